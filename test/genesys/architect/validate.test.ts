import { describe, expect, test } from '@jest/globals';
import { CONSOLE_USER } from '../../../src/sandbox/architect/versions.ts';
import { archyFlow, versioned, withArchitect } from './rig.ts';

const flow = versioned(archyFlow('Good morning'), 5);
const said = (messages: readonly { readonly message: string }[]): string =>
  messages.map(({ message }) => message).join('\n');

describe('before a release', () => {
  test('another name is an error, or told where it is allowed', async () => {
    const renamed = versioned(archyFlow('Hi', 'Help'), 5);
    await withArchitect(async ({ platform }) => {
      const { valid, errors } = await platform.validateFlow(renamed);
      expect([valid, errors[0]?.field]).toEqual([false, 'name']);
    });
    await withArchitect(
      async ({ platform }) => {
        const { valid, warnings } = await platform.validateFlow(renamed);
        expect([valid, said(warnings)]).toEqual([true, expect.stringContaining('renamed to "Help"')]);
      },
      { allowRename: true },
    );
  });

  test('a lock and unpublished work are warnings', async () => {
    await withArchitect(async ({ platform, sandbox }) => {
      sandbox.lock('f1');
      sandbox.editInConsole('f1', (archy) => archy, { publish: false });
      const { valid, warnings } = await platform.validateFlow(flow);
      expect(valid).toBe(true);
      expect(said(warnings)).toMatch(
        new RegExp(`${CONSOLE_USER.name} has the flow locked[\\s\\S]*never published`),
      );
    });
  });

  test('what Genesys Cloud finds is of the version it holds, and said so', async () => {
    await withArchitect(async ({ platform, sandbox, calls }) => {
      const text = "The variable 'Flow.x' is not used.";
      sandbox.addJobVerdict({ command: 'Validate', kind: 'failed', messages: [{ type: 'Warning', text }] });
      const { valid, warnings } = await platform.validateFlow(flow);
      expect([valid, said(warnings)]).toEqual([
        true,
        `Of version 4.0, which is live now, Genesys Cloud says: ${text}`,
      ]);
      expect(calls()).toContain('POST /api/v2/flows/validate/jobs');
    });
  });

  test('a preview API that is not there, refuses or never ends is left out', async () => {
    await withArchitect(
      async ({ platform, log }) => {
        expect(await platform.validateFlow(flow)).toEqual({ valid: true, errors: [], warnings: [] });
        expect(log.join('\n')).toContain('left out');
      },
      {},
      { validateJobs: false },
    );
    await withArchitect(async ({ platform, sandbox, log }) => {
      sandbox.addFault({
        path: '/api/v2/flows/validate/*',
        times: 1,
        fault: { kind: 'status', status: 403 },
      });
      expect((await platform.validateFlow(flow)).warnings).toEqual([]);
      sandbox.addJobVerdict({ command: 'Validate', kind: 'stuck' });
      expect((await platform.validateFlow(flow)).warnings).toEqual([]);
      expect(log.join('\n')).toMatch(/403 Forbidden[\s\S]*took too long/);
    });
  });

  test('a flow document that Architect has no words for names node and field', async () => {
    await withArchitect(async ({ platform }) => {
      const document = {
        id: 'f1',
        name: 'Support',
        nodes: {
          start: { type: 'start', transition: 'odd' },
          odd: { type: 'action', actions: [{ name: 'teleport' }], transition: 'end' },
          end: { type: 'end' },
        },
      } as const;
      const { valid, errors } = await platform.validateFlow({
        ...document,
        nodes: {
          ...document.nodes,
          odd: { type: 'action', actions: [{ name: 'teleport' }], transition: 'end' },
        },
      });
      expect([valid, errors[0]?.nodeId, errors[0]?.field]).toEqual([
        false,
        'odd',
        expect.stringMatching(/^actions\.0/),
      ]);
    });
  });
});
