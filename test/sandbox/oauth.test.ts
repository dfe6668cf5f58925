import { describe, expect, test } from '@jest/globals';
import { apiClient, NOON, requestToken, start } from './support.ts';

const FLOW = '/api/v2/flows/support';

describe('login', () => {
  test.each([
    ['an unknown client', { id: 'nobody', secret: 'sandbox-secret-opens-nothing-real' }],
    ['a wrong secret', { id: 'sandbox-client', secret: 'wrong' }],
  ])('refuses %s', async (_, client) => {
    const response = await requestToken(await start(), client);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: 'invalid_client',
      description: 'authentication failed',
      error_description: 'authentication failed',
      contextId: response.headers.get('inin-correlation-id'),
    });
  });

  test('refuses another grant', async () => {
    const sandbox = await start();
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'sandbox-client' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'unsupported_grant_type' });
  });

  test('gives a bearer token and says how long it is good', async () => {
    const response = await requestToken(await start({ tokenLifetimeSeconds: 90 }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^\S+$/),
      expires_in: 90,
      token_type: 'bearer',
    });
  });

  test('is logged without its secret', async () => {
    const sandbox = await start();
    await requestToken(sandbox);
    expect(sandbox.requests).toMatchObject([{ method: 'POST', path: '/oauth/token', status: 200 }]);
    expect(JSON.stringify(sandbox.requests)).not.toContain('secret');
  });
});

describe('a token', () => {
  test.each([
    ['missing', {}, 'authentication.required'],
    ['of another scheme', { Authorization: 'Basic YTpi' }, 'authentication.required'],
    ['unknown', { Authorization: 'Bearer made-up' }, 'bad.credentials'],
  ])('that is %s is answered 401', async (_, headers: Record<string, string>, code) => {
    const sandbox = await start();
    const response = await fetch(sandbox.url + FLOW, { headers });
    expect(response.status).toBe(401);
    const contextId = response.headers.get('inin-correlation-id');
    expect(await response.json()).toMatchObject({ status: 401, code, contextId });
  });

  test('is good until it expires', async () => {
    let now = NOON;
    const sandbox = await start({ tokenLifetimeSeconds: 60, now: () => now });
    const call = await apiClient(sandbox);
    now = new Date(NOON.getTime() + 59_999);
    expect((await call('GET', FLOW)).status).toBe(200);
    now = new Date(NOON.getTime() + 60_000);
    expect(await call('GET', FLOW)).toMatchObject({ status: 401, body: { code: 'bad.credentials' } });
  });

  test.each([
    ['GET', FLOW, 'flow:view'],
    ['PUT', FLOW, 'flow:edit'],
    ['POST', `${FLOW}/validate`, 'flow:edit'],
    ['POST', `${FLOW}/simulate`, 'flow:simulate'],
    ['GET', '/api/v2/authorization/roles/sandbox-role', 'authorization:read'],
  ])('without the scope of %s %s is answered 403, naming it', async (method, path, scope) => {
    const others = ['flow:view', 'flow:edit', 'flow:simulate', 'authorization:read'].filter(
      (one) => one !== scope,
    );
    const client = { id: 'narrow', secret: 'narrow-secret' };
    const sandbox = await start({ clients: [{ ...client, scopes: others }] });
    const call = await apiClient(sandbox, client);
    expect(await call(method, path, method === 'GET' ? undefined : {})).toMatchObject({
      status: 403,
      body: { code: 'missing.permissions', status: 403, message: expect.stringContaining(scope) },
    });
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });
});
