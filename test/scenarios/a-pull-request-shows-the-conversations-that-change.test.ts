import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  removeWorkspaces,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';
/** A condition that no conversation of the example asks about; it comes to stand in this line. */
const NEW_CONDITION =
  '      - { variable: intent, condition: equals, value: refund, transition: billing_queue }';

let sandbox: Sandbox;
let github: GitHubApi;
let result: ActionResult;
let workspace: string;
let line: number;
beforeAll(async () => {
  const wanted = await exampleFlow(FILE);
  sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
  github = await startGitHubApi();
  workspace = exampleWorkspace();
  const path = join(workspace, FILE);
  const lines = readFileSync(path, 'utf8').split('\n');
  line = lines.findIndex((text) => text.includes('value: technical')) + 2;
  lines.splice(line - 1, 0, NEW_CONDITION);
  writeFileSync(path, lines.join('\n'));
  result = await runAction({
    event: 'pull_request',
    workspace,
    githubUrl: github.url,
    inputs: { ...sandboxInputs(sandbox), flows: FILE },
  });
}, PATIENCE);
afterAll(async () => {
  await sandbox.close();
  await github.close();
  removeWorkspaces();
});

describe('comment and summary', () => {
  test('say in a sentence how many conversations go another way, and which', () => {
    expect(result.exitCode).toBe(0);
    for (const text of [github.comments.at(-1)?.body, result.summary]) {
      expect(text).toMatch(/^💬 \*\*\d+ of \d+ conversations change for the customer\*\*$/m);
      expect(text).toMatch(/^- \d+ conversations? differs? in 1 message$/m);
      expect(text).toMatch(/^- 1 conversation now ends in queue billing\\_queue\\_id instead of no queue/m);
    }
  });

  test('show what was said before beside what is said now', () => {
    for (const text of [github.comments.at(-1)?.body, result.summary]) {
      expect(text).toContain('| | Before | After |');
      expect(text).toContain('| ≠ | Bot: `Hi! This is support.` | Bot: `Hello, this is customer support.` |');
      expect(text).toMatch(/^\| {2}\| Customer: `[^`]+` \| ″ \|$/m);
    }
  });

  test('say how well the change is tested, with a conversation to copy', () => {
    const [, taken = '', touched = ''] =
      /Conversations take (\d+) of (\d+) transitions that this change touches/.exec(result.summary) ?? [];
    expect(Number(touched) - Number(taken)).toBe(1);
    expect(result.summary).toContain('1 touched transition untested, with conversations to copy');
    expect(result.summary).toMatch(/```yaml\n {2}- name: .*\n {4}given: \{ ?intent: refund ?\}/);
  });
});

test('the untested transition is a notice at its line, with the conversation that takes it', () => {
  const notices = result.log.split('\n').filter((text) => text.startsWith('::notice '));
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(new RegExp(`^::notice [^:]*file=${FILE},line=${line},`));
  expect(notices[0]).toContain(
    'this change touches route_intent → billing_queue (condition 3), and no conversation takes it',
  );
  expect(notices[0]).toContain('%0A  - name: ');
  expect(notices[0]).toContain('intent: refund');
});

test('the conversations are a page to open, the coverage is data for other tools', () => {
  const file = (name: string) => join(workspace, 'flowgate-report', name);
  const page = readFileSync(file('conversations.html'), 'utf8');
  expect(page).toContain('<title>8 conversations pass</title>');
  expect(page).toContain('Hello, this is customer support.');
  expect(JSON.parse(readFileSync(file('coverage.json'), 'utf8'))).toMatchObject({
    flows: [
      {
        file: FILE,
        missed: { transitions: [{ from: 'route_intent', to: 'billing_queue', condition: 3, line }] },
      },
    ],
  });
  expect(existsSync(file('report.md'))).toBe(true);
});
