/**
 * A relay in front of a sandbox. It knows the exact moments of every request: it has come in and was not handled yet;
 * it was handled and its answer is not out yet. At each of them it can do something, and hold the request for good.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Passage {
  /** Counts from 1, in the order in which requests come in. */
  readonly number: number;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** What the sandbox answered; missing while it was not handled. */
  status?: number;
  /** The whole answer was handed to a client that still listened. */
  answered: boolean;
}

export type Moment = 'before' | 'after';
/** What becomes of a request after a moment: it goes on, or stands still there. */
export type Fate = 'on' | 'held';
type Watch = (moment: Moment, passage: Passage) => Fate | Promise<Fate>;

export interface Relay {
  /** The origin, without a slash at its end. */
  readonly url: string;
  readonly passages: readonly Passage[];
  /** Asked at both moments of every request. */
  watch: Watch;
  /** Hands on what was held before it was handled, as a network does that was only slow. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function startRelay(target: string): Promise<Relay> {
  const passages: Passage[] = [];
  const held: (() => Promise<unknown>)[] = [];

  const pass = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const body = await buffer(incoming);
    const passage: Passage = {
      number: passages.length + 1,
      method,
      path,
      body: body.toString('utf8'),
      answered: false,
    };
    passages.push(passage);
    const handle = async () => {
      const answer = await forward(new URL(path, target), method, headers, body);
      passage.status = answer.status;
      return answer;
    };
    if ((await relay.watch('before', passage)) === 'held') {
      held.push(handle);
      return;
    }
    const answer = await handle();
    if ((await relay.watch('after', passage)) === 'held') return;
    if (response.destroyed) return;
    response.writeHead(answer.status, answer.headers);
    await new Promise<void>((resolve) => response.end(answer.body, resolve));
    passage.answered = true;
  };

  const server = createServer((incoming, response) => {
    // A client that was killed meanwhile is what this is for.
    pass(incoming, response).catch(() => response.destroy());
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const relay: Relay = {
    url: `http://127.0.0.1:${port}`,
    passages,
    watch: () => 'on',
    deliver: async () => {
      for (const handle of held.splice(0)) await handle();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return relay;
}

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forward(
  url: URL,
  method: string,
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      buffer(response).then(
        (text) => resolve({ status: response.statusCode ?? 502, headers: response.headers, body: text }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
