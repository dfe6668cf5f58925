/**
 * How what a run costs grows with the number of flows: a check without an organization, and a deploy of flows that
 * all changed. `node bench/growth.ts [PLOT.svg]` prints a table with the exponent of the growth (1 is linear), and
 * draws it where a file is named. Ends with exit code 1 where a flow does not come out as it should.
 */
import { writeFileSync } from 'node:fs';
import { machine, median, quantile } from './measure.ts';
import { expectAll, inRepository, type TimedRun, timed, withPlatform } from './platform.ts';
import { drawing, type Line } from './plot.ts';
import { CONVERSATIONS, NODES } from './repository.ts';

const COUNTS = [10, 50, 100, 500];
const ROUNDS = 3;
/** Many at once, so that the waiting of the flows overlaps and their own cost shows. */
const CONCURRENCY = '16';
const LATENCY = 0;
const PUBLICATION = 150;

type Spent = Pick<TimedRun, 'ms' | 'cpu'>;

interface Row {
  readonly flows: number;
  /** One for each round. */
  readonly check: readonly Spent[];
  readonly deploy: readonly Spent[];
  /** Megabytes at the most until then: of all rows before, too. */
  readonly memory: number;
}

const rows: Row[] = [];
// What is compiled during a first run is not part of what a flow costs.
await measured(10, 2);
console.log(
  `flows of ${NODES} nodes with ${CONVERSATIONS} conversations each, concurrency ${CONCURRENCY}, publications of ${PUBLICATION} ms, ${ROUNDS} rounds, ${machine()}`,
);
console.log('"a flow" is time of the processor, which others on the machine take less from\n');
console.log('flows   check offline             a flow              deploy of all             a flow');
for (const count of COUNTS) {
  const row = await measured(count, ROUNDS);
  rows.push(row);
  console.log(
    `${String(count).padStart(5)}   ${cells(row.check, count)}${cells(row.deploy, count)}${row.memory} MB`,
  );
}
for (const [name, runs] of Object.entries({
  'check offline': rows.map(({ flows, check }) => [flows, check] as const),
  'deploy of all': rows.map(({ flows, deploy }) => [flows, deploy] as const),
})) {
  const [whole, processor] = (['ms', 'cpu'] as const).map((of) =>
    exponent(runs.map(([flows, spent]) => [flows, median(spent.map((each) => each[of]))])).toFixed(2),
  );
  console.log(
    `${name}: grows with the ${whole}th power of the number of flows, its work with the ${processor}th`,
  );
}
const [, , file] = process.argv;
if (file !== undefined) {
  const lines: Line[] = [
    {
      name: 'check offline',
      points: rows.map(({ flows, check }) => [flows, median(check.map(({ ms }) => ms))]),
    },
    {
      name: 'deploy of all',
      points: rows.map(({ flows, deploy }) => [flows, median(deploy.map(({ ms }) => ms))]),
    },
  ];
  writeFileSync(file, drawing('What a run takes, in seconds, by its number of flows', lines));
  console.log(`drawn in ${file}`);
}

async function measured(count: number, rounds: number): Promise<Row> {
  return inRepository(count, async (directory) => {
    const check: Spent[] = [];
    const deploy: Spent[] = [];
    const order = { directory, changed: count, latency: LATENCY, publication: PUBLICATION };
    for (let round = 0; round < rounds; round += 1) {
      const checked = await timed('check', directory, undefined, { concurrency: CONCURRENCY });
      expectAll(checked.report, 'changed', count);
      check.push(checked);
      const deployed = await withPlatform(order, (platform) =>
        timed('deploy', directory, platform, { concurrency: CONCURRENCY }),
      );
      expectAll(deployed.report, 'released', count);
      deploy.push(deployed);
    }
    const short = ({ ms, cpu }: Spent): Spent => ({ ms, cpu });
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    return { flows: count, check: check.map(short), deploy: deploy.map(short), memory };
  });
}

/** `1.23 s (1.20 to 1.31)  5.1 ms (4.9 to 5.3)`: the median, the least and the most. */
function cells(spent: readonly Spent[], count: number): string {
  const whole = spread(
    spent.map(({ ms }) => ms / 1000),
    's',
    2,
  );
  const each = spread(
    spent.map(({ cpu }) => cpu / count),
    'ms',
    1,
  );
  return `${whole.padEnd(26)}${each.padEnd(24)}`;
}

function spread(values: readonly number[], unit: string, digits: number): string {
  const [middle, least, most] = [0.5, 0, 1].map((share) => quantile(values, share).toFixed(digits));
  return `${middle} ${unit} (${least} to ${most})`;
}

/** By least squares on the logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const [meanX, meanY] = [0, 1].map(
    (axis) => logs.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / logs.length,
  );
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - (meanX ?? 0)) * (y - (meanY ?? 0)), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - (meanX ?? 0)) ** 2, 0);
  return covariance / variance;
}
