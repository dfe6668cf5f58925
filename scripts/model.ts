/** `npm run model`: explores the release protocol exhaustively and shows that its mutants are caught. */
import { begin, step } from '../src/release/protocol.ts';
import { explore } from '../test/model/explore.ts';
import { MUTANTS } from '../test/model/mutants.ts';
import { LARGE_SCENARIOS, SCENARIOS } from '../test/model/scenarios.ts';

const scenarios = process.argv.includes('--small') ? SCENARIOS : [...SCENARIOS, ...LARGE_SCENARIOS];
let states = 0;
let transitions = 0;
let violations = 0;
let incomplete = 0;
for (const scenario of scenarios) {
  const found = explore({ begin, step }, scenario, { limit: 1_500_000 });
  states += found.states;
  transitions += found.transitions;
  violations += [...found.violations.values()].reduce((sum, count) => sum + count, 0);
  if (!found.complete) incomplete += 1;
  const verdict = found.violations.size === 0 ? 'no violation' : [...found.violations.keys()].join('; ');
  const end = found.complete ? '' : ' (cut off)';
  console.log(`${String(found.states).padStart(9)} states  ${scenario.name}: ${verdict}${end}`);
}
console.log(`${String(states).padStart(9)} states, ${transitions} transitions, ${violations} violations\n`);

let caught = 0;
for (const { name, protocol } of MUTANTS) {
  const violation = SCENARIOS.flatMap((scenario) => [
    ...explore(protocol, scenario, { stopAtViolation: true }).violations.keys(),
  ]).at(0);
  if (violation !== undefined) caught += 1;
  console.log(
    `${violation === undefined ? 'NOT CAUGHT' : 'caught'}  ${name}${violation === undefined ? '' : `: ${violation}`}`,
  );
}
console.log(`${caught} of ${MUTANTS.length} mutants caught`);
process.exitCode = violations === 0 && incomplete === 0 && caught === MUTANTS.length ? 0 : 1;
