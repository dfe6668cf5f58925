import type { Clock } from '../../../clock.ts';
import { type FailureReason, FlowgateError } from '../../../errors.ts';
import { Link, type LinkEvent } from './link.ts';
import type { GuestTiming, MinutePacer } from './pace.ts';
import { closeSession, configureSession, type Frame, heartbeat, MAX_ATTRIBUTE_BYTES } from './protocol.ts';
import type { Connect } from './socket.ts';

export interface ConnectionOptions {
  /** As a phrase, for errors: `talk to "Support" as a guest`. */
  readonly attempted: string;
  readonly url: URL;
  readonly origin: string | undefined;
  readonly deploymentId: string;
  readonly connect: Connect;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly timing: GuestTiming;
  readonly sockets: MinutePacer;
  readonly debug: (text: string) => void;
}

/** What a session said of itself when it was configured. */
export interface Configured {
  /** Whether its token was not known before. */
  readonly isNew: boolean | undefined;
  readonly readOnly: boolean;
  /** For custom attributes, in bytes of JSON. */
  readonly maxAttributeBytes: number;
}

const UNEXPECTED = 5000;
/** However little the platform asks for. */
const SHORTEST_THROTTLE_MS = 1_000;

/** A configured session with one token, over one socket after the other. */
export class Connection {
  readonly token: string;
  readonly #options: ConnectionOptions;
  #link: Link | undefined;
  #isConfigured = false;
  #lastSentAt = Number.NEGATIVE_INFINITY;
  #throttledMs = 0;
  #losses = 0;

  constructor(options: ConnectionOptions, token: string) {
    this.#options = options;
    this.token = token;
  }

  /** When something was sent last, on the monotonic clock. */
  get lastSentAt(): number {
    return this.#lastSentAt;
  }

  /** What is sent while there is no socket is lost. */
  send(request: string): void {
    this.#lastSentAt = this.#options.clock.monotonic();
    this.#link?.send(request);
  }

  /**
   * A socket with a configured session, however often it takes.
   * @param onFrame is given what comes before the session is there
   * @throws {FlowgateError} when there is none to be had
   */
  async establish(
    startNew: boolean,
    onFrame: (frame: Frame, at: number) => Promise<unknown>,
  ): Promise<Configured> {
    const { connect, url, origin, clock, timing, sockets, signal, deploymentId, random, debug } =
      this.#options;
    const address = new URL(url);
    address.searchParams.set('deploymentId', deploymentId);
    let why = '';
    for (let attempt = 0; attempt <= timing.reconnects; attempt += 1) {
      if (attempt > 0) {
        const jitter = 0.5 + random() / 2;
        await clock.sleep(timing.reconnectMs * 2 ** (attempt - 1) * jitter, signal);
      }
      await sockets.turn(signal);
      const link = new Link(connect, address, origin, clock);
      this.#link = link;
      const configured = await this.#configure(link, startNew && attempt === 0, onFrame);
      if (typeof configured !== 'string') {
        this.#isConfigured = true;
        return configured;
      }
      why = configured;
      debug(`no web messaging session: ${why}`);
      link.close();
      this.#link = undefined;
    }
    throw this.failure(
      'unavailable',
      `${why}, ${timing.reconnects + 1} times over`,
      'Check the network and any proxy (a proxy must let WebSockets through), then run again.',
    );
  }

  /** The next frame, or that the socket broke; `undefined` when nothing came in time. Tells the server that it listens. */
  async next(milliseconds: number): Promise<LinkEvent | undefined> {
    const { clock, timing, signal } = this.#options;
    if (this.#link === undefined) {
      await clock.sleep(milliseconds, signal);
      return undefined;
    }
    if (this.#lastSentAt + timing.heartbeatMs <= clock.monotonic()) this.send(heartbeat(this.token));
    const untilHeartbeat = this.#lastSentAt + timing.heartbeatMs - clock.monotonic();
    const event = await this.#link.next(Math.min(milliseconds, untilHeartbeat), signal);
    if (event?.kind === 'closed') {
      this.#options.debug(`the web messaging connection broke${codeOf(event.code)}`);
      this.#link = undefined;
      this.#isConfigured = false;
    }
    return event;
  }

  /** @throws {FlowgateError} where a session breaks so often that it is no use to connect it again */
  countLoss(): void {
    this.#losses += 1;
    if (this.#losses <= this.#options.timing.reconnects) return;
    const returned = `the connection broke ${this.#losses} times in one conversation`;
    throw this.failure('unavailable', returned, 'Run again.');
  }

  /** @throws {FlowgateError} `rate-limited` where all waits together are too long */
  async waitAsTold(told: number): Promise<void> {
    const { timing, clock, signal, debug } = this.#options;
    // Who may come back at once comes back without end.
    const milliseconds = Math.max(told, SHORTEST_THROTTLE_MS);
    this.#throttledMs += milliseconds;
    if (this.#throttledMs > timing.longestThrottleMs) {
      const seconds = Math.ceil(this.#throttledMs / 1000);
      throw this.failure(
        'rate-limited',
        `Genesys Cloud asked this one conversation to wait ${seconds} s in all`,
        'Run again later, or with a lower concurrency.',
      );
    }
    debug(`web messaging asks to wait ${milliseconds} ms`);
    await clock.sleep(milliseconds, signal);
  }

  /** Says farewell, so that nothing is left waiting for a guest who is gone. Never throws, and takes no signal. */
  async close(): Promise<void> {
    const { clock, timing, debug } = this.#options;
    const link = this.#link;
    this.#link = undefined;
    if (link === undefined) return;
    link.send(closeSession(this.token));
    const ends = clock.monotonic() + timing.closeMs;
    while (this.#isConfigured) {
      const event = await link.next(Math.max(0, ends - clock.monotonic()));
      if (event === undefined) debug('the farewell of a guest was not answered');
      if (event === undefined || event.kind === 'closed') break;
      if (event.kind === 'frame' && isFarewell(event.frame)) break;
    }
    link.close();
  }

  failure(reason: FailureReason, returned: string, advice: string): FlowgateError {
    return new FlowgateError(reason, { attempted: this.#options.attempted, returned, advice });
  }

  /** @returns a text that says why there is no session, where trying again may help */
  async #configure(
    link: Link,
    startNew: boolean,
    onFrame: (frame: Frame, at: number) => Promise<unknown>,
  ): Promise<Configured | string> {
    const { clock, timing, deploymentId, signal } = this.#options;
    const request = configureSession(deploymentId, this.token, startNew);
    let ends = clock.monotonic() + timing.connectMs;
    for (;;) {
      const event = await link.next(Math.max(0, ends - clock.monotonic()), signal);
      if (event === undefined) return `no session within ${timing.connectMs / 1000} s`;
      if (event.kind === 'closed') return `the connection was closed${codeOf(event.code)}`;
      if (event.kind === 'open') {
        this.send(request);
        continue;
      }
      const { frame } = event;
      switch (frame.kind) {
        case 'session': {
          if (!frame.connected) return 'the session was not connected';
          const { isNew, readOnly, maxAttributeBytes = MAX_ATTRIBUTE_BYTES } = frame;
          return { isNew, readOnly, maxAttributeBytes };
        }
        case 'throttled':
          await this.waitAsTold(frame.retryAfterMs);
          ends = clock.monotonic() + timing.connectMs;
          this.send(request);
          break;
        case 'error':
          throw this.failure(
            isTheirs(frame.code) ? 'unavailable' : 'invalid-input',
            `the session was refused with error ${frame.code}: ${frame.text}`,
            'Check web-deployment-id: the deployment has to be active and of this region.',
          );
        case 'message':
        case 'jwt':
        case 'expired':
        case 'over':
        case 'other':
        case 'unreadable':
          await onFrame(frame, event.at);
      }
    }
  }
}

function isTheirs(code: number): boolean {
  return code === UNEXPECTED || (code >= 500 && code < 600);
}

function isFarewell(frame: Frame): boolean {
  return frame.kind === 'over' || frame.kind === 'expired' || (frame.kind === 'session' && !frame.connected);
}

function codeOf(code: number | undefined): string {
  return code === undefined ? '' : ` (code ${code})`;
}
