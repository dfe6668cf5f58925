import { expect, test } from '@jest/globals';
import type { Fetch } from '../../src/genesys/http.ts';
import { connectOctokit } from '../../src/github/octokit.ts';

test('where requests are made in another way, all of them are, each with a limit to its time', async () => {
  const made: unknown[] = [];
  const fetch: Fetch = async (url, { method, redirect, body, signal }) => {
    made.push([method, url.href, redirect, body, signal.aborted]);
    return new Response('{"id":1}', { status: 201, headers: { 'content-type': 'application/json' } });
  };
  const octokit = await connectOctokit('token', 'https://api.github.test', fetch);
  const { data } = await octokit.rest.issues.createComment({
    owner: 'o',
    repo: 'r',
    issue_number: 7,
    body: 'Hi',
  });
  expect(data).toEqual({ id: 1 });
  await octokit.graphql('query { viewer { login } }').catch(() => undefined);
  expect(made).toEqual([
    ['POST', 'https://api.github.test/repos/o/r/issues/7/comments', 'manual', '{"body":"Hi"}', false],
    ['POST', 'https://api.github.test/graphql', 'manual', '{"query":"query { viewer { login } }"}', false],
  ]);
});
