import { Connection, type ConnectionOptions } from './connection.ts';
import type { GuestMessage, Offer } from './content.ts';
import { type Attributes, type Frame, getJwt, join, MAX_ATTRIBUTE_BYTES, say } from './protocol.ts';

export interface SessionOptions extends ConnectionOptions {
  readonly newId: () => string;
  /** All messages of the session so far, own ones included; `undefined` where they cannot be had. */
  readonly history: (jwt: string) => Promise<readonly GuestMessage[] | undefined>;
}

/** A message of the bot, and when it came, on the monotonic clock. */
export interface Heard {
  readonly message: GuestMessage;
  readonly at: number;
}

/** What became of a line that was not taken; `too-late`: the conversation had ended before it. */
export type Refusal = 'too-late' | 'refused';

/** The answer to a line where the conversation had ended before it. */
const READ_ONLY = 409;

/** A line of the customer that the platform has not repeated yet: it may have been lost. */
interface Unconfirmed {
  readonly request: string;
  readonly text: string;
  readonly tracingId: string;
}

/**
 * One conversation: lines are said, turns of the bot heard. A connection that breaks is replaced, and what was said
 * meanwhile is fetched. Every method throws a `FlowgateError` when the session cannot go on.
 */
export class GuestSession {
  /** What may have falsified the conversation, as clauses; no verdict may pass over it. */
  readonly problems: string[] = [];
  readonly #options: SessionOptions;
  readonly #connection: Connection;
  readonly #ids = new Set<string>();
  readonly #linesSaid: string[] = [];
  #heard: Heard[] = [];
  #unconfirmed: Unconfirmed | undefined;
  /** How the conversation was begun without a word, until something shows that it was. */
  #joining: string | undefined;
  #lastMessageId: string | undefined;
  #hasEnded = false;
  #refused: Refusal | undefined;
  #maxAttributeBytes = MAX_ATTRIBUTE_BYTES;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#connection = new Connection(options, options.newId());
  }

  /** Whether the bot or an agent was seen to leave, or the platform let nothing more be said. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** What became of the last line, where it was not taken. */
  get refused(): Refusal | undefined {
    return this.#refused;
  }

  /** For the custom attributes, in bytes of JSON. */
  get maxAttributeBytes(): number {
    return this.#maxAttributeBytes;
  }

  /** Of the last message heard that had one; by it the platform's own records are found. */
  get lastMessageId(): string | undefined {
    return this.#lastMessageId;
  }

  async open(): Promise<void> {
    await this.#connect(true);
  }

  /** Starts the conversation without a word. */
  join(attributes: Attributes): void {
    this.#joining = join(this.#connection.token, attributes);
    this.#connection.send(this.#joining);
  }

  async say(text: string, offer: Offer | undefined, attributes: Attributes | undefined): Promise<void> {
    const { clock, timing, newId, signal } = this.#options;
    const early = this.#connection.lastSentAt + timing.lineGapMs - clock.monotonic();
    if (early > 0) await clock.sleep(early, signal);
    const tracingId = newId();
    const request = say(this.#connection.token, { text, offer, attributes, tracingId });
    this.#unconfirmed = { request, text, tracingId };
    this.#joining = undefined;
    this.#refused = undefined;
    this.#linesSaid.push(text);
    this.#connection.send(request);
  }

  /**
   * What the bot says until it has been silent for a while.
   * @param quietMs how long it may be silent, by what it has said so far in this turn
   */
  async turn(quietMs: (said: readonly Heard[]) => number): Promise<Heard[]> {
    const { clock, timing } = this.#options;
    const ends = clock.monotonic() + timing.longestTurnMs;
    const said: Heard[] = this.#takeHeard();
    let quietSince = clock.monotonic();
    for (;;) {
      const now = clock.monotonic();
      if (now >= ends) {
        this.problems.push(`the bot did not stop talking for ${timing.longestTurnMs / 1000} s`);
        return inOrder(said);
      }
      const left = Math.min(quietSince + quietMs(said), ends) - now;
      if (left <= 0 || this.#refused !== undefined) return inOrder(said);
      const isNews = await this.#listen(left);
      said.push(...this.#takeHeard());
      if (isNews) quietSince = clock.monotonic();
    }
  }

  /** Says nothing for so long, and listens. */
  async silence(milliseconds: number): Promise<Heard[]> {
    const { clock } = this.#options;
    const ends = clock.monotonic() + milliseconds;
    for (let left = milliseconds; left > 0; left = ends - clock.monotonic()) await this.#listen(left);
    return inOrder(this.#takeHeard());
  }

  /** Ends the session. Never throws. */
  async close(): Promise<void> {
    await this.#connection.close();
  }

  #takeHeard(): Heard[] {
    const heard = this.#heard;
    this.#heard = [];
    return heard;
  }

  /** Waits for one event, at most so long, and deals with it. Tells whether silence has to be counted anew. */
  async #listen(milliseconds: number): Promise<boolean> {
    const event = await this.#connection.next(milliseconds);
    if (event === undefined || event.kind === 'open') return false;
    if (event.kind === 'frame') return await this.#take(event.frame, event.at);
    await this.#recover();
    return true;
  }

  /** Deals with a frame, in the same way as {@link #listen}. */
  async #take(frame: Frame, at: number): Promise<boolean> {
    switch (frame.kind) {
      case 'message':
        return this.#takeMessage(frame.message, frame.tracingId, at);
      case 'throttled': {
        await this.#connection.waitAsTold(frame.retryAfterMs);
        const line = this.#unconfirmed;
        // What was refused may have been a heartbeat: then the line is still on its way.
        if (line !== undefined && frame.tracingId !== undefined && frame.tracingId !== line.tracingId) {
          return true;
        }
        const refused = line?.request ?? this.#joining;
        if (refused !== undefined) this.#connection.send(refused);
        return true;
      }
      case 'session':
        if (frame.readOnly || !frame.connected) this.#hasEnded = true;
        return false;
      case 'error':
        this.#takeError(frame);
        return false;
      case 'unreadable':
        this.problems.push(`what came over the socket could not be read: ${frame.what}`);
        return true;
      case 'expired':
        throw this.#connection.failure('unavailable', 'the session expired', 'Run again.');
      case 'over': {
        const returned = `the session was ended by Genesys Cloud (${frame.why})`;
        throw this.#connection.failure('unavailable', returned, 'Run again.');
      }
      case 'jwt':
      case 'other':
        return false;
    }
  }

  #takeMessage(message: GuestMessage, tracingId: string | undefined, at: number): boolean {
    this.#joining = undefined;
    if (message.isOwn) {
      if (tracingId === undefined || tracingId === this.#unconfirmed?.tracingId)
        this.#unconfirmed = undefined;
      return false;
    }
    if (message.id !== undefined) {
      if (this.#ids.has(message.id)) return false;
      this.#ids.add(message.id);
    }
    if (message.disconnects || message.readOnly) this.#hasEnded = true;
    if (message.text === undefined) return message.disconnects;
    this.#lastMessageId = message.id ?? this.#lastMessageId;
    this.#heard.push({ message, at });
    return true;
  }

  /** An error answers a line, or the session as a whole. */
  #takeError({ code, text }: Frame & { kind: 'error' }): void {
    const line = this.#unconfirmed;
    if (line === undefined) {
      this.problems.push(`Genesys Cloud answered with error ${code}: ${text}`);
      return;
    }
    this.#unconfirmed = undefined;
    if (code === READ_ONLY) {
      this.#hasEnded = true;
      this.#refused = 'too-late';
      return;
    }
    this.#refused = 'refused';
    this.problems.push(`the line ${JSON.stringify(line.text)} was refused with error ${code}: ${text}`);
  }

  async #connect(startNew: boolean): Promise<void> {
    const configured = await this.#connection.establish(startNew, (frame, at) => this.#take(frame, at));
    if (this.#linesSaid.length > 0 && configured.isNew === true) {
      const returned = 'the conversation was lost with its connection';
      throw this.#connection.failure('unavailable', returned, 'Run again.');
    }
    if (configured.readOnly) this.#hasEnded = true;
    this.#maxAttributeBytes = configured.maxAttributeBytes;
  }

  /** The connection broke in the middle: goes on with another one, and finds out what was missed. */
  async #recover(): Promise<void> {
    // After the end nothing is missed that could still be answered.
    if (this.#hasEnded) return;
    this.#connection.countLoss();
    await this.#connect(false);
    const history = await this.#history();
    if (history === undefined) {
      if (this.#unconfirmed) {
        throw this.#connection.failure(
          'unavailable',
          `the connection broke, and whether ${JSON.stringify(this.#unconfirmed.text)} had arrived is not known`,
          'Run again.',
        );
      }
      this.problems.push(
        'the connection broke for a while, and what was said meanwhile could not be fetched',
      );
      return;
    }
    const now = this.#options.clock.monotonic();
    for (const message of history) if (!message.isOwn) this.#takeMessage(message, undefined, now);
    if (this.#joining !== undefined && history.length === 0) {
      const returned =
        'the connection broke before the bot had said a word, and whether it was asked to is not known';
      throw this.#connection.failure('unavailable', returned, 'Run again.');
    }
    const line = this.#unconfirmed;
    if (line === undefined) return;
    const arrived = history.filter(({ isOwn, text }) => isOwn && text === line.text).length;
    if (arrived < this.#linesSaid.filter((text) => text === line.text).length) {
      this.#connection.send(line.request);
    } else this.#unconfirmed = undefined;
  }

  async #history(): Promise<readonly GuestMessage[] | undefined> {
    const { clock, timing, history } = this.#options;
    this.#connection.send(getJwt(this.#connection.token));
    const ends = clock.monotonic() + timing.connectMs;
    for (;;) {
      const event = await this.#connection.next(Math.max(0, ends - clock.monotonic()));
      if (event === undefined) return undefined;
      if (event.kind === 'closed') {
        throw this.#connection.failure('unavailable', 'the connection broke again and again', 'Run again.');
      }
      if (event.kind === 'open') continue;
      if (event.frame.kind === 'jwt') return await history(event.frame.jwt);
      if (event.frame.kind === 'error') return undefined;
      await this.#take(event.frame, event.at);
    }
  }
}

/** Messages come in any order: by what the platform says of their time, where it does of all. */
function inOrder(heard: readonly Heard[]): Heard[] {
  if (heard.some(({ message }) => message.time === undefined)) return [...heard];
  return heard.toSorted((a, b) => (a.message.time ?? 0) - (b.message.time ?? 0));
}
