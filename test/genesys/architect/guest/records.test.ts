import { beforeEach, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../../../src/flow/definition.ts';
import type { ObservedResult } from '../../../../src/simulation/engine.ts';
import { HEAR } from './support/messenger.ts';
import { type Answers, FLOW, Stage, words } from './support/stage.ts';

const NODES: FlowDefinition['nodes'] = {
  Start: { type: 'start', transition: 'Greet' },
  Greet: { type: 'action', name: 'Greet', actions: [{ name: 'sendResponse' }] },
};
const FILE = { flow: { execution: [{ startedFlow: {} }, { actionSendResponse: { actionName: 'Greet' } }] } };

let stage: Stage;
let answers: Record<string, Answers>;
beforeEach(() => {
  stage = new Stage();
  stage.messenger.onLine = () => [HEAR, { say: 'Hello', id: 'm1' }];
  answers = {
    '/api/v2/conversations/messages/m1/details': () => ({ body: { conversationId: 'c1' } }),
    '/api/v2/flows/instances/query?pageSize=50': () => ({
      body: {
        entities: [
          { id: 'i1', flowId: FLOW.id },
          { id: 'i2', flowId: 'a bot' },
        ],
      },
    }),
    '/api/v2/flows/instances/jobs': () => ({ body: { id: 'j1' } }),
    '/api/v2/flows/instances/jobs/j1': () => ({
      body: {
        jobState: 'Success',
        entities: [{ id: 'i1', downloadUri: 'https://files.example.com/i1', failed: false }],
      },
    }),
    '/i1': () => ({ body: FILE }),
  };
  stage.messages = (path, bearer) => answers[path]?.(path, bearer) ?? { status: 404 };
});

const guest = () => stage.guest();
const play = async (with_ = guest()): Promise<ObservedResult> =>
  await stage.clock.run(
    with_.converse({ ...FLOW, readNodes: () => Promise.resolve(NODES) }, { userLines: ['hi'], given: {} }),
  );

const PATH = ['Start', 'Greet'];

describe('the path of a conversation', () => {
  test.each<[string, string, ReturnType<Answers>, string]>([
    [
      'the message may not be read',
      '/api/v2/conversations/messages/m1/details',
      { status: 403 },
      'status 403',
    ],
    [
      'nothing is stored',
      '/api/v2/flows/instances/query?pageSize=50',
      { body: { entities: [] } },
      'the organization stores no execution data for it',
    ],
    [
      'the flow ran twice',
      '/api/v2/flows/instances/query?pageSize=50',
      {
        body: {
          entities: [
            { id: 'i1', flowId: FLOW.id },
            { id: 'i2', flowId: FLOW.id },
          ],
        },
      },
      'the flow ran 2 times in it',
    ],
    [
      'the job fails',
      '/api/v2/flows/instances/jobs/j1',
      { body: { jobState: 'Failed' } },
      'its execution data could not be prepared',
    ],
    [
      'the job does not end',
      '/api/v2/flows/instances/jobs/j1',
      { body: { jobState: 'Running' } },
      'its execution data was not ready in time',
    ],
    [
      'the file is elsewhere',
      '/api/v2/flows/instances/jobs/j1',
      { body: { jobState: 'Success', entities: [{ downloadUri: 'http://files.example.com/i1' }] } },
      'its execution data is not offered at a safe address',
    ],
    [
      'the file is behind a password',
      '/api/v2/flows/instances/jobs/j1',
      { body: { jobState: 'Success', entities: [{ downloadUri: 'https://a:b@files.example.com/i1' }] } },
      'its execution data is not offered at a safe address',
    ],
    [
      'the file names nothing',
      '/i1',
      { body: { flow: { execution: [{ actionSendResponse: {} }] } } },
      'the names of actions are not recorded',
    ],
  ])('is not told where %s', async (_, path, answer, why) => {
    answers[path] = () => answer;
    const result = await play();
    expect(words(result)).toEqual(['user: hi', 'bot: Hello']);
    expect(result.path).toBeUndefined();
    expect(stage.log).toContain(`the path of a conversation is not known: ${why}`);
  });

  test('is read from what was recorded, once it is there', async () => {
    let looks = 0;
    const ready = answers['/api/v2/flows/instances/jobs/j1'];
    answers['/api/v2/flows/instances/jobs/j1'] = (path, bearer) => {
      looks += 1;
      return (looks > 2 && ready?.(path, bearer)) || { body: { jobState: 'Running' } };
    };
    expect(await play()).toMatchObject({ path: PATH });
    expect(looks).toBe(3);
  });

  test('is not asked for where nobody can place it', async () => {
    expect((await stage.play({ userLines: ['hi'] })).path).toBeUndefined();
    expect(stage.asked).toHaveLength(2);
  });

  test('is not asked for again in a run that may not know it', async () => {
    answers['/api/v2/conversations/messages/m1/details'] = () => ({ status: 403 });
    const one = guest();
    await play(one);
    await play(one);
    expect(stage.asked.filter((path) => path.includes('/messages/m1/'))).toHaveLength(1);
  });
});
