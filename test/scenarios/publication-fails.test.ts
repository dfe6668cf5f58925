import { afterAll, describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces, requestLines, runAction, sandboxInputs, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const { files, live, id } = smallFlow('hello');
afterAll(removeWorkspaces);

const deployTo = async (
  verdict: { status: 'failed' | 'rejected'; reason: string; times?: number },
  inputs: Record<string, string> = {},
) => {
  const sandbox = await startSandbox({ flows: [live] });
  try {
    sandbox.setPublicationVerdict(id, verdict);
    const result = await runAction({
      event: 'push',
      workspace: workspaceOf(files),
      inputs: { ...sandboxInputs(sandbox), environment: '', ...inputs },
    });
    return { result, requests: requestLines(sandbox), flow: sandbox.organization.flow(id) };
  } finally {
    await sandbox.close();
  }
};

describe('publication fails', () => {
  test(
    'and fails for the old content, too: nothing is said to be back, and a person is told what to do',
    async () => {
      const { result, flow } = await deployTo({ status: 'failed', reason: 'No capacity.' });
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('rollback-failed');
      expect(result.flows).toMatchObject([{ outcome: 'rollback-failed', version: 3 }]);
      expect(result.summary).toContain('**To do by hand**');
      expect(flow).toMatchObject({ version: 3, status: 'failed' });
    },
    PATIENCE,
  );

  test(
    'and with rollback: false the failed version stays',
    async () => {
      const { result, flow } = await deployTo(
        { status: 'failed', reason: 'No capacity.' },
        { rollback: 'false' },
      );
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('publish-failed');
      expect(result.flows).toMatchObject([{ outcome: 'failed', version: 2 }]);
      expect(flow).toMatchObject({ version: 2, status: 'failed' });
    },
    PATIENCE,
  );

  test(
    'and the old content is put back, with the reason that the platform gave',
    async () => {
      const reason = 'Queue limit reached <script>, ask @admin.';
      const { result, requests, flow } = await deployTo({ status: 'rejected', reason, times: 1 });
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'publish-failed',
        changed: 'false',
      });
      expect(result.flows).toMatchObject([{ outcome: 'rolled-back', version: 3 }]);
      expect(result.log).toMatch(
        /::error::Release "hello": publication rejected: Queue limit reached [^\n]*put back/,
      );
      expect(result.summary).toContain('Queue limit reached');
      expect(result.summary).not.toMatch(/(?<!\\)<script>/);

      expect(requests.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
      // What was never published is not talked to.
      expect(requests.filter((line) => line.includes('/simulate'))).toEqual([]);
      expect(flow).toMatchObject({ version: 3, status: 'published', nodes: live.nodes });
      expect(flow && digest(flow)).toBe(digest(live));
    },
    PATIENCE,
  );
});
