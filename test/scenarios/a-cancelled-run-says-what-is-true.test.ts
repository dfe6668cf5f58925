import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
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

const hello = smallFlow('hello');
const LONG = 600_000;

/** What a runner grants a cancelled step: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end. */
function cancelAsARunnerDoes(kill: (signal: NodeJS.Signals) => void): () => void {
  kill('SIGINT');
  const timers = [setTimeout(() => kill('SIGTERM'), 7_500), setTimeout(() => kill('SIGKILL'), 10_000)];
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}

describe('a cancelled run says what is true', () => {
  let sandbox: Sandbox;
  afterEach(() => sandbox.close());
  afterAll(removeWorkspaces);

  const open = async (options: SandboxOptions = {}) => {
    sandbox = await startSandbox({ flows: [hello.live], ...options });
  };

  /** Deploys, and cancels as soon as the `times`th request of this kind has come in. */
  const cancelAt = async (
    method: string,
    pathEnd: string,
    times = 1,
    files = hello.files,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<ActionResult> => {
    let kill: (signal: NodeJS.Signals) => void = () => undefined;
    const run = runAction({
      event: 'push',
      workspace: workspaceOf(files),
      inputs: { ...sandboxInputs(sandbox), environment: '', ...inputs },
      onStart: (send) => {
        kill = send;
      },
    });
    await requested(sandbox, method, pathEnd, times);
    const over = cancelAsARunnerDoes(kill);
    try {
      return await run;
    } finally {
      over();
    }
  };
  const writes = () => requestLines(sandbox).filter((line) => line.startsWith('PUT'));
  const expectCancelled = (result: ActionResult) => {
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      result: 'failure',
      'failure-reason': 'cancelled',
      changed: 'false',
    });
    expect(result.log).toMatch(/^::error::/m);
    expect(result.summary).toContain('`cancelled`');
  };

  test(
    'before a write: nothing was done',
    async () => {
      await open();
      sandbox.addFault({ path: '*/roles/*', fault: { kind: 'delay', ms: 300 } });
      const result = await cancelAt('GET', '/roles/sandbox-role');
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ file: hello.file, outcome: 'skipped' }]);
      expect(writes()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'after the live flow was read: nothing was done',
    async () => {
      await open();
      sandbox.addFault({ path: '*/validate', fault: { kind: 'delay', ms: 300 } });
      const result = await cancelAt('POST', '/validate');
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ outcome: 'skipped', id: hello.id }]);
      expect(writes()).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'while a write is under way that is answered: it was written, and not seen published',
    async () => {
      await open();
      sandbox.addFault({ method: 'PUT', fault: { kind: 'delay', ms: 500 } });
      const result = await cancelAt('PUT', hello.id);
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ outcome: 'failed', version: 2 }]);
      expect(result.log).toContain('after version 2 was written and before its publication was seen');
      expect(writes()).toHaveLength(1);
      expect(sandbox.organization.flow(hello.id)?.version).toBe(2);
    },
    PATIENCE,
  );

  test(
    'while a write is under way that is not answered: it is not known, and that is still said in time',
    async () => {
      await open();
      sandbox.addFault({ method: 'PUT', fault: { kind: 'delay', ms: LONG } });
      const result = await cancelAt('PUT', hello.id);
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ outcome: 'unknown', version: null }]);
      expect(result.log).toContain('It may or may not be live');
      expect(writes()).toHaveLength(1);
    },
    PATIENCE,
  );

  test(
    'while the publication is waited for: it was written, and not seen published',
    async () => {
      await open({ publicationMs: Number.POSITIVE_INFINITY });
      const result = await cancelAt('GET', hello.id, 3);
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ outcome: 'failed', version: 2 }]);
      expect(result.log).toContain('Run the deploy again to go on from there');
      expect(writes()).toHaveLength(1);
    },
    PATIENCE,
  );

  test(
    'while the conversations run: it is live, not tested',
    async () => {
      const file = 'flows/hello.transcripts.yaml';
      const [head = '', conversation = ''] = (hello.files[file] ?? '').split(/(?<=transcripts:\n)/);
      await open();
      sandbox.addFault({ path: '*/simulate', fault: { kind: 'delay', ms: 300 } });
      const files = {
        ...hello.files,
        [file]: head + conversation + conversation.replace('hello greets', 'hello greets again'),
      };
      // One after the other, so that there is one left that has not begun.
      const result = await cancelAt('POST', '/simulate', 1, files, { concurrency: '1' });
      expectCancelled(result);
      expect(result.flows).toMatchObject([{ outcome: 'failed', version: 2 }]);
      expect(result.log).toContain('version 2 is live, not tested');
      expect(sandbox.organization.flow(hello.id)).toMatchObject({ version: 2, status: 'published' });
      expect(writes()).toHaveLength(1);
    },
    PATIENCE,
  );

  test(
    'while the last conversation runs: it is released, and the run is cancelled all the same',
    async () => {
      await open();
      sandbox.addFault({ path: '*/simulate', fault: { kind: 'delay', ms: 300 } });
      const result = await cancelAt('POST', '/simulate');
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'cancelled',
        changed: 'true',
      });
      expect(result.flows).toMatchObject([{ outcome: 'released', version: 2 }]);
      expect(sandbox.organization.flow(hello.id)).toMatchObject({ version: 2, status: 'published' });
    },
    PATIENCE,
  );
});
