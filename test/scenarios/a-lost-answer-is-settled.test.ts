import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import { exampleWorkspace, removeWorkspaces, runAction, sandboxInputs } from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('a write whose answer is lost', () => {
  let wanted: FlowDefinition;
  let sandbox: Sandbox;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
  });
  beforeEach(async () => {
    await sandbox?.close();
    sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const deploy = () =>
    runAction({
      event: 'push',
      workspace: exampleWorkspace(),
      inputs: { ...sandboxInputs(sandbox), flows: FILE },
    });
  const writes = () =>
    sandbox.requests.filter(({ method }) => method === 'PUT').map(({ body, status }) => ({ body, status }));

  test(
    'is said to be unknown where it never arrives and never is answered',
    async () => {
      sandbox.addFault({ method: 'PUT', fault: { kind: 'reset' } });
      const result = await deploy();
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ 'failure-reason': 'unknown-outcome', changed: 'false' });
      expect(result.flows).toMatchObject([{ outcome: 'unknown', version: null }]);
      expect(result.summary).toContain('1 unknown');
      expect(result.log).toContain('It may or may not be live');
      // The same version and the same body every time: none of the copies can land twice.
      expect(new Set(writes().map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(sandbox.organization.flow(wanted.id)?.version).toBe(7);
    },
    PATIENCE,
  );

  test(
    'is sent again as it was, proves to have landed, and is released as exactly one version',
    async () => {
      sandbox.addFault({ method: 'PUT', nth: 1, fault: { kind: 'lose-answer' } });
      const result = await deploy();
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', changed: 'true' });
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 8 }]);
      const [lost, again, ...more] = writes();
      expect([lost?.status, again?.status, more.length]).toEqual([200, 409, 0]);
      expect(again?.body).toEqual(lost?.body);
      expect(sandbox.organization.history(wanted.id).map(({ version, writer }) => [version, writer])).toEqual(
        [
          [7, 'initial'],
          [8, 'sandbox-client'],
        ],
      );
      expect(sandbox.organization.flow(wanted.id)).toMatchObject({
        status: 'published',
        nodes: wanted.nodes,
      });
    },
    PATIENCE,
  );

  test(
    'is sent again as it was, and lands then, where the first never arrived',
    async () => {
      sandbox.addFault({ method: 'PUT', nth: 1, fault: { kind: 'status', status: 504 } });
      const result = await deploy();
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 8 }]);
      expect(sandbox.organization.history(wanted.id)).toHaveLength(2);
    },
    PATIENCE,
  );
});
