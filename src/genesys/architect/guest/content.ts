/** What a message of web messaging says to a customer: text, and what can be tapped. */
import { z } from 'zod';

/** Something a customer can tap. */
export interface Offer {
  readonly label: string;
  readonly payload: string;
  /** As the answer calls it. */
  readonly kind: 'QuickReply' | 'Button';
  readonly messageId: string | undefined;
}

export interface GuestMessage {
  /** Twice the same id is twice the same message. */
  readonly id: string | undefined;
  /** Whether it is the customer's own, which the socket repeats. */
  readonly isOwn: boolean;
  /** Absent where the message says nothing, as an event does. */
  readonly text: string | undefined;
  readonly offers: readonly Offer[];
  /** When the platform says it was said, in milliseconds since the epoch. */
  readonly time: number | undefined;
  /** The bot or agent has left. */
  readonly disconnects: boolean;
  /** Nothing more can be said. */
  readonly readOnly: boolean;
}

/** What cannot be read of a message must not take its text away. */
const part = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const quickReplySchema = z.object({ text: z.string(), payload: part(z.string()) });
const cardSchema = z.object({
  title: part(z.string()),
  description: part(z.string()),
  actions: part(
    z.array(z.object({ type: part(z.string()), text: part(z.string()), payload: part(z.string()) })),
  ),
});
const contentSchema = z.object({
  contentType: z.string(),
  quickReply: part(quickReplySchema),
  quickReplyV2: part(z.object({ title: part(z.string()), actions: part(z.array(quickReplySchema)) })),
  card: part(cardSchema),
  carousel: part(z.object({ cards: z.array(cardSchema) })),
  listPicker: part(
    z.object({
      sections: part(
        z.array(
          z.object({ title: part(z.string()), items: part(z.array(z.object({ title: part(z.string()) }))) }),
        ),
      ),
    }),
  ),
  buttonResponse: part(z.object({ text: part(z.string()) })),
});
type Content = z.infer<typeof contentSchema>;

/** The body of a `StructuredMessage`; the same shape is listed by `/api/v2/webmessaging/messages`. */
export const messageBodySchema = z.object({
  id: part(z.string()),
  type: z.string(),
  text: z.string().nullish(),
  direction: part(z.string()),
  channel: part(z.object({ time: part(z.string()), messageId: part(z.string()) })),
  content: z.array(contentSchema).nullish(),
  events: z
    .array(z.object({ eventType: z.string(), presence: part(z.object({ type: z.string() })) }))
    .nullish(),
  metadata: part(z.record(z.string(), z.unknown())),
});
export type MessageBody = z.infer<typeof messageBodySchema>;

export function messageOf(body: MessageBody): GuestMessage {
  const { type, direction, channel, metadata } = body;
  const id = body.id ?? channel?.messageId;
  const time = Date.parse(channel?.time ?? '');
  const content = body.content ?? [];
  return {
    id,
    isOwn: direction === 'Inbound',
    text: type === 'Event' ? undefined : textOf(body.text ?? '', content),
    offers: content.flatMap((each) => offersOf(each, id)),
    time: Number.isNaN(time) ? undefined : time,
    disconnects: (body.events ?? []).some(
      ({ eventType, presence }) => eventType === 'Presence' && presence?.type === 'Disconnect',
    ),
    readOnly: String(metadata?.['readOnly']) === 'true',
  };
}

/** All that can be read of it, a line each; a picture alone is named, so that it is no message without words. */
function textOf(text: string, content: readonly Content[]): string {
  const lines = [text, ...content.flatMap(linesOf)].filter((line) => line !== '');
  if (lines.length > 0) return lines.join('\n');
  return content
    .flatMap((each) => (offersOf(each, undefined).length > 0 ? [] : [`[${each.contentType}]`]))
    .join('\n');
}

function linesOf({ quickReplyV2, card, carousel, listPicker, buttonResponse }: Content): string[] {
  const cards = [...(card ? [card] : []), ...(carousel?.cards ?? [])];
  const sections = listPicker?.sections ?? [];
  return [
    quickReplyV2?.title,
    ...cards.flatMap(({ title, description }) => [title, description]),
    ...sections.flatMap(({ title, items = [] }) => [title, ...items.map((item) => item.title)]),
    buttonResponse?.text,
  ].filter((line) => line !== undefined);
}

function offersOf(
  { quickReply, quickReplyV2, card, carousel }: Content,
  messageId: string | undefined,
): Offer[] {
  const replies = [...(quickReply ? [quickReply] : []), ...(quickReplyV2?.actions ?? [])];
  const cards = [...(card ? [card] : []), ...(carousel?.cards ?? [])];
  return [
    ...replies.map(
      ({ text, payload = text }): Offer => ({ label: text, payload, kind: 'QuickReply', messageId }),
    ),
    ...cards.flatMap(({ actions = [] }) =>
      actions.flatMap(({ type, text, payload = text }): Offer[] =>
        // A link leads out of the conversation: nothing is answered by it.
        type === 'Link' || text === undefined || payload === undefined
          ? []
          : [{ label: text, payload, kind: 'Button', messageId }],
      ),
    ),
  ];
}
