import type { Clock } from '../../../clock.ts';
import type { Conversation, Message, ObservedResult } from '../../../simulation/engine.ts';
import type { Offer } from './content.ts';
import type { GuestTiming } from './pace.ts';
import type { Attributes } from './protocol.ts';
import type { GuestSession, Heard } from './session.ts';

/** Everybody who looks at the conversation in Genesys Cloud sees that no customer is waiting. */
const MARK = { flowgate: 'automated test' } as const;

/** What the bot has said after the same lines before: then there is less to wait for. */
export class KnownTurns {
  readonly #texts = new Map<string, string>();

  /** Whether that is all that was said there before. */
  isAll(key: string, said: readonly Heard[]): boolean {
    return this.#texts.get(key) === textsOf(said);
  }

  learn(key: string, said: readonly Heard[]): void {
    this.#texts.set(key, textsOf(said));
  }
}

export interface ConverseContext {
  readonly flowId: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly timing: GuestTiming;
  readonly known: KnownTurns;
  /** Whether the deployment starts the flow before the customer says a word. */
  readonly autoStart: boolean;
  /** Whether the deployment shows that the bot has left; `undefined` where that is not known. */
  readonly showsEnd: boolean | undefined;
}

/** Plays a conversation in a session, which is closed in the end whatever happens. */
export async function converse(
  session: GuestSession,
  conversation: Conversation,
  context: ConverseContext,
): Promise<ObservedResult> {
  try {
    await session.open();
    const attributes = attributesOf(conversation.given);
    const bytes = Buffer.byteLength(JSON.stringify(attributes));
    if (bytes > session.maxAttributeBytes) {
      const limit = `the ${session.maxAttributeBytes} that a conversation may start with`;
      return { errors: [`"given" takes ${bytes} bytes as custom attributes, more than ${limit}`] };
    }
    return await new Play(session, conversation, attributes, context).run();
  } finally {
    await session.close();
  }
}

class Play {
  readonly #session: GuestSession;
  readonly #conversation: Conversation;
  readonly #attributes: Attributes;
  readonly #context: ConverseContext;
  readonly #transcript: Message[] = [];
  readonly #began: number;
  /** What can be tapped: what the last turn of the bot offered. */
  #offers: readonly Offer[] = [];

  constructor(
    session: GuestSession,
    conversation: Conversation,
    attributes: Attributes,
    context: ConverseContext,
  ) {
    this.#session = session;
    this.#conversation = conversation;
    this.#attributes = attributes;
    this.#context = context;
    this.#began = context.clock.monotonic();
  }

  async run(): Promise<ObservedResult> {
    const { autoStart, clock, timing, signal } = this.#context;
    if (autoStart) {
      this.#session.join(this.#attributes);
      await this.#hear(0);
    } else {
      await clock.sleep(timing.settleMs, signal);
    }
    await this.#events(0);
    for (const [index, line] of this.#conversation.userLines.entries()) {
      if (this.#session.hasEnded || this.#session.problems.length > 0) break;
      await this.#say(line, index === 0);
      await this.#events(index + 1);
    }
    return this.#result();
  }

  async #say(text: string, isFirst: boolean): Promise<void> {
    const offer = this.#offers.find(({ label }) => label === text);
    await this.#session.say(text, offer, isFirst ? this.#attributes : undefined);
    const line: Message = { from: 'user', text, afterMs: this.#after(this.#context.clock.monotonic()) };
    this.#transcript.push(line);
    await this.#hear(this.#transcript.filter(({ from }) => from === 'user').length);
    // It came too late to have been heard.
    if (this.#session.refused === 'too-late') this.#transcript.splice(this.#transcript.indexOf(line), 1);
  }

  /** A turn of the bot, after so many lines of the customer. */
  async #hear(lines: number): Promise<void> {
    const { known, timing, flowId } = this.#context;
    const { given, events, userLines } = this.#conversation;
    const key = JSON.stringify([flowId, given, events, userLines.slice(0, lines)]);
    const heard = await this.#session.turn((said) => {
      if (said.length > 0 && (this.#session.hasEnded || known.isAll(key, said))) return timing.shortIdleMs;
      if (this.#session.hasEnded) return timing.idleMs;
      return said.length > 0 ? timing.idleMs : timing.replyMs;
    });
    known.learn(key, heard);
    this.#offers = [];
    this.#note(heard);
  }

  async #events(lines: number): Promise<void> {
    for (const event of this.#conversation.events ?? []) {
      if (event.afterLines !== lines || event.kind !== 'silence') continue;
      this.#note(await this.#session.silence(event.milliseconds));
    }
  }

  #note(heard: readonly Heard[]): void {
    for (const { message, at } of heard) {
      const { text = '', offers } = message;
      this.#transcript.push({
        from: 'bot',
        text,
        ...(offers.length > 0 && { quickReplies: offers.map(({ label }) => label) }),
        afterMs: this.#after(at),
      });
    }
    this.#offers = [...this.#offers, ...heard.flatMap(({ message }) => message.offers)];
  }

  #after(at: number): number {
    return Math.max(0, Math.round(at - this.#began));
  }

  #result(): ObservedResult {
    const { hasEnded, problems } = this.#session;
    // Where the end is not shown, that nothing was seen of it says nothing.
    const ended = hasEnded || (this.#context.showsEnd === true ? false : undefined);
    return {
      transcript: this.#transcript,
      ...(ended !== undefined && { ended }),
      ...(problems.length > 0 && { errors: problems }),
    };
  }
}

function attributesOf(given: Conversation['given']): Attributes {
  const texts = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
  ]);
  return { ...Object.fromEntries(texts), ...MARK };
}

function textsOf(said: readonly Heard[]): string {
  return JSON.stringify(said.map(({ message }) => message.text));
}
