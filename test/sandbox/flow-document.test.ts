import { describe, expect, test } from '@jest/globals';
import { liveFlowSchema } from '../../src/flow/definition.ts';
import { simulationResultSchema } from '../../src/simulation/engine.ts';
import { apiClient, NOON, start, supportFlow, until } from './support.ts';

const FLOW = '/api/v2/flows/support';

function release(version: unknown, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...supportFlow(), status: 'published', version, ...changes };
}

describe('roles', () => {
  test('an unknown one is answered 404', async () => {
    const call = await apiClient(await start());
    expect(await call('GET', '/api/v2/authorization/roles/other')).toMatchObject({
      status: 404,
      body: { code: 'role.not.found', status: 404 },
    });
  });

  test('the one there is has every scope', async () => {
    const call = await apiClient(await start());
    expect(await call('GET', '/api/v2/authorization/roles/sandbox-role')).toMatchObject({
      status: 200,
      body: { id: 'sandbox-role', scopes: ['flow:view', 'flow:edit', 'flow:simulate', 'authorization:read'] },
    });
  });

  test('others may be given', async () => {
    const roles = [{ id: 'r 1', name: 'Reader', scopes: ['flow:view'] }];
    const call = await apiClient(await start({ roles }));
    expect((await call('GET', '/api/v2/authorization/roles/r%201')).body).toEqual(roles[0]);
  });
});

describe('every call', () => {
  test.each([
    ['GET', '/api/v2/flows/other'],
    ['PUT', '/api/v2/flows/other'],
    ['POST', '/api/v2/flows/other/validate'],
    ['POST', '/api/v2/flows/other/simulate'],
  ])('%s %s on an unknown flow is answered 404', async (method, path) => {
    const call = await apiClient(await start());
    const reply = await call(method, path, method === 'GET' ? undefined : release(2));
    expect(reply).toMatchObject({ status: 404, body: { code: 'flow.not.found' } });
    expect(reply.body).toHaveProperty('contextId', reply.headers.get('inin-correlation-id'));
  });

  test('reads the live flow with version and status, and what Flowgate does not know of', async () => {
    const flow = { ...supportFlow(), version: 7, status: 'draft' as const, division: 'Home' };
    const call = await apiClient(await start({ flows: [flow] }));
    const { status, body } = await call('GET', FLOW);
    expect(status).toBe(200);
    expect(liveFlowSchema.parse(body)).toEqual(flow);
  });
});

describe('validate', () => {
  test('answers with what is wrong, and stores nothing', async () => {
    const sandbox = await start({ queues: ['queue-tech'] });
    const call = await apiClient(sandbox);
    const { start: _, ...nodes } = supportFlow().nodes;
    expect(await call('POST', `${FLOW}/validate`, { ...supportFlow(), nodes })).toMatchObject({
      status: 200,
      body: {
        valid: false,
        errors: ['The flow has no start node.', { nodeId: 'billing_queue', code: 'queue.not.found' }],
        warnings: [],
      },
    });
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });

  test('answers that a sound flow is valid', async () => {
    const call = await apiClient(await start({ queues: ['queue-billing'] }));
    expect((await call('POST', `${FLOW}/validate`, supportFlow())).body).toEqual({
      valid: true,
      errors: [],
      warnings: [],
    });
  });
});

describe('a write', () => {
  test.each([[undefined], ['2'], [1.5]])('with the version %j is answered 400', async (version) => {
    const call = await apiClient(await start());
    expect(await call('PUT', FLOW, release(version))).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('version') },
    });
  });

  test.each([1, 3])('of version %i over version 1 is answered 409 and not stored', async (version) => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    expect(await call('PUT', FLOW, release(version))).toMatchObject({
      status: 409,
      body: { code: 'version.conflict', message: expect.stringContaining('the next one is 2') },
    });
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });

  test('that is not valid is answered 422 with the errors of validate, and not stored', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const nodes = { start: { type: 'start', transition: 'nowhere' } };
    const validation = await call('POST', `${FLOW}/validate`, release(2, { nodes }));
    const reply = await call('PUT', FLOW, release(2, { nodes }));
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'flow.invalid', errors: [{ nodeId: 'start' }] },
    });
    expect(validation.body).toMatchObject({
      errors: [{ nodeId: 'start', code: 'transition.target.missing' }],
    });
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });

  test('is stored as scheduled and becomes published', async () => {
    const sandbox = await start({ publicationMs: 20 });
    const call = await apiClient(sandbox);
    const { status, body } = await call('PUT', FLOW, release(2, { name: 'New' }));
    expect(status).toBe(200);
    expect(liveFlowSchema.parse(body)).toMatchObject({ version: 2, status: 'scheduled', name: 'New' });
    const settled = await until(
      async () => liveFlowSchema.parse((await call('GET', FLOW)).body),
      (flow) => flow.status !== 'scheduled',
    );
    expect(settled).toMatchObject({ version: 2, status: 'published', name: 'New' });
    expect(sandbox.organization.history('support').map(({ writer }) => writer)).toEqual([
      'initial',
      'sandbox-client',
    ]);
  });

  test('whose publication is told to fail ends with the reason', async () => {
    const sandbox = await start({ publicationMs: 1 });
    sandbox.setPublicationVerdict('support', { status: 'rejected', reason: 'The queue is closed' });
    const call = await apiClient(sandbox);
    await call('PUT', FLOW, release(2));
    const settled = await until(
      async () => liveFlowSchema.parse((await call('GET', FLOW)).body),
      (flow) => flow.status !== 'scheduled',
    );
    expect(settled).toMatchObject({ status: 'rejected', statusReason: 'The queue is closed' });
  });

  test('without a status is a draft', async () => {
    const call = await apiClient(await start({ publicationMs: 0 }));
    await call('PUT', FLOW, release(2, { status: undefined }));
    expect((await call('GET', FLOW)).body).toMatchObject({ version: 2, status: 'draft' });
  });

  test('wins alone, however many race for the same version', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, index) => call('PUT', FLOW, release(2, { name: `Writer ${index}` }))),
    );
    const won = replies.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(sandbox.organization.history('support')).toHaveLength(2);
    expect(won[0]?.body).toMatchObject({ name: sandbox.organization.flow('support')?.name });
  });
});

describe('simulate', () => {
  test('refuses a body without a transcript', async () => {
    const call = await apiClient(await start());
    expect(await call('POST', `${FLOW}/simulate`, { initialData: {} })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('transcript') },
    });
  });

  test('plays the customer lines against the live flow', async () => {
    const sandbox = await start({ now: () => NOON });
    const call = await apiClient(sandbox);
    sandbox.editInConsole('support', (flow) => {
      flow.nodes['greet'] = {
        type: 'action',
        actions: [{ name: 'say', text: 'It is {now}' }],
        transition: 'route_intent',
      };
      return flow;
    });
    const { status, body } = await call('POST', `${FLOW}/simulate`, {
      transcript: [
        { from: 'user', text: 'My bill' },
        { from: 'bot', text: 'never sent to the flow' },
      ],
      initialData: { channel: 'webchat', intent: 'billing' },
    });
    expect(status).toBe(200);
    expect(simulationResultSchema.parse(body)).toMatchObject({
      success: true,
      path: ['start', 'greet', 'route_intent', 'billing_queue', 'bye'],
      endNode: 'bye',
      routedTo: { queueId: 'queue-billing' },
      transcript: [
        { from: 'user', text: 'My bill' },
        { from: 'bot', text: `It is ${NOON.toISOString()}` },
      ],
    });
  });
});
