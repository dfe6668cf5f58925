/** All that a run tells GitHub at its end, beside log, summary and outputs. */
import { renderDeployNote } from '../report/deploy-note.ts';
import { deploymentStatus } from '../report/deployment.ts';
import { renderReport } from '../report/markdown.ts';
import type { RunReport } from '../report/model.ts';
import { smokeFindings } from '../report/smoke-issue.ts';
import type { Settings } from '../settings.ts';
import { type CommentRequest, type CommentResult, upsertComment } from './comment.ts';
import type { Telling } from './courtesy.ts';
import type { DeploymentRecord } from './deployment.ts';
import type { GitHubEvent } from './event.ts';
import { mergedPullRequests } from './merged-pull-requests.ts';
import { followSmoke } from './smoke-issues.ts';

/** GitHub refuses a comment over 65,536 characters; the margin is for the marker and for its own counting. */
const COMMENT_LIMIT = 60_000;

export interface RunToTell extends Pick<Telling, 'connect' | 'clock'> {
  /** Redacted. */
  readonly report: RunReport;
  readonly event: GitHubEvent;
  readonly settings: Settings;
  /** Of a deploy; what it warns of goes its own way. */
  readonly deployment: DeploymentRecord | undefined;
}

export interface Told {
  /** Of the comment on the pull request that was checked or merged. */
  readonly commentUrl?: string | undefined;
  /** Plain sentences for the log. */
  readonly done: readonly string[];
  readonly warnings: readonly string[];
}

const NOTHING: Told = { done: [], warnings: [] };

/**
 * Posts the report of a check on its pull request; concludes the deployment of a deploy and reports back on the pull
 * request that was merged; keeps the issues about failing smoke tests. All at once, and never throws.
 */
export async function tellGitHub(run: RunToTell): Promise<Told> {
  const { report, event, settings, deployment, connect, clock } = run;
  const token = settings['github-token'];
  if (token === undefined) return NOTHING;
  const telling = { token, repository: event.repository, connect, clock };
  const told = await Promise.all([
    tellPullRequest(run, telling),
    reportBack(run, telling),
    tellSmoke(run, telling),
    deployment?.conclude(deploymentStatus(report)),
  ]);
  const parts = told.filter((part) => part !== undefined);
  return {
    commentUrl: parts.find(({ commentUrl }) => commentUrl !== undefined)?.commentUrl,
    done: parts.flatMap(({ done }) => done),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

async function tellPullRequest({ report, event, settings }: RunToTell, telling: Telling): Promise<Told> {
  const { pullRequest } = event;
  if (!settings.comment || pullRequest === undefined) return NOTHING;
  const body = renderReport(report, { limit: COMMENT_LIMIT });
  return comment({ ...telling, pullRequest, kind: 'report', environment: settings.environment, body });
}

/** A merge is a push: the pull request behind it is where people look for what became of their change. */
async function reportBack({ report, event, settings }: RunToTell, telling: Telling): Promise<Told> {
  if (!settings.comment || event.name !== 'push' || report.command !== 'deploy') return NOTHING;
  const merged = await mergedPullRequests(telling, event.commit, event.ref);
  if ('warning' in merged) return { done: [], warnings: [merged.warning] };
  const body = renderDeployNote(report, { limit: COMMENT_LIMIT });
  const { environment } = settings;
  let told = NOTHING;
  for (const number of merged.numbers) {
    const next = await comment({
      ...telling,
      // The branch may have been a fork's; the token of a push is not.
      pullRequest: { number, fork: false },
      kind: 'deploy',
      environment,
      body,
    });
    told = {
      commentUrl: told.commentUrl ?? next.commentUrl,
      done: [...told.done, ...next.done],
      warnings: [...told.warnings, ...next.warnings],
    };
  }
  return told;
}

async function comment(request: CommentRequest): Promise<Told> {
  const answer: CommentResult = await upsertComment(request);
  return 'url' in answer
    ? { commentUrl: answer.url, done: [`Comment ${answer.action}: ${answer.url}`], warnings: [] }
    : { done: [], warnings: [answer.warning] };
}

/** Where nobody looks at the run: on a schedule, or when somebody asked for the run in between. */
async function tellSmoke({ report, event, settings }: RunToTell, telling: Telling): Promise<Told> {
  const unattended = event.name === 'schedule' || event.name === 'workflow_dispatch';
  if (!settings['smoke-issues'] || !unattended || report.command !== 'smoke') return NOTHING;
  const findings = smokeFindings(report, settings['working-directory']);
  const { environment } = settings;
  const { done, warning } = await followSmoke({ ...telling, environment, findings });
  return { done, warnings: warning === undefined ? [] : [warning] };
}
