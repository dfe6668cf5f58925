import type { Clock } from '../../../clock.ts';

/** Pauses of one guest, in milliseconds. */
export interface GuestTiming {
  /** For opening a socket and configuring the session. */
  readonly connectMs: number;
  /** Between the session and the first line: public test tools wait here too. */
  readonly settleMs: number;
  /** How long a bot may take before it says something. */
  readonly replyMs: number;
  /** So much silence after a message ends a turn of the bot: no frame says that it has done. */
  readonly idleMs: number;
  /** The same where all has been said that the bot said here before. */
  readonly shortIdleMs: number;
  /** A bot that goes on for longer is not listened to any more. */
  readonly longestTurnMs: number;
  readonly heartbeatMs: number;
  /** Before the first reconnection; doubled for every further one. */
  readonly reconnectMs: number;
  /** How often a session is connected again before it is given up. */
  readonly reconnects: number;
  /** All waits together that the platform asks for in one conversation. */
  readonly longestThrottleMs: number;
  /** Between two lines of the customer. */
  readonly lineGapMs: number;
  /** For the answer to the farewell. */
  readonly closeMs: number;
  /** New sockets of all conversations of a run in one minute. */
  readonly socketsPerMinute: number;
}

/** The platform's own limits are not published: these stay well below what a person with a browser does. */
export const GUEST_TIMING: GuestTiming = {
  connectMs: 10_000,
  settleMs: 1_000,
  replyMs: 15_000,
  idleMs: 2_000,
  shortIdleMs: 1_000,
  longestTurnMs: 60_000,
  heartbeatMs: 30_000,
  reconnectMs: 1_000,
  reconnects: 3,
  longestThrottleMs: 60_000,
  lineGapMs: 500,
  closeMs: 2_000,
  socketsPerMinute: 20,
};

const MINUTE_MS = 60_000;

/** Lets so many through in any minute; the others wait their turn, in order. */
export class MinutePacer {
  readonly #most: number;
  readonly #clock: Clock;
  #last: readonly number[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(most: number, clock: Clock) {
    this.#most = most;
    this.#clock = clock;
  }

  /** Resolves when it is this caller's turn; rejects with the signal's reason. */
  turn(signal: AbortSignal): Promise<void> {
    const mine = this.#queue.then(async () => {
      signal.throwIfAborted();
      const now = this.#clock.monotonic();
      const [oldest = now] = this.#last;
      if (this.#last.length >= this.#most && oldest + MINUTE_MS > now) {
        await this.#clock.sleep(oldest + MINUTE_MS - now, signal);
      }
      this.#last = [...this.#last, this.#clock.monotonic()].slice(-this.#most);
    });
    // Whoever gives up waiting holds up nobody else.
    this.#queue = mine.catch(() => undefined);
    return mine;
  }
}
