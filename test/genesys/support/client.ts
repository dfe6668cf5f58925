import { HttpClient, type HttpOptions } from '../../../src/genesys/http.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { type Handler, startServer, type TestServer } from './server.ts';

export interface Rig {
  readonly http: HttpClient;
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly run: AbortController;
  /** Debug lines. */
  readonly log: readonly string[];
}

/** A server, a client with a fake clock, and `work` between their beginning and end. */
export async function withServer(
  handler: Handler,
  work: (rig: Rig) => Promise<void>,
  options: Partial<HttpOptions> = {},
): Promise<void> {
  const server = await startServer(handler);
  const clock = fakeClock();
  const run = new AbortController();
  const log: string[] = [];
  const http = new HttpClient({
    clock,
    random: () => 0.5,
    signal: run.signal,
    debug: (text) => log.push(text),
    ...options,
  });
  try {
    await work({ http, server, clock, run, log });
  } finally {
    await server.close();
  }
}
