import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  BASE_SHA,
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('the same content is not released twice', () => {
  let sandbox: Sandbox;
  let flow: string;
  beforeAll(async () => {
    const wanted = await exampleFlow(FILE);
    flow = `/api/v2/flows/${wanted.id}`;
    sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const deploy = (workspace: string, environment: Record<string, string> = {}) =>
    runAction({
      event: 'push',
      workspace,
      inputs: { ...sandboxInputs(sandbox), flows: FILE },
      environment,
    });
  const start = ['POST /oauth/token 200', 'GET /api/v2/authorization/roles/sandbox-role 200'];

  test(
    'by a later commit: it reads the live flow once and writes nothing, also where only comments differ',
    async () => {
      const first = await deploy(exampleWorkspace());
      expect(first.flows).toMatchObject([{ outcome: 'released', version: 8, changes: 1 }]);

      const before = sandbox.requests.length;
      const workspace = exampleWorkspace();
      appendFileSync(join(workspace, FILE), '\n# Nothing that a customer would notice.\n');
      const second = await deploy(workspace, { GITHUB_SHA: BASE_SHA });
      expect(second.exitCode).toBe(0);
      expect(second.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'false' });
      expect(second.flows).toMatchObject([{ outcome: 'unchanged', version: 8, changes: 0 }]);
      expect(requestLines(sandbox).slice(before)).toEqual([...start, `GET ${flow} 200`]);
      expect(second.summary).toContain('1 unchanged');
      expect(second.log).not.toContain('::error');
      expect(second.log).not.toContain('::warning');
    },
    PATIENCE,
  );

  test(
    'by the same commit again: it is tested again, for the run before may not have seen the end',
    async () => {
      const before = sandbox.requests.length;
      const again = await deploy(exampleWorkspace());
      expect(again.exitCode).toBe(0);
      expect(again.outputs).toMatchObject({ result: 'success', changed: 'false' });
      expect(again.flows).toMatchObject([
        { outcome: 'unchanged', version: 8, transcripts: { passed: 8, failed: 0 } },
      ]);
      expect(requestLines(sandbox).slice(before)).toEqual([
        ...start,
        `GET ${flow} 200`,
        ...Array.from({ length: 8 }, () => `POST ${flow}/simulate 200`),
      ]);
    },
    PATIENCE,
  );
});
