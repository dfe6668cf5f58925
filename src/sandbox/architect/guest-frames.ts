/** The frames of the web messaging socket, as Genesys Cloud's public clients read and write them. */
import { z } from 'zod';

const buttonResponseSchema = z.object({ text: z.string(), payload: z.string().optional() });

export const guestRequestSchema = z.looseObject({
  action: z.string(),
  token: z.string().optional(),
  tracingId: z.string().optional(),
  deploymentId: z.string().optional(),
  startNew: z.boolean().optional(),
  message: z
    .looseObject({
      type: z.string(),
      text: z.string().optional(),
      content: z
        .array(z.looseObject({ contentType: z.string(), buttonResponse: buttonResponseSchema.optional() }))
        .optional(),
      events: z
        .array(
          z.looseObject({ eventType: z.string(), presence: z.looseObject({ type: z.string() }).optional() }),
        )
        .optional(),
      channel: z.unknown().optional(),
    })
    .optional(),
  channel: z.unknown().optional(),
});
export type GuestRequest = z.infer<typeof guestRequestSchema>;

export interface Frame {
  readonly type: 'response' | 'message';
  readonly class: string;
  readonly code: number;
  readonly body: unknown;
  readonly tracingId?: string | undefined;
}

/** A message of a conversation, as the socket sends it and the listing repeats it. */
export interface GuestMessage {
  readonly id: string;
  readonly type: 'Text' | 'Structured' | 'Event';
  readonly text?: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly content?: readonly unknown[];
  readonly events?: readonly { readonly eventType: string; readonly presence: { readonly type: string } }[];
  readonly originatingEntity?: 'Bot';
  readonly metadata?: Readonly<Record<string, string>>;
  /** ISO 8601, later than that of every message before. */
  readonly time: string;
}

const attributesSchema = z.object({
  metadata: z.object({ customAttributes: z.record(z.string(), z.string()) }),
});

/** What a request hands over to the flow; at the top of a request or in its message, both are in use. */
export function attributesOf({
  channel,
  message,
}: GuestRequest): Readonly<Record<string, string>> | undefined {
  for (const written of [channel, message?.channel]) {
    const parsed = attributesSchema.safeParse(written);
    if (parsed.success) return parsed.data.metadata.customAttributes;
  }
  return undefined;
}

/** What the customer says with a message: its text, or what was tapped. */
export function lineOf({ message }: GuestRequest): string | undefined {
  if (!message || message.type === 'Event') return undefined;
  const tapped = message.content?.flatMap(({ buttonResponse }) => buttonResponse ?? [])[0];
  return tapped ? (tapped.payload ?? tapped.text) : (message.text ?? '');
}

export function failure(code: number, text: string, tracingId?: string): Frame {
  return { type: 'response', class: 'string', code, body: text, tracingId };
}

export function tooManyRequests(retryAfter: number, what: string, tracingId?: string): Frame {
  const body = { retryAfter, errorCode: 4029, errorMessage: `${what} rate too high for this session` };
  return { type: 'response', class: 'TooManyRequestsErrorMessage', code: 429, body, tracingId };
}

export function response(name: string, body: unknown, tracingId?: string): Frame {
  return { type: 'response', class: name, code: 200, body, tracingId };
}

export function messageFrame(message: GuestMessage, tracingId?: string): Frame {
  const { time, ...rest } = message;
  const people = message.direction === 'Outbound' ? { from: { nickname: 'Bot' }, to: {} } : {};
  const channel = { time, messageId: message.id, type: 'Private', ...people };
  return { type: 'message', class: 'StructuredMessage', code: 200, body: { ...rest, channel }, tracingId };
}

/** A message in the shape in which the public API lists it. */
export function listedMessage({ time, ...rest }: GuestMessage) {
  return { ...rest, channel: { time, messageId: rest.id } };
}

export function quickReply(label: string) {
  return { contentType: 'QuickReply', quickReply: { text: label, payload: label, action: 'Message' } };
}
