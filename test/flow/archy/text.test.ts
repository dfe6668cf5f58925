import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FlowgateError } from '../../../src/errors.ts';
import { archyText, parseArchy } from '../../../src/flow/archy/text.ts';

function refusal(text: string): string {
  try {
    parseArchy(text);
  } catch (thrown) {
    if (thrown instanceof FlowgateError && thrown.code === 'invalid-flow') return thrown.returned;
    throw thrown;
  }
  throw new Error('it was read');
}

describe('Archy documents as YAML', () => {
  test('are refused where they are none', () => {
    expect(refusal('inboundShortMessage: {')).toMatch(/^it is not valid YAML in line 1: /);
    expect(refusal('')).toMatch(/^it is not valid YAML/);
    expect(refusal('- 1')).toBe('it is not an object');
    expect(refusal('{}')).toBe('it has 0 root keys instead of one');
    expect(refusal('a: 1\nb: 2')).toBe('it has 2 root keys instead of one');
    expect(refusal('a: {1.0: x}')).toMatch(/the key 1 is not text/);
    expect(refusal('a: {b: 1, b: 2}')).toMatch(/duplicated mapping key/);
    expect(refusal('a: &x {b: 1}\nb: *x')).toMatch(/alias/);
    expect(refusal(`a: ${'['.repeat(300)}${']'.repeat(300)}`)).toMatch(/nesting/);
  });

  test('have every text in quotes that a reader of an older YAML takes for something else', () => {
    const shared = { lit: 'on' };
    const text = archyText({
      root: { yes: shared, no: shared, y: '12:30', date: '2027-01-31', number: '1_000', word: 'plain' },
    });
    expect(text).toBe(
      [
        'root:',
        '  "yes":',
        '    lit: "on"',
        '  "no":',
        '    lit: "on"',
        '  "y": "12:30"',
        '  date: "2027-01-31"',
        '  number: "1_000"',
        '  word: plain',
        '',
      ].join('\n'),
    );
  });

  test('are read back as they were, whatever they hold', () => {
    const key = fc.oneof(
      fc.constantFrom('yes', 'no', 'null', '~', '<<', '__proto__', '', '1', 'a: b', '{{name}}', '\n', '# x'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const leaf = fc.oneof(
      key,
      fc.constantFrom(
        '\u2028',
        '\u0085',
        '\uFEFF',
        ' lead',
        'trail ',
        'a\n\n  b\n',
        '\r\n',
        '\t- x',
        '| x',
        '>',
      ),
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(key, value, (root, body) => {
        const document = Object.fromEntries([[root, body]]);
        expect(parseArchy(archyText(document))).toStrictEqual(document);
      }),
      { numRuns: 500 },
    );
  });
});
