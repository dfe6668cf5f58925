import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces, requestLines, runAction, sandboxInputs, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const { files, live, id } = smallFlow('hello');

describe('a publication that does not come to an end', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ flows: [live], publicationMs: Number.POSITIVE_INFINITY });
  });
  afterEach(() => sandbox.close());
  afterAll(removeWorkspaces);

  const deploy = (inputs: Record<string, string>) =>
    runAction({
      event: 'push',
      workspace: workspaceOf(files),
      inputs: { ...sandboxInputs(sandbox), environment: '', ...inputs },
    });

  test.each([
    [{ 'publish-timeout': '600ms' }, /was written but not seen published within publish-timeout/],
    [{ timeout: '3s' }, /the time for the whole run was up/],
  ])(
    'ends as publish-timeout with %j, and nothing is put back: it may still publish',
    async (inputs, words) => {
      const result = await deploy(inputs);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ 'failure-reason': 'publish-timeout', changed: 'false' });
      expect(result.flows).toMatchObject([{ outcome: 'unknown', version: 2 }]);
      expect(result.log).toMatch(words);
      expect(result.summary).toContain('1 unknown');

      const lines = requestLines(sandbox);
      expect(lines.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
      expect(lines.filter((line) => line.includes('/simulate'))).toEqual([]);
      expect(sandbox.organization.flow(id)).toMatchObject({ version: 2, status: 'scheduled' });
    },
    PATIENCE,
  );

  test(
    'is gone on with by the next deploy, which writes nothing again',
    async () => {
      await deploy({ 'publish-timeout': '600ms' });
      const before = sandbox.requests.length;
      const result = await deploy({ 'publish-timeout': '600ms' });
      expect(result.flows).toMatchObject([{ outcome: 'unknown', version: 2 }]);
      expect(
        requestLines(sandbox)
          .slice(before)
          .filter((line) => line.startsWith('PUT')),
      ).toEqual([]);
    },
    PATIENCE,
  );
});
