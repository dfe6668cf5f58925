import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowDefinition, LiveFlow } from '../../src/flow/definition.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { PATIENCE, requested } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('somebody saves the flow between our reading and our writing', () => {
  let wanted: FlowDefinition;
  let flow: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
    flow = `/api/v2/flows/${wanted.id}`;
  });
  beforeEach(async () => {
    await sandbox?.close();
    sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
    sandbox.addFault({ method: 'PUT', nth: 1, fault: { kind: 'delay', ms: 400 } });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const deployWhile = async (change: (live: LiveFlow) => LiveFlow): Promise<ActionResult> => {
    const run = runAction({
      event: 'push',
      workspace: exampleWorkspace(),
      inputs: { ...sandboxInputs(sandbox), flows: FILE },
    });
    await requested(sandbox, 'PUT', wanted.id);
    sandbox.editInConsole(wanted.id, change);
    return run;
  };

  test(
    'their change stays, and the run says so',
    async () => {
      const result = await deployWhile((live) => ({ ...live, name: 'Renamed by Erin' }));
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'conflict',
        changed: 'false',
      });
      expect(result.flows).toMatchObject([{ outcome: 'conflict', version: 8 }]);
      expect(requestLines(sandbox).slice(2)).toEqual([
        `GET ${flow} 200`,
        `POST ${flow}/validate 200`,
        `PUT ${flow} 409`,
        `GET ${flow} 200`,
      ]);
      expect(sandbox.organization.flow(wanted.id)).toMatchObject({ version: 8, name: 'Renamed by Erin' });
      expect(result.log).toMatch(/::error::Release [^\n]*now version 8[^\n]*Their change stays/);
      expect(result.summary).toContain('1 in conflict');
      expect(result.summary).toContain('Their change stays');
    },
    PATIENCE,
  );

  test(
    'where they only saved the same content again, ours goes on the version after it',
    async () => {
      const result = await deployWhile((live) => live);
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 9 }]);
      const writes = requestLines(sandbox).filter((line) => line.startsWith('PUT'));
      expect(writes).toEqual([`PUT ${flow} 409`, `PUT ${flow} 200`]);
      expect(sandbox.organization.flow(wanted.id)).toMatchObject({ version: 9, nodes: wanted.nodes });
    },
    PATIENCE,
  );
});
