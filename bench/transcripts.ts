/**
 * `npm run bench`: how long ten thousand conversations of ten turns take, read, played and judged on this machine, and
 * what patterns cost that take other engines for ever. Ends with exit code 1 where a conversation does not pass.
 */
import { systemClock } from '../src/clock.ts';
import { compilePattern, MAX_TEXT_LENGTH } from '../src/flow/pattern.ts';
import { coverageOf } from '../src/simulation/coverage.ts';
import { localEngine } from '../src/simulation/local-engine.ts';
import { runTranscripts } from '../src/simulation/run.ts';
import { patientFlow, read, TURNS, transcriptFile } from './conversations.ts';
import { machine } from './measure.ts';

const FILES = 100;
const CONVERSATIONS_A_FILE = 100;
const ROUNDS = 3;

const EVIL = [
  '^(a+)+$',
  '(a|aa)+$',
  '(.*a){20}x',
  '(.*a){20}$',
  '(a|b)*a(a|b){12}$',
  '((a*)*)*$x',
  '(a?){50}a{50}$',
];

interface Round {
  /** Seconds. */
  readonly reading: number;
  readonly playing: number;
  readonly passed: number;
}

const flow = patientFlow();
const texts = Array.from({ length: FILES }, (_, file) =>
  transcriptFile(CONVERSATIONS_A_FILE, file * CONVERSATIONS_A_FILE),
);
const total = FILES * CONVERSATIONS_A_FILE;

const rounds: Round[] = [];
for (let index = 0; index < ROUNDS; index += 1) rounds.push(await round());

console.log(
  `${total} conversations of ${TURNS} turns in ${FILES} files, ${ROUNDS} rounds, one thread, ${machine()}`,
);
console.log(`read             ${spread(rounds.map(({ reading }) => reading))}`);
console.log(`played, judged   ${spread(rounds.map(({ playing }) => playing))}`);
console.log(`together         ${spread(rounds.map(({ reading, playing }) => reading + playing))}`);
// In kilobytes on every platform.
console.log(`peak memory      ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

console.log(
  `\nPatterns on ${MAX_TEXT_LENGTH} characters that nearly match: compiled and tested, then searched for groups`,
);
const text = `x${'a'.repeat(MAX_TEXT_LENGTH - 2)}!`;
for (const source of EVIL) {
  const began = performance.now();
  const pattern = compilePattern(source);
  const matches = pattern.test(text);
  const between = performance.now();
  const finds = pattern.find(text) !== undefined;
  const costs = [between - began, performance.now() - between].map((cost) =>
    `${cost.toFixed(1)} ms`.padStart(12),
  );
  const isWrong = matches || finds;
  console.log(`${source.padEnd(20)}${costs.join('')}${isWrong ? '  MATCHES' : ''}`);
  if (isWrong) process.exitCode = 1;
}

const failed = rounds.filter(({ passed }) => passed < total);
for (const { passed } of failed) console.log(`Only ${passed} of ${total} conversations passed.`);
if (failed.length > 0) process.exitCode = 1;

/** File by file, as a run goes through them: what was read of one is forgotten before the next. */
async function round(): Promise<Round> {
  let [reading, playing, passed] = [0, 0, 0];
  for (const written of texts) {
    const began = performance.now();
    const transcripts = read(written);
    const between = performance.now();
    const results = await runTranscripts(localEngine(flow, { now: new Date() }), transcripts, {
      environmentVariables: flow.environmentVariables ?? {},
      clock: systemClock,
    });
    coverageOf(flow, results);
    playing += (performance.now() - between) / 1000;
    reading += (between - began) / 1000;
    passed += results.filter((result) => result.passed).length;
  }
  return { reading, playing, passed };
}

/** `12.3 s (12.1 to 12.9 s)`: the middle one of the rounds, the fastest and the slowest. */
function spread(seconds: readonly number[]): string {
  const sorted = seconds.toSorted((a, b) => a - b).map((one) => one.toFixed(2));
  return `${sorted[Math.floor(sorted.length / 2)]} s (${sorted[0]} to ${sorted.at(-1)} s)`;
}
