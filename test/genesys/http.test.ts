import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { FlowgateError } from '../../src/errors.ts';
import { HttpClient, type HttpRequest, type HttpResult } from '../../src/genesys/http.ts';
import { MAX_BODY_BYTES } from '../../src/genesys/transport.ts';
import { VERSION } from '../../src/version.ts';
import { withServer } from './support/client.ts';
import { fakeClock } from './support/clock.ts';
import { failureOf } from './support/failure.ts';
import { answer, startServer } from './support/server.ts';

const schema = z.object({ name: z.string() });
type Request = HttpRequest<typeof schema>;
const TOKEN = 'bearer-token-0123456789';

function get(origin: URL, path = '/thing?secret=in-the-query'): Request {
  return {
    attempted: 'read the thing',
    kind: 'read',
    method: 'GET',
    url: new URL(path, origin),
    bearer: TOKEN,
    schema,
  };
}

function put(origin: URL): Request {
  return { ...get(origin, '/thing'), kind: 'write', method: 'PUT', body: '{}' };
}

function failed(result: HttpResult<unknown>): Extract<HttpResult<unknown>, { ok: false }> {
  if (result.ok) throw new Error('the call succeeded');
  return result;
}

describe('answers that say no', () => {
  test.each([
    [400, 'invalid-input'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'invalid-input'],
    [409, 'conflict'],
    [418, 'unavailable'],
    [422, 'invalid-flow'],
    [501, 'unavailable'],
  ])('%i is %s, and is not retried', async (status, code) => {
    await withServer(
      (_, response) => answer(response, status, { message: 'No.' }),
      async ({ http, server }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(error.code).toBe(code);
        expect(error.returned).toMatch(new RegExp(`^${status} `));
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  test('422 on something sent tells what the platform found', async () => {
    const errors = ['no start', { nodeId: 'greet', message: 'no way out.' }];
    await withServer(
      (_, response) => answer(response, 422, { message: 'Flow refused.', code: 'bad.flow', errors }),
      async ({ http, server }) => {
        const { error } = failed(await http.send(put(server.origin)));
        expect(error.code).toBe('invalid-flow');
        expect(error.returned).toBe(
          '422 Unprocessable Entity: Flow refused [bad.flow]; no start; node greet: no way out',
        );
      },
    );
  });

  test('a long list of errors is cut and counted', async () => {
    const errors = Array.from({ length: 25 }, (_, index) => `error ${index}`);
    await withServer(
      (_, response) => answer(response, 422, { errors }),
      async ({ http, server }) => {
        const { error } = failed(await http.send(put(server.origin)));
        expect(error.returned).toContain('error 9; and 15 more');
        expect(error.returned).not.toContain('error 10');
      },
    );
  });

  test('403 names the scope, 404 what to do', async () => {
    await withServer(
      (request, response) => answer(response, request.path === '/a' ? 403 : 404, {}),
      async ({ http, server }) => {
        const call = { scope: 'flow:edit', absent: 'Look elsewhere.' };
        const refused = failed(await http.send({ ...get(server.origin, '/a'), ...call }));
        expect(refused.error.advice).toContain('the scope flow:edit');
        const absent = failed(await http.send({ ...get(server.origin, '/b'), ...call }));
        expect(absent.error.advice).toBe('Look elsewhere.');
      },
    );
  });

  test('the correlation id is told: from the header, else from the body', async () => {
    await withServer(
      (request, response) =>
        answer(
          response,
          404,
          { contextId: 'from-body' },
          request.path === '/a' ? { 'ININ-Correlation-Id': 'from-header' } : {},
        ),
      async ({ http, server }) => {
        const first = failed(await http.send(get(server.origin, '/a')));
        expect(first.error.message).toContain('(correlation id from-header)');
        const second = failed(await http.send(get(server.origin, '/b')));
        expect(second.error.message).toContain('(correlation id from-body)');
      },
    );
  });

  test('only message and code of a body are shown: cleaned, cut, and without the token it echoes', async () => {
    const body = {
      message: `\u001b[31mBearer ${TOKEN} is bad\r\n::error::${'x'.repeat(1000)}`,
      code: TOKEN,
      contextId: TOKEN,
      headers: { authorization: 'everything else stays unread' },
    };
    await withServer(
      (_, response) => answer(response, 404, body),
      async ({ http, server, log }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(error.returned).toContain('Bearer *** is bad ::error::xxx');
        expect(error.returned.length).toBeLessThan(500);
        expect(error.message + log.join()).not.toContain(TOKEN);
        expect(error.message).not.toContain('unread');
        expect(error.message).not.toMatch(/\p{Cc}/u);
      },
    );
  });

  test('a status stands although its body breaks off', async () => {
    await withServer(
      (_, response) => {
        response.writeHead(409, { 'content-length': '100' });
        response.write('{"message":');
        setTimeout(() => response.destroy(), 10);
      },
      async ({ http, server }) => {
        const { fault } = failed(await http.send(put(server.origin)));
        expect(fault).toMatchObject({ kind: 'status', status: 409 });
      },
    );
  });
});

describe('answers that are not what the contract says', () => {
  test.each([
    ['HTML', '<html>Welcome</html>', 'not JSON but application/json'],
    ['nothing', '', 'not JSON'],
    ['a cut document', '{"name":', 'not JSON'],
    ['NaN', '{"name": NaN}', 'not JSON'],
    ['a list', '[]', 'at its root: '],
    ['a wrong type', '{"name": 7}', 'at name: '],
  ])('%s', async (_, body, what) => {
    await withServer(
      (_request, response) => answer(response, 200, body),
      async ({ http, server }) => {
        const { error, fault } = failed(await http.send(get(server.origin)));
        expect(error.code).toBe('unavailable');
        expect(fault.kind).toBe('unreadable');
        expect(error.returned).toContain('an answer this version does not understand');
        expect(error.returned).toContain(what);
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  test.each([
    ['as it is', {}, Buffer.alloc(MAX_BODY_BYTES + 1, ' ')],
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(MAX_BODY_BYTES * 4, ' '))],
  ])('more than 8 MiB, %s', async (_, headers, body) => {
    await withServer(
      (_request, response) => {
        response.writeHead(200, headers);
        response.end(body);
      },
      async ({ http, server }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(error.returned).toContain('more than 8 MiB');
      },
    );
  });

  test('bytes that are not UTF-8', async () => {
    await withServer(
      (_request, response) => response.end(Buffer.from([0x7b, 0xff, 0x7d])),
      async ({ http, server }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(error.returned).toContain('not UTF-8');
      },
    );
  });
});

describe('the connection', () => {
  test.each([301, 302, 303, 307, 308])('a %i is refused; the other host sees nothing', async (status) => {
    const other = await startServer((_, response) => answer(response, 200, { name: 'stolen' }));
    await withServer(
      (_, response) => answer(response, status, '', { location: `${other.origin.href}?token=${TOKEN}` }),
      async ({ http, server }) => {
        const { error, fault } = failed(
          await http.send({ ...get(server.origin), method: 'POST', body: 'client_secret' }),
        );
        expect(fault.kind).toBe('redirect');
        expect(error.returned).toContain(`a redirect to ${other.origin.host}`);
        expect(error.message).not.toContain(TOKEN);
        expect(server.requests).toHaveLength(1);
      },
    );
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('a body that drips without end is given up in time', async () => {
    await withServer(
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(drip));
      },
      async ({ http, server }) => {
        const { fault, error } = failed(await http.send(get(server.origin)));
        expect(fault.kind).toBe('timeout');
        expect(error.code).toBe('unavailable');
        expect(error.returned).toContain('after 5 attempts');
        expect(server.requests).toHaveLength(5);
      },
      { attemptTimeoutMs: 40 },
    );
  });

  test('no answer at all is given up in time', async () => {
    await withServer(
      () => undefined,
      async ({ http, server }) => {
        expect(failed(await http.send(put(server.origin))).fault.kind).toBe('timeout');
        expect(server.requests).toHaveLength(1);
      },
      { attemptTimeoutMs: 40 },
    );
  });

  test('a reset, and an answer that breaks off, are retried for a read', async () => {
    await withServer(
      (_, response, nth) => {
        if (nth === 1) return void response.destroy();
        if (nth === 2) {
          response.writeHead(200, { 'content-length': '100' });
          response.write('{"name"');
          return void setTimeout(() => response.destroy(), 10);
        }
        answer(response, 200, { name: 'here' });
      },
      async ({ http, server }) => {
        expect(await http.send(get(server.origin))).toEqual({ ok: true, value: { name: 'here' } });
        expect(server.requests).toHaveLength(3);
      },
    );
  });

  test('a refused connection is known to have sent nothing', async () => {
    const gone = await startServer(() => undefined);
    await gone.close();
    await withServer(
      () => undefined,
      async ({ http, clock }) => {
        const { fault, error } = failed(await http.send(put(gone.origin)));
        expect(fault.kind).toBe('unsent');
        expect(error.returned).toBe(`no connection to ${gone.origin.host} after 3 attempts`);
        expect(clock.slept).toHaveLength(2);
      },
    );
  });

  test('TLS that fails is not retried', async () => {
    await withServer(
      () => undefined,
      async ({ http, server, clock }) => {
        const url = new URL(server.origin.href.replace('http:', 'https:'));
        const { fault } = failed(await http.send({ ...get(server.origin), url }));
        expect(fault.kind).toBe('tls');
        expect(clock.slept).toEqual([]);
      },
    );
  });

  test('a certificate that is not trusted is TLS too, and the words of the transport are not used', async () => {
    const http = new HttpClient({
      clock: fakeClock(),
      random: () => 0,
      signal: new AbortController().signal,
      debug: () => undefined,
      fetch: async () => {
        throw new TypeError(`failed with ${TOKEN}`, {
          cause: Object.assign(new Error(TOKEN), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
        });
      },
    });
    const { fault, error } = failed(await http.send(get(new URL('https://localhost'))));
    expect(fault.kind).toBe('tls');
    expect(error.message).not.toContain(TOKEN);
    expect(error.cause).toBeUndefined();
  });

  test('a token that is no header value does not get into the error', async () => {
    await withServer(
      (_, response) => answer(response, 200, { name: 'x' }),
      async ({ http, server, log }) => {
        const bearer = 'looks-fine\nbut-is-not';
        const { error } = failed(await http.send({ ...get(server.origin), bearer }));
        expect(error.code).toBe('unavailable');
        expect(error.message + log.join()).not.toMatch(/looks-fine|but-is-not/);
        expect(server.requests).toEqual([]);
      },
    );
  });
});

describe('being told to wait', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    [
      "a date, by the answer's own date",
      { date: 'Sun, 22 Nov 2020 12:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2020 12:00:09 GMT' },
      9000,
    ],
  ])('%s', async (_, headers, wait) => {
    await withServer(
      (_request, response, nth) =>
        nth === 1 ? answer(response, 429, {}, headers) : answer(response, 200, { name: 'here' }),
      async ({ http, server, clock }) => {
        expect((await http.send(get(server.origin))).ok).toBe(true);
        expect(clock.slept).toEqual([wait]);
      },
    );
  });

  test('without a word, the jitter decides, until the attempts are used up', async () => {
    await withServer(
      (_, response) => answer(response, 429, { message: 'slow down' }),
      async ({ http, server, clock }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(clock.slept).toEqual([250, 500, 1000, 2000]);
        expect(error.code).toBe('rate-limited');
        expect(error.returned).toBe('429 Too Many Requests after 5 attempts: slow down');
        expect(server.requests).toHaveLength(5);
      },
    );
  });

  test('longer than two minutes: not waited for, but told', async () => {
    await withServer(
      (_, response) => answer(response, 429, {}, { 'retry-after': '600' }),
      async ({ http, server, clock }) => {
        const { error } = failed(await http.send(get(server.origin)));
        expect(error.code).toBe('rate-limited');
        expect(error.advice).toContain('wait 600 s');
        expect(clock.slept).toEqual([]);
      },
    );
  });
});

describe('the end of the run', () => {
  const timeUp = new FlowgateError('unavailable', {
    attempted: 'finish the run',
    returned: 'its time is up',
    advice: 'Raise timeout.',
  });

  test('nothing is sent any more, and the reason is what callers get', async () => {
    await withServer(
      (_, response) => answer(response, 200, { name: 'x' }),
      async ({ http, server, run }) => {
        run.abort(timeUp);
        expect(await failureOf(() => http.send(get(server.origin)))).toBe(timeUp);
        expect(await failureOf(() => http.send(put(server.origin)))).toBe(timeUp);
        expect(server.requests).toEqual([]);
      },
    );
  });

  test('a read under way is left', async () => {
    const run = new AbortController();
    await withServer(
      () => run.abort(timeUp),
      async ({ http, server }) => {
        expect(await failureOf(() => http.send(get(server.origin)))).toBe(timeUp);
      },
      { signal: run.signal },
    );
  });

  test('a wait is left; a reason of somebody else reads as cancelled', async () => {
    const run = new AbortController();
    await withServer(
      (_, response) => {
        run.abort();
        answer(response, 503, {});
      },
      async ({ http, server }) => {
        const error = await failureOf(() => http.send(get(server.origin)));
        expect(error.code).toBe('cancelled');
        expect(server.requests).toHaveLength(1);
      },
      { signal: run.signal },
    );
  });

  test('a write under way may still be answered', async () => {
    const run = new AbortController();
    await withServer(
      (_, response) => {
        run.abort(timeUp);
        setTimeout(() => answer(response, 200, { name: 'written' }), 20);
      },
      async ({ http, server }) => {
        expect(await http.send(put(server.origin))).toEqual({ ok: true, value: { name: 'written' } });
      },
      { signal: run.signal },
    );
  });

  test('a write that is not answered any more is returned as in doubt, with the reason', async () => {
    const run = new AbortController();
    await withServer(
      () => run.abort(timeUp),
      async ({ http, server }) => {
        const { fault, error } = failed(await http.send(put(server.origin)));
        expect(fault.kind).toBe('cancelled');
        expect(error).toBe(timeUp);
      },
      { signal: run.signal, writeGraceMs: 20 },
    );
  });
});

describe('what is sent and logged', () => {
  test('headers and bodies', async () => {
    await withServer(
      (_, response) => answer(response, 200, { name: 'x' }),
      async ({ http, server }) => {
        await http.send({ ...put(server.origin), body: '{"a":1}' });
        await http.send({ ...put(server.origin), method: 'POST', body: new URLSearchParams({ a: 'b c' }) });
        const [json, form] = server.requests;
        expect(json?.headers).toMatchObject({
          accept: 'application/json',
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
          'user-agent': `flowgate/${VERSION}`,
        });
        expect(json?.body).toBe('{"a":1}');
        expect(form?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
        expect(form?.body).toBe('a=b+c');
      },
    );
  });

  test('a debug line per request, without query and token', async () => {
    await withServer(
      (_, response, nth) =>
        nth === 1
          ? answer(response, 503, {}, { 'ININ-Correlation-Id': 'c-1' })
          : answer(response, 200, { name: 'x' }),
      async ({ http, server, log }) => {
        await http.send(get(server.origin));
        expect(log).toEqual([
          'GET /thing: 503 in 0 ms (correlation id c-1)',
          'waiting 250 ms before attempt 2 of 5',
          'GET /thing: 200 in 0 ms',
        ]);
      },
    );
  });
});
