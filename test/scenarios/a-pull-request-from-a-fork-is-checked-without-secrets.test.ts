import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  BASE_SHA,
  exampleWorkspace,
  ROOT,
  removeWorkspaces,
  runAction,
  TOKEN,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';
const CHANGE = '`greeting` says `Hello, this is customer support.` instead of `Hi! This is support.`';

/** The support flow as it is on the base branch. */
const baseText = readFileSync(join(ROOT, FILE), 'utf8').replace(
  'Hello, this is customer support.',
  'Hi! This is support.',
);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.close();
  removeWorkspaces();
});

const checkFork = (
  workspace: string,
  github: GitHubApi,
  environment: Record<string, string> = {},
): Promise<ActionResult> =>
  runAction({
    event: 'pull_request_fork',
    workspace,
    githubUrl: github.url,
    inputs: { flows: FILE, environment: 'dev', 'genesys-url': sandbox.url },
    environment,
  });

describe('a pull request from a fork, in a checkout that has the base commit', () => {
  let github: GitHubApi;
  let result: ActionResult;
  beforeAll(async () => {
    const workspace = exampleWorkspace();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=mona', '-c', 'user.email=mona@example.com', ...args], {
        cwd: workspace,
        encoding: 'utf8',
      }).trim();
    const changed = readFileSync(join(workspace, FILE), 'utf8');
    git('init', '--quiet');
    writeFileSync(join(workspace, FILE), baseText);
    git('add', '.');
    git('commit', '--quiet', '--message', 'base');
    const base = git('rev-parse', 'HEAD');
    writeFileSync(join(workspace, FILE), changed);

    const payload = readFileSync(join(ROOT, 'test/fixtures/events/pull_request_fork.json'), 'utf8');
    const event = join(workspace, 'event.json');
    writeFileSync(event, payload.replaceAll(BASE_SHA, base));
    github = await startGitHubApi();
    github.addFault({ method: 'POST', path: /\/comments$/, answer: { status: 403 } });
    result = await checkFork(workspace, github, { GITHUB_EVENT_PATH: event });
  }, PATIENCE);
  afterAll(() => github.close());

  test('is compared with that commit, tested on the local interpreter, and passes', () => {
    expect(result.log).not.toContain('::error');
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'true' });
    expect(result.flows).toMatchObject([
      { outcome: 'changed', version: null, changes: 1, transcripts: { passed: 8, failed: 0 } },
    ]);
    expect(result.summary).toContain(CHANGE);
    expect(result.summary).toContain('1 change against the base commit; the live flow was not read.');
  });

  test('git had the base: GitHub is only asked for the comment, with the token of the fork', () => {
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /graphql',
      'GET /repos/octo-org/contact-flows/issues/7/comments?per_page=100',
      'POST /repos/octo-org/contact-flows/issues/7/comments',
    ]);
    expect(github.requests[0]?.authorization).toBe(`token ${TOKEN}ro`);
  });

  test('its comment is refused, which is a warning that says why, and no verdict', () => {
    expect(github.comments).toEqual([]);
    expect(result.log).toMatch(
      /::warning [^\n]*`permissions: pull-requests: write`, which a fork's token never has/,
    );
    expect(result.outputs['comment-url']).toBe('');
  });
});

describe('a pull request from a fork, in a checkout without history', () => {
  test(
    'is told that nothing is known where GitHub does not answer either',
    async () => {
      const github = await startGitHubApi();
      try {
        github.addFault({ method: 'GET', path: /\/contents\//, answer: { status: 403 } });
        const result = await checkFork(exampleWorkspace(), github);
        expect(result.exitCode).toBe(0);
        expect(result.flows).toMatchObject([{ outcome: 'changed', changes: 0 }]);
        expect(result.summary).toContain('There was no base to compare with');
      } finally {
        await github.close();
      }
    },
    PATIENCE,
  );

  test(
    'is compared with the base commit that GitHub has',
    async () => {
      const github = await startGitHubApi({ files: { [`${BASE_SHA}:${FILE}`]: baseText } });
      try {
        const result = await checkFork(exampleWorkspace(), github);
        expect(result.exitCode).toBe(0);
        expect(result.summary).toContain(CHANGE);
        const [contents] = github.requests;
        expect(decodeURIComponent(contents?.path ?? '')).toBe(
          `/repos/octo-org/contact-flows/contents/${FILE}?ref=${BASE_SHA}`,
        );
      } finally {
        await github.close();
      }
    },
    PATIENCE,
  );
});

test('a run without credentials has nothing to say to Genesys Cloud, though it knows the address', () => {
  expect(sandbox.requests).toEqual([]);
});
