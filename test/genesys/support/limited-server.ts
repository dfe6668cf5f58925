import { HttpClient } from '../../../src/genesys/http.ts';
import { RateLimiter } from '../../../src/sandbox/rate-limit.ts';
import { failed, get } from './requests.ts';
import { virtualClock } from './virtual-clock.ts';

export interface Load {
  readonly calls: number;
  readonly concurrency: number;
  readonly perMinute: number;
  /** Share of requests that are not counted but answered 503 or cut off, one after the other. */
  readonly faults?: number;
  /** How many requests a minute another client makes, by the same limit. */
  readonly others?: number;
  /** Leaves the `inin-ratelimit-*` headers out. */
  readonly silent?: boolean;
  readonly seed?: number;
}

export interface LoadResult {
  readonly minutes: number;
  readonly requests: number;
  readonly refused: number;
  /** What failed for good, by message. */
  readonly failures: readonly string[];
  /** Places in the order in which they were answered. */
  readonly order: readonly number[];
}

const ORIGIN = new URL('https://api.genesys.test');
const LATENCY_MS = 60;

/** Plays many calls of several callers against a server with a limit, in virtual time. */
export async function play(load: Load): Promise<LoadResult> {
  const clock = virtualClock();
  const random = seeded(load.seed ?? 1);
  const limiter = new RateLimiter({ requests: load.perMinute, perMs: 60_000 });
  let requests = 0;
  let refused = 0;
  let faulty = 0;
  const http = new HttpClient({
    clock,
    random,
    signal: new AbortController().signal,
    debug: () => undefined,
    fetch: async () => {
      requests += 1;
      await clock.sleep(LATENCY_MS / 2);
      if (random() < (load.faults ?? 0)) {
        faulty += 1;
        await clock.sleep(LATENCY_MS / 2);
        if (faulty % 2 === 0) return new Response('{}', { status: 503 });
        throw new TypeError('cut off', {
          cause: Object.assign(new Error('cut off'), { code: 'ECONNRESET' }),
        });
      }
      const quota = limiter.take('token', clock.monotonic());
      await clock.sleep(LATENCY_MS / 2);
      if (quota.refused) refused += 1;
      const headers = load.silent
        ? {}
        : {
            'inin-ratelimit-count': String(quota.count),
            'inin-ratelimit-allowed': String(quota.allowed),
            'inin-ratelimit-reset': String(quota.reset),
          };
      return quota.refused
        ? new Response('{}', { status: 429, headers: { ...headers, 'retry-after': String(quota.reset) } })
        : new Response('{"name":"x"}', { headers });
    },
  });

  const failures: string[] = [];
  const order: number[] = [];
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < load.calls) {
      const number = next++;
      const result = await http.send(get(ORIGIN));
      if (!result.ok) failures.push(failed(result).error.message);
      order.push(number);
    }
  };
  const work = Promise.all(Array.from({ length: load.concurrency }, caller));
  let over = false;
  const other = async (): Promise<void> => {
    while (!over) {
      // Not like clockwork: anything up to twice the mean.
      await clock.sleep(random() * 2 * (60_000 / (load.others ?? 1)));
      limiter.take('token', clock.monotonic());
    }
  };
  if (load.others !== undefined) void other();
  await clock.run(work);
  over = true;
  return { minutes: clock.monotonic() / 60_000, requests, refused, failures, order };
}

/** Numbers in [0, 1) that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
