import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextPoll } from '../../src/release/poll.ts';

const span = fc.integer({ min: 0, max: 86_400_000 });

test('the pause is never longer than the poll interval, and never none', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 86_400_000 }), (elapsed, interval) => {
      const pause = nextPoll(elapsed, interval);
      expect(pause).toBeGreaterThan(0);
      expect(pause).toBeLessThanOrEqual(interval);
    }),
  );
});

test('a publication that has taken long is looked at less often', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      expect(nextPoll(later, 5_000)).toBeGreaterThanOrEqual(nextPoll(sooner, 5_000));
    }),
  );
});

test.each([
  [0, 200],
  [2_000, 200],
  [20_000, 2_000],
  [60_000, 5_000],
])('after %d ms the pause is %d ms', (elapsed, pause) => {
  expect(nextPoll(elapsed, 5_000)).toBe(pause);
});
