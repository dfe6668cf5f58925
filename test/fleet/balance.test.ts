import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balance } from '../../src/fleet/balance.ts';

const tasksOf = (works: readonly number[]) => works.map((work, id) => ({ id, work }));
const loadOf = (tasks: readonly { work: number }[]) => tasks.reduce((sum, { work }) => sum + work, 0);
const largest = (parts: readonly (readonly { work: number }[])[]) => Math.max(...parts.map(loadOf));

/** The least that the fullest part can have, by trying everything. */
function best(works: readonly number[], count: number): number {
  const loads = Array.from({ length: count }, () => 0);
  const place = (index: number): number => {
    const work = works[index];
    if (work === undefined) return Math.max(...loads);
    return Math.min(
      ...loads.map((_, part) => {
        loads[part] = (loads[part] ?? 0) + work;
        const result = place(index + 1);
        loads[part] = (loads[part] ?? 0) - work;
        return result;
      }),
    );
  };
  return place(0);
}

describe('balance', () => {
  test('no part has more than 4/3 of what the best division gives its fullest', () => {
    const works = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 3 }), (written, count) => {
        const bound = (4 / 3 - 1 / (3 * count)) * best(written, count);
        expect(largest(balance(tasksOf(written), count))).toBeLessThanOrEqual(bound + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test('of any size, each task is in one part, none is invented, and it is the same every time', () => {
    const works = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 256 }), (written, count) => {
        const tasks = tasksOf(written);
        const parts = balance(tasks, count);
        expect(parts).toHaveLength(count);
        expect(
          parts
            .flat()
            .map(({ id }) => id)
            .sort((a, b) => a - b),
        ).toEqual(tasks.map(({ id }) => id));
        expect(balance(tasks, count)).toEqual(parts);
        // What any division can reach at best, and the last task that was put on top.
        const even = loadOf(tasks) / count;
        expect(largest(parts)).toBeLessThanOrEqual(even + Math.max(0, ...written));
      }),
    );
  });

  test('what is alike is spread evenly', () => {
    expect(balance(tasksOf([5, 5, 5, 5, 5, 5]), 3).map(loadOf)).toEqual([10, 10, 10]);
  });
});
