import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fillTemplates, flowIdIn, looksLikeArchy } from '../../../src/flow/archy/template.ts';
import { mergeEnvironment } from '../../../src/flow/environment.ts';
import { lineIndex } from '../../../src/flow/lines.ts';

const env = (values: Record<string, string>) => mergeEnvironment('dev', 'dev.env', values, {});
const fill = (text: string, values: Record<string, string> = {}) =>
  fillTemplates('f.yaml', text, env(values));

describe('filling', () => {
  test.each(['a\nb', 'a\r', 'a\u2028b'])('refuses a value with a line break: %j', (value) => {
    expect(() => fill('x:\n  y: {{a}}', { a: value })).toThrow(
      /^f\.yaml:2:6: read the file: the value of \{\{a\}\} has a line break/,
    );
  });

  test('puts a word where there is no value, and says so', () => {
    expect(fill('a: {{b}}\n{{c}}: 1', { c: 'd' })).toMatchObject({
      text: 'a: missing_b\nd: 1',
      uses: [
        { name: 'b', place: { file: 'f.yaml', line: 1, column: 4 }, isFilled: false },
        { name: 'c', place: { file: 'f.yaml', line: 2, column: 1 }, isFilled: true },
      ],
    });
  });

  test.each(['{{a: 1}}', '{ {a} }', '{{}}', '{{1}}', '{a}', '{{a b}}', '{{ github.sha }'])(
    'leaves %s as it is',
    (text) => {
      expect(fill(text, { a: 'x' })).toMatchObject({ text, uses: [] });
    },
  );

  test('a value is plain text: neither a template nor a pattern of replacement', () => {
    expect(fill('{{ a }}{{b}}', { a: '{{b}}', b: '$& $1' }).text).toBe('{{b}}$& $1');
  });

  test('a comment that speaks of a template without a value misses nothing', () => {
    expect(fill('# set {{a}}\nx: "# {{a}}"').uses).toHaveLength(1);
    expect(fill('# flowgate-id: {{a}}').uses).toHaveLength(1);
  });

  test('every place in the filled text has its place in the source', () => {
    const part = fc.constantFrom('{{a}}', '{{long}}', '{{none}}', 'text', ' ', '\n', '\r\n', ': ');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const source = parts.join('');
        const values = { a: '', long: 'a long value' };
        const { text, written } = fill(source, values);
        const inSource = lineIndex(source);
        const inFilled = lineIndex(text);
        let offset = 0;
        let filled = 0;
        for (const one of parts) {
          const value = fill(one, values).text;
          const place = { file: 'f.yaml', ...inFilled(filled) };
          const isEmpty = value === '' || source.slice(0, offset).endsWith('{{a}}');
          // Of places that fall together, any may be meant.
          if (!isEmpty) expect(written(place)).toEqual({ file: 'f.yaml', ...inSource(offset) });
          offset += one.length;
          filled += value.length;
        }
      }),
    );
  });
});

describe('telling Archy', () => {
  test.each([
    ['f.yaml', 'id: x\ninboundShortMessage: {}'],
    ['f.yaml', '  inboundShortMessage: {}'],
    ['f.yaml', 'inboundShortMessage'],
    ['f.yaml', 'workflows: []'],
    ['f.yaml', ''],
    ['f.json', '{"id": "x", "inboundShortMessage": {}}'],
    ['f.ts', 'inboundShortMessage: {}'],
  ])('%s with %j is none', (file, text) => {
    expect(looksLikeArchy(file, text)).toBe(false);
  });

  test.each([
    ['f.yaml', '\uFEFF# comment\n\n---\ninboundShortMessage:\r\n  name: {{x}}'],
    ['f.yml', '"workflow" : {}'],
    ['f.yaml', '{"inboundShortMessage": {'],
    ['f.json', '{ "$schema": "x", "$ignore": [{"rule": "a"}], "inboundShortMessage": {'],
  ])('%s with %j is one', (file, text) => {
    expect(looksLikeArchy(file, text)).toBe(true);
  });

  test('of YAML that is told by the first line with content', () => {
    const part = fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      ' ',
      '\u2028',
      '#',
      '%',
      '---',
      'a: b',
      '\uFEFF',
      'workflow:',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
        const first = lines.find((line) => !/^\s*(?:#|%|---\s*$|$)/.test(line)) ?? '';
        expect(looksLikeArchy('f.yaml', text)).toBe(/^workflow:(?:\s|$)/.test(first));
      }),
    );
  });
});

describe('the id in a comment', () => {
  test.each([
    ['# flowgate-id:', /gives no id/],
    ['# flowgate-id: a b', /has blanks/],
    ['# flowgate-id: a\n#flowgate-id: b', /^f\.yaml:2:1: .*given twice, first on line 1/],
  ])('is refused where it is %j', (text, message) => {
    expect(() => flowIdIn('f.yaml', text)).toThrow(message);
  });

  test('counts only above the document', () => {
    expect(flowIdIn('f.yaml', 'inboundShortMessage:\n# flowgate-id: a')).toBeUndefined();
    expect(flowIdIn('f.yaml', '# A flow\n\n# flowgate-id:  3f2a \ninboundShortMessage: {}')).toEqual({
      id: '3f2a',
      place: { file: 'f.yaml', line: 3, column: 1 },
    });
  });
});
