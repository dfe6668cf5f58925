import { describe, expect, test } from '@jest/globals';
import { RateLimiter } from '../../src/sandbox/rate-limit.ts';
import { apiClient, NOON, start } from './support.ts';

describe('a window', () => {
  test('refuses what goes over it, without counting it', () => {
    const limiter = new RateLimiter({ requests: 2, perMs: 10_000 });
    expect(limiter.take('a', 0)).toEqual({ refused: false, count: 1, allowed: 2, reset: 10 });
    expect(limiter.take('a', 100)).toEqual({ refused: false, count: 2, allowed: 2, reset: 10 });
    expect(limiter.take('a', 4_000)).toEqual({ refused: true, count: 2, allowed: 2, reset: 6 });
  });

  test('ends after its time, and never promises less than a second', () => {
    const limiter = new RateLimiter({ requests: 1, perMs: 50 });
    limiter.take('a', 0);
    expect(limiter.take('a', 49)).toMatchObject({ refused: true, reset: 1 });
    expect(limiter.take('a', 50)).toMatchObject({ refused: false, count: 1 });
  });

  test('belongs to one key', () => {
    const limiter = new RateLimiter({ requests: 1, perMs: 50 });
    limiter.take('a', 0);
    expect(limiter.take('b', 0).refused).toBe(false);
  });
});

describe('over HTTP', () => {
  test('the third of two is answered 429 with what a client needs to wait', async () => {
    let now = NOON;
    const sandbox = await start({ rateLimit: { requests: 2, perMs: 30_000 }, now: () => now });
    const call = await apiClient(sandbox);
    await call('GET', '/api/v2/flows/support');
    const last = await call('GET', '/api/v2/flows/support');
    expect(last.headers.get('inin-ratelimit-count')).toBe('2');

    const refused = await call('GET', '/api/v2/flows/support');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'too.many.requests', status: 429 });
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.headers.get('inin-ratelimit-allowed')).toBe('2');
    expect(refused.headers.get('inin-ratelimit-reset')).toBe('30');

    now = new Date(NOON.getTime() + 30_000);
    expect((await call('GET', '/api/v2/flows/support')).status).toBe(200);
  });

  test('a refused write changes nothing', async () => {
    const sandbox = await start({ rateLimit: { requests: 1, perMs: 30_000 } });
    const call = await apiClient(sandbox);
    const live = await call('GET', '/api/v2/flows/support');
    const flow = { ...sandbox.organization.flow('support'), version: 2 };
    expect(live.status).toBe(200);
    expect((await call('PUT', '/api/v2/flows/support', flow)).status).toBe(429);
    expect(sandbox.organization.history('support')).toHaveLength(1);
  });

  test('nothing is said of quotas where there is none', async () => {
    const call = await apiClient(await start());
    const { headers } = await call('GET', '/api/v2/flows/support');
    expect(headers.has('inin-ratelimit-allowed')).toBe(false);
  });
});
