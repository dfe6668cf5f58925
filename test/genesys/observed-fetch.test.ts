import { describe, expect, test } from '@jest/globals';
import { observedFetch } from '../../src/genesys/observed-fetch.ts';
import { fakeClock } from './support/clock.ts';

/** What was observed after answers with these headers. */
async function observe(...answers: readonly Record<string, string>[]) {
  const rest = [...answers];
  const { fetch, observed } = observedFetch(
    fakeClock(),
    async () => new Response('{}', { headers: rest.shift() ?? {} }),
  );
  for (const _ of answers) {
    const init = {
      method: 'GET',
      redirect: 'manual',
      signal: new AbortController().signal,
      headers: {},
    } as const;
    expect(await (await fetch(new URL('https://api.genesys.test'), init)).text()).toBe('{}');
  }
  return observed;
}

const at = (time: string) => ({ date: new Date(`2026-11-22T${time}Z`).toUTCString() });
const limit = (allowed: string, count: string, reset: string) => ({
  'inin-ratelimit-allowed': allowed,
  'inin-ratelimit-count': count,
  'inin-ratelimit-reset': reset,
});

describe('the clock', () => {
  test('nothing is told by no date, or by none that is one', async () => {
    expect((await observe({}, { date: 'yesterday' })).skewMs).toBeUndefined();
  });

  test('the smallest difference counts, in either direction', async () => {
    expect((await observe(at('10:05:00'), at('10:02:00'), at('10:03:00'))).skewMs).toBe(120_000);
    expect((await observe(at('09:59:00'))).skewMs).toBe(-60_000);
  });
});

describe('the rate limit', () => {
  test('half of it is none', async () => {
    expect((await observe(limit('300', '', '12'), limit('300', 'x', '12'))).rateLimit).toBeUndefined();
  });

  test('the last one told', async () => {
    const observed = await observe(limit('300', '1', '60'), limit('300', '2', '0'), {});
    expect(observed.rateLimit).toEqual({ allowed: '300', count: '2', reset: '0' });
  });
});
