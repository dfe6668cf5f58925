import { expect, test } from '@jest/globals';
import { check } from '../../src/commands/check.ts';
import { deploy } from '../../src/commands/deploy.ts';
import { renderReport } from '../../src/report/markdown.ts';
import { run } from '../report/situations.ts';
import { smallFlow } from '../support/small-flow.ts';
import { holding, runOf } from './rig.ts';

const hello = smallFlow('hello');
const WAYS = 'flows/ways.flow.yaml';

/** A flow that hands over to a person, and the same without. */
const before = `id: ways
name: Ways
nodes:
  start: { type: start, transition: queue }
  queue: { type: action, actions: [{ name: route, queueId: q1 }], transition: bye }
  bye: { type: end }
`;
const after = before.replace('transition: queue', 'transition: bye');

test('a check tells that no way to a human is left, first of all, and draws what changed', async () => {
  const baseText = async () => ({ known: true, text: before }) as const;
  const [flow] = await check(runOf({ command: 'check', files: { [WAYS]: after }, baseText }));
  if (flow === undefined) throw new Error('there is one flow');
  expect(flow.risks?.[0]).toMatchObject({ kind: 'no-way-to-a-human', severity: 'high' });
  const markdown = renderReport(run({ flows: [flow] }), { limit: 60_000 });
  expect(markdown.indexOf('⚠️ The path to a human is gone')).toBeGreaterThan(0);
  expect(markdown.indexOf('⚠️ The path to a human is gone')).toBeLessThan(
    markdown.indexOf('Where customers go'),
  );
  expect(markdown).toContain('```mermaid\nflowchart TD\n');
});

test('a flow that is new has nothing to lose', async () => {
  const baseText = async () => ({ known: true, text: undefined }) as const;
  const [flow] = await check(runOf({ command: 'check', files: { [WAYS]: after }, baseText }));
  expect(flow?.risks).toEqual([]);
  expect(flow?.changes.length).toBeGreaterThan(0);
});

test('a deploy tells the same of what it releases', async () => {
  const [flow] = await deploy(runOf({ command: 'deploy', files: hello.files, platform: holding(hello) }));
  expect(flow?.risks).toEqual([
    {
      kind: 'message-changed',
      severity: 'low',
      node: 'hello',
      sentence: 'Customers read other words at "hello".',
    },
  ]);
  expect(flow?.picture?.nodes.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'start same',
    'hello changed',
    'bye same',
  ]);
});
