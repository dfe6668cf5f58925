import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHubEvent } from '../../src/github/event.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import { tellGitHub } from '../../src/github/tell.ts';
import type { RunReport } from '../../src/report/model.ts';
import { parseSettings } from '../../src/settings.ts';
import { run, SITUATIONS } from '../report/situations.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';

const COMMIT = 'a'.repeat(40);
const event = (name: string): GitHubEvent => ({
  name,
  repository: { owner: 'acme', repo: 'flows' },
  commit: COMMIT,
  ref: 'refs/heads/main',
  runUrl: 'https://github.com/acme/flows/actions/runs/42',
});
const situation = (name: string): RunReport => SITUATIONS[name] ?? run();

let api: GitHubApi;
beforeEach(async () => {
  api = await startGitHubApi({ pulls: { [COMMIT]: [{ number: 7, merged: true, base: 'main' }] } });
});
afterEach(() => api.close());

const tell = (name: string, report: RunReport, inputs: Record<string, string> = {}) =>
  tellGitHub({
    report,
    event: event(name),
    settings: parseSettings({ 'github-token': 'ghs_token', environment: 'prod', ...inputs }, () => undefined),
    deployment: undefined,
    connect: (token) => connectOctokit(token, api.url),
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
  });

describe('GitHub is not asked at all', () => {
  test.each([
    ['without a token', 'push', 'deploy-released', { 'github-token': '' }],
    ['after a deploy with comment: false', 'push', 'deploy-released', { comment: 'false' }],
    ['after a deploy by hand', 'workflow_dispatch', 'deploy-released', {}],
    ['after a smoke test with smoke-issues: false', 'schedule', 'smoke-drift', { 'smoke-issues': 'false' }],
    ['after a smoke test of a push', 'push', 'smoke-drift', {}],
  ])('%s', async (_, name, report, inputs) => {
    expect(await tell(name, situation(report), inputs)).toMatchObject({ done: [], warnings: [] });
    expect(api.requests).toEqual([]);
  });
});

test('a deploy is told on the pull request that was merged, once for each environment', async () => {
  const url = 'https://github.com/acme/flows/pull/7#issuecomment-1';
  const first = await tell('push', situation('deploy-mixed'));
  expect(first).toMatchObject({ commentUrl: url, done: [`Comment created: ${url}`], warnings: [] });
  await tell('push', situation('deploy-released'));
  await tell('push', situation('deploy-released'), { environment: 'dev' });
  expect(api.comments).toMatchObject([
    {
      issue: 7,
      body: expect.stringMatching(/^<!-- flowgate:deploy environment=prod -->\n✅ [\s\S]*as version 8/),
    },
    { issue: 7, body: expect.stringMatching(/^<!-- flowgate:deploy environment=dev -->/) },
  ]);
});

test('what GitHub refuses is a warning each', async () => {
  api.addFault({ method: 'GET', path: /pulls$/, answer: { status: 403 } });
  api.addFault({ method: 'GET', path: /issues\?/, answer: { status: 403 } });
  expect((await tell('push', situation('deploy-released'))).warnings).toHaveLength(1);
  expect((await tell('schedule', situation('smoke-drift'))).warnings).toHaveLength(1);
});
