import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, olderSupport, released } from '../support/flows.ts';
import {
  type ActionResult,
  exampleWorkspace,
  HEAD_SHA,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

describe('a merge releases the flow, and keeps it live because its conversations passed', () => {
  let sandbox: Sandbox;
  let wanted: FlowDefinition;
  let result: ActionResult;

  beforeAll(async () => {
    wanted = await exampleFlow('flows/support.flow.yaml');
    sandbox = await startSandbox({ flows: [{ ...released(olderSupport(wanted)), version: 7 }] });
    result = await runAction({
      event: 'push',
      workspace: exampleWorkspace(),
      inputs: { ...sandboxInputs(sandbox), flows: 'flows/support.flow.yaml' },
    });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  test('the run succeeds and says what it released', () => {
    expect(result.log).not.toContain('::error');
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'true' });
    expect(result.flows).toMatchObject([
      {
        file: 'flows/support.flow.yaml',
        outcome: 'released',
        version: 8,
        transcripts: { passed: 8, failed: 0 },
      },
    ]);
  });

  test('the requests are those of a release, in order: role, live flow, validation, one write, polls, simulations', () => {
    const flow = `/api/v2/flows/${wanted.id}`;
    const lines = requestLines(sandbox);
    const polls = lines.filter((line) => line === `GET ${flow} 200`).length;
    expect(lines).toEqual([
      'POST /oauth/token 200',
      'GET /api/v2/authorization/roles/sandbox-role 200',
      `GET ${flow} 200`,
      `POST ${flow}/validate 200`,
      `PUT ${flow} 200`,
      ...Array.from({ length: polls - 2 }, () => `GET ${flow} 200`),
      ...Array.from({ length: 8 }, () => `POST ${flow}/simulate 200`),
      `GET ${flow} 200`,
    ]);
    expect(polls).toBeGreaterThan(2);
  });

  test('the write is live version + 1, published, and stamped with what it is', () => {
    expect(sandbox.organization.flow(wanted.id)).toMatchObject({
      version: 8,
      status: 'published',
      applicationSettings: {
        flowgate: { digest: digest(wanted), commit: HEAD_SHA, repository: 'octo-org/contact-flows' },
      },
    });
  });

  test('the summary tells it to people', () => {
    expect(result.summary).toContain('released');
    expect(result.summary).toContain('Hello, this is customer support.');
  });
});
