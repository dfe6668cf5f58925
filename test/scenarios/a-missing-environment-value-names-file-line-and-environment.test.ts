import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('a value that the environment does not have', () => {
  let sandbox: Sandbox;
  let workspace: string;
  let line: number;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [released(await exampleFlow(FILE))] });
    workspace = exampleWorkspace();
    const values = join(workspace, 'flows/environments/dev.env');
    writeFileSync(values, readFileSync(values, 'utf8').replace(/^TECH_QUEUE_ID=.*$/m, ''));
    const lines = readFileSync(join(workspace, FILE), 'utf8').split('\n');
    line = lines.findIndex((text) => text.includes('{env.TECH_QUEUE_ID}')) + 1;
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const deploy = (environment: Record<string, string>) =>
    runAction({
      event: 'push',
      workspace,
      inputs: { ...sandboxInputs(sandbox), flows: FILE },
      environment,
    });

  test(
    'fails the deploy at its line, naming environment and file, and nothing is sent',
    async () => {
      const result = await deploy({});
      const message = '{env.TECH_QUEUE_ID} has no value in environment dev (flows/environments/dev.env)';
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ result: 'failure', 'failure-reason': 'invalid-flow' });
      expect(result.flows).toMatchObject([{ file: FILE, id: '', outcome: 'invalid', version: null }]);
      expect(result.log).toMatch(new RegExp(`::error title=Flowgate,file=${FILE},line=${line},col=\\d+::`));
      expect(result.log).toContain(message);
      expect(result.summary).toContain(`${FILE}:${line}`);
      expect(result.summary).toContain('TECH\\_QUEUE\\_ID');
      expect(requestLines(sandbox)).toEqual([
        'POST /oauth/token 200',
        'GET /api/v2/authorization/roles/sandbox-role 200',
      ]);
    },
    PATIENCE,
  );

  test(
    'is no problem once the environment of the process has it',
    async () => {
      const flow = await exampleFlow(FILE);
      const value = String(flow.environmentVariables?.['tech_queue_id']);
      const result = await deploy({ TECH_QUEUE_ID: value });
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'unchanged' }]);
    },
    PATIENCE,
  );
});
