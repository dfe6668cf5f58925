import type { Place } from '../errors.ts';
import type { Coverage, CoverageShares, Share } from './coverage.ts';

/** The numbers of several flows together, in whatever order. */
export function mergeCoverage(shares: readonly CoverageShares[]): CoverageShares {
  return {
    nodes: sum(shares.map(({ nodes }) => nodes)),
    transitions: sum(shares.map(({ transitions }) => transitions)),
  };
}

/** One flow in {@link coverageJson}. `line` counts from 1 and is left out where it is not known. */
export interface FlowCoverageJson extends CoverageShares {
  readonly file: string;
  readonly missed: {
    readonly nodes: readonly { readonly node: string; readonly line?: number }[];
    /** `condition` counts from 1, as people do, and is left out for a node's plain transition. */
    readonly transitions: readonly {
      readonly from: string;
      readonly to: string;
      readonly condition?: number;
      readonly line?: number;
      /** Conversations that took it and failed. */
      readonly failed: number;
    }[];
  };
}

export interface CoverageJson extends CoverageShares {
  readonly flows: readonly FlowCoverageJson[];
}

/**
 * Coverage as plain data for other tools: `{nodes, transitions, flows: [{file, nodes, transitions, missed}]}`, where
 * `nodes` and `transitions` are `{total, passed, failedOnly}`. Flows come sorted by file.
 */
export function coverageJson(
  flows: readonly { readonly file: string; readonly coverage: Coverage }[],
): CoverageJson {
  return {
    ...mergeCoverage(flows.map(({ coverage }) => coverage)),
    flows: flows
      .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
      .map(({ file, coverage }) => ({
        file,
        nodes: coverage.nodes,
        transitions: coverage.transitions,
        missed: {
          nodes: coverage.nodesMissed.map(({ node, place }) => ({ node, ...lineOf(place) })),
          transitions: coverage.transitionsMissed.map(({ from, to, via, place, failed }) => ({
            from,
            to,
            ...(via === 'transition' ? {} : { condition: via + 1 }),
            ...lineOf(place),
            failed,
          })),
        },
      })),
  };
}

function lineOf(place: Place | undefined): { readonly line?: number } {
  return place?.line === undefined ? {} : { line: place.line };
}

function sum(shares: readonly Share[]): Share {
  const add = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    total: add(({ total }) => total),
    passed: add(({ passed }) => passed),
    failedOnly: add(({ failedOnly }) => failedOnly),
  };
}
