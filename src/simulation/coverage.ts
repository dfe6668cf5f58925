import type { Place } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { Path } from '../flow/document.ts';
import { type Edge, flowGraph, takeable } from '../flow/graph.ts';
import { stepKey } from './search.ts';
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

export interface NodeCoverage extends Tally {
  readonly node: string;
  /** Where the node is written, from the root of the flow. */
  readonly path: Path;
}

/** `path` is where the target of the transition is written. */
export interface TransitionCoverage extends Edge, Tally {}

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

/** What the conversations of one flow came by. All lists are in the order of the document. */
export interface Coverage extends CoverageShares {
  readonly byNode: readonly NodeCoverage[];
  readonly byTransition: readonly TransitionCoverage[];
  /** Nodes that no conversation which passed came to. */
  readonly nodesMissed: readonly Located<NodeCoverage>[];
  /** Transitions that no conversation which passed took. */
  readonly transitionsMissed: readonly Located<TransitionCoverage>[];
}

/** Something with its place in the source, where the source was at hand. */
export type Located<T> = T & { readonly place?: Place };

/** Finds where a path of a flow is written. */
export type Locate = (path: Path) => Place;

type Flow = Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;

/**
 * Counts which nodes and transitions conversations came by. Each condition of a node is a transition of its own, also
 * where two lead to the same node; a transition out of an end or to a node that does not exist is none.
 *
 * @param locate gives what was missed its place in the source
 */
export function coverageOf(flow: Flow, results: readonly Played[], locate?: Locate): Coverage {
  const graph = flowGraph(flow);
  const edges = takeable(graph);
  const visits = new Tallies();
  const steps = new Tallies();
  for (const { taken, path, passed } of results) {
    const took = taken ?? stepsAlong(path ?? [], edges);
    const visited = path ?? took.flatMap(({ from, to }) => [from, to]);
    visits.count(new Set(visited), passed);
    steps.count(new Set(took.map(stepKey)), passed);
  }
  const byNode = [...graph.nodes.keys()].map(
    (node): NodeCoverage => ({ node, path: ['nodes', node], ...visits.of(node) }),
  );
  const byTransition = edges.map((edge): TransitionCoverage => ({ ...edge, ...steps.of(stepKey(edge)) }));
  return {
    nodes: shareOf(byNode),
    transitions: shareOf(byTransition),
    byNode,
    byTransition,
    nodesMissed: byNode.filter(isMissed).map((node) => located(node, locate)),
    transitionsMissed: byTransition.filter(isMissed).map((edge) => located(edge, locate)),
  };
}

export function isMissed({ passed }: { readonly passed: number }): boolean {
  return passed === 0;
}

export function located<T extends { readonly path: Path }>(item: T, locate: Locate | undefined): Located<T> {
  return locate === undefined ? item : { ...item, place: locate(item.path) };
}

/** The part taken by conversations that passed, from 0 to 1; `undefined` where there is nothing to take. */
export function partTaken({ total, passed }: Share): number | undefined {
  return total === 0 ? undefined : passed / total;
}

/** A path tells which transition was taken only where a single one leads from a node to the next. */
function stepsAlong(path: readonly string[], edges: readonly Edge[]): Step[] {
  return path.slice(1).flatMap((to, index) => {
    const [only, another] = edges.filter((edge) => edge.from === path[index] && edge.to === to);
    return only !== undefined && another === undefined ? [only] : [];
  });
}

class Tallies {
  readonly #tallies = new Map<string, Tally>();

  count(keys: Iterable<string>, passed: boolean): void {
    for (const key of keys) {
      const tally = this.of(key);
      this.#tallies.set(key, {
        passed: tally.passed + (passed ? 1 : 0),
        failed: tally.failed + (passed ? 0 : 1),
      });
    }
  }

  of(key: string): Tally {
    return this.#tallies.get(key) ?? { passed: 0, failed: 0 };
  }
}

function shareOf(tallies: readonly Tally[]): Share {
  return {
    total: tallies.length,
    passed: tallies.filter(({ passed }) => passed > 0).length,
    failedOnly: tallies.filter(({ passed, failed }) => passed === 0 && failed > 0).length,
  };
}
