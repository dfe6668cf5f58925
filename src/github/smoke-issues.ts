import { systemClock } from '../clock.ts';
import type { SmokeFinding } from '../report/smoke-issue.ts';
import { hiddenMarker, ownAccount, refusal, sameText, type Telling, withSecondTry } from './courtesy.ts';
import type { GitHubEvent } from './event.ts';
import { connectOctokit, type Octokit, statusOf } from './octokit.ts';

export interface SmokeIssuesRequest extends Telling {
  /** Each environment has issues of its own. */
  readonly environment: string | undefined;
  /** Titles, contents and files, escaped and redacted. */
  readonly findings: readonly SmokeFinding[];
}

export interface SmokeIssuesResult {
  /** What was done, a plain sentence each. */
  readonly done: readonly string[];
  readonly warning?: string | undefined;
}

/** Narrows the search to a handful; the marker and the author decide. */
export const SMOKE_LABEL = 'flowgate-smoke';

interface Issue {
  readonly number: number;
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
}

interface Place {
  readonly octokit: Octokit;
  readonly repository: GitHubEvent['repository'];
}

/**
 * Keeps one issue for each flow and environment whose smoke test fails: opens it, brings it up to date while it keeps
 * failing, opens it again where it was closed, and closes it with a comment once the test passes. It never throws.
 */
export async function followSmoke(request: SmokeIssuesRequest): Promise<SmokeIssuesResult> {
  const { token, repository, findings, environment } = request;
  const { connect = connectOctokit, clock = systemClock } = request;
  if (findings.length === 0) return { done: [] };
  const done: string[] = [];
  try {
    const place = { octokit: await connect(token), repository };
    await withSecondTry(clock, async () => {
      const known = await ourIssues(place);
      for (const finding of findings) {
        const marker = hiddenMarker('smoke', { file: finding.file, environment });
        const issues = known.filter(({ body }) => body.startsWith(`${marker}\n`));
        const sentence =
          finding.verdict === 'passes'
            ? await close(place, issues, finding)
            : await raise(place, issues, finding, marker);
        if (sentence !== undefined) done.push(sentence);
      }
    });
    return { done };
  } catch (error) {
    return { done, warning: warningFor(error) };
  }
}

/**
 * Every issue that is ours, newest first. Anybody may copy a marker or a label: what they wrote is not ours to change.
 */
async function ourIssues({ octokit, repository }: Place): Promise<Issue[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    labels: SMOKE_LABEL,
    state: 'all',
    per_page: 100,
  });
  if (issues.length === 0) return [];
  const isOurs = await ownAccount(octokit);
  return issues
    .filter(({ user, pull_request }) => pull_request === undefined && isOurs(user?.login))
    .map(({ number, state, title, body }) => ({
      number,
      open: state === 'open',
      title,
      body: (body ?? '').replaceAll('\r\n', '\n'),
    }));
}

async function raise(
  { octokit, repository }: Place,
  issues: readonly Issue[],
  { title, content, seen }: SmokeFinding,
  marker: string,
): Promise<string | undefined> {
  const says = `${marker}\n${content}`;
  const body = `${says}${SEEN}${seen}</sub>`;
  const issue = issues.find(({ open }) => open) ?? issues[0];
  if (issue === undefined) {
    const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [SMOKE_LABEL] });
    return `Issue ${data.number} opened: the smoke test fails.`;
  }
  // That one more run saw the same is no news.
  if (issue.open && issue.title === title && sameText(withoutSeen(issue.body), says)) return undefined;
  const { number } = issue;
  await octokit.rest.issues.update({ ...repository, issue_number: number, title, body, state: 'open' });
  return `Issue ${number} ${issue.open ? 'brought up to date' : 'opened again'}: the smoke test fails.`;
}

/** The comment first: were the issue closed already, a second try would not come by here any more. */
async function close(
  { octokit, repository }: Place,
  issues: readonly Issue[],
  { seen }: SmokeFinding,
): Promise<string | undefined> {
  const open = issues.filter((issue) => issue.open);
  for (const { number } of open) {
    const issue = { ...repository, issue_number: number };
    await octokit.rest.issues.createComment({ ...issue, body: `✅ The smoke test passes again: ${seen}.` });
    await octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed' });
  }
  const [first] = open;
  return first && `Issue ${first.number} closed: the smoke test passes again.`;
}

/** Begins the last paragraph of a body. */
const SEEN = '\n\n<sub>Seen by ';

function withoutSeen(body: string): string {
  const end = body.lastIndexOf(SEEN);
  return end === -1 ? body : body.slice(0, end);
}

function warningFor(error: unknown): string {
  const what = 'The issues about failing smoke tests were not brought up to date';
  if (statusOf(error) === 410) {
    return `${what}: this repository has issues turned off (410). Turn them on, or set smoke-issues: false.`;
  }
  return refusal(error, {
    what,
    permission: 'issues: write',
    instead: 'The report is in the job summary.',
  });
}
