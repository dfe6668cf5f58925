import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces, requestLines, runAction, sandboxInputs, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

describe('a dispatch', () => {
  const { files, live, id } = smallFlow('hello');
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [live] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const dispatch = (inputs: Record<string, string>) =>
    runAction({
      event: 'workflow_dispatch',
      workspace: workspaceOf(files),
      inputs: { ...sandboxInputs(sandbox), environment: '', ...inputs },
    });

  test(
    'that names no command is refused before the first request, and says what to set',
    async () => {
      const result = await dispatch({});
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'invalid-input',
        flows: '[]',
      });
      expect(result.log).toMatch(/^::error::[^\n]*workflow_dispatch[^\n]*command to check, deploy or smoke/m);
      expect(result.summary).toContain('`invalid-input`');
      expect(sandbox.requests).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'that names its command runs it',
    async () => {
      const result = await dispatch({ command: 'check' });
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'changed' }]);
      expect(requestLines(sandbox).at(-1)).toBe(`POST /api/v2/flows/${id}/validate 200`);
    },
    PATIENCE,
  );
});
