import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { FaultList } from '../faults.ts';
import { type RateLimit, RateLimiter } from '../rate-limit.ts';
import type { Sockets } from '../server.ts';
import type { Later } from '../timers.ts';
import type { GuestDesk } from './guest-desk.ts';
import {
  type Frame,
  failure,
  type GuestRequest,
  guestRequestSchema,
  lineOf,
  tooManyRequests,
} from './guest-frames.ts';
import { replyTo } from './guest-replies.ts';
import { type SocketExchange, strikeSocket } from './socket-fault-effects.ts';
import type { SocketFaultList } from './socket-faults.ts';

export const SOCKET_PATH = '/v1';
/** The largest frame that is taken, in bytes. */
const MAX_FRAME_BYTES = 128 * 1024;

/** A frame that went over a socket; the token for reading messages over HTTP is not shown. */
export interface LoggedFrame {
  readonly direction: 'in' | 'out';
  readonly deploymentId: string;
  /** ISO 8601. */
  readonly at: string;
  /** JSON where it is JSON, else text. */
  readonly frame: unknown;
  /** The fault that struck the request. */
  readonly fault?: string | undefined;
}

export interface GuestSocketsParts {
  readonly desk: GuestDesk;
  /** Those of HTTP: they strike the opening of a socket. */
  readonly faults: FaultList;
  readonly socketFaults: SocketFaultList;
  readonly frames: LoggedFrame[];
  /** Messages of one session in a window of time; without it there is no limit. */
  readonly limit: RateLimit | undefined;
  readonly later: Later;
  readonly now: () => Date;
}

/** The web sockets of guests. */
export function guestSockets(parts: GuestSocketsParts): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const limiter = parts.limit && new RateLimiter(parts.limit);
  const arriving = new Set<Duplex>();
  return {
    upgrade: (request, socket, head) => {
      arriving.add(socket);
      socket.once('close', () => arriving.delete(socket));
      // A client that goes away meanwhile is no error of ours.
      socket.on('error', () => socket.destroy());
      const url = new URL(request.url ?? '/', 'http://sandbox');
      const open = (): void => {
        const deploymentId = url.searchParams.get('deploymentId') ?? '';
        const status = refusalOf(url, deploymentId, request, parts.desk);
        if (status !== undefined) refuse(socket, status);
        else {
          server.handleUpgrade(request, socket, head, (connected) =>
            converse(connected, deploymentId, parts, limiter),
          );
        }
      };
      const fault = parts.faults.strike('GET', url.pathname);
      switch (fault?.kind) {
        case undefined:
          open();
          break;
        case 'delay':
          parts.later(fault.ms, open);
          break;
        case 'status':
          refuse(socket, fault.status);
          break;
        case 'html':
        case 'redirect':
          refuse(socket, fault.status ?? 200);
          break;
        default:
          socket.destroy();
      }
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      for (const socket of arriving) socket.destroy();
      server.close();
    },
  };
}

function refusalOf(
  url: URL,
  deploymentId: string,
  { headers }: IncomingMessage,
  desk: GuestDesk,
): number | undefined {
  if (url.pathname !== SOCKET_PATH) return 404;
  const deployment = desk.deployment(deploymentId);
  if (!deployment) return 400;
  const domains = deployment.allowedDomains;
  const { origin = '' } = headers;
  const site = URL.canParse(origin) ? new URL(origin).host : undefined;
  return domains.length === 0 || domains.some((domain) => domain === site || domain === origin)
    ? undefined
    : 403;
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function converse(
  socket: WebSocket,
  deploymentId: string,
  parts: GuestSocketsParts,
  limiter: RateLimiter | undefined,
): void {
  const log = (direction: LoggedFrame['direction'], frame: unknown, fault?: string): void => {
    const at = parts.now().toISOString();
    parts.frames.push({ direction, deploymentId, at, frame, ...(fault === undefined ? {} : { fault }) });
  };
  const send = (frame: Frame | string): void => {
    if (socket.readyState !== socket.OPEN) return;
    log('out', typeof frame === 'string' ? frame : withoutJwt(frame));
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  };
  // Broken off by the other side, or a frame too large: the socket is closed, and that is all there is to do.
  socket.on('error', () => socket.terminate());
  socket.on('message', (data, isBinary) => {
    const text = isBinary ? undefined : textOf(data);
    const request = guestRequestSchema.safeParse(text === undefined ? undefined : parseJson(text)).data;
    const fault = request && parts.socketFaults.strike(actionOf(request));
    log('in', request ?? text ?? '(binary)', fault?.kind);
    if (!request) {
      send(failure(400, 'Request failed.'));
      return;
    }
    const limited = isLimited(request)
      ? limiter?.take(String(request.token), parts.now().getTime())
      : undefined;
    if (limited?.refused) {
      const what = request.action === 'configureSession' ? 'ConfigureSession' : 'Message';
      send(tooManyRequests(limited.reset, what, request.tracingId));
      return;
    }
    const { desk, later, now } = parts;
    const exchange: SocketExchange = {
      apply: () => replyTo(request, deploymentId, desk, now()),
      send,
      expire: () => desk.expire(deploymentId, request.token),
      tracingId: request.tracingId,
      cut: () => socket.terminate(),
      later,
    };
    if (fault) strikeSocket(fault, exchange);
    else for (const frame of exchange.apply()) send(frame);
  });
}

/** What a fault names a request by: a text or a tap is told apart from other messages. */
function actionOf(request: GuestRequest): string {
  return request.action === 'onMessage' && lineOf(request) !== undefined ? 'say' : request.action;
}

function isLimited({ action }: GuestRequest): boolean {
  return action === 'onMessage' || action === 'configureSession';
}

function withoutJwt(frame: Frame): unknown {
  return frame.class === 'JwtResponse' ? { ...frame, body: '(not shown)' } : frame;
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
