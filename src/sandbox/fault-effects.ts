import type { Fault } from './faults.ts';
import type { Answer } from './http.ts';

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer;
}

/** One request under way, and what can be done with it. */
export interface Exchange {
  /** Handles the request, once: what it asks for takes effect. */
  apply(): WireAnswer;
  /** An answer of our own instead; without a body it is an error in the platform's shape. */
  instead(answer: Answer): WireAnswer;
  send(answer: WireAnswer): void;
  /** The head, then `bytes` of the payload, then the connection breaks. */
  sendPart(answer: WireAnswer, bytes: number): void;
  /** The payload byte by byte, then blanks, for as long as anybody listens. */
  drip(answer: WireAnswer, everyMs: number): void;
  /** Ends the connection without a word. */
  cut(): void;
  /** Breaks the connection with a TCP reset. */
  reset(): void;
  later(ms: number, action: () => void): void;
}

const GATEWAY_PAGE =
  '<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Please wait</h1></body></html>';
const DRIP_EVERY_MS = 20;

/** What each kind of fault does to a request. */
export function strike(fault: Fault, exchange: Exchange): void {
  switch (fault.kind) {
    case 'status': {
      const { status, headers, body, applied = false } = fault;
      if (applied) exchange.apply();
      exchange.send(exchange.instead({ status, headers, body }));
      break;
    }
    case 'delay':
      exchange.later(fault.ms, () => exchange.send(exchange.apply()));
      break;
    case 'reset':
      exchange.reset();
      break;
    case 'lose-answer':
      exchange.apply();
      exchange.cut();
      break;
    case 'late':
      exchange.cut();
      exchange.later(fault.ms, () => exchange.apply());
      break;
    case 'drop-mid-body': {
      const answer = exchange.apply();
      exchange.sendPart(answer, half(answer));
      break;
    }
    case 'drip':
      exchange.drip(exchange.apply(), fault.everyMs ?? DRIP_EVERY_MS);
      break;
    case 'html': {
      const headers = { 'Content-Type': 'text/html' };
      exchange.send(exchange.instead({ status: fault.status ?? 200, headers, body: GATEWAY_PAGE }));
      break;
    }
    case 'truncated': {
      const answer = exchange.apply();
      exchange.send({ ...answer, payload: answer.payload.subarray(0, half(answer)) });
      break;
    }
    case 'wrong-shape': {
      const body = fault.body === undefined ? ['unexpected'] : fault.body;
      exchange.send({ ...exchange.apply(), payload: Buffer.from(JSON.stringify(body)) });
      break;
    }
    case 'redirect': {
      const headers = { Location: fault.to };
      exchange.send(exchange.instead({ status: fault.status ?? 307, headers, body: '' }));
      break;
    }
    default:
      fault satisfies never;
  }
}

function half({ payload }: WireAnswer): number {
  return Math.floor(payload.length / 2);
}
