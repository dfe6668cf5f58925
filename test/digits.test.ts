import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digits } from '../src/digits.ts';

test('a number is written as English does', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (number) => {
      expect(digits(number)).toBe(number.toLocaleString('en-US'));
    }),
  );
  expect([digits(0), digits(999), digits(1_000), digits(1_234_567)]).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
  ]);
});
