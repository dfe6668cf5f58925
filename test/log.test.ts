import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logLines, visible } from '../src/log.ts';
import { Redactor } from '../src/redact.ts';

describe('visible', () => {
  test.each<[string, string, string]>([
    ['escape sequences', '\u001b[31mred\u0007', '\\u{1b}[31mred\\u{7}'],
    ['C1 controls', 'a\u009bb\u0085c', 'a\\u{9b}b\\u{85}c'],
    ['carriage returns', 'a\r\nb\rc', 'a\\u{d}\nb\\u{d}c'],
    ['other newlines', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['bidi marks', '\u202eabc\u2066\u200f\u061c', '\\u{202e}abc\\u{2066}\\u{200f}\\u{61c}'],
    ['zero width', 'a\u200bb\u200cc\ufeffd\u2060', 'a\\u{200b}b\\u{200c}c\\u{feff}d\\u{2060}'],
    ['a joiner between letters', 'a\u200db', 'a\\u{200d}b'],
    ['tag characters', 'x\u{e0041}', 'x\\u{e0041}'],
    ['variation selectors in a row', 'x\ufe0f\ufe0e\u{e0100}', 'x\ufe0f\\u{fe0e}\\u{e0100}'],
    ['half surrogates', 'a\ud800b', 'a\\u{d800}b'],
    ['fillers that look like nothing', '\u3164\u115f', '\\u{3164}\\u{115f}'],
  ])('%s are shown', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('writing and emoji stay as they are', () => {
    const plain = 'Grüße, Ελλάδα, العربية, עברית, 日本語\t👩‍💻 👨‍👩‍👧 ❤️ 👍🏽 1️⃣\n';
    expect(visible(plain)).toBe(plain);
  });

  test('nothing hidden is left of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const other = visible(text).replace(/[\n\t]/g, '');
        expect(other).not.toMatch(
          /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Bidi_Control}|\u200b|\ufeff|[\u{e0000}-\u{e007f}]/u,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('logLines', () => {
  test.each<[string, string[]]>([
    ['::error::x', ['\\u{3a}:error::x']],
    [' \u00a0\t::error::x', [' \u00a0\t\\u{3a}:error::x']],
    ['a ##[error]b ##[x]', ['a #\\u{23}[error]b #\\u{23}[x]']],
    ['a\n::b::c', ['a', '\\u{3a}:b::c']],
    ['a::b::c', ['a::b::c']],
  ])('%j', (text, lines) => {
    expect(logLines(text, new Redactor())).toEqual(lines);
  });

  test('a secret is found before its control characters are shown', () => {
    const redactor = new Redactor();
    redactor.add('top\rsecret\nkey');
    expect(logLines('is top\rsecret\nkey.', redactor)).toEqual(['is ***.']);
  });
});
