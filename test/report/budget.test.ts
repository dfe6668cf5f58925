import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitWithin } from '../../src/report/budget.ts';

const notice = (complete: number, all: number) => `${complete} of ${all}`;

test('the heaviest goes first, and of equals the last', () => {
  const blocks = [
    { text: 'verdict', weight: 0 },
    { text: 'aaaaaaaaaa', weight: 1, owner: 'a' },
    { text: 'bbbbbbbbbb', weight: 2, owner: 'a' },
    { text: 'cccccccccc', weight: 2, owner: 'b' },
    { text: 'footer', weight: 0 },
  ];
  expect(fitWithin(blocks, 100, notice)).toBe('verdict\n\naaaaaaaaaa\n\nbbbbbbbbbb\n\ncccccccccc\n\nfooter');
  expect(fitWithin(blocks, 52, notice)).toBe('verdict\n\n1 of 2\n\naaaaaaaaaa\n\nbbbbbbbbbb\n\nfooter');
  expect(fitWithin(blocks, 40, notice)).toBe('verdict\n\n0 of 2\n\naaaaaaaaaa\n\nfooter');
  expect(fitWithin(blocks, 30, notice)).toBe('verdict\n\n0 of 2\n\nfooter');
});

test('it never exceeds the limit, and keeps the order', () => {
  const block = fc.record({
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
    weight: fc.integer({ min: 1, max: 4 }),
    owner: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 20 }), fc.integer({ min: 40, max: 200 }), (others, limit) => {
      const text = fitWithin([{ text: 'verdict', weight: 0 }, ...others], limit, notice);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(text.startsWith('verdict')).toBe(true);
      const places = text.split('\n\n').flatMap((part) => {
        const place = others.findIndex((other) => other.text === part);
        return others.filter((other) => other.text === part).length === 1 ? [place] : [];
      });
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
