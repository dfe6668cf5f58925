import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { HttpClient } from '../../src/genesys/http.ts';
import { withServer } from './support/client.ts';
import { fakeClock } from './support/clock.ts';
import { errorOf, flow, live, withPlatform } from './support/platform.ts';
import { get } from './support/requests.ts';
import { answer, type Handler } from './support/server.ts';

/**
 * Closes every connection at the very moment its second request arrives, as a server does whose idle time was just
 * over: that request was sent, and nobody ever reads it.
 */
function closingIdle(handler: Handler): Handler {
  const used = new Set<Socket>();
  return (request, response, nth) => {
    const { socket } = response;
    if (socket !== null && used.has(socket)) return void socket.destroy();
    if (socket !== null) used.add(socket);
    handler(request, response, nth);
  };
}

describe('a connection that is closed just when it is used again', () => {
  test('fails no read', async () => {
    await withServer(
      closingIdle((_, response) => answer(response, 200, { name: 'x' })),
      async ({ http, server }) => {
        for (let call = 0; call < 20; call++) {
          expect(await http.send(get(server.origin))).toEqual({ ok: true, value: { name: 'x' } });
        }
        // Connections were used again, and closed: that is what this test is about.
        expect(server.requests.length).toBeGreaterThan(20);
      },
    );
  });

  test('sends no write twice: it is lost, and the release protocol settles it', async () => {
    const stored: unknown[] = [];
    await withPlatform(
      closingIdle((request, response) => {
        if (request.method === 'PUT') stored.push(JSON.parse(request.body));
        answer(response, 200, live);
      }),
      async ({ platform, calls }) => {
        const puts = () => calls().filter(({ method }) => method === 'PUT').length;
        let lost = 0;
        for (let write = 1; write <= 20; write++) {
          const written = await platform.writeFlow(flow);
          if (written.kind !== 'written') {
            expect(written.kind).toBe('lost');
            expect(errorOf(written).advice).toContain('Whether the write was applied is not known');
            lost += 1;
          }
          expect([puts(), stored.length]).toEqual([write, write - lost]);
        }
        expect(lost).toBeGreaterThan(0);
      },
    );
  });
});

test('10,000 calls leave nothing behind on the signal of the run', async () => {
  const { signal } = new AbortController();
  const clock = fakeClock();
  let requests = 0;
  const http = new HttpClient({
    clock,
    random: () => 0,
    signal,
    debug: () => undefined,
    // Some are retried, some are refused, some fail.
    fetch: async () => {
      requests += 1;
      if (requests % 100 === 1) return new Response('{}', { status: 503, headers: { 'retry-after': '1' } });
      if (requests % 100 === 2) throw new TypeError('failed');
      return new Response('{"name":"x"}', { status: requests % 100 === 3 ? 404 : 200 });
    },
  });
  const listeners = () => getEventListeners(signal, 'abort').length;
  let most = 0;
  for (let call = 0; call < 10_000; call += 10) {
    const some = Array.from({ length: 10 }, () => http.send(get(new URL('https://api.genesys.test'))));
    most = Math.max(most, listeners());
    await Promise.all(some);
  }
  expect(requests).toBeGreaterThan(10_000);
  expect(most).toBeLessThanOrEqual(10);
  expect(listeners()).toBe(0);
});
