import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import type { ArchitectSandbox } from '../../src/sandbox/architect/architect-sandbox.ts';
import {
  architectInputs,
  architectWorkspace,
  DOCUMENT,
  fixtureFlow,
  NATIVE,
  startOrganization,
} from '../support/architect.ts';
import { type ActionResult, HEAD_SHA, removeWorkspaces, runAction } from '../support/runner.ts';

const HABITS = { renumberRefs: true, addDefaults: true };

describe.each([
  ['a native Archy flow of every construct', NATIVE],
  ['a flow document, compiled', DOCUMENT],
])('on the architect API, %s', (_, subject) => {
  let sandbox: ArchitectSandbox;
  let checked: ActionResult;
  let deployed: ActionResult;
  let again: ActionResult;
  let smoked: ActionResult;
  let requestsOfAgain: readonly string[];

  beforeAll(async () => {
    sandbox = await startOrganization({ exportHabits: HABITS });
    const run = (event: 'pull_request' | 'push' | 'schedule') =>
      runAction({
        event,
        workspace: architectWorkspace(),
        inputs: { ...architectInputs(sandbox, subject), deployments: 'false', 'smoke-issues': 'false' },
      });
    checked = await run('pull_request');
    deployed = await run('push');
    const before = sandbox.requests.length;
    again = await run('push');
    requestsOfAgain = sandbox.requests.slice(before).map(({ method }) => method);
    smoked = await run('schedule');
  }, 120_000);
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  test('is checked: what changes is shown, and nothing is written', () => {
    expect(checked.log).not.toContain('::error');
    expect(checked.flows).toMatchObject([
      { file: subject.file, id: subject.id, name: subject.name, outcome: 'changed', version: 4, changes: 1 },
    ]);
    expect(checked.summary).toContain(subject.edit[0]);
    expect(checked.summary).toContain(subject.edit[1]);
  });

  test('is released as the next version, which carries the stamp of this commit', async () => {
    expect(deployed.log).not.toContain('::error');
    expect(deployed.exitCode).toBe(0);
    expect(deployed.flows).toMatchObject([{ outcome: 'released', version: 5, transcripts: { failed: 0 } }]);
    expect(sandbox.architect.history(subject.id).map(({ id }) => id)).toEqual(['4.0', '5.0']);
    const description = JSON.stringify(sandbox.architect.document(subject.id));
    expect(description).toContain(HEAD_SHA);
    expect(description).toContain(digest(await fixtureFlow(subject)));
  });

  test('was uploaded once, with the headers of the job and without the token', () => {
    const uploads = sandbox.requests.filter(({ path }) => path.startsWith('/uploads/'));
    expect(uploads.map(({ method, status }) => `${method} ${status}`)).toEqual(['PUT 200']);
    expect(String(uploads[0]?.body)).toContain('inboundShortMessage:');
  });

  test('is talked to as a guest, and every conversation is closed', () => {
    expect(sandbox.conversations.length).toBeGreaterThan(2);
    expect(sandbox.conversations.every(({ closed }) => closed)).toBe(true);
    expect(deployed.summary).toContain('not observed');
  });

  test('is tested again and not written again by a second run of the same commit', () => {
    expect(again.flows).toMatchObject([{ outcome: 'unchanged', version: 5, changes: 0 }]);
    expect(requestsOfAgain).not.toContain('PUT');
  });

  test('is healthy on the schedule', () => {
    expect(smoked.exitCode).toBe(0);
    expect(smoked.flows).toMatchObject([{ outcome: 'healthy', version: 5, transcripts: { passed: 1 } }]);
  });
});
