import { describe, expect, test } from '@jest/globals';
import { putStamp } from '../../src/flow/archy/description.ts';
import { archyOf } from '../../src/flow/archy/document.ts';
import { buildFlow, missingIn } from '../../src/flow/build.ts';
import type { Path } from '../../src/flow/document.ts';
import { mergeEnvironment } from '../../src/flow/environment.ts';
import { parseSource } from '../../src/flow/parse-source.ts';
import { suppress } from '../../src/flow/suppression.ts';

const env = (values: Record<string, string>, name = 'dev') =>
  mergeEnvironment(name, `flows/environments/${name}.env`, values, {});

const FILE = 'flows/orders.flow.yaml';
const TEXT = `# Orders by web messaging
# flowgate-id: {{flow_id}}
inboundShortMessage:
  name: "{{flow_name}}"
  startUpRef: "/inboundShortMessage/states/state[Start_10]"
  states:
    - state:
        name: Start
        refId: Start_10
        actions:
          - sendResponse:
              name: Greet {env.STAGE}
              messageBody:
                lit: Hello
          - callBotFlow:
              name: Ask
              botFlow:
                {{bot}}: { ver_latestPublished: { none: true } }
          - disconnect:
              name: Bye
`;
const VALUES = { flow_id: 'f-1', flow_name: 'Orders', bot: 'a much longer name of a bot', STAGE: 'test' };

function built(text: string, values: Record<string, string> = VALUES, file = FILE) {
  const document = parseSource(file, text, env(values));
  return { document, ...buildFlow(document, env(values)) };
}
const messages = (text: string, values = VALUES) =>
  built(text, values).findings.map(({ message, place }) => `${place.line}:${place.column} ${message}`);
const without = <T extends object>(values: T, key: keyof T): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));

describe('an Archy source that cannot be built', () => {
  test('says every value that is missing, at its line, and nothing else', () => {
    const { flow, findings } = built(TEXT, {});
    expect(flow).toBeUndefined();
    expect(findings.map(({ rule, place: { line, column } }) => [rule, line, column])).toEqual([
      ['env-missing', 2, 16],
      ['env-missing', 4, 10],
      ['env-missing', 18, 17],
      ['env-missing', 12, 15],
    ]);
    expect(findings[1]?.message).toBe(
      '{{flow_name}} has no value in environment dev (flows/environments/dev.env).',
    );
  });

  test('which was read without an environment, is not built for one either', () => {
    const document = parseSource(FILE, TEXT);
    const { flow, findings } = buildFlow(document, env(VALUES));
    expect([flow, findings.length]).toEqual([undefined, 3]);
  });

  test('where it is no YAML, says the place in the source and the template of that line', () => {
    expect(() => built(TEXT, { ...VALUES, flow_name: 'a" b' })).toThrow(
      /^flows\/orders\.flow\.yaml:4:\d+: .* The value of \{\{flow_name\}\} takes part in this line\.$/,
    );
  });

  test.each([
    [
      'another kind of flow',
      'workflow:\n  name: W\n',
      [
        '1:1 This is a flow of the kind "workflow". Flowgate releases inbound message flows, "inboundShortMessage".',
      ],
    ],
    [
      'two roots',
      'inboundShortMessage: {}\nid: x\n',
      [
        '2:1 An Archy document has one key at the top level, "inboundShortMessage"; all else stands below it.',
      ],
    ],
    [
      'an empty flow',
      'inboundShortMessage: {}\n',
      [
        '1:1 inboundShortMessage has no "name".',
        '1:1 inboundShortMessage has no "startUpRef".',
        '1:1 inboundShortMessage has no "states".',
      ],
    ],
    [
      'states that are no list',
      'inboundShortMessage: {name: F, startUpRef: x, states: {state: {name: S}}}\n',
      ['1:47 inboundShortMessage.states must be a list, not an object.'],
    ],
    [
      'a state without a name',
      'inboundShortMessage: {name: F, startUpRef: x, states: [{state: {refId: S}}]}\n',
      ['1:57 inboundShortMessage.states[0].state has no "name".'],
    ],
    [
      'a key of ours',
      'inboundShortMessage:\n  name: F\n  startUpRef: x\n  states: [{state: {name: S}}]\n  flowgate: {}\n',
      ['5:3 inboundShortMessage.flowgate: is a key that belongs to Flowgate; remove it.'],
    ],
    [
      'a refId that two states have',
      'inboundShortMessage:\n  name: F\n  startUpRef: x\n  states:\n    - state: {name: A, refId: S}\n    - state: {name: B, refId: S}\n',
      [
        '6:24 The refId "S" is given twice, first in inboundShortMessage.states[0].state: a reference could mean either.',
      ],
    ],
  ])('says the places of %s', (_, text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  test.each([
    [
      '          - disconnect:\n            name: Bye',
      '20:13',
      /has 2 keys \(disconnect, name\), but an action has one/,
    ],
    ['          - disconnect', '20:13', /actions\[2\] must be an object, not text/],
    [
      '          - disconnect: {name: [Bye]}',
      '20:26',
      /actions\[2\]\.disconnect\.name must be text, not a list/,
    ],
    [
      '          - call: {outputs: {success: [a]}}',
      '20:30',
      /outputs\.success must be an object, not a list/,
    ],
    [
      '          - bot: {outputs: {intents: Order}}',
      '20:29',
      /outputs\.intents: must be a list or an object/,
    ],
    [
      '          - bot: {outputs: {intents: [{intent: {name: Order, actions: [a]}}]}}',
      '20:72',
      /intents\[0\]\.intent\.actions\[0\] must be an object/,
    ],
    [
      '          - call: {outputs: {success: {actions: [a]}}}',
      '20:50',
      /success\.actions\[0\] must be an object/,
    ],
    [
      '          - call: {outputs: {success: {actions: none}}}',
      '20:40',
      /success\.actions must be a list, not text/,
    ],
  ])('says the place of a malformed action: %j', (action, place, message) => {
    const text = TEXT.replace(/ {10}- disconnect:\n.*\n$/, `# more\n${action}\n`);
    const found = messages(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(message);
    expect(found[0]?.startsWith(`${place} `)).toBe(true);
  });

  test('says that there are more actions than a flow may have', () => {
    const actions = Array.from({ length: 20_000 }, () => ({ disconnect: { name: 'Bye' } }));
    const states = [{ state: { name: 'S', refId: 'S', actions } }];
    const text = JSON.stringify({ inboundShortMessage: { name: 'F', startUpRef: 'x', states } });
    const { flow, findings } = built(text, VALUES, 'f.json');
    expect(flow).toBeUndefined();
    expect(findings.map(({ message }) => message)).toEqual([
      'The flow has 20001 states, tasks and actions, more than 20000.',
    ]);
  });

  test('another environment without one of its values is a warning here', () => {
    const { document } = built(TEXT);
    const prod = env(without(without(VALUES, 'bot'), 'STAGE'), 'prod');
    expect(missingIn(document, prod).map(({ severity, place }) => [severity, place.line])).toEqual([
      ['warning', 18],
      ['warning', 12],
    ]);
    expect(missingIn(document, env(VALUES, 'prod'))).toEqual([]);
  });
});

describe('an Archy source', () => {
  test('is built as a view, with the id of its comment', () => {
    const { flow, findings } = built(TEXT);
    expect(findings).toEqual([]);
    expect(flow).toMatchObject({ id: 'f-1', name: 'Orders' });
    expect(Object.keys(flow?.nodes ?? {})).toEqual([
      'Start',
      'Start / Greet test',
      'Start / Ask',
      'Start / Bye',
    ]);
    expect(flow?.archy).toMatchObject({
      inboundShortMessage: {
        states: [{ state: { actions: [{ sendResponse: { name: 'Greet test' } }, {}, {}] } }],
      },
    });
  });

  test('without the comment has no id; the id may be a value of the environment', () => {
    expect(built(TEXT.replace(/# flowgate.*\n/, '')).flow?.id).toBe('');
    expect(built(TEXT.replace('{{flow_id}}', 'a-{env.STAGE}')).flow?.id).toBe('a-test');
  });

  test.each<[Path, string]>([
    [[], '3:1'],
    [['id'], '2:1'],
    [['name'], '4:3'],
    [['nodes', 'Start'], '7:7'],
    [['nodes', 'Start / Greet test', 'actions', 0, 'messageBody', 'lit'], '14:17'],
    [['nodes', 'Start / Ask', 'actions', 0, 'botFlow', VALUES.bot], '18:17'],
    [['nodes', 'Start / Ask', 'actions', 0, 'botFlow', VALUES.bot, 'ver_latestPublished'], '18:28'],
    [['nodes', 'Start / Bye'], '19:13'],
    [['inboundShortMessage', 'states', 0, 'state', 'refId'], '9:9'],
  ])('locates %j', (path, expected) => {
    const { line, column } = built(TEXT).document.locate(path);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('may be JSON, with entries of what to ignore beside it', () => {
    const json = JSON.stringify(
      {
        $ignore: [],
        inboundShortMessage: { name: '{{flow_name}}', startUpRef: 'x', states: [{ state: { name: 'S' } }] },
      },
      null,
      1,
    );
    const { flow, findings, document } = built(json, VALUES, 'orders.flow.json');
    expect(findings).toEqual([]);
    expect(flow).toMatchObject({ id: '', name: 'Orders', nodes: { S: {} } });
    expect(flow?.archy).not.toHaveProperty('$ignore');
    expect(document.locate(['nodes', 'S', 'name']).line).toBe(9);
  });

  test('has findings ignored by comments at its own lines', () => {
    const text = TEXT.replace(
      '          - disconnect:',
      '          # flowgate-ignore long-text until 2030-01-31: {{bot}}\n          - disconnect:',
    );
    const { document } = built(text);
    const finding = (node: string) =>
      ({
        rule: 'long-text',
        severity: 'warning',
        message: 'm',
        place: document.locate(['nodes', node]),
      }) as const;
    const { findings } = suppress(document, [finding('Start / Bye'), finding('Start / Ask')], {
      today: '2029-01-01',
      checked: new Set(['long-text']),
    });
    expect(findings).toEqual([finding('Start / Ask')]);
  });

  test('that was exported with the stamp of a release is the same flow', () => {
    const flow = built(TEXT).flow;
    const archy = putStamp(archyOf(flow ?? {}) ?? {}, { digest: `sha256:${'0'.repeat(64)}` });
    const exported = built(JSON.stringify(archy), VALUES, 'orders.flow.json').flow;
    expect(JSON.stringify(archy)).toContain('Released by Flowgate');
    expect(exported?.archy).toEqual(flow?.archy);
    expect(exported?.applicationSettings).toEqual(flow?.applicationSettings);
  });
});

test('a flow document is parsed as ever', () => {
  const document = parseSource('f.yaml', 'id: "{{x}}"\nname: F\nnodes: {}\n');
  expect(document.value).toEqual({ id: '{{x}}', name: 'F', nodes: {} });
  expect(document.templates).toBeUndefined();
});

describe('decisions within decisions', () => {
  const within = (levels: number): string => {
    let actions = '- disconnect: {name: Bye}';
    for (let level = 0; level < levels; level += 1) {
      actions = `- decision: {name: D${level}, condition: {exp: "true"}, outputs: {"yes": {actions: [${actions.slice(2).replace(/^(\w+): (.*)$/s, '{$1: $2}')}]}}}`;
    }
    return `inboundShortMessage:
  name: Deep
  startUpRef: "/inboundShortMessage/states/state[S]"
  states:
    - state:
        name: S
        refId: S
        actions:
          ${actions}
`;
  };

  test('are refused at the place where there are too many of them', () => {
    expect(() => parseSource(FILE, within(60))).toThrow(/orders\.flow\.yaml:9:\d+: .*deeper than 250 levels/);
    expect(() => parseSource(FILE, within(2_000))).toThrow(
      /orders\.flow\.yaml:9:\d+: .*deeper than 250 levels/,
    );
  });

  test('are read, many more than anybody draws', () => {
    const { flow, findings } = buildFlow(parseSource(FILE, within(40)), env({}));
    expect(findings).toEqual([]);
    expect(Object.keys(flow?.nodes ?? {})).toHaveLength(42);
  });
});
