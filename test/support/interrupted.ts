/** A run that is killed, without a chance to say anything. */
import { runAction, workspaceOf } from './runner.ts';
import type { Stage } from './two-flows.ts';

/**
 * Deploys, and kills the process the moment `isMoment` says so; the request of that moment is never answered.
 * @returns whether the moment came
 */
export async function killWhen(
  { relay, files, inputs }: Stage,
  isMoment: (
    moment: 'before' | 'after',
    passage: { readonly number: number; readonly method: string },
  ) => boolean,
): Promise<boolean> {
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  let killed = false;
  relay.watch = (moment, passage) => {
    if (killed || isMoment(moment, passage)) {
      killed = true;
      kill('SIGKILL');
      return 'held';
    }
    return 'on';
  };
  const outputs = runAction({
    event: 'push',
    workspace: workspaceOf(files),
    inputs,
    onStart: (send) => {
      kill = send;
    },
  });
  // It dies before it can write any: that nothing is there to be read is what is expected.
  await outputs.catch(() => undefined);
  relay.watch = () => 'on';
  return killed;
}
