/** Runs the built action to one point of {@link cancellationPoints}, cancels it there, and judges how it ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { runAction, workspaceOf } from '../support/runner.ts';
import { stage } from '../support/two-flows.ts';
import { judge } from './judge.ts';
import type { CancellationPoint } from './points.ts';

/** A runner kills 7.5 s after its first signal; a run must be over before. Milliseconds. */
const PATIENCE_OF_A_RUNNER = 7_000;
/** Long enough for the signal to be noticed before the answer, milliseconds. Either order must end well. */
const HEAD_START = 60;

/** What is wrong with how the run ended; nothing where all is well. */
export async function cancelAt(point: CancellationPoint): Promise<string[]> {
  const set = await stage(point.story, undefined, point.concurrency);
  const { relay } = set;
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  let watchdog: NodeJS.Timeout | undefined;
  let requests: number | undefined;
  let outlived = false;
  relay.watch = async (moment, { number }) => {
    if (number !== point.request || moment !== point.moment) return 'on';
    requests = relay.passages.length;
    kill('SIGINT');
    watchdog = setTimeout(() => {
      outlived = true;
      kill('SIGKILL');
    }, PATIENCE_OF_A_RUNNER);
    if (point.answer === 'never comes') return 'held';
    await sleep(HEAD_START);
    return 'on';
  };
  try {
    const result = await runAction({
      event: 'push',
      workspace: workspaceOf(set.files),
      inputs: set.inputs,
      onStart: (send) => {
        kill = send;
      },
    });
    if (requests === undefined) return [`the run made only ${relay.passages.length} requests`];
    return judge(set, point.story, result, { requests, exact: point.concurrency === 1 });
  } catch (error) {
    // A run that is killed leaves no outputs to read.
    return [outlived ? 'it did not end by itself' : `its outputs cannot be read: ${String(error)}`];
  } finally {
    clearTimeout(watchdog);
    await set.close();
  }
}
