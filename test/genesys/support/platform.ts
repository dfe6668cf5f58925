import type { ServerResponse } from 'node:http';
import type { FlowgateError } from '../../../src/errors.ts';
import {
  type FlowDocumentOptions,
  type FlowDocumentPlatform,
  flowDocumentPlatform,
} from '../../../src/genesys/flow-document/client.ts';
import type { VersionedFlow, WriteAnswer } from '../../../src/genesys/platform.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { answer, type RecordedRequest, startServer, type TestServer } from './server.ts';

const CLIENT_SECRET = 'client-secret-0123';

/** Answers API calls; `nth` counts them from 1, without those for tokens. */
export type Api = (request: RecordedRequest, response: ServerResponse, nth: number) => void;

export interface PlatformRig {
  readonly platform: FlowDocumentPlatform;
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly calls: () => readonly RecordedRequest[];
  readonly tokenRequests: () => number;
  readonly secrets: readonly string[];
}

/** An organization that hands out `token-1`, `token-2`, … and answers the rest by `api`. */
export async function withPlatform(
  api: Api,
  work: (rig: PlatformRig) => Promise<void>,
  options: Partial<FlowDocumentOptions> = {},
): Promise<void> {
  let tokens = 0;
  let calls = 0;
  const server = await startServer((request, response) => {
    if (request.path !== '/oauth/token') return api(request, response, ++calls);
    answer(response, 200, { access_token: `token-${++tokens}`, expires_in: 3600, token_type: 'bearer' });
  });
  const clock = fakeClock();
  const secrets: string[] = [];
  const platform = flowDocumentPlatform({
    origin: server.origin,
    clientId: 'client',
    clientSecret: CLIENT_SECRET,
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    onSecret: (secret) => secrets.push(secret),
    debug: () => undefined,
    ...options,
  });
  const isToken = (request: RecordedRequest): boolean => request.path === '/oauth/token';
  try {
    await work({
      platform,
      server,
      clock,
      secrets,
      calls: () => server.requests.filter((request) => !isToken(request)),
      tokenRequests: () => server.requests.filter(isToken).length,
    });
  } finally {
    await server.close();
  }
}

export const flow: VersionedFlow = {
  id: 'f 1/ü',
  version: 8,
  name: 'Support',
  status: 'published',
  nodes: { start: { type: 'start', transition: 'end' }, end: { type: 'end' } },
};
export const live = { ...flow, id: 'f 1/ü', statusReason: null, etag: 'let through' };

export function errorOf(written: WriteAnswer): FlowgateError {
  if (written.kind === 'written') throw new Error('the flow was written');
  return written.error;
}
