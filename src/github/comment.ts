import { type Clock, systemClock } from '../clock.ts';
import type { GitHubEvent } from './event.ts';
import { type ConnectOctokit, connectOctokit, type Octokit, statusOf } from './octokit.ts';

export interface CommentRequest {
  readonly token: string;
  readonly event: GitHubEvent;
  /** Each environment has a comment of its own. */
  readonly environment: string | undefined;
  /** Markdown, already escaped, redacted and within GitHub's 65,536 characters. */
  readonly body: string;
  readonly connect?: ConnectOctokit | undefined;
  readonly clock?: Clock | undefined;
}

export type CommentResult =
  | { readonly url: string; readonly action: 'created' | 'updated' | 'unchanged' }
  | { readonly warning: string };

/** What a comment needs to be ours; it is posted with more. */
interface Target {
  readonly octokit: Octokit;
  readonly place: { readonly owner: string; readonly repo: string };
  readonly issue: number;
  readonly marker: string;
  readonly body: string;
}

const PAUSE_BEFORE_SECOND_TRY_MS = 1_000;

/**
 * Posts the report on the pull request, or brings the comment of an earlier run up to date.
 * It never throws: whether GitHub takes a comment is not the verdict on a flow.
 */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const { token, event, environment, connect = connectOctokit, clock = systemClock } = request;
  if (!event.pullRequest) return { warning: 'There is no pull request to post the report on.' };
  const issue = event.pullRequest.number;
  try {
    const marker = markerOf(environment);
    const octokit = await connect(token);
    const body = `${marker}\n${request.body}`;
    const target = { octokit, place: event.repository, issue, marker, body };
    try {
      return await upsert(target);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await clock.sleep(PAUSE_BEFORE_SECOND_TRY_MS);
      // From the search on: a comment whose answer was lost is found there, and not posted twice.
      return await upsert(target);
    }
  } catch (error) {
    return { warning: warningFor(issue, event.pullRequest.fork, error) };
  }
}

/** The hidden first line by which a comment is found again. Percent-encoding leaves nothing that could end it. */
export function markerOf(environment: string | undefined): string {
  return environment === undefined
    ? '<!-- flowgate:report -->'
    : `<!-- flowgate:report environment=${encodeURIComponent(environment)} -->`;
}

async function upsert(target: Target): Promise<CommentResult> {
  const { octokit, place, issue, body } = target;
  const [current, ...duplicates] = await findOurs(target);
  // Two runs at once may each have posted one; the pull request keeps one.
  for (const { id } of duplicates) await octokit.rest.issues.deleteComment({ ...place, comment_id: id });

  if (current) {
    if (sameText(current.body, body)) return { url: current.url, action: 'unchanged' };
    try {
      const updated = await octokit.rest.issues.updateComment({ ...place, comment_id: current.id, body });
      return { url: updated.data.html_url, action: 'updated' };
    } catch (error) {
      // Deleted since the search.
      if (statusOf(error) !== 404) throw error;
    }
  }
  const created = await octokit.rest.issues.createComment({ ...place, issue_number: issue, body });
  return { url: created.data.html_url, action: 'created' };
}

/**
 * Our comments with this marker, oldest first. The marker must be the very beginning and the author ourselves:
 * anybody can quote a marker, and what they wrote is not ours to overwrite.
 */
async function findOurs({ octokit, place, issue, marker }: Target) {
  const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
  const found: { id: number; body: string; url: string }[] = [];
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...place,
    issue_number: issue,
    per_page: 100,
  });
  for await (const page of pages) {
    for (const { id, body = '', user, html_url: url } of page.data) {
      if (body.startsWith(marker) && account(user?.login ?? '') === account(viewer.login)) {
        found.push({ id, body, url });
      }
    }
  }
  return found;
}

/** The two APIs disagree about the suffix of an app's login. */
function account(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** GitHub may change line ends and trim the end of what it stores. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}

/** No answer, or one of the kind that passes. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined ? isRequestError(error) : status >= 500;
}

function isRequestError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'HttpError' || error.name === 'AbortError');
}

function warningFor(issue: number, fork: boolean, error: unknown): string {
  const what = `The report was not posted on pull request ${issue}`;
  const status = statusOf(error);
  switch (status) {
    case undefined:
      return `${what}: GitHub did not answer as expected. It is in the job summary.`;
    case 403:
    case 429:
      if (status === 429 || isRateLimit(error)) {
        return `${what}: GitHub's rate limit was reached. It is in the job summary.`;
      }
      return fork
        ? `${what}: GitHub refused (403). It takes \`permissions: pull-requests: write\`, which a fork's token never has. The report is in the job summary.`
        : `${what}: GitHub refused (403). Give the job \`permissions: pull-requests: write\`.`;
    case 401:
      return `${what}: GitHub does not accept the token (401). Check the input github-token.`;
    default:
      return `${what}: GitHub answered ${status}. It is in the job summary.`;
  }
}

function isRateLimit(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('response' in error)) return false;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return false;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null) return false;
  return (
    'retry-after' in headers ||
    ('x-ratelimit-remaining' in headers && headers['x-ratelimit-remaining'] === '0')
  );
}
