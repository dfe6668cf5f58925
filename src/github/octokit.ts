import type { Fetch, FetchInit } from '../genesys/http.ts';

/** A request to GitHub that takes longer is not worth a run's time: what it carries is a courtesy. */
const REQUEST_TIMEOUT_MS = 15_000;

export type Octokit = Awaited<ReturnType<typeof connectOctokit>>;
export type ConnectOctokit = (token: string) => Promise<Octokit>;

/**
 * Loads the GitHub client only when it is needed: it is the largest thing in the bundle, and most runs never
 * call GitHub.
 * @param apiUrl what the runner says in GITHUB_API_URL, unless given
 * @param fetch for runs behind a proxy: the client's own way asks one that drops connections without end
 */
export async function connectOctokit(token: string, apiUrl?: string, fetch?: Fetch) {
  const { getOctokit } = await import('@actions/github');
  const silent = () => undefined;
  const octokit = getOctokit(token, {
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl }),
    // What it would print goes past the log's gateway.
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ...(fetch === undefined ? {} : { request: { fetch: throughProxy(fetch) } }),
  });
  // In the options themselves: the client's own hook for the token ignores what a hook before it hands on.
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
  });
  return octokit;
}

/** The client hands the address over as text, and its redirects are GitHub's moved repositories: not followed. */
function throughProxy(fetch: Fetch) {
  return (url: string, init: FetchInit) => fetch(new URL(url), { ...init, redirect: 'manual' });
}

/** The status GitHub answered, or `undefined` where there was no answer (or not GitHub's). */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  // The client gives a request that never got an answer the status 500; an answer stands in `response`.
  if (!('response' in error) || error.response === undefined) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
