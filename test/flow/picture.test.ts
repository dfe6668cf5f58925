import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowCondition, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { pictureOfChange, pictureOfFlow } from '../../src/flow/picture.ts';
import { anyFlow } from './arbitrary.ts';

const flow = (nodes: Record<string, FlowNode>): FlowDefinition => ({ id: '1', name: 'Support', nodes });
const is = (value: string, transition: string): FlowCondition => ({
  variable: 'topic',
  condition: 'equals',
  value,
  transition,
});
const BEFORE: Record<string, FlowNode> = {
  start: { type: 'start', transition: 'greet' },
  greet: { type: 'action', actions: [{ name: 'say', text: 'Hello' }], transition: 'sort' },
  sort: { type: 'transition', conditions: [is('bill', 'billing')], transition: 'bye' },
  billing: { type: 'action', actions: [{ name: 'route', queueId: 'q1' }], transition: 'bye' },
  bye: { type: 'end' },
};
const change = (nodes: Record<string, FlowNode>) =>
  pictureOfChange(flow(nodes), diffFlows(flow(BEFORE), flow(nodes)));
const ids = (picture: ReturnType<typeof change>) => picture.nodes.map(({ id, state }) => `${id} ${state}`);

describe('the picture of a change', () => {
  test('is empty where nothing changes, or no node does', () => {
    expect(change(BEFORE)).toEqual({ nodes: [], edges: [] });
    const variables = { ...flow(BEFORE), environmentVariables: { a: 'b' } };
    expect(pictureOfChange(variables, diffFlows(flow(BEFORE), variables)).nodes).toEqual([]);
  });

  test('has what changed and its direct neighbours, and no more', () => {
    const greet: FlowNode = { type: 'action', actions: [{ name: 'say', text: 'Hi' }], transition: 'sort' };
    expect(change({ ...BEFORE, greet })).toEqual({
      nodes: [
        { id: 'start', state: 'same', nodeType: 'start', summary: '' },
        { id: 'greet', state: 'changed', nodeType: 'action', summary: 'say Hi' },
        { id: 'sort', state: 'same', nodeType: 'transition', summary: '' },
      ],
      edges: [
        { from: 'start', to: 'greet', label: '', state: 'same' },
        { from: 'greet', to: 'sort', label: '', state: 'same' },
      ],
    });
  });

  test('has both ways of a rerouted node, the old and the new', () => {
    const { edges } = change({ ...BEFORE, greet: { ...BEFORE['greet'], type: 'action', transition: 'bye' } });
    expect(edges).toContainEqual({ from: 'greet', to: 'bye', label: '', state: 'changed', was: 'sort' });
    expect(edges).toContainEqual({ from: 'greet', to: 'sort', label: '', state: 'removed' });
  });

  test('has what is new and what is gone, with their ways', () => {
    const { billing: _, ...rest } = BEFORE;
    const picture = change({
      ...rest,
      sort: {
        type: 'transition',
        conditions: [{ variable: 'order', condition: 'exists', transition: 'returns' }],
        transition: 'bye',
      },
      returns: { type: 'action', actions: [{ name: 'say', text: 'Send it back.' }], transition: 'bye' },
    });
    expect(ids(picture)).toEqual(
      expect.arrayContaining(['sort changed', 'returns added', 'billing removed', 'bye same']),
    );
    const ways = picture.edges.map(({ from, to, state, label }) => `${from}→${to} ${state} ${label}`.trim());
    expect(ways).toEqual(
      expect.arrayContaining([
        'sort→returns added order exists',
        'sort→billing removed topic equals bill',
        'returns→bye added',
        'billing→bye removed',
        'sort→bye same otherwise',
      ]),
    );
  });

  test('calls a renamed node by both names', () => {
    const { billing: _, ...rest } = BEFORE;
    const invoices: FlowNode = {
      type: 'action',
      actions: [{ name: 'route', queueId: 'q1' }],
      transition: 'bye',
    };
    const sort: FlowNode = { type: 'transition', conditions: [is('bill', 'invoices')], transition: 'bye' };
    const { nodes } = change({ ...rest, sort, invoices });
    expect(nodes).toContainEqual({
      id: 'invoices',
      state: 'changed',
      nodeType: 'action',
      summary: 'route q1',
      formerId: 'billing',
    });
  });

  test('shows that a way leads nowhere', () => {
    const sort: FlowNode = { type: 'transition', conditions: [is('bill', 'biling')], transition: 'bye' };
    expect(ids(change({ ...BEFORE, sort }))).toContain('biling missing');
  });
});

test('the picture of a flow has every node and every way of it', () => {
  fc.assert(
    fc.property(anyFlow, (any) => {
      const { nodes, edges } = pictureOfFlow(any);
      const existing = nodes.filter(({ state }) => state !== 'missing').map(({ id }) => id);
      expect(existing.toSorted()).toEqual(Object.keys(any.nodes).toSorted());
      const ways = Object.values(any.nodes).flatMap(({ transition, conditions = [] }) => [
        ...(transition === undefined ? [] : [transition]),
        ...conditions.map((condition) => condition.transition),
      ]);
      expect(edges).toHaveLength(ways.length);
      const drawn = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ from, to }) => drawn.has(from) && drawn.has(to))).toBe(true);
    }),
  );
});

test('whatever changes, each end of a way is drawn, and only once', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (from, to) => {
      const { nodes, edges } = pictureOfChange(to, diffFlows(from, to));
      const drawn = nodes.map(({ id }) => id);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(edges.every((edge) => drawn.includes(edge.from) && drawn.includes(edge.to))).toBe(true);
    }),
  );
});
