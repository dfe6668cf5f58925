import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SANDBOX_CLIENT_SECRET, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  removeWorkspaces,
  runAction,
  sandboxInputs,
  TOKEN,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const RANDOM = 'random-text-of-this-run';
const ACCESS_TOKEN = `sandbox-token-${RANDOM}`;
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');

/** Each secret as it is and in the forms it could leak in. */
const forms = [SANDBOX_CLIENT_SECRET, TOKEN, ACCESS_TOKEN].flatMap((secret) => [
  secret,
  base64(secret),
  base64(`sandbox-client:${secret}`).slice(20),
  Buffer.from(secret).toString('hex'),
]);

describe('a secret pasted with a newline', () => {
  const { files, live, file } = smallFlow('hello');
  let sandbox: Sandbox;
  let github: GitHubApi;
  let result: ActionResult;
  let everything: Record<string, string>;

  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [live], random: () => RANDOM });
    // An organization that echoes what it was sent, and a flow in which somebody wrote the secret down.
    sandbox.addFault({
      path: '*/validate',
      fault: {
        kind: 'wrong-shape',
        body: {
          valid: true,
          errors: [],
          warnings: [`seen: Bearer ${ACCESS_TOKEN}, ${base64(SANDBOX_CLIENT_SECRET)}, ${TOKEN}`],
        },
      },
    });
    github = await startGitHubApi();
    const text = files[file]?.replace('Hello from hello.', `Hello from hello. ${SANDBOX_CLIENT_SECRET}`);
    const workspace = workspaceOf({ ...files, [file]: text ?? '' });
    result = await runAction({
      event: 'pull_request',
      workspace,
      githubUrl: github.url,
      inputs: {
        ...sandboxInputs(sandbox),
        environment: '',
        'client-secret': `${SANDBOX_CLIENT_SECRET}\n`,
        'github-token': ` ${TOKEN}\r\n`,
      },
    });
    everything = {
      // The runner takes these lines out of the log: they are how it learns what to mask.
      log: result.log.replaceAll(/^::add-mask::.*$/gm, ''),
      summary: result.summary,
      outputs: JSON.stringify(result.outputs),
      comment: github.comments.map(({ body }) => body).join('\n'),
      report: readFileSync(join(workspace, 'flowgate-report/report.md'), 'utf8'),
      junit: readFileSync(join(workspace, 'flowgate-report/junit.xml'), 'utf8'),
    };
  }, PATIENCE);
  afterAll(async () => {
    await Promise.all([sandbox.close(), github.close()]);
    removeWorkspaces();
  });

  test('works: the organization and GitHub are given what was meant', () => {
    expect(sandbox.requests[0]).toMatchObject({ path: '/oauth/token', status: 200 });
    expect(sandbox.requests.map(({ path }) => path)).toContain('/api/v2/flows/id-of-hello/validate');
    expect(github.requests[0]?.authorization).toBe(`token ${TOKEN}`);
    expect(github.comments).toHaveLength(1);
  });

  test('is said, by the name of the input', () => {
    expect(result.log).toMatch(/::warning [^\n]*client-secret had white space around it/);
    expect(result.log).toMatch(/::warning [^\n]*github-token had white space around it/);
  });

  test('is made known to the runner before anything else is printed', () => {
    const lines = result.log.split('\n');
    const first = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    const masked = lines.slice(0, first).map((line) => line.replace('::add-mask::', ''));
    expect(masked).toEqual(expect.arrayContaining([SANDBOX_CLIENT_SECRET, TOKEN]));
  });

  test.each(['log', 'summary', 'outputs', 'comment', 'report', 'junit'])('is never printed: %s', (sink) => {
    const text = everything[sink] ?? '';
    expect(text).not.toBe('');
    expect(forms.filter((form) => text.includes(form))).toEqual([]);
  });

  test('its place is held by asterisks, so that nobody takes the text for what is live', () => {
    expect(result.summary).toMatch(/`Hello from hello\. \*{3,}`/);
  });
});
