import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from '../../src/simulation/word-diff.ts';

test('texts that share too little, or are too long, are not compared', () => {
  expect(wordDiff('One moment please', 'Goodbye')).toBeUndefined();
  const long = 'word '.repeat(600);
  expect(wordDiff(long, long)).toBeUndefined();
});

test('words that went and came are marked', () => {
  expect(wordDiff('What may I do for you?', 'What can I do for you today?')).toBe(
    'What [-may-] {+can+} I do for [-you?-] {+you today?+}',
  );
  expect(wordDiff('a b c', 'a c')).toBe('a [-b-] c');
  expect(wordDiff('a c', 'a b c')).toBe('a {+b+} c');
  expect(wordDiff('a b', 'a b')).toBe('a b');
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });

test('both texts can be read from it', () => {
  fc.assert(
    fc.property(words, words, (left, right) => {
      const diff = wordDiff(left.join(' '), right.join(' '));
      fc.pre(diff !== undefined);
      const without = (marked: RegExp, kept: RegExp) =>
        diff
          .replace(marked, '')
          .replace(kept, '$1')
          .split(' ')
          .filter((word) => word !== '');
      expect(without(/\{\+[^+]*\+\}/g, /\[-([^-]*)-\]/g)).toEqual(left);
      expect(without(/\[-[^-]*-\]/g, /\{\+([^+]*)\+\}/g)).toEqual(right);
    }),
  );
});
