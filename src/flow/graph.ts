import type { FlowCondition, FlowNode } from './definition.ts';
import type { Path } from './document.ts';

/** One written way from a node to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** The node's own `transition`, or the index of the condition that leads there. */
  readonly via: 'transition' | number;
  /** Where the target is written, from the root of the flow. */
  readonly path: Path;
}

/** The ways through a flow. Everything is looked up in maps: a node called `__proto__` is a node like any other. */
export interface FlowGraph {
  /** In the order of the document. */
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Ids of the nodes of type `start`. */
  readonly starts: readonly string[];
  /** Every edge that is written, also those that lead to no node or leave an `end`. */
  readonly edges: readonly Edge[];
  /** The edges a conversation can take out of a node, in the order they are tried: conditions, then `transition`. */
  successors(id: string): readonly Edge[];
  /** The edges a conversation can take into a node. */
  predecessors(id: string): readonly Edge[];
}

const NONE: readonly Edge[] = [];
const NO_CONDITIONS: readonly FlowCondition[] = [];

type Nodes = Readonly<Record<string, FlowNode>>;

/** Nodes never change once they are there, and several steps of a check ask for the ways through them. */
const GRAPHS = new WeakMap<Nodes, FlowGraph>();

/** The ways through a flow, found out once for the same nodes. */
export function flowGraph({ nodes }: { readonly nodes: Nodes }): FlowGraph {
  let graph = GRAPHS.get(nodes);
  if (graph === undefined) {
    graph = graphOf(nodes);
    GRAPHS.set(nodes, graph);
  }
  return graph;
}

function graphOf(written: Nodes): FlowGraph {
  const nodes = new Map<string, FlowNode>();
  const starts: string[] = [];
  const edges: Edge[] = [];
  const leaving = new Map<string, readonly Edge[]>();
  for (const id in written) {
    const node = written[id];
    if (node === undefined) continue;
    nodes.set(id, node);
    if (node.type === 'start') starts.push(id);
    const ways = edgesOf(id, node);
    for (const edge of ways) edges.push(edge);
    if (node.type !== 'end') leaving.set(id, ways);
  }
  const exists = ({ to }: Edge) => nodes.has(to);
  if (!edges.every(exists)) for (const [id, ways] of leaving) leaving.set(id, ways.filter(exists));
  // Few look back, and who does looks at many nodes.
  let entering: ReadonlyMap<string, readonly Edge[]> | undefined;
  return {
    nodes,
    starts,
    edges,
    successors: (id) => leaving.get(id) ?? NONE,
    predecessors: (id) => {
      entering ??= byTarget(leaving);
      return entering.get(id) ?? NONE;
    },
  };
}

function edgesOf(from: string, { conditions, transition }: FlowNode): Edge[] {
  const edges: Edge[] = [];
  let via = 0;
  for (const { transition: to } of conditions ?? NO_CONDITIONS) {
    edges.push({ from, to, via, path: ['nodes', from, 'conditions', via, 'transition'] });
    via += 1;
  }
  if (transition !== undefined) {
    edges.push({ from, to: transition, via: 'transition', path: ['nodes', from, 'transition'] });
  }
  return edges;
}

function byTarget(leaving: ReadonlyMap<string, readonly Edge[]>): Map<string, Edge[]> {
  const entering = new Map<string, Edge[]>();
  for (const edges of leaving.values()) {
    for (const edge of edges) {
      const list = entering.get(edge.to);
      if (list === undefined) entering.set(edge.to, [edge]);
      else list.push(edge);
    }
  }
  return entering;
}

/** The edges that count: those out of an end or to a node that does not exist are never taken. */
export function takeable({ nodes, edges }: FlowGraph): Edge[] {
  return edges.filter(({ from, to }) => nodes.get(from)?.type !== 'end' && nodes.has(to));
}

/** The nodes a conversation can come to from any of `origins`, those included. */
export function reachable(graph: FlowGraph, origins: Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...origins].filter((id) => graph.nodes.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const edge of graph.successors(id)) waiting.push(edge.to);
  }
  return reached;
}

/** The nodes from which a conversation can come to any of `targets`, those included. */
export function leadingTo(graph: FlowGraph, targets: Iterable<string>): Set<string> {
  const leading = new Set<string>();
  const waiting = [...targets].filter((id) => graph.nodes.has(id));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (leading.has(id)) continue;
    leading.add(id);
    for (const edge of graph.predecessors(id)) waiting.push(edge.from);
  }
  return leading;
}

/**
 * The strongly connected components (Tarjan) of the part of the graph that `among` lets in: sets of nodes in which
 * each can be reached from each. Iterative: a chain of any length fits.
 */
export function stronglyConnected(graph: FlowGraph, among: (id: string) => boolean = () => true): string[][] {
  interface Visit {
    readonly id: string;
    readonly order: number;
    low: number;
    next: number;
  }
  const components: string[][] = [];
  const orders = new Map<string, number>();
  const open = new Set<string>();
  const path: string[] = [];

  const enter = (id: string): Visit => {
    const order = orders.size;
    orders.set(id, order);
    open.add(id);
    path.push(id);
    return { id, order, low: order, next: 0 };
  };

  for (const root of graph.nodes.keys()) {
    if (orders.has(root) || !among(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const edge = graph.successors(visit.id)[visit.next];
      if (edge !== undefined) {
        visit.next += 1;
        const seen = orders.get(edge.to);
        if (seen === undefined) {
          if (among(edge.to)) visits.push(enter(edge.to));
        } else if (open.has(edge.to)) {
          visit.low = Math.min(visit.low, seen);
        }
        continue;
      }
      visits.pop();
      const caller = visits.at(-1);
      if (caller !== undefined) caller.low = Math.min(caller.low, visit.low);
      if (visit.low === visit.order) components.push(close(visit.id));
    }
  }
  return components;

  function close(id: string): string[] {
    const component = path.splice(path.lastIndexOf(id));
    for (const member of component) open.delete(member);
    return component;
  }
}

/**
 * A shortest way round from the first of `component` back to it, as the nodes passed (the first is not repeated);
 * `undefined` where there is none, that is for a single node without an edge to itself.
 */
export function cycleThrough(graph: FlowGraph, component: readonly string[]): string[] | undefined {
  const [origin] = component;
  if (origin === undefined) return undefined;
  if (component.length === 1) {
    return graph.successors(origin).some(({ to }) => to === origin) ? [origin] : undefined;
  }
  const members = new Set(component);
  const cameFrom = new Map<string, string>();
  let front = [origin];
  while (front.length > 0) {
    const following: string[] = [];
    for (const id of front) {
      for (const { to } of graph.successors(id)) {
        if (to === origin) return wayBack(cameFrom, id);
        if (!members.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, id);
        following.push(to);
      }
    }
    front = following;
  }
  return undefined;
}

function wayBack(cameFrom: ReadonlyMap<string, string>, last: string): string[] {
  const way: string[] = [];
  for (let id: string | undefined = last; id !== undefined; id = cameFrom.get(id)) way.push(id);
  return way.reverse();
}
