import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Redactor } from '../src/redact.ts';

function knowing(...secrets: string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

const SECRET = `S3cret/+&<>"'=~ü ?x-y_z`;
const bytes = Buffer.from(SECRET);

describe('a secret is found in each of its forms', () => {
  test.each<[string, string]>([
    ['raw', SECRET],
    ['base64', bytes.toString('base64').replace(/.=*$/, '')],
    ['base64 after one byte', Buffer.from(`:${SECRET}`).toString('base64').slice(2, -4)],
    ['base64 after two bytes', Buffer.from(`x:${SECRET}`).toString('base64').slice(3, -4)],
    ['base64url', bytes.toString('base64url').slice(0, -1)],
    ['hexadecimal', bytes.toString('hex')],
    ['hexadecimal in capitals', bytes.toString('hex').toUpperCase()],
    ['URL', encodeURIComponent(SECRET)],
    ['URL in small letters', encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase())],
    ['form', new URLSearchParams({ a: SECRET }).toString().slice(2)],
    ['JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    ['HTML', `S3cret/+&amp;&lt;&gt;&quot;&#39;=~ü ?x-y_z`],
    ['the first twelve characters', SECRET.slice(0, 12)],
    ['all but the last', SECRET.slice(0, -1)],
  ])('%s', (_, form) => {
    expect(knowing(SECRET).redact(`<${form}>`)).toBe('<***>');
  });

  test('within the credentials of a basic login, whatever the id', () => {
    for (const id of ['', 'a', 'ab', 'abc']) {
      const header = Buffer.from(`${id}:s3cr3t-v4lue-of-the-client`).toString('base64');
      expect(knowing('s3cr3t-v4lue-of-the-client').redact(header)).toContain('***');
      // What is left tells at most the bits that the secret shares with its neighbours.
      expect(knowing('s3cr3t-v4lue-of-the-client').redact(header).replace('***', '').length).toBeLessThan(
        Math.ceil(((id.length + 1) * 4) / 3) + 5,
      );
    }
  });

  test('line by line, where it has several', () => {
    const redactor = knowing('-----BEGIN-----\nMIIEvQIBADAN\nBgkqhkiG9w0B\n');
    expect(redactor.redact('got BgkqhkiG9w0B')).toBe('got ***');
  });
});

describe('what is too short to be a secret is left alone', () => {
  test.each(['', 'e', 'abcde'])('%j', (short) => {
    expect(knowing(short).redact('every abcde here')).toBe('every abcde here');
  });
});

test('every time it occurs', () => {
  expect(knowing('abcdefgh').redact('abcdefgh, abcdefgh.abcdefgh')).toBe('***, ***.***');
});

test('overlapping secrets are masked as one', () => {
  expect(knowing('abcdefgh', 'efghijkl').redact('-abcdefghijkl-')).toBe('-***-');
});

test('no secret survives anywhere', () => {
  const secret = fc.string({ unit: 'binary', minLength: 6, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.string(), fc.string(), (all, a, b) => {
      fc.pre(all.every((one) => !'***'.includes(one) && !/^\*+$/.test(one)));
      const clean = knowing(...all).redact(a + all.join(b) + b);
      for (const one of all) expect(clean).not.toContain(one);
    }),
    { numRuns: 2_000 },
  );
});

test('plain data is copied with every string redacted, keys included', () => {
  const redactor = knowing('hunter2-hunter2');
  const data = { a: ['hunter2-hunter2', 1, null, undefined], 'hunter2-hunter2': { b: true } };
  expect(redactor.redactAll(data)).toEqual({ a: ['***', 1, null, undefined], '***': { b: true } });
  expect(data.a[0]).toBe('hunter2-hunter2');
});

test('what nothing is taken out of is the same object still', () => {
  const redactor = knowing('hunter2-hunter2');
  const data = { open: { words: ['plain, and long enough'], none: null }, secret: { it: 'hunter2-hunter2' } };
  const clean = redactor.redactAll(data);
  expect(clean).toEqual({ ...data, secret: { it: '***' } });
  expect(clean.open).toBe(data.open);
  expect(redactor.redactAll(data.open)).toBe(data.open);
});

test('plain data holds afterwards what each of its strings is, redacted', () => {
  const secrets = ['abcdef', 'hunter2-hunter2'];
  const redactor = knowing(...secrets);
  const naively = (value: unknown): unknown => {
    if (typeof value === 'string') return redactor.redact(value);
    if (Array.isArray(value)) return value.map(naively);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [redactor.redact(key), naively(item)]),
    );
  };
  const words = fc.oneof(fc.constantFrom(...secrets, 'abcde', 'x abcdefg', '__proto__'), fc.string());
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      words,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('data')),
      fc.dictionary(words, tie('data')),
    ),
  }));
  fc.assert(
    fc.property(data, (value) => {
      expect(redactor.redactAll(value)).toEqual(naively(value));
    }),
    { numRuns: 500 },
  );
});
