import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_FOREIGN_TEXT, plain } from '../../src/genesys/plain.ts';

test('a secret is gone, as it is and URL-encoded, even where the cut would have halved it', () => {
  const secret = 's3cr+t/&value=';
  const encoded = new URLSearchParams({ client_secret: secret }).toString();
  expect(plain(`${secret} and ${encoded}`, [secret])).toBe('*** and client_secret=***');
  expect(plain('x'.repeat(MAX_FOREIGN_TEXT - 5) + secret, [secret])).not.toContain('s3cr');
});

test('what is too short to be a secret does not blank out words', () => {
  expect(plain('a banana', ['a', ''])).toBe('a banana');
});

test('controls, bidi marks, tags and lone surrogates are gone; other scripts and emoji stay', () => {
  expect(plain('a\r\n::error::b\u202Ec\u{E0041}d\uD800e\u2028f')).toBe('a ::error::b c d e f');
  expect(plain('Grüße 日本 🎉')).toBe('Grüße 日本 🎉');
});

test('any text becomes one visible line of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const line = plain(text);
      expect(Array.from(line).length).toBeLessThanOrEqual(MAX_FOREIGN_TEXT);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(plain(line)).toBe(line);
    }),
  );
});
