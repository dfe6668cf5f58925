import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowAction, FlowCondition, FlowNode } from '../../src/flow/definition.ts';
import type { Conversation } from '../../src/simulation/engine.ts';
import {
  describeStep,
  Generator,
  generateConversations,
  takeableEdges,
} from '../../src/simulation/generator.ts';
import { simulate } from '../../src/simulation/simulator.ts';
import { exampleFlow } from '../support/flows.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

type Nodes = Record<string, FlowNode>;

function generate(nodes: Nodes, environmentVariables: Record<string, string> = {}) {
  return generateConversations({ nodes, environmentVariables }, { now });
}

/** start, a node that decides by these conditions, and an end for each of them (`end1`, `end2`, …) and for the rest. */
function deciding(
  conditions: readonly Omit<FlowCondition, 'transition'>[],
  actions: FlowAction[] = [],
): Nodes {
  const ends = conditions.map((_, index): [string, FlowNode] => [`end${index + 1}`, { type: 'end' }]);
  return {
    start: { type: 'start', transition: 'it' },
    it: {
      type: 'transition',
      actions,
      conditions: conditions.map((condition, index) => ({ ...condition, transition: `end${index + 1}` })),
      transition: 'rest',
    },
    ...Object.fromEntries(ends),
    rest: { type: 'end' },
  };
}

/** Transitions that are taken, as text. */
function taken({ conversations }: ReturnType<typeof generate>): Set<string> {
  return new Set(conversations.flatMap(({ result }) => result.taken.map(describeStep)));
}

describe('what cannot be taken is listed with the reason', () => {
  const ask = { name: 'ask', text: 'What?', variable: 'topic' };
  test.each<[string, Nodes, string, string, string]>([
    [
      'a condition that an earlier one swallows',
      deciding([
        { variable: 'topic', condition: 'contains', value: 'bill' },
        { variable: 'topic', condition: 'equals', value: 'billing' },
      ]),
      'it → end2 (condition 2)',
      'shadowed',
      'condition 1 holds whenever this one does',
    ],
    [
      'a plain transition behind conditions of which one always holds',
      deciding([
        { variable: 'topic', condition: 'exists' },
        { variable: 'topic', condition: 'notExists' },
      ]),
      'it → rest',
      'shadowed',
      'one of the conditions before it always holds',
    ],
    [
      'a value that the flow itself rules out',
      deciding(
        [{ variable: 'topic', condition: 'equals', value: 'b' }],
        [{ name: 'set', variable: 'topic', value: 'a' }],
      ),
      'it → end1 (condition 1)',
      'contradiction',
      'when a conversation comes here, "topic" is "a"',
    ],
    [
      'a condition that nothing fulfils',
      deciding([{ variable: 'topic', condition: 'in', value: [] }]),
      'it → end1 (condition 1)',
      'contradiction',
      'no value of "topic" was found that fulfils it',
    ],
    [
      'a condition without a value',
      deciding([{ variable: 'topic', condition: 'equals' }]),
      'it → end1 (condition 1)',
      'contradiction',
      'it has no value to compare with, so it never holds',
    ],
    [
      'a condition of the platform',
      deciding([{ variable: 'topic', condition: 'resembles', value: 'bill' }]),
      'it → end1 (condition 1)',
      'unknown',
      '"resembles" is no condition that Flowgate knows',
    ],
    [
      'a pattern nothing is made up for',
      deciding([{ variable: 'topic', condition: 'matches', value: 'a^b' }]),
      'it → end1 (condition 1)',
      'unknown',
      'no text could be made up that matches the pattern "a^b"',
    ],
    [
      'what comes after a node that breaks off',
      deciding([{ variable: 'topic', condition: 'exists' }], [{ name: 'say' }]),
      'it → rest',
      'not-reached',
      'every conversation breaks off in "it"',
    ],
    [
      'a node nobody comes to',
      { ...deciding([]), island: { type: 'action', transition: 'rest' } },
      'island → rest',
      'not-reached',
      'no conversation comes to "island"',
    ],
    [
      'everything, where there are two starts',
      { ...deciding([]), other: { type: 'start', transition: 'rest' } },
      'start → it',
      'not-reached',
      'no conversation comes to "start"',
    ],
    [
      'an answer that a question before has decided',
      {
        ...deciding([{ variable: 'topic', condition: 'equals', value: 'b' }]),
        start: { type: 'start', transition: 'first' },
        first: {
          type: 'webchat',
          actions: [ask],
          conditions: [{ variable: 'topic', condition: 'equals', value: 'b', transition: 'rest' }],
          transition: 'it',
        },
      },
      'it → end1 (condition 1)',
      'contradiction',
      'when a conversation comes here, "topic" is "Something else"',
    ],
  ])('%s', (_, nodes, transition, reason, why) => {
    const { untaken, complete } = generate(nodes);
    expect(complete).toBe(true);
    expect(untaken.map((edge) => [describeStep(edge), edge.reason, edge.why])).toContainEqual([
      transition,
      reason,
      why,
    ]);
  });

  test('and what was not looked for is not called impossible', () => {
    const nodes = deciding([{ variable: 'topic', condition: 'equals', value: 'b' }]);
    const { untaken, complete } = generateConversations({ nodes }, { now, maxSituations: 1 });
    expect(complete).toBe(false);
    expect(untaken.map(({ reason }) => reason)).toEqual(['not-searched']);
  });
});

describe('every kind of condition is met and missed', () => {
  const variable = 'it_is';
  test.each<[Omit<FlowCondition, 'transition' | 'variable'>]>([
    [{ condition: 'equals', value: 'billing' }],
    [{ condition: 'equals', value: 7 }],
    [{ condition: 'equals', value: '{greeting}' }],
    [{ condition: 'notEquals', value: 'billing' }],
    [{ condition: 'contains', value: 'bill' }],
    [{ condition: 'notContains', value: 'bill' }],
    [{ condition: 'startsWith', value: 'bill' }],
    [{ condition: 'endsWith', value: 'bill' }],
    [{ condition: 'matches', value: '^[A-Z]{2}-\\d{4,6}$' }],
    [{ condition: 'in', value: ['a', 'b'] }],
    [{ condition: 'greaterThan', value: 30 }],
    [{ condition: 'greaterOrEqual', value: '30' }],
    [{ condition: 'lessThan', value: 0 }],
    [{ condition: 'lessOrEqual', value: '2026-01-01' }],
  ])('%j, of what is given and of what is said', (condition) => {
    const all = new Set(['start → it', 'it → end1 (condition 1)', 'it → rest']);
    const env = { greeting: 'Hello there' };
    expect(taken(generate(deciding([{ variable, ...condition }]), env))).toEqual(all);
    const asked = deciding([{ variable, ...condition }], [{ name: 'ask', text: 'What?', variable }]);
    const generated = generate(asked, env);
    expect(taken(generated)).toEqual(all);
    // What the flow asks for is answered, not given.
    expect(generated.conversations.map(({ conversation }) => conversation.given)).toEqual([{}, {}]);
  });

  test.each(['exists', 'notExists'])('%s', (condition) => {
    expect(taken(generate(deciding([{ variable, condition }])))).toContain('it → end1 (condition 1)');
    expect(taken(generate(deciding([{ variable, condition }])))).toContain('it → rest');
  });

  test('several borders, each with room between them', () => {
    const borders = [10, 5, 4, 4.5].map((value) => ({ variable, condition: 'greaterThan', value }));
    const { untaken } = generate(
      deciding([borders[0], borders[1], borders[3], borders[2]].flatMap((b) => b ?? [])),
    );
    expect(untaken).toEqual([]);
  });

  test('texts that must hold two parts at once', () => {
    const nodes: Nodes = {
      start: { type: 'start', transition: 'a' },
      a: {
        type: 'transition',
        conditions: [{ variable: 'message', condition: 'contains', value: 'bill', transition: 'b' }],
        transition: 'rest',
      },
      b: {
        type: 'transition',
        conditions: [{ variable: 'message', condition: 'contains', value: 'broken', transition: 'both' }],
        transition: 'rest',
      },
      both: { type: 'end' },
      rest: { type: 'end' },
    };
    expect(generate(nodes).untaken).toEqual([]);
  });

  test('a value compared with another that the conversation brings', () => {
    const nodes = deciding([{ variable: 'answer', condition: 'equals', value: '{secret}' }]);
    const { conversations, untaken } = generate(nodes);
    expect(untaken).toEqual([]);
    expect(conversations.map(({ conversation }) => conversation.given)).toContainEqual({
      answer: '{secret}',
    });
  });

  test('a value that was copied before it is looked at', () => {
    const nodes = deciding(
      [{ variable: 'copy', condition: 'equals', value: 'billing' }],
      [
        { name: 'ask', text: 'What?', variable: 'topic' },
        { name: 'set', variable: 'copy', value: '{topic}' },
      ],
    );
    expect(generate(nodes).untaken).toEqual([]);
  });
});

test('many questions one after the other are as many ways, not their product', () => {
  const count = 40;
  const nodes = Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, FlowNode] => [
      `n${index}`,
      {
        type: 'webchat',
        actions: [{ name: 'ask', text: 'Well?', variable: `v${index}` }],
        conditions: ['a', 'b', 'c'].map((value) => ({
          variable: `v${index}`,
          condition: 'equals',
          value,
          transition: `n${index + 1}`,
        })),
        transition: `n${index + 1}`,
      },
    ]),
  );
  const generated = generate({
    start: { type: 'start', transition: 'n0' },
    ...nodes,
    [`n${count}`]: { type: 'end' },
  });
  expect(generated.complete).toBe(true);
  expect(generated.untaken).toEqual([]);
});

describe('a conversation that was made up', () => {
  test('is as short as can be, gives nothing needless, and says what it takes', () => {
    const nodes = deciding([
      { variable: 'intent', condition: 'equals', value: 'billing' },
      { variable: 'mood', condition: 'exists' },
    ]);
    const { conversations } = generate(nodes);
    expect(
      conversations.map(({ name, conversation: { userLines, given } }) => [name, userLines, given]),
    ).toEqual([
      ['takes it → end1 (condition 1)', ['Hello'], { intent: 'billing' }],
      ['takes it → end2 (condition 2)', ['Hello'], { mood: 'other' }],
      ['takes it → rest', ['Hello'], {}],
    ]);
  });

  test('starts with a variable of the flow itself only where nothing else leads there', () => {
    const nodes: Nodes = {
      start: { type: 'start', transition: 'it' },
      it: {
        type: 'transition',
        conditions: [{ variable: 'done', condition: 'exists', transition: 'end' }],
        transition: 'do',
      },
      do: { type: 'action', actions: [{ name: 'set', variable: 'done', value: true }], transition: 'end' },
      end: { type: 'end' },
    };
    const { conversations, untaken } = generate(nodes);
    expect(untaken).toEqual([]);
    expect(conversations.map(({ conversation }) => conversation.given)).toEqual([{ done: 'other' }, {}]);
  });

  test('answers back ends with what the flow then looks at', () => {
    const nodes = deciding(
      [
        { variable: 'order_status', condition: 'equals', value: 'lost' },
        { variable: 'order_status', condition: 'exists' },
      ],
      [{ name: 'lookup_order', number: '{message}', result: 'order_status' }],
    );
    const { conversations, untaken } = generate(nodes);
    expect(untaken).toEqual([]);
    expect(conversations.map(({ conversation }) => conversation.mocks)).toEqual([
      [{ call: 'lookup_order', variables: { order_status: 'lost' } }],
      [{ call: 'lookup_order', variables: { order_status: 'other' } }],
      [{ call: 'lookup_order' }],
    ]);
    expect(conversations.every(({ result }) => result.success)).toBe(true);
  });

  test('answers the same back end differently the second time', () => {
    const nodes: Nodes = {
      start: { type: 'start', transition: 'call' },
      call: {
        type: 'action',
        actions: [{ name: 'lookup', into: 'found' }],
        conditions: [{ variable: 'found', condition: 'equals', value: 'yes', transition: 'end' }],
        transition: 'ask',
      },
      ask: {
        type: 'webchat',
        actions: [{ name: 'ask', text: 'Again?', variable: 'again' }],
        transition: 'call',
      },
      end: { type: 'end' },
    };
    const { conversations } = generate(nodes);
    expect(conversations.map(({ conversation }) => conversation.mocks)).toEqual([
      [
        { call: 'lookup', nth: 1 },
        { call: 'lookup', nth: 2, variables: { found: 'yes' } },
      ],
    ]);
    expect(conversations[0]?.result).toMatchObject({ success: true, endNode: 'end' });
  });

  test('is found for one transition at a time', () => {
    const generator = new Generator({ nodes: deciding([{ variable: 'x', condition: 'exists' }]) }, { now });
    expect(generator.taking({ from: 'it', to: 'end1', via: 0 })?.conversation.given).toEqual({ x: 'other' });
    expect(generator.taking({ from: 'it', to: 'nowhere', via: 0 })).toBeUndefined();
    expect(generator.why({ from: 'it', to: 'nowhere', via: 0 })).toBeUndefined();
  });
});

test.each([
  ['flows/support.flow.yaml', 6],
  ['flows/returns.flow.mjs', 3],
])('%s is taken whole, in %i conversations that all end well', async (file, count) => {
  const flow = await exampleFlow(file);
  const generated = generateConversations(flow, { now });
  expect(generated.untaken).toEqual([]);
  expect(taken(generated)).toEqual(new Set(takeableEdges(flow).map(describeStep)));
  expect(generated.conversations).toHaveLength(count);
  expect(new Set(generated.conversations.map(({ name }) => name)).size).toBe(count);
  for (const { result } of generated.conversations) {
    expect(result).toMatchObject({ success: true, endNode: expect.any(String) });
  }
  expect(generateConversations(flow, { now })).toEqual(generated);
});

const target = fc.constantFrom('a', 'b', 'c', 'end');
const name = fc.constantFrom('x', 'y', 'message');
const action: fc.Arbitrary<FlowAction> = fc.oneof(
  fc.record({
    name: fc.constant('set'),
    variable: fc.constantFrom('x', 'y'),
    value: fc.constantFrom('p', '{y}', 'q'),
  }),
  fc.record({ name: fc.constant('ask'), text: fc.constant('?'), variable: fc.constantFrom('x', 'y') }),
);
const condition: fc.Arbitrary<FlowCondition> = fc.oneof(
  fc.record({
    variable: name,
    condition: fc.constantFrom('equals', 'notEquals', 'contains'),
    value: fc.constantFrom('p', 'q', '{y}'),
    transition: target,
  }),
  fc.record({ variable: name, condition: fc.constantFrom('exists', 'notExists'), transition: target }),
);
const node: fc.Arbitrary<FlowNode> = fc.record({
  type: fc.constant('action' as const),
  actions: fc.array(action, { maxLength: 2 }),
  conditions: fc.array(condition, { maxLength: 2 }),
  transition: target,
});
const smallFlow: fc.Arbitrary<Nodes> = fc
  .tuple(fc.record({ a: node, b: node, c: node }), target)
  .map(([nodes, first]) => ({ start: { type: 'start', transition: first }, ...nodes, end: { type: 'end' } }));

/** Plays every conversation there is over a few values: no search, no cleverness. */
function playEverything(nodes: Nodes): Set<string> {
  const said = ['p', 'q', 'p q', 'z'];
  const lines = [1, 2, 3].flatMap((length) => sequences(said, length));
  const values = [undefined, ...said];
  const found = new Set<string>();
  for (const userLines of lines) {
    for (const x of values) {
      for (const y of values) {
        const given = { ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
        for (const step of simulate({ nodes }, { userLines, given }, { now, maxSteps: 24 }).taken) {
          found.add(describeStep(step));
        }
      }
    }
    if (found.size === takeableEdges({ nodes }).length) break;
  }
  return found;
}

function sequences(items: readonly string[], length: number): string[][] {
  if (length === 0) return [[]];
  return sequences(items, length - 1).flatMap((before) => items.map((item) => [...before, item]));
}

test('exactly what playing every conversation takes is taken', () => {
  fc.assert(
    fc.property(smallFlow, (nodes) => {
      const generated = generate(nodes);
      expect(generated.complete).toBe(true);
      const covered = taken(generated);
      expect([...playEverything(nodes)].filter((step) => !covered.has(step))).toEqual([]);
      // The other way round each step is proven by the conversation that takes it, played by the simulator.
      const replayed = generated.conversations.flatMap(({ conversation }) => play(nodes, conversation));
      expect(new Set(replayed)).toEqual(covered);
      expect(covered.size + generated.untaken.length).toBe(takeableEdges({ nodes }).length);
    }),
    { numRuns: 30 },
  );
});

function play(nodes: Nodes, conversation: Conversation): string[] {
  return simulate({ nodes }, conversation, { now }).taken.map(describeStep);
}
