/** Cancels and kills the built action at every point there is: `node scripts/interruptions.ts [cancellation|crash]`. */
import { cancelAt } from '../test/cancellation/cancel.ts';
import { cancellationPoints } from '../test/cancellation/points.ts';
import { crashAt } from '../test/crash/crash.ts';
import { crashPoints } from '../test/crash/points.ts';
import { inParallel } from '../test/support/in-parallel.ts';
import { removeWorkspaces } from '../test/support/runner.ts';

const AT_ONCE = 5;
const [only] = process.argv.slice(2);
const tell = (line: string) => console.log(line);
const problems: string[] = [];

if (only !== 'crash') {
  const points = cancellationPoints();
  const wrong = await inParallel(points, AT_ONCE, cancelAt, tell);
  console.log(`${points.length} cancellations, ${wrong.length} problems\n`);
  problems.push(...wrong);
}
if (only !== 'cancellation') {
  const points = crashPoints();
  const wrong = await inParallel(points, AT_ONCE, crashAt, tell);
  console.log(`${points.length} crashes, ${wrong.length} problems\n`);
  problems.push(...wrong);
}
removeWorkspaces();
process.exitCode = problems.length === 0 ? 0 : 1;
