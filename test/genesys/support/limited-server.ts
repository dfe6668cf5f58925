import { HttpClient, type HttpOptions } from '../../../src/genesys/http.ts';
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
  /** How many runs share the calls and the limit, each with its part of both; 1 where it is left out. */
  readonly shards?: number;
  /** What each run takes of the limit, where that is not its part of it. */
  readonly share?: number;
  /** The flow that a call is about. With flows a first call is made alone, as a run reads a role. */
  readonly flowOf?: (call: number) => string;
  /** Leaves the `inin-ratelimit-*` headers out. */
  readonly silent?: boolean;
  readonly seed?: number;
}

export interface LoadResult {
  readonly minutes: number;
  readonly requests: number;
  readonly refused: number;
  /** Requests of the other client that found the limit used up. */
  readonly othersRefused: number;
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
  let othersRefused = 0;
  const { shards = 1, share = 1 / shards, flowOf } = load;
  const options: HttpOptions = {
    clock,
    random,
    share,
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
  };
  const clients = Array.from({ length: shards }, () => new HttpClient(options));

  const failures: string[] = [];
  const order: number[] = [];
  let next = 0;
  const call = async (number: number, http: HttpClient): Promise<void> => {
    const result = await http.send({ ...get(ORIGIN), lane: flowOf?.(number) });
    if (!result.ok) failures.push(failed(result).error.message);
    order.push(number);
  };
  const caller = async (http: HttpClient): Promise<void> => {
    while (next < load.calls) await call(next++, http);
  };
  const work = async (): Promise<void> => {
    if (flowOf !== undefined) for (const http of clients) await call(next++, http);
    await Promise.all(
      clients.flatMap((http) => Array.from({ length: load.concurrency }, () => caller(http))),
    );
  };
  let over = false;
  const other = async (): Promise<void> => {
    while (!over) {
      // Not like clockwork: anything up to twice the mean.
      await clock.sleep(random() * 2 * (60_000 / (load.others ?? 1)));
      const quota = limiter.take('token', clock.monotonic());
      if (quota.refused) othersRefused += 1;
    }
  };
  if (load.others !== undefined) void other();
  await clock.run(work());
  over = true;
  return { minutes: clock.monotonic() / 60_000, requests, refused, othersRefused, failures, order };
}

/** Numbers in [0, 1) that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
