import type { Clock } from '../../../src/clock.ts';

export interface FakeClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly slept: readonly number[];
  advance(milliseconds: number): void;
  /** As an administrator who sets the clock: the monotonic one does not notice. */
  setWallClock(now: number): void;
}

/** A clock on which waiting takes no time: a sleep moves it on at once. */
export function fakeClock(): FakeClock {
  let wall = Date.parse('2026-11-22T10:00:00Z');
  let monotonic = 5_000;
  const slept: number[] = [];
  const advance = (milliseconds: number): void => {
    wall += milliseconds;
    monotonic += milliseconds;
  };
  return {
    slept,
    advance,
    now: () => wall,
    monotonic: () => monotonic,
    setWallClock: (now) => {
      wall = now;
    },
    sleep: async (milliseconds, signal) => {
      slept.push(milliseconds);
      signal?.throwIfAborted();
      advance(milliseconds);
    },
  };
}
