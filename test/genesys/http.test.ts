import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { MAX_BODY_BYTES } from '../../src/genesys/transport.ts';
import { VERSION } from '../../src/version.ts';
import { withServer } from './support/client.ts';
import { failed, get, put, TOKEN } from './support/requests.ts';
import { answer } from './support/server.ts';

describe('answers that say no', () => {
  test.each([
    [400, 'invalid-input'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'invalid-input'],
    [409, 'unavailable'],
    [413, 'unavailable'],
    [418, 'unavailable'],
    [422, 'unavailable'],
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
