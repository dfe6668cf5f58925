import { expect, test } from '@jest/globals';
import { exploreSchedules } from './explore.ts';

const ENDINGS_TO_BE_MET = [
  'already-live',
  'released',
  'conflict',
  'drift',
  'in-doubt',
  'put-back',
  'hands-off',
  'quarantined',
  'publication-timeout',
  'stopped-before-write',
] as const;

test('two deployers and an editor in any order: no change is lost, and every report is true', async () => {
  const { distinct, endings, violation } = await exploreSchedules(1_500, 1);
  expect(violation).toBeUndefined();
  // Otherwise the orders would not be what they are for.
  expect(distinct).toBeGreaterThan(1_400);
  expect([...endings.keys()]).toEqual(expect.arrayContaining([...ENDINGS_TO_BE_MET]));
}, 60_000);
