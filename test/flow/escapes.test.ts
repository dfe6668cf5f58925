import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasEscape } from '../../src/flow/escapes.ts';

test.each([
  ['', false],
  ['u0041', false],
  ['\\', false],
  ['\\n', false],
  ['\\\\', false],
  ['\\n\\u', true],
  // An escaped backslash before the letter: that it is looked at twice does no harm.
  ['\\\\u', true],
])('of %j it is told whether it has an escape that begins with u: %j', (text, has) => {
  expect(hasEscape(text, new Set('u'))).toBe(has);
});

test('it says what an expression says', () => {
  const text = fc.array(fc.constantFrom('\\', 'u', 'x', 'n', '\n', '"', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (any) => {
      expect(hasEscape(any, new Set('ux\n'))).toBe(/\\[ux\n]/.test(any));
    }),
  );
});
