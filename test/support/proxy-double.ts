import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { portOf } from './tls-server.ts';

export interface ProxyRequest {
  /** `HOST:PORT` that a tunnel was asked for. */
  readonly target: string;
  readonly authorization: string | undefined;
}

export interface ProxyDouble {
  readonly port: number;
  readonly requests: readonly ProxyRequest[];
  close(): Promise<void>;
}

/** What the proxy does when it is asked for a tunnel: opens it to that port of this machine, refuses, or drops. */
export type Treatment = { readonly tunnelTo: number } | { readonly refuse: string } | 'drop';

/** A proxy on a loopback port. Whatever host it is asked for, its tunnels lead to this machine. */
export async function startProxy(treat: (request: ProxyRequest) => Treatment): Promise<ProxyDouble> {
  const requests: ProxyRequest[] = [];
  const open = new Set<Socket>();
  const server = createServer();
  server.on('connect', (incoming, socket: Socket) => {
    const request = {
      target: incoming.url ?? '',
      authorization: incoming.headers['proxy-authorization'],
    };
    requests.push(request);
    open.add(socket);
    socket.on('error', () => socket.destroy());
    const treatment = treat(request);
    if (treatment === 'drop') return void socket.destroy();
    if ('refuse' in treatment) return void socket.end(`HTTP/1.1 ${treatment.refuse}\r\n\r\n`);
    const upstream = connect(treatment.tunnelTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
