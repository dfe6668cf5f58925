import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { FlowgateError } from '../src/errors.ts';
import { createStop, type Stop } from '../src/stop.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const MINUTE = 60_000;
const GRACE = 4_000;

/** The code of what a signal was aborted with; `undefined` while it is not. */
function reasonOf(signal: AbortSignal): string | undefined {
  if (!signal.aborted) return undefined;
  return signal.reason instanceof FlowgateError ? signal.reason.code : 'not a FlowgateError';
}

function reasons(stop: Stop) {
  return { soft: reasonOf(stop.soft), hard: reasonOf(stop.hard) };
}

describe('a cancelled run', () => {
  test('takes no new work at once, and ends what is in flight a grace time later', () => {
    const stop = createStop(MINUTE);
    stop.cancel();
    expect(reasons(stop)).toEqual({ soft: 'cancelled', hard: undefined });
    jest.advanceTimersByTime(GRACE - 1);
    expect(reasons(stop).hard).toBeUndefined();
    jest.advanceTimersByTime(1);
    expect(reasons(stop)).toEqual({ soft: 'cancelled', hard: 'cancelled' });
  });

  test('stays cancelled when its time is up meanwhile', () => {
    const stop = createStop(1_000);
    stop.cancel();
    jest.advanceTimersByTime(1_000);
    expect(reasons(stop)).toEqual({ soft: 'cancelled', hard: undefined });
    jest.advanceTimersByTime(GRACE);
    expect(reasons(stop).hard).toBe('cancelled');
  });

  test('is given no second grace time by a second signal', () => {
    const stop = createStop(undefined);
    stop.cancel();
    jest.advanceTimersByTime(GRACE - 1);
    stop.cancel();
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(1);
    expect(reasons(stop).hard).toBe('cancelled');
  });
});

describe('the deadline', () => {
  test('stops the run with the reason that it was not done in time', () => {
    const stop = createStop(1_500);
    jest.advanceTimersByTime(1_499);
    expect(reasons(stop)).toEqual({ soft: undefined, hard: undefined });
    jest.advanceTimersByTime(1);
    expect(reasons(stop)).toEqual({ soft: 'unavailable', hard: undefined });
    expect(String(stop.soft.reason)).toContain('not done after 1.5 s');
    jest.advanceTimersByTime(GRACE);
    expect(reasons(stop).hard).toBe('unavailable');
  });

  test('keeps its reason when the run is cancelled afterwards', () => {
    const stop = createStop(1_000);
    jest.advanceTimersByTime(1_000);
    stop.cancel();
    jest.advanceTimersByTime(GRACE);
    expect(reasons(stop)).toEqual({ soft: 'unavailable', hard: 'unavailable' });
  });

  test('is left out where there is none', () => {
    createStop(undefined);
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('after dispose', () => {
  test('no timer holds the process, whatever had happened', () => {
    const quiet = createStop(MINUTE);
    const cancelled = createStop(MINUTE);
    cancelled.cancel();
    expect(jest.getTimerCount()).toBe(3);
    quiet.dispose();
    cancelled.dispose();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a signal that comes late starts none either', () => {
    const stop = createStop(MINUTE);
    stop.dispose();
    stop.cancel();
    expect(jest.getTimerCount()).toBe(0);
    expect(reasons(stop)).toEqual({ soft: undefined, hard: undefined });
  });
});
