import { describe, expect, test } from '@jest/globals';
import {
  examineDeployment,
  examineFlow,
  type FlowExpectations,
} from '../../../src/genesys/architect/doctor.ts';
import type { Diagnosis } from '../../../src/genesys/diagnosis.ts';
import { withAnswers } from '../support/answers.ts';
import { failureOf } from '../support/failure.ts';

const STRICT: FlowExpectations = {
  clientId: 'client',
  allowRename: false,
  forceUnlock: false,
  overwriteEdits: false,
};
const RELAXED: FlowExpectations = { ...STRICT, allowRename: true, forceUnlock: true, overwriteEdits: true };

const RECORD = {
  id: 'f-1',
  name: 'Support',
  type: 'INBOUNDSHORTMESSAGE',
  lockedUser: null,
  publishedVersion: { id: '4.0' },
  checkedInVersion: { id: '4.0' },
  savedVersion: { id: '4.0' },
};

async function flowLines(
  record: object,
  expectations: FlowExpectations = STRICT,
): Promise<readonly Diagnosis[]> {
  let lines: readonly Diagnosis[] = [];
  await withAnswers({ '/api/v2/flows/f-1': [200, { ...RECORD, ...record }] }, async ({ api }) => {
    ({ lines } = await examineFlow(api.api, { id: 'f-1', name: 'Support' }, expectations));
  });
  return lines;
}

describe('what would stop a deploy of a flow', () => {
  test.each([
    [
      'another name',
      { name: 'Sales' },
      'problem',
      'it is called "Sales"',
      /allow-rename: true/,
      /renames it/,
    ],
    [
      'a lock of a person',
      { lockedUser: { id: 'u-1', name: 'Ada' } },
      'warning',
      'Ada has it open',
      /force-unlock: true/,
      /breaks this lock/,
    ],
    [
      'a lock of another client',
      { lockedClient: { id: 'other' } },
      'warning',
      'other has it open',
      /force-unlock: true/,
      /breaks this lock/,
    ],
    [
      'unpublished work',
      { savedVersion: { id: '4.1', createdBy: { id: 'u-1', name: 'Ada' } } },
      'warning',
      'version 4.1, saved by Ada, is not published',
      /on-drift: overwrite/,
      /buries it/,
    ],
  ] as const)('%s', async (_, record, level, seen, advice, relaxedAdvice) => {
    const [found, line, ...others] = await flowLines(record);
    expect(found?.level).toBe('ok');
    expect(line).toMatchObject({ level, seen: expect.stringContaining(seen) });
    expect(line?.advice).toMatch(advice);
    expect(others).toEqual([]);
    const [, relaxed] = await flowLines(record, RELAXED);
    expect(relaxed?.level).toBe('warning');
    expect(relaxed?.advice).toMatch(relaxedAdvice);
  });

  test('all of them at once', async () => {
    const lines = await flowLines({
      name: 'Sales',
      lockedUser: { name: 'Ada' },
      checkedInVersion: { id: '10.0' },
    });
    expect(lines.map(({ level }) => level)).toEqual(['ok', 'problem', 'warning', 'warning']);
  });

  test('another type of flow', async () => {
    const error = await failureOf(() => flowLines({ type: 'WORKFLOW' }));
    expect(error.returned).toContain('WORKFLOW');
  });

  test('no flow of that name', async () => {
    await withAnswers(
      { '/api/v2/flows': [200, { entities: [{ ...RECORD, name: 'Support 2' }] }] },
      async ({ api }) => {
        const error = await failureOf(() => examineFlow(api.api, { id: '', name: 'Support' }, STRICT));
        expect(error.code).toBe('invalid-input');
      },
    );
  });
});

describe('a flow that nothing stops', () => {
  test.each([
    ['published', {}, 'f-1, published as version 4.0'],
    ['new', { publishedVersion: null, savedVersion: { id: '1.0' } }, 'f-1, never published'],
    ['locked by this client', { lockedClient: { id: 'client' } }, 'f-1, published as version 4.0'],
  ])('%s', async (_, record, seen) => {
    expect(await flowLines(record)).toEqual([{ about: 'Flow "Support"', level: 'ok', seen }]);
  });

  test('is found by its name', async () => {
    await withAnswers(
      { '/api/v2/flows': [200, { entities: [RECORD] }], '/api/v2/flows/f-1': [200, RECORD] },
      async ({ api }) => {
        const { flowId } = await examineFlow(api.api, { id: '', name: 'Support' }, STRICT);
        expect(flowId).toBe('f-1');
      },
    );
  });
});

describe('a web deployment', () => {
  const PATH = '/api/v2/webdeployments/deployments/d-1';
  const CONFIGURATION = '/webdeployments/v1/deployments/d-1/config.json';
  const record = { id: 'd-1', name: 'Site', status: 'Active', flow: { id: 'f-1', name: 'Support' } };
  const telling = (enabled: boolean) => ({
    messenger: { apps: { conversations: { conversationDisconnect: { enabled, type: 'ReadOnly' } } } },
  });

  async function lines(
    deployment: readonly [number, unknown],
    configuration: readonly [number, unknown] = [200, telling(true)],
  ): Promise<readonly Diagnosis[]> {
    let seen: readonly Diagnosis[] = [];
    await withAnswers({ [PATH]: deployment, [CONFIGURATION]: configuration }, async ({ api, server }) => {
      seen = await examineDeployment(api, 'd-1', { id: 'f-1', name: 'Support' });
      const published = server.requests.find(({ path }) => path === CONFIGURATION);
      expect(published?.headers.authorization).toBeUndefined();
    });
    return seen;
  }

  test.each([
    ['is not active', { ...record, status: 'Inactive' }, 'its status is Inactive'],
    ['serves another flow', { ...record, flow: { id: 'f-2', name: 'Sales' } }, 'it serves the flow f-2'],
  ])('that %s is a problem', async (_, deployment, seen) => {
    const error = await failureOf(() => lines([200, deployment]));
    expect(error.returned).toContain(seen);
  });

  test('that does not exist is a problem', async () => {
    const error = await failureOf(() => lines([404, {}]));
    expect(error.advice).toContain('web-deployment-id');
  });

  test('that may not be read is a warning, and its public part is looked at all the same', async () => {
    const [first, second] = await lines([403, {}]);
    expect(first).toMatchObject({ level: 'warning', seen: expect.stringContaining('403 Forbidden') });
    expect(second?.level).toBe('ok');
  });

  test('that does not tell guests when a flow has ended is a warning', async () => {
    const [first, second] = await lines([200, record], [200, telling(false)]);
    expect(first?.level).toBe('ok');
    expect(second).toMatchObject({
      level: 'warning',
      advice: expect.stringContaining('Conversation Disconnect'),
    });
  });

  test('that is not published yet is a warning', async () => {
    const seen = await lines([200, record], [404, '<html></html>']);
    expect(seen).toEqual([expect.objectContaining({ level: 'warning' })]);
  });

  test('that is as it should be', async () => {
    expect(await lines([200, record])).toEqual([
      { about: 'Web deployment d-1', level: 'ok', seen: 'it is active and serves this flow' },
      expect.objectContaining({ level: 'ok', seen: 'a guest is told when the flow has ended' }),
    ]);
  });
});
