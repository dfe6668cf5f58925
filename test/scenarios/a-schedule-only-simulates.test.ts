import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const FILE = 'flows/support.flow.yaml';

describe('a schedule only simulates', () => {
  let wanted: FlowDefinition;
  let flow: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
    flow = `/api/v2/flows/${wanted.id}`;
  });
  beforeEach(async () => {
    await sandbox?.close();
    sandbox = await startSandbox({ flows: [{ ...released(wanted), version: 8 }, smallFlow('hello').live] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const smoke = (inputs: Record<string, string> = {}, workspace = exampleWorkspace()) =>
    runAction({
      event: 'schedule',
      workspace,
      inputs: { ...sandboxInputs(sandbox), flows: FILE, ...inputs },
    });
  const edit = () => sandbox.editInConsole(wanted.id, (live) => ({ ...live, name: 'Renamed by Erin' }));

  test(
    'a live flow that answers otherwise fails the run, at the line of the transcript',
    async () => {
      const queue = { ...wanted.nodes['tech_queue'], type: 'action' as const, actions: [] };
      const broken = released({ ...wanted, nodes: { ...wanted.nodes, tech_queue: queue } });
      sandbox.editInConsole(wanted.id, (live) => ({ ...live, ...broken }));
      const result = await smoke();
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ 'failure-reason': 'simulation-failed', changed: 'false' });
      expect(result.flows).toMatchObject([{ outcome: 'failed', transcripts: { passed: 1, failed: 1 } }]);
      expect(result.log).toMatch(/::error title=Flowgate,file=flows\/support\.transcripts\.yaml,line=\d+/);
      expect(result.summary).toContain('A technical question reaches the technical queue');
    },
    PATIENCE,
  );

  test(
    'an edit in the console fails the run, though the conversations pass',
    async () => {
      edit();
      const result = await smoke();
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('drift');
      expect(result.flows).toMatchObject([{ outcome: 'drift', version: 9, transcripts: { passed: 2 } }]);
      expect(result.summary).toContain('Live now, version 9');
    },
    PATIENCE,
  );

  test(
    'with on-drift: overwrite that edit is a warning',
    async () => {
      edit();
      const result = await smoke({ 'on-drift': 'overwrite' });
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'healthy', version: 9 }]);
      expect(result.log).toMatch(/::warning [^\n]*edited in Genesys Cloud since its last release/);
      expect(result.summary).toContain('Live now, version 9');
    },
    PATIENCE,
  );

  test(
    'healthy: role, live flow, and the two conversations tagged smoke; nothing is validated or written',
    async () => {
      const result = await smoke();
      expect(result.log).not.toMatch(/::(error|warning)/);
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'false' });
      expect(result.flows).toMatchObject([
        { outcome: 'healthy', version: 8, transcripts: { passed: 2, failed: 0 } },
      ]);
      expect(requestLines(sandbox)).toEqual([
        'POST /oauth/token 200',
        'GET /api/v2/authorization/roles/sandbox-role 200',
        `GET ${flow} 200`,
        `POST ${flow}/simulate 200`,
        `POST ${flow}/simulate 200`,
      ]);
      expect(result.summary).toContain('Smoke test of dev passed: 1 healthy');
      expect(sandbox.organization.history(wanted.id)).toHaveLength(1);
    },
    PATIENCE,
  );

  test(
    'a flow whose commit was not deployed yet is healthy, and that is noted',
    async () => {
      const older = released({ ...wanted, name: 'Support, as last month' });
      sandbox.editInConsole(wanted.id, (live) => ({ ...live, ...older }));
      const result = await smoke();
      expect(result.exitCode).toBe(0);
      expect(result.summary).toContain('it has not been deployed yet');
    },
    PATIENCE,
  );

  test(
    'where nothing is tagged every conversation is played',
    async () => {
      const { files, id } = smallFlow('hello');
      sandbox.editInConsole(id, (live) => ({
        ...live,
        nodes: { ...live.nodes, hello: { ...live.nodes['hello'], type: 'webchat', actions: [] } },
      }));
      const result = await smoke({ flows: 'flows/hello.flow.yaml', environment: '' }, workspaceOf(files));
      expect(result.flows).toMatchObject([{ outcome: 'failed', transcripts: { passed: 0, failed: 1 } }]);
      expect(requestLines(sandbox).at(-1)).toBe(`POST /api/v2/flows/${id}/simulate 200`);
    },
    PATIENCE,
  );
});
