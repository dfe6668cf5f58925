import { describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../../src/errors.ts';
import { withoutNulls } from '../../../src/flow/canonical.ts';
import { flowDocumentPlatform } from '../../../src/genesys/flow-document/client.ts';
import { fakeClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { type Api, errorOf, flow, live, withPlatform } from '../support/platform.ts';
import { answer, startServer } from '../support/server.ts';

describe('a write that nobody knows the end of is lost, after exactly one request', () => {
  test.each<[string, Api]>([
    ['no answer in time', () => undefined],
    ['a reset', (_, response) => void response.destroy()],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{');
        setTimeout(() => response.destroy(), 10);
      },
    ],
    ['408', (_, response) => answer(response, 408, {})],
    ['500', (_, response) => answer(response, 500, {})],
    ['501', (_, response) => answer(response, 501, {})],
    ['503 with a wait', (_, response) => answer(response, 503, {}, { 'retry-after': '1' })],
    ['200 with HTML', (_, response) => answer(response, 200, '<html>')],
    ['200 with another shape', (_, response) => answer(response, 200, { ok: true })],
    ['204', (_, response) => answer(response, 204, '')],
    ['a redirect', (_, response) => answer(response, 303, '', { location: '/elsewhere' })],
  ])('%s', async (_, api) => {
    await withPlatform(
      api,
      async ({ platform, calls }) => {
        const written = await platform.writeFlow(flow);
        expect(written.kind).toBe('lost');
        expect(errorOf(written).code).toBe('unavailable');
        expect(errorOf(written).advice).toContain('Whether the write was applied is not known');
        expect(calls()).toHaveLength(1);
      },
      { attemptTimeoutMs: 60 },
    );
  });

  test('the end of the run while it was under way', async () => {
    const run = new AbortController();
    await withPlatform(
      () => run.abort(),
      async ({ platform }) => {
        const written = await platform.writeFlow(flow);
        expect([written.kind, errorOf(written).code]).toEqual(['lost', 'cancelled']);
      },
      { signal: run.signal, writeGraceMs: 10 },
    );
  });
});

test.each([
  ['20', 20_000],
  ['0', 0],
  ['600', undefined],
  ['soon', undefined],
])('a lost write says how long the platform wants to be left alone: Retry-After %s', async (told, waitMs) => {
  await withPlatform(
    (_, response) => answer(response, 503, {}, { 'retry-after': told }),
    async ({ platform }) => {
      expect(await platform.writeFlow(flow)).toMatchObject({ kind: 'lost', waitMs });
    },
  );
});

test.each([
  [21_000, 20_000],
  [19_000, undefined],
])('a wait that outlasts the run is none: the run ends in %d ms', async (left, waitMs) => {
  await withPlatform(
    (_, response) => answer(response, 503, {}, { 'retry-after': '20' }),
    async ({ platform }) => {
      const written = await platform.writeFlow(flow);
      expect(written.kind).toBe('lost');
      expect(written).toHaveProperty('waitMs', waitMs);
    },
    { runEndsAt: fakeClock().monotonic() + left },
  );
});

describe('a write that was not applied', () => {
  test('409 is a conflict of versions', async () => {
    await withPlatform(
      (_, response) => answer(response, 409, { message: 'version is 9', contextId: 'c-9' }),
      async ({ platform, calls }) => {
        const written = await platform.writeFlow(flow);
        expect(written.kind).toBe('version-conflict');
        expect(errorOf(written).code).toBe('conflict');
        expect(errorOf(written).returned).toBe('409 Conflict (correlation id c-9): version is 9');
        expect(calls()).toHaveLength(1);
      },
    );
  });

  test.each([
    [400, 'invalid-flow'],
    [403, 'unauthorized'],
    [404, 'invalid-input'],
    [412, 'unavailable'],
    [413, 'invalid-flow'],
    [422, 'invalid-flow'],
  ])('%i is refused as %s', async (status, code) => {
    await withPlatform(
      (_, response) => answer(response, status, { errors: ['no way out'] }),
      async ({ platform, calls }) => {
        const written = await platform.writeFlow(flow);
        expect([written.kind, errorOf(written).code]).toEqual(['refused', code]);
        expect(errorOf(written).returned).toContain('no way out');
        expect(calls()).toHaveLength(1);
      },
    );
  });

  test('429 to the end is refused', async () => {
    await withPlatform(
      (_, response) => answer(response, 429, {}),
      async ({ platform, calls }) => {
        const written = await platform.writeFlow(flow);
        expect([written.kind, errorOf(written).code]).toEqual(['refused', 'rate-limited']);
        expect(calls()).toHaveLength(3);
      },
    );
  });

  test('no connection is refused: nothing was sent', async () => {
    const gone = await startServer(() => undefined);
    await gone.close();
    await withPlatform(
      () => undefined,
      async ({ platform, clock }) => {
        const written = await platform.writeFlow(flow);
        expect([written.kind, errorOf(written).code]).toEqual(['refused', 'unavailable']);
        expect(errorOf(written).advice).toContain('Nothing was sent');
        expect(clock.slept).toHaveLength(2);
      },
      { fetch: (url, init) => fetch(String(url).endsWith('/oauth/token') ? url : gone.origin, init) },
    );
  });

  test('no token is refused, not thrown', async () => {
    const server = await startServer((_, response) => answer(response, 401, { error: 'invalid_client' }));
    const platform = flowDocumentPlatform({
      origin: server.origin,
      clientId: 'client',
      clientSecret: 'client-secret-0123',
      clock: fakeClock(),
      random: () => 0,
      signal: new AbortController().signal,
      onSecret: () => undefined,
      debug: () => undefined,
    });
    const written = await platform.writeFlow(flow);
    expect([written.kind, errorOf(written).code]).toEqual(['refused', 'unauthorized']);
    await server.close();
  });

  test('a run that ended before it is thrown: there is nothing to settle', async () => {
    const reason = new FlowgateError('cancelled', { attempted: 'a', returned: 'b', advice: 'c' });
    await withPlatform(
      () => undefined,
      async ({ platform, calls }) => {
        expect(await failureOf(() => platform.writeFlow(flow))).toBe(reason);
        expect(calls()).toEqual([]);
      },
      { signal: AbortSignal.abort(reason) },
    );
  });
});

describe('a write that was applied', () => {
  test('the flow is sent as it is, and the stored one comes back', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, live),
      async ({ platform, calls }) => {
        expect(await platform.writeFlow(flow)).toEqual({ kind: 'written', flow: withoutNulls(live) });
        expect(calls()).toHaveLength(1);
        expect(calls()[0]).toMatchObject({ method: 'PUT', path: '/api/v2/flows/f%201%2F%C3%BC' });
        expect(JSON.parse(calls()[0]?.body ?? '')).toEqual(flow);
      },
    );
  });

  test('429 is waited out, 401 renews the token: both times the very same write is sent again', async () => {
    await withPlatform(
      (_, response, nth) => {
        if (nth === 1) return answer(response, 429, {}, { 'retry-after': '3' });
        if (nth === 2) return answer(response, 401, {});
        answer(response, 200, live);
      },
      async ({ platform, calls, clock, tokenRequests }) => {
        expect((await platform.writeFlow(flow)).kind).toBe('written');
        expect(clock.slept).toEqual([3000]);
        expect(calls()).toHaveLength(3);
        expect(new Set(calls().map(({ body }) => body)).size).toBe(1);
        expect(tokenRequests()).toBe(2);
      },
    );
  });
});
