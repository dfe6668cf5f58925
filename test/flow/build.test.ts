import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { buildFlow, fillEnvironment } from '../../src/flow/build.ts';
import { type Environment, mergeEnvironment } from '../../src/flow/environment.ts';
import { parseDocument } from '../../src/flow/parse.ts';

const dev = (values: Record<string, string>): Environment =>
  mergeEnvironment('dev', 'flows/environments/dev.env', values, {});
const none = mergeEnvironment(undefined, undefined, {}, {});

function build(lines: readonly string[], environment: Environment = dev({})) {
  const built = buildFlow(parseDocument('f.yaml', lines.join('\n')), environment);
  return {
    ...built,
    said: built.findings.map(({ rule, message, place, node }) => [
      rule,
      place.line,
      node === undefined ? message : `${node}: ${message}`,
    ]),
  };
}

const MINIMAL = [
  'id: x',
  'name: X',
  'nodes:',
  '  start: { type: start, transition: done }',
  '  done: { type: end }',
];

describe('a flow that does not follow the schema', () => {
  test('everything that is wrong is said at once, each with its line', () => {
    const { flow, said } = build([
      'idd: x',
      'name: ""',
      'version: 1.5',
      'nodes:',
      '  start:',
      '    type: strat',
      '    transitions: done',
      '  "": { type: end }',
      '  choose:',
      '    actions:',
      '      - text: Hello',
      '      - Hello',
      '    conditions:',
      '      - { variable: 1, condition: equals, value: {}, transition: "" }',
      '      - { variable: a, condition: in, value: [1, true], transition: start }',
      '  done:',
      'environmentVariables:',
      '  queue: 7',
      'extra: true',
    ]);
    expect(flow).toBeUndefined();
    expect(said.toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
      ['schema', 1, 'The document has no "id".'],
      [
        'schema',
        1,
        'The key "idd" is not known at the top level; known are $schema, $ignore, id, version, name, status, nodes, applicationSettings, environmentVariables. Did you mean "id"?',
      ],
      ['schema', 2, 'name is empty.'],
      ['schema', 3, 'version must be a whole number, not the number 1.5.'],
      [
        'schema',
        6,
        'start: nodes.start.type is "strat", but must be one of start, action, transition, end, webchat. Did you mean "start"?',
      ],
      [
        'schema',
        7,
        'start: The key "transitions" is not known in nodes.start; known are type, name, transition, actions, conditions. Did you mean "transition"?',
      ],
      ['schema', 8, 'nodes has an empty key.'],
      ['schema', 9, 'choose: nodes.choose has no "type".'],
      ['schema', 11, 'choose: nodes.choose.actions[0] has no "name".'],
      ['schema', 12, 'choose: nodes.choose.actions[1] must be an object, not text.'],
      ['schema', 14, 'choose: nodes.choose.conditions[0].variable must be text, not a number.'],
      [
        'schema',
        14,
        'choose: nodes.choose.conditions[0].value must be text or a number or true or false or a list, not an object.',
      ],
      ['schema', 14, 'choose: nodes.choose.conditions[0].transition is empty.'],
      [
        'schema',
        15,
        'choose: nodes.choose.conditions[1].value must be text or a number or true or false or a list of texts and numbers, not a list.',
      ],
      ['schema', 16, 'done: nodes.done must be an object, not nothing (null).'],
      ['schema', 18, 'environmentVariables.queue must be text, not a number.'],
      [
        'schema',
        19,
        'The key "extra" is not known at the top level; known are $schema, $ignore, id, version, name, status, nodes, applicationSettings, environmentVariables.',
      ],
    ]);
  });

  test('nodes with names that every object inherits are checked like others', () => {
    expect(build([...MINIMAL, '  constructor: { type: end }']).findings).toEqual([]);
    expect(build([...MINIMAL, '  toString: {}']).said).toEqual([
      ['schema', 6, 'toString: nodes.toString has no "type".'],
    ]);
  });
});

describe('a variable without a value', () => {
  const source = [
    'id: "{env.FLOW_ID}"',
    ...MINIMAL.slice(1),
    'environmentVariables:',
    '  queue: "{env.QUEUE_ID}"',
  ];

  test('is an error at each place that names it', () => {
    const { flow, findings, said } = build(
      [...source, '  again: "{env.QUEUE_ID}{env.QUEUE_ID}"'],
      dev({ FLOW_ID: 'x' }),
    );
    expect(flow).toBeUndefined();
    expect(said).toEqual([
      ['env-missing', 7, '{env.QUEUE_ID} has no value in environment dev (flows/environments/dev.env).'],
      ['env-missing', 8, '{env.QUEUE_ID} has no value in environment dev (flows/environments/dev.env).'],
    ]);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('says how to choose an environment where none was', () => {
    expect(build(source.slice(0, 5), none).said).toEqual([
      [
        'env-missing',
        1,
        '{env.FLOW_ID} has no value: no environment was chosen. Choose one with `environment`, or set FLOW_ID in the process environment.',
      ],
    ]);
  });

  test('says that a secret is not looked for', () => {
    const [first] = build(['id: "{env.GITHUB_TOKEN}"', ...MINIMAL.slice(1)]).said;
    expect(first?.[2]).toMatch(/no value in environment dev.*not asked for a name that could be a secret/);
  });

  test('is said together with what the schema says, and knows its node', () => {
    expect(
      build(['id: x', 'name: X', 'nodes:', '  a: { type: end, name: "{env.X}", colour: red }'], none).said,
    ).toEqual([
      ['env-missing', 4, expect.stringMatching(/^a: \{env\.X\} has no value/)],
      ['schema', 4, expect.stringMatching(/^a: The key "colour" is not known/)],
    ]);
  });

  test('an empty id is refused after filling in', () => {
    expect(build(source.slice(0, 5), dev({ FLOW_ID: '' })).said).toEqual([['schema', 1, 'id is empty.']]);
  });
});

describe('a flow that is built', () => {
  test('has every {env.NAME} replaced and nothing that the live flow owns', () => {
    const { flow, findings } = build(
      [
        '$schema: ../schemas/flow.schema.json',
        'version: 3',
        'status: draft',
        'id: "{env.FLOW_ID}"',
        'name: Support {env.SUFFIX}',
        'nodes:',
        '  start: { type: start, transition: hello }',
        '  hello:',
        '    type: action',
        '    actions:',
        '      - { name: say, text: "Hello {customer}, {env.FLOW_ID}/{env.SUFFIX}, {env.no-name}" }',
        '      - { name: custom, nested: [{ deep: "{env.SUFFIX}" }, 1, null, true] }',
        'applicationSettings: { webchat: { title: "{env.SUFFIX}" } }',
      ],
      dev({ FLOW_ID: 'f-1', SUFFIX: '{env.FLOW_ID}' }),
    );
    expect(findings).toEqual([]);
    expect(flow).toStrictEqual({
      id: 'f-1',
      name: 'Support {env.FLOW_ID}',
      nodes: {
        start: { type: 'start', transition: 'hello' },
        hello: {
          type: 'action',
          actions: [
            { name: 'say', text: 'Hello {customer}, f-1/{env.FLOW_ID}, {env.no-name}' },
            { name: 'custom', nested: [{ deep: '{env.FLOW_ID}' }, 1, null, true] },
          ],
        },
      },
      applicationSettings: { webchat: { title: '{env.FLOW_ID}' } },
    });
  });

  test('does not change the document it was built from', () => {
    const document = parseDocument('f.yaml', MINIMAL.join('\n').replace('X', '"{env.N}"'));
    buildFlow(document, dev({ N: 'changed' }));
    expect(document.value).toMatchObject({ name: '{env.N}' });
  });
});

test('filling in tells the path of each text that misses a value', () => {
  const missing: unknown[] = [];
  const filled = fillEnvironment(
    { a: ['{env.X}', { b: '{env.Y}{env.X}' }], '{env.X}': 1 },
    dev({ Y: 'y' }),
    (...told) => missing.push(told),
  );
  expect(filled).toEqual({ a: ['{env.X}', { b: 'y{env.X}' }], '{env.X}': 1 });
  expect(missing).toEqual([
    ['X', ['a', 0]],
    ['X', ['a', 1, 'b']],
  ]);
});

test.each([
  ['f.json', '{env.N}'],
  ['f.json', '\\u007benv.N}'],
  ['f.json', '{en\\u0076.N}'],
  ['f.yaml', '\\x7benv.N}'],
  ['f.yaml', '\\U0000007benv.N}'],
  ['f.yaml', '{en\\\n    v.N}'],
  ['f.yaml', '{en\\\r\n    v.N}'],
])('in %s a variable is filled in however it is written: %j', (file, written) => {
  const text = `{"id": "x", "nodes": {},\n "name": "${written}"}`;
  expect(buildFlow(parseDocument(file, text), dev({ N: 'value' })).flow?.name).toBe('value');
});

test('where no text can have something to fill in, none has', () => {
  const piece = fc.constantFrom(
    '{',
    'env',
    '.',
    'N',
    '}',
    '\n',
    '\\',
    '"',
    "'",
    ' ',
    ':',
    '$',
    '{env.N}',
    '{name}',
    'é',
  );
  const texts = fc.array(fc.array(piece).map((pieces) => pieces.join('')));
  const write = fc.constantFrom<[string, (value: unknown) => string]>(
    ['f.json', JSON.stringify],
    ['f.yaml', JSON.stringify],
    ['f.yaml', (value) => dump(value, { lineWidth: 12 })],
    ['f.yaml', (value) => dump(value, { lineWidth: 12, forceQuotes: true })],
  );
  fc.assert(
    fc.property(texts, write, (value, [file, written]) => {
      const document = parseDocument(file, written({ texts: value }));
      if (document.needsFilling !== false) return;
      expect(fillEnvironment(document.value, dev({ N: 'value' }), () => {})).toBe(document.value);
      expect(value.filter((text) => text.includes('${'))).toEqual([]);
    }),
  );
});

test('a file with nothing to fill in is known to have nothing', () => {
  for (const text of ['{"a": "x{y}", "b": "\\\\d\\n"}', '{"a": "{env}.X"}']) {
    expect(parseDocument('f.json', text).needsFilling).toBe(false);
    expect(parseDocument('f.yaml', text).needsFilling).toBe(false);
  }
});
