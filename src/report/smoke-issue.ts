import { posix } from 'node:path';
import type { FailureReason } from '../errors.ts';
import { visible } from '../log.ts';
import { code, cut, link } from './escape.ts';
import { renderFlow } from './markdown.ts';
import type { FlowReport, RunReport } from './model.ts';

/** What a smoke test says about one flow, for the issue that follows it. */
export interface SmokeFinding {
  /** From the root of the repository. */
  readonly file: string;
  readonly verdict: 'fails' | 'passes';
  /** Plain text on one line, short enough for GitHub. */
  readonly title: string;
  /** Markdown: what fails; the same for as long as the same fails. Empty where it passes. */
  readonly content: string;
  /** Markdown: the run and commit that say so. */
  readonly seen: string;
}

/** GitHub refuses a body over 65,536 characters; the margin is for the marker and the run. */
const LONGEST_CONTENT = 60_000;
const LONGEST_NAME = 150;

/** These are about the flow; any other failure is about the run, and says nothing about what customers get. */
const ABOUT_THE_FLOW: ReadonlySet<FailureReason> = new Set(['simulation-failed', 'drift', 'invalid-flow']);

/** What a smoke test says about its flows; none of those that it could not test. The report must be redacted. */
export function smokeFindings(report: RunReport, workingDirectory: string): SmokeFinding[] {
  return report.flows.flatMap((flow) => {
    const verdict = verdictOf(flow);
    if (verdict === undefined) return [];
    return [
      {
        file: posix.join(workingDirectory, flow.file),
        verdict,
        title: titleOf(flow, report.environment),
        content: verdict === 'passes' ? '' : renderFlow(flow, { limit: LONGEST_CONTENT }),
        seen: seenBy(report),
      },
    ];
  });
}

function verdictOf({ outcome, failure }: FlowReport): SmokeFinding['verdict'] | undefined {
  if (failure === undefined) return outcome === 'healthy' ? 'passes' : undefined;
  return ABOUT_THE_FLOW.has(failure.reason) ? 'fails' : undefined;
}

/** GitHub reads no Markdown in a title but code, and no mention; that a line holds one line is left to see to. */
function titleOf({ name }: FlowReport, environment: string | undefined): string {
  const shown = cut(visible(name).replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim(), LONGEST_NAME);
  return `Smoke fails: ${shown}${environment === undefined ? '' : ` (${environment})`}`;
}

function seenBy({ runUrl, commit }: RunReport): string {
  const run = runUrl === undefined ? 'a run' : link('this run', runUrl);
  return commit === undefined ? run : `${run} of commit ${code(commit.slice(0, 7))}`;
}
