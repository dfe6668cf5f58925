import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstInvisible, isUnusual } from '../../src/flow/invisible.ts';

const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

describe('isUnusual', () => {
  test('what may hide something is unusual, ordinary letters and marks are not', () => {
    for (const text of ['a\u200bb', '\u00ad', '\u0000', '\u007f', 'cafe\u0301', '\ud800', '👋', 'Ω']) {
      expect([text, isUnusual(text)]).toEqual([text, true]);
    }
    for (const text of ['', 'Hello!\n\tBye.', 'Señor Łukasz, {sum} £']) {
      expect([text, isUnusual(text)]).toEqual([text, false]);
    }
  });

  test('no character that is passed over is invisible, whatever stands around it', () => {
    for (const character of characters.filter((one) => !isUnusual(one))) {
      // The ellipsis is looked at closely, and with it the whole text.
      for (const text of [`${character}…`, `…${character}`, `a${character}b…`]) {
        expect([text, firstInvisible(text)]).toEqual([text, undefined]);
      }
    }
  });

  test('no text of such characters is written in another way that looks the same', () => {
    const usual = fc.constantFrom(...characters.filter((one) => !isUnusual(one)));
    fc.assert(
      fc.property(fc.array(usual), (text) => {
        expect(text.join('').normalize('NFC')).toBe(text.join(''));
      }),
    );
  });

  test('a text of several lines is unusual exactly where one of them is', () => {
    const line = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(isUnusual(lines.join('\n'))).toBe(lines.some(isUnusual));
      }),
    );
  });
});
