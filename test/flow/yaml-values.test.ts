import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump, load, parseEvents } from 'js-yaml';
import { parseDocument } from '../../src/flow/parse.ts';
import { YamlValues } from '../../src/flow/yaml-values.ts';

const read = (text: string): YamlValues => new YamlValues(text, parseEvents(text, {}));

const word = fc.oneof(
  fc.constantFrom(
    '',
    '~',
    'null',
    'Null',
    'nULL',
    'true',
    'False',
    'tRUE',
    'yes',
    'no',
    'off',
    '<',
    '=',
    '-',
  ),
  fc.constantFrom(
    '0',
    '-0',
    '+1',
    '007',
    '1_000',
    '0x1F',
    '0o17',
    '0b1',
    '1.',
    '.5',
    '1e3',
    '-.INF',
    '.nan',
    '1:30',
  ),
  fc.stringMatching(/^[-+]?[0-9a-fox.eE]{1,6}$/),
  fc.stringMatching(/^[a-zA-Z~.]{1,5}$/),
);

test('every plain word stands for what it does in the core schema', () => {
  fc.assert(
    fc.property(word, (written) => {
      const text = `a: ${written}\nb:\n  - ${written}\n  - "${written}"\n`;
      let expected: unknown;
      try {
        expected = load(text);
      } catch {
        return;
      }
      expect(read(text).value).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('any document has the value that the library reads, in every style', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z \n:#'"-]{0,20}$/));
  const values = fc.object({ key: text, values: [text, fc.double(), fc.boolean(), fc.constant(null)] });
  fc.assert(
    fc.property(values, fc.integer({ min: -1, max: 3 }), fc.boolean(), (value, flowLevel, forceQuotes) => {
      const written = dump(value, { flowLevel, forceQuotes, noRefs: true, lineWidth: 20 });
      expect(read(written).value).toEqual(load(written));
    }),
    { numRuns: 300 },
  );
});

test('keys are counted as they are written, and what is none is noted', () => {
  expect(read('a: {b: 1, b: 2}\nc: [d: 3]\n').keys).toBe(5);
  expect(read('a: 1\n2: b\nnull: c\n').wrongKey).toEqual({ offset: 5, read: 2 });
  expect(read('a: 1\n"2": b\n').wrongKey).toBeUndefined();
  expect(read('a: 1\n? [b, c]\n: d\n').collectionKey).toBe(7);
});

test('what is written with nothing is where the object around it begins', () => {
  const refusal = (text: string): string => {
    try {
      parseDocument('f.yaml', text);
    } catch (thrown) {
      return String(thrown instanceof Error && thrown.message);
    }
    throw new Error('the document was accepted');
  };
  expect(refusal('---\n')).toMatch(/^f\.yaml:1:1: .*nothing \(null\)/);
  expect(refusal('a: 1\nb:\n  c: 1\n  : 2\n  : 3\n')).toMatch(
    /^f\.yaml:3:3: .*"" is written twice, first on line 3/,
  );
  expect(refusal('a: 1\nb: {: 2}\n')).toMatch(/^f\.yaml:2:4: .*key null is not text/);
});
