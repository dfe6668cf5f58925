import type { z } from 'zod';
import { FlowgateError } from '../errors.ts';
import type { TokenSource } from './auth.ts';
import type { HttpClient, HttpRequest, HttpResult } from './http.ts';
import { plain } from './plain.ts';

export type ApiCall<Schema extends z.ZodType> = Omit<HttpRequest<Schema>, 'url' | 'bearer'> & {
  /** From the origin, already encoded: see {@link pathSegment}. */
  readonly path: string;
};

/** Calls with a bearer token: on 401 the token is renewed once and the call made once more. */
export class ApiClient {
  readonly #http: HttpClient;
  readonly #tokens: TokenSource;
  readonly #origin: URL;

  constructor(http: HttpClient, tokens: TokenSource, origin: URL) {
    this.#http = http;
    this.#tokens = tokens;
    this.#origin = origin;
  }

  /** @throws {FlowgateError} when no token is to be had or the run ended; all else is in the result */
  async send<Schema extends z.ZodType>(call: ApiCall<Schema>): Promise<HttpResult<z.output<Schema>>> {
    const { path, ...rest } = call;
    const request = { ...rest, url: new URL(path, this.#origin) };
    const bearer = await this.#tokens.get();
    const result = await this.#http.send({ ...request, bearer });
    if (result.ok || result.fault.kind !== 'status' || result.fault.status !== 401) return result;
    this.#tokens.invalidate(bearer);
    return await this.#http.send({ ...request, bearer: await this.#tokens.get() });
  }

  /** As {@link send}, for calls whose failure is the caller's. */
  async call<Schema extends z.ZodType>(call: ApiCall<Schema>): Promise<z.output<Schema>> {
    const result = await this.send(call);
    if (!result.ok) throw result.error;
    return result.value;
  }
}

/**
 * An id as one segment of a path. Dots alone would climb out of it even when encoded, so they are refused.
 * @throws {FlowgateError} `invalid-input`
 */
export function pathSegment(id: string, what: string): string {
  if (/^\.{0,2}$/.test(id) || /\p{Cs}/u.test(id)) {
    throw new FlowgateError('invalid-input', {
      attempted: `address the ${what} ${plain(id) || '(empty)'}`,
      returned: 'this is not an id',
      advice: `Give the id of the ${what} as Genesys Cloud shows it.`,
    });
  }
  return encodeURIComponent(id);
}
