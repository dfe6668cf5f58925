import { setTimeout as delay } from 'node:timers/promises';

/** Time, injected so that tests need not wait and reports need not lie. All spans are milliseconds. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch: for stamps and HTTP dates only. */
  now(): number;
  /** Never goes back, whatever happens to the wall clock: for deadlines and durations. */
  monotonic(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    signal?.throwIfAborted();
    try {
      await delay(milliseconds, undefined, signal ? { signal } : {});
    } catch (error) {
      // The timer rejects with its own AbortError; the caller wants to know why.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
