import type { Clock } from '../../../src/clock.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass, from one sleeper to the next, until `work` is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
  readonly fail: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** A clock for many sleepers at once: time passes only when everybody sleeps, and then at once. */
export function virtualClock(): VirtualClock {
  const epoch = Date.parse('2026-11-22T10:00:00Z');
  const sleepers: Sleeper[] = [];
  let now = 0;
  const wakeNext = (): void => {
    const next = sleepers.reduce<Sleeper | undefined>(
      (first, sleeper) => (first === undefined || sleeper.at < first.at ? sleeper : first),
      undefined,
    );
    if (next === undefined) return;
    sleepers.splice(sleepers.indexOf(next), 1);
    now = Math.max(now, next.at);
    if (next.signal?.aborted) next.fail(next.signal.reason);
    else next.wake();
  };
  return {
    now: () => epoch + now,
    monotonic: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((wake, fail) => {
        signal?.throwIfAborted();
        sleepers.push({ at: now + milliseconds, wake, fail, signal });
      }),
    run: async (work) => {
      let done = false;
      const end = (): void => {
        done = true;
      };
      work.then(end, end);
      while (!done) {
        // Promises first: all that can happen now has happened when an immediate runs.
        await new Promise((resolve) => setImmediate(resolve));
        if (!done) wakeNext();
      }
      return work;
    },
  };
}
