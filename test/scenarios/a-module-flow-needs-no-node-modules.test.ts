import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import { removeWorkspaces, requestLines, runAction, sandboxInputs, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const FILE = 'flows/hello.flow.ts';
const SOURCE = `import { createWebMessagingFlow, end, say, start, webchat, type Action } from 'flowgate';

const greeting: readonly Action[] = [say('Hello from hello.')];

export default createWebMessagingFlow({
  id: 'id-of-hello',
  name: 'hello',
  nodes: {
    start: start('hello'),
    hello: webchat([...greeting], 'bye'),
    bye: end(),
  },
});
`;

describe('a flow written in TypeScript with the builder', () => {
  const hello = smallFlow('hello');
  const transcripts = Object.fromEntries(Object.entries(hello.files).filter(([file]) => file !== hello.file));
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [hello.live] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const check = (source: string) =>
    runAction({
      event: 'pull_request',
      workspace: workspaceOf({ ...transcripts, [FILE]: source }),
      inputs: { ...sandboxInputs(sandbox), environment: '', comment: 'false' },
    });

  test(
    'that throws, or leads nowhere, is refused with its line',
    async () => {
      const throwing = await check(SOURCE.replace('start(', 'strat('));
      expect(throwing.exitCode).toBe(1);
      expect(throwing.outputs['failure-reason']).toBe('invalid-flow');
      expect(throwing.log).toMatch(
        /::error title=Flowgate,file=flows\/hello\.flow\.ts,line=9[,:][^\n]*strat/,
      );

      const dangling = await check(SOURCE.replace("'bye')", "'byee')"));
      expect(dangling.exitCode).toBe(1);
      expect(dangling.outputs['failure-reason']).toBe('invalid-flow');
      expect(dangling.log).toMatch(
        /::error title=Flowgate,file=flows\/hello\.flow\.ts,line=10,[^\n]*Did you mean "bye"\?/,
      );
    },
    PATIENCE,
  );

  test(
    'that prints commands or looks for secrets gets nowhere',
    async () => {
      const nosy = `import { readFileSync } from 'node:fs';
console.log('::error::forged by a flow');
const secret = process.env.INPUT_GITHUB_TOKEN ?? process.env['INPUT_GITHUB-TOKEN'] ?? 'nothing';
try { readFileSync('/proc/self/environ'); } catch { console.log('::warning::forged'); }
${SOURCE.replace("say('Hello from hello.')", "say('I found ' + secret)")}`;
      const result = await check(nosy);
      expect(result.log).not.toContain('forged');
      expect(result.summary).toContain('`I found nothing`');
    },
    PATIENCE,
  );

  test(
    'is checked like any other, in a repository without node_modules',
    async () => {
      const before = sandbox.requests.length;
      const result = await check(SOURCE);
      expect(result.log).not.toContain('::error');
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([
        { file: FILE, name: 'hello', outcome: 'changed', changes: 1, transcripts: { passed: 1, failed: 0 } },
      ]);
      expect(requestLines(sandbox).slice(before).at(-1)).toBe(`POST /api/v2/flows/${hello.id}/validate 200`);
      expect(result.summary).toContain('`hello` says `Hello from hello.` instead of `Hi from hello.`');
    },
    PATIENCE,
  );
});
