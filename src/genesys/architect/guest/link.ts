import type { Clock } from '../../../clock.ts';
import { type Frame, readFrame } from './protocol.ts';
import type { Connect, GuestSocket } from './socket.ts';

export type LinkEvent =
  | { readonly kind: 'open' }
  /** `at`: when it came, on the monotonic clock. */
  | { readonly kind: 'frame'; readonly frame: Frame; readonly at: number }
  | { readonly kind: 'closed'; readonly code: number | undefined };

/** One socket, whose events can be waited for one after the other. */
export class Link {
  readonly #socket: GuestSocket;
  readonly #clock: Clock;
  readonly #events: LinkEvent[] = [];
  #wake: (() => void) | undefined;

  constructor(connect: Connect, url: URL, origin: string | undefined, clock: Clock) {
    this.#clock = clock;
    this.#socket = connect(url, origin, {
      onOpen: () => this.#happened({ kind: 'open' }),
      onData: (data) => this.#happened({ kind: 'frame', frame: readFrame(data), at: clock.monotonic() }),
      onClose: (code) => this.#happened({ kind: 'closed', code }),
    });
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(): void {
    this.#socket.close();
  }

  /** The next event; `undefined` when none came in time. Rejects with the signal's reason when it is aborted. */
  async next(milliseconds: number, signal?: AbortSignal): Promise<LinkEvent | undefined> {
    signal?.throwIfAborted();
    if (this.#events.length === 0) {
      const arrived = new AbortController();
      const ends = signal === undefined ? arrived.signal : AbortSignal.any([signal, arrived.signal]);
      const event = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await Promise.race([event, this.#clock.sleep(milliseconds, ends).catch(() => undefined)]);
      this.#wake = undefined;
      arrived.abort();
      signal?.throwIfAborted();
    }
    return this.#events.shift();
  }

  #happened(event: LinkEvent): void {
    this.#events.push(event);
    this.#wake?.();
  }
}
