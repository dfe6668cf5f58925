import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { FlowgateError } from '../../src/errors.ts';
import type { Path } from '../../src/flow/document.ts';
import { parseDocument } from '../../src/flow/parse.ts';

function refusal(file: string, text: string): FlowgateError {
  try {
    parseDocument(file, text);
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return thrown;
    throw thrown;
  }
  throw new Error('the document was accepted');
}

const nested = (open: string, close: string, levels: number) =>
  `{"a":${open.repeat(levels - 1)}1${close.repeat(levels - 1)}}`;

describe('what is refused, and where', () => {
  test.each([
    ['a missing comma', 'f.json', '{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma expected/],
    ['a trailing comma', 'f.json', '{\n  "a": 1,\n}', 3, 1, /property name expected.*Remove the comma/],
    ['a comment', 'f.json', '{\n  // why\n  "a": 1\n}', 2, 3, /comment/],
    ['text after the end', 'f.json', '{"a": 1}\n{"b": 2}', 2, 1, /after the end/],
    ['a broken YAML mapping', 'f.yaml', 'a: 1\nb: c: d\n', 2, 5, /bad indentation/],
    ['a tab as indentation', 'f.yml', 'a:\n\tb: 1\n', 2, 1, /not valid YAML/],
    ['an unknown tag', 'f.yaml', 'a: 1\nb: !exec rm\n', 2, 4, /uses a tag \(!\)/],
    ['a tag of YAML itself', 'f.yaml', 'a: !!str 1\n', 1, 4, /uses a tag \(!\)/],
    ['a merge key', 'f.yaml', 'a:\n  <<: {b: 1}\n', 2, 3, /a merge key/],
    ['a number with a leading zero', 'f.yaml', 'a: 007\n', 1, 4, /007 would lose.*quotes/],
    ['a number with a plus', 'f.yaml', 'a: [+4930123]\n', 1, 5, /\+4930123 would lose/],
    ['text in UTF-16', 'f.yaml', 'a\0:\0 \0', 1, 2, /NUL, as UTF-16/],
    ['an escaped NUL', 'f.json', '{"b": 1, "a": "\\u0000"}', 1, 10, /a text holds the character NUL/],
    ['a text without end', 'f.yaml', `a: 1\nb: ${'x'.repeat(65_537)}\n`, 2, 1, /more than 65536 characters/],
    ['a key that is a number', 'f.yaml', 'a: 1\n1.0: b\n', 2, 1, /key 1 is not text.*quotes/],
    ['a key that is a list', 'f.yaml', 'a: 1\n? [x]\n: b\n', 2, 3, /not text/],
    [
      'a duplicate JSON key',
      'f.json',
      '{"n": {\n"start": 1,\n"end": 2,\n"start": 3}}',
      4,
      1,
      /"start".*first on line 2/,
    ],
    [
      'a duplicate YAML key',
      'f.yaml',
      'n:\n  start: 1\n  end: 2\n  "start": 3\n',
      4,
      3,
      /"start".*first on line 2/,
    ],
    ['an anchor', 'f.yaml', 'a: &x 1\n', 1, 4, /an anchor/],
    ['an alias', 'f.yaml', 'a: 1\nb: *x\n', 2, 4, /an alias/],
    ['a list as root', 'f.json', ' [1]', 1, 2, /a list where an object/],
    ['a word as root', 'f.yaml', 'hello\n', 1, 1, /a string where an object/],
    ['nothing as root', 'f.yaml', '# only\n~\n', 2, 1, /nothing \(null\)/],
    ['a JSON __proto__', 'f.json', '{\n"__proto__": {"polluted": true}}', 2, 1, /__proto__/],
    ['a YAML __proto__', 'f.yaml', 'a:\n  __proto__: {polluted: true}\n', 2, 3, /__proto__/],
    ['an endless number', 'f.json', '{\n"a": 1e999}', 2, 1, /Infinity is not/],
    ['YAML infinity', 'f.yaml', 'a:\n  - .inf\n', 2, 5, /Infinity is not/],
    [
      'an id written as a number',
      'f.json',
      '{"id": 12345678901234567890}',
      1,
      2,
      /all of its digits.*quotes/,
    ],
    ['half a character', 'f.json', '{"a": "\\ud83d"}', 1, 2, /surrogate/],
    ['too many JSON levels', 'f.json', nested('[', ']', 65), 1, 69, /deeper than 64/],
    ['far too many JSON levels', 'f.json', nested('{"a":', '}', 20_000), 1, 321, /deeper than 64/],
    ['too many YAML levels', 'f.yaml', nested('[', ']', 65), 1, 69, /deeper than 64/],
    ['far too many YAML levels', 'f.yaml', nested('[', ']', 20_000), 1, 104, /deeper than 64/],
  ])('%s', (_, file, text, line, column, message) => {
    const error = refusal(file, text);
    expect(error.code).toBe('invalid-flow');
    expect(error.message).toMatch(message);
    expect(error.place).toEqual({ file, line, column });
  });

  test.each([
    ['an empty file', 'f.json', '', /it is empty/],
    ['only a byte order mark', 'f.yaml', '\uFEFF', /it is empty/],
    ['only comments', 'f.yaml', '# nothing\n', /it is empty/],
    ['several documents', 'f.yaml', 'a: 1\n---\nb: 2\n', /holds 2 YAML documents/],
    ['another extension', 'f.toml', 'a = 1', /none of .json, .yaml and .yml/],
  ])('%s is refused as a whole', (_, file, text, message) => {
    const error = refusal(file, text);
    expect(error.message).toMatch(message);
    expect(error.place).toEqual({ file });
  });

  test('nothing refused has changed what all objects inherit', () => {
    refusal('f.json', '{"__proto__": {"polluted": true}}');
    refusal('f.yaml', '__proto__: {polluted: true}');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('what is read', () => {
  test('YAML words stay words', () => {
    expect(parseDocument('f.yaml', 'a: no\nb: 2001-01-01\n"1": 0o10\n').value).toEqual({
      a: 'no',
      b: '2001-01-01',
      '1': 8,
    });
  });

  test('a byte order mark does not shift columns', () => {
    const document = parseDocument('f.json', '\uFEFF{"a": 1}');
    expect(document.value).toEqual({ a: 1 });
    expect(document.locate(['a'])).toEqual({ file: 'f.json', line: 1, column: 2 });
  });

  test('names that every object inherits are plain keys', () => {
    const text = '{"constructor": 1, "toString": 2, "hasOwnProperty": 3}';
    for (const file of ['f.json', 'f.yaml']) {
      expect(Object.entries(Object(parseDocument(file, text).value))).toEqual([
        ['constructor', 1],
        ['toString', 2],
        ['hasOwnProperty', 3],
      ]);
    }
  });

  test('64 levels are fine', () => {
    const text = nested('[', ']', 64);
    for (const file of ['f.json', 'f.yaml']) expect(parseDocument(file, text).value).toHaveProperty('a');
  });
});

describe('places', () => {
  const yaml = [
    'nodes:',
    '  greet:',
    '    type: action',
    '    actions:',
    '      - name: say',
    '        text: >',
    '          Hello',
    '      -',
    '      - { name: set, "variable": x }',
    '',
  ];
  const at = (path: Path, lines = yaml, file = 'f.yaml', newline = '\n') => {
    const { line, column } = parseDocument(file, lines.join(newline)).locate(path);
    return [line, column];
  };

  test.each<[Path, number, number]>([
    [[], 1, 1],
    [['nodes', 'greet'], 2, 3],
    [['nodes', 'greet', 'actions', 0], 5, 9],
    [['nodes', 'greet', 'actions', 0, 'text'], 6, 9],
    [['nodes', 'greet', 'actions', 2, 'variable'], 9, 22],
  ])('of %j', (path, line, column) => {
    expect(at(path)).toEqual([line, column]);
    expect(at(path, yaml, 'f.yml', '\r\n')).toEqual([line, column]);
  });

  test('what is not written has the place of its nearest written ancestor', () => {
    expect(at(['nodes', 'greet', 'transition'])).toEqual([2, 3]);
    expect(at(['nodes', 'greet', 'actions', 7, 'name'])).toEqual([4, 5]);
    expect(at(['nodes', 'greet', 'type', 'length'])).toEqual([3, 5]);
    expect(at(['elsewhere'])).toEqual([1, 1]);
    expect(at(['toString'], ['{"a":', '1}'], 'f.json')).toEqual([1, 1]);
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const { tree } = fc.letrec<{ tree: unknown; branch: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(word, fc.string({ unit: 'grapheme' }), fc.boolean(), fc.integer(), fc.constant(null)),
    branch: fc.oneof(
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
    ),
    tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('branch')),
  }));
  const documents = fc.dictionary(word, tree, { minKeys: 1, maxKeys: 4 });

  test.each([
    ['JSON', 'f.json', (value: unknown) => JSON.stringify(value, null, 2)],
    ['dense JSON', 'f.json', (value: unknown) => JSON.stringify(value)],
    ['JSON read as YAML', 'f.yaml', (value: unknown) => JSON.stringify(value, null, 1)],
    ['YAML', 'f.yaml', (value: unknown) => dump(value, { noRefs: true })],
    ['YAML in flow style', 'f.yaml', (value: unknown) => dump(value, { noRefs: true, flowLevel: 1 })],
  ])('every key of any %s is found where it is written', (_, file, write) => {
    fc.assert(
      fc.property(documents, (value) => {
        const text = write(value);
        const lines = text.split(/\r\n|\n|\r/);
        const document = parseDocument(file, text);
        expect(document.value).toEqual(value);
        for (const [path, item] of walk(value)) {
          const { line, column } = document.locate(path);
          const rest = lines[(line ?? 0) - 1]?.slice((column ?? 0) - 1) ?? '';
          const key = path.at(-1);
          if (typeof key === 'string') expect(rest.replace(/^["']/, '').startsWith(key)).toBe(true);
          else if (typeof item === 'number' || typeof item === 'boolean') {
            expect(rest.startsWith(String(item))).toBe(true);
          } else if (typeof item === 'string' && /^[a-z]+$/.test(item)) {
            expect(rest.replace(/^["']/, '').startsWith(item)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function* walk(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const inner = [...path, Array.isArray(value) ? Number(key) : key];
    yield [inner, item];
    yield* walk(item, inner);
  }
}
