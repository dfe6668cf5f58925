import { FlowgateError } from '../../../errors.ts';

/** What happens on a socket, told as it happens. */
export interface SocketEvents {
  onOpen(): void;
  /** `data` is a string for a text frame. */
  onData(data: unknown): void;
  /** Once, whoever closed it and whether or not it was ever open. */
  onClose(code: number | undefined): void;
}

export interface GuestSocket {
  /** Does nothing on a socket that is not open. */
  send(text: string): void;
  close(): void;
}

/**
 * Opens a socket; what becomes of it is told by `events`.
 * @param origin sent as the header `Origin`, which a deployment may ask for
 */
export type Connect = (url: URL, origin: string | undefined, events: SocketEvents) => GuestSocket;

/** @throws {FlowgateError} `invalid-input` where the runtime has no sockets, as Node has none before version 22 */
export function refuseWithoutSockets(): void {
  if (typeof globalThis.WebSocket === 'function') return;
  throw new FlowgateError('invalid-input', {
    attempted: 'open a web messaging session',
    returned: `Node ${process.versions.node} has no WebSocket`,
    advice: 'Conversations with the architect API need Node 22 or later.',
  });
}

/**
 * Sockets of the runtime itself.
 * @throws {FlowgateError} as {@link refuseWithoutSockets}
 */
export const runtimeConnect: Connect = (url, origin, { onOpen, onData, onClose }) => {
  refuseWithoutSockets();
  const socket = new WebSocket(url, origin === undefined ? undefined : { headers: { origin } });
  let isClosed = false;
  const closed = (code: number | undefined): void => {
    if (isClosed) return;
    isClosed = true;
    onClose(code);
  };
  socket.binaryType = 'arraybuffer';
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }) => onData(data));
  socket.addEventListener('close', ({ code }) => closed(code));
  // A connection that never came about is told by an error, and not by every runtime by a close as well.
  socket.addEventListener('error', () => closed(undefined));
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
};
