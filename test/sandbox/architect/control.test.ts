import { describe, expect, test } from '@jest/globals';
import { parseArchy } from '../../../src/flow/archy/text.ts';
import type { ArchitectSandbox } from '../../../src/sandbox/architect/architect-sandbox.ts';
import { supportFlow, until } from '../support.ts';
import { apiClient, helpYaml, publish, register, start, upload } from './support.ts';

async function control(sandbox: ArchitectSandbox, method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the control', () => {
  test.each([
    ['an edit of an unknown flow', '/flows/other/edit', {}, 404],
    ['an edit that leaves no document', '/flows/help/edit', { inboundShortMessage: null }, 400],
    ['a lock of an unknown flow', '/flows/other/lock', { kind: 'user', id: 'u', name: 'U' }, 404],
    ['a lock by nobody', '/flows/help/lock', {}, 400],
    ['an unknown verdict', '/jobs/verdicts', { command: 'Publish', kind: 'odd' }, 400],
    ['an unknown fault of a socket', '/socket-faults', { fault: { kind: 'odd' } }, 400],
  ])('refuses %s', async (_, path, body, status) => {
    const sandbox = await start();
    expect((await control(sandbox, 'POST', path, body)).status).toBe(status);
    expect(sandbox.architect.history('help')).toHaveLength(1);
  });

  test('edits as somebody in the console does, published or saved', async () => {
    const sandbox = await start();
    const patch = { inboundShortMessage: { description: 'By hand' } };
    await control(sandbox, 'POST', '/flows/help/edit?publish=false', patch);
    await control(sandbox, 'POST', '/flows/help/edit', patch);
    expect(sandbox.architect.history('help')).toMatchObject([
      { id: '1.0', type: 'PUBLISH' },
      { id: '1.1', type: 'SAVE', writer: { id: 'user-console' } },
      {
        id: '2.0',
        type: 'PUBLISH',
        archy: { inboundShortMessage: { description: 'By hand', name: 'Help' } },
      },
    ]);
  });

  test('locks and unlocks', async () => {
    const sandbox = await start();
    const holder = { kind: 'client', id: 'other', name: 'Another pipeline' };
    const { body } = await control(sandbox, 'POST', '/flows/help/lock', holder);
    expect(body).toMatchObject({ lockedClient: { id: 'other', name: 'Another pipeline' } });
    expect((await control(sandbox, 'DELETE', '/flows/help/lock')).status).toBe(204);
    expect(sandbox.architect.holder('help')).toBeUndefined();
  });

  test('decides how jobs end and what happens on sockets, and shows both in its log', async () => {
    const sandbox = await start();
    const verdict = {
      command: 'Publish',
      kind: 'failed',
      messages: [{ type: 'Error', text: 'No' }],
      times: 1,
    };
    expect(await control(sandbox, 'POST', '/jobs/verdicts', verdict)).toEqual({ status: 201, body: verdict });
    expect(await publish(await apiClient(sandbox), helpYaml())).toMatchObject({ messages: [{ text: 'No' }] });
    const rule = { nth: 1, fault: { kind: 'drop' } };
    expect(await control(sandbox, 'POST', '/socket-faults', rule)).toEqual({ status: 201, body: rule });
    expect((await control(sandbox, 'DELETE', '/socket-faults')).status).toBe(204);
    const { body } = await control(sandbox, 'GET', '/log');
    expect(body).toEqual({ requests: sandbox.requests, frames: [] });
    expect(JSON.stringify(body)).not.toMatch(/sandbox-token|sandbox-secret|Basic/);
  });
});

test('a flow document is compiled', async () => {
  const sandbox = await start({ flows: [{ ...supportFlow(), version: 7 }] });
  const call = await apiClient(sandbox);
  expect((await call('GET', '/api/v2/flows/support')).body).toMatchObject({
    name: 'Support',
    publishedVersion: { id: '7.0' },
  });
});

test('a flow document that cannot be compiled is refused', async () => {
  const nodes = { start: { type: 'start' as const, actions: [{ name: 'dance' }] } };
  await expect(start({ flows: [supportFlow({ nodes })] })).rejects.toMatchObject({ code: 'invalid-flow' });
});

test('a native flow that names no id goes by its name', async () => {
  const flow = { id: '', name: 'Our Help', nodes: {}, archy: parseArchy(helpYaml({ name: 'Our Help' })) };
  expect((await start({ flows: [flow] })).architect.flowIds).toEqual(['our-help']);
});

test('every token has a quota, told in headers', async () => {
  const sandbox = await start({ rateLimit: { requests: 1, perMs: 60_000 } });
  const call = await apiClient(sandbox);
  const first = await call('GET', '/api/v2/tokens/me');
  expect(first.headers.get('inin-ratelimit-allowed')).toBe('1');
  expect(first.headers.get('inin-correlation-id')).toMatch(/\S/);
  const second = await call('GET', '/api/v2/tokens/me');
  expect(second.status).toBe(429);
  expect(second.headers.get('retry-after')).toMatch(/^\d+$/);
});

test('the same clock and the same chance give the same organization', async () => {
  const run = async () => {
    let count = 0;
    const sandbox = await start({
      now: () => new Date('2030-05-01T12:00:00.000Z'),
      random: () => `id-${++count}`,
    });
    await upload(await register(await apiClient(sandbox)), helpYaml({ name: 'New' }));
    // Looked at from inside: each request over HTTP would take a correlation id.
    const [job] = await until(
      () => sandbox.jobs,
      ([first]) => first?.status === 'Success',
    );
    const { flowId = '', id, signature } = job ?? {};
    return { flowId, id, signature, history: sandbox.architect.history(flowId) };
  };
  const first = await run();
  expect(first.history).toHaveLength(1);
  expect(await run()).toEqual(first);
});
