import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextPoll } from '../../src/release/poll.ts';

const span = fc.integer({ min: 0, max: 86_400_000 });

test('the pause is never longer than the poll interval, and never none', () => {
  fc.assert(
    fc.property(span, span, fc.integer({ min: 1, max: 86_400_000 }), (elapsed, look, interval) => {
      const pause = nextPoll(elapsed, look, interval);
      expect(pause).toBeGreaterThan(0);
      expect(pause).toBeLessThanOrEqual(interval);
    }),
  );
});

test('a publication that has taken long is looked at less often', () => {
  fc.assert(
    fc.property(span, span, span, (one, other, look) => {
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      expect(nextPoll(later, look, 5_000)).toBeGreaterThanOrEqual(nextPoll(sooner, look, 5_000));
    }),
  );
});

test.each([
  [0, 0, 50],
  [500, 0, 50],
  [0, 150, 150],
  [3_000, 150, 150],
  [10_000, 150, 767.5],
  [20_000, 0, 2_000],
  [60_000, 100, 5_000],
])('after %d ms, where a look takes %d ms, the pause is %d ms', (elapsed, look, pause) => {
  expect(nextPoll(elapsed, look, 5_000)).toBe(pause);
});

/** Looks at a publication of `duration` as a release does; `look` is what each takes, half of it on the way there. */
function watch(duration: number, look: number): { noticed: number; looks: number } {
  let now = 0;
  for (let looks = 1; ; looks += 1) {
    now += nextPoll(now, look, 5_000);
    const isPublished = now + look / 2 >= duration;
    now += look;
    if (isPublished) return { noticed: now, looks };
  }
}

const duration = fc.integer({ min: 1, max: 50_000 });
const look = fc.integer({ min: 1, max: 2_000 });

test('the end is noticed within a tenth of what it took, answer included, or two and a half looks and the shortest pause', () => {
  fc.assert(
    fc.property(duration, look, (took, each) => {
      const late = watch(took, each).noticed - took;
      expect(late).toBeLessThanOrEqual(Math.max(took / 10, 1.5 * each + Math.max(each, 50)) + 1e-6);
    }),
  );
});

test('looks stay few however long it takes', () => {
  fc.assert(
    fc.property(duration, look, (took, each) => {
      expect(watch(took, each).looks).toBeLessThanOrEqual(60);
    }),
  );
});
