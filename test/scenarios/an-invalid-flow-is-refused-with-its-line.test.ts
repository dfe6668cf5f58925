import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const dangling = smallFlow('dangling');
const good = smallFlow('good');
const misspelt = smallFlow('misspelt');
const unreadable = smallFlow('unreadable');
const changed = (files: Readonly<Record<string, string>>, from: string, to: string) =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(from, to)]));

/** Lines as an editor counts them. */
const files = {
  ...changed(dangling.files, 'transition: bye', 'transition: byee'),
  ...good.files,
  ...changed(misspelt.files, 'name: misspelt', 'nmae: misspelt'),
  ...changed(unreadable.files, '  start: {', '  start: }'),
};

describe('an invalid flow is refused with its line', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ flows: [dangling.live, good.live, misspelt.live, unreadable.live] });
  });
  afterAll(async () => {
    await sandbox.close();
    removeWorkspaces();
  });

  const expectLines = ({ log }: ActionResult) => {
    expect(log).toMatch(
      /::error title=Flowgate,file=flows\/dangling\.flow\.yaml,line=7,col=\d+::[^\n]*"byee"[^\n]*Did you mean "bye"\?/,
    );
    expect(log).toMatch(
      /::error title=Flowgate,file=flows\/misspelt\.flow\.yaml,line=2,col=1::[^\n]*"nmae"[^\n]*Did you mean "name"\?/,
    );
    expect(log).toMatch(/::error [^\n]*flows\/unreadable\.flow\.yaml[^\n]*4/);
    expect(log).not.toMatch(/::error [^\n]*good/);
  };

  test(
    'a check names every error, and checks the good flow all the same',
    async () => {
      const result = await runAction({
        event: 'pull_request',
        workspace: workspaceOf(files),
        inputs: { ...sandboxInputs(sandbox), environment: '', comment: 'false' },
      });
      expectLines(result);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ result: 'failure', 'failure-reason': 'invalid-flow' });
      expect(result.flows.map(({ file, outcome }) => [file, outcome])).toEqual([
        [dangling.file, 'invalid'],
        [good.file, 'changed'],
        [misspelt.file, 'invalid'],
        [unreadable.file, 'invalid'],
      ]);
      expect(result.flows[1]).toMatchObject({ changes: 1, transcripts: { passed: 1, failed: 0 } });
      expect(result.summary).toContain('3 invalid');
      expect(result.summary).toContain('`flows/dangling.flow.yaml:7');

      const sent = requestLines(sandbox).filter((line) => !line.startsWith('GET'));
      expect(sent).toEqual(['POST /oauth/token 200', `POST /api/v2/flows/${good.id}/validate 200`]);
    },
    PATIENCE,
  );

  test(
    'a deploy sends nothing of them, and releases the good flow',
    async () => {
      const before = sandbox.requests.length;
      const result = await runAction({
        event: 'push',
        workspace: workspaceOf(files),
        inputs: { ...sandboxInputs(sandbox), environment: '' },
      });
      expectLines(result);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'invalid-flow',
        changed: 'true',
      });
      expect(result.flows.map(({ outcome }) => outcome)).toEqual([
        'invalid',
        'released',
        'invalid',
        'invalid',
      ]);
      const flows = requestLines(sandbox)
        .slice(before)
        .filter((line) => line.includes('/flows/'));
      expect(flows.filter((line) => !line.includes(`/flows/${good.id}`))).toEqual([]);
      expect(sandbox.organization.flow(good.id)).toMatchObject({ version: 2, status: 'published' });
    },
    PATIENCE,
  );

  test(
    'what only the platform finds wrong stands at its line, too',
    async () => {
      const queues = await startSandbox({ flows: [{ ...good.live, version: 3 }], queues: ['a-queue'] });
      try {
        const text = changed(
          good.files,
          'text: "Hello from good." }',
          'text: "Hello from good." }\n      - { name: route, queueId: no-queue }',
        );
        const result = await runAction({
          event: 'push',
          workspace: workspaceOf(text),
          inputs: { ...sandboxInputs(queues), environment: '' },
        });
        expect(result.exitCode).toBe(1);
        expect(result.outputs['failure-reason']).toBe('invalid-flow');
        expect(result.flows).toMatchObject([{ outcome: 'invalid', version: 3 }]);
        expect(result.log).toMatch(
          /::error title=Flowgate,file=flows\/good\.flow\.yaml,line=10,col=\d+::[^\n]*no queue no-queue/,
        );
        expect(requestLines(queues).filter((line) => line.startsWith('PUT'))).toEqual([]);
      } finally {
        await queues.close();
      }
    },
    PATIENCE,
  );
});
