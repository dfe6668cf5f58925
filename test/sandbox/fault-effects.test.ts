import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { login, start, supportFlow, until } from './support.ts';

const FLOW = '/api/v2/flows/support';

/** A sandbox on which the next write meets `fault`. */
async function startWith(fault: Fault): Promise<{ sandbox: Sandbox; put: () => Promise<Response> }> {
  const sandbox = await start();
  const token = await login(sandbox);
  sandbox.addFault({ method: 'PUT', path: '/api/v2/flows/*', times: 1, fault });
  const put = (): Promise<Response> =>
    fetch(sandbox.url + FLOW, {
      method: 'PUT',
      redirect: 'manual',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...supportFlow(), version: 2, status: 'published' }),
    });
  return { sandbox, put };
}

function version(sandbox: Sandbox): number | undefined {
  return sandbox.organization.flow('support')?.version;
}

describe('nothing is applied by', () => {
  test('a status, in the shape of the platform', async () => {
    const { sandbox, put } = await startWith({
      kind: 'status',
      status: 503,
      headers: { 'Retry-After': '7' },
    });
    const response = await put();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
    const contextId = response.headers.get('inin-correlation-id');
    expect(contextId).toMatch(/\S/);
    expect(await response.json()).toMatchObject({ status: 503, code: 'sandbox.fault', contextId });
    expect(version(sandbox)).toBe(1);
    expect(sandbox.requests.at(-1)).toMatchObject({ method: 'PUT', fault: 'status' });
    expect(sandbox.requests.at(-1)).not.toHaveProperty('status');
  });

  test('a status with a body of its own', async () => {
    const { put } = await startWith({ kind: 'status', status: 400, body: '##[error]{"hostile"' });
    expect(await (await put()).text()).toBe('##[error]{"hostile"');
  });

  test('a reset', async () => {
    const { sandbox, put } = await startWith({ kind: 'reset' });
    await expect(put()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(version(sandbox)).toBe(1);
    expect(sandbox.requests.at(-1)).toMatchObject({ fault: 'reset', body: { version: 2 } });
  });

  test('a page of HTML', async () => {
    const { sandbox, put } = await startWith({ kind: 'html' });
    const response = await put();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/);
    expect(version(sandbox)).toBe(1);
  });

  test('a redirect', async () => {
    const { sandbox, put } = await startWith({ kind: 'redirect', to: 'http://elsewhere.test/' });
    const response = await put();
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe('http://elsewhere.test/');
    expect(version(sandbox)).toBe(1);
  });
});

describe('the request is applied, once, by', () => {
  test('a status that comes after it', async () => {
    const { sandbox, put } = await startWith({ kind: 'status', status: 504, applied: true });
    expect((await put()).status).toBe(504);
    expect(version(sandbox)).toBe(2);
    expect(sandbox.requests.at(-1)).toMatchObject({ fault: 'status', status: 200 });
  });

  test('a delay', async () => {
    const { sandbox, put } = await startWith({ kind: 'delay', ms: 20 });
    expect(await (await put()).json()).toMatchObject({ version: 2 });
    expect(sandbox.organization.history('support')).toHaveLength(2);
  });

  test('a lost answer: the same write again meets 409', async () => {
    const { sandbox, put } = await startWith({ kind: 'lose-answer' });
    await expect(put()).rejects.toThrow('fetch failed');
    expect(version(sandbox)).toBe(2);
    expect((await put()).status).toBe(409);
    expect(sandbox.organization.history('support')).toHaveLength(2);
    expect(sandbox.requests.slice(-2)).toMatchObject([
      { fault: 'lose-answer', status: 200, client: 'sandbox-client' },
      { status: 409 },
    ]);
  });

  test('a connection that is cut first', async () => {
    const { sandbox, put } = await startWith({ kind: 'late', ms: 1 });
    await expect(put()).rejects.toThrow('fetch failed');
    await until(
      () => version(sandbox),
      (now) => now === 2,
    );
    expect(sandbox.requests.at(-1)).toMatchObject({ fault: 'late', status: 200 });
  });

  test('a connection that is cut long before, and nothing until then', async () => {
    const { sandbox, put } = await startWith({ kind: 'late', ms: 3_600_000 });
    await expect(put()).rejects.toThrow('fetch failed');
    expect(version(sandbox)).toBe(1);
    expect(sandbox.requests.at(-1)).toMatchObject({ fault: 'late' });
    expect(sandbox.requests.at(-1)).not.toHaveProperty('status');
  });

  test('half of an answer and a break', async () => {
    const { sandbox, put } = await startWith({ kind: 'drop-mid-body' });
    const response = await put();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(version(sandbox)).toBe(2);
  });

  test('an answer that never ends', async () => {
    const { sandbox, put } = await startWith({ kind: 'drip', everyMs: 1 });
    const response = await put();
    const reader = response.body?.getReader();
    let text = '';
    for (let chunks = 0; chunks < 5; chunks += 1) {
      text += new TextDecoder().decode((await reader?.read())?.value);
    }
    expect(text).toMatch(/^\{"/);
    await reader?.cancel();
    expect(version(sandbox)).toBe(2);
  });

  test('half of its JSON', async () => {
    const { sandbox, put } = await startWith({ kind: 'truncated' });
    const text = await (await put()).text();
    expect(text).toMatch(/^\{/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(version(sandbox)).toBe(2);
  });

  test.each([
    [undefined, ['unexpected']],
    [null, null],
    [{ version: 'two' }, { version: 'two' }],
  ])('JSON of another shape (%j)', async (body, answer) => {
    const { sandbox, put } = await startWith({ kind: 'wrong-shape', body });
    const response = await put();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer);
    expect(version(sandbox)).toBe(2);
  });
});

test('an answer that drips on does not keep the sandbox from closing', async () => {
  const { sandbox, put } = await startWith({ kind: 'drip' });
  const response = await put();
  const body = expect(response.text()).rejects.toThrow('terminated');
  await sandbox.close();
  await body;
});
