import { FlowgateError } from './errors.ts';

/** How long calls in flight may go on after a stop, milliseconds; a runner kills 7.5 s after its first signal. */
const GRACE = 4_000;
/**
 * How much longer a write in flight may still be answered, milliseconds: its answer decides between "released" and
 * "unknown". Together with {@link GRACE} it leaves time to report before the runner kills.
 */
export const WRITE_GRACE = 1_000;

export interface Stop {
  /** Aborted at once: no new work. */
  readonly soft: AbortSignal;
  /** Aborted a grace time later: calls in flight end too. */
  readonly hard: AbortSignal;
  cancel(): void;
  /** Releases the timers; from then on nothing is stopped any more. */
  dispose(): void;
}

/** One stop for a whole run, by its deadline (milliseconds, if any) or by `cancel`, whichever comes first. */
export function createStop(timeout: number | undefined, grace: number = GRACE): Stop {
  const soft = new AbortController();
  const hard = new AbortController();
  let graceTimer: NodeJS.Timeout | undefined;
  let disposed = false;
  const stop = (reason: FlowgateError) => {
    // A signal may still arrive while the outputs are written: nothing is left to stop then.
    if (disposed || soft.signal.aborted) return;
    soft.abort(reason);
    graceTimer = setTimeout(() => hard.abort(reason), grace);
  };
  const deadline = timeout === undefined ? undefined : setTimeout(() => stop(timeIsUp(timeout)), timeout);
  return {
    soft: soft.signal,
    hard: hard.signal,
    cancel: () => stop(cancelled()),
    dispose: () => {
      disposed = true;
      clearTimeout(deadline);
      clearTimeout(graceTimer);
    },
  };
}

function timeIsUp(timeout: number): FlowgateError {
  return new FlowgateError('unavailable', {
    attempted: 'Finish the run',
    returned: `it was not done after ${timeout / 1000} s (timeout)`,
    advice: 'Run it again, or raise timeout if this many flows need longer.',
  });
}

function cancelled(): FlowgateError {
  return new FlowgateError('cancelled', {
    attempted: 'Finish the run',
    returned: 'it was cancelled',
    advice: 'Run it again: it starts from what is live.',
  });
}
