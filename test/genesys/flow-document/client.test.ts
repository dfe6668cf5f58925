import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../../src/errors.ts';
import { type FlowDocumentOptions, flowDocumentPlatform } from '../../../src/genesys/flow-document/client.ts';
import type { Platform, VersionedFlow, WriteAnswer } from '../../../src/genesys/platform.ts';
import { platformEngine } from '../../../src/genesys/platform-engine.ts';
import { type FakeClock, fakeClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { answer, type RecordedRequest, startServer, type TestServer } from '../support/server.ts';

const SECRET = 'client-secret-0123';

/** Answers API calls; `nth` counts them from 1, without those for tokens. */
type Api = (request: RecordedRequest, response: ServerResponse, nth: number) => void;

interface Rig {
  readonly platform: Platform;
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly calls: () => readonly RecordedRequest[];
  readonly tokenRequests: () => number;
  readonly secrets: readonly string[];
}

/** An organization that hands out `token-1`, `token-2`, … and answers the rest by `api`. */
async function withPlatform(
  api: Api,
  work: (rig: Rig) => Promise<void>,
  options: Partial<FlowDocumentOptions> = {},
): Promise<void> {
  let tokens = 0;
  let calls = 0;
  const server = await startServer((request, response) => {
    if (request.path !== '/oauth/token') return api(request, response, ++calls);
    answer(response, 200, { access_token: `token-${++tokens}`, expires_in: 3600, token_type: 'bearer' });
  });
  const clock = fakeClock();
  const secrets: string[] = [];
  const platform = flowDocumentPlatform({
    origin: server.origin,
    clientId: 'client',
    clientSecret: SECRET,
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    onSecret: (secret) => secrets.push(secret),
    debug: () => undefined,
    ...options,
  });
  const isToken = (request: RecordedRequest): boolean => request.path === '/oauth/token';
  try {
    await work({
      platform,
      server,
      clock,
      secrets,
      calls: () => server.requests.filter((request) => !isToken(request)),
      tokenRequests: () => server.requests.filter(isToken).length,
    });
  } finally {
    await server.close();
  }
}

const flow: VersionedFlow = {
  id: 'f 1/ü',
  version: 8,
  name: 'Support',
  status: 'published',
  nodes: { start: { type: 'start', transition: 'end' }, end: { type: 'end' } },
};
const live = { ...flow, id: 'f 1/ü', statusReason: null, etag: 'let through' };

function errorOf(written: WriteAnswer): FlowgateError {
  if (written.kind === 'written') throw new Error('the flow was written');
  return written.error;
}

describe('signing in', () => {
  test('50 calls that all get 401 renew the token once, and each is made once more', async () => {
    const firstRound: ServerResponse[] = [];
    await withPlatform(
      (request, response) => {
        if (request.headers.authorization !== 'Bearer token-1') return answer(response, 200, live);
        // Held until all are there, so that every one of them has the dead token.
        firstRound.push(response);
        if (firstRound.length === 50) for (const held of firstRound) answer(held, 401, {});
      },
      async ({ platform, calls, tokenRequests, secrets }) => {
        const flows = await Promise.all(Array.from({ length: 50 }, () => platform.readFlow('f')));
        expect(flows).toHaveLength(50);
        expect(tokenRequests()).toBe(2);
        expect(calls()).toHaveLength(100);
        expect(secrets).toEqual(['token-1', 'token-2']);
      },
    );
  });

  test('401 on the new token too is the end', async () => {
    await withPlatform(
      (_, response) => answer(response, 401, { message: 'no' }),
      async ({ platform, calls, tokenRequests }) => {
        const error = await failureOf(() => platform.readFlow('f'));
        expect(error.code).toBe('unauthorized');
        expect([calls().length, tokenRequests()]).toEqual([2, 2]);
      },
    );
  });
});

describe('reading', () => {
  test.each([
    ['a role', 'authorization:read', 'role-id', (platform: Platform) => platform.readRole('r')],
    ['a flow', 'flow:view', 'no flow with this id', (platform: Platform) => platform.readFlow('f')],
    [
      'a validation',
      'flow:edit',
      'no flow with this id',
      (platform: Platform) => platform.validateFlow(flow),
    ],
    [
      'a simulation',
      'flow:simulate',
      'no flow with this id',
      (platform: Platform) => platform.simulate('f', { userLines: [], given: {} }),
    ],
  ])('%s that is refused names its scope, and one that is absent says so', async (_, scope, absent, call) => {
    await withPlatform(
      (_request, response, nth) => answer(response, nth === 1 ? 403 : 404, {}),
      async ({ platform }) => {
        const refused = await failureOf(() => call(platform));
        expect([refused.code, refused.advice]).toEqual(['unauthorized', expect.stringContaining(scope)]);
        const missing = await failureOf(() => call(platform));
        expect([missing.code, missing.advice]).toEqual(['invalid-input', expect.stringContaining(absent)]);
      },
    );
  });

  test('an id that would climb out of its path is refused before anything is sent', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, live),
      async ({ platform, server }) => {
        for (const id of ['', '.', '..', 'a\uD800']) {
          expect((await failureOf(() => platform.readFlow(id))).code).toBe('invalid-input');
          expect((await failureOf(() => platform.readRole(id))).code).toBe('invalid-input');
        }
        expect(server.requests).toEqual([]);
      },
    );
  });

  test('a role without scopes is not taken for one that has none', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { id: 'r', name: 'Keeper', permissionPolicies: [] }),
      async ({ platform }) => {
        const error = await failureOf(() => platform.readRole('r'));
        expect([error.code, error.returned]).toEqual(['unavailable', expect.stringContaining('at scopes')]);
      },
    );
  });

  test('what is there', async () => {
    const role = { id: 'r', name: 'Keeper', scopes: ['flow:view'] };
    await withPlatform(
      (request, response) => answer(response, 200, request.path.includes('roles') ? role : live),
      async ({ platform, calls }) => {
        expect(await platform.readRole('../r')).toEqual(role);
        expect(await platform.readFlow('f 1/ü')).toEqual(live);
        expect(calls().map(({ method, path }) => `${method} ${path}`)).toEqual([
          'GET /api/v2/authorization/roles/..%2Fr',
          'GET /api/v2/flows/f%201%2F%C3%BC',
        ]);
        expect(calls()[0]?.headers.authorization).toBe('Bearer token-1');
      },
    );
  });
});

describe('validation', () => {
  test('the definition is sent, and entries of both forms are read', async () => {
    const { version: _version, status: _status, ...definition } = flow;
    const errors = ['no queue', { nodeId: 'start', field: null, code: 'x.y', message: 'bad', more: 1 }];
    await withPlatform(
      (_, response) => answer(response, 200, { valid: false, errors }),
      async ({ platform, calls }) => {
        expect(await platform.validateFlow(definition)).toEqual({
          valid: false,
          errors: [{ message: 'no queue' }, { nodeId: 'start', code: 'x.y', message: 'bad' }],
          warnings: [],
        });
        expect(calls()[0]).toMatchObject({ method: 'POST', path: '/api/v2/flows/f%201%2F%C3%BC/validate' });
        expect(JSON.parse(calls()[0]?.body ?? '')).toEqual(definition);
      },
    );
  });

  test('an entry of neither form is not understood', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { valid: false, errors: [{ text: 'bad' }] }),
      async ({ platform }) => {
        const error = await failureOf(() => platform.validateFlow(flow));
        expect(error.returned).toContain('at errors.0');
      },
    );
  });

  test('it changes nothing, so a lost answer is asked for again', async () => {
    await withPlatform(
      (_, response, nth) =>
        nth === 1
          ? void response.destroy()
          : answer(response, 200, { valid: true, errors: [], warnings: [] }),
      async ({ platform }) => {
        expect((await platform.validateFlow(flow)).valid).toBe(true);
      },
    );
  });
});

describe('simulation', () => {
  test('only what the customer says is sent, with the data given, on the channel unless given otherwise', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { path: ['start'], endNode: null, news: true }),
      async ({ platform, calls }) => {
        const engine = platformEngine(platform, 'f');
        expect(engine.name).toBe('Genesys Cloud');
        const result = await engine.simulate({ userLines: ['Hi', 'Bye'], given: { intent: 'billing' } });
        expect(result).toEqual({ path: ['start'], endNode: null });
        await engine.simulate({ userLines: [], given: { channel: 'sms' } });
        expect(calls().map(({ body }) => JSON.parse(body))).toEqual([
          {
            transcript: [
              { from: 'user', text: 'Hi' },
              { from: 'user', text: 'Bye' },
            ],
            initialData: { channel: 'webchat', intent: 'billing' },
          },
          { transcript: [], initialData: { channel: 'sms' } },
        ]);
      },
    );
  });
});

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
      clientSecret: SECRET,
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
        expect(await platform.writeFlow(flow)).toEqual({ kind: 'written', flow: live });
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

test('no error and no log line of any call carries a token, whatever an answer echoes', async () => {
  const echo: Api = (request, response, nth) => {
    const message = `you sent ${request.headers.authorization}`;
    answer(
      response,
      [400, 403, 404, 418][nth % 4] ?? 400,
      { message, code: request.headers.authorization, errors: [message], contextId: message },
      { 'ININ-Correlation-Id': request.headers.authorization ?? '' },
    );
  };
  const lines: string[] = [];
  await withPlatform(
    echo,
    async ({ platform }) => {
      for (let nth = 0; nth < 4; nth++) {
        lines.push((await failureOf(() => platform.readFlow('f'))).message);
        lines.push((await failureOf(() => platform.validateFlow(flow))).message);
        lines.push(errorOf(await platform.writeFlow(flow)).message);
      }
    },
    { debug: (text) => lines.push(text) },
  );
  expect(lines.length).toBeGreaterThan(12);
  expect(lines.join('\n')).toContain('you sent Bearer ***');
  expect(lines.join('\n')).not.toMatch(/token-\d/);
});
