import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MatrixEntry, matrixSchema } from '../../src/fleet/matrix.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  HEAD_SHA,
  removeWorkspaces,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const FLOWS = ['alpha', 'bravo'].map(smallFlow);
const FILES = Object.assign({ 'flows/environments/prod.env': '' }, ...FLOWS.map(({ files }) => files));

describe('a merge is released in shards', () => {
  let sandbox: Sandbox;
  let github: GitHubApi;
  let matrix: string;
  let entries: readonly MatrixEntry[];
  const reports: string[] = [];
  let shards: ActionResult[];

  const act = (inputs: Readonly<Record<string, string>>, workspace: string) =>
    runAction({
      event: 'push',
      workspace,
      githubUrl: github.url,
      inputs: { ...sandboxInputs(sandbox), environment: 'prod', ...inputs },
    });

  beforeAll(async () => {
    sandbox = await startSandbox({ flows: FLOWS.map(({ live }) => live) });
    github = await startGitHubApi({ pulls: { [HEAD_SHA]: [{ number: 7, merged: true, base: 'main' }] } });
    const planned = await act(
      { command: 'matrix', base: 'all', concurrency: '1', 'max-flows': '1' },
      workspaceOf(FILES),
    );
    expect(planned.log).toMatch(/^::warning[^\n]*What is merged was approved/m);
    matrix = planned.outputs['matrix'] ?? '';
    entries = matrixSchema.parse(JSON.parse(matrix)).include;
    shards = [];
    for (const { flows, shard } of entries) {
      const workspace = workspaceOf(FILES);
      shards.push(await act({ command: 'deploy', flows, shard }, workspace));
      reports.push(readFileSync(join(workspace, 'flowgate-report/run.json'), 'utf8'));
    }
  }, PATIENCE);
  afterAll(async () => {
    await sandbox.close();
    await github.close();
    removeWorkspaces();
  });

  function joinAll(given: readonly string[]): Promise<ActionResult> {
    const workspace = workspaceOf({});
    for (const [index, text] of given.entries()) {
      const folder = join(workspace, `flowgate-shards/flowgate-shard-${index}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'run.json'), text);
    }
    return act({ command: 'join', matrix }, workspace);
  }
  const recorded = () =>
    github.deployments.map(({ statuses, payload }) => ({
      states: statuses.map(({ state }) => state),
      flows: payload.flows,
    }));

  test('each releases its own flow, and records nothing itself', () => {
    expect(entries).toHaveLength(2);
    expect(shards.map(({ exitCode, flows }) => [exitCode, flows.map(({ outcome }) => outcome)])).toEqual([
      [0, ['released']],
      [0, ['released']],
    ]);
    for (const { id } of FLOWS) {
      expect(sandbox.organization.flow(id)).toMatchObject({ version: 2, status: 'published' });
    }
    expect(github.requests).toEqual([]);
  });

  test(
    'where one left no report, it is not known what is live, and that is recorded',
    async () => {
      const result = await joinAll(reports.slice(1));
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('unknown-outcome');
      expect(result.flows.map(({ outcome }) => outcome)).toEqual(['unknown', 'released']);
      expect(recorded().at(-1)?.states).toEqual(['in_progress', 'error']);
    },
    PATIENCE,
  );

  test(
    'all together are recorded as one deployment, and told once',
    async () => {
      const before = github.deployments.length;
      const result = await joinAll(reports);
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', changed: 'true' });
      expect(recorded().slice(before)).toEqual([
        {
          states: ['in_progress', 'success'],
          flows: FLOWS.map(({ file, id }) => ({ file, id, version: 2, outcome: 'released' })),
        },
      ]);
      const notes = github.comments.filter(({ body }) => body.startsWith('<!-- flowgate:deploy'));
      expect(notes).toHaveLength(1);
      expect(notes[0]?.body).toContain('Deploy to prod done: 2 released');
    },
    PATIENCE,
  );
});
