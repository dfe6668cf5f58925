import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FlowNode, NODE_TYPES } from '../../src/flow/definition.ts';
import type { Conversation } from '../../src/simulation/engine.ts';
import { simulationResultSchema } from '../../src/simulation/engine.ts';
import { localEngine } from '../../src/simulation/local-engine.ts';
import { simulate, simulator } from '../../src/simulation/simulator.ts';
import { tutorialFlow } from '../flow/tutorial-flow.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

function play(
  nodes: Record<string, FlowNode>,
  userLines: readonly string[] = ['Hello'],
  given: Conversation['given'] = {},
  environmentVariables: Record<string, string> = {},
) {
  return simulate({ nodes, environmentVariables }, { userLines, given }, { now });
}

/** start -> the given node -> done */
function around(node: FlowNode): Record<string, FlowNode> {
  return { start: { type: 'start', transition: 'it' }, it: node, done: { type: 'end' } };
}

const tutorial = tutorialFlow.nodes;

test('conversations that are played one after the other with one flow know nothing of each other', () => {
  const playTutorial = simulator(tutorialFlow, { now });
  for (const userLines of [['Hello'], ['Hello', 'billing'], [], ['Hello', 'something else', 'billing']]) {
    const conversation = { userLines, given: { channel: `for ${userLines.length}` } };
    expect(playTutorial(conversation)).toEqual(simulate(tutorialFlow, conversation, { now }));
  }
});

describe('what goes wrong is said, never thrown', () => {
  test.each<[string, Record<string, FlowNode>, string]>([
    ['no node at all', {}, 'the flow has no start node'],
    ['no start node', { end: { type: 'end' } }, 'the flow has no start node'],
    [
      'two start nodes',
      { a: { type: 'start', transition: 'c' }, b: { type: 'start', transition: 'c' }, c: { type: 'end' } },
      'the flow has more than one start node: "a", "b"',
    ],
    [
      'a missing node',
      { start: { type: 'start', transition: 'nowhere' } },
      'node "start" leads to "nowhere", which does not exist',
    ],
    [
      'a node named like something every object has',
      { start: { type: 'start', transition: 'constructor' } },
      'node "start" leads to "constructor", which does not exist',
    ],
    [
      'a dead end',
      { start: { type: 'start' } },
      'node "start" leads nowhere: no condition held, and it has no transition',
    ],
    [
      'a malformed action',
      around({ type: 'action', actions: [{ name: 'say' }], transition: 'done' }),
      'the action "say" of node "it" has no text as its "text"',
    ],
    [
      'a text that is no text',
      around({ type: 'action', actions: [{ name: 'route', queueId: 7 }], transition: 'done' }),
      'the action "route" of node "it" has no text as its "queueId"',
    ],
  ])('%s', (_, nodes, message) => {
    const result = play(nodes);
    expect(result.errors).toEqual([message]);
    expect(result.success).toBe(false);
    expect(result.endNode).toBeNull();
  });

  test('a loop in which nothing waits', () => {
    const result = play(around({ type: 'action', transition: 'it' }));
    expect(result.errors).toEqual([
      'the conversation visited 1000 nodes without coming to an end, lastly "it"',
    ]);
    expect(result.path).toHaveLength(1_000);
  });

  test('text that doubles at each turn', () => {
    const nodes = around({
      type: 'action',
      actions: [{ name: 'set', variable: 'x', value: '{x}{x}' }],
      transition: 'it',
    });
    const result = play(nodes, ['Hello'], { x: 'ha' });
    expect(result.errors).toEqual([
      'the conversation handles more text than a conversation can: something in it repeats itself',
    ]);
    expect(String(result.variables['x']).length).toBeLessThan(4 * 1024 * 1024);
  });

  test('a line left over when the conversation had ended', () => {
    const result = play(tutorial, ['Hello', 'Still there?', 'Hm']);
    expect(result.errors).toEqual([
      'the conversation had ended at "default_end" before the customer could say "Still there?"',
    ]);
    expect(result.success).toBe(false);
    expect(result.endNode).toBe('default_end');
    expect(result.transcript).toEqual([{ from: 'user', text: 'Hello', afterMs: 0 }]);
  });
});

describe("the document's own flow", () => {
  const queues = { billing_queue_id: 'queue-b', tech_queue_id: 'queue-t' };

  test('sends a billing question to the billing queue', () => {
    expect(play(tutorial, ['I need help with my bill'], { intent: 'billing' }, queues)).toEqual({
      success: true,
      path: ['start', 'set_context', 'route_intent', 'billing_queue', 'default_end'],
      endNode: 'default_end',
      variables: {
        channel: 'webchat',
        intent: 'billing',
        message: 'I need help with my bill',
        timestamp: '2026-03-01T12:00:00.000Z',
      },
      transcript: [{ from: 'user', text: 'I need help with my bill', afterMs: 0 }],
      taken: [
        { from: 'start', to: 'set_context', via: 'transition' },
        { from: 'set_context', to: 'route_intent', via: 'transition' },
        { from: 'route_intent', to: 'billing_queue', via: 0 },
        { from: 'billing_queue', to: 'default_end', via: 'transition' },
      ],
      waitingFor: null,
      calls: [],
      routedTo: { queueId: 'queue-b' },
      errors: [],
    });
  });

  test('ends without a queue where no intent is known, and without a customer', () => {
    const result = play(tutorial, [], {}, queues);
    expect(result.path).toEqual(['start', 'set_context', 'route_intent', 'default_end']);
    expect(result.routedTo).toBeNull();
    expect(result.transcript).toEqual([]);
    expect(result.variables).not.toHaveProperty('message');
  });
});

describe('a conversation', () => {
  const talk: Record<string, FlowNode> = {
    start: { type: 'start', transition: 'greet' },
    greet: {
      type: 'webchat',
      actions: [
        { name: 'say', text: 'Hello on {channel}' },
        { name: 'ask', text: 'Your name?', variable: 'name' },
        { name: 'hum', volume: 11 },
        { name: 'say', text: 'Nice to meet you, {name}. {unknown} {env.LEFT}' },
      ],
      conditions: [{ variable: 'name', condition: 'equals', value: '{boss}', transition: 'office' }],
      transition: 'again',
    },
    again: {
      type: 'action',
      actions: [{ name: 'ask', text: 'And what about?', variable: 'topic' }],
      transition: 'done',
    },
    office: { type: 'end', actions: [{ name: 'say', text: 'never said' }] },
    done: { type: 'end' },
  };

  test('stands waiting at a question nobody answers', () => {
    const result = play(talk, ['Hi'], {}, { boss: 'Ada' });
    expect(result).toMatchObject({ success: true, endNode: null, path: ['start', 'greet'], errors: [] });
    expect(result.waitingFor).toBe('greet');
    expect(result.transcript).toMatchObject([
      { from: 'user', text: 'Hi' },
      { from: 'bot', text: 'Hello on webchat' },
      { from: 'bot', text: 'Your name?' },
    ]);
    expect(result.variables).not.toHaveProperty('name');
  });

  test('gives each question the next line, which is also the message', () => {
    const result = play(talk, ['Hi', 'Bo', 'Bikes'], {}, { boss: 'Ada' });
    expect(result.variables).toMatchObject({ name: 'Bo', topic: 'Bikes', message: 'Bikes' });
    expect(result.transcript.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'user: Hi',
      'bot: Hello on webchat',
      'bot: Your name?',
      'user: Bo',
      'bot: Nice to meet you, Bo. {unknown} {env.LEFT}',
      'bot: And what about?',
      'user: Bikes',
    ]);
    expect(result.endNode).toBe('done');
  });

  test('decides after the actions, fills the value of a condition, and runs nothing at an end', () => {
    const result = play(talk, ['Hi', 'Ada'], {}, { boss: 'Ada' });
    expect(result.path).toEqual(['start', 'greet', 'office']);
    expect(result.transcript.at(-1)?.text).toBe('Nice to meet you, Ada. {unknown} {env.LEFT}');
  });

  test('prefers variables to environment variables, and both to what is built in', () => {
    const nodes = around({
      type: 'action',
      actions: [{ name: 'say', text: '{a} {b} {now}' }],
      transition: 'done',
    });
    const said = play(nodes, ['Hi'], { a: 1 }, { a: 'env a', b: 'env b', now: 'later' }).transcript.at(-1);
    expect(said?.text).toBe('1 env b later');
  });

  test('keeps numbers and flags as they are set', () => {
    const nodes = around({
      type: 'action',
      actions: [
        { name: 'set', variable: 'count', value: 3 },
        { name: 'set', variable: 'vip', value: true },
      ],
      transition: 'done',
    });
    expect(play(nodes).variables).toMatchObject({ count: 3, vip: true });
  });

  test('takes the first condition that holds, and the last queue', () => {
    const nodes = around({
      type: 'action',
      actions: [
        { name: 'route', queueId: 'one' },
        { name: 'route', queueId: 'two' },
      ],
      conditions: [
        { variable: 'message', condition: 'resembles', value: 'Hi', transition: 'start' },
        { variable: 'message', condition: 'startsWith', value: 'H', transition: 'done' },
        { variable: 'message', condition: 'equals', value: 'Hi', transition: 'start' },
      ],
    });
    expect(play(nodes, ['Hi'])).toMatchObject({ routedTo: { queueId: 'two' }, endNode: 'done' });
  });

  test('treats names every object has as plain data', () => {
    const nodes = Object.fromEntries<FlowNode>([
      ['toString', { type: 'start', transition: 'constructor' }],
      [
        'constructor',
        {
          type: 'action',
          actions: [
            { name: 'set', variable: '__proto__', value: 'mine' },
            { name: 'say', text: '{__proto__} {hasOwnProperty}' },
          ],
          transition: 'valueOf',
        },
      ],
      ['valueOf', { type: 'end' }],
    ]);
    const result = play(nodes);
    expect(result.path).toEqual(['toString', 'constructor', 'valueOf']);
    expect(result.transcript.at(-1)?.text).toBe('mine {hasOwnProperty}');
    expect(Object.getOwnPropertyDescriptor(result.variables, '__proto__')?.value).toBe('mine');
  });
});

describe('quick replies', () => {
  const asking = (quickReplies: unknown) =>
    around({
      type: 'webchat',
      actions: [{ name: 'ask', text: 'Which?', variable: 'x', quickReplies }],
      transition: 'done',
    });

  test('that are no list of texts stop the conversation', () => {
    expect(play(asking('Yes')).errors).toEqual(['the "quickReplies" of node "it" are no list of texts']);
    expect(play(asking(['Yes', 5])).success).toBe(false);
  });

  test('come with their message, placeholders filled', () => {
    const { transcript } = play(asking(['Yes', 'No, {name}']), ['Hi'], { name: 'Ada' });
    expect(transcript.at(-1)?.quickReplies).toEqual(['Yes', 'No, Ada']);
  });
});

describe('what happens besides the customer', () => {
  const nodes: Record<string, FlowNode> = {
    start: { type: 'start', transition: 'one' },
    one: {
      type: 'webchat',
      actions: [
        { name: 'say', text: '{now} {mood}' },
        { name: 'ask', text: 'And?', variable: 'x' },
      ],
      conditions: [{ variable: 'x', condition: 'equals', value: 'again', transition: 'one' }],
      transition: 'done',
    },
    done: { type: 'end' },
  };
  const events: NonNullable<Conversation['events']> = [
    { kind: 'silence', milliseconds: 90_000, afterLines: 1 },
    { kind: 'set', variables: { mood: 'glad' }, afterLines: 1 },
    { kind: 'set', variables: { mood: 'bored' }, afterLines: 2 },
  ];

  test('silence moves the clock, and nothing else does', () => {
    const { transcript } = simulate(
      { nodes },
      { userLines: ['Hi', 'again', 'again'], given: {}, events },
      { now },
    );
    expect(
      transcript.filter(({ from }) => from === 'bot').map(({ text, afterMs }) => [text, afterMs]),
    ).toEqual([
      ['2026-03-01T12:00:00.000Z {mood}', 0],
      ['And?', 0],
      ['2026-03-01T12:01:30.000Z glad', 90_000],
      ['And?', 90_000],
      ['2026-03-01T12:01:30.000Z bored', 90_000],
      ['And?', 90_000],
    ]);
  });

  test('what is changed after the last line is there in the end, whether it waits or has ended', () => {
    const ended = simulate({ nodes }, { userLines: ['Hi', 'Bye'], given: {}, events }, { now });
    expect(ended).toMatchObject({ endNode: 'done', waitingFor: null, variables: { mood: 'bored' } });
    const waiting = simulate({ nodes }, { userLines: ['Hi'], given: {}, events }, { now });
    expect(waiting).toMatchObject({ endNode: null, waitingFor: 'one', variables: { mood: 'glad' } });
  });

  test('a conversation may have its own time', () => {
    const conversation = { userLines: ['Hi'], given: {}, now: new Date('2026-12-24T00:00:00Z') };
    expect(simulate({ nodes }, conversation, { now }).transcript[1]?.text).toContain('2026-12-24T00:00');
  });
});

describe('calls of back ends', () => {
  const calling: Record<string, FlowNode> = {
    start: { type: 'start', transition: 'call' },
    call: {
      type: 'action',
      actions: [
        { name: 'look_up', id: '{message}', depth: 2 },
        { name: 'look_up', id: 'second' },
      ],
      transition: 'done',
    },
    done: { type: 'end' },
  };
  const run = (mocks: Conversation['mocks']) =>
    simulate({ nodes: calling }, { userLines: ['A7'], given: {}, mocks }, { now });

  test('without a mock stop the conversation, and say what to add', () => {
    const result = run([]);
    expect(result.errors).toEqual([
      'in node "call", the call look_up has no mock: add { call: look_up, variables: { … } } to "mocks"',
    ]);
    expect(result.calls).toEqual([{ name: 'look_up', with: { id: 'A7', depth: 2 } }]);
  });

  test('that no mock fits say which call it was', () => {
    expect(run([{ call: 'look_up', with: { depth: 2 } }]).errors).toEqual([
      'in node "call", no mock of look_up fits its call number 2, with {"id":"second"}: add one to "mocks"',
    ]);
  });

  test('are answered by the first mock that fits, which leaves variables and takes its time', () => {
    const result = run([
      { call: 'look_up', nth: 2, outcome: 'empty', takes: 1_500 },
      { call: 'look_up', with: { id: { startsWith: 'A' } }, variables: { found: '{message}!', count: 3 } },
      { call: 'look_up', variables: { found: 'never' } },
    ]);
    expect(result.calls.map(({ outcome }) => outcome)).toEqual(['success', 'empty']);
    expect(result.variables).toMatchObject({ found: 'A7!', count: 3 });
    expect(result.errors).toEqual([]);
  });

  test('are passed over where nobody speaks of mocks', () => {
    const result = simulate({ nodes: calling }, { userLines: ['A7'], given: {} }, { now });
    expect(result.success).toBe(true);
    expect(result.calls.map((call) => 'outcome' in call)).toEqual([false, false]);
  });
});

test('of conditions that hold, the first decides: a later one is in its shadow', () => {
  const nodes = around({
    type: 'transition',
    conditions: [
      { variable: 'message', condition: 'contains', value: 'bill', transition: 'done' },
      { variable: 'message', condition: 'contains', value: 'billing', transition: 'never' },
    ],
    transition: 'other',
  });
  const flow = { ...nodes, never: { type: 'end' as const }, other: { type: 'end' as const } };
  expect(play(flow, ['billing']).taken.at(-1)).toEqual({ from: 'it', to: 'done', via: 0 });
  expect(play(flow, ['Hello']).taken.at(-1)).toEqual({ from: 'it', to: 'other', via: 'transition' });
});

test('the local engine says who it is and answers like the simulator', async () => {
  const engine = localEngine({ nodes: tutorial }, { now });
  expect(engine.name).toBe('local simulation');
  expect(await engine.simulate({ userLines: ['Hi'], given: {} })).toEqual(play(tutorial, ['Hi']));
});

const ids = ['start', 'a', 'b', '__proto__', 'constructor', 'gone'] as const;
const id = fc.constantFrom(...ids);
const words = fc.constantFrom('', 'Hi', '{message}', '{x}{x}', '{now}', '{__proto__}');
const name = fc.constantFrom('x', 'message', '__proto__');
const anyAction = fc.oneof(
  fc.record({ name: fc.constant('set'), variable: name, value: words }),
  fc.record({ name: fc.constant('say'), text: words }),
  fc.record({ name: fc.constant('ask'), text: words, variable: name }),
  fc.record({ name: fc.constant('route'), queueId: words }),
  fc.record({ name: fc.constantFrom('say', 'ask', 'set', 'route', 'hum') }),
);
const anyNode = fc.record(
  {
    type: fc.constantFrom(...NODE_TYPES),
    transition: id,
    actions: fc.array(anyAction, { maxLength: 3 }),
    conditions: fc.array(
      fc.record({
        variable: name,
        condition: fc.constantFrom('equals', 'matches', 'exists', 'contains', 'resembles'),
        value: words,
        transition: id,
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['type'] },
);
const anyFlow = fc
  .array(fc.tuple(fc.constantFrom('start', 'a', 'b', '__proto__', 'constructor'), anyNode))
  .map((entries) => Object.fromEntries<FlowNode>(entries));

test('any flow at all comes to an end, the same each time, with every field', () => {
  fc.assert(
    fc.property(anyFlow, fc.array(words, { maxLength: 4 }), (nodes, userLines) => {
      const result = play(nodes, userLines, { x: 'ha' });
      expect(result).toEqual(play(nodes, userLines, { x: 'ha' }));
      expect(simulationResultSchema.safeParse(result).success).toBe(true);
      expect(Object.values(result)).not.toContain(undefined);
      expect(result.success).toBe(result.errors.length === 0);
      expect(result.path.length).toBeLessThanOrEqual(1_000);
      expect(result.path.every((visited) => Object.hasOwn(nodes, visited))).toBe(true);
      // What the customer said is what was scripted, in order.
      const said = result.transcript.filter(({ from }) => from === 'user').map(({ text }) => text);
      expect(said).toEqual(userLines.slice(0, said.length));
    }),
    { numRuns: 300 },
  );
});
