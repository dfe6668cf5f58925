import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { FlowgateError } from '../errors.ts';
import { CONTROL_PREFIX } from './control.ts';
import type { Dispatched } from './dispatch.ts';
import { type Exchange, strike, type WireAnswer } from './fault-effects.ts';
import type { FaultList } from './faults.ts';
import { type Answer, type LoggedRequest, problem, type SandboxRequest } from './http.ts';
import type { Timers } from './timers.ts';

/** The largest request body that is taken; the rest of a larger one is read and dropped. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Where files are left and fetched without a bearer token. */
export const UPLOAD_PREFIX = '/uploads/';
export const DOWNLOAD_PREFIX = '/downloads/';
const PRESIGNED_PREFIXES = [UPLOAD_PREFIX, DOWNLOAD_PREFIX];

/** Takes over a connection that asks for a web socket, and ends those it took. */
export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export interface ServerParts {
  readonly port: number;
  readonly dispatch: (request: SandboxRequest) => Dispatched;
  readonly faults: FaultList;
  /** Every request is added here as it arrives. */
  readonly requests: LoggedRequest[];
  readonly timers: Timers;
  readonly now: () => Date;
  readonly random: () => string;
  /** Where it is left out, a web socket is refused as any server does that knows none. */
  readonly sockets?: Sockets | undefined;
}

export interface ListeningServer {
  /** The origin, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves on the loopback interface alone.
 * @throws FlowgateError `invalid-input` where the port cannot be had
 */
export async function listen(parts: ServerParts): Promise<ListeningServer> {
  const server = createServer((incoming, response) => {
    // A client that goes away in the middle is no error of ours: there is nobody left to tell.
    serve(incoming, response, parts).catch(() => response.destroy());
  });
  const { sockets } = parts;
  if (sockets) {
    server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) =>
      sockets.upgrade(incoming, socket, head),
    );
  }
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (cause) => reject(portRefused(parts.port, cause)));
    server.listen(parts.port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : parts.port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        parts.timers.close();
        sockets?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(incoming: IncomingMessage, response: ServerResponse, parts: ServerParts): Promise<void> {
  const { method = 'GET', url: target = '/', headers } = incoming;
  const at = parts.now().toISOString();
  const body = await readBody(incoming);
  const [path = target] = target.split('?', 1);
  const query = new URLSearchParams(target.slice(path.length));
  const correlationId = parts.random();
  const request = { method, path, query, headers, body: body ?? Buffer.alloc(0), correlationId };

  const controlled = path.startsWith(CONTROL_PREFIX);
  const fault = controlled ? undefined : parts.faults.strike(method, path);
  const entry: LoggedRequest = {
    method,
    path: isPresigned(path) ? path : target,
    at,
    ...(fault ? { fault: fault.kind } : {}),
    ...loggedBody(request),
  };
  if (!controlled) parts.requests.push(entry);

  const exchange = createExchange(request, response, parts.timers, () => {
    const { answer, client } = body ? handle(request, parts) : { answer: tooLarge(request) };
    entry.status = answer.status;
    if (client !== undefined) entry.client = client;
    return answer;
  });
  if (fault) strike(fault, exchange);
  else exchange.send(exchange.apply());
}

function handle(request: SandboxRequest, parts: ServerParts): Dispatched {
  try {
    return parts.dispatch(request);
  } catch (error) {
    const message = `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`;
    return { answer: problem(request, 500, 'internal.server.error', message) };
  }
}

function createExchange(
  request: SandboxRequest,
  response: ServerResponse,
  timers: Timers,
  handled: () => Answer,
): Exchange {
  const head = ({ status, headers, payload }: WireAnswer): void => {
    // 204 has no body, and so no length of one.
    const length = status === 204 ? {} : { 'Content-Length': payload.length };
    response.writeHead(status, { ...headers, ...length });
  };
  return {
    apply: () => toWire(handled(), request),
    instead: (answer) => {
      const { body, ...rest } = problem(
        request,
        answer.status,
        'sandbox.fault',
        'A fault that was asked for.',
      );
      return toWire({ ...rest, headers: answer.headers, body: answer.body ?? body }, request);
    },
    send: (answer) => {
      if (response.destroyed) return;
      head(answer);
      response.end(answer.payload);
    },
    sendPart: (answer, bytes) => {
      head(answer);
      response.write(answer.payload.subarray(0, bytes), () => response.destroy());
    },
    drip: ({ status, headers, payload }, everyMs) => {
      response.writeHead(status, headers);
      const next = (at: number): void => {
        if (response.destroyed) return;
        response.write(payload.subarray(at, at + 1).toString('latin1') || ' ', 'latin1');
        timers.later(everyMs, () => next(at + 1));
      };
      next(0);
    },
    cut: () => response.destroy(),
    reset: () => response.socket?.resetAndDestroy(),
    later: timers.later,
  };
}

function toWire({ status, headers, body }: Answer, { correlationId }: SandboxRequest): WireAnswer {
  const text = body === undefined || typeof body === 'string' ? (body ?? '') : JSON.stringify(body);
  return {
    status,
    headers: {
      ...(text === '' ? {} : { 'Content-Type': 'application/json' }),
      'ININ-Correlation-Id': correlationId,
      ...headers,
    },
    payload: Buffer.from(text),
  };
}

/** Whether whoever has the address may use it: its query is as good as a token. */
function isPresigned(path: string): boolean {
  return PRESIGNED_PREFIXES.some((prefix) => path.startsWith(prefix));
}

/** `undefined` where the body is larger than what is taken. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // To the end in any case: a client that is still sending would take an early answer for a broken connection.
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}

/** What the log shows of a body: that of API calls and uploads alone, for a login holds a secret. */
function loggedBody({ path, body }: SandboxRequest): { body?: unknown } {
  if (body.length === 0 || !(path.startsWith('/api/') || isPresigned(path))) return {};
  const text = body.toString('utf8');
  if (isPresigned(path)) return { body: text };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { body: text };
  }
}

function tooLarge(request: SandboxRequest): Answer {
  const message = `The request body is larger than ${MAX_BODY_BYTES} bytes.`;
  return problem(request, 413, 'request.entity.too.large', message);
}

function portRefused(port: number, cause: Error): FlowgateError {
  return new FlowgateError('invalid-input', {
    attempted: `open port ${port} on the loopback interface for the sandbox`,
    returned: cause.message,
    advice: 'Choose another port, or 0 for any that is free.',
    cause,
  });
}
