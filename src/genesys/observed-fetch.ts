import type { Clock } from '../clock.ts';
import type { Fetch } from './http.ts';

/** What the headers of all answers so far told. */
export interface Observed {
  /** How far the clock of the platform is ahead of this machine's, in milliseconds, to about a second. */
  skewMs: number | undefined;
  /** As the platform said it last: requests it allows in a window, those it counted, seconds until it ends. */
  rateLimit: { readonly allowed: string; readonly count: string; readonly reset: string } | undefined;
}

/** `fetch` with an ear on the headers of what comes back. */
export function observedFetch(
  clock: Clock,
  inner: Fetch,
): { readonly fetch: Fetch; readonly observed: Readonly<Observed> } {
  const observed: Observed = { skewMs: undefined, rateLimit: undefined };
  return {
    observed,
    fetch: async (url, init) => {
      const response = await inner(url, init);
      const { headers } = response;
      const date = Date.parse(headers.get('date') ?? '');
      const skew = date - clock.now();
      // The smallest one: time that an answer spent on the way looks like skew.
      if (!Number.isNaN(skew) && Math.abs(skew) < Math.abs(observed.skewMs ?? Number.POSITIVE_INFINITY)) {
        observed.skewMs = skew;
      }
      const [allowed, count, reset] = ['allowed', 'count', 'reset'].map((name) => {
        const value = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
        return /^\d{1,9}$/.test(value) ? value : undefined;
      });
      if (allowed && count && reset) observed.rateLimit = { allowed, count, reset };
      return response;
    },
  };
}
