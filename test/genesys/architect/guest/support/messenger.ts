/**
 * The server's end of a guest socket, as a double that does what a script says. It speaks over sockets in memory, on a
 * clock of the test's, or over real ones.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Clock } from '../../../../../src/clock.ts';
import type { Connect } from '../../../../../src/genesys/architect/guest/socket.ts';

/** What the bot does, one step after the other. */
export type Step =
  | { readonly wait: number }
  /** `time`: what the platform says when it was said, in milliseconds. */
  | {
      readonly say: string;
      readonly replies?: readonly string[];
      readonly time?: number;
      readonly id?: string;
      /** Kept for who fetches it, but lost on the socket. */
      readonly lost?: boolean;
    }
  | { readonly event: 'Disconnect'; readonly readOnly: boolean }
  | { readonly raw: unknown }
  | { readonly frame: { readonly class: string; readonly code: number; readonly body: unknown } }
  /** The socket breaks. */
  | 'drop'
  /** What stands for the line itself: without it, the line is not heard. */
  | 'hear';

const requestSchema = z.object({
  action: z.string(),
  token: z.string(),
  startNew: z.boolean().optional(),
  tracingId: z.string().optional(),
  message: z
    .object({
      type: z.string(),
      text: z.string().optional(),
      content: z
        .array(z.object({ contentType: z.string(), buttonResponse: z.record(z.string(), z.string()) }))
        .optional(),
    })
    .optional(),
  channel: z
    .object({ metadata: z.object({ customAttributes: z.record(z.string(), z.string()) }) })
    .optional(),
});
export type Request = z.infer<typeof requestSchema>;

interface Peer {
  send(data: unknown): void;
  drop(): void;
}

export const HEAR: Step = 'hear';

export class Messenger {
  /** Everything guests sent, in order. */
  readonly requests: Request[] = [];
  /** Messages as the platform lists them, own ones included. */
  readonly history: object[] = [];
  readonly origins: (string | undefined)[] = [];
  openSockets = 0;
  socketsSeen = 0;
  /** What follows a line of the customer, by how many lines came before it; unless told it is heard and nothing said. */
  onLine: (text: string, before: number) => readonly Step[] = () => [HEAR];
  /** Instead of a session, at the nth attempt from 1. */
  onConfigure: (attempt: number) => readonly Step[] | undefined = () => undefined;
  onJoin: readonly Step[] = [];
  session: Readonly<Record<string, unknown>> = {};
  answersFarewell = true;
  givesJwt = true;
  readonly #clock: Clock;
  #configured = 0;
  #lines = 0;
  #ids = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  actions(): string[] {
    return this.requests.map(
      ({ action, message }) => message?.text || message?.content?.[0]?.buttonResponse['text'] || action,
    );
  }

  /** Sockets in memory. */
  get connect(): Connect {
    return (_url, origin, { onOpen, onData, onClose }) => {
      this.origins.push(origin);
      let isOpen = true;
      const close = (): void => {
        if (!isOpen) return;
        isOpen = false;
        this.openSockets -= 1;
        queueMicrotask(() => onClose(1006));
      };
      const peer: Peer = {
        send: (data) => {
          // What was sent before the socket broke still arrives.
          if (isOpen) queueMicrotask(() => onData(data));
        },
        drop: close,
      };
      this.openSockets += 1;
      this.socketsSeen += 1;
      queueMicrotask(onOpen);
      return { send: (text) => isOpen && queueMicrotask(() => this.#receive(peer, text)), close };
    };
  }

  /** Real sockets on a loopback port. */
  async listen(): Promise<{ readonly url: URL; close(): Promise<void> }> {
    const http = createServer();
    const server = new WebSocketServer({ server: http, path: '/v1' });
    server.on('connection', (socket, request) => {
      this.origins.push(request.headers.origin);
      this.openSockets += 1;
      this.socketsSeen += 1;
      socket.on('close', () => {
        this.openSockets -= 1;
      });
      const peer: Peer = {
        send: (data) => socket.send(data instanceof Uint8Array ? data : String(data)),
        drop: () => socket.terminate(),
      };
      socket.on('message', (data) => this.#receive(peer, String(data)));
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return {
      url: new URL(`ws://127.0.0.1:${address.port}/v1`),
      close: async () => {
        server.close();
        await new Promise((resolve) => http.close(resolve));
      },
    };
  }

  #receive(peer: Peer, text: string): void {
    const request = requestSchema.parse(JSON.parse(text));
    this.requests.push(request);
    switch (request.action) {
      case 'configureSession': {
        this.#configured += 1;
        const steps = this.onConfigure(this.#configured);
        void this.#play(
          peer,
          request,
          steps ?? [sessionStep({ newSession: this.#configured === 1, ...this.session })],
        );
        return;
      }
      case 'getJwt':
        if (this.givesJwt) void this.#play(peer, request, [frame('JwtResponse', { jwt: 'the-jwt', exp: 1 })]);
        return;
      case 'closeSession':
        if (this.answersFarewell)
          void this.#play(peer, request, [sessionStep({ connected: false, readOnly: true })]);
        return;
      case 'onMessage':
        if (request.message?.type === 'Event') void this.#play(peer, request, this.onJoin);
        else {
          const said = request.message?.text || request.message?.content?.[0]?.buttonResponse['text'] || '';
          void this.#play(peer, request, this.onLine(said, this.#lines++));
        }
    }
  }

  async #play(peer: Peer, { message, tracingId }: Request, steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step === 'drop') peer.drop();
      else if (step === 'hear') {
        const body = { ...message, direction: 'Inbound' };
        this.history.push(body);
        peer.send(envelope('StructuredMessage', 200, body, tracingId));
      } else if ('wait' in step) await this.#clock.sleep(step.wait);
      else if ('raw' in step) peer.send(step.raw);
      else if ('frame' in step)
        peer.send(envelope(step.frame.class, step.frame.code, step.frame.body, tracingId));
      else if ('event' in step) {
        const events = [{ eventType: 'Presence', presence: { type: step.event } }];
        const metadata = { readOnly: String(step.readOnly) };
        peer.send(
          envelope('StructuredMessage', 200, { type: 'Event', direction: 'Outbound', events, metadata }),
        );
      } else {
        this.#ids += 1;
        const body = outbound(step, step.id ?? `message-${this.#ids}`);
        this.history.push(body);
        if (!step.lost) peer.send(envelope('StructuredMessage', 200, body));
      }
    }
  }
}

export function frame(name: string, body: unknown, code = 200): Step {
  return { frame: { class: name, code, body } };
}

export function sessionStep(body: Readonly<Record<string, unknown>>): Step {
  return frame('SessionResponse', { connected: true, readOnly: false, ...body });
}

function outbound({ say, replies = [], time }: Extract<Step, { say: string }>, id: string): object {
  return {
    id,
    type: replies.length > 0 ? 'Structured' : 'Text',
    text: say,
    direction: 'Outbound',
    originatingEntity: 'Bot',
    ...(time !== undefined && { channel: { time: new Date(time).toISOString() } }),
    ...(replies.length > 0 && {
      content: replies.map((text) => ({
        contentType: 'QuickReply',
        quickReply: { text, payload: `payload of ${text}`, action: 'Message' },
      })),
    }),
  };
}

function envelope(name: string, code: number, body: unknown, tracingId?: string): string {
  return JSON.stringify({
    type: name === 'StructuredMessage' ? 'message' : 'response',
    class: name,
    code,
    body,
    tracingId,
  });
}
