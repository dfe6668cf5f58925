/** Plays the release code in many orders of events: `node scripts/schedules.ts [RUNS] [SEED]`. */
import { exploreSchedules } from '../test/schedules/explore.ts';

const [runs = '12000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const { played, distinct, endings, violation } = await exploreSchedules(Number(runs), Number(seed));
for (const [because, times] of [...endings].toSorted(([, a], [, b]) => b - a)) {
  console.log(`${String(times).padStart(8)}  ${because}`);
}
console.log(
  `${played} orders of events (${distinct} different), seed ${seed}: ${violation ?? 'no violation'}`,
);
process.exitCode = violation === undefined ? 0 : 1;
