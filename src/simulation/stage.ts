import type { Call, Conversation, Message, Mock } from './engine.ts';
import { MockBook } from './mock-book.ts';

/** Thrown while a conversation is played only: it cannot go on, and the message says why. */
export class Stop extends Error {}

/** The same, where it is not the flow that is wrong but our knowledge that ends. */
export class Unknown extends Stop {}

/** Characters that are said, set and compared in one conversation: text that doubles at each turn must end too. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * What happens between a flow and the customer, whatever language the flow is written in: lines and messages, calls
 * and the mocks that answer them, the queue, and the time.
 */
export class Stage {
  readonly transcript: Message[] = [];
  readonly calls: Call[] = [];
  routedTo: { queueId: string } | null = null;
  /** Why what follows may go otherwise on the platform; the first reason there was. */
  doubt: string | undefined;
  readonly #conversation: Conversation;
  readonly #mocks: MockBook | undefined;
  readonly #setFromOutside: (name: string, value: unknown) => void;
  readonly #begun: number;
  #linesSpoken = 0;
  #eventsPast = 0;
  #elapsed = 0;
  #charactersLeft = MAX_CHARACTERS;

  /** @param setFromOutside what becomes of a value that changes while the conversation goes on */
  constructor(conversation: Conversation, now: Date, setFromOutside: (name: string, value: unknown) => void) {
    this.#conversation = conversation;
    this.#mocks = conversation.mocks && new MockBook(conversation.mocks);
    this.#setFromOutside = setFromOutside;
    this.#begun = (conversation.now ?? now).getTime();
  }

  get now(): Date {
    return new Date(this.#begun + this.#elapsed);
  }

  say(text: string, quickReplies?: readonly string[]): void {
    this.transcript.push({
      from: 'bot',
      text,
      ...(quickReplies && { quickReplies: [...quickReplies] }),
      afterMs: this.#elapsed,
    });
  }

  /** The customer says the next line; `undefined` where there is none. */
  hear(): string | undefined {
    const line = this.nextLine();
    if (line === undefined) return undefined;
    this.spend(line.length);
    this.#linesSpoken += 1;
    this.transcript.push({ from: 'user', text: line, afterMs: this.#elapsed });
    return line;
  }

  /** What the customer would say next, after what happens from outside before that. */
  nextLine(): string | undefined {
    this.#live();
    return this.#conversation.userLines[this.#linesSpoken];
  }

  /** Whether any mock is about calls of this name. */
  hasMock(name: string): boolean {
    return this.#mocks?.knows(name) === true;
  }

  /** Calls a back end: gives the mock that answers; without any mocks the call is passed over: `undefined`. */
  call(name: string, parameters: Readonly<Record<string, unknown>>, node: string): Mock | undefined {
    if (this.#mocks === undefined) {
      this.calls.push({ name, with: { ...parameters } });
      return undefined;
    }
    const mock = this.#mocks.answer(name, parameters);
    if (typeof mock === 'string') {
      this.calls.push({ name, with: { ...parameters } });
      throw new Stop(`in node ${quoted(node)}, ${mock}`);
    }
    this.#elapsed += mock.takes ?? 0;
    this.calls.push({ name, with: { ...parameters }, outcome: mock.outcome ?? 'success' });
    return mock;
  }

  spend(characters: number): void {
    this.#charactersLeft -= characters;
    if (this.#charactersLeft < 0) {
      throw new Stop(
        'the conversation handles more text than a conversation can: something in it repeats itself',
      );
    }
  }

  #live(): void {
    const { events = [] } = this.#conversation;
    for (;;) {
      const event = events[this.#eventsPast];
      if (event === undefined || event.afterLines > this.#linesSpoken) return;
      this.#eventsPast += 1;
      if (event.kind === 'silence') this.#elapsed += event.milliseconds;
      else for (const [name, value] of Object.entries(event.variables)) this.#setFromOutside(name, value);
    }
  }
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
