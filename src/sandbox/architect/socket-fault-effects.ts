import type { Later } from '../timers.ts';
import { type Frame, failure, response, tooManyRequests } from './guest-frames.ts';
import type { SocketFault } from './socket-faults.ts';

/** One request on a socket, and what can be done with it. */
export interface SocketExchange {
  /** Handles the request, once; what comes back is not sent yet. */
  apply(): readonly Frame[];
  /** Text is sent as it is. */
  send(frame: Frame | string): void;
  /** Ends the session of the request. */
  expire(): void;
  /** Breaks the connection without a word. */
  cut(): void;
  readonly later: Later;
  readonly tracingId: string | undefined;
}

/** What each kind of fault does to a request. */
export function strikeSocket(fault: SocketFault, exchange: SocketExchange): void {
  const { tracingId } = exchange;
  const send = (frames: readonly Frame[]): void => {
    for (const frame of frames) exchange.send(frame);
  };
  switch (fault.kind) {
    case 'drop':
      send(exchange.apply().slice(0, fault.after ?? 0));
      // A moment later, so that what was sent has left.
      exchange.later(0, () => exchange.cut());
      break;
    case 'disorder':
      send(exchange.apply().toReversed());
      break;
    case 'duplicate':
      send(exchange.apply().flatMap((frame) => [frame, frame]));
      break;
    case 'delay':
      for (const [index, frame] of exchange.apply().entries()) {
        exchange.later(fault.ms * (index + 1), () => exchange.send(frame));
      }
      break;
    case 'silence':
      exchange.apply();
      break;
    case 'throttle':
      send([tooManyRequests(fault.retryAfter ?? 1, 'Message', tracingId)]);
      break;
    case 'expire':
      exchange.expire();
      send([response('SessionExpiredEvent', {})]);
      break;
    case 'error':
      send([failure(fault.code, fault.message ?? 'Request failed.', tracingId)]);
      break;
    case 'garbage':
      exchange.send(fault.text ?? 'not { JSON');
      send(exchange.apply());
      break;
    default:
      fault satisfies never;
  }
}
