import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/flow/change.ts';
import type { FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { digest } from '../../src/flow/digest.ts';
import { anyFlow, reversedKeys } from './arbitrary.ts';

describe('any flow', () => {
  test('is no different from itself, in whatever order its keys are written', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(diffFlows(flow, flow)).toEqual([]);
        expect(diffFlows(flow, reversedKeys(flow))).toEqual([]);
      }),
    );
  });

  test('differs from another exactly where the digests differ, and whatever the order of keys', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (from, to) => {
        const changes = diffFlows(from, to);
        expect(changes.length === 0).toBe(digest(from) === digest(to));
        expect(diffFlows(reversedKeys(from), reversedKeys(to))).toEqual(changes);
      }),
    );
  });

  test('differs after any single mutation, and only in what was mutated', () => {
    type Mutation = (node: FlowNode, others: string[]) => FlowNode;
    const mutations: Record<string, Mutation> = {
      type: (node) => ({ ...node, type: node.type === 'webchat' ? 'action' : 'webchat' }),
      label: (node) => ({ ...node, name: `${node.name}!` }),
      transition: (node, [first]) => ({ ...node, transition: `${first}!` }),
      'new action': (node) => ({ ...node, actions: [{ name: 'new', at: 'front' }, ...(node.actions ?? [])] }),
      'fewer actions': (node) => ({ ...node, actions: (node.actions ?? []).slice(1) }),
      'new condition': (node) => ({
        ...node,
        conditions: [...(node.conditions ?? []), { variable: 'new', condition: 'exists', transition: 'x' }],
      }),
      'changed conditions': (node) => ({
        ...node,
        conditions: (node.conditions ?? []).map((condition) => ({ ...condition, variable: 'other' })),
      }),
      'reversed actions': (node) => ({ ...node, actions: (node.actions ?? []).toReversed() }),
    };
    const mutation = fc.constantFrom(...Object.keys(mutations));
    fc.assert(
      fc.property(anyFlow, fc.nat(), mutation, (flow, at, name) => {
        const ids = Object.keys(flow.nodes);
        const id = ids[at % ids.length];
        const node =
          ids.length === 0 || id === undefined ? undefined : new Map(Object.entries(flow.nodes)).get(id);
        const mutate = mutations[name];
        fc.pre(id !== undefined && node !== undefined && mutate !== undefined);
        if (id === undefined || node === undefined || mutate === undefined) return;
        const mutated = Object.entries(flow.nodes).map(([key, value]): [string, FlowNode] => [
          key,
          key === id ? mutate(node, ids) : value,
        ]);
        const to: FlowDefinition = { ...flow, nodes: Object.fromEntries(mutated) };
        fc.pre(digest(to) !== digest(flow));
        const changes = diffFlows(flow, to);
        expect(changes.length).toBeGreaterThan(0);
        expect(changes.every((change: Change) => 'node' in change && change.node === id)).toBe(true);
      }),
    );
  });

  test('of 10,000 nodes is compared in full, renamed nodes and all', () => {
    const length = 10_000;
    const chain = (prefix: string, text: string): FlowDefinition => ({
      id: '1',
      name: 'Chain',
      nodes: Object.fromEntries(
        Array.from({ length }, (_, index): [string, FlowNode] => [
          `${prefix}${index}`,
          {
            type: index === 0 ? 'start' : 'action',
            actions: [{ name: 'say', text: index === 5_000 ? text : `Line ${index}` }],
            transition: `${prefix}${(index + 1) % length}`,
          },
        ]),
      ),
    });
    expect(diffFlows(chain('n', 'Hello'), chain('n', 'Hi'))).toHaveLength(1);
    const kinds = diffFlows(chain('n', 'Hello'), chain('m', 'Hello')).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'node-renamed')).toHaveLength(length);
    expect(kinds).toHaveLength(length);
  });
});
