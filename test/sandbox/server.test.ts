import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { MAX_BODY_BYTES } from '../../src/sandbox/server.ts';
import { apiClient, login, requestToken, start, supportFlow } from './support.ts';

const FLOW = '/api/v2/flows/support';

describe('refused in the shape of the platform', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/api/v2/flows'],
    ['GET', '/api/v2/flows/'],
    ['GET', '/api/v2/flows/%E0%A4%A'],
    ['GET', '/sandbox/other'],
  ])('%s %s: 404', async (method, path) => {
    const sandbox = await start();
    const response = await fetch(sandbox.url + path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      message: expect.any(String),
      code: 'not.found',
      status: 404,
      contextId: response.headers.get('inin-correlation-id'),
    });
  });

  test.each(['DELETE', 'PATCH', 'HEAD'])('%s on a flow: 405 with what is allowed', async (method) => {
    const sandbox = await start();
    const response = await fetch(sandbox.url + FLOW, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, PUT');
  });

  test.each(['', '{"id":', 'version=2'])('the body %j: 400', async (body) => {
    const sandbox = await start();
    const headers = { Authorization: `Bearer ${await login(sandbox)}` };
    const response = await fetch(sandbox.url + FLOW, { method: 'PUT', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'bad.request',
      message: expect.stringContaining('not JSON'),
    });
  });

  test('a body that is too large: 413, and the next request is served', async () => {
    const sandbox = await start();
    const headers = { Authorization: `Bearer ${await login(sandbox)}` };
    const body = Buffer.alloc(MAX_BODY_BYTES + 1, 'x');
    const response = await fetch(sandbox.url + FLOW, { method: 'PUT', headers, body });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'request.entity.too.large' });
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'PUT', status: 413 });
    expect((await fetch(sandbox.url + FLOW, { headers })).status).toBe(200);
  });

  test('a body nested too deeply to be copied: 500, and the next request is served', async () => {
    const sandbox = await start();
    const call = await apiClient(sandbox);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const response = await fetch(`${sandbox.url}/sandbox/flows/support/edit`, {
      method: 'POST',
      body: `{"applicationSettings":{"deep":${deep}}}`,
    });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: 'internal.server.error' });
    expect((await call('GET', FLOW)).status).toBe(200);
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });
});

describe('the port', () => {
  test('that is taken is an invalid input', async () => {
    const sandbox = await start();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(String(port)),
    });
  });

  test('is on the loopback interface', async () => {
    expect((await start()).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

test('every answer has a correlation id of its own', async () => {
  const sandbox = await start();
  const first = await requestToken(sandbox);
  const second = await requestToken(sandbox);
  expect(first.headers.get('inin-correlation-id')).toMatch(/\S/);
  expect(second.headers.get('inin-correlation-id')).not.toBe(first.headers.get('inin-correlation-id'));
});

test('a client that goes away in the middle of a request leaves the sandbox standing', async () => {
  const sandbox = await start();
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  await new Promise((resolve) => {
    socket.write(`PUT ${FLOW} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`, resolve);
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.destroy();
  await closed;
  expect((await requestToken(sandbox)).status).toBe(200);
});

test('closing ends idle connections, requests that wait and publications, and may be done twice', async () => {
  const sandbox = await start({ publicationMs: 60_000 });
  const call = await apiClient(sandbox);
  await call('PUT', FLOW, { ...sandbox.organization.flow('support'), version: 2 });
  sandbox.addFault({ fault: { kind: 'delay', ms: 60_000 } });
  const waiting = expect(call('GET', FLOW)).rejects.toThrow('fetch failed');
  while (!sandbox.requests.some(({ fault }) => fault === 'delay'))
    await new Promise((next) => setImmediate(next));
  await sandbox.close();
  await waiting;
  await sandbox.close();
  await expect(fetch(sandbox.url)).rejects.toThrow('fetch failed');
});

test('what was being published when the sandbox closed stays as it was', async () => {
  const sandbox = await start({ publicationMs: 0 });
  sandbox.organization.write({ ...supportFlow(), version: 2, status: 'published' }, 'ci');
  await sandbox.close();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(sandbox.organization.flow('support')?.status).toBe('scheduled');
});
