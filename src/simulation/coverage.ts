import type { Place } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { Path } from '../flow/document.ts';
import { type Edge, type FlowGraph, flowGraph, takeable } from '../flow/graph.ts';
import type { Step } from './situation.ts';

export { type CoverageJson, coverageJson, type FlowCoverageJson, mergeCoverage } from './coverage-json.ts';

/** What coverage needs to know of a conversation that was played. */
export interface Played {
  /** The transitions taken; where an engine does not report them, `path` stands in for what is unmistakable. */
  readonly taken?: readonly Step[] | undefined;
  /** The nodes visited, in order. */
  readonly path?: readonly string[] | undefined;
  readonly passed: boolean;
}

/** How many conversations came by, those that passed and those that failed apart. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** `path` is where the target of the transition is written. */
export interface TransitionCoverage extends Edge, Tally {}

/** A node that no conversation which passed came to. */
export interface MissedNode {
  readonly node: string;
  /** Of the source, from 1, where that was at hand. */
  readonly line?: number | undefined;
  /** Conversations that came to it and failed. */
  readonly failed: number;
}

/** A transition that no conversation which passed took. `line` is that of its target. */
export interface MissedTransition extends Step, Omit<MissedNode, 'node'> {}

/** Numbers of nodes or of transitions. */
export interface Share {
  readonly total: number;
  /** Taken by a conversation that passed. */
  readonly passed: number;
  /** Taken only by conversations that failed. */
  readonly failedOnly: number;
}

export interface CoverageShares {
  readonly nodes: Share;
  readonly transitions: Share;
}

/** What the conversations of one flow came by. Lists are in the order of the document. */
export interface Coverage extends CoverageShares {
  readonly nodesMissed: readonly MissedNode[];
  readonly transitionsMissed: readonly MissedTransition[];
}

/** Finds where a path of a flow is written. */
export type Locate = (path: Path) => Place;

type Flow = Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;

/**
 * Counts which nodes and transitions conversations came by. Each condition of a node is a transition of its own, also
 * where two lead to the same node; a transition out of an end or to a node that does not exist is none.
 *
 * @param locate gives what was missed its line in the source
 */
export function coverageOf(flow: Flow, results: readonly Played[], locate?: Locate): Coverage {
  const graph = flowGraph(flow);
  const { visits, steps } = tallied(graph, results);
  const nodesMissed: MissedNode[] = [];
  const transitionsMissed: MissedTransition[] = [];
  let transitions = 0;
  for (const node of graph.nodes.keys()) {
    const visited = visits.of(node);
    if (isMissed(visited)) {
      nodesMissed.push({ node, line: locate?.(['nodes', node]).line, failed: visited.failed });
    }
    for (const edge of graph.successors(node)) {
      transitions += 1;
      const taken = steps.of(edge);
      if (!isMissed(taken)) continue;
      const { from, to, via, path } = edge;
      transitionsMissed.push({ from, to, via, line: locate?.(path).line, failed: taken.failed });
    }
  }
  return {
    nodes: visits.shareOf(graph.nodes.size),
    transitions: steps.shareOf(transitions),
    nodesMissed,
    transitionsMissed,
  };
}

/** How many conversations took each transition of a flow, in the order of the document. */
export function transitionsTaken(flow: Flow, results: readonly Played[]): TransitionCoverage[] {
  const graph = flowGraph(flow);
  const { steps } = tallied(graph, results);
  return takeable(graph).map((edge) => ({ ...edge, ...steps.of(edge) }));
}

export function isMissed({ passed }: { readonly passed: number }): boolean {
  return passed === 0;
}

/** The part taken by conversations that passed, from 0 to 1; `undefined` where there is nothing to take. */
export function partTaken({ total, passed }: Share): number | undefined {
  return total === 0 ? undefined : passed / total;
}

/** Of a flow that is played elsewhere, what is not in the source counts for nothing. */
function tallied(
  graph: FlowGraph,
  results: readonly Played[],
): { visits: Tallies<string>; steps: Tallies<Edge> } {
  const visits = new Tallies<string>();
  const steps = new Tallies<Edge>();
  for (const { taken, path, passed } of results) {
    const visited = path ?? (taken ?? []).flatMap(({ from, to }) => [from, to]);
    visits.count(
      visited.filter((node) => graph.nodes.has(node)),
      passed,
    );
    steps.count(taken === undefined ? edgesAlong(path ?? [], graph) : edgesTaken(taken, graph), passed);
  }
  return { visits, steps };
}

function edgesTaken(taken: readonly Step[], graph: FlowGraph): Edge[] {
  const edges: Edge[] = [];
  for (const { from, to, via } of taken) {
    const edge = graph.successors(from).find((written) => written.via === via && written.to === to);
    if (edge !== undefined) edges.push(edge);
  }
  return edges;
}

/** A path tells which transition was taken only where a single one leads from a node to the next. */
function edgesAlong(path: readonly string[], graph: FlowGraph): Edge[] {
  return path.slice(1).flatMap((to, index) => {
    const [only, another] = graph.successors(path[index] ?? '').filter((edge) => edge.to === to);
    return only !== undefined && another === undefined ? [only] : [];
  });
}

/** How many conversations came by each thing; what none came by is not in here. */
class Tallies<Thing> {
  readonly #tallies = new Map<Thing, { passed: number; failed: number }>();

  /** Counts one conversation, however often it came by. */
  count(things: readonly Thing[], passed: boolean): void {
    for (const thing of new Set(things)) {
      let tally = this.#tallies.get(thing);
      if (tally === undefined) {
        tally = { passed: 0, failed: 0 };
        this.#tallies.set(thing, tally);
      }
      if (passed) tally.passed += 1;
      else tally.failed += 1;
    }
  }

  of(thing: Thing): Tally {
    return this.#tallies.get(thing) ?? NEVER;
  }

  /** @param total how many things there are to come by */
  shareOf(total: number): Share {
    const share = { total, passed: 0, failedOnly: 0 };
    for (const tally of this.#tallies.values()) {
      if (isMissed(tally)) share.failedOnly += 1;
      else share.passed += 1;
    }
    return share;
  }
}

const NEVER: Tally = { passed: 0, failed: 0 };
