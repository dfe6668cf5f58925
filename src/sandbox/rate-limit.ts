export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** Where a caller stands in its window, in the words of the `inin-ratelimit-*` headers. */
export interface Quota {
  readonly refused: boolean;
  readonly count: number;
  readonly allowed: number;
  /** Whole seconds until the window ends, at least 1. */
  readonly reset: number;
}

/** Fixed windows, one for each key; a window opens with its first request. Refused requests cost nothing. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #windows = new Map<string, { readonly endsAt: number; count: number }>();

  constructor(limit: RateLimit) {
    this.#limit = limit;
  }

  /** Counts one request of `key` at `now` (milliseconds). */
  take(key: string, now: number): Quota {
    const { requests: allowed, perMs } = this.#limit;
    const open = this.#windows.get(key);
    const window = open && now < open.endsAt ? open : { endsAt: now + perMs, count: 0 };
    this.#windows.set(key, window);
    const refused = window.count >= allowed;
    if (!refused) window.count += 1;
    return {
      refused,
      count: window.count,
      allowed,
      reset: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
    };
  }
}
