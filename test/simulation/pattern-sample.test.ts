import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compilePattern } from '../../src/flow/pattern.ts';
import { textsMatching } from '../../src/simulation/pattern-sample.ts';

describe('nothing is made up', () => {
  test.each([
    ['(', 'not valid'],
    ['(?=x)x', 'look-around'],
    ['a^b', 'matches nothing'],
    ['', 'asks nothing'],
  ])('%s: %s', (pattern) => {
    expect(textsMatching(pattern)).toEqual([]);
  });
});

test.each([
  ['bill', 'bill'],
  ['^rt-\\d{6}$', 'rt-111111'],
  ['(?i)\\b(bill|invoice)s?\\b', 'bill'],
  ['^(?i:rt)-\\d+$', 'rt-1'],
  ['(?P<order>[A-Z]{2})\\.', 'AA.'],
  ['(?<order>x)y', 'xy'],
  ['colou?r', 'color'],
  ['a{2,}', 'aa'],
  ['[^a-z]x', '1x'],
  ['[]x]+$', 'x'],
  ['[[:digit:]]{3}', '111'],
  ['\\p{Greek}', 'Ω'],
  ['\\x41\\x{42}', 'AB'],
  ['\\Qa+b\\E!', 'a+b!'],
  ['a\\+b', 'a+b'],
  ['😀+', '😀'],
  ['a.*?z', 'az'],
])('%s is matched by %s, among others', (pattern, text) => {
  expect(textsMatching(pattern)[0]).toBe(text);
});

test('every alternative is tried', () => {
  expect(textsMatching('^(technical|error|log ?in|not work(ing)?)$')).toEqual(
    expect.arrayContaining(['technical', 'error', 'login', 'log in', 'not work', 'not working']),
  );
});

test('whatever is made up does match, for any pattern at all', () => {
  const part = fc.constantFrom(
    'a',
    'b+',
    '\\d',
    '[x-z]?',
    '(',
    ')',
    '|',
    '^',
    '$',
    '{2}',
    '(?i)',
    '\\b',
    '.',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const pattern = parts.join('');
      for (const text of textsMatching(pattern)) expect(compilePattern(pattern).test(text)).toBe(true);
    }),
  );
});
