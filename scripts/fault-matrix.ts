/**
 * `node scripts/fault-matrix.ts [TEXT]`: plays the whole fault matrix, or the scenarios whose name contains TEXT, and
 * prints what it found.
 */
import { INVARIANTS } from '../test/faults/invariants.ts';
import { MATRIX } from '../test/faults/matrix.ts';
import { OF_THE_WHOLE, runMatrix } from '../test/faults/run-matrix.ts';

const [, , text = ''] = process.argv;
const began = performance.now();
const { scenarios, requests, violations } = await runMatrix(MATRIX.filter(({ name }) => name.includes(text)));
const seconds = (performance.now() - began) / 1000;

for (const { scenario, invariant, what } of violations) console.log(`${scenario}\n    ${invariant}: ${what}`);
const invariants = [...Object.keys(INVARIANTS), ...Object.values(OF_THE_WHOLE)];
for (const invariant of invariants) {
  const count = violations.filter((violation) => violation.invariant === invariant).length;
  console.log(`${String(count).padStart(6)}  violations of "${invariant}"`);
}
console.log(`${String(scenarios).padStart(6)}  scenarios, ${requests} requests, ${seconds.toFixed(1)} s`);
process.exitCode = scenarios > 0 && violations.length === 0 ? 0 : 1;
