import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from '@jest/globals';
import { chat } from '../../src/commands/chat.ts';
import { createStop } from '../../src/stop.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { localRig } from './local-rig.ts';
import { filesOf } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta] = [smallFlow('alpha'), smallFlow('beta')];

const ASKING = `id: asking
name: Asking
nodes:
  start: { type: start, transition: topic }
  topic:
    type: webchat
    actions: [{ name: ask, variable: topic, text: "What is it about?", quickReplies: [a bill, an error] }]
    transition: sort
  sort:
    type: transition
    conditions:
      - { variable: topic, condition: contains, value: bill, transition: billing }
      - { variable: intent, condition: equals, value: billing=yes, transition: billing }
    transition: topic
  billing: { type: action, actions: [{ name: route, queueId: billing-queue }], transition: done }
  done: { type: end }
`;
const asking = { 'flows/asking.flow.yaml': ASKING };

/** What a customer reads who says these lines. */
async function talk(files: Readonly<Record<string, string>>, said: string, given?: string) {
  const rig = localRig(files);
  const stop = createStop(undefined);
  const code = await chat({ ...rig.work, given, stop, input: Readable.from([said]) });
  return { code, printed: rig.printed(), told: rig.told };
}

describe('there is nobody to talk to', () => {
  test('where several flows are there, which are named', async () => {
    const error = await failureOf(() => talk(filesOf(alpha, beta), 'Hi\n'));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain(`${alpha.file}, ${beta.file}`);
    expect(error.advice).toContain('--flows');
  });

  test('where the flow is wrong: what and where is said', async () => {
    const wrong = (alpha.files[alpha.file] ?? '').replace('transition: bye', 'transition: nowhere');
    const error = await failureOf(() => talk({ ...alpha.files, [alpha.file]: wrong }, 'Hi\n'));
    expect(error.code).toBe('invalid-flow');
    expect(error.returned).toContain('nowhere');
    expect(error.place).toMatchObject({ file: alpha.file, line: 7 });
  });

  test.each(['intent', '=billing'])('where the data it starts with is %j', async (given) => {
    const error = await failureOf(() => talk(alpha.files, 'Hi\n', given));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain(`"${given}" is not NAME=VALUE`);
  });
});

describe('the conversation', () => {
  test('shows answers and the path line by line, each once, and ends with the flow', async () => {
    const { code, printed, told } = await talk(asking, 'Hi\nno idea\nmy bill\nnever heard\n');
    expect(code).toBe(0);
    expect(told).toEqual([]);
    expect(printed.split('\n').slice(1)).toEqual([
      'bot> What is it about?  [a bill] [an error]',
      '     path: start → topic',
      'bot> What is it about?  [a bill] [an error]',
      '     path: sort → topic',
      '     path: sort → billing → done',
      '     queue: billing-queue',
      '',
    ]);
  });

  test.each([
    ['an empty line', 'Hi\n\nmy bill\n'],
    ['the end of the input', 'Hi'],
  ])('ends with %s', async (_, said) => {
    const { code, printed } = await talk(asking, said);
    expect(code).toBe(0);
    expect(printed.match(/path:/g)).toHaveLength(1);
  });

  test('starts with the data it is given, of which only the first "=" divides', async () => {
    const { printed } = await talk(asking, 'Hi\nanything\n', 'channel=web\nintent=billing=yes\n');
    expect(printed).toContain('queue: billing-queue');
  });

  test('ends when the run is stopped', async () => {
    const rig = localRig(asking);
    const stop = createStop(undefined);
    const input = new Readable({ read: () => undefined });
    const ended = chat({ ...rig.work, given: undefined, stop, input });
    setImmediate(stop.cancel);
    expect(await ended).toBe(0);
    stop.dispose();
    expect(rig.printed()).not.toContain('path:');
  });

  test('tells what goes wrong in it', async () => {
    const repeated = '{ name: set, variable: topic, value: "{topic}{topic}" }, '.repeat(30);
    const endless = ASKING.replace('[{ name: route', `[${repeated}{ name: route`);
    const { printed, told } = await talk({ 'flows/asking.flow.yaml': endless }, 'Hi\nmy bill\nHello?\n');
    expect(told).toEqual([expect.stringMatching(/^error .*more text than a conversation can/)]);
    expect(printed).not.toContain('queue:');
  });
});
