import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowNode } from '../../src/flow/definition.ts';
import { cycleThrough, flowGraph, reachable, stronglyConnected, takeable } from '../../src/flow/graph.ts';
import { anyFlow } from './arbitrary.ts';

const when = (transition: string) => ({ variable: 'intent', condition: 'exists', transition });

/** Nodes with plain edges: `{ a: ['b', 'c'] }`, where the last target is the node's own transition. */
function graphOf(edges: Record<string, readonly string[]>) {
  const nodes = Object.entries(edges).map(([id, targets]): [string, FlowNode] => {
    const last = targets.at(-1);
    const conditions = targets.slice(0, -1).map(when);
    return [id, { type: 'action', conditions, ...(last === undefined ? {} : { transition: last }) }];
  });
  return flowGraph({ nodes: Object.fromEntries(nodes) });
}

const components = (edges: Record<string, readonly string[]>) =>
  stronglyConnected(graphOf(edges))
    .map((component) => component.toSorted())
    .toSorted();

describe('flowGraph', () => {
  const graph = flowGraph({
    nodes: {
      start: { type: 'start', transition: 'route' },
      route: { type: 'transition', conditions: [when('nowhere'), when('bye')], transition: 'start' },
      bye: { type: 'end', transition: 'route' },
    },
  });

  test('edges to no node and edges out of an end are written, but nobody takes them', () => {
    expect(graph.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'start route',
      'route nowhere',
      'route bye',
      'route start',
      'bye route',
    ]);
    expect(graph.successors('bye')).toEqual([]);
    expect(graph.predecessors('nowhere')).toEqual([]);
    expect(graph.predecessors('route').map(({ from }) => from)).toEqual(['start']);
  });

  test('an edge says by which condition it is taken and where it is written', () => {
    expect(graph.successors('route')).toEqual([
      { from: 'route', to: 'bye', via: 1, path: ['nodes', 'route', 'conditions', 1, 'transition'] },
      { from: 'route', to: 'start', via: 'transition', path: ['nodes', 'route', 'transition'] },
    ]);
    expect(graph.starts).toEqual(['start']);
  });

  test('what leaves a node and what enters it are the edges that can be taken, in their order', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const graph = flowGraph(flow);
        const taken = takeable(graph);
        for (const id of [...graph.nodes.keys(), 'nowhere']) {
          expect(graph.successors(id)).toEqual(taken.filter(({ from }) => from === id));
          expect(graph.predecessors(id)).toEqual(taken.filter(({ to }) => to === id));
        }
      }),
    );
  });

  test('ids that JavaScript objects know by themselves are plain data', () => {
    const odd = flowGraph({
      nodes: Object.fromEntries<FlowNode>([
        ['start', { type: 'start', transition: '__proto__' }],
        ['__proto__', { type: 'action', transition: 'constructor' }],
        ['constructor', { type: 'action', transition: 'toString' }],
      ]),
    });
    expect([...reachable(odd, odd.starts)]).toEqual(['start', '__proto__', 'constructor']);
    expect(odd.successors('constructor')).toEqual([]);
    expect(odd.successors('hasOwnProperty')).toEqual([]);
  });
});

describe('reachable', () => {
  test('what nothing leads to is not reached, nor is an origin that does not exist', () => {
    const graph = graphOf({ a: ['b'], b: ['a'], c: ['a'] });
    expect(reachable(graph, ['a', 'ghost'])).toEqual(new Set(['a', 'b']));
  });
});

describe('stronglyConnected', () => {
  test('a tree has only components of one', () => {
    expect(components({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('two loops joined by a bridge are two components', () => {
    expect(components({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a node that is left out breaks the loop through it', () => {
    const graph = graphOf({ a: ['b'], b: ['c'], c: ['a'] });
    expect(stronglyConnected(graph, (id) => id !== 'b').toSorted()).toEqual([['a'], ['c']]);
  });

  test('a chain and a ring of 20,000 nodes fit', () => {
    const length = 20_000;
    const ids = Array.from({ length }, (_, index) => `n${index}`);
    const chain = Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)]));
    expect(components(chain)).toHaveLength(length);
    const ring = graphOf({ ...chain, [`n${length - 1}`]: ['n0'] });
    expect(stronglyConnected(ring)).toHaveLength(1);
    expect(cycleThrough(ring, ids)).toHaveLength(length);
  });

  test('two nodes share a component exactly where each is reachable from the other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const edges = fc.record(
      Object.fromEntries(ids.map((id) => [id, fc.array(fc.constantFrom(...ids), { maxLength: 3 })])),
    );
    fc.assert(
      fc.property(edges, (written) => {
        const graph = graphOf(written);
        const home = new Map<string, number>();
        for (const [index, component] of stronglyConnected(graph).entries()) {
          for (const id of component) home.set(id, index);
        }
        for (const a of ids) {
          for (const b of ids) {
            const mutual = reachable(graph, [a]).has(b) && reachable(graph, [b]).has(a);
            expect(home.get(a) === home.get(b)).toBe(mutual);
          }
        }
      }),
    );
  });
});

describe('cycleThrough', () => {
  test('a single node without an edge to itself is no cycle', () => {
    expect(cycleThrough(graphOf({ a: ['b'], b: [] }), ['a'])).toBeUndefined();
    expect(cycleThrough(graphOf({}), [])).toBeUndefined();
  });

  test('the shortest way round is told, inside the component only', () => {
    const graph = graphOf({ a: ['a2', 'b', 'x'], a2: ['b'], b: ['a'], x: ['a'] });
    expect(cycleThrough(graph, ['a', 'a2', 'b'])).toEqual(['a', 'b']);
    expect(cycleThrough(graphOf({ a: ['a'] }), ['a'])).toEqual(['a']);
  });
});

test('the same nodes have the same graph, and like nodes one of their own', () => {
  const flow = { nodes: { start: { type: 'start', transition: 'end' }, end: { type: 'end' } } } as const;
  expect(flowGraph({ ...flow })).toBe(flowGraph(flow));
  const other = flowGraph({ nodes: { ...flow.nodes } });
  expect(other).not.toBe(flowGraph(flow));
  expect(other.edges).toEqual(flowGraph(flow).edges);
});
