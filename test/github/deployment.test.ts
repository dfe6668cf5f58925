import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DeploymentRecord } from '../../src/github/deployment.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import type { PlannedFlow } from '../../src/report/deployment.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';

const COMMIT = 'a'.repeat(40);
const RUN = 'https://github.com/acme/flows/actions/runs/42';
const PLAN: readonly PlannedFlow[] = [
  { file: 'flows/a.flow.yaml', id: 'a', version: 8, digest: 'sha256:aa', outcome: 'pending' },
  { file: 'flows/b.flow.yaml', id: 'b', version: 3, digest: 'sha256:bb', outcome: 'unchanged' },
];

let api: GitHubApi;
let warnings: string[];
beforeEach(async () => {
  api = await startGitHubApi();
  warnings = [];
});
afterEach(() => api.close());

function record(connect = (token: string) => connectOctokit(token, api.url)): DeploymentRecord {
  return new DeploymentRecord(
    {
      token: 'ghs_token',
      repository: { owner: 'acme', repo: 'flows' },
      commit: COMMIT,
      environment: 'prod',
      runUrl: RUN,
      connect,
      clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
    },
    (text) => warnings.push(text),
  );
}

const DEPLOYMENTS = /\/deployments$/;
const STATUSES = /\/statuses$/;

describe('what goes wrong is one warning', () => {
  test('403 names the permission, and GitHub is not asked again', async () => {
    api.addFault({ method: 'POST', path: DEPLOYMENTS, answer: { status: 403 } });
    const deployment = record();
    await deployment.begin(PLAN);
    await deployment.conclude({ state: 'success', description: 'done' });
    expect(warnings).toEqual([expect.stringContaining('`permissions: deployments: write`')]);
    expect(api.requests).toHaveLength(1);
  });

  test.each([
    ['an outage', { status: 502 }],
    ['a lost answer', 'lose'],
  ] as const)('%s creates no second deployment', async (_, answer) => {
    api.addFault({ method: 'POST', path: DEPLOYMENTS, answer });
    await record().begin(PLAN);
    expect(warnings).toEqual([expect.stringContaining('The release itself goes on.')]);
    expect(api.requests).toHaveLength(1);
  });

  test('GitHub accepting without a deployment', async () => {
    api.addFault({ method: 'POST', path: DEPLOYMENTS, answer: { status: 202 } });
    await record().begin(PLAN);
    expect(warnings).toEqual([expect.stringContaining('did not answer as expected')]);
  });

  test('a client that cannot be loaded', async () => {
    await record(() => Promise.reject(new Error('no such chunk'))).begin(PLAN);
    expect(warnings).toEqual([expect.stringContaining('not recorded')]);
  });

  test('a status that is refused', async () => {
    api.addFault({ method: 'POST', path: STATUSES, times: 9, answer: { status: 422 } });
    const deployment = record();
    await deployment.begin(PLAN);
    expect(warnings).toEqual([expect.stringContaining('Deployment 1 was not brought up to date')]);
  });
});

test('a status whose answer does not come is sent once more', async () => {
  api.addFault({ method: 'POST', path: STATUSES, answer: { status: 503 } });
  await record().begin(PLAN);
  expect(warnings).toEqual([]);
  expect(api.deployments[0]?.statuses).toHaveLength(1);
});

test('without a beginning there is no end', async () => {
  await record().conclude({ state: 'success', description: 'nothing was written' });
  expect(api.requests).toEqual([]);
});

test('the deployment is of the commit and the environment, says what it releases, and how it ended', async () => {
  const deployment = record();
  await deployment.begin(PLAN);
  await deployment.conclude({ state: 'failure', description: 'A: rolled back' });
  expect(warnings).toEqual([]);
  expect(api.deployments).toMatchObject([
    {
      ref: COMMIT,
      environment: 'prod',
      payload: { run: RUN, flows: PLAN },
      statuses: [
        { state: 'in_progress', log_url: RUN },
        { state: 'failure', description: 'A: rolled back', log_url: RUN },
      ],
    },
  ]);
});
