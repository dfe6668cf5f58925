import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import { type CommandInput, commandFor, readEvent } from '../../src/github/event.ts';

const MERGE = 'd'.repeat(40);
const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);
let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'flowgate-event-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function runner(name: string, payload?: unknown): Record<string, string> {
  const path = join(directory, 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload ?? {}));
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/flows',
    GITHUB_SHA: MERGE,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.example',
  };
}

function pullRequest(head: string | null) {
  return {
    action: 'synchronize',
    pull_request: {
      number: 7,
      title: 'ignored',
      base: { sha: BASE, repo: { full_name: 'acme/flows' } },
      head: { sha: HEAD, repo: head === null ? null : { full_name: head } },
    },
  };
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof FlowgateError ? error.code : 'not ours';
  }
  return undefined;
}

describe('readEvent', () => {
  test.each([
    ['no JSON', 'not json'],
    ['no pull request', {}],
    ['a commit that is none', { pull_request: { ...pullRequest('a/b').pull_request, base: { sha: '--x' } } }],
  ])('%s is invalid input', (_, payload) => {
    expect(codeOf(() => readEvent(runner('pull_request', payload)))).toBe('invalid-input');
  });

  test.each(['GITHUB_EVENT_NAME', 'GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_RUN_ID', 'GITHUB_EVENT_PATH'])(
    'without %s it says so',
    (name) => {
      const environment = { ...runner('pull_request', pullRequest('acme/flows')), [name]: '' };
      expect(() => readEvent(environment)).toThrow(`${name} is not set`);
    },
  );

  test.each([
    ['evil/flows', true],
    [null, true],
    ['acme/flows', false],
  ])('a head in %s: fork is %s', (head, fork) => {
    expect(readEvent(runner('pull_request', pullRequest(head)))).toEqual({
      name: 'pull_request',
      repository: { owner: 'acme', repo: 'flows' },
      commit: HEAD,
      ref: 'refs/heads/main',
      baseCommit: BASE,
      pullRequest: { number: 7, fork, baseSha: BASE, headSha: HEAD },
      runUrl: 'https://github.example/acme/flows/actions/runs/42',
    });
  });

  test.each([
    [{}, undefined],
    [{ labels: 'flowgate: many flows' }, undefined],
    [{ labels: [] }, undefined],
    [{ labels: [{ name: 'flowgate: many flows' }, { name: 'x' }] }, ['flowgate: many flows', 'x']],
  ])('a pull request with %j has the labels %j', (more, labels) => {
    const { pull_request: written } = pullRequest('acme/flows');
    const event = readEvent(runner('pull_request', { pull_request: { ...written, ...more } }));
    expect(event.pullRequest?.labels).toEqual(labels);
  });

  test.each([
    [{}, undefined],
    [{ before: '--output=x' }, undefined],
    [{ before: '0'.repeat(40) }, undefined],
    [{ before: BASE }, BASE],
  ])('before the push %j the branch stood at %s', (payload, before) => {
    expect(readEvent(runner('push', payload)).before).toBe(before);
  });

  test('a merge group has a base and a head, and no pull request', () => {
    const event = readEvent(runner('merge_group', { merge_group: { base_sha: BASE, head_sha: HEAD } }));
    expect(event).toMatchObject({ commit: HEAD, baseCommit: BASE });
    expect(event.pullRequest).toBeUndefined();
  });

  test.each(['push', 'schedule', 'workflow_dispatch', 'release'])('%s needs no payload', (name) => {
    expect(readEvent({ ...runner(name), GITHUB_EVENT_PATH: undefined })).toMatchObject({
      name,
      commit: MERGE,
    });
  });
});

describe('commandFor', () => {
  const inputs: CommandInput[] = ['auto', 'check', 'deploy', 'smoke'];

  test.each(['pull_request_target', 'issue_comment', 'workflow_run'])(
    '%s is refused whatever is asked',
    (name) => {
      for (const input of inputs) expect(codeOf(() => commandFor(name, input))).toBe('refused-event');
    },
  );

  test.each(['pull_request', 'pull_request_review', 'merge_group'])('%s never deploys', (name) => {
    expect(codeOf(() => commandFor(name, 'deploy'))).toBe('refused-event');
  });

  test.each(['workflow_dispatch', 'release', 'constructor'])('%s has to name its command', (name) => {
    expect(codeOf(() => commandFor(name, 'auto'))).toBe('invalid-input');
    expect(commandFor(name, 'smoke')).toBe('smoke');
  });

  test.each([
    ['pull_request', 'check'],
    ['merge_group', 'check'],
    ['push', 'deploy'],
    ['schedule', 'smoke'],
  ])('%s runs %s', (name, command) => {
    expect(commandFor(name, 'auto')).toBe(command);
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])('%s runs what it is told', (name) => {
    for (const input of ['check', 'deploy', 'smoke'] as const) expect(commandFor(name, input)).toBe(input);
  });
});
