import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  TOKEN,
} from '../support/runner.ts';

const MARKER = '<!-- flowgate:report environment=dev -->';
const COMMENTS = '/repos/octo-org/contact-flows/issues/7/comments';
const NEW_GREETING = 'Hello, this is customer support.';

let wanted: FlowDefinition;
let sandbox: Sandbox;
beforeAll(async () => {
  wanted = await exampleFlow('flows/support.flow.yaml');
  sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
});
afterAll(async () => {
  await sandbox.close();
  removeWorkspaces();
});

const check = (workspace: string, github: GitHubApi): Promise<ActionResult> =>
  runAction({
    event: 'pull_request',
    workspace,
    githubUrl: github.url,
    inputs: { ...sandboxInputs(sandbox), flows: 'flows/support.flow.yaml' },
  });

/** The writes a GitHub API saw; the query for the token's owner is a POST and no write. */
const writes = (github: GitHubApi) =>
  github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

describe('a pull request whose comment is refused', () => {
  let github: GitHubApi;
  let result: ActionResult;
  beforeAll(async () => {
    github = await startGitHubApi();
    github.addFault({ method: 'POST', path: /\/comments$/, answer: { status: 403 } });
    result = await check(exampleWorkspace(), github);
  }, PATIENCE);
  afterAll(() => github.close());

  test('passes all the same, and is told which permission the job lacks', () => {
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ result: 'success', 'comment-url': '' });
    expect(result.log).toMatch(/::warning [^\n]*pull-requests: write/);
    expect(github.comments).toEqual([]);
  });
});

describe('a pull request is checked', () => {
  let github: GitHubApi;
  let first: ActionResult;
  let requests: string[];
  beforeAll(async () => {
    github = await startGitHubApi({
      comments: [
        { issue: 7, author: 'mona', body: `${MARKER}\nI quote the marker of the report.` },
        { issue: 8, author: 'github-actions[bot]', body: `${MARKER}\nThe report of another pull request.` },
      ],
    });
    const before = sandbox.requests.length;
    first = await check(exampleWorkspace(), github);
    requests = requestLines(sandbox).slice(before);
  }, PATIENCE);
  afterAll(() => github.close());

  test('the run succeeds and says that a merge would change the flow', () => {
    expect(first.log).not.toContain('::error');
    expect(first.exitCode).toBe(0);
    expect(first.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'true' });
    expect(first.flows).toEqual([
      {
        file: 'flows/support.flow.yaml',
        id: wanted.id,
        name: 'WebChat Support Flow',
        outcome: 'changed',
        version: 7,
        changes: 1,
        findings: 0,
        transcripts: { passed: 8, failed: 0 },
      },
    ]);
  });

  test('Genesys Cloud is asked for the role, the live flow and its opinion, and is never written to', () => {
    expect(requests).toEqual([
      'POST /oauth/token 200',
      'GET /api/v2/authorization/roles/sandbox-role 200',
      `GET /api/v2/flows/${wanted.id} 200`,
      `POST /api/v2/flows/${wanted.id}/validate 200`,
    ]);
    expect(sandbox.organization.history(wanted.id)).toHaveLength(1);
  });

  test('the report is posted once, as a comment of its own, and nobody else’s is touched', () => {
    expect(github.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /graphql',
      `GET ${COMMENTS}?per_page=100`,
      `POST ${COMMENTS}`,
    ]);
    expect(new Set(github.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`token ${TOKEN}`]),
    );
    const [quoting, other, ours] = github.comments;
    expect(quoting?.body).toContain('I quote');
    expect(other?.body).toContain('another pull request');
    expect(ours?.body).toMatch(new RegExp(`^${MARKER}\n✅ `));
    expect(ours?.body).toContain(NEW_GREETING);
    expect(ours?.body).toContain('Hi! This is support.');
    expect(first.outputs['comment-url']).toContain(`issuecomment-${ours?.id}`);
  });

  test('summary, report file and comment tell the same', () => {
    expect(first.summary).toContain('1 flow checked for dev');
    expect(first.summary).toContain(NEW_GREETING);
    expect(`${MARKER}\n${first.summary.trimEnd()}`).toBe(github.comments.at(-1)?.body);
  });

  test(
    'checked again it leaves the comment as it is; changed, it brings that comment up to date',
    async () => {
      const workspace = exampleWorkspace();
      const id = github.comments.at(-1)?.id;
      const before = writes(github).length;
      const again = await check(workspace, github);
      expect(again.outputs['comment-url']).toBe(first.outputs['comment-url']);
      expect(writes(github)).toHaveLength(before);

      const file = join(workspace, 'flows/support.flow.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('title: Customer Support', 'title: Help'));
      const changed = await check(workspace, github);
      expect(changed.outputs['comment-url']).toBe(first.outputs['comment-url']);
      expect(writes(github).slice(before)).toMatchObject([
        { method: 'PATCH', path: `/repos/octo-org/contact-flows/issues/comments/${id}` },
      ]);
      expect(github.comments.at(-1)?.body).toContain('`webchat.title` becomes `Help`');
      expect(github.comments).toHaveLength(3);
    },
    PATIENCE,
  );
});

describe('a pull request with more than a hundred comments', () => {
  let github: GitHubApi;
  beforeAll(async () => {
    const chatter = Array.from({ length: 120 }, (_, index) => ({
      issue: 7,
      author: 'mona',
      body: `comment ${index}`,
    }));
    const ours = { issue: 7, author: 'github-actions[bot]', body: `${MARKER}\nAn older report.` };
    github = await startGitHubApi({ comments: [...chatter, ours] });
  });
  afterAll(() => github.close());

  test(
    'keeps its report in one comment, found on the second page',
    async () => {
      const workspace = exampleWorkspace();
      appendFileSync(join(workspace, 'flows/support.flow.yaml'), '# the same flow\n');
      await check(workspace, github);
      expect(github.requests.map(({ path }) => path).filter((path) => path.includes('page=2'))).toHaveLength(
        1,
      );
      expect(writes(github)).toMatchObject([{ method: 'PATCH' }]);
      expect(github.comments).toHaveLength(121);
      expect(github.comments.at(-1)?.body).toContain(NEW_GREETING);
    },
    PATIENCE,
  );
});
