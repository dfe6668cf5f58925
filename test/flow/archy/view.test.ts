import { describe, expect, test } from '@jest/globals';
import type { ArchyDocument } from '../../../src/flow/archy/document.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import type { FlowNode } from '../../../src/flow/definition.ts';
import { diffFlows } from '../../../src/flow/diff.ts';
import { digest } from '../../../src/flow/digest.ts';
import { flowGraph } from '../../../src/flow/graph.ts';
import {
  action,
  disconnect,
  type Entries,
  flowOf,
  group,
  say,
  start,
  stateRef,
  taskRef,
} from './documents.ts';

const nodesOf = (archy: ArchyDocument): Record<string, FlowNode> => viewArchy(archy, 'f').flow.nodes;
const idsOf = (archy: ArchyDocument): string[] => Object.keys(nodesOf(archy));
/** Where the ways out of a node lead: conditions as `value → node`, then the transition. */
const waysOf = (archy: ArchyDocument, id: string): (string | undefined)[] => {
  const node = nodesOf(archy)[id];
  return [
    ...(node?.conditions ?? []).map(({ value, transition }) => `${value} → ${transition}`),
    node?.transition,
  ];
};

describe('what is malformed or leads nowhere', () => {
  test('a document of another kind of flow has no nodes and shows itself as a setting', () => {
    const { flow } = viewArchy({ workflow: { name: 'W', states: [] } }, '');
    expect(flow).toMatchObject({ name: '', nodes: {} });
    expect(flow.applicationSettings).toEqual({ workflow: { name: 'W', states: [] } });
  });

  test.each([
    ['states that are no list', { inboundShortMessage: { states: 'none' } }, '"none"'],
    [
      'a task among the states',
      { inboundShortMessage: { states: [{ state: {} }, { task: { a: 1 } }] } },
      '{"task":{"a":1}}',
    ],
    [
      'an action with two keys',
      { inboundShortMessage: { states: [{ state: { actions: [{ a: { x: 1 }, b: { y: 2 } }] } }] } },
      '{"a":{"x":1},"b":{"y":2}}',
    ],
    [
      'an action that is a text',
      { inboundShortMessage: { states: [{ state: { actions: ['disconnect'] } }] } },
      '["disconnect"]',
    ],
    ['a root that is a list', { inboundShortMessage: [1, 2] }, '[1,2]'],
    ['a second root', { inboundShortMessage: {}, other: { a: 1 } }, '"other":{"a":1}'],
  ])('shows %s as it is written', (_, archy, shown) => {
    const { flow } = viewArchy(archy, '');
    expect(JSON.stringify([flow.nodes, flow.applicationSettings])).toContain(shown);
  });

  test('no state is the start where the reference to it leads nowhere, and the reference is shown', () => {
    const { flow } = viewArchy(flowOf([group('Start', [])], [], { startUpRef: stateRef('Gone_1') }), '');
    expect(flow.nodes['Start']?.type).toBe('transition');
    expect(flow.applicationSettings).toEqual({ startUpRef: stateRef('Gone_1') });
  });

  test('a reference that leads nowhere stays as it is written, also where a node is called like it', () => {
    const change = (targetStateRef: string) => start(action('changeState', 'Go', { targetStateRef }));
    expect(waysOf(change(stateRef('Gone')), 'Start / Go')).toEqual([stateRef('Gone')]);
    const { edges, nodes } = flowGraph(viewArchy(change('Start'), '').flow);
    expect(edges.filter(({ to }) => !nodes.has(to))).toHaveLength(1);
  });

  test('a way that ends with its state leads to a node of its own where a condition needs one', () => {
    const archy = start(
      action('decision', 'Known?', {
        condition: { exp: 'Flow.known' },
        outputs: { no: { actions: [disconnect] } },
      }),
    );
    expect(waysOf(archy, 'Start / Known?')).toEqual([
      'Flow.known → Start / (end)',
      'Start / Known? / no / Disconnect',
    ]);
    expect(nodesOf(archy)['Start / (end)']).toEqual({ type: 'transition' });
  });

  test('a node called __proto__ is a node like any other', () => {
    expect(idsOf(flowOf([group('__proto__', [say('__proto__')])]))).toEqual([
      '__proto__',
      '__proto__ / __proto__',
    ]);
  });
});

describe('nodes', () => {
  test('are the state, its actions by their labels, and what they do', () => {
    const { flow } = viewArchy(start(say('Greet', 'Hello'), disconnect), 'id-1');
    expect(flow).toMatchObject({ id: 'id-1', name: 'Orders' });
    expect(flow.nodes).toEqual({
      Start: { type: 'start', name: 'Start', transition: 'Start / Greet' },
      'Start / Greet': {
        type: 'action',
        name: 'Greet',
        actions: [{ name: 'sendResponse', messageBody: { lit: 'Hello' } }],
        transition: 'Start / Disconnect',
      },
      'Start / Disconnect': { type: 'end', name: 'Disconnect', actions: [{ name: 'disconnect' }] },
    });
  });

  test('the second and third of a name in one list are counted; one without a label is called by its type', () => {
    expect(idsOf(start(say('A'), say('A'), say('A'), { disconnect: {} }))).toEqual([
      'Start',
      'Start / A',
      'Start / A 2',
      'Start / A 3',
      'Start / disconnect',
    ]);
  });

  test('every id is different, whatever the labels are', () => {
    const archy = flowOf([
      group('A', [say('B'), say('B 2'), say('B'), say('x / y'), say('x')]),
      group('A', [say('B')]),
      group('A / B', []),
    ]);
    expect(new Set(idsOf(archy)).size).toBe(9);
  });

  test('an id is one short line; the label is whole', () => {
    const label = `two\n  lines ${'and more '.repeat(20)}`;
    const [, id = ''] = idsOf(start(say(label)));
    expect(id).toMatch(/^Start \/ two lines and more .{1,60}…$/);
    expect(nodesOf(start(say(label)))[id]?.name).toBe(label);
  });

  test('what is inserted in one place renames nothing elsewhere', () => {
    const branch = (...inserted: Parameters<typeof start>) =>
      idsOf(
        start(
          action('switch', 'Topic', {
            evaluate: {
              firstTrue: {
                cases: [
                  ...inserted.map((one) => ({ case: { value: { exp: 'Flow.a=="new"' }, actions: [one] } })),
                  { case: { value: { exp: 'Flow.a=="old"' }, actions: [say('Old')] } },
                ],
              },
            },
          }),
        ),
      );
    const before = branch();
    expect(branch(say('New')).filter((id) => !before.includes(id))).toEqual(['Start / Topic / new / New']);
  });

  test('what else a state or task has is shown at its node, declarations by name', () => {
    const variable = (name: string) => ({
      stringVariable: { name, initialValue: { noValue: true }, isInput: false, isOutput: false },
    });
    const task = group('Look up', [action('endTask', 'End', { outputPath: { name: 'found' } })], {
      variables: [variable('Task.b'), variable('Task.a')],
      outputPaths: [{ outputPath: { name: 'found' } }],
    });
    expect(nodesOf(flowOf([group('Start', [])], [task]))['Look up']?.actions).toEqual([
      {
        name: 'variables',
        variables: [{ stringVariable: { name: 'Task.a' } }, { stringVariable: { name: 'Task.b' } }],
      },
      { name: 'outputPaths', outputPaths: [{ outputPath: { name: 'found' } }] },
    ]);
  });

  test('what else the flow has is a setting', () => {
    const others = {
      description: 'Text',
      division: 'Home',
      supportedLanguages: { 'en-us': { skill: { noValue: true } } },
    };
    expect(viewArchy(flowOf([group('Start', [])], [], others), '').flow.applicationSettings).toEqual({
      description: 'Text',
      division: 'Home',
      supportedLanguages: { 'en-us': { none: true } },
    });
  });
});

describe('ways', () => {
  const decision = (outputs: unknown) =>
    start(action('decision', 'Known?', { condition: { exp: 'IsSet(State.x.y)' }, outputs }), say('After'));

  test('a decision leads to its yes and no branches, and from their ends to what follows', () => {
    const archy = decision({ yes: { actions: [say('Y')] }, no: { actions: [say('N')] } });
    expect(waysOf(archy, 'Start / Known?')).toEqual([
      'IsSet(State.x.y) → Start / Known? / yes / Y',
      'Start / Known? / no / N',
    ]);
    expect(waysOf(archy, 'Start / Known? / yes / Y')).toEqual(['Start / After']);
    expect(waysOf(archy, 'Start / Known? / no / N')).toEqual(['Start / After']);
    expect(nodesOf(archy)['Start / Known?']?.conditions?.[0]).toMatchObject({
      variable: 'State.x.y',
      condition: 'expression',
    });
    expect(nodesOf(archy)['Start / Known?']?.actions).toEqual([{ name: 'decision' }]);
  });

  test.each([[{}], [{ yes: { actions: [] } }], [{ no: { actions: [] } }], [undefined]])(
    'an empty branch of a decision falls through: %j',
    (outputs) => {
      expect(waysOf(decision(outputs), 'Start / Known?')).toEqual([
        'IsSet(State.x.y) → Start / After',
        'Start / After',
      ]);
      expect(digest(viewArchy(decision(outputs), '').flow)).toBe(digest(viewArchy(decision({}), '').flow));
    },
  );

  test('a switch tries its cases in order and ends in its default', () => {
    const cases = [
      { case: { value: { exp: 'State.i=="A b"' }, actions: [say('One')] } },
      { case: { value: { exp: 'Length(State.i)>3' } } },
      { case: { value: { lit: true }, actions: [say('Three')] } },
    ];
    const archy = start(
      action('switch', 'S', { evaluate: { firstTrue: { default: { actions: [say('D')] }, cases } } }),
      say('After'),
    );
    expect(waysOf(archy, 'Start / S')).toEqual([
      'State.i=="A b" → Start / S / A b / One',
      'Length(State.i)>3 → Start / After',
      'true → Start / S / true / Three',
      'Start / S / default / D',
    ]);
  });

  test('outputs lead on by their names; an output that is not there leads to what follows', () => {
    const archy = start(
      action('callData', 'Ask', { outputs: { success: { actions: [say('OK')] }, failure: { actions: [] } } }),
      say('After'),
    );
    expect(waysOf(archy, 'Start / Ask')).toEqual(['success → Start / Ask / success / OK', 'Start / After']);
    expect(nodesOf(archy)['Start / Ask']?.conditions?.[0]).toMatchObject({
      variable: 'outcome',
      condition: 'outcome',
    });
  });

  test('branches of an unknown action are found wherever they stand; the rest of it stays', () => {
    const archy = start(
      action('askTheOracle', 'Ask', {
        choices: [{ choice: { word: 'a', actions: [say('A')] } }, { choice: { word: 'b' } }],
      }),
      say('After'),
    );
    expect(waysOf(archy, 'Start / Ask')).toEqual([
      'choices.0.choice → Start / Ask / choices.0.choice / A',
      'Start / After',
    ]);
    expect(nodesOf(archy)['Start / Ask']?.actions).toEqual([
      { name: 'askTheOracle', choices: [{ choice: { word: 'a' } }, { choice: { word: 'b' } }] },
    ]);
  });

  test('a task is called and what follows is next; a change of state leads there and nowhere else', () => {
    const archy = flowOf(
      [
        group('Start', [
          action('callTask', 'Look up', { targetTaskRef: taskRef('Task_10') }),
          action('changeState', 'Go', { targetStateRef: stateRef('Sales_10') }),
          say('Never'),
        ]),
        group('Sales', []),
      ],
      [group('Task', [action('endTask', 'End')])],
    );
    expect(waysOf(archy, 'Start / Look up')).toEqual(['Task → Task', 'Start / Go']);
    expect(waysOf(archy, 'Start / Go')).toEqual(['Sales']);
    expect(waysOf(archy, 'Task / End')).toEqual([undefined]);
    expect(nodesOf(archy)['Start / Go']?.actions).toEqual([{ name: 'changeState' }]);
  });

  test('a transfer leads on only where it failed', () => {
    const transfer = action('transferToAcd', 'To queue', { targetQueue: { lit: { name: 'Sales' } } });
    expect(waysOf(start(transfer, disconnect), 'Start / To queue')).toEqual([
      'failure → Start / Disconnect',
      undefined,
    ]);
    expect(waysOf(start(transfer), 'Start / To queue')).toEqual([undefined]);
  });
});

describe('what a server may change on its own', () => {
  const same = (a: ArchyDocument, b: ArchyDocument) => {
    const [one, other] = [viewArchy(a, 'f').flow, viewArchy(b, 'f').flow];
    return digest(one) === digest(other) && diffFlows(one, other).length === 0;
  };

  test('a bot whose inputs are not given is still the bot of that name', () => {
    const bot = (name: string, version: unknown) =>
      start(action('callBotFlow', 'Bot', { botFlow: { [name]: { ver_latestPublished: version } } }));
    const given = { inputs: { 'Slot.a': { noValue: true } } };
    expect(same(bot('one', given), bot('two', given))).toBe(false);
    expect(same(bot('one', given), bot('one', { none: true }))).toBe(true);
    expect(same(bot('one', given), bot('one', { inputs: { 'Slot.a': { lit: 'x' } } }))).toBe(false);
  });

  test('languages, scripts and other names stay, whatever is below them', () => {
    const languages = (supportedLanguages: unknown) => flowOf([group('S', [])], [], { supportedLanguages });
    expect(same(languages({ 'en-us': {} }), languages({ 'de-de': {} }))).toBe(false);
    expect(same(languages({ 'en-us': null }), languages({}))).toBe(false);
  });

  test('declarations in another order are the same', () => {
    const variables = (...names: string[]) =>
      flowOf([group('S', [])], [], { variables: names.map((name) => ({ stringVariable: { name } })) });
    expect(same(variables('Flow.a', 'Flow.b'), variables('Flow.b', 'Flow.a'))).toBe(true);
    expect(same(variables('Flow.a', 'Flow.b'), variables('Flow.b', 'Flow.c'))).toBe(false);
  });

  test('an input called like a list of actions is a value', () => {
    const call = (exp: string) => start(action('callData', 'Call', { inputs: { actions: { exp } } }));
    expect(same(call('Flow.a'), call('Flow.b'))).toBe(false);
  });
});

describe('origin', () => {
  const archy = flowOf(
    [
      group(
        'Start',
        [
          action('decision', 'Known?', {
            condition: { exp: 'Flow.known' },
            outputs: { yes: { actions: [say('Hello')] } },
          }),
        ],
        { variables: [{ stringVariable: { name: 'State.b' } }, { stringVariable: { name: 'State.a' } }] },
      ),
      group('Other', [action('changeState', 'Back', { targetStateRef: stateRef('Start_10') })]),
    ],
    [],
    { settings: { greeting: 'Hi' } },
  );
  const { origin } = viewArchy(archy, '');
  const state = ['inboundShortMessage', 'states', 0, 'state'];
  const decision = [...state, 'actions', 0, 'decision'];

  test.each([
    ['the flow', [], []],
    ['its name', ['name'], ['inboundShortMessage', 'name']],
    [
      'a setting',
      ['applicationSettings', 'settings', 'greeting'],
      ['inboundShortMessage', 'settings', 'greeting'],
    ],
    ['a node that is not there', ['nodes', 'x', 'name'], ['inboundShortMessage']],
    ['a state', ['nodes', 'Start'], state],
    ["a state's label", ['nodes', 'Start', 'name'], [...state, 'name']],
    [
      'a declaration, which is shown in another place',
      ['nodes', 'Start', 'actions', 0, 'variables', 0, 'stringVariable', 'name'],
      [...state, 'variables', 1, 'stringVariable', 'name'],
    ],
    ['an action', ['nodes', 'Start / Known?', 'actions', 0, 'name'], decision],
    [
      'an expression',
      ['nodes', 'Start / Known?', 'conditions', 0, 'value'],
      [...decision, 'condition', 'exp'],
    ],
    ['a branch', ['nodes', 'Start / Known?', 'conditions', 0, 'transition'], [...decision, 'outputs', 'yes']],
    [
      'a text in a branch',
      ['nodes', 'Start / Known? / yes / Hello', 'actions', 0, 'messageBody', 'lit'],
      [...decision, 'outputs', 'yes', 'actions', 0, 'sendResponse', 'messageBody', 'lit'],
    ],
    [
      'a change of state',
      ['nodes', 'Other / Back', 'transition'],
      ['inboundShortMessage', 'states', 1, 'state', 'actions', 0, 'changeState', 'targetStateRef'],
    ],
    ["a path of the document's own", ['inboundShortMessage', 'name'], ['inboundShortMessage', 'name']],
  ])('gives the place of %s', (_, path, expected) => {
    expect(origin(path)).toEqual(expected);
  });
});

test('a flow of many actions of one name is viewed whole', () => {
  const archy = start(...Array.from({ length: 5000 }, () => say('Send Response')));
  const ids = idsOf(archy);
  expect(ids).toHaveLength(5001);
  expect(ids.at(-1)).toBe('Start / Send Response 5000');
});

describe('loops', () => {
  const repeated = (...actions: Entries[]) =>
    action('loop', 'Loop', { loopCount: { lit: 2 }, outputs: { loop: { actions } } });

  test('one without anything in it is passed', () => {
    expect(waysOf(start(repeated(), disconnect), 'Start / Loop')).toEqual(['Start / Disconnect']);
  });

  test('the end of the body leads back to the loop, and the loop on to what follows', () => {
    const archy = start(repeated(say('Say')), disconnect);
    expect(waysOf(archy, 'Start / Loop')).toEqual(['loop → Start / Loop / loop / Say', 'Start / Disconnect']);
    expect(waysOf(archy, 'Start / Loop / loop / Say')).toEqual(['Start / Loop']);
  });

  test('the innermost loop is gone on with or left, also from within a branch', () => {
    const branch = action('decision', 'Enough', {
      condition: { exp: 'true' },
      outputs: {
        yes: { actions: [action('loopExit', 'Out')] },
        no: { actions: [action('loopNext', 'Next')] },
      },
    });
    const inner = action('loop', 'Inner', { outputs: { loop: { actions: [branch, say('Say')] } } });
    const archy = start(repeated(inner, say('Behind')), disconnect);
    const within = 'Start / Loop / loop / Inner / loop / Enough';
    expect(waysOf(archy, `${within} / yes / Out`)).toEqual(['Start / Loop / loop / Behind']);
    expect(waysOf(archy, `${within} / no / Next`)).toEqual(['Start / Loop / loop / Inner']);
    expect(waysOf(archy, 'Start / Loop / loop / Behind')).toEqual(['Start / Loop']);
  });

  test('outside of a loop there is none to leave', () => {
    expect(waysOf(start(action('loopExit', 'Out'), disconnect), 'Start / Out')).toEqual([
      'Start / Disconnect',
    ]);
  });
});

describe('outputs', () => {
  const search = (outputs: Entries) => start(action('findQueue', 'Find', { outputs }), disconnect);
  const saying = (name: string) => ({ actions: [say(name)] });

  test('what follows is led to directly as long as an output has no branch of its own', () => {
    expect(waysOf(search({ found: saying('A'), notFound: { actions: [] } }), 'Start / Find')).toEqual([
      'found → Start / Find / found / A',
      'Start / Disconnect',
    ]);
  });

  test('where every output there is has a branch, nothing goes on beside them', () => {
    expect(waysOf(search({ found: saying('A'), notFound: saying('B') }), 'Start / Find')).toEqual([
      'found → Start / Find / found / A',
      'notFound → Start / Find / notFound / B',
      undefined,
    ]);
  });

  test('the intents that a bot lists are branches by their names', () => {
    const intents = [
      { intent: { name: 'Order', ...saying('A') } },
      { intent: { name: 'Return', ...saying('B') } },
    ];
    const archy = start(action('callLexV2Bot', 'Bot', { outputs: { intents } }), disconnect);
    expect(waysOf(archy, 'Start / Bot')).toEqual([
      'Order → Start / Bot / Order / A',
      'Return → Start / Bot / Return / B',
      'Start / Disconnect',
    ]);
  });
});

test('a jump to a task goes on there, and nowhere else', () => {
  const jump = action('jumpToTask', 'Jump', { targetTaskRef: taskRef('Task_10') });
  const archy = flowOf([group('Start', [jump, disconnect])], [group('Task', [disconnect])]);
  expect(waysOf(archy, 'Start / Jump')).toEqual(['Task']);
});
