import { describe, expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import { HttpClient } from '../../src/genesys/http.ts';
import { withServer } from './support/client.ts';
import { fakeClock } from './support/clock.ts';
import { failureOf } from './support/failure.ts';
import { failed, get, put, TOKEN } from './support/requests.ts';
import { answer, startServer } from './support/server.ts';

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
