/** Since when a flow must have changed to be due: what the user asks for, or what the event compares with. */
import type { Since } from './commands/matrix.ts';
import { FlowgateError } from './errors.ts';
import { type GitRunner, headCommit, readBaseFile } from './github/base-file.ts';
import {
  type Comparison,
  type ComparisonTools,
  changedFiles,
  resolveCommit,
} from './github/changed-files.ts';
import type { GitHubEvent } from './github/event.ts';

/** @throws {FlowgateError} `invalid-input` for a `base` that is no commit here */
export async function sinceOf(
  base: string | undefined,
  event: GitHubEvent | undefined,
  tools: ComparisonTools,
): Promise<Since> {
  if (base === 'all') return { all: 'all were asked for' };
  const comparison = base === undefined ? ofEvent(event) : await withBase(base, event, tools.git);
  if ('all' in comparison) return comparison;
  return {
    what: `${comparison.base.slice(0, 8)}…${comparison.head.slice(0, 8)}`,
    changes: () => changedFiles(comparison, tools),
    baseText: (file) => readBaseFile(file, comparison.base, tools),
  };
}

function ofEvent(event: GitHubEvent | undefined): Comparison | { readonly all: string } {
  if (event === undefined) return { all: 'no --base was given to compare with' };
  const { name, commit: head, baseCommit, before } = event;
  if (baseCommit !== undefined) return { base: baseCommit, head, kind: 'branch' };
  if (before !== undefined) return { base: before, head, kind: 'trees' };
  return {
    all: name === 'push' ? 'there is nothing before this push' : `the event ${name} compares with nothing`,
  };
}

async function withBase(base: string, event: GitHubEvent | undefined, git: GitRunner): Promise<Comparison> {
  const head = event?.commit ?? (await headCommit(git));
  // A checkout without history does not have the commit; GitHub does.
  const commit = /^[0-9a-f]{40}$/.test(base) ? base : await resolveCommit(git, base);
  if (commit !== undefined && head !== undefined) return { base: commit, head, kind: 'branch' };
  throw new FlowgateError('invalid-input', {
    attempted: 'Find what changed',
    returned: `base (${JSON.stringify(base)}) is no commit of this checkout`,
    advice: 'Give a commit, branch or tag that is checked out with its history, or "all".',
  });
}
