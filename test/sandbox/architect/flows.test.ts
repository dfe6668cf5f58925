import { describe, expect, test } from '@jest/globals';
import { apiClient, helpFlow, helpYaml, publish, requestToken, start } from './support.ts';

const FLOW = '/api/v2/flows/help';

describe('login', () => {
  test.each([
    ['an unknown client', { id: 'nobody', secret: 'x' }, 400, 'client not found: invalid_client'],
    ['a wrong secret', { id: 'sandbox-client', secret: 'x' }, 401, 'authentication failed: invalid_client'],
  ])('of %s is refused', async (_, client, status, description) => {
    const response = await requestToken(await start(), client);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: 'invalid_client',
      description,
      error_description: description,
    });
  });

  test('with credentials in the form alone is refused', async () => {
    const sandbox = await start();
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-secret-opens-nothing-real',
    });
    expect((await fetch(`${sandbox.url}/oauth/token`, { method: 'POST', body })).status).toBe(400);
  });

  test('hands out a token', async () => {
    const response = await requestToken(await start());
    expect(await response.json()).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
  });
});

describe('permissions', () => {
  const client = { id: 'reader', secret: 's' };
  const limited = {
    roles: [{ id: 'r', name: 'Reader', permissions: ['architect:flow:*', 'authorization:role:view'] }],
    clients: [client],
  };

  test('that are missing are named', async () => {
    const call = await apiClient(await start(limited), client);
    const { status, body } = await call('POST', '/api/v2/flows/jobs');
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'missing.any.permissions',
      messageParams: { permissions: '[architect:job:create]' },
      message: expect.stringContaining('[architect:job:create]'),
    });
  });

  test('may be granted by a wildcard, and are told in three ways', async () => {
    const call = await apiClient(await start(limited), client);
    expect((await call('GET', FLOW)).status).toBe(200);
    expect((await call('GET', '/api/v2/tokens/me')).body).toMatchObject({
      OAuthClient: { id: 'reader', roleDivisions: [{ roleId: 'r' }] },
    });
    expect((await call('GET', '/api/v2/authorization/subjects/me')).body).toMatchObject({
      grants: [
        { role: { id: 'r', policies: [{ domain: 'architect', entityName: 'flow', actions: ['*'] }, {}] } },
      ],
    });
    const role = await call('GET', '/api/v2/authorization/roles/r?userCount=false');
    expect(role.body).toMatchObject({
      permissionPolicies: [
        { domain: 'architect', entityName: 'flow', actionSet: ['*'] },
        { domain: 'authorization', entityName: 'role', actionSet: ['view'] },
      ],
    });
    expect(role.body).not.toHaveProperty('userCount');
    expect((await call('GET', '/api/v2/authorization/roles/other')).status).toBe(404);
  });

  test('need a token first', async () => {
    const sandbox = await start();
    expect((await fetch(sandbox.url + FLOW)).status).toBe(401);
  });
});

describe('flows', () => {
  test('are listed by type and by a part of their name', async () => {
    const sandbox = await start({
      flows: [helpFlow(), { ...helpFlow(helpYaml({ name: 'Help for guests' })), id: 'guests' }],
    });
    const call = await apiClient(sandbox);
    const names = async (query: string) => (await call('GET', `/api/v2/flows?${query}`)).body;
    expect(await names('type=inboundshortmessage&name=help')).toMatchObject({
      total: 2,
      entities: [{ id: 'help', name: 'Help', type: 'INBOUNDSHORTMESSAGE' }, { id: 'guests' }],
    });
    expect(await names('name=guests')).toMatchObject({ total: 1, entities: [{ id: 'guests' }] });
    expect(await names('type=inboundcall')).toMatchObject({ total: 0, entities: [] });
    expect(await names('pageSize=1&pageNumber=2')).toMatchObject({
      total: 2,
      pageCount: 2,
      entities: [{ id: 'guests' }],
    });
  });

  test('show which version is published, and that one is only saved', async () => {
    const sandbox = await start({ flows: [{ ...helpFlow(), status: 'draft' }] });
    const call = await apiClient(sandbox);
    const { body } = await call('GET', FLOW);
    expect(body).toMatchObject({ active: false, savedVersion: { id: '0.1', type: 'SAVE' } });
    expect(body).not.toHaveProperty('publishedVersion');
    await publish(call, helpYaml());
    expect((await call('GET', FLOW)).body).toMatchObject({
      active: true,
      publishedVersion: { id: '1.0', type: 'PUBLISH', createdByClient: { id: 'sandbox-client' } },
    });
  });

  test('unknown ones are not found', async () => {
    const call = await apiClient(await start());
    expect(await call('GET', '/api/v2/flows/other')).toMatchObject({
      status: 404,
      body: { code: 'architect.flow.not.found' },
    });
    expect((await call('POST', '/api/v2/flows/actions/unlock?flow=other')).status).toBe(404);
    expect((await call('POST', '/api/v2/flows/actions/unlock')).status).toBe(400);
  });

  test.each([
    ['a/b', '.invalid.name.contains.slash'],
    ['x-debug', '.invalid.name.contains.debug'],
    ['…', '.invalid.name.no.alpha'],
    ['', '.missing.name'],
    ['x'.repeat(201), ''],
  ])('are not renamed to %j', async (name, code) => {
    const call = await apiClient(await start());
    expect(await call('PUT', FLOW, { name })).toMatchObject({
      status: 400,
      body: { code: `architect.flow.validate.failed${code}` },
    });
  });

  test('keep their id and content when they are renamed, and never take the name of another', async () => {
    const sandbox = await start({
      flows: [helpFlow(), { ...helpFlow(helpYaml({ name: 'Other' })), id: 'other' }],
    });
    const call = await apiClient(sandbox);
    expect((await call('PUT', FLOW, { name: 'Other' })).status).toBe(400);
    expect((await call('PUT', FLOW, { name: 'New', description: 'About' })).body).toMatchObject({
      id: 'help',
      name: 'New',
      description: 'About',
    });
    expect(sandbox.architect.document('help')).toMatchObject({
      inboundShortMessage: { name: 'New', description: 'About', division: 'Home' },
    });
    expect(sandbox.architect.history('help')).toHaveLength(1);
    expect((await publish(call, helpYaml({ name: 'New' }))).flow).toEqual({ id: 'help' });
  });

  test('count commits and saves apart', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const same = <Archy>(archy: Archy) => archy;
    sandbox.editInConsole('help', same, { publish: false });
    sandbox.editInConsole('help', same, { publish: false });
    expect((await call('GET', FLOW)).body).toMatchObject({
      publishedVersion: { id: '1.0' },
      checkedInVersion: { id: '1.0' },
      savedVersion: { id: '1.2', createdBy: { id: 'user-console' } },
    });
    sandbox.editInConsole('help', same, { publish: false, checkIn: true });
    sandbox.editInConsole('help', same);
    expect((await call('GET', `${FLOW}/versions`)).body).toMatchObject({
      entities: [{ id: '3.0' }, { id: '2.0', type: 'CHECKIN' }, { id: '1.2' }, { id: '1.1' }, { id: '1.0' }],
    });
    expect((await call('GET', `${FLOW}/versions/1.2`)).body).toMatchObject({ commitVersion: '1' });
    expect((await call('GET', `${FLOW}/versions/9.0`)).status).toBe(404);
  });
});

describe('locks', () => {
  test('keep others out until they are taken away', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    sandbox.lock('help');
    expect((await call('GET', FLOW)).body).toMatchObject({ lockedUser: { id: 'user-console' } });
    for (const action of ['checkout', 'checkin', 'publish', 'revert', 'deactivate']) {
      expect((await call('POST', `/api/v2/flows/actions/${action}?flow=help`)).status).toBe(409);
    }
    const { body } = await call('POST', '/api/v2/flows/actions/unlock?flow=help');
    expect(body).not.toHaveProperty('lockedUser');
    expect((await call('POST', '/api/v2/flows/actions/checkout?flow=help')).body).toMatchObject({
      lockedClient: { id: 'sandbox-client' },
    });
    await call('POST', '/api/v2/flows/actions/checkin?flow=help');
    expect(sandbox.architect.holder('help')).toBeUndefined();
  });

  test('do not keep the holder from reverting, publishing an older version, or deactivating', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const before = sandbox.architect.document('help');
    sandbox.editInConsole('help', () => ({ inboundShortMessage: { name: 'Help' } }));
    sandbox.editInConsole('help', () => ({ inboundShortMessage: { name: 'Draft' } }), { publish: false });
    await call('POST', '/api/v2/flows/actions/revert?flow=help');
    expect((await call('GET', FLOW)).body).toMatchObject({ savedVersion: { id: '2.0' } });
    await call('POST', '/api/v2/flows/actions/publish?flow=help&version=1.0');
    expect(sandbox.architect.published('help')?.archy).toEqual(before);
    expect((await call('POST', '/api/v2/flows/actions/publish?flow=help&version=8.0')).status).toBe(404);
    expect((await call('POST', '/api/v2/flows/actions/deactivate?flow=help')).body).toMatchObject({
      active: false,
    });
  });
});
