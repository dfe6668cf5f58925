import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, released } from '../support/flows.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  removeWorkspaces,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

describe('an event that hands secrets to strangers', () => {
  let sandbox: Sandbox;
  let github: GitHubApi;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [released(await exampleFlow('flows/support.flow.yaml'))] });
    github = await startGitHubApi();
  });
  afterAll(async () => {
    await Promise.all([sandbox.close(), github.close()]);
    removeWorkspaces();
  });

  const run = (command: string): Promise<ActionResult> =>
    runAction({
      event: 'pull_request_target',
      workspace: exampleWorkspace(),
      githubUrl: github.url,
      inputs: { ...sandboxInputs(sandbox), command },
    });

  test.each(['auto', 'check', 'deploy'])(
    'is refused whatever command says (%s), before the first request',
    async (command) => {
      const result = await run(command);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toEqual({
        result: 'failure',
        'failure-reason': 'refused-event',
        changed: 'false',
        flows: '[]',
        report: 'flowgate-report/report.md',
        junit: 'flowgate-report/junit.xml',
        sarif: 'flowgate-report/findings.sarif',
        'comment-url': '',
        matrix: '',
        shards: '',
      });
      expect(result.log).toMatch(/^::error::[^\n]*pull_request_target[^\n]*pull_request \(check\)/m);
      expect(result.summary).toContain('`refused-event`');
      expect(sandbox.requests).toEqual([]);
      expect(github.requests).toEqual([]);
    },
    PATIENCE,
  );
});
