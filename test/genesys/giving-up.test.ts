import { describe, expect, test } from '@jest/globals';
import { HttpClient, type HttpOptions } from '../../src/genesys/http.ts';
import { RETRY_BUDGET, RETRY_POLICY, RetryBudget } from '../../src/genesys/retry.ts';
import { fakeClock } from './support/clock.ts';
import { failed, get, put } from './support/requests.ts';
import { virtualClock } from './support/virtual-clock.ts';

const ORIGIN = new URL('https://api.genesys.test');

/** A client whose `nth` request, counted from 1, is answered by `answer`, on a clock that waits for nobody. */
function client(answer: (nth: number) => Response, options: Partial<HttpOptions> = {}) {
  const clock = fakeClock();
  let requests = 0;
  const http = new HttpClient({
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    debug: () => undefined,
    fetch: async () => answer(++requests),
    ...options,
  });
  return { http, clock, requests: () => requests };
}
const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response('{}', { status: code, headers });
const usedUp = (allowed: number, reset: number): Record<string, string> => ({
  'inin-ratelimit-count': String(allowed),
  'inin-ratelimit-allowed': String(allowed),
  'inin-ratelimit-reset': String(reset),
});
const fine = (): Response => new Response('{"name":"x"}');

describe('the retries of a run', () => {
  test.each([1, 8])('come to an end in an outage: 200 calls, %i at a time', async (concurrency) => {
    const { http, requests } = client(() => status(503));
    const errors = [];
    for (let call = 0; call < 200; call += concurrency) {
      const some = Array.from({ length: concurrency }, () => http.send(get(ORIGIN)));
      errors.push(...(await Promise.all(some)).map((result) => failed(result).error));
    }
    expect(errors).toHaveLength(200);
    expect(requests()).toBeLessThanOrEqual(1.2 * 200);
    // The first calls were still retried, the last ones say why they were not.
    expect(errors[0]?.returned).toContain('after 5 attempts');
    expect(errors[199]?.returned).toBe('503 Service Unavailable');
    expect(errors[199]?.advice).toContain('The platform is failing as a whole');
  });

  test('are there again once the platform is', async () => {
    let down = true;
    const { http, requests } = client((nth) => (down || nth % 50 === 0 ? status(503) : fine()));
    for (let call = 0; call < 50; call++) await http.send(get(ORIGIN));
    down = false;
    for (let call = 0; call < 100; call++) await http.send(get(ORIGIN));
    const before = requests();
    let failures = 0;
    for (let call = 0; call < 1000; call++) failures += (await http.send(get(ORIGIN))).ok ? 0 : 1;
    expect(failures).toBe(0);
    expect(requests() - before).toBeGreaterThan(1000);
  });

  test('do not run out for a write: it may be what puts the previous content back', async () => {
    const { http, requests } = client((nth) => (nth <= 80 ? status(503) : status(429)));
    while (requests() < 80) await http.send(get(ORIGIN));
    const { error } = failed(await http.send(put(ORIGIN)));
    expect(error.returned).toContain(`after ${RETRY_POLICY.write.attempts} attempts`);
  });

  test.each<[string, Record<string, string>, number]>([
    ['by Retry-After', { 'retry-after': '20' }, 20_000],
    ['by the limit that is used up alone', usedUp(300, 20), 21_000],
  ])('are not used up by being told to wait %s, however many are at once', async (_, headers, rest) => {
    const clock = virtualClock();
    const told = (nth: number): Response => (nth <= 100 ? status(429, headers) : fine());
    const { http, requests } = client(told, { clock });
    const results = await clock.run(Promise.all(Array.from({ length: 100 }, () => http.send(get(ORIGIN)))));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(requests()).toBe(200);
    expect(clock.monotonic()).toBe(rest);
  });

  test('are used up by refusals that do not say for how long', async () => {
    const { http, requests } = client(() => status(429));
    await Promise.all(Array.from({ length: 100 }, () => http.send(get(ORIGIN))));
    expect(requests()).toBe(100 + RETRY_BUDGET.capacity);
  });

  test('are given back a tenth at a time, never beyond what there was', () => {
    const budget = new RetryBudget();
    const all = (): number => {
      let taken = 0;
      while (budget.take()) taken += 1;
      return taken;
    };
    for (let n = 0; n < 1000; n++) budget.giveBack();
    expect(all()).toBe(RETRY_BUDGET.capacity);
    for (let n = 0; n < 25; n++) budget.giveBack();
    expect(all()).toBe(2);
  });
});

describe('the time of one call', () => {
  test('all attempts and waits together take no longer than its deadline', async () => {
    const { http, clock, requests } = client(() => status(503, { 'retry-after': '50' }));
    const began = clock.monotonic();
    const { error } = failed(await http.send(get(ORIGIN)));
    expect(requests()).toBe(3);
    expect(clock.monotonic() - began).toBe(100_000);
    expect(error.code).toBe('unavailable');
    expect(error.returned).toBe(
      '503 Service Unavailable, with the request to wait 50 s after 3 attempts, and there was no time left for another',
    );
  });

  test('a rest that would outlast it is not begun, but told', async () => {
    const { http, clock, requests } = client((nth) =>
      status(429, { 'retry-after': nth === 1 ? '90' : '40' }),
    );
    const { error } = failed(await http.send(get(ORIGIN)));
    expect(requests()).toBe(2);
    expect(clock.slept).toEqual([90_000]);
    expect(error.code).toBe('rate-limited');
    expect(error.advice).toContain('asks to wait 40 s');
  });

  test('an attempt that begins late ends with it', async () => {
    let requests = 0;
    const { http } = client(fine, {
      fetch: async (_, { signal }) => {
        if (++requests === 1) return status(429, { 'retry-after': '119' });
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        throw signal.reason;
      },
    });
    // An attempt otherwise has 30 s, longer than this test.
    const { fault, error } = failed(await http.send(get(ORIGIN)));
    expect(fault.kind).toBe('timeout');
    expect(error.returned).toContain('no time left for another');
  });
});

test('the time of one call does not pass while it waits for its turn', async () => {
  const clock = virtualClock();
  const asked: string[] = [];
  const { http } = client(fine, {
    clock,
    fetch: async ({ pathname }) => {
      asked.push(pathname);
      const isFirst = asked.filter((path) => path === pathname).length === 1;
      if (pathname === '/hasty') return isFirst ? status(429, { 'retry-after': '119' }) : fine();
      // Its second attempt comes after the rest that the other one was told to take.
      return asked.length < 4 ? status(503, { 'retry-after': '5' }) : fine();
    },
  });
  const calls = ['/slow', '/hasty'].map((path) => http.send(get(ORIGIN, path)));
  expect((await clock.run(Promise.all(calls))).map(({ ok }) => ok)).toEqual([true, true]);
  expect(asked).toEqual(['/slow', '/hasty', '/slow', '/hasty', '/slow']);
});

describe('the time of the run', () => {
  test.each([
    [429, 'rate-limited'],
    [503, 'unavailable'],
  ])('a rest by %i that would outlast it is not begun, but told', async (code, reason) => {
    const { http, clock, requests } = client(() => status(code, { 'retry-after': '60' }), {
      runEndsAt: fakeClock().monotonic() + 59_000,
    });
    const { error } = failed(await http.send(get(ORIGIN)));
    expect(requests()).toBe(1);
    expect(clock.slept).toEqual([]);
    expect(error.code).toBe(reason);
    expect(error.message).toContain('wait 60 s');
  });

  test('is not spent on a limit that is used up for longer: the platform itself is asked, and says so', async () => {
    const clock = virtualClock();
    const told = usedUp(900, 1800);
    const { http } = client(
      (nth) =>
        nth === 1
          ? new Response('{"name":"x"}', { headers: told })
          : status(429, { ...told, 'retry-after': '1800' }),
      { clock },
    );
    const calls = async () => [await http.send(get(ORIGIN)), await http.send(get(ORIGIN))];
    const [, second] = await clock.run(calls());
    expect(second).toMatchObject({ ok: false, error: { code: 'rate-limited' } });
    expect(clock.monotonic()).toBe(0);
  });

  test('one that ends in time is waited for', async () => {
    const { http } = client((nth) => (nth === 1 ? status(429, { 'retry-after': '60' }) : fine()), {
      runEndsAt: fakeClock().monotonic() + 61_000,
    });
    expect((await http.send(get(ORIGIN))).ok).toBe(true);
  });
});

test('a refusal by another limit than the one that is told of leaves the wait to the jitter', async () => {
  const told = { ...usedUp(300, 50), 'inin-ratelimit-count': '20' };
  const { http, clock } = client((nth) => (nth === 1 ? status(429, told) : fine()));
  expect((await http.send(get(ORIGIN))).ok).toBe(true);
  expect(clock.slept).toEqual([250]);
});

describe('a rest after a 429', () => {
  /** When which requests left: the first call at once and answered by a 429, the second call a second later. */
  async function departures(retryAfter: string, runEndsAt?: number): Promise<number[]> {
    const clock = virtualClock();
    const left: number[] = [];
    const { http } = client(fine, {
      clock,
      runEndsAt,
      fetch: async () => {
        left.push(clock.monotonic());
        return left.length === 1 ? status(429, { 'retry-after': retryAfter }) : fine();
      },
    });
    const calls = async (): Promise<void> => {
      const first = http.send(get(ORIGIN));
      await clock.sleep(1_000);
      await http.send(get(ORIGIN));
      await first;
    };
    await clock.run(calls());
    return left;
  }

  test('is taken by everybody', async () => {
    expect(await departures('7')).toEqual([0, 7_000, 7_000]);
  });

  test('is taken by nobody else where nobody waits it out: it may concern one call alone', async () => {
    expect(await departures('600')).toEqual([0, 1_000]);
    expect(await departures('7', 5_000)).toEqual([0, 1_000]);
  });
});
