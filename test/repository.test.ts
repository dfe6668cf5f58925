import { expect, test } from '@jest/globals';
import { FAILURE_REASONS } from '../src/errors.ts';

test('failure reasons are unique', () => {
  expect(new Set(FAILURE_REASONS).size).toBe(FAILURE_REASONS.length);
});
