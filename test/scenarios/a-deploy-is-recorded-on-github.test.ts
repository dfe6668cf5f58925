import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionRun,
  exampleWorkspace,
  HEAD_SHA,
  removeWorkspaces,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';
const RUN = 'https://github.com/octo-org/contact-flows/actions/runs/4711';

describe('a deploy is recorded on GitHub, and told on the pull request it came from', () => {
  let wanted: FlowDefinition;
  let sandbox: Sandbox;
  let github: GitHubApi;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
  });
  beforeEach(async () => {
    await sandbox?.close();
    await github?.close();
    sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
    github = await startGitHubApi({ pulls: { [HEAD_SHA]: [{ number: 7, merged: true, base: 'main' }] } });
  });
  afterAll(async () => {
    await sandbox.close();
    await github.close();
    removeWorkspaces();
  });

  const merge = (inputs: Record<string, string> = {}, event: ActionRun['event'] = 'push') =>
    runAction({
      event,
      workspace: exampleWorkspace(),
      githubUrl: github.url,
      inputs: { ...sandboxInputs(sandbox), flows: FILE, ...inputs },
    });
  const statuses = () =>
    github.deployments.map((deployment) => deployment.statuses.map(({ state }) => state));

  test(
    'where GitHub refuses both, the release stands, with one warning for each permission',
    async () => {
      github.addFault({ method: 'POST', path: /\/deployments$/, times: 9, answer: { status: 403 } });
      github.addFault({ method: 'POST', path: /\/comments$/, times: 9, answer: { status: 403 } });
      const result = await merge();
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 8 }]);
      expect(result.log.match(/^::warning .*deployments: write/gm)).toHaveLength(1);
      expect(result.log.match(/^::warning .*pull-requests: write/gm)).toHaveLength(1);
      expect(result.outputs['comment-url']).toBe('');
    },
    PATIENCE,
  );

  test(
    'a deploy that ends badly says so in both places',
    async () => {
      sandbox.setPublicationVerdict(wanted.id, { status: 'failed', reason: 'no such queue', times: 1 });
      const result = await merge();
      expect(result.exitCode).toBe(1);
      expect(statuses()).toEqual([['in_progress', 'failure']]);
      expect(github.deployments[0]?.statuses[1]?.description).toContain('rolled back');
      expect(github.comments).toMatchObject([{ issue: 7, body: expect.stringContaining('no such queue') }]);
    },
    PATIENCE,
  );

  test(
    'the deployment is there before the first write, says what goes live, and how it ended',
    async () => {
      const result = await merge();
      expect(result.log).not.toMatch(/::(error|warning)/);
      expect(github.deployments).toMatchObject([
        {
          ref: HEAD_SHA,
          environment: 'dev',
          payload: {
            run: RUN,
            flows: [{ file: FILE, id: wanted.id, version: 8, digest: digest(wanted), outcome: 'pending' }],
          },
          statuses: [
            { state: 'in_progress', log_url: RUN },
            { state: 'success', log_url: RUN, description: expect.stringContaining('live is version 8') },
          ],
        },
      ]);
    },
    PATIENCE,
  );

  test(
    'the pull request has one comment, which the next deploy brings up to date; nothing to write is no deployment',
    async () => {
      const first = await merge();
      expect(github.comments).toMatchObject([
        {
          issue: 7,
          body: expect.stringMatching(/as version 8[\s\S]*8 conversations pass \(Genesys Cloud\)/),
        },
      ]);
      expect(first.outputs['comment-url']).toContain('/pull/7#issuecomment-1');
      await merge();
      expect(github.comments).toMatchObject([{ body: expect.stringContaining('1 unchanged') }]);
      expect(statuses()).toEqual([['in_progress', 'success']]);
    },
    PATIENCE,
  );

  test(
    'with deployments: false and comment: false GitHub is not asked',
    async () => {
      await merge({ deployments: 'false', comment: 'false' });
      expect(github.requests).toEqual([]);
    },
    PATIENCE,
  );
});
