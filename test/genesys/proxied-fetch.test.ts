import { readFileSync } from 'node:fs';
import { globalAgent } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HttpClient } from '../../src/genesys/http.ts';
import { proxiedFetch } from '../../src/genesys/proxied-fetch.ts';
import { MAX_BODY_BYTES } from '../../src/genesys/transport.ts';
import { CERTIFICATE, startTlsServer } from '../support/tls-server.ts';
import { fakeClock } from './support/clock.ts';
import { failed, get, put, TOKEN } from './support/requests.ts';

beforeAll(() => {
  globalAgent.options.ca = readFileSync(CERTIFICATE);
});
afterAll(() => {
  delete globalAgent.options.ca;
  globalAgent.destroy();
});

type Handler = Parameters<typeof startTlsServer>[0];

/** What a call of that kind comes to at a server that answers so. */
async function call(handler: Handler, make = get, run = new AbortController()) {
  const server = await startTlsServer(handler);
  const http = new HttpClient({
    clock: fakeClock(),
    random: () => 0,
    signal: run.signal,
    debug: () => undefined,
    fetch: proxiedFetch,
    // Long beside what an answer takes, also on a machine that is busy with something else.
    attemptTimeoutMs: 2_000,
    writeGraceMs: 10,
  });
  try {
    const result = await http.send(make(new URL(`https://localhost:${server.port}`)));
    return { result, requests: server.requests };
  } finally {
    await server.close();
  }
}

describe('as with fetch itself', () => {
  test.each<[string, Handler, string]>([
    ['no answer', () => undefined, 'timeout'],
    ['a cut connection', (_, response) => void response.destroy(), 'reset'],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"name"', () => response.destroy());
      },
      'reset',
    ],
    [
      'an answer that never ends',
      (_, response) => {
        response.writeHead(200);
        response.write('{');
      },
      'timeout',
    ],
    ['a redirect', (_, response) => void response.writeHead(307, { location: '/x' }).end(), 'redirect'],
    ['204', (_, response) => void response.writeHead(204).end(), 'unreadable'],
    ['a status', (_, response) => void response.writeHead(409).end('{}'), 'status'],
    ['a large body', (_, response) => void response.end(Buffer.alloc(MAX_BODY_BYTES + 1, ' ')), 'unreadable'],
  ])('%s ends a write after one request', async (_, handler, kind) => {
    const { result, requests } = await call(handler, put);
    expect(failed(result).fault.kind).toBe(kind);
    expect(requests).toEqual(['PUT /thing']);
  });

  test('the end of the run ends a call under way', async () => {
    const run = new AbortController();
    const { result } = await call(() => run.abort(), put, run);
    expect(failed(result).fault.kind).toBe('cancelled');
  });

  test('a token that is no header value does not get into the error', async () => {
    const bearer = 'looks-fine\nbut-is-not';
    const { result, requests } = await call(undefined, (origin) => ({ ...put(origin), bearer }));
    const { error, fault } = failed(result);
    expect(fault).toEqual({ kind: 'unexplained', code: 'ERR_INVALID_CHAR' });
    expect(error.message).not.toMatch(/looks-fine|but-is-not/);
    expect(requests).toEqual([]);
  });
});

test('headers go and come', async () => {
  const { result } = await call((request, response) => {
    response.writeHead(404, { 'ININ-Correlation-Id': 'c-1', 'content-type': 'application/json' });
    response.end(JSON.stringify({ message: `for ${request.headers['user-agent']?.split('/')[0]}` }));
    expect(request.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });
  expect(failed(result).error.returned).toBe('404 Not Found (correlation id c-1): for flowgate');
});

test('a text with headers of its own arrives byte by byte, without a type that nobody gave', async () => {
  let received: { readonly type: string | undefined; readonly body: string } | undefined;
  const headers = { 'x-amz-tagging': 'a=b' };
  const { result } = await call(
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received = { type: request.headers['content-type'], body: Buffer.concat(chunks).toString('utf8') };
        response.end('{"name":"x"}');
      });
    },
    (origin) => ({ ...put(origin), headers, body: 'name: Grüße\n' }),
  );
  expect(result.ok).toBe(true);
  expect(received).toEqual({ type: undefined, body: 'name: Grüße\n' });
});
