import { type ArchitectApi, architectApi } from '../../../src/genesys/architect/connect.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { answer, startServer, type TestServer } from './server.ts';

/** A status, a body and perhaps headers, by path with query, or by path alone. What is not named is not found. */
export type Answers = Readonly<
  Record<string, readonly [status: number, body: unknown, headers?: Record<string, string>]>
>;

export const TOKEN_ANSWER = [200, { access_token: 'token-0123456789', expires_in: 3600 }] as const;

export async function serveAnswers(answers: Answers): Promise<TestServer> {
  return await startServer(({ path }, response) => {
    const [status, body, headers] = answers[path] ??
      answers[path.split('?')[0] ?? ''] ?? [404, { code: 'not.found', message: 'There is nothing.' }];
    answer(response, status, body, headers);
  });
}

/** A client of an organization that answers so, signed in where `/oauth/token` is not among the answers. */
export async function withAnswers(
  answers: Answers,
  work: (rig: {
    readonly api: ArchitectApi;
    readonly server: TestServer;
    readonly clock: FakeClock;
  }) => Promise<void>,
): Promise<void> {
  const server = await serveAnswers({ '/oauth/token': TOKEN_ANSWER, ...answers });
  const clock = fakeClock();
  const api = architectApi({
    origin: server.origin,
    clientId: 'client',
    clientSecret: 'client-secret-0123',
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    onSecret: () => undefined,
    debug: () => undefined,
  });
  try {
    await work({ api, server, clock });
  } finally {
    await server.close();
  }
}
