import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  exampleWorkspace,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('somebody edited the live flow in the console since its last release', () => {
  let sandbox: Sandbox;
  let wanted: FlowDefinition;
  let before: FlowDefinition;
  let flow: string;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
    before = released(olderSupport(wanted));
    flow = `/api/v2/flows/${wanted.id}`;
    sandbox = await startSandbox({ flows: [{ ...before, version: 7 }] });
    sandbox.editInConsole(wanted.id, (live) => ({
      ...live,
      nodes: {
        ...live.nodes,
        out_of_hours: {
          type: 'webchat',
          transition: 'default_end',
          actions: [{ name: 'say', text: 'Closed for the <b>holidays</b>, says Erin.' }],
        },
      },
    }));
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const run = (event: 'push' | 'pull_request', inputs: Record<string, string> = {}) =>
    runAction({
      event,
      workspace: exampleWorkspace(),
      inputs: { ...sandboxInputs(sandbox), flows: FILE, comment: 'false', ...inputs },
    });

  test(
    'the deploy stops before it sends anything, and shows all three sides',
    async () => {
      const result = await run('push');
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'drift',
        changed: 'false',
      });
      expect(result.flows).toMatchObject([{ outcome: 'drift', version: 8 }]);
      expect(requestLines(sandbox)).toEqual([
        'POST /oauth/token 200',
        'GET /api/v2/authorization/roles/sandbox-role 200',
        `GET ${flow} 200`,
      ]);
      expect(result.log).toMatch(
        /::error::Release [^\n]*somebody edited it in Genesys Cloud[^\n]*on-drift: overwrite/,
      );

      const short = (text: string) => text.replace('sha256:', '').slice(0, 12);
      const live = sandbox.organization.flow(wanted.id);
      expect(live).toMatchObject({ version: 8, nodes: { out_of_hours: { type: 'webchat' } } });
      expect(result.summary).toContain(
        `Released by Flowgate from commit \`4f1c2d7\`: content \`${short(digest(before))}\``,
      );
      expect(result.summary).toContain(`Live now, version 8: content \`${live && short(digest(live))}\``);
      expect(result.summary).toContain('From what is live to this commit');
      expect(result.summary).toContain('`Closed for the <b>holidays</b>, says Erin.`');
      expect(result.summary).toContain('`Hi! This is support.`');
    },
    PATIENCE,
  );

  test(
    'a check says it on the pull request, before anybody merges',
    async () => {
      const result = await run('pull_request');
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'changed', version: 8 }]);
      expect(result.summary).toContain('Released by Flowgate from commit `4f1c2d7`');
    },
    PATIENCE,
  );

  test(
    'on-drift: overwrite replaces the edit, knowingly',
    async () => {
      const result = await run('push', { 'on-drift': 'overwrite' });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', changed: 'true' });
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 9 }]);
      expect(result.summary).toContain('`Closed for the <b>holidays</b>, says Erin.`');
      expect(sandbox.organization.flow(wanted.id)).toMatchObject({ version: 9, nodes: wanted.nodes });
    },
    PATIENCE,
  );
});
