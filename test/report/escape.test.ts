import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, codeBlock, cut, html, link, text } from '../../src/report/escape.ts';
import { HOSTILE } from './hostile.ts';
import { linkedIn, readInline, seenText, withoutCodeBlocks } from './markdown-oracle.ts';

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(
      fc.constantFrom(...HOSTILE, '`', '``', '|', '\\', '@', '#1', '<', '\n', ' ', 'a', '://', '&', '*'),
      {
        maxLength: 8,
      },
    )
    .map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

/** Our own words in place of what is empty. */
const isEmpty = (raw: string) => /^[ \t]*$/.test(raw);

describe('code', () => {
  test('holds anything, exactly, on one line, within a table too', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const span = code(raw);
        expect(span).not.toMatch(/[\n\r|]/);
        if (isEmpty(raw)) return;
        // What stands between pipes is code of its own.
        expect(
          readInline(span.replaceAll(/<\/?code>/g, (tag) => `\\<${tag.slice(1)}`)).active.replaceAll('■', ''),
        ).toMatch(/^(?:□code>□□\/code>)*$/);
        if (raw.includes('\n') || raw.includes('\t') || /[^\x20-\x7e]/.test(raw)) return;
        const shown = span.split('<code>&#124;</code>').map((piece) => readInline(piece).shown);
        expect(shown.join('|').trim()).toBe(raw.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  test('is the same alone as beside a pipe', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (raw) => {
        fc.pre(!isEmpty(raw) && raw.trim() !== '' && !raw.includes('|'));
        expect(code(`${raw}|`)).toBe(`${code(raw)}<code>&#124;</code>`);
      }),
      { numRuns: 1_000 },
    );
  });

  test('shows what cannot be seen', () => {
    expect(code('a\u200bb\u202e\r\n')).toBe('`a\\u{200b}b\\u{202e}\\u{d}↵`');
    expect([code(''), code('  ')]).toEqual(['_(empty)_', '_(blank)_']);
  });
});

describe('codeBlock', () => {
  test('nothing gets out of it', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(withoutCodeBlocks(`before\n${codeBlock(raw, 'text')}\nafter`)).toEqual(['before', 'after']);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a language is a word or nothing', () => {
    expect(codeBlock('x', 'js` onload')).toBe('```\nx\n```');
  });
});

describe('text', () => {
  test.each(HOSTILE)('%j takes no effect', (raw) => {
    const escaped = text(raw);
    expect(escaped).not.toMatch(/[\n\r|]/);
    expect(linkedIn(seenText(escaped))).toBeUndefined();
    expect(readInline(escaped).active).not.toMatch(/[`*_[\]<>|~$&@#\\]|^\s*(?:[-+=]|\d+[.)])|^ {4}/);
  });

  test('nor does anything else, and nothing is lost', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const escaped = text(raw);
        expect(linkedIn(seenText(escaped))).toBeUndefined();
        expect(readInline(escaped).active).not.toMatch(/[`*_[\]<>|~$&@#\\]|^\s*(?:[-+=]|\d+[.)])/);
        if (/[^\n\t\x20-\x7e]/.test(raw)) return;
        expect(readInline(escaped).shown).toBe(raw.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });

  test('plain words stay as they are', () => {
    const plain = 'flows/support.flow.yaml:12:7: the node greet is not there (did you mean great?), 3 of 4.';
    expect(text(plain)).toBe(plain);
    expect(text('Set permissions: pull-requests: write; ask the Genesys team.')).toBe(
      'Set permissions: pull-requests: write; ask the Genesys team.',
    );
  });

  test('what could be a link is code, without the full stop', () => {
    expect(text('GET https://api.x/y. answered 403 (7c1e9a0b-1111).')).toBe(
      'GET `https://api.x/y`. answered 403 (`7c1e9a0b-1111`).',
    );
  });
});

describe('html', () => {
  test('holds no tag of its own, no mention and no reference', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const escaped = html(raw);
        expect(escaped).not.toContain('\n');
        const outside = escaped.replace(/<code>[^<]*<\/code>/g, '■');
        expect(outside).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
        const seen = outside.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
        expect(linkedIn(seen)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('link', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'no address', ''])('%j is not linked', (address) => {
    expect(link('run', address)).toBe('run');
  });

  test('no address ends early', () => {
    expect(link('run', 'https://h/a)b](x) "t" <y> `z`|\\\n')).toMatch(/^\[run\]\([^()[\]<>`|\\\s"]*\)$/);
    expect(link('run', 'https://github.com/a/b/actions/runs/1')).toBe(
      '[run](https://github.com/a/b/actions/runs/1)',
    );
  });
});

test('cut leaves no half of a character', () => {
  expect(cut('a😀b', 2)).toBe('a…');
  expect(cut('a😀b', 3)).toBe('a😀…');
  expect(cut('abc', 3)).toBe('abc');
});

test('prose is the same alone as before a mention', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string()), (raw) => {
      const alone = text(raw);
      expect(text(`${raw} @somebody`)).toBe(`${alone}${alone === '' ? '' : ' '}\`@somebody\``);
    }),
    { numRuns: 1_000 },
  );
});
