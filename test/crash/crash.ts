/** Runs the built action to one point of {@link crashPoints}, kills it there, runs it again, and judges the end. */
import { killWhen } from '../support/interrupted.ts';
import type { Fate } from '../support/relay.ts';
import { runAction, workspaceOf } from '../support/runner.ts';
import { FIRST, type Stage, stage } from '../support/two-flows.ts';
import { judge } from './judge.ts';
import type { CrashPoint } from './points.ts';

/** What is wrong with how the second run ended; nothing where all is well. */
export async function crashAt(point: CrashPoint): Promise<string[]> {
  const set = await stage(point.story);
  const { relay, sandbox, files, inputs } = set;
  const when = point.fate === 'applied' ? 'after' : 'before';
  try {
    const killed = await killWhen(set, (moment, { number }) => moment === when && number === point.request);
    if (!killed) return [`the run made only ${relay.passages.length} requests`];
    if (point.edited) sandbox.editInConsole(FIRST.id, (live) => ({ ...live, name: 'Renamed by Erin' }));
    if (point.fate === 'late') deliverAfterNextLook(set, point.request);
    const result = await runAction({ event: 'push', workspace: workspaceOf(files), inputs });
    return judge(set, point, result);
  } finally {
    await set.close();
  }
}

/** The write on the wire lands when the second run has read that flow and before it knows what it read. */
function deliverAfterNextLook({ relay }: Stage, request: number): void {
  const path = relay.passages.find(({ number }) => number === request)?.path;
  relay.watch = async (moment, passage): Promise<Fate> => {
    if (moment === 'after' && passage.method === 'GET' && passage.path === path) await relay.deliver();
    return 'on';
  };
}
