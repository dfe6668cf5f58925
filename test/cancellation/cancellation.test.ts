import { afterAll, describe, expect, test } from '@jest/globals';
import { inParallel } from '../support/in-parallel.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { cancelAt } from './cancel.ts';
import { cancellationPoints } from './points.ts';

/** One in so many is tried here, so that every kind of request and of moment has its turn; all by the script. */
const STRIDE = 13;

describe('a cancelled deploy', () => {
  afterAll(removeWorkspaces);

  test('is cancelled at every moment of every request', () => {
    const points = cancellationPoints();
    expect(points.length).toBeGreaterThanOrEqual(100);
    expect(new Set(points.map(({ name }) => name)).size).toBe(points.length);
  });

  test(
    'ends by itself before a runner would kill it, and what it says of each flow is true',
    async () => {
      const sample = cancellationPoints().filter((_, index) => index % STRIDE === 0);
      expect(await inParallel(sample, 5, cancelAt)).toEqual([]);
    },
    PATIENCE,
  );
});
