import { afterAll, describe, expect, test } from '@jest/globals';
import { inParallel } from '../support/in-parallel.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { crashAt } from './crash.ts';
import { crashPoints } from './points.ts';

/** One in so many is tried here, and all in which a write comes late; the script tries all. */
const STRIDE = 15;

describe('a deploy that was killed', () => {
  afterAll(removeWorkspaces);

  test('is killed at every request', () => {
    const points = crashPoints();
    expect(points.length).toBeGreaterThanOrEqual(60);
    expect(new Set(points.map(({ name }) => name)).size).toBe(points.length);
  });

  test(
    'is brought to its end by a plain second run, or to a truthful refusal, and no change is lost',
    async () => {
      const sample = crashPoints().filter(({ fate }, index) => index % STRIDE === 0 || fate === 'late');
      expect(await inParallel(sample, 4, crashAt)).toEqual([]);
    },
    PATIENCE,
  );
});
