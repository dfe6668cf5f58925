import type { z } from 'zod';
import type { Client, Scope } from './organization.ts';

/** A request with its body read, before anything has been made of it. */
export interface SandboxRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly correlationId: string;
}

/** A request in the log of the sandbox. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query, as it was sent; a presigned address without it, for there it is the key. */
  readonly path: string;
  /** When it arrived, ISO 8601. */
  readonly at: string;
  /** What was sent to the API to be looked at or stored: JSON where it is JSON, else text. Never a login. */
  readonly body?: unknown;
  /** The fault that struck it. */
  readonly fault?: string | undefined;
  /** The OAuth client that sent it, once its token was looked at. */
  client?: string | undefined;
  /** The status it was handled with, whether or not the answer arrived; missing while it was not handled. */
  status?: number | undefined;
}

/** What a route answers; `body` is sent as JSON, and no body at all where it is left out. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

export type PathParameters = Readonly<Record<string, string>>;

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments in braces are parameters: `/api/v2/flows/{flowId}`. */
  readonly path: string;
}

/** A route anybody may call. */
export interface OpenRoute extends RouteBase {
  readonly scope?: undefined;
  readonly permissions?: undefined;
  readonly handle: (request: SandboxRequest, parameters: PathParameters) => Answer;
}

/** A route that takes a bearer token with this scope. */
export interface GuardedRoute extends RouteBase {
  readonly scope: Scope;
  readonly handle: (request: SandboxRequest, parameters: PathParameters, client: Client) => Answer;
}

/** A route that takes a bearer token whose client has one of these permissions; any token where none is named. */
export interface PermittedRoute extends RouteBase {
  readonly scope?: undefined;
  readonly permissions: readonly string[];
  readonly handle: (request: SandboxRequest, parameters: PathParameters, client: Client) => Answer;
}

export type Route = OpenRoute | GuardedRoute | PermittedRoute;

/** An error in the platform's shape; `contextId` repeats the correlation id of the header. */
export function problem(
  request: Pick<SandboxRequest, 'correlationId'>,
  status: number,
  code: string,
  message: string,
  more: { readonly headers?: Readonly<Record<string, string>> } & ProblemDetails = {},
): Answer {
  const { headers, ...details } = more;
  return { status, headers, body: { message, code, status, contextId: request.correlationId, ...details } };
}

/** What else an error may say. */
export interface ProblemDetails {
  readonly errors?: readonly unknown[];
  readonly messageWithParams?: string;
  readonly messageParams?: Readonly<Record<string, string>>;
}

/** Hands the parsed body to `use`; what is no JSON is refused with 400. */
export function withJson(request: SandboxRequest, use: (value: unknown) => Answer): Answer {
  let value: unknown;
  try {
    value = JSON.parse(request.body.toString('utf8'));
  } catch {
    return problem(request, 400, 'bad.request', 'The request body is not JSON.');
  }
  return use(value);
}

/** Hands the body to `use` in the shape of `schema`; any other is refused with 400, saying where. */
export function withBody<Shape extends z.ZodType>(
  request: SandboxRequest,
  schema: Shape,
  use: (value: z.infer<Shape>) => Answer,
): Answer {
  return withJson(request, (value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return use(parsed.data);
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
    return problem(
      request,
      400,
      'bad.request',
      `The request body is not what is expected: ${faults.join('; ')}`,
    );
  });
}

/** The parameters of `path` where it fits the `pattern` of a route. */
export function matchPath(pattern: string, path: string): PathParameters | undefined {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const text = found[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      if (segment !== text) return undefined;
      continue;
    }
    const decoded = decodeSegment(text);
    if (!decoded) return undefined;
    parameters.set(name, decoded);
  }
  return Object.fromEntries(parameters);
}

function decodeSegment(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
