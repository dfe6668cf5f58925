import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { apiClient, login, NOON, start } from './support.ts';

const FLOW = '/api/v2/flows/support';

async function control(sandbox: Sandbox, method: string, path: string, body?: unknown) {
  const response = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('faults', () => {
  test.each([
    ['an unknown kind', { fault: { kind: 'meteor' } }],
    ['a kind without what it needs', { fault: { kind: 'delay' } }],
    ['an unknown key', { fault: { kind: 'reset' }, paht: '/a' }],
    ['a count from nought', { nth: 0, fault: { kind: 'reset' } }],
    ['no rule', []],
  ])('with %s are refused', async (_, rule) => {
    const sandbox = await start();
    expect(await control(sandbox, 'POST', '/faults', rule)).toMatchObject({ status: 400 });
    expect((await control(sandbox, 'GET', '/faults')).body).toEqual({ faults: [] });
  });

  test('are added, shown and cleared', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const rule = { method: 'GET', path: '/api/*', fault: { kind: 'status', status: 502 } };
    expect(await control(sandbox, 'POST', '/faults', rule)).toEqual({ status: 201, body: rule });
    expect((await control(sandbox, 'GET', '/faults')).body).toEqual({ faults: [rule] });
    expect((await call('GET', FLOW)).status).toBe(502);
    expect(await control(sandbox, 'DELETE', '/faults')).toEqual({ status: 204, body: undefined });
    expect((await call('GET', FLOW)).status).toBe(200);
  });

  test('never strike the control of the sandbox', async () => {
    const sandbox = await start();
    sandbox.addFault({ fault: { kind: 'reset' } });
    await expect(login(sandbox)).rejects.toThrow('fetch failed');
    sandbox.addFault({ fault: { kind: 'reset' } });
    expect((await control(sandbox, 'DELETE', '/faults')).status).toBe(204);
    sandbox.addFault({ fault: { kind: 'reset' } });
    sandbox.clearFaults();
    expect(await login(sandbox)).toMatch(/\S/);
  });
});

describe('an edit', () => {
  test.each([
    ['of an unknown flow', '/flows/other/edit', {}, 404],
    ['that is no object', '/flows/support/edit', 'text', 400],
    ['that leaves no flow', '/flows/support/edit', { nodes: null }, 400],
  ])('%s is refused', async (_, path, patch, status) => {
    const sandbox = await start();
    expect(await control(sandbox, 'POST', path, patch)).toMatchObject({ status });
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });

  test('is merged into the live flow as somebody in the console would', async () => {
    const sandbox = await start();
    const patch = {
      nodes: { bye: { name: 'Good bye' }, greet: { actions: [{ name: 'say', text: 'Moin' }] } },
      environmentVariables: null,
    };
    const { status, body } = await control(sandbox, 'POST', '/flows/support/edit', patch);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 2,
      status: 'published',
      nodes: {
        start: { type: 'start' },
        greet: { transition: 'route_intent', actions: [{ name: 'say', text: 'Moin' }] },
        bye: { type: 'end', name: 'Good bye' },
      },
    });
    expect(body).not.toHaveProperty('environmentVariables');
    expect(sandbox.organization.history('support').at(-1)?.writer).toBe('console');
  });

  test('is what the lock of a version is there for', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const live = sandbox.organization.flow('support');
    sandbox.editInConsole('support', (flow) => ({ ...flow, name: 'By hand' }));
    expect((await call('PUT', FLOW, { ...live, version: 2 })).status).toBe(409);
    expect(sandbox.organization.flow('support')).toMatchObject({ version: 2, name: 'By hand' });
  });
});

test('the log holds every request in order, with the body of writes', async () => {
  const sandbox = await start({ now: () => NOON });
  const call = await apiClient(sandbox);
  await call('GET', `${FLOW}?expand=all`);
  await call('PUT', FLOW, { version: 9 });
  await call('GET', '/nowhere');
  const at = NOON.toISOString();
  const expected = [
    { method: 'POST', path: '/oauth/token', at, status: 200 },
    { method: 'GET', path: `${FLOW}?expand=all`, at, status: 200, client: 'sandbox-client' },
    { method: 'PUT', path: FLOW, at, status: 422, client: 'sandbox-client', body: { version: 9 } },
    { method: 'GET', path: '/nowhere', at, status: 404 },
  ];
  expect(sandbox.requests).toEqual(expected);
  expect(await control(sandbox, 'GET', '/log')).toEqual({ status: 200, body: { requests: expected } });
});
