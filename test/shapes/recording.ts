/** Everything that goes over the wire between Flowgate and a server, as it is and whole: secrets too. */
import { type Connect, runtimeConnect } from '../../src/genesys/architect/guest/socket.ts';
import type { Fetch } from '../../src/genesys/http.ts';
import type { Exchange, FrameSeen } from './deviations.ts';

/** Answers in place of the server; `undefined` lets the server answer. */
export type StandIn = (method: string, url: URL) => unknown;

export class Recording {
  readonly exchanges: Exchange[] = [];
  readonly frames: FrameSeen[] = [];

  /** `fetch` that notes what it sends and gets. */
  fetch(standIn: StandIn = () => undefined): Fetch {
    return async (url, init) => {
      const { method, headers, body } = init;
      const stoodIn = standIn(method, url);
      const response = stoodIn === undefined ? await fetch(url, init) : Response.json(stoodIn);
      const [, authorization] =
        Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
      this.exchanges.push({
        method,
        url,
        authorization,
        body: body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : String(body ?? ''),
        status: response.status,
        answer: await response.clone().text(),
      });
      return response;
    };
  }

  /** Sockets of the runtime that note what they send and get. */
  readonly connect: Connect = (url, origin, events) => {
    const socket = runtimeConnect(url, origin, {
      ...events,
      onData: (data) => {
        this.frames.push({ direction: 'in', text: String(data) });
        events.onData(data);
      },
    });
    return {
      send: (text) => {
        this.frames.push({ direction: 'out', text });
        socket.send(text);
      },
      close: () => socket.close(),
    };
  };
}
