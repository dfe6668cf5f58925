import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asksSomething,
  describeMatcher,
  forbiddenText,
  matchesText,
  type TextMatcher,
} from '../../src/simulation/text-matcher.ts';

// Each row: matcher, a text it refuses, a text it accepts.
test.each<[TextMatcher, string, string]>([
  ['Hello', 'Hello!', 'Hello'],
  ['Hello', 'hello', 'Hello'],
  [{ equals: 'Hello', ignoreCase: true }, 'Hello!', 'hELLO'],
  [{ contains: 'bill' }, 'my Bill', 'my bill'],
  [{ contains: ['bill', 'team'] }, 'bill', 'the team of bill'],
  [{ contains: 'BILL', ignoreCase: true }, 'ball', 'Billing'],
  [{ containsAny: ['bill', 'order'] }, 'neither', 'an order'],
  [{ startsWith: 'One' }, 'no One', 'One moment'],
  [{ matches: '^\\d+$' }, '12a', '12'],
  [{ matches: 'TEAM', ignoreCase: true }, 'tea', 'our team'],
  [{ not: 'Hello' }, 'Hello', 'hello'],
  [{ not: { contains: 'sorry' } }, 'so sorry', 'fine'],
  [{ not: { contains: 'SORRY' }, ignoreCase: true }, 'so sorry', 'fine'],
  [{ not: { contains: 'SORRY', ignoreCase: false }, ignoreCase: true }, 'SORRY', 'so sorry'],
  [{ contains: 'team', not: { contains: 'sales' } }, 'sales team', 'billing team'],
  [{ not: { not: 'Hello' } }, 'Bye', 'Hello'],
])('%j refuses %j and accepts %j', (matcher, refused, accepted) => {
  expect(matchesText(matcher, refused)).toBe(false);
  expect(matchesText(matcher, accepted)).toBe(true);
});

describe('a matcher that only forbids', () => {
  test('is told apart from one that also asks', () => {
    expect(forbiddenText('Hello')).toBeUndefined();
    expect(forbiddenText({ contains: 'a', not: 'b' })).toBeUndefined();
    expect(forbiddenText({ not: 'b' })).toBe('b');
  });

  test('hands its regard for case on, unless it is overruled', () => {
    expect(forbiddenText({ ignoreCase: true, not: 'b' })).toEqual({ ignoreCase: true, equals: 'b' });
    expect(forbiddenText({ ignoreCase: true, not: { equals: 'b', ignoreCase: false } })).toEqual({
      equals: 'b',
      ignoreCase: false,
    });
  });
});

test('case alone asks nothing', () => {
  expect(asksSomething({ ignoreCase: true })).toBe(false);
  expect(asksSomething({ equals: '' })).toBe(true);
  expect(asksSomething({ not: 'x' })).toBe(true);
});

test('a matcher is described in words', () => {
  expect(describeMatcher('Hi')).toBe('"Hi"');
  expect(
    describeMatcher({
      contains: ['a', 'b'],
      containsAny: ['c', 'd'],
      startsWith: 'e',
      matches: 'f+',
      not: { equals: 'g' },
      ignoreCase: true,
    }),
  ).toBe(
    'a text that contains "a" and "b" and contains "c" or "d" and starts with "e" and matches /f+/ ' +
      'and is not a text that is "g" (case ignored)',
  );
});

test('not is the opposite of what it wraps', () => {
  const parts = fc.record(
    {
      equals: fc.string(),
      contains: fc.oneof(fc.string(), fc.array(fc.string())),
      startsWith: fc.string({ maxLength: 2 }),
      ignoreCase: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(parts, fc.string(), (matcher, text) => {
      expect(matchesText({ not: matcher }, text)).toBe(!matchesText(matcher, text));
    }),
  );
});
