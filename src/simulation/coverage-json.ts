import type { Coverage, CoverageShares, Share } from './coverage.ts';

/** The numbers of several flows together, in whatever order. */
export function mergeCoverage(shares: readonly CoverageShares[]): CoverageShares {
  return {
    nodes: sum(shares.map(({ nodes }) => nodes)),
    transitions: sum(shares.map(({ transitions }) => transitions)),
  };
}

/** One flow in {@link CoverageJson}. `line` counts from 1 and is left out where it is not known. */
export interface FlowCoverageJson extends CoverageShares {
  readonly file: string;
  readonly missed: {
    readonly nodes: readonly { readonly node: string; readonly line?: number | undefined }[];
    /** `condition` counts from 1, as people do, and is left out for a node's plain transition. */
    readonly transitions: readonly {
      readonly from: string;
      readonly to: string;
      readonly condition?: number | undefined;
      readonly line?: number | undefined;
      /** Conversations that took it and failed. */
      readonly failed: number;
    }[];
  };
}

/** What {@link coverageJson} is when it is read. */
export interface CoverageJson extends CoverageShares {
  readonly flows: readonly FlowCoverageJson[];
}

/**
 * Coverage as JSON for other tools: `{nodes, transitions, flows: [{file, nodes, transitions, missed}]}`, where
 * `nodes` and `transitions` are `{total, passed, failedOnly}`. Flows come sorted by file, each on a line of its own.
 * @returns parts of the text, each made when it is asked for
 */
export function* coverageJson(
  flows: readonly { readonly file: string; readonly coverage: Coverage }[],
): Generator<string> {
  const { nodes, transitions } = mergeCoverage(flows.map(({ coverage }) => coverage));
  yield `{"nodes":${JSON.stringify(nodes)},\n"transitions":${JSON.stringify(transitions)},\n"flows":[`;
  let gap = '\n';
  for (const { file, coverage } of flows.toSorted((a, b) =>
    a.file < b.file ? -1 : Number(a.file > b.file),
  )) {
    yield gap + JSON.stringify(flowCoverage(file, coverage));
    gap = ',\n';
  }
  yield '\n]}\n';
}

/** JSON has no `undefined`: what is not known is left out when it is written. */
function flowCoverage(
  file: string,
  { nodes, transitions, nodesMissed, transitionsMissed }: Coverage,
): FlowCoverageJson {
  return {
    file,
    nodes,
    transitions,
    missed: {
      nodes: nodesMissed.map(({ node, line }) => ({ node, line })),
      transitions: transitionsMissed.map(({ from, to, via, line, failed }) => ({
        from,
        to,
        condition: via === 'transition' ? undefined : via + 1,
        line,
        failed,
      })),
    },
  };
}

function sum(shares: readonly Share[]): Share {
  const add = (of: (share: Share) => number) => shares.reduce((total, share) => total + of(share), 0);
  return {
    total: add(({ total }) => total),
    passed: add(({ passed }) => passed),
    failedOnly: add(({ failedOnly }) => failedOnly),
  };
}
