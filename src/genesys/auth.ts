import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { FlowgateError } from '../errors.ts';
import { type Fault, isThrottledLogin } from './fault.ts';
import type { HttpClient, HttpRequest } from './http.ts';

const tokenSchema = z.object({
  // Visible ASCII only: anything else is no header value, and what refuses it may repeat it.
  access_token: z.string().regex(/^[\x21-\x7e]+$/, 'not a bearer token'),
  // Advice at most: whether a token still holds is told by the 401 on its use.
  expires_in: z.number().positive().optional().catch(undefined),
});

export type TokenRequest = HttpRequest<typeof tokenSchema>;

/** Where a server does not say how long a token lives, in seconds. */
const ASSUMED_LIFE_SECONDS = 600;
const LONGEST_LIFE_SECONDS = 24 * 60 * 60;
const REFRESH_AHEAD_SECONDS = 10;

/** The client-credentials grant with everything in the form, as the flow-document API takes it. */
export function formGrant(origin: URL, clientId: string, clientSecret: string): TokenRequest {
  return {
    attempted: 'sign in to Genesys Cloud',
    kind: 'token',
    method: 'POST',
    url: new URL('/oauth/token', origin),
    absent: 'There is no sign-in at this address: check genesys-url.',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'flow:view flow:edit flow:simulate authorization:read',
    }),
    secrets: [clientSecret],
    schema: tokenSchema,
  };
}

/** The client-credentials grant of Genesys Cloud's login host: a `Basic` header and no scope, since roles decide. */
export function basicGrant(login: URL, clientId: string, clientSecret: string): TokenRequest {
  return {
    attempted: 'sign in to Genesys Cloud',
    kind: 'token',
    method: 'POST',
    url: new URL('/oauth/token', login),
    absent: 'There is no sign-in at this address: check genesys-url.',
    basic: Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64'),
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    secrets: [clientSecret],
    schema: tokenSchema,
  };
}

export interface TokenSourceOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly request: TokenRequest;
  /** Called with every new token before anybody gets it. */
  readonly onSecret: (secret: string) => void;
}

interface HeldToken {
  readonly value: string;
  /** On the monotonic clock: a wall clock that jumps must neither keep nor drop a token. */
  readonly refreshAt: number;
}

/** One access token for everybody, renewed shortly before it expires. */
export class TokenSource {
  readonly #options: TokenSourceOptions;
  #held: HeldToken | undefined;
  #flight: Promise<HeldToken> | undefined;

  constructor(options: TokenSourceOptions) {
    this.#options = options;
  }

  /**
   * A token that is good for now. However many wait for a new one, one request is made; a failed one is not kept.
   * @throws {FlowgateError} `unauthorized` for wrong credentials, else as the HTTP client tells it
   */
  async get(): Promise<string> {
    if (this.#held && this.#options.clock.monotonic() < this.#held.refreshAt) return this.#held.value;
    this.#flight ??= this.#fetchToken().finally(() => {
      this.#flight = undefined;
    });
    return (await this.#flight).value;
  }

  /** Drops `token` if it is the one held: many may report the same one, and only the first must count. */
  invalidate(token: string): void {
    if (this.#held?.value === token) this.#held = undefined;
  }

  async #fetchToken(): Promise<HeldToken> {
    const { http, clock, request, onSecret } = this.#options;
    // From before the request, so that time on the way counts as life used up.
    const asked = clock.monotonic();
    const result = await http.send(request);
    if (!result.ok) {
      const { fault, error } = result;
      if (fault.kind !== 'status' || ![400, 401, 403].includes(fault.status)) throw error;
      if (isThrottledLogin(request.kind, fault)) throw error;
      throw new FlowgateError('unauthorized', {
        attempted: error.attempted,
        returned: error.returned,
        advice: wrongCredentials(fault),
      });
    }
    const { access_token, expires_in = ASSUMED_LIFE_SECONDS } = result.value;
    onSecret(access_token);
    const life = Math.min(expires_in, LONGEST_LIFE_SECONDS);
    const ahead = Math.min(REFRESH_AHEAD_SECONDS, life / 10);
    this.#held = { value: access_token, refreshAt: asked + (life - ahead) * 1000 };
    return this.#held;
  }
}

/** The login host refuses an unknown client with 400 and a wrong secret with 401, both as "invalid_client". */
function wrongCredentials({ status, detail }: Extract<Fault, { kind: 'status' }>): string {
  if (status === 400 && /client not found/i.test(detail.message ?? '')) {
    return 'There is no such OAuth client in this region: check client-id, and that genesys-url is the region of your organization.';
  }
  return 'Check client-id and client-secret, that the OAuth client is active, and that genesys-url is its region.';
}
