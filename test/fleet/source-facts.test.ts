import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { archyNameIn, idIn, namesIn, workOf } from '../../src/fleet/source-facts.ts';
import { placeholdersIn } from '../../src/flow/placeholders.ts';

describe('the names in a text', () => {
  test.each([
    ['an escaped letter of JSON', '"{env.\\u0041}"'],
    ['an escaped letter of YAML', '"{env.\\x41}"'],
    ['a line that is continued', '"{env.NA\\\n  ME}"'],
  ])('cannot be told of %s', (_, text) => {
    expect(namesIn(text)).toBe('any');
  });

  test('hold every placeholder, whatever stands around it', () => {
    const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
    const around = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(around, name, around)), (parts) => {
        const text = parts
          .map(([before, middle, after]) => `${before}{env.${middle}}{{${middle}}}${after}`)
          .join('');
        const names = namesIn(text);
        for (const [, middle] of parts) {
          expect(names === 'any' || names.has(middle)).toBe(true);
        }
      }),
    );
    expect(placeholdersIn('{env.A}')).toHaveLength(1);
  });
});

describe('the id in a source', () => {
  test.each([
    ['a.yaml', 'id: support\nname: x', 'support'],
    ['a.yaml', "name: x\nid: '{env.SUPPORT_ID}' # the flow", '{env.SUPPORT_ID}'],
    ['a.yml', '"id": "{env.A_ID}"\n', '{env.A_ID}'],
    ['a.yaml', '# flowgate-id: {{some_flow_id}}\nbot:\n', '{{some_flow_id}}'],
    ['a.yaml', '# flowgate-id: {{ some_flow_id }}\nbot:\n', '{{ some_flow_id }}'],
    ['a.yaml', '# flowgate-id: {{ a }}-{{ b }} \nbot:\n', '{{ a }}-{{ b }}'],
    ['a.yaml', 'id: >-\n  a\n', undefined],
    ['a.yaml', 'bot:\n  id: of something else\n', undefined],
    ['a.yaml', 'name: x\nidle: y\n', undefined],
    ['a.json', '{"nodes":{"a":{"id":"b"}},"id":"a"}', 'a'],
    ['a.json', '\uFEFF{"id":"a"}', 'a'],
    ['a.yaml', '\uFEFFid: a\n', 'a'],
    ['a.json', '{"id":1}', undefined],
    ['a.json', '{', undefined],
    ['a.mjs', "export default createWebMessagingFlow({ id: '{env.RETURNS_ID}', nodes })", '{env.RETURNS_ID}'],
    ['a.ts', 'const valid: string = "x"; export default { "id": `y` };', 'y'],
    ['a.mjs', 'export default flow;', undefined],
  ])('%s %j is %s', (file, text, id) => {
    expect(idIn(file, text)).toBe(id);
  });

  test('is told by its beginning, however many templates it is written with', () => {
    expect(idIn('a.yaml', `id: ${'{{a}}'.repeat(2_000_000)}`)).toMatch(/^(\{\{a\}\})+$/);
  });
});

describe('the name in an Archy document', () => {
  test.each([
    ['a.yaml', 'inboundShortMessage:\n  name: Web Chat # of ours\n  description: x\n', 'Web Chat'],
    [
      'a.yaml',
      '# c\n\ninboundShortMessage:\n    # name: c\n    tasks:\n      name: deep\n    "name": "A: #1"\r\n',
      'A: #1',
    ],
    ['a.yml', "inboundShortMessage:\n  startUpState: x\n  name: '{{NAME}}'\n", '{{NAME}}'],
    ['a.yaml', 'inboundShortMessage:\n  states:\n    name: deep\n', undefined],
    ['a.yaml', 'inboundShortMessage:\n  name: {{ NAME }} of ours\n', '{{ NAME }} of ours'],
    ['a.yaml', "inboundShortMessage:\n  name: 'A''s' # of ours\n", "A''s"],
    ['a.yaml', 'inboundShortMessage:\n  name: "A \\"B\\""\n', undefined],
    ['a.yaml', 'inboundShortMessage:\n  name: >-\n    Web Chat\n', undefined],
    ['a.yaml', 'inboundShortMessage:\n  name: *name\n', undefined],
    ['a.yaml', 'name: a flow document\n', undefined],
    ['a.json', '{ "$schema": "x", "inboundShortMessage": { "states": [], "name": "Web Chat" } }', 'Web Chat'],
    ['a.json', '\uFEFF{ "inboundShortMessage": { "name": "x" } }', 'x'],
    ['a.json', '{ "inboundShortMessage": { "name": 1 } }', undefined],
    ['a.json', '{ "inboundShortMessage": {', undefined],
  ])('%s %j is %s', (file, text, name) => {
    expect(archyNameIn(file, text)).toBe(name);
  });
});

test('the work of a flow grows with its source and with the lines of its conversations, and is never nothing', () => {
  expect(workOf('', '')).toBeGreaterThan(0);
  expect(workOf('abc', '')).toBeGreaterThan(workOf('a', ''));
  expect(workOf('abc', 'a\nb')).toBeGreaterThan(workOf('abc', 'a'));
});
