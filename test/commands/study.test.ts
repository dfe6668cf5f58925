import { afterAll, describe, expect, test } from '@jest/globals';
import type { Base } from '../../src/commands/compare.ts';
import { build, simulateLocally } from '../../src/commands/steps.ts';
import { studyConversations } from '../../src/commands/study.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import type { Environment } from '../../src/flow/environment.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { runOf } from './rig.ts';

afterAll(removeWorkspaces);

const alpha = smallFlow('alpha');
/** No flow here takes values of an environment. */
const NOWHERE: Environment = { name: undefined, file: undefined, lookup: () => undefined };

/** What is said of alpha, compared with what this makes of it. */
async function study(baseOf: (flow: FlowDefinition) => Base, files = alpha.files) {
  const run = runOf({ command: 'check', files });
  const built = await build(run, alpha.file, NOWHERE);
  if (built.flow === undefined) throw new Error('it should be built');
  const results = await simulateLocally(run, built, built.flow);
  return studyConversations(run, built, built.flow, baseOf(built.flow), results);
}

describe('a change is not studied', () => {
  test('where nobody knows what there was before', async () => {
    const { behaviour, coverage } = await study(() => ({ known: false }));
    expect(behaviour).toBeUndefined();
    expect(coverage?.change).toBeUndefined();
    expect(coverage?.flow.transitions).toEqual({ total: 2, passed: 2, failedOnly: 0 });
  });

  test('where there is none: the same content, whatever its version and stamp', async () => {
    const { behaviour, coverage } = await study((flow) => ({
      known: true,
      flow: { ...flow, version: 12, applicationSettings: { flowgate: alpha.live.applicationSettings } },
    }));
    expect(behaviour).toBeUndefined();
    expect(coverage?.change).toBeUndefined();
  });
});

test('a new flow has nothing to behave differently from, and all of it to test', async () => {
  const { behaviour, coverage } = await study(() => ({ known: true, flow: undefined }), {
    [alpha.file]: alpha.files[alpha.file] ?? '',
  });
  expect(behaviour).toBeUndefined();
  expect(coverage?.change).toMatchObject({ total: 2, passed: 0 });
  expect(coverage?.change?.untested).toMatchObject([
    { from: 'start', to: 'hello', place: { file: alpha.file, line: 4 } },
    { from: 'hello', to: 'bye', place: { file: alpha.file, line: 7 } },
  ]);
});

describe('a change is studied', () => {
  const live = () => ({ known: true, flow: alpha.live }) as const;

  test('by the conversations that are written and those that are made up, each once', async () => {
    const { behaviour } = await study(live);
    expect(behaviour).toMatchObject({ unchanged: 0, changes: [{ aspects: ['words'] }] });
    expect(behaviour?.changes[0]?.conversations[0]).toEqual({ name: 'alpha greets', origin: 'transcript' });
  });

  test('by what its own conversations test, with the lines of what they miss', async () => {
    const { coverage } = await study(live, { [alpha.file]: alpha.files[alpha.file] ?? '' });
    expect(coverage?.change).toMatchObject({ total: 2, passed: 0 });
    expect(coverage?.change?.untested[1]?.stub).toContain('Hello from alpha.');
    expect(coverage?.flow.transitionsMissed).toMatchObject([{ line: 4 }, { line: 7 }]);
  });

  test.each<[string, FlowDefinition['nodes']]>([
    ['has no nodes', {}],
    ['leads nowhere', { start: { type: 'start', transition: 'gone' } }],
    ['goes round for ever', { start: { type: 'start', transition: 'start' } }],
    [
      'asks with a pattern nobody can read',
      {
        start: { type: 'start', transition: 'sort' },
        sort: {
          type: 'transition',
          conditions: [{ variable: 'message', condition: 'matches', value: '(', transition: 'bye' }],
          transition: 'bye',
        },
        bye: { type: 'end' },
      },
    ],
  ])('also where what was live %s', async (_, nodes) => {
    const { behaviour, coverage } = await study(() => ({ known: true, flow: { ...alpha.live, nodes } }));
    expect(behaviour?.total).toBeGreaterThan(0);
    expect(behaviour?.changes.length).toBeGreaterThan(0);
    expect(coverage?.change?.total).toBe(2);
  });
});
