import {
  type Answer,
  type GuardedRoute,
  matchPath,
  type PermittedRoute,
  problem,
  type Route,
  type SandboxRequest,
} from './http.ts';
import { bearerToken, type Tokens, unauthorized } from './oauth.ts';
import type { Client } from './organization.ts';
import type { Quota, RateLimiter } from './rate-limit.ts';

export interface DispatchParts {
  readonly routes: readonly Route[];
  readonly tokens: Tokens;
  readonly limiter: RateLimiter | undefined;
  readonly now: () => Date;
  /** Whether a client's roles grant a permission such as `architect:flow:view`; asked for routes that name some. */
  readonly permits?: ((client: Client, permission: string) => boolean) | undefined;
}

/** An answer, and the client that asked where a token told. */
export interface Dispatched {
  readonly answer: Answer;
  readonly client?: string | undefined;
}

/** From a request to its answer: path, method, token, quota, rights, and only then the route itself. */
export function dispatch(request: SandboxRequest, parts: DispatchParts): Dispatched {
  const found = parts.routes.flatMap((route) => {
    const parameters = matchPath(route.path, request.path);
    return parameters ? [{ route, parameters }] : [];
  });
  if (found.length === 0) {
    return { answer: problem(request, 404, 'not.found', `There is nothing at ${request.path}.`) };
  }
  const match = found.find(({ route }) => route.method === request.method);
  if (!match) {
    const allowed = found.map(({ route }) => route.method).join(', ');
    const message = `${request.path} takes ${allowed}, not ${request.method}.`;
    return { answer: problem(request, 405, 'method.not.allowed', message, { headers: { Allow: allowed } }) };
  }
  const { route, parameters } = match;
  if (route.scope === undefined && route.permissions === undefined) {
    return { answer: route.handle(request, parameters) };
  }

  const token = bearerToken(request);
  const client = token === undefined ? undefined : parts.tokens.holder(token);
  if (token === undefined || !client) return { answer: unauthorized(request, token) };

  // Every token has a quota of its own, as on the platform.
  const quota = parts.limiter?.take(token, parts.now().getTime());
  const answer = (): Answer => {
    if (quota?.refused) return tooMany(request, quota);
    return missingRight(request, route, client, parts) ?? route.handle(request, parameters, client);
  };
  return { answer: withQuota(answer(), quota), client: client.id };
}

function missingRight(
  request: SandboxRequest,
  route: GuardedRoute | PermittedRoute,
  client: Client,
  { permits }: DispatchParts,
): Answer | undefined {
  if (route.scope !== undefined) {
    if (client.scopes.includes(route.scope)) return undefined;
    const message = `Unable to perform the requested action: the client lacks the scope ${route.scope}.`;
    return problem(request, 403, 'missing.permissions', message);
  }
  const { permissions } = route;
  if (permissions.length === 0 || permissions.some((permission) => permits?.(client, permission))) {
    return undefined;
  }
  const sentence =
    'Unable to perform the requested action. You must have at least one of the following permissions assigned: ';
  const listed = `[${permissions.join(', ')}]`;
  return problem(request, 403, 'missing.any.permissions', `${sentence}${listed}`, {
    messageWithParams: `${sentence}{permissions}`,
    messageParams: { permissions: listed },
  });
}

function tooMany(request: SandboxRequest, { reset }: Quota): Answer {
  const message = `Rate limit exceeded the maximum. Retry the request in [${reset}] seconds`;
  return problem(request, 429, 'too.many.requests', message, { headers: { 'Retry-After': String(reset) } });
}

function withQuota(answer: Answer, quota: Quota | undefined): Answer {
  if (!quota) return answer;
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'inin-ratelimit-count': String(quota.count),
      'inin-ratelimit-allowed': String(quota.allowed),
      'inin-ratelimit-reset': String(quota.reset),
    },
  };
}
