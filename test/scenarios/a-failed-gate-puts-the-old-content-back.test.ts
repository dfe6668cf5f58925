import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { PATIENCE, requested } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  HEAD_SHA,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

/** What the organization answers while its technical queue is closed: nothing that a local run could foresee. */
const CLOSED = {
  success: true,
  path: ['start', 'set_context', 'out_of_hours', 'default_end'],
  endNode: 'default_end',
  transcript: [
    { from: 'user', text: 'The app does not start' },
    { from: 'bot', text: 'We are closed. @all ::error::<img src=x>' },
  ],
};

describe('a failed gate puts the old content back', () => {
  let sandbox: Sandbox;
  let before: FlowDefinition;
  let wanted: FlowDefinition;
  let flow: string;
  let result: ActionResult;

  const deploy = (inputs: Record<string, string> = {}, workspace = exampleWorkspace()) =>
    runAction({ event: 'push', workspace, inputs: { ...sandboxInputs(sandbox), flows: FILE, ...inputs } });

  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
    before = released(olderSupport(wanted));
    flow = `/api/v2/flows/${wanted.id}`;
    sandbox = await startSandbox({ flows: [{ ...before, version: 7 }] });
    sandbox.addFault({ path: '*/simulate', nth: 2, fault: { kind: 'wrong-shape', body: CLOSED } });
    result = await deploy();
  }, PATIENCE);
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  test('the run fails, and says what failed and that the old content is back', () => {
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      result: 'failure',
      'failure-reason': 'simulation-failed',
      changed: 'false',
    });
    expect(result.flows).toMatchObject([
      { outcome: 'rolled-back', version: 9, transcripts: { passed: 7, failed: 1 } },
    ]);
    expect(result.log).toMatch(
      /::error::Release "WebChat Support Flow"[^\n]*The previous content was put back \(version 9\)/,
    );
    expect(result.log).toMatch(/::error title=Flowgate,file=flows\/support\.transcripts\.yaml,line=\d+/);
    expect(result.summary).toContain('1 rolled back');
    expect(result.summary).toContain('A technical question reaches the technical queue');
  });

  test('the requests: one write, its publication, all conversations, one write back and its publication', () => {
    const lines = requestLines(sandbox);
    const distinct = lines.filter((line, index) => line !== lines[index - 1]);
    expect(distinct).toEqual([
      'POST /oauth/token 200',
      'GET /api/v2/authorization/roles/sandbox-role 200',
      `GET ${flow} 200`,
      `POST ${flow}/validate 200`,
      `PUT ${flow} 200`,
      `GET ${flow} 200`,
      `POST ${flow}/simulate 200`,
      `PUT ${flow} 200`,
      `GET ${flow} 200`,
    ]);
  });

  test('what is live is the old content, and its stamp remembers what was rejected', () => {
    const live = sandbox.organization.flow(wanted.id);
    expect(live).toMatchObject({
      version: 9,
      status: 'published',
      nodes: before.nodes,
      applicationSettings: {
        flowgate: {
          digest: digest(before),
          rejected: [
            {
              digest: digest(wanted),
              commit: HEAD_SHA,
              reason: expect.stringContaining('1 of 8 conversations failed'),
            },
          ],
        },
      },
    });
  });

  test('what the bot said takes no effect in log or summary', () => {
    expect(result.log).not.toMatch(/^\s*::error::<img/m);
    expect(result.summary).toContain('We are closed.');
    const outsideOfCode = result.summary.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(outsideOfCode).not.toMatch(/(?<!\\)<img/);
    expect(outsideOfCode).not.toContain('@all');
  });

  test(
    'a second run of the same content writes nothing and says when and why it was put back',
    async () => {
      const start = sandbox.requests.length;
      const again = await deploy();
      expect(again.exitCode).toBe(1);
      expect(again.outputs['failure-reason']).toBe('simulation-failed');
      expect(again.flows).toMatchObject([{ outcome: 'skipped', version: 9 }]);
      expect(again.log).toMatch(
        /was put back before on \d{4}-[^\n]*1 of 8 conversations failed[^\n]*Nothing was written/,
      );
      expect(requestLines(sandbox).slice(start).at(-1)).toBe(`GET ${flow} 200`);
      expect(sandbox.organization.flow(wanted.id)?.version).toBe(9);
    },
    PATIENCE,
  );

  test(
    'a check of it says beforehand that the deploy will refuse it',
    async () => {
      const check = await runAction({
        event: 'pull_request',
        workspace: exampleWorkspace(),
        inputs: { ...sandboxInputs(sandbox), flows: FILE, comment: 'false' },
      });
      expect(check.exitCode).toBe(0);
      expect(check.summary).toContain('the deploy will refuse it');
    },
    PATIENCE,
  );

  test(
    'new content goes on',
    async () => {
      const workspace = exampleWorkspace();
      const file = join(workspace, FILE);
      writeFileSync(file, readFileSync(file, 'utf8').replace('title: Customer Support', 'title: Help'));
      const fixed = await deploy({}, workspace);
      expect(fixed.exitCode).toBe(0);
      expect(fixed.flows).toMatchObject([{ outcome: 'released', version: 10 }]);
    },
    PATIENCE,
  );

  test(
    'and so does the same content, asked for on purpose',
    async () => {
      const retried = await deploy({ 'retry-rejected': 'true' });
      expect(retried.exitCode).toBe(0);
      expect(retried.flows).toMatchObject([{ outcome: 'released', version: 11 }]);
      const stamp = sandbox.organization.flow(wanted.id)?.applicationSettings?.['flowgate'];
      expect(stamp).not.toHaveProperty('rejected');
    },
    PATIENCE,
  );

  test(
    'with rollback: false the new content stays, and the run fails all the same',
    async () => {
      const other = await startSandbox({ flows: [{ ...before, version: 7 }] });
      try {
        other.addFault({ path: '*/simulate', nth: 2, fault: { kind: 'wrong-shape', body: CLOSED } });
        const kept = await deploy({ ...sandboxInputs(other), rollback: 'false' });
        expect(kept.exitCode).toBe(1);
        expect(kept.outputs).toMatchObject({ 'failure-reason': 'simulation-failed' });
        expect(kept.flows).toMatchObject([{ outcome: 'failed', version: 8 }]);
        expect(other.organization.flow(wanted.id)).toMatchObject({ version: 8, nodes: wanted.nodes });
      } finally {
        await other.close();
      }
    },
    PATIENCE,
  );

  test(
    'somebody who edits the flow while its conversations run keeps that edit, and learns what to do',
    async () => {
      const other = await startSandbox({ flows: [{ ...before, version: 7 }] });
      try {
        other.addFault({ path: '*/simulate', nth: 2, fault: { kind: 'wrong-shape', body: CLOSED } });
        other.addFault({ path: '*/simulate', nth: 1, fault: { kind: 'delay', ms: 400 } });
        const run = deploy(sandboxInputs(other));
        await requested(other, 'POST', '/simulate');
        other.editInConsole(wanted.id, (live) => ({ ...live, name: 'Renamed by Erin' }));
        const handsOff = await run;
        expect(handsOff.exitCode).toBe(1);
        expect(handsOff.outputs['failure-reason']).toBe('rollback-failed');
        expect(handsOff.flows).toMatchObject([{ outcome: 'rollback-failed', version: 9 }]);
        expect(handsOff.summary).toContain('**To do by hand**');
        expect(handsOff.log).toContain('By hand 1:');
        expect(other.organization.flow(wanted.id)).toMatchObject({ version: 9, name: 'Renamed by Erin' });
      } finally {
        await other.close();
      }
    },
    PATIENCE,
  );
});
