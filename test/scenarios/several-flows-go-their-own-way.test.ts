import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE, requested } from '../support/moments.ts';
import {
  type ActionResult,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

// In the order of their files; each comes to another end.
const alpha = smallFlow('alpha');
const bravo = smallFlow('bravo');
const charlie = smallFlow('charlie');
const delta = smallFlow('delta');

afterAll(removeWorkspaces);

describe('several flows go their own way', () => {
  let sandbox: Sandbox;
  let result: ActionResult;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [alpha.live, bravo.live, charlie.live, delta.live] });
    sandbox.addFault({ method: 'PUT', path: `*/${bravo.id}`, fault: { kind: 'delay', ms: 400 } });
    const invalid = charlie.files[charlie.file]?.replace('type: start', 'type: begin') ?? '';
    const run = runAction({
      event: 'push',
      workspace: workspaceOf({
        ...alpha.files,
        ...bravo.files,
        ...charlie.files,
        [charlie.file]: invalid,
        ...delta.files,
      }),
      inputs: { ...sandboxInputs(sandbox), environment: '', concurrency: '2' },
    });
    await requested(sandbox, 'PUT', bravo.id);
    sandbox.editInConsole(bravo.id, (live) => ({ ...live, name: 'Renamed by Erin' }));
    result = await run;
  }, PATIENCE);
  afterAll(() => sandbox.close());

  test('one that fails stops none of the others, and they stay in the order of their files', () => {
    expect(result.flows.map(({ file, outcome, version }) => [file, outcome, version])).toEqual([
      [alpha.file, 'released', 2],
      [bravo.file, 'conflict', 2],
      [charlie.file, 'invalid', null],
      [delta.file, 'released', 2],
    ]);
    expect(sandbox.organization.flow(alpha.id)).toMatchObject({ version: 2, status: 'published' });
    expect(sandbox.organization.flow(bravo.id)).toMatchObject({ version: 2, name: 'Renamed by Erin' });
    expect(sandbox.organization.history(charlie.id)).toHaveLength(1);
    expect(sandbox.organization.flow(delta.id)).toMatchObject({ version: 2, status: 'published' });
  });

  test('the result is the worst, its reason that of the first failing flow', () => {
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      result: 'failure',
      'failure-reason': 'conflict',
      changed: 'true',
    });
    expect(result.log).toMatch(
      /^::error::Release "bravo"[^\n]*\(1 more of 4 flows failed: see the report\.\)/m,
    );
  });

  test('the bases of all flows are read before the first write', () => {
    const lines = requestLines(sandbox);
    const firstWrite = lines.findIndex((line) => line.startsWith('PUT'));
    for (const { id } of [alpha, bravo, delta]) {
      expect(lines.slice(0, firstWrite)).toContain(`GET /api/v2/flows/${id} 200`);
      expect(lines.slice(0, firstWrite)).toContain(`POST /api/v2/flows/${id}/validate 200`);
    }
    expect(lines.filter((line) => line.includes(charlie.id))).toEqual([]);
  });

  test('the log ends with one table of all flows', () => {
    const rows = result.log.split('\n').filter((line) => /│ flows\/\w+\.flow\.yaml +\w/.test(line));
    expect(rows.map((row) => row.replace(' │ ', '').split(/ {2,}/).slice(0, 3))).toEqual([
      [alpha.file, 'released', '2'],
      [bravo.file, 'in conflict', '2'],
      [charlie.file, 'invalid', '-'],
      [delta.file, 'released', '2'],
    ]);
  });

  test('the summary tells how many came to what, what failed first', () => {
    expect(result.summary).toContain('Deploy failed: 1 in conflict, 1 invalid, 2 released');
    const order = ['bravo', 'charlie', 'alpha', 'delta'].map((name) => result.summary.indexOf(`${name}: `));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order.slice(0, 2).every((place) => place < Math.min(...order.slice(2)))).toBe(true);
  });
});

describe('two sources of the same flow', () => {
  test(
    'are both refused before anything is written: they would overwrite each other',
    async () => {
      const sandbox = await startSandbox({ flows: [alpha.live, delta.live] });
      try {
        const result = await runAction({
          event: 'push',
          workspace: workspaceOf({
            ...alpha.files,
            ...bravo.files,
            [bravo.file]: bravo.files[bravo.file]?.replace(bravo.id, alpha.id) ?? '',
            ...delta.files,
          }),
          inputs: { ...sandboxInputs(sandbox), environment: '' },
        });
        expect(result.exitCode).toBe(1);
        expect(result.outputs['failure-reason']).toBe('invalid-flow');
        expect(result.flows.map(({ outcome }) => outcome)).toEqual(['invalid', 'invalid', 'released']);
        expect(result.log).toMatch(
          /::error[^\n]*alpha\.flow\.yaml and flows\/bravo\.flow\.yaml build the same flow/,
        );
        expect(requestLines(sandbox).filter((line) => line.startsWith('PUT'))).toEqual([
          `PUT /api/v2/flows/${delta.id} 200`,
        ]);
      } finally {
        await sandbox.close();
      }
    },
    PATIENCE,
  );
});
