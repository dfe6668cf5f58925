import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/flow/change.ts';
import type { FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { digest, managedContent } from '../../src/flow/digest.ts';
import { applyChanges } from '../support/apply-changes.ts';
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

describe('changes tell everything', () => {
  test('done to the first flow, they give the second', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (from, to) => {
        expect(applyChanges(from, diffFlows(from, to))).toEqual(managedContent(to));
      }),
      { numRuns: 500 },
    );
  });

  test('also where little changes: items come, go, move and change at once, and nodes are renamed', () => {
    const edited = fc
      .tuple(anyFlow, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(4)), { maxLength: 6 }))
      .map(([flow, edits]): [FlowDefinition, FlowDefinition] => [flow, edits.reduce(edit, flow)]);
    fc.assert(
      fc.property(edited, ([from, to]) => {
        expect(applyChanges(from, diffFlows(from, to))).toEqual(managedContent(to));
      }),
      { numRuns: 500 },
    );
  });
});

/** One small edit of one node, as a person makes it. */
function edit(flow: FlowDefinition, [at, place, kind]: [number, number, number]): FlowDefinition {
  const entries = Object.entries(flow.nodes);
  const chosen = entries[at % Math.max(1, entries.length)];
  if (chosen === undefined) return flow;
  const [id, node] = chosen;
  if (kind === 4) return renamed(flow, id, `${id}_${place % 3}`);
  const shuffled = <T>(list: readonly T[]): T[] => {
    if (list.length === 0) return [];
    const index = place % list.length;
    const [picked, rest] = [list.slice(index, index + 1), list.filter((_, other) => other !== index)];
    return kind === 0 ? rest : kind === 1 ? [...rest, ...picked] : [...picked, ...list];
  };
  const next: FlowNode =
    kind === 3
      ? { ...node, actions: (node.actions ?? []).map((action) => ({ ...action, text: `text ${place % 3}` })) }
      : {
          ...node,
          actions: shuffled(node.actions ?? []),
          conditions: shuffled(node.conditions ?? []),
        };
  return { ...flow, nodes: Object.fromEntries(entries.map(([key, old]) => [key, key === id ? next : old])) };
}

function renamed(flow: FlowDefinition, from: string, to: string): FlowDefinition {
  if (Object.hasOwn(flow.nodes, to)) return flow;
  const newId = (id: string) => (id === from ? to : id);
  const entries = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => [
    newId(id),
    {
      ...node,
      ...(node.transition === undefined ? {} : { transition: newId(node.transition) }),
      conditions: (node.conditions ?? []).map((condition) => ({
        ...condition,
        transition: newId(condition.transition),
      })),
    },
  ]);
  return { ...flow, nodes: Object.fromEntries(entries) };
}
