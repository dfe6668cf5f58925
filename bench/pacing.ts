/**
 * How much of a rate limit is used, and how often it is met: 2,000 calls of the client that all commands share, at
 * 300 a minute, 2 % of them failing on the way, in virtual time. The floor is the time that the limit itself takes,
 * less what another client asks for.
 * Ends with exit code 1 where a call fails for good, more than 0.5 % of the requests are refused, or more than 2 % of
 * the other client's.
 */
import { type Load, play } from '../test/genesys/support/limited-server.ts';
import { machine, quantile } from './measure.ts';

const LOAD = { calls: 2_000, perMinute: 300, faults: 0.02 };
const MOST_REFUSED = 0.005;
const MOST_OTHERS_REFUSED = 0.02;
/** Of the chances that decide about faults, jitter and the other client. */
const SEEDS = Array.from({ length: 15 }, (_, index) => index + 1);

const LOADS: Readonly<Record<string, Load>> = {
  'alone, 4 callers': { ...LOAD, concurrency: 4 },
  'alone, 32 callers': { ...LOAD, concurrency: 32 },
  'half of it taken by another client': { ...LOAD, concurrency: 4, others: 150 },
  'half of it taken, 32 callers': { ...LOAD, concurrency: 32, others: 150 },
  'four runs, a quarter each': { ...LOAD, concurrency: 4, shards: 4 },
  'no limit told in any header': { ...LOAD, concurrency: 4, silent: true },
};

console.log(
  `${LOAD.calls} calls at ${LOAD.perMinute} a minute, ${LOAD.faults * 100} % of them failing, ${SEEDS.length} seeds, virtual time, ${machine()}\n`,
);
console.log(
  '                                     of the floor              refused            failed  of the other client refused',
);
for (const [name, load] of Object.entries(LOADS)) {
  const results = [];
  for (const seed of SEEDS) results.push(await play({ ...load, seed }));
  const floor = load.calls / (load.perMinute - (load.others ?? 0));
  const ratios = results.map(({ minutes }) => minutes / floor);
  const refused = results.map((result) => result.refused / result.requests);
  const failed = results.reduce((sum, { failures }) => sum + failures.length, 0);
  const asked = (minutes: number) => minutes * (load.others ?? 0);
  const othersRefused = load.others
    ? results.map((result) => result.othersRefused / asked(result.minutes))
    : [];
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  console.log(
    `${name.padEnd(37)}${median(ratios).toFixed(3)} × (${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)})  ${percent(median(refused))} (to ${percent(Math.max(...refused))})  ${String(failed).padEnd(8)}${load.others ? `${percent(median(othersRefused))} (to ${percent(Math.max(...othersRefused))})` : ''}`,
  );
  // Without headers a limit is only known by meeting it.
  const isRude = Math.max(0, ...othersRefused) > MOST_OTHERS_REFUSED;
  if (failed > 0 || isRude || (!load.silent && Math.max(...refused) > MOST_REFUSED)) {
    process.exitCode = 1;
    console.log(`WRONG: ${name}`);
  }
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
