import { systemClock } from '../clock.ts';
import { hiddenMarker, ownAccount, refusal, sameText, type Telling, withSecondTry } from './courtesy.ts';
import type { GitHubEvent, PullRequest } from './event.ts';
import { connectOctokit, type Octokit, statusOf } from './octokit.ts';

/** A check reports on a pull request, and so does the deploy of what was merged: each in a comment of its own. */
export type CommentKind = 'report' | 'deploy';

export interface CommentRequest extends Telling {
  readonly pullRequest: Pick<PullRequest, 'number' | 'fork'>;
  readonly kind: CommentKind;
  /** Each environment has a comment of its own. */
  readonly environment: string | undefined;
  /** Markdown, already escaped, redacted and within GitHub's 65,536 characters. */
  readonly body: string;
}

export type CommentResult =
  | { readonly url: string; readonly action: 'created' | 'updated' | 'unchanged' }
  | { readonly warning: string };

/** What a comment needs to be ours; it is posted with more. */
interface Target {
  readonly octokit: Octokit;
  readonly place: GitHubEvent['repository'];
  readonly issue: number;
  readonly marker: string;
  readonly body: string;
}

/**
 * Posts a report on a pull request, or brings the comment of an earlier run up to date.
 * It never throws: whether GitHub takes a comment is not the verdict on a flow.
 */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const { token, repository, pullRequest, kind, environment } = request;
  const { connect = connectOctokit, clock = systemClock } = request;
  try {
    const marker = markerOf(environment, kind);
    const octokit = await connect(token);
    const body = `${marker}\n${request.body}`;
    const target = { octokit, place: repository, issue: pullRequest.number, marker, body };
    return await withSecondTry(clock, () => upsert(target));
  } catch (error) {
    const warning = refusal(error, {
      what: `The report was not posted on pull request ${pullRequest.number}`,
      permission: 'pull-requests: write',
      fork: pullRequest.fork,
      instead: 'It is in the job summary.',
    });
    return { warning };
  }
}

/** The hidden first line by which a comment is found again. */
export function markerOf(environment: string | undefined, kind: CommentKind = 'report'): string {
  return hiddenMarker(kind, { environment });
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
  const isOurs = await ownAccount(octokit);
  const found: { id: number; body: string; url: string }[] = [];
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...place,
    issue_number: issue,
    per_page: 100,
  });
  for await (const page of pages) {
    for (const { id, body = '', user, html_url: url } of page.data) {
      if (body.startsWith(marker) && isOurs(user?.login)) found.push({ id, body, url });
    }
  }
  return found;
}
