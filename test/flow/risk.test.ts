import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowCondition, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { type Risk, risksOf } from '../../src/flow/risk.ts';
import { anyFlow } from './arbitrary.ts';

const flow = (nodes: Record<string, FlowNode>, variables: Record<string, string> = {}): FlowDefinition => ({
  id: '1',
  name: 'Support',
  nodes,
  environmentVariables: variables,
});
const risks = (before: FlowDefinition, after: FlowDefinition): Risk[] =>
  risksOf(before, after, diffFlows(before, after));

const is = (value: string, transition: string): FlowCondition => ({
  variable: 'topic',
  condition: 'equals',
  value,
  transition,
});
const say = (text: string, transition: string): FlowNode => ({
  type: 'action',
  actions: [{ name: 'say', text }],
  transition,
});
const queue = (queueId: string, transition = 'bye'): FlowNode => ({
  type: 'action',
  actions: [{ name: 'route', queueId }],
  transition,
});

const BEFORE: Record<string, FlowNode> = {
  start: { type: 'start', transition: 'ask' },
  ask: {
    type: 'action',
    actions: [{ name: 'ask', text: 'What is it?', variable: 'topic', quickReplies: ['Bill', 'Error'] }],
    transition: 'sort',
  },
  sort: { type: 'transition', conditions: [is('Bill', 'billing'), is('Error', 'tech')], transition: 'faq' },
  faq: say('See our pages.', 'bye'),
  billing: queue('q1'),
  tech: queue('q2'),
  bye: { type: 'end' },
};
const before = flow(BEFORE);
const changed = (nodes: Record<string, FlowNode | undefined>, variables?: Record<string, string>) => {
  const left = Object.entries({ ...BEFORE, ...nodes }).flatMap(([id, node]) => (node ? [[id, node]] : []));
  return risks(before, flow(Object.fromEntries(left), variables));
};
const kinds = (found: readonly Risk[]) => found.map(({ kind, severity }) => `${severity} ${kind}`);

describe('a way to a human', () => {
  test('that is gone altogether is said first, as high', () => {
    const found = changed({
      sort: { type: 'transition', transition: 'faq' },
      billing: undefined,
      tech: undefined,
    });
    expect(found[0]).toEqual({
      kind: 'no-way-to-a-human',
      severity: 'high',
      sentence:
        'The path to a human is gone: before, a conversation could come to "billing" and "tech"; now none reaches anybody.',
    });
  });

  test('is gone too when what routes becomes an end, or nothing leads there', () => {
    const atTheEnd: FlowNode = { type: 'end', actions: [{ name: 'route', queueId: 'q1' }] };
    expect(kinds(changed({ billing: atTheEnd, tech: { type: 'end' } }))).toContain('high no-way-to-a-human');
    expect(kinds(changed({ start: { type: 'start', transition: 'bye' } }))).toContain(
      'high no-way-to-a-human',
    );
  });

  test('that is gone from one node names that node', () => {
    const found = changed({ billing: say('Write to us.', 'bye') });
    expect(found).toContainEqual({
      kind: 'no-way-to-a-human',
      severity: 'high',
      node: 'billing',
      sentence: 'Customers who come to "billing" no longer reach a human from there.',
    });
  });

  test('that is gone for some of those who come to a node names where they go now', () => {
    const found = changed({
      sort: { type: 'transition', conditions: [is('Bill', 'faq'), is('Error', 'tech')], transition: 'faq' },
    });
    expect(found[0]).toMatchObject({ kind: 'no-way-to-a-human', severity: 'high', node: 'sort' });
    expect(found[0]?.sentence).toContain('"faq", where they go now, leads to none');
  });

  test('that was not there before cannot get lost', () => {
    const alone = { start: { type: 'start', transition: 'bye' }, bye: { type: 'end' } } as const;
    expect(
      risks(flow({ ...alone }), flow({ ...alone, bye: say('Bye', 'end'), end: { type: 'end' } })),
    ).toEqual([]);
    expect(risks(flow({}), before)).toEqual([]);
  });

  test('is not lost by a mere renaming', () => {
    const { billing: _, ...rest } = BEFORE;
    const sort: FlowNode = {
      type: 'transition',
      conditions: [is('Bill', 'invoices'), is('Error', 'tech')],
      transition: 'faq',
    };
    expect(risks(before, flow({ ...rest, sort, invoices: queue('q1') }))).toEqual([]);
  });
});

test('a conversation that gets stuck where it did not before is high', () => {
  expect(changed({ faq: { type: 'action', actions: [{ name: 'say', text: 'See our pages.' }] } })).toEqual([
    {
      kind: 'new-dead-end',
      severity: 'high',
      node: 'faq',
      sentence: 'Conversations now get stuck at "faq": nothing follows it, and it is no end.',
    },
  ]);
});

test('a node that nobody comes to any more', () => {
  const found = changed({ ask: { ...before.nodes['ask'], type: 'action', transition: 'billing' } });
  expect(kinds(found)).toContain('medium unreachable-now');
});

describe('an option that is gone', () => {
  test('is a condition', () => {
    const found = changed({
      sort: { type: 'transition', conditions: [is('Bill', 'billing')], transition: 'tech' },
    });
    expect(found).toContainEqual({
      kind: 'option-removed',
      severity: 'medium',
      node: 'sort',
      sentence: 'At "sort", customers whose "topic" is "Error" are no longer picked out.',
    });
  });

  test('is an item of a list, but not one that is asked for in another form', () => {
    const inList: FlowCondition = { ...is('', 'billing'), condition: 'in', value: ['Bill'] };
    const same = changed({
      sort: { type: 'transition', conditions: [inList, is('Error', 'tech')], transition: 'faq' },
    });
    expect(kinds(same)).not.toContain('medium option-removed');
  });

  test('is a quick reply', () => {
    const ask = { name: 'ask', text: 'What is it?', variable: 'topic', quickReplies: ['Error'] };
    const found = changed({ ask: { type: 'action', actions: [ask], transition: 'sort' } });
    expect(found[0]).toEqual({
      kind: 'option-removed',
      severity: 'medium',
      node: 'ask',
      sentence: 'At "ask", customers can no longer tap "Bill".',
    });
  });
});

describe('another queue', () => {
  test('of a node', () => {
    expect(changed({ tech: queue('q3') })).toEqual([
      {
        kind: 'queue-changed',
        severity: 'medium',
        node: 'tech',
        sentence: '"tech" routes to queue "q3"; it was "q2".',
      },
    ]);
  });

  test('behind an environment variable', () => {
    const nodes = { ...BEFORE, tech: queue('{tech_queue}') };
    const found = risks(flow(nodes, { tech_queue: 'q2' }), flow(nodes, { tech_queue: 'q9' }));
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'The queue in the environment variable "tech_queue" is now "q9"; it was "q2".',
    ]);
  });

  test('behind an environment variable that is new or gone, which is not an empty name', () => {
    const other = { ...BEFORE, tech: queue('{other_queue}') };
    const nodes = { ...BEFORE, tech: queue('{tech_queue}') };
    const found = risks(flow(nodes, { tech_queue: 'q2' }), flow(other, { other_queue: 'q9' }));
    const sentences = found.map(({ sentence }) => sentence);
    expect(sentences).toContain('The environment variable "tech_queue" is gone; it held the queue "q2".');
    expect(sentences).toContain('The environment variable "other_queue" is new; it holds the queue "q9".');
    expect(sentences.join()).not.toContain('""');
  });

  test('that nobody is sent to any more', () => {
    const found = changed({
      sort: { type: 'transition', conditions: [is('Bill', 'billing')], transition: 'faq' },
    });
    expect(found.map(({ sentence }) => sentence)).toContain('Nobody is routed to queue "q2" any more.');
  });
});

test('other words are low, and told last', () => {
  const found = changed({ faq: say('Read our pages.', 'bye'), tech: queue('q3') });
  expect(kinds(found)).toEqual(['medium queue-changed', 'low message-changed']);
  expect(found.at(-1)?.sentence).toBe('Customers read other words at "faq".');
});

test('any two flows have risks in order, and a flow has none against itself', () => {
  const order = ['high', 'medium', 'low'];
  fc.assert(
    fc.property(anyFlow, anyFlow, (from, to) => {
      expect(risks(from, from)).toEqual([]);
      const places = risks(from, to).map(({ severity }) => order.indexOf(severity));
      expect(places).toEqual(places.toSorted());
    }),
  );
});
