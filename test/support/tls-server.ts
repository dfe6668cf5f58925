import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './runner.ts';

export const CERTIFICATE = join(ROOT, 'test/fixtures/tls/certificate.pem');
/** The name in the certificate; no name server knows it. */
export const TLS_HOST = 'api.genesys.test';

export interface TlsServer {
  readonly port: number;
  /** `METHOD path` in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Answers everything over TLS, with `{"name": "METHOD BODY"}` unless told otherwise. */
export async function startTlsServer(
  handler: (request: IncomingMessage, response: ServerResponse) => void = echo,
): Promise<TlsServer> {
  const requests: string[] = [];
  const server = createServer(
    { cert: readFileSync(CERTIFICATE), key: readFileSync(join(ROOT, 'test/fixtures/tls/key.pem')) },
    (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      handler(request, response);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function echo(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8');
  });
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ name: `${request.method} ${body}`.trim() }));
  });
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
