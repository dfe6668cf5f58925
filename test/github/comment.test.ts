import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/clock.ts';
import { type CommentResult, markerOf, upsertComment } from '../../src/github/comment.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import { type GitHubApi, type GitHubApiOptions, startGitHubApi } from '../support/github-api.ts';

const sleeps: number[] = [];
const clock: Clock = {
  now: () => 0,
  monotonic: () => 0,
  sleep: async (milliseconds) => {
    sleeps.push(milliseconds);
  },
};

let api: GitHubApi | undefined;
beforeEach(() => {
  sleeps.length = 0;
});
afterEach(async () => {
  await api?.close();
});

async function start(options: GitHubApiOptions = {}): Promise<GitHubApi> {
  api = await startGitHubApi(options);
  return api;
}

function upsert(
  server: GitHubApi,
  over: Partial<Parameters<typeof upsertComment>[0]> = {},
): Promise<CommentResult> {
  return upsertComment({
    token: 'ghs_token',
    repository: { owner: 'acme', repo: 'flows' },
    pullRequest: { number: 7, fork: false },
    kind: 'report',
    environment: 'prod',
    body: 'All is well',
    connect: (token) => connectOctokit(token, server.url),
    clock,
    ...over,
  });
}

const writes = (server: GitHubApi) =>
  server.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
const warningOf = (result: CommentResult) => ('warning' in result ? result.warning : undefined);
const marker = markerOf('prod');

describe('what is not ours stays', () => {
  test('a comment that only quotes the marker', async () => {
    const quoted = { issue: 7, author: 'github-actions[bot]', body: `> ${marker}\nquoted` };
    const server = await start({ comments: [quoted] });
    expect(await upsert(server)).toMatchObject({ action: 'created' });
    expect(server.comments[0]?.body).toBe(quoted.body);
  });

  test('a comment of somebody else that begins with the marker', async () => {
    const forged = { issue: 7, author: 'mallory', body: `${marker}\napproved` };
    const server = await start({ comments: [forged] });
    expect(await upsert(server)).toMatchObject({ action: 'created' });
    expect(server.comments[0]?.body).toBe(forged.body);
  });

  test('the comment of another environment, one whose name begins alike included', async () => {
    const other = { issue: 7, author: 'github-actions[bot]', body: `${markerOf('prod-eu')}\nold` };
    const server = await start({ comments: [other] });
    expect(await upsert(server)).toMatchObject({ action: 'created' });
    expect(server.comments[0]?.body).toBe(other.body);
  });

  test('the comment of a check, which a deploy does not touch', async () => {
    const report = { issue: 7, author: 'github-actions[bot]', body: `${marker}\nold` };
    const server = await start({ comments: [report] });
    expect(await upsert(server, { kind: 'deploy' })).toMatchObject({ action: 'created' });
    expect(server.comments.map(({ body }) => body)).toEqual([
      report.body,
      `${markerOf('prod', 'deploy')}\nAll is well`,
    ]);
  });
});

describe('what goes wrong is a warning', () => {
  test('403 names the permission', async () => {
    const server = await start();
    server.addFault({ method: 'POST', path: /comments/, answer: { status: 403 } });
    expect(warningOf(await upsert(server))).toContain('permissions: pull-requests: write');
  });

  test('403 on a fork names the permission, and that a fork never has it', async () => {
    const server = await start();
    server.addFault({ method: 'POST', path: /comments/, answer: { status: 403 } });
    const pullRequest = { number: 7, fork: true };
    const warning = warningOf(await upsert(server, { pullRequest }));
    expect(warning).toContain('fork');
    expect(warning).toContain('permissions: pull-requests: write');
  });

  test('403 of a rate limit is not taken for a missing permission', async () => {
    const server = await start();
    const answer = { status: 403, headers: { 'retry-after': '60' } };
    server.addFault({ method: 'GET', path: /comments/, answer });
    expect(warningOf(await upsert(server))).toContain('rate limit');
  });

  test.each([401, 404, 422, 429])('%i, and nothing is tried again', async (status) => {
    const server = await start();
    server.addFault({ method: 'POST', path: /comments/, times: 9, answer: { status } });
    expect(warningOf(await upsert(server))).toContain('pull request 7');
    expect(writes(server)).toHaveLength(1);
  });

  test('an outage: one more try, then a warning', async () => {
    const server = await start();
    server.addFault({ method: 'GET', path: /comments/, times: 9, answer: { status: 502 } });
    expect(warningOf(await upsert(server))).toContain('502');
    expect(sleeps).toHaveLength(1);
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(2);
  });

  test('nobody at the address', async () => {
    const server = await start();
    await server.close();
    expect(warningOf(await upsert(server))).toContain('did not answer');
  });

  test('a client that cannot even be loaded', async () => {
    const server = await start();
    const connect = () => Promise.reject(new Error('no such chunk'));
    expect(warningOf(await upsert(server, { connect }))).toContain('pull request 7');
  });
});

describe('one comment for each pull request and environment', () => {
  test('is created with the marker as its first line', async () => {
    const server = await start();
    expect(await upsert(server)).toEqual({
      action: 'created',
      url: 'https://github.com/acme/flows/pull/7#issuecomment-1',
    });
    expect(server.comments[0]?.body).toBe(`${marker}\nAll is well`);
    expect(server.requests.every(({ authorization }) => authorization === 'token ghs_token')).toBe(true);
  });

  test('is updated in place, on whatever page it is', async () => {
    const talk = Array.from({ length: 250 }, () => ({ issue: 7, author: 'ann', body: 'hm' }));
    const ours = { issue: 7, author: 'github-actions[bot]', body: `${marker}\nold` };
    const server = await start({ comments: [...talk, ours] });
    expect(await upsert(server)).toMatchObject({ action: 'updated' });
    expect(server.comments).toHaveLength(251);
    expect(server.comments[250]?.body).toBe(`${marker}\nAll is well`);
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(3);
  });

  test('is ours whether the API spells the suffix of an app or not', async () => {
    const ours = { issue: 7, author: 'github-actions', body: `${marker}\nold` };
    const server = await start({ comments: [ours] });
    expect(await upsert(server)).toMatchObject({ action: 'updated' });
  });

  test('is not written again when nothing changed', async () => {
    const ours = { issue: 7, author: 'github-actions[bot]', body: `${marker}\r\nAll is well\n` };
    const server = await start({ comments: [ours] });
    expect(await upsert(server)).toMatchObject({ action: 'unchanged' });
    expect(writes(server)).toHaveLength(0);
  });

  test('is created again when it was deleted meanwhile', async () => {
    const ours = { issue: 7, author: 'github-actions[bot]', body: `${marker}\nold` };
    const server = await start({ comments: [ours] });
    server.addFault({ method: 'PATCH', path: /comments/, answer: { status: 404 } });
    expect(await upsert(server)).toMatchObject({ action: 'created' });
  });

  test('is not doubled when the answer to its creation is lost', async () => {
    const server = await start();
    server.addFault({ method: 'POST', path: /comments/, answer: 'lose' });
    expect(await upsert(server)).toMatchObject({ action: 'unchanged' });
    expect(server.comments).toHaveLength(1);
  });

  test('remains one after two runs posted at the same time', async () => {
    const twin = { issue: 7, author: 'github-actions[bot]', body: `${marker}\nold` };
    const server = await start({ comments: [twin, twin] });
    expect(await upsert(server)).toMatchObject({ action: 'updated' });
    expect(server.comments.map(({ id }) => id)).toEqual([1]);
  });
});

test('no name of an environment can end the marker', () => {
  const hostile = markerOf('x --> <img src=x> -->\n');
  expect(hostile.indexOf('-->')).toBe(hostile.length - 3);
  expect(hostile).not.toMatch(/[\n<>].*<|\n/);
  expect(markerOf(undefined)).not.toBe(markerOf(''));
});
