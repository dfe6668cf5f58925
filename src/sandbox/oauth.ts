import { type Answer, type OpenRoute, problem, type SandboxRequest } from './http.ts';
import type { Client, Organization } from './organization.ts';

/** The bearer tokens that were handed out, and until when each is good. */
export class Tokens {
  readonly lifetimeSeconds: number;
  readonly #now: () => Date;
  readonly #random: () => string;
  readonly #issued = new Map<string, { readonly client: Client; readonly expiresAt: number }>();

  constructor(parts: { lifetimeSeconds: number; now: () => Date; random: () => string }) {
    this.lifetimeSeconds = parts.lifetimeSeconds;
    this.#now = parts.now;
    this.#random = parts.random;
  }

  issue(client: Client): string {
    const token = `sandbox-token-${this.#random()}`;
    const expiresAt = this.#now().getTime() + this.lifetimeSeconds * 1000;
    this.#issued.set(token, { client, expiresAt });
    return token;
  }

  /** Whose token it is; `undefined` for one that is unknown or has expired. */
  holder(token: string): Client | undefined {
    const issued = this.#issued.get(token);
    return issued && this.#now().getTime() < issued.expiresAt ? issued.client : undefined;
  }
}

export function bearerToken({ headers }: SandboxRequest): string | undefined {
  const { authorization } = headers;
  if (typeof authorization !== 'string') return undefined;
  return /^bearer +(\S+)$/i.exec(authorization)?.[1];
}

/** Login with client credentials in the form body. */
export function loginRoute(organization: Organization, tokens: Tokens): OpenRoute {
  return {
    method: 'POST',
    path: '/oauth/token',
    handle: (request) => {
      const form = new URLSearchParams(request.body.toString('utf8'));
      const grant = form.get('grant_type');
      if (grant !== 'client_credentials') {
        return loginRefused(request, 400, 'unsupported_grant_type', `grant type ${grant ?? 'missing'}`);
      }
      const client = organization.client(form.get('client_id') ?? '');
      if (!client || client.secret !== form.get('client_secret')) {
        return loginRefused(request, 401, 'invalid_client', 'authentication failed');
      }
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-store' },
        body: {
          access_token: tokens.issue(client),
          expires_in: tokens.lifetimeSeconds,
          token_type: 'bearer',
        },
      };
    },
  };
}

/** Login has an error shape of its own. */
function loginRefused(request: SandboxRequest, status: number, error: string, why: string): Answer {
  return {
    status,
    body: { error, description: why, error_description: why, contextId: request.correlationId },
  };
}

export function unauthorized(request: SandboxRequest, token: string | undefined): Answer {
  return token === undefined
    ? problem(request, 401, 'authentication.required', 'No authentication bearer token specified.')
    : problem(
        request,
        401,
        'bad.credentials',
        'Invalid login credentials: the token is unknown or has expired.',
      );
}
