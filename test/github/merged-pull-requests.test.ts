import { afterEach, describe, expect, test } from '@jest/globals';
import { mergedPullRequests } from '../../src/github/merged-pull-requests.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../support/github-api.ts';

const COMMIT = 'a'.repeat(40);
const PULLS = /\/pulls$/;

let api: GitHubApi;
afterEach(() => api.close());

async function start(pulls: GitHubApiOptions['pulls'] = {}): Promise<void> {
  api = await startGitHubApi({ pulls });
}

const ask = () =>
  mergedPullRequests(
    {
      token: 'ghs_token',
      repository: { owner: 'acme', repo: 'flows' },
      connect: (token) => connectOctokit(token, api.url),
      clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
    },
    COMMIT,
    'refs/heads/main',
  );

describe('no pull request', () => {
  test('for a commit that was pushed without one', async () => {
    await start();
    expect(await ask()).toEqual({ numbers: [] });
  });

  test('that is still open, or was merged into another branch', async () => {
    await start({
      [COMMIT]: [
        { number: 5, merged: false, base: 'main' },
        { number: 6, merged: true, base: 'release' },
      ],
    });
    expect(await ask()).toEqual({ numbers: [] });
  });

  test('but a warning where GitHub refuses', async () => {
    await start();
    api.addFault({ method: 'GET', path: PULLS, answer: { status: 403 } });
    const warning = expect.stringContaining('permissions: pull-requests: write');
    expect(await ask()).toEqual({ numbers: [], warning });
  });
});

test('the one that was merged into the branch, asked for twice where GitHub stumbles', async () => {
  await start({ [COMMIT]: [{ number: 7, merged: true, base: 'main' }] });
  api.addFault({ method: 'GET', path: PULLS, answer: 'reset' });
  expect(await ask()).toEqual({ numbers: [7] });
  expect(api.requests).toHaveLength(2);
});
