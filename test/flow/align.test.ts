import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Alignment, align } from '../../src/flow/align.ts';

/** Items are letters; the same letter in the other case is the changed form of it. */
const letters = (from: string, to: string): Alignment =>
  align([...from], [...to], (letter) => letter, [(letter) => letter.toLowerCase()]);

const nothing: Alignment = { moved: [], changed: [], removed: [], added: [] };

/** Length of a longest common subsequence, by the book. */
function longest(a: string, b: string): number {
  let last: number[] = new Array(b.length + 1).fill(0);
  for (const letter of a) {
    const current = [0];
    for (let column = 1; column <= b.length; column += 1) {
      current[column] =
        b[column - 1] === letter
          ? (last[column - 1] ?? 0) + 1
          : Math.max(last[column] ?? 0, current[column - 1] ?? 0);
    }
    last = current;
  }
  return last[b.length] ?? 0;
}

describe('align', () => {
  test('nothing happens between equal lists', () => {
    expect(letters('', '')).toEqual(nothing);
    expect(letters('abca', 'abca')).toEqual(nothing);
  });

  test('one of several equal items that goes is one removal', () => {
    expect(letters('aba', 'ba')).toEqual({ ...nothing, removed: [0] });
    expect(letters('ba', 'aba')).toEqual({ ...nothing, added: [0] });
  });

  test('an item that goes elsewhere is one move, whatever it passes', () => {
    expect(letters('abcde', 'bcdea')).toEqual({ ...nothing, moved: [{ from: 0, to: 4 }] });
    expect(letters('ab', 'ba').moved).toHaveLength(1);
  });

  test('an item between the same neighbours changed, with an insertion before it too', () => {
    expect(letters('abc', 'aBc')).toEqual({ ...nothing, changed: [{ from: 1, to: 1 }] });
    expect(letters('abc', 'xaBc')).toEqual({ ...nothing, changed: [{ from: 1, to: 2 }], added: [0] });
  });

  test('a similar item between other neighbours is not the same one', () => {
    expect(letters('abc', 'acB')).toEqual({ ...nothing, removed: [1], added: [2] });
  });

  test('the strictest likeness pairs first', () => {
    const items = (text: string) => text.split(' ');
    const kinds = [(item: string) => item.slice(0, 2), (item: string) => item.slice(0, 1)];
    expect(align(items('a1x a2x'), items('a2y'), (item) => item, kinds)).toEqual({
      ...nothing,
      changed: [{ from: 1, to: 0 }],
      removed: [0],
    });
  });

  test('every item is accounted for once, and as many stay as can', () => {
    const list = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B'), maxLength: 12 });
    fc.assert(
      fc.property(list, list, (from, to) => {
        const { moved, changed, removed, added } = letters(from, to);
        const gone = [...removed, ...[...moved, ...changed].map((pair) => pair.from)];
        const come = [...added, ...[...moved, ...changed].map((pair) => pair.to)];
        expect(new Set(gone).size).toBe(gone.length);
        expect(new Set(come).size).toBe(come.length);
        const staying = (text: string, without: number[]) =>
          [...text].filter((_, index) => !without.includes(index)).join('');
        expect(staying(from, gone)).toBe(staying(to, come));
        expect(from.length - gone.length).toBe(longest(from, to));
        for (const pair of moved) expect(from[pair.from]).toBe(to[pair.to]);
        for (const pair of changed) expect(from[pair.from]?.toLowerCase()).toBe(to[pair.to]?.toLowerCase());
      }),
    );
  });

  test('long lists of few different items are aligned without trying every pair', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => String(index % 7));
    const { removed, added, moved } = align(items, ['x', ...items.slice(1), 'y'], (item) => item, []);
    expect({ removed, added, moved }).toEqual({ removed: [0], added: [0, 20_000], moved: [] });
    const shifted = align(items, [...items.slice(8), 'x'], (item) => item, []);
    expect({ ...shifted, removed: shifted.removed.length }).toEqual({
      ...nothing,
      removed: 8,
      added: [19_992],
    });
  });
});
