import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  removeWorkspaces,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

describe('wrong settings', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [smallFlow('hello').live] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const deploy = (inputs: Record<string, string>, environment: Record<string, string> = {}) =>
    runAction({
      event: 'push',
      workspace: workspaceOf(smallFlow('hello').files),
      inputs: { ...sandboxInputs(sandbox), environment: '', ...inputs },
      environment,
    });
  const expectRefused = (result: ActionResult) => {
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      result: 'failure',
      'failure-reason': 'invalid-input',
      changed: 'false',
      flows: '[]',
    });
    expect(result.summary).toContain('`invalid-input`');
    expect(sandbox.requests).toEqual([]);
  };

  test(
    'are named all at once, before the first request',
    async () => {
      const result = await deploy({
        'genesys-url': 'http://api.mypurecloud.com.evil.example',
        rollback: 'yes',
        'poll-interval': '5 seconds',
        'max-conflict-retries': '99',
        'on-drift': 'ignore',
        concurrency: '0',
      });
      expectRefused(result);
      const [sentence = ''] = /^::error::.*$/m.exec(result.log) ?? [];
      for (const name of [
        'genesys-url',
        'rollback',
        'poll-interval',
        'max-conflict-retries',
        'on-drift',
        'concurrency',
      ]) {
        expect(sentence).toContain(`${name}: `);
      }
      expect(sentence).toContain('must be "fail" or "overwrite"');
      expect(result.log.match(/^::error/gm)).toHaveLength(1);
    },
    PATIENCE,
  );

  test(
    'a deploy without credentials says which inputs it needs',
    async () => {
      const result = await deploy({ 'client-id': '', 'client-secret': '', 'role-id': '' });
      expectRefused(result);
      expect(result.log).toMatch(/^::error::[^\n]*client-id, client-secret and role-id: deploy/m);
    },
    PATIENCE,
  );

  test(
    'half of the credentials is a mistake, also for a check that would do without',
    async () => {
      const result = await deploy({ command: 'check', 'client-secret': '' });
      expectRefused(result);
      expect(result.log).toMatch(/^::error::[^\n]*client-secret: is missing/m);
    },
    PATIENCE,
  );

  test(
    'a directory that is not there',
    async () => {
      const result = await deploy({ 'working-directory': 'flow' });
      expectRefused(result);
      expect(result.log).toMatch(/^::error::[^\n]*working-directory: "flow" is no directory here/m);
    },
    PATIENCE,
  );

  test(
    'globs that match nothing, an environment without a file',
    async () => {
      const nothing = await deploy({ command: 'check', flows: 'flow/*.yaml' });
      expect(nothing.exitCode).toBe(1);
      expect(nothing.outputs['failure-reason']).toBe('invalid-input');
      expect(nothing.log).toMatch(/^::error::[^\n]*no file matches flows: flow\/\*\.yaml/m);

      const unknown = await deploy({ environment: 'staging' });
      expect(unknown.exitCode).toBe(1);
      expect(unknown.outputs['failure-reason']).toBe('invalid-input');
      expect(unknown.log).toMatch(/^::error::[^\n]*staging/m);
    },
    PATIENCE,
  );
});
