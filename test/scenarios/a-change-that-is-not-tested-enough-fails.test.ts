import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { released } from '../support/flows.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  removeWorkspaces,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';

const FILE = 'flows/router.flow.yaml';
const TRANSCRIPTS = 'flows/router.transcripts.yaml';
/** Five transitions, all of them touched: `sort` is new. One of its conditions, in line 14, has no conversation. */
const SOURCE = `id: router
name: Router
nodes:
  start:
    type: start
    transition: sort
  sort:
    type: transition
    conditions:
      - variable: intent
        condition: equals
        value: claims
        transition: claims
      - { variable: intent, condition: equals, value: sales, transition: sales }
    transition: other
  claims: { type: end }
  sales: { type: end }
  other: { type: action, actions: [{ name: say, text: Welcome. }], transition: claims }
`;
const WRITTEN = `transcripts:
  - name: A claim
    given: { intent: claims }
    conversation: [{ user: My parcel is broken }]
    expect: { ended: claims }
  - name: Anything else
    conversation: [{ user: Hello }, { bot: Welcome. }]
`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    flows: [
      released({
        id: 'router',
        name: 'Router',
        nodes: { start: { type: 'start', transition: 'claims' }, claims: { type: 'end' } },
      }),
    ],
  });
});
afterAll(async () => {
  await sandbox.close();
  removeWorkspaces();
});

const workspace = () =>
  workspaceOf({ [FILE]: SOURCE, [TRANSCRIPTS]: WRITTEN, 'flows/environments/dev.env': '' });
const check = (required: string, directory = workspace()): Promise<ActionResult> =>
  runAction({
    event: 'pull_request',
    workspace: directory,
    inputs: { ...sandboxInputs(sandbox), comment: 'false', 'coverage-of-change': required },
  });

describe('a change of which four in five transitions are tested', () => {
  let refused: ActionResult;
  beforeAll(async () => {
    refused = await check('100%');
  }, PATIENCE);

  test('fails where all of them must be, and says where to look', () => {
    expect(refused.exitCode).toBe(1);
    expect(refused.outputs).toMatchObject({ result: 'failure', 'failure-reason': 'simulation-failed' });
    expect(refused.flows).toMatchObject([{ outcome: 'failed', transcripts: { passed: 2, failed: 0 } }]);
    expect(refused.log).toMatch(
      /^::error[^\n]*conversations take 80 %25 of the transitions that this change touches, and coverage-of-change asks for 100 %25\. The first untested one is at flows\/router\.flow\.yaml:14:\d+\./m,
    );
  });

  test(
    'passes once the conversation that the annotation shows is written',
    async () => {
      const [, stub = ''] = /^::notice [^\n]*A conversation that does:%0A([^\n]*)$/m.exec(refused.log) ?? [];
      const directory = workspace();
      appendFileSync(
        join(directory, TRANSCRIPTS),
        `${stub.replaceAll('%0A', '\n').replaceAll('%25', '%')}\n`,
      );
      const result = await check('100%', directory);
      expect(result.log).not.toMatch(/^::(?:error|notice)[ :]/m);
      expect(result.exitCode).toBe(0);
      expect(result.flows).toMatchObject([{ outcome: 'changed', transcripts: { passed: 3, failed: 0 } }]);
    },
    PATIENCE,
  );

  test.each(['80%', 'report'])(
    'passes where %s is asked for, and the untested one is told all the same',
    async (required) => {
      const result = await check(required);
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', 'failure-reason': '' });
      expect(result.log).toMatch(/^::notice [^\n]*file=flows\/router\.flow\.yaml,line=14,/m);
    },
    PATIENCE,
  );
});
