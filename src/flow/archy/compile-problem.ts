import type { Path } from '../document.ts';
import type { Severity } from '../finding.ts';

/** Why a flow document, or a part of it, cannot be said in Archy; with an error there is no document. */
export interface CompileProblem {
  /** What cannot be expressed, and what to write instead. */
  readonly message: string;
  /** Where in the flow document. */
  readonly path: Path;
  readonly node: string | undefined;
  readonly severity: Severity;
}

export type Report = (problem: Omit<CompileProblem, 'node' | 'severity'> & { severity?: Severity }) => void;

/** Collects problems; the node is the one their path leads into. */
export function problemList(): { readonly problems: CompileProblem[]; readonly report: Report } {
  const problems: CompileProblem[] = [];
  const report: Report = ({ message, path, severity = 'error' }) => {
    const node = path[0] === 'nodes' && typeof path[1] === 'string' ? path[1] : undefined;
    problems.push({ message, path, node, severity });
  };
  return { problems, report };
}
