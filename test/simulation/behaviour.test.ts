import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowAction, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import {
  compareBehaviour,
  conversationsToCompare,
  describeBehaviour,
  type NamedConversation,
} from '../../src/simulation/behaviour.ts';
import type { Conversation } from '../../src/simulation/engine.ts';
import { anyFlow } from '../flow/arbitrary.ts';
import { exampleFlow } from '../support/flows.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const say = (text: string): FlowAction => ({ name: 'say', text });
const ask = (variable: string): FlowAction => ({ name: 'ask', text: `Your ${variable}?`, variable });
const route = (queueId: string): FlowAction => ({ name: 'route', queueId });

/** A flow that greets, does `actions`, and ends; `more` are further nodes, or other versions of these. */
function flow(actions: FlowAction[], more: Record<string, FlowNode> = {}): FlowDefinition {
  return {
    id: 'x',
    name: 'X',
    nodes: {
      start: { type: 'start', transition: 'work' },
      work: { type: 'action', actions, transition: 'done' },
      done: { type: 'end' },
      ...more,
    },
    environmentVariables: { billing: 'q-1', claims: 'q-2' },
  };
}

function talk(
  name: string,
  userLines: string[] = ['Hi'],
  more: Partial<Conversation> = {},
): NamedConversation {
  return { name, origin: 'transcript', conversation: { userLines, given: {}, ...more } };
}

function compare(
  before: FlowDefinition,
  after: FlowDefinition,
  conversations: readonly NamedConversation[] = [talk('One')],
) {
  return compareBehaviour(before, after, conversations, { now });
}

/** Rows as `before | after`, marked where they differ. */
function rowsOf({ changes: [change] }: ReturnType<typeof compare>): string[] {
  return (change?.rows ?? []).map(
    ({ before, after, same }) => `${same ? ' ' : '!'} ${before?.text ?? ''} | ${after?.text ?? ''}`,
  );
}

describe('nothing changed', () => {
  test('where a flow is compared with itself, whatever it is', () => {
    const lines = fc.array(fc.constantFrom('hello', 'billing', '12'), { maxLength: 3 });
    fc.assert(
      fc.property(anyFlow, fc.array(lines, { maxLength: 4 }), (any, all) => {
        const conversations = [
          ...all.map((userLines, index) => talk(`${index}`, userLines)),
          ...conversationsToCompare([], any, any, { now, maxSituations: 200 }),
        ];
        const { total, unchanged, changes } = compare(any, any, conversations);
        expect(changes).toEqual([]);
        expect([total, unchanged]).toEqual([conversations.length, conversations.length]);
      }),
    );
  });

  test('where a node only got another id, even one that breaks off', () => {
    const named = (id: string): FlowDefinition => ({
      ...flow([]),
      nodes: {
        start: { type: 'start', transition: id },
        [id]: { type: 'action', actions: [say('Hi'), { name: 'say' }], transition: 'done' },
        done: { type: 'end' },
      },
    });
    expect(compare(named('old'), named('new')).changes).toEqual([]);
  });

  test('where only one of the flows calls a back end', () => {
    const after = flow([say('Hi'), { name: 'log_event' }]);
    expect(compare(flow([say('Hi')]), after, [talk('One', ['Hi'], { mocks: [] })]).changes).toEqual([]);
  });
});

describe('what a customer feels', () => {
  test('another queue, by its name', () => {
    const { changes } = compare(flow([route('{billing}')]), flow([route('{claims}')]), [
      talk('One'),
      talk('Two', ['Hello']),
      talk('Three', ['Good day']),
    ]);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    if (change === undefined) throw new Error('nothing changed');
    expect(change).toMatchObject({
      aspects: ['queue'],
      before: { queue: { id: 'q-1', variable: 'billing' } },
      after: { queue: { id: 'q-2', variable: 'claims' } },
      conversations: [
        { name: 'One', origin: 'transcript' },
        { name: 'Two', origin: 'transcript' },
        { name: 'Three', origin: 'transcript' },
      ],
    });
    expect(describeBehaviour(change)).toBe(
      '3 conversations now end in queue claims instead of queue billing',
    );
  });

  test.each<[string, FlowDefinition, FlowDefinition, string[], string]>([
    ['no queue', flow([route('q-9')]), flow([]), ['queue'], 'now ends in no queue instead of queue q-9'],
    [
      'another end',
      flow([]),
      flow([], { work: { type: 'action', transition: 'other' }, other: { type: 'end' } }),
      ['end', 'path'],
      'now stops at the end other instead of at the end done',
    ],
    [
      'a question nobody asked before',
      flow([]),
      flow([ask('name')]),
      ['end', 'words', 'path'],
      'now stops at the question of work instead of at the end done, differs in 1 message',
    ],
    [
      'a dead end',
      flow([]),
      flow([], { work: { type: 'action' } }),
      ['errors', 'end', 'path'],
      'now breaks (node "work" leads nowhere: no condition held, and it has no transition), now stops in the middle, at work instead of at the end done',
    ],
    [
      'no dead end any more',
      flow([], { work: { type: 'action' } }),
      flow([]),
      ['errors', 'end', 'path'],
      'no longer breaks (node "work" leads nowhere: no condition held, and it has no transition), now stops at the end done instead of in the middle, at work',
    ],
    [
      'no flow to talk to',
      flow([]),
      flow([], { other: { type: 'start', transition: 'work' } }),
      ['errors', 'end', 'path'],
      'now breaks (the flow has more than one start node: "start", "other"), now stops before it begins instead of at the end done',
    ],
    [
      'other words',
      flow([say('Hi'), say('Bye')]),
      flow([say('Hello'), say('Goodbye')]),
      ['words'],
      'differs in 2 messages',
    ],
    [
      'another way to the same words',
      flow([]),
      flow([], { start: { type: 'start', transition: 'via' }, via: { type: 'action', transition: 'work' } }),
      ['path'],
      'takes another path, unnoticed by the customer',
    ],
  ])('%s', (_, before, after, aspects, sentence) => {
    const { changes } = compare(before, after);
    expect(changes.map((change) => change.aspects)).toEqual([aspects]);
    expect(changes.map(describeBehaviour)).toEqual([`1 conversation ${sentence}`]);
  });

  test('a customer who is no longer asked has more to say: that is no error', () => {
    const { changes } = compare(flow([ask('name')]), flow([]), [talk('One', ['Hi', 'Ada'])]);
    expect(changes).toMatchObject([{ aspects: ['words'], after: { errors: [] } }]);
  });

  test('other quick replies are other words', () => {
    const offering = (...quickReplies: string[]) => flow([{ ...say('Which?'), quickReplies }]);
    expect(compare(offering('A', 'B'), offering('A')).changes).toMatchObject([{ aspects: ['words'] }]);
  });
});

describe('side by side', () => {
  test('stand the same turns, and in them the same and the similar messages', () => {
    const before = flow([say('Hi'), say('We are here'), ask('name'), say('Bye')]);
    const after = flow([say('Hi'), ask('name'), say('Thanks'), say('Goodbye')]);
    expect(rowsOf(compare(before, after, [talk('One', ['Hello', 'Ada'])]))).toEqual([
      '  Hello | Hello',
      '  Hi | Hi',
      '! We are here | ',
      '  Your name? | Your name?',
      '  Ada | Ada',
      '! Bye | Thanks',
      '!  | Goodbye',
    ]);
  });

  test('what moved stands where it is said', () => {
    expect(
      rowsOf(compare(flow([say('A'), say('B'), say('C')]), flow([say('B'), say('C'), say('A')]))),
    ).toEqual(['  Hi | Hi', '! A | ', '  B | B', '  C | C', '!  | A']);
  });

  test('no word is lost and none is added', () => {
    const actions = fc.array(fc.constantFrom(say('A'), say('B'), say('C'), ask('name')), { maxLength: 8 });
    fc.assert(
      fc.property(actions, actions, (was, is) => {
        const played = [talk('One', ['Hi', 'Ada', 'Bo'])];
        const { changes } = compare(flow(was), flow(is), played);
        for (const { rows } of changes) {
          const words = (side: 'before' | 'after') => rows.flatMap((row) => row[side]?.text ?? []);
          const alone = (nodes: FlowAction[]) =>
            compare(flow([]), flow(nodes), played).changes[0]?.rows.flatMap(
              ({ after }) => after?.text ?? [],
            ) ?? ['Hi'];
          expect(words('before')).toEqual(alone(was));
          expect(words('after')).toEqual(alone(is));
        }
      }),
    );
  });
});

test('the same change is told once, the most felt first, then the most frequent', () => {
  const before = deciding({ a: 'Hi', b: 'Hi', c: 'Hi' }, 'q-1');
  const after = deciding({ a: 'Hello', b: 'Hello', c: 'Hi' }, 'q-2');
  const given = (x: string) => ({ given: { x } });
  const { total, unchanged, changes } = compare(before, after, [
    talk('words once', ['1'], given('a')),
    talk('words again', ['2'], given('b')),
    talk('queue', ['3'], given('c')),
    talk('same', ['4'], given('d')),
  ]);
  expect([total, unchanged]).toEqual([4, 1]);
  expect(
    changes.map(({ aspects, conversations }) => [aspects[0], conversations.map(({ name }) => name)]),
  ).toEqual([
    ['queue', ['queue']],
    ['words', ['words once', 'words again']],
  ]);
});

/** What is said for each value of `x`; `c` also goes to a queue. */
function deciding(words: Record<string, string>, queueId: string): FlowDefinition {
  const said = Object.entries(words).map(([x, text]): [string, FlowNode] => [
    x,
    { type: 'action', actions: [say(text), ...(x === 'c' ? [route(queueId)] : [])], transition: 'done' },
  ]);
  return flow([], {
    work: {
      type: 'transition',
      conditions: said.map(([x]) => ({ variable: 'x', condition: 'equals', value: x, transition: x })),
      transition: 'done',
    },
    ...Object.fromEntries(said),
  });
}

describe('the conversations to compare', () => {
  const before = deciding({ a: 'Hi' }, 'q-1');
  const after = deciding({ b: 'Hi' }, 'q-1');

  test('are those of the transcripts, then those made up for the new and for the old flow', () => {
    const named = conversationsToCompare([talk('Mine')], before, after, { now });
    expect(named.map(({ name, origin, conversation }) => [name, origin, conversation.given])).toEqual([
      ['Mine', 'transcript', {}],
      ['takes work → b (condition 1)', 'generated', { x: 'b' }],
      ['takes work → done', 'generated', {}],
      ['takes work → a (condition 1)', 'generated', { x: 'a' }],
    ]);
  });

  test('are played once each: what a person wrote keeps its name', () => {
    const mine = talk('Mine', ['Hello'], { mocks: [], given: { x: 'b' } });
    const named = conversationsToCompare([mine, { ...mine, name: 'Again' }], before, after, { now });
    expect(named.map(({ name }) => name)).toEqual([
      'Mine',
      'takes work → done',
      'takes work → a (condition 1)',
    ]);
  });

  test('differ by the time they take place', () => {
    const at = (name: string, day: string) => talk(name, ['Hello'], { now: new Date(day) });
    const scripted = [at('Monday', '2026-03-02'), at('Sunday', '2026-03-01')];
    expect(conversationsToCompare(scripted, flow([]), flow([]), { now }).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Monday', 'Sunday']),
    );
  });

  test('show what a change of the support flow means', async () => {
    const support = await exampleFlow('flows/support.flow.yaml');
    const { nodes } = support;
    const rerouted = { ...nodes, billing_queue: { ...nodes['tech_queue'], type: 'action' as const } };
    const after = { ...support, nodes: rerouted };
    const conversations = conversationsToCompare([], support, after, { now });
    const { changes, unchanged } = compare(support, after, conversations);
    expect(changes.map(describeBehaviour)).toEqual([
      '2 conversations now end in queue tech_queue_id instead of queue billing_queue_id, differ in 1 message',
    ]);
    expect(unchanged).toBe(conversations.length - 2);
  });
});
