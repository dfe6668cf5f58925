import { afterEach, describe, expect, test } from '@jest/globals';
import { connectOctokit } from '../../src/github/octokit.ts';
import { followSmoke, SMOKE_LABEL } from '../../src/github/smoke-issues.ts';
import type { SmokeFinding } from '../../src/report/smoke-issue.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import type { StoredIssue } from '../support/github-records.ts';

const FILE = 'flows/support.flow.yaml';
const MARKER = `<!-- flowgate:smoke file=${encodeURIComponent(FILE)} environment=prod -->`;
const SEEN = '[this run](https://github.com/acme/flows/actions/runs/42)';
const BODY = `${MARKER}\nBilling went astray.\n\n<sub>Seen by ${SEEN}</sub>`;

const failing: SmokeFinding = {
  file: FILE,
  verdict: 'fails',
  title: 'Smoke fails: Support (prod)',
  content: 'Billing went astray.',
  seen: SEEN,
};
const passing: SmokeFinding = { ...failing, verdict: 'passes', content: '' };

let api: GitHubApi;
afterEach(() => api.close());

const issue = (over: Partial<StoredIssue> = {}): StoredIssue => ({
  number: 12,
  author: 'github-actions[bot]',
  labels: [SMOKE_LABEL],
  title: failing.title,
  body: BODY,
  state: 'open',
  ...over,
});

async function start(...issues: StoredIssue[]): Promise<void> {
  api = await startGitHubApi({ issues });
}

const follow = (...findings: SmokeFinding[]) =>
  followSmoke({
    token: 'ghs_token',
    repository: { owner: 'acme', repo: 'flows' },
    environment: 'prod',
    findings,
    connect: (token) => connectOctokit(token, api.url),
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
  });

const requests = () => api.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
const ISSUES = '/repos/acme/flows/issues';

describe('what is not ours stays', () => {
  test.each([
    ['of somebody else who copied marker and label', issue({ author: 'mallory' })],
    ['that quotes the marker', issue({ body: `> ${BODY}` })],
    ['of another environment', issue({ body: BODY.replace('=prod', '=prod-eu') })],
    ['of another flow', issue({ body: BODY.replace('support', 'returns') })],
  ])('an issue %s', async (_, theirs) => {
    await start(theirs);
    await follow(passing);
    expect(api.issues).toEqual([theirs]);
    await follow(failing);
    expect(api.issues[0]).toEqual(theirs);
    expect(api.issues[1]).toMatchObject({ body: BODY, labels: [SMOKE_LABEL] });
  });
});

describe('what goes wrong is a warning', () => {
  test.each([
    [403, 'permissions: issues: write'],
    [410, 'smoke-issues: false'],
    [401, 'github-token'],
    [422, 'answered 422'],
  ])('%i', async (status, words) => {
    await start();
    api.addFault({ method: 'POST', path: /issues$/, times: 9, answer: { status } });
    expect((await follow(failing)).warning).toContain(words);
    expect(requests()).toEqual([`GET ${ISSUES}`, `POST ${ISSUES}`]);
  });

  test('nobody at the address', async () => {
    await start();
    await api.close();
    expect((await follow(failing)).warning).toContain('did not answer');
  });
});

describe('a failing test', () => {
  test('opens an issue, and only one where the answer is lost', async () => {
    await start();
    api.addFault({ method: 'POST', path: /issues$/, answer: 'lose' });
    expect((await follow(failing)).warning).toBeUndefined();
    expect(api.issues).toMatchObject([{ title: failing.title, body: BODY, state: 'open' }]);
  });

  test('that fails as before says nothing, whatever run saw it', async () => {
    await start(issue({ body: `${BODY.replaceAll('\n', '\r\n').replace('42', '41')}\r\n` }));
    expect(await follow(failing)).toEqual({ done: [], warning: undefined });
    expect(requests()).toEqual([`GET ${ISSUES}`, 'POST /graphql']);
  });

  test('that fails otherwise brings the body up to date, without a comment', async () => {
    await start(issue({ body: BODY.replace('astray', 'nowhere') }));
    expect((await follow(failing)).done).toEqual(['Issue 12 brought up to date: the smoke test fails.']);
    expect(api.issues).toMatchObject([{ body: BODY, state: 'open' }]);
    expect(api.comments).toEqual([]);
  });

  test('opens the issue of last time again', async () => {
    await start(issue({ state: 'closed' }));
    expect((await follow(failing)).done).toEqual(['Issue 12 opened again: the smoke test fails.']);
    expect(api.issues).toMatchObject([{ number: 12, body: BODY, state: 'open' }]);
  });
});

describe('a passing test', () => {
  test('asks nothing beyond the search where there is no issue', async () => {
    await start();
    expect((await follow(passing)).done).toEqual([]);
    expect(requests()).toEqual([`GET ${ISSUES}`]);
  });

  test('leaves a closed issue alone', async () => {
    await start(issue({ state: 'closed' }));
    expect((await follow(passing)).done).toEqual([]);
    expect(api.comments).toEqual([]);
  });

  test('closes the issue with a comment', async () => {
    await start(issue());
    expect((await follow(passing)).done).toEqual(['Issue 12 closed: the smoke test passes again.']);
    expect(api.issues).toMatchObject([{ body: BODY, state: 'closed' }]);
    expect(api.comments).toMatchObject([{ issue: 12, body: expect.stringContaining(SEEN) }]);
  });
});

test('flows that could not be tested leave their issues as they are, without a request', async () => {
  await start(issue());
  expect(await follow()).toEqual({ done: [] });
  expect(api.requests).toEqual([]);
});
