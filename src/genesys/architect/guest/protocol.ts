/**
 * The frames of the web messaging guest socket, as Genesys Cloud's public mobile and Java clients read and write them.
 * Pure: text in, text out.
 */
import { z } from 'zod';
import { plain } from '../../plain.ts';
import { type GuestMessage, messageBodySchema, messageOf, type Offer } from './content.ts';

/** Far above anything a bot says; a frame beyond it is not looked at. In characters. */
export const MAX_FRAME_LENGTH = 256 * 1024;

/** Custom attributes of a conversation; the platform's limit where a session tells none, in bytes of JSON. */
export const MAX_ATTRIBUTE_BYTES = 2_048;

/** By this the answer to a heartbeat is known; the public clients send the very same. */
const HEARTBEAT = 'SGVhbHRoQ2hlY2tNZXNzYWdlSWQ=';

export type Attributes = Readonly<Record<string, string>>;

export interface Line {
  readonly text: string;
  /** Where the line taps something that was offered. */
  readonly offer?: Offer | undefined;
  /** What the conversation is marked with. */
  readonly attributes?: Attributes | undefined;
  readonly tracingId: string;
}

export function configureSession(deploymentId: string, token: string, startNew: boolean): string {
  return JSON.stringify({ action: 'configureSession', deploymentId, token, startNew });
}

/** Starts the conversation where the deployment starts it without a word of the customer. */
export function join(token: string, attributes: Attributes): string {
  const events = [{ eventType: 'Presence', presence: { type: 'Join' } }];
  return onMessage(token, { type: 'Event', events }, attributes);
}

export function say(token: string, { text, offer, attributes, tracingId }: Line): string {
  if (offer === undefined) return onMessage(token, { type: 'Text', text }, attributes, tracingId);
  const buttonResponse = {
    text: offer.label,
    payload: offer.payload,
    type: offer.kind,
    ...(offer.messageId !== undefined && { originatingMessageId: offer.messageId }),
  };
  const content = [{ contentType: 'ButtonResponse', buttonResponse }];
  // What is tapped on a card comes as a structured message, a quick reply as a text.
  const type = offer.kind === 'Button' ? 'Structured' : 'Text';
  return onMessage(token, { type, text: '', content }, attributes, tracingId);
}

export function heartbeat(token: string): string {
  const message = { type: 'Text', text: 'ping' };
  return JSON.stringify({ action: 'echo', token, tracingId: HEARTBEAT, message });
}

/** Asks for the token that reads the messages of this session over HTTP. */
export function getJwt(token: string): string {
  return JSON.stringify({ action: 'getJwt', token });
}

export function closeSession(token: string): string {
  return JSON.stringify({ action: 'closeSession', token, closeAllConnections: true });
}

function onMessage(token: string, message: object, attributes?: Attributes, tracingId?: string): string {
  return JSON.stringify({
    action: 'onMessage',
    token,
    ...(tracingId !== undefined && { tracingId }),
    message,
    ...(attributes && { channel: { metadata: { customAttributes: attributes } } }),
  });
}

/** What a frame of the server means to a guest. */
export type Frame =
  | {
      readonly kind: 'session';
      readonly connected: boolean;
      /** Whether the token was not known before. */
      readonly isNew: boolean | undefined;
      readonly readOnly: boolean;
      readonly maxAttributeBytes: number | undefined;
    }
  | { readonly kind: 'message'; readonly message: GuestMessage; readonly tracingId: string | undefined }
  | { readonly kind: 'jwt'; readonly jwt: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number; readonly tracingId?: string }
  | { readonly kind: 'expired' }
  /** The server ends the session. */
  | { readonly kind: 'over'; readonly why: string }
  | { readonly kind: 'error'; readonly code: number; readonly text: string; readonly tracingId?: string }
  /** Known and of no concern: heartbeats, attachments. */
  | { readonly kind: 'other' }
  /** May have been anything, a message of the bot as well. */
  | { readonly kind: 'unreadable'; readonly what: string };

const envelopeSchema = z.object({
  class: z.string(),
  code: z.number(),
  body: z.unknown(),
  tracingId: z.string().optional().catch(undefined),
});

const sessionSchema = z.object({
  connected: z.boolean().optional().catch(undefined),
  newSession: z.boolean().optional().catch(undefined),
  readOnly: z.boolean().optional().catch(undefined),
  maxCustomDataBytes: z.number().positive().optional().catch(undefined),
});

const throttledSchema = z.object({ retryAfter: z.number().nonnegative().optional().catch(undefined) });
const jwtSchema = z.object({ jwt: z.string() });
/** The public clients know its cause by either name. */
const closedSchema = z
  .object({
    reason: z.string().optional().catch(undefined),
    reasonCode: z.string().optional().catch(undefined),
  })
  .transform(({ reason, reasonCode }) => ({ reason: reason ?? reasonCode }));
const errorSchema = z.object({
  errorCode: z.number().optional().catch(undefined),
  errorMessage: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

/** A server that asks to wait without saying how long. */
const UNTOLD_RETRY_MS = 3_000;
const SESSION_EXPIRED = 4006;
const TOO_MANY_REQUESTS = [429, 4029];

/** Reads what came over the socket; never throws. */
export function readFrame(data: unknown): Frame {
  if (typeof data !== 'string') return { kind: 'unreadable', what: 'a binary frame' };
  if (data.length > MAX_FRAME_LENGTH) {
    return { kind: 'unreadable', what: `a frame of ${data.length} characters` };
  }
  const envelope = envelopeSchema.safeParse(parseJson(data));
  if (!envelope.success) return { kind: 'unreadable', what: `a frame ${shapeFault(envelope.error)}` };
  const { code, body, tracingId } = envelope.data;
  switch (envelope.data.class) {
    case 'SessionResponse':
      return code < 400 ? sessionFrame(body) : errorFrame(code, body, tracingId);
    case 'StructuredMessage':
      return code < 400 ? messageFrame(body, tracingId) : errorFrame(code, body, tracingId);
    case 'JwtResponse': {
      const parsed = jwtSchema.safeParse(body);
      return parsed.success ? { kind: 'jwt', jwt: parsed.data.jwt } : errorFrame(code, body, tracingId);
    }
    case 'TooManyRequestsErrorMessage':
      return throttledFrame(body, tracingId);
    case 'SessionExpiredEvent':
      return { kind: 'expired' };
    case 'ConnectionClosedEvent':
    case 'LogoutEvent':
    case 'SessionClearedEvent': {
      const reason = closedSchema.safeParse(body).data?.reason;
      const why = envelope.data.class + (reason === undefined ? '' : `, ${plain(reason)}`);
      return { kind: 'over', why };
    }
    default:
      return code >= 400 || envelope.data.class === 'Error'
        ? errorFrame(code, body, tracingId)
        : { kind: 'other' };
  }
}

function sessionFrame(body: unknown): Frame {
  const parsed = sessionSchema.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', what: 'an answer to configureSession of another shape' };
  const { connected = true, newSession, readOnly = false, maxCustomDataBytes } = parsed.data;
  return { kind: 'session', connected, isNew: newSession, readOnly, maxAttributeBytes: maxCustomDataBytes };
}

function messageFrame(body: unknown, tracingId: string | undefined): Frame {
  if (tracingId === HEARTBEAT) return { kind: 'other' };
  const parsed = messageBodySchema.safeParse(body);
  if (parsed.success) return { kind: 'message', message: messageOf(parsed.data), tracingId };
  return { kind: 'unreadable', what: `a message ${shapeFault(parsed.error)}` };
}

/** Says where, and nothing of what is there: a frame may hold a token. */
function shapeFault({ issues: [issue] }: z.ZodError): string {
  return `of another shape, at ${issue?.path.join('.') || 'its root'}`;
}

function throttledFrame(body: unknown, tracingId: string | undefined): Frame {
  const seconds = throttledSchema.safeParse(body).data?.retryAfter;
  const retryAfterMs = seconds === undefined ? UNTOLD_RETRY_MS : seconds * 1000;
  return { kind: 'throttled', retryAfterMs, ...(tracingId !== undefined && { tracingId }) };
}

function errorFrame(code: number, body: unknown, tracingId: string | undefined): Frame {
  const parsed = errorSchema.safeParse(body).data;
  const specific = parsed?.errorCode ?? code;
  if (specific === SESSION_EXPIRED) return { kind: 'expired' };
  if (TOO_MANY_REQUESTS.includes(specific)) return throttledFrame(body, tracingId);
  const text = typeof body === 'string' ? body : (parsed?.errorMessage ?? parsed?.message ?? '');
  return { kind: 'error', code: specific, text: plain(text), ...(tracingId !== undefined && { tracingId }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
