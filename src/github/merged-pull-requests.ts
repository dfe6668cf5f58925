import { systemClock } from '../clock.ts';
import { refusal, type Telling, withSecondTry } from './courtesy.ts';
import { connectOctokit } from './octokit.ts';

export type MergedPullRequests =
  | { readonly numbers: readonly number[] }
  | { readonly numbers: readonly []; readonly warning: string };

/**
 * The pull requests that a push merged: those of its commit that are merged, into this very branch. None for a commit
 * that was pushed without one. Never throws.
 * @param ref as the runner says it: `refs/heads/main`
 */
export async function mergedPullRequests(
  telling: Telling,
  commit: string,
  ref: string,
): Promise<MergedPullRequests> {
  const { token, repository, connect = connectOctokit, clock = systemClock } = telling;
  try {
    const octokit = await connect(token);
    const { data } = await withSecondTry(clock, () =>
      octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit }),
    );
    const merged = data.filter(
      ({ merged_at, base }) => merged_at !== null && ref === `refs/heads/${base.ref}`,
    );
    return { numbers: merged.map(({ number }) => number) };
  } catch (error) {
    const warning = refusal(error, {
      what: 'The pull request that this push merged was not told about the deploy',
      permission: 'pull-requests: write',
      instead: 'The report is in the job summary.',
    });
    return { numbers: [], warning };
  }
}
