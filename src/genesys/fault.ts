import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { type FailureReason, FlowgateError } from '../errors.ts';
import { plain } from './plain.ts';

/** `read`: changes nothing, whatever its method; `token`: the grant; `write`: the versioned PUT. */
export type CallKind = 'read' | 'token' | 'write';

/** What may be shown of an error's body; everything else in it stays unread. */
const errorBodySchema = z.object({
  message: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  contextId: z.string().optional().catch(undefined),
  /** OAuth's names for code and message. */
  error: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  /** What is wrong with a refused flow, entry by entry. */
  errors: z
    .array(
      z.union([z.string(), z.object({ nodeId: z.string().nullish().catch(undefined), message: z.string() })]),
    )
    .optional()
    .catch(undefined),
});

/** The shown part of an error's body, already cleaned. */
export interface ErrorDetail {
  readonly message?: string | undefined;
  readonly code?: string | undefined;
  readonly contextId?: string | undefined;
  readonly errors: readonly string[];
  /** The login host's way to say 429: see {@link isThrottledLogin}. */
  readonly throttled?: boolean | undefined;
}

/** How one attempt of a call can end other than well. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfterSeconds: number | undefined;
      readonly detail: ErrorDetail;
    }
  /** Provably never left this machine: no such host, connection refused. */
  | { readonly kind: 'unsent' }
  /** A proxy on the way turned the connection away: nothing was sent either, and asking again changes nothing. */
  | { readonly kind: 'proxy'; readonly status: number }
  /** The connection broke; the request may have arrived. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'tls' }
  | { readonly kind: 'redirect'; readonly status: number; readonly host: string | undefined }
  /** A 2xx answer whose content is not what the contract says; `what` says how. */
  | { readonly kind: 'unreadable'; readonly status: number; readonly what: string }
  /** The run ended while the request was under way. */
  | { readonly kind: 'cancelled'; readonly reason: FlowgateError }
  | { readonly kind: 'unexplained'; readonly code: string | undefined };

/** What an error message needs to know of a call. */
export interface CallContext {
  /** As a phrase: "read the live flow 3f2a". */
  readonly attempted: string;
  readonly kind: CallKind;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  /** The scope that the call needs; named when it is refused. */
  readonly scope?: string | undefined;
  /** The permission that the call needs, such as `architect:flow:view`; named when it is refused. */
  readonly permission?: string | undefined;
  /** What to do on 404, as a sentence. */
  readonly absent?: string | undefined;
}

/** A platform may list thousands of errors; the first ones are what a reader can act on. */
const MAX_ERRORS = 10;

export function errorDetail(body: unknown, secrets: readonly string[]): ErrorDetail {
  const parsed = errorBodySchema.safeParse(body);
  if (!parsed.success) return { errors: [] };
  const { message, error_description, description, code, error, contextId, errors = [] } = parsed.data;
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : plain(text, secrets).replace(/[.\s]+$/, '') || undefined;
  const lines = errors
    .slice(0, MAX_ERRORS)
    .map((entry) =>
      typeof entry === 'string' ? entry : `${entry.nodeId ? `node ${entry.nodeId}: ` : ''}${entry.message}`,
    )
    .map(clean)
    .filter((line) => line !== undefined);
  if (errors.length > MAX_ERRORS) lines.push(`and ${errors.length - MAX_ERRORS} more`);
  return {
    message: clean(message ?? error_description ?? description),
    code: clean(code ?? error),
    contextId: clean(contextId),
    errors: lines,
    throttled: error === 'invalid_request' && /^rate limit exceeded/i.test(error_description ?? ''),
  };
}

/** The login host throttles by a 400 whose description starts "rate limit exceeded". */
export function isThrottledLogin(kind: CallKind, fault: Fault): boolean {
  return (
    kind === 'token' && fault.kind === 'status' && fault.status === 400 && fault.detail.throttled === true
  );
}

/** Why a call that could have been repeated was not. */
export type GivenUp = 'deadline' | 'budget' | undefined;

/** Tells a fault in our own words. A transport's words can carry headers and addresses, so they are never used. */
export function faultError(
  call: CallContext,
  fault: Fault,
  attempts: number,
  correlationId: string | undefined,
  givenUp?: GivenUp,
): FlowgateError {
  if (fault.kind === 'cancelled') return fault.reason;
  const { code, returned, advice } = tell(call, fault);
  const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
  const end = givenUp === 'deadline' ? ', and there was no time left for another' : '';
  const id = correlationId ? ` (correlation id ${correlationId})` : '';
  const detail = fault.kind === 'status' ? detailText(fault.detail) : '';
  return new FlowgateError(code, {
    attempted: call.attempted,
    returned: `${returned}${tries}${end}${id}${detail}`,
    advice: givenUp === 'budget' ? `${FAILING_AS_A_WHOLE} ${advice}` : advice,
  });
}

const FAILING_AS_A_WHOLE =
  'The platform is failing as a whole: the retries of this run are used up, so nothing more was tried.';

function detailText({ message, code, errors }: ErrorDetail): string {
  const head = [message, code && `[${code}]`].filter(Boolean).join(' ');
  const parts = [head, ...errors].filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

interface Told {
  readonly code: FailureReason;
  readonly returned: string;
  readonly advice: string;
}

function tell(call: CallContext, fault: Exclude<Fault, { kind: 'cancelled' }>): Told {
  const { host } = call.url;
  const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
  switch (fault.kind) {
    case 'status':
      return tellStatus(call, fault);
    case 'unsent':
      return {
        code: 'unavailable',
        returned: `no connection to ${host}`,
        advice: 'Nothing was sent. Check genesys-url, the network and any proxy, then run again.',
      };
    case 'proxy':
      return {
        code: 'unavailable',
        returned: `the proxy answered ${statusText(fault.status)} when asked for ${host}`,
        advice:
          fault.status === 407
            ? 'Nothing was sent. Put the user and password of the proxy into HTTPS_PROXY.'
            : `Nothing was sent. Let the proxy of HTTPS_PROXY allow ${host}, or name it in NO_PROXY.`,
      };
    case 'reset':
      return {
        code: 'unavailable',
        returned: `the connection to ${host} broke`,
        advice: `${inDoubt}Run again.`,
      };
    case 'timeout':
      return {
        code: 'unavailable',
        returned: `no complete answer from ${host} in time`,
        advice: `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`,
      };
    case 'tls':
      return {
        code: 'unavailable',
        returned: `no trusted TLS connection to ${host}`,
        advice: 'Check genesys-url, the clock of this machine and any proxy that inspects TLS.',
      };
    case 'redirect':
      return {
        code: 'unavailable',
        returned: `${statusText(fault.status)}, a redirect to ${fault.host ?? 'an unnamed place'}`,
        advice: `${inDoubt}Redirects are not followed, so that credentials stay with ${host}. Check genesys-url and any proxy.`,
      };
    case 'unreadable':
      return {
        code: 'unavailable',
        returned: `${statusText(fault.status)} with an answer this version does not understand (${fault.what})`,
        advice: `${inDoubt}Check genesys-url and platform-api; a newer version of Flowgate may know this answer.`,
      };
    case 'unexplained':
      return {
        code: 'unavailable',
        returned: `the request to ${host} failed${fault.code ? ` with ${fault.code}` : ' before it was sent or answered'}`,
        advice: `${inDoubt}Check genesys-url, the network and any proxy, then run again.`,
      };
  }
}

type StatusFault = Extract<Fault, { kind: 'status' }>;

function tellStatus(call: CallContext, fault: StatusFault): Told {
  const { status, retryAfterSeconds } = fault;
  const [code, advice] = statusAdvice(call, fault);
  const wait =
    status === 429 || !retryAfterSeconds ? '' : `, with the request to wait ${retryAfterSeconds} s`;
  return { code, returned: `${statusText(status)}${wait}`, advice };
}

const NOT_UNDERSTOOD = [
  'unavailable',
  'This version does not understand that answer: check genesys-url and any proxy.',
] as const;

function statusAdvice(call: CallContext, fault: StatusFault): readonly [FailureReason, string] {
  const { retryAfterSeconds } = fault;
  const status = isThrottledLogin(call.kind, fault) ? 429 : fault.status;
  const inDoubt = call.kind === 'write' ? 'Whether the write was applied is not known. ' : '';
  switch (status) {
    case 400:
    case 413:
    case 422:
      // Only what was sent can be refused for its content, and a sign-in sends none.
      if (call.method !== 'GET' && call.kind !== 'token') {
        return ['invalid-flow', 'Mend what the platform names.'];
      }
      return status === 400 ? ['invalid-input', 'Check the id that was asked for.'] : NOT_UNDERSTOOD;
    case 401:
      return [
        'unauthorized',
        'Check that the OAuth client of client-id and client-secret is active and belongs to this region.',
      ];
    case 403:
      return ['unauthorized', missingRight(call)];
    case 404:
    case 410:
      return ['invalid-input', call.absent ?? 'Check genesys-url and the id that was asked for.'];
    case 409:
      // Only a write claims a version that somebody else can have taken.
      return call.kind === 'write'
        ? ['conflict', 'Somebody changed it meanwhile: look at the live flow.']
        : NOT_UNDERSTOOD;
    case 429:
      return [
        'rate-limited',
        retryAfterSeconds === undefined
          ? 'Run again later, or with a lower concurrency.'
          : `Genesys Cloud asks to wait ${retryAfterSeconds} s: run again after that, or with a lower concurrency.`,
      ];
    default:
      return status === 408 || status >= 500
        ? ['unavailable', `${inDoubt}Run again; if it lasts, look at the status page of Genesys Cloud.`]
        : NOT_UNDERSTOOD;
  }
}

function missingRight({ scope, permission }: CallContext): string {
  if (permission) {
    return `This call needs the permission ${permission}: add it to a role of the OAuth client, for the division of what is asked for.`;
  }
  return scope
    ? `This call needs the scope ${scope}: add it to the OAuth client and its role.`
    : 'Check what the roles of the OAuth client allow.';
}

function statusText(status: number): string {
  const name = STATUS_CODES[status];
  return name ? `${status} ${name}` : String(status);
}
