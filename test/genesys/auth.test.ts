import { describe, expect, test } from '@jest/globals';
import { basicGrant, formGrant, TokenSource } from '../../src/genesys/auth.ts';
import { type Rig, withServer } from './support/client.ts';
import { failureOf } from './support/failure.ts';
import { answer, type Handler } from './support/server.ts';

const SECRET = 'client-secret-+/=0123';

interface TokenRig extends Rig {
  readonly tokens: TokenSource;
  /** What was registered as secret, in order. */
  readonly secrets: readonly string[];
}

async function withTokens(handler: Handler, work: (rig: TokenRig) => Promise<void>): Promise<void> {
  await withServer(handler, async (rig) => {
    const secrets: string[] = [];
    const tokens = new TokenSource({
      http: rig.http,
      clock: rig.clock,
      request: formGrant(rig.server.origin, 'client', SECRET),
      onSecret: (secret) => secrets.push(secret),
    });
    await work({ ...rig, tokens, secrets });
  });
}

/** `token-1`, `token-2`, … each living as long as `expires_in` says. */
const issuing =
  (expires_in?: unknown): Handler =>
  (_, response, nth) =>
    answer(response, 200, { access_token: `token-${nth}`, token_type: 'bearer', expires_in });

describe('credentials that are refused', () => {
  test.each([
    [400, { error: 'invalid_client', description: 'client not found' }, /no such OAuth client.*client-id/],
    [400, { error: 'invalid_client', description: 'grant refused' }, /client-id and client-secret/],
    [401, { error: 'invalid_client', error_description: 'authentication failed' }, /client-secret/],
  ])('%i %j names the inputs to look at, and is not retried', async (status, body, advice) => {
    await withTokens(
      (_, response) => answer(response, status, body),
      async ({ tokens, server }) => {
        const error = await failureOf(() => tokens.get());
        expect(error.code).toBe('unauthorized');
        expect(error.returned).toContain('[invalid_client]');
        expect(error.advice).toMatch(advice);
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  test('an answer that echoes the form does not get the secret into the error', async () => {
    await withTokens(
      (request, response) => answer(response, 401, { error: SECRET, error_description: request.body }),
      async ({ tokens, log }) => {
        const error = await failureOf(() => tokens.get());
        expect(error.returned).toContain('client_secret=***');
        expect(error.message + log.join()).not.toMatch(/client-secret-[+%]/);
      },
    );
  });
});

describe('a login that is throttled', () => {
  const throttled: Handler = (_, response) =>
    answer(response, 400, {
      error: 'invalid_request',
      error_description: 'rate limit exceeded; try again later',
    });

  test('says so when it does not end, and is no matter of credentials', async () => {
    await withTokens(throttled, async ({ tokens, clock, server }) => {
      const error = await failureOf(() => tokens.get());
      expect(error.code).toBe('rate-limited');
      expect(error.returned).toContain('400 Bad Request after 5 attempts: rate limit exceeded');
      expect(error.advice).not.toContain('client-secret');
      expect(server.requests).toHaveLength(5);
      expect(clock.slept).toEqual([15_000, 15_000, 15_000, 15_000]);
    });
  });

  test('is waited out', async () => {
    await withTokens(
      (request, response, nth) => (nth === 1 ? throttled : issuing(60))(request, response, nth),
      async ({ tokens }) => {
        expect(await tokens.get()).toBe('token-2');
      },
    );
  });

  test.each([
    ['another error', { error: 'invalid_client', error_description: 'rate limit exceeded; no' }],
    ['another description', { error: 'invalid_request', error_description: 'no rate limit exceeded' }],
  ])('%s is not that', async (_, body) => {
    await withTokens(
      (_request, response) => answer(response, 400, body),
      async ({ tokens, server }) => {
        expect((await failureOf(() => tokens.get())).code).toBe('unauthorized');
        expect(server.requests).toHaveLength(1);
      },
    );
  });
});

describe('answers without a usable token', () => {
  test.each([
    ['no token', { expires_in: 60 }],
    ['an empty one', { access_token: '' }],
    ['one that is no header value', { access_token: 'half-a-token\nother-half', expires_in: 60 }],
  ])('%s', async (_, body) => {
    await withTokens(
      (_request, response) => answer(response, 200, body),
      async ({ tokens, secrets }) => {
        const error = await failureOf(() => tokens.get());
        expect(error.code).toBe('unavailable');
        expect(error.returned).toContain('at access_token');
        expect(error.message).not.toMatch(/half/);
        expect(secrets).toEqual([]);
      },
    );
  });

  test('a failed request is not kept: the next caller asks again', async () => {
    await withTokens(
      (request, response, nth) =>
        nth === 1 ? answer(response, 501, {}) : issuing(60)(request, response, nth),
      async ({ tokens }) => {
        const both = await Promise.allSettled([tokens.get(), tokens.get()]);
        expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
        expect(await tokens.get()).toBe('token-2');
      },
    );
  });
});

describe('one token for everybody', () => {
  test('the form that is sent', async () => {
    await withTokens(issuing(60), async ({ tokens, server }) => {
      await tokens.get();
      const [request] = server.requests;
      expect([request?.method, request?.path]).toEqual(['POST', '/oauth/token']);
      expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
        grant_type: 'client_credentials',
        client_id: 'client',
        client_secret: SECRET,
        scope: 'flow:view flow:edit flow:simulate authorization:read',
      });
    });
  });

  test('50 callers at once make one request', async () => {
    await withTokens(issuing(3600), async ({ tokens, server, secrets }) => {
      const got = await Promise.all(Array.from({ length: 50 }, () => tokens.get()));
      expect(new Set(got)).toEqual(new Set(['token-1']));
      expect(server.requests).toHaveLength(1);
      expect(secrets).toEqual(['token-1']);
    });
  });

  test('50 reports of the same dead token make one request', async () => {
    await withTokens(issuing(3600), async ({ tokens, server }) => {
      const dead = await tokens.get();
      const renewed = await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          // Some come late, when the new token is already there.
          if (index % 2) await tokens.get();
          tokens.invalidate(dead);
          return await tokens.get();
        }),
      );
      expect(new Set(renewed)).toEqual(new Set(['token-2']));
      expect(server.requests).toHaveLength(2);
    });
  });

  test('it is a secret before anybody has it', async () => {
    await withTokens(issuing(3600), async ({ tokens, secrets }) => {
      const known = await tokens.get().then((token) => secrets.includes(token));
      expect(known).toBe(true);
    });
  });

  test('a server in trouble is asked again', async () => {
    await withTokens(
      (request, response, nth) => (nth < 3 ? answer(response, 503, {}) : issuing(60)(request, response, nth)),
      async ({ tokens }) => {
        expect(await tokens.get()).toBe('token-3');
      },
    );
  });
});

describe('the life of a token', () => {
  test.each([
    ['ten seconds before its end', 3600, 3589, 3590],
    ['a tenth of its life before its end, where that is less', 50, 44, 45],
    ['after ten minutes, where nothing is said', undefined, 589, 590],
    ['after ten minutes, where nonsense is said', 0, 589, 590],
    ['after ten minutes, where a negative life is said', -5, 589, 590],
    ['after ten minutes, where words are said', 'soon', 589, 590],
    ['after a day at the latest', 1e20, 86_389, 86_390],
  ])('renewed %s', async (_, expires, stillGood, renewed) => {
    await withTokens(issuing(expires), async ({ tokens, clock }) => {
      await tokens.get();
      clock.advance(stillGood * 1000);
      expect(await tokens.get()).toBe('token-1');
      clock.advance((renewed - stillGood) * 1000);
      expect(await tokens.get()).toBe('token-2');
    });
  });

  test('a wall clock that jumps by a day changes nothing', async () => {
    await withTokens(issuing(3600), async ({ tokens, clock }) => {
      await tokens.get();
      clock.setWallClock(clock.now() + 86_400_000);
      expect(await tokens.get()).toBe('token-1');
      clock.setWallClock(0);
      clock.advance(3_600_000);
      expect(await tokens.get()).toBe('token-2');
    });
  });
});

describe('the grant of the login host', () => {
  const encoded = Buffer.from(`client:${SECRET}`).toString('base64');

  test('a throttled login is waited for, not taken for wrong credentials', async () => {
    await withServer(
      (_, response, nth) =>
        nth === 1
          ? answer(response, 400, {
              error: 'invalid_request',
              error_description: 'rate limit exceeded; try again later',
            })
          : answer(response, 200, { access_token: 'token-0', token_type: 'bearer', expires_in: 60 }),
      async ({ http, server, clock }) => {
        const result = await http.send(basicGrant(server.origin, 'client', SECRET));
        expect(result.ok).toBe(true);
        expect(clock.slept).toEqual([15_000]);
      },
    );
  });

  test('what it echoes of the header is not told', async () => {
    await withServer(
      (request, response) =>
        answer(response, 401, { error: 'invalid_client', description: request.headers.authorization }),
      async ({ http, server, log }) => {
        const result = await http.send(basicGrant(server.origin, 'client', SECRET));
        if (result.ok) throw new Error('it was accepted');
        expect(result.error.returned).toContain('Basic ***');
        expect(result.error.message + log.join()).not.toContain(encoded);
      },
    );
  });

  test('the credentials are in the header alone, and no scope is asked for', async () => {
    await withServer(issuing(60), async ({ http, server }) => {
      await http.send(basicGrant(server.origin, 'client', SECRET));
      const [request] = server.requests;
      expect(request).toMatchObject({
        method: 'POST',
        path: '/oauth/token',
        body: 'grant_type=client_credentials',
      });
      expect(request?.headers.authorization).toBe(`Basic ${encoded}`);
      expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    });
  });
});
