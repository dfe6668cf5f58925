import { describe, expect, test } from '@jest/globals';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { digest } from '../../src/flow/digest.ts';
import { withStamp } from '../../src/flow/stamp.ts';
import { tutorialFlow } from './tutorial-flow.ts';

const end: FlowNode = { type: 'end' };

/** The tutorial flow with some nodes replaced; `undefined` takes a node away. */
function withNodes(changes: Record<string, FlowNode | undefined>): FlowDefinition {
  const nodes = Object.entries({ ...tutorialFlow.nodes, ...changes });
  return {
    ...tutorialFlow,
    nodes: Object.fromEntries(
      nodes.flatMap(([id, node]): [string, FlowNode][] => (node ? [[id, node]] : [])),
    ),
  };
}

/** The tutorial flow with a node under another id; references follow where asked. */
function renamed(flow: FlowDefinition, from: string, to: string): FlowDefinition {
  const follow = (id: string): string => (id === from ? to : id);
  const nodes = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => [
    follow(id),
    {
      ...node,
      ...(node.transition === undefined ? {} : { transition: follow(node.transition) }),
      ...(node.conditions && {
        conditions: node.conditions.map((condition) => ({
          ...condition,
          transition: follow(condition.transition),
        })),
      }),
    },
  ]);
  return { ...flow, nodes: Object.fromEntries(nodes) };
}

const toRoute = (conditions: FlowCondition[]): FlowDefinition =>
  withNodes({ route_intent: { type: 'transition', conditions, transition: 'default_end' } });
const intent = (value: string, transition: string): FlowCondition => ({
  variable: 'intent',
  condition: 'equals',
  value,
  transition,
});
const billing = intent('billing', 'billing_queue');
const technical = intent('technical', 'tech_queue');

const acting = (actions: FlowAction[]): FlowDefinition =>
  withNodes({ set_context: { type: 'action', actions, transition: 'route_intent' } });
const setChannel: FlowAction = { name: 'set', variable: 'channel', value: 'webchat' };
const setTime: FlowAction = { name: 'set', variable: 'timestamp', value: '{now}' };
const hello: FlowAction = { name: 'say', text: 'Hello' };

describe('nodes', () => {
  test('a node that appears and one that goes mean what is in them', () => {
    const greeting: FlowNode = { type: 'action', actions: [hello], transition: 'default_end' };
    expect(diffFlows(tutorialFlow, withNodes({ greeting }))).toEqual([
      { kind: 'node-added', meaning: 'words', node: 'greeting', type: 'action', content: greeting },
    ]);
    expect(diffFlows(withNodes({ vip: tutorialFlow.nodes['tech_queue'] }), tutorialFlow)).toEqual([
      {
        kind: 'node-removed',
        meaning: 'route',
        node: 'vip',
        type: 'action',
        content: tutorialFlow.nodes['tech_queue'],
      },
    ]);
    expect(diffFlows(tutorialFlow, withNodes({ other_end: end }))).toEqual([
      { kind: 'node-added', meaning: 'structure', node: 'other_end', type: 'end', content: { type: 'end' } },
    ]);
  });

  test('type, label and transition of a node', () => {
    const to = withNodes({ tech_queue: { type: 'webchat', name: 'Technical', transition: 'set_context' } });
    const from = withNodes({ tech_queue: { type: 'action', transition: 'default_end' } });
    expect(diffFlows(from, to)).toEqual([
      { kind: 'node-type-changed', meaning: 'structure', node: 'tech_queue', from: 'action', to: 'webchat' },
      {
        kind: 'node-label-changed',
        meaning: 'cosmetic',
        node: 'tech_queue',
        from: undefined,
        to: 'Technical',
      },
      { kind: 'rerouted', meaning: 'route', node: 'tech_queue', from: 'default_end', to: 'set_context' },
    ]);
    expect(diffFlows(from, withNodes({ tech_queue: end }))).toEqual([
      { kind: 'node-type-changed', meaning: 'route', node: 'tech_queue', from: 'action', to: 'end' },
      { kind: 'rerouted', meaning: 'route', node: 'tech_queue', from: 'default_end', to: undefined },
    ]);
  });
});

describe('renamed nodes', () => {
  test('a renamed node is that and nothing else', () => {
    expect(diffFlows(tutorialFlow, renamed(tutorialFlow, 'billing_queue', 'invoices'))).toEqual([
      { kind: 'node-renamed', meaning: 'structure', from: 'billing_queue', to: 'invoices' },
    ]);
  });

  test('so is a start, and a whole chain of nodes at once', () => {
    const all = Object.keys(tutorialFlow.nodes);
    const to = all.reduce((flow, id) => renamed(flow, id, `${id}_2`), tutorialFlow);
    expect(diffFlows(tutorialFlow, to)).toEqual(
      all.toSorted().map((id) => ({ kind: 'node-renamed', meaning: 'structure', from: id, to: `${id}_2` })),
    );
  });

  test('a label that changes along is told beside it', () => {
    const to = renamed(tutorialFlow, 'default_end', 'goodbye');
    to.nodes['goodbye'] = { type: 'end', name: 'Goodbye' };
    expect(diffFlows(tutorialFlow, to).map(({ kind }) => kind)).toEqual([
      'node-renamed',
      'node-label-changed',
    ]);
  });

  test('a reference that does not follow is a reroute', () => {
    const to = renamed(tutorialFlow, 'default_end', 'goodbye');
    to.nodes['tech_queue'] = { ...tutorialFlow.nodes['tech_queue'], type: 'action', transition: 'start' };
    expect(diffFlows(tutorialFlow, to)).toEqual([
      { kind: 'node-renamed', meaning: 'structure', from: 'default_end', to: 'goodbye' },
      { kind: 'rerouted', meaning: 'route', node: 'tech_queue', from: 'goodbye', to: 'start' },
    ]);
  });

  test('a reference left behind at the old id is a reroute to nowhere', () => {
    const to = renamed(tutorialFlow, 'default_end', 'goodbye');
    to.nodes['tech_queue'] = {
      ...tutorialFlow.nodes['tech_queue'],
      type: 'action',
      transition: 'default_end',
    };
    expect(diffFlows(tutorialFlow, to)).toContainEqual({
      kind: 'rerouted',
      meaning: 'route',
      node: 'tech_queue',
      from: 'goodbye',
      to: 'default_end',
    });
  });

  test('other content is another node', () => {
    const to = renamed(tutorialFlow, 'billing_queue', 'invoices');
    to.nodes['invoices'] = { type: 'action', actions: [hello], transition: 'default_end' };
    const kinds = diffFlows(tutorialFlow, to).map(({ kind }) => kind);
    expect(kinds).toEqual(['node-removed', 'node-added', 'condition-changed']);
  });

  test('the same content with nobody following is another node too', () => {
    const from = withNodes({ tech_queue: { type: 'action', transition: 'old_end' }, old_end: end });
    const to = withNodes({
      tech_queue: { type: 'action', transition: 'default_end' },
      billing_queue: { ...tutorialFlow.nodes['billing_queue'], type: 'action', transition: 'new_end' },
      new_end: end,
    });
    expect(
      diffFlows(from, to)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['node-added', 'node-removed', 'rerouted', 'rerouted']);
  });

  test('of two twins that become one, one is renamed and the other goes', () => {
    const twins = withNodes({ tech_queue: { type: 'action', transition: 'other_end' }, other_end: end });
    const to = renamed(renamed(twins, 'default_end', 'goodbye'), 'other_end', 'goodbye');
    expect(diffFlows(twins, to)).toEqual([
      { kind: 'node-renamed', meaning: 'structure', from: 'default_end', to: 'goodbye' },
      {
        kind: 'node-removed',
        meaning: 'structure',
        node: 'other_end',
        type: 'end',
        content: { type: 'end' },
      },
      { kind: 'rerouted', meaning: 'route', node: 'tech_queue', from: 'other_end', to: 'goodbye' },
    ]);
  });

  test('of two twins each keeps its own new name', () => {
    const twins = withNodes({
      billing_queue: { type: 'action', transition: 'default_end' },
      tech_queue: { type: 'action', transition: 'default_end' },
    });
    const to = renamed(renamed(twins, 'billing_queue', 'z_invoices'), 'tech_queue', 'a_repairs');
    expect(diffFlows(twins, to)).toEqual([
      { kind: 'node-renamed', meaning: 'structure', from: 'tech_queue', to: 'a_repairs' },
      { kind: 'node-renamed', meaning: 'structure', from: 'billing_queue', to: 'z_invoices' },
    ]);
  });
});

describe('actions', () => {
  test('a changed parameter, by what it means', () => {
    const ask: FlowAction = { name: 'ask', text: 'Why?', variable: 'reason' };
    const from = acting([hello, setTime, ask]);
    const to = acting([
      { name: 'say', text: 'Hi' },
      { ...setTime, value: 'today' },
      { ...ask, variable: 'why' },
    ]);
    const change = { kind: 'action-changed', node: 'set_context' };
    expect(diffFlows(from, to)).toEqual([
      { ...change, meaning: 'words', index: 0, action: 'say', parameter: 'text', from: 'Hello', to: 'Hi' },
      { ...change, meaning: 'data', index: 1, action: 'set', parameter: 'value', from: '{now}', to: 'today' },
      {
        ...change,
        meaning: 'data',
        index: 2,
        action: 'ask',
        parameter: 'variable',
        from: 'reason',
        to: 'why',
      },
    ]);
  });

  test('added, removed and moved', () => {
    const base = acting([setChannel, setTime]);
    expect(diffFlows(base, acting([hello, setChannel, setTime]))).toEqual([
      { kind: 'action-added', meaning: 'words', node: 'set_context', index: 0, action: hello },
    ]);
    expect(diffFlows(base, acting([setTime]))).toEqual([
      { kind: 'action-removed', meaning: 'data', node: 'set_context', index: 0, action: setChannel },
    ]);
    expect(diffFlows(acting([setChannel, setTime, hello]), acting([hello, setChannel, setTime]))).toEqual([
      { kind: 'action-moved', meaning: 'words', node: 'set_context', action: 'say', from: 2, to: 0 },
    ]);
  });

  test('a value set to the same variable changed, even where another set goes', () => {
    const to = acting([{ ...setTime, value: 'today' }]);
    expect(diffFlows(acting([setChannel, setTime]), to).map(({ kind }) => kind)).toEqual([
      'action-removed',
      'action-changed',
    ]);
  });

  test('another kind of action is another action; one that Flowgate does not know is structure', () => {
    const custom: FlowAction = { name: 'lookup', table: 'orders' };
    expect(diffFlows(acting([hello]), acting([custom]))).toEqual([
      { kind: 'action-removed', meaning: 'words', node: 'set_context', index: 0, action: hello },
      { kind: 'action-added', meaning: 'structure', node: 'set_context', index: 0, action: custom },
    ]);
  });
});

describe('conditions', () => {
  test('their order means something', () => {
    expect(diffFlows(toRoute([billing, technical]), toRoute([technical, billing]))).toHaveLength(1);
    const third = intent('returns', 'default_end');
    expect(diffFlows(toRoute([billing, technical, third]), toRoute([third, billing, technical]))).toEqual([
      { kind: 'condition-moved', meaning: 'route', node: 'route_intent', condition: third, from: 2, to: 0 },
    ]);
  });

  test('another target, another value, another comparison', () => {
    const change = { kind: 'condition-changed', meaning: 'route', node: 'route_intent' };
    expect(
      diffFlows(toRoute([billing, technical]), toRoute([billing, { ...technical, transition: 'start' }])),
    ).toEqual([{ ...change, index: 1, field: 'transition', from: 'tech_queue', to: 'start' }]);
    expect(diffFlows(toRoute([billing]), toRoute([{ ...billing, value: 'invoice' }]))).toEqual([
      { ...change, index: 0, field: 'value', from: 'billing', to: 'invoice' },
    ]);
    expect(diffFlows(toRoute([billing]), toRoute([{ ...billing, condition: 'contains' }]))).toEqual([
      { ...change, index: 0, field: 'condition', from: 'equals', to: 'contains' },
    ]);
  });

  test('added and removed, whole', () => {
    expect(diffFlows(toRoute([technical]), toRoute([billing, technical]))).toEqual([
      { kind: 'condition-added', meaning: 'route', node: 'route_intent', index: 0, condition: billing },
    ]);
    expect(diffFlows(toRoute([billing, technical]), toRoute([technical]))).toEqual([
      { kind: 'condition-removed', meaning: 'route', node: 'route_intent', index: 0, condition: billing },
    ]);
  });
});

describe('name, settings and environment variables', () => {
  test('the name', () => {
    expect(diffFlows(tutorialFlow, { ...tutorialFlow, name: 'Help' })).toEqual([
      { kind: 'name-changed', meaning: 'cosmetic', from: 'WebChat Support Flow', to: 'Help' },
    ]);
  });

  test('a setting goes by its dotted path; an absent section is an empty one', () => {
    const to: FlowDefinition = {
      ...tutorialFlow,
      applicationSettings: { webchat: { title: 'Help', languages: ['en'] }, 'a.b': { c: 1 } },
    };
    const change = { kind: 'setting-changed' };
    expect(diffFlows(tutorialFlow, to)).toEqual([
      { ...change, meaning: 'cosmetic', path: '["a.b"].c', from: undefined, to: 1 },
      { ...change, meaning: 'cosmetic', path: 'webchat.languages', from: undefined, to: ['en'] },
      { ...change, meaning: 'cosmetic', path: 'webchat.showPoweredBy', from: false, to: undefined },
      { ...change, meaning: 'words', path: 'webchat.title', from: 'Customer Support', to: 'Help' },
    ]);
  });

  test('an environment variable means what it is used for', () => {
    const used = acting([
      { name: 'say', text: '{greeting}, it is {hour}' },
      { name: 'set', variable: 'x', value: '{plan}' },
    ]);
    const variables = { billing_queue_id: 'q1', greeting: 'Hello', plan: 'gold' };
    const from: FlowDefinition = { ...used, environmentVariables: variables };
    const to: FlowDefinition = {
      ...used,
      environmentVariables: { billing_queue_id: 'q2', greeting: 'Hi', extra: 'x' },
    };
    const change = { kind: 'variable-changed' };
    expect(diffFlows(from, to)).toEqual([
      { ...change, meaning: 'route', name: 'billing_queue_id', from: 'q1', to: 'q2' },
      { ...change, meaning: 'data', name: 'extra', from: undefined, to: 'x' },
      { ...change, meaning: 'words', name: 'greeting', from: 'Hello', to: 'Hi' },
      { ...change, meaning: 'data', name: 'plan', from: 'gold', to: undefined },
    ]);
  });

  test('id, version, status and stamp never differ', () => {
    const stamped = withStamp(
      { ...tutorialFlow, id: 'another' },
      { digest: digest(tutorialFlow), commit: '0f3c9d1' },
    );
    expect(
      diffFlows(
        { ...tutorialFlow, version: 3, status: 'draft' },
        { ...stamped, version: 9, status: 'published' },
      ),
    ).toEqual([]);
  });
});
