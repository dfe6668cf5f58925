import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import { FlowgateError } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { AnswerMemo } from './answer-memo.ts';
import { type CallContext, errorDetail, type Fault, faultError, type GivenUp } from './fault.ts';
import { Pacer, usedUpFor } from './pacing.ts';
import { plain } from './plain.ts';
import { RETRY_POLICY, RetryBudget, retryAfter, toldSeconds, toldWait, waitBeforeRetry } from './retry.ts';
import { readBody, transportFault } from './transport.ts';

/** The part of `fetch` that is used here. */
export type Fetch = (url: URL, init: FetchInit) => Promise<Response>;

export interface FetchInit {
  readonly method: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
  readonly headers: Record<string, string>;
  /** Bytes where no type may be added by whoever sends them. */
  readonly body?: URLSearchParams | string | Uint8Array<ArrayBuffer>;
}

export interface HttpOptions {
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter between attempts. */
  readonly random: () => number;
  /** Ends the run; its reason, where it is a {@link FlowgateError}, is what callers then get. */
  readonly signal: AbortSignal;
  /** Gets a line per request: method, path, outcome, milliseconds, correlation id. */
  readonly debug: (text: string) => void;
  readonly fetch?: Fetch | undefined;
  /** When the time of the whole run is up, on the monotonic clock: no rest that is asked for is begun that outlasts it. */
  readonly runEndsAt?: number | undefined;
  /** For one attempt, the body included; 30,000 where it is left out. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How long a write under way may still be answered after the run ended; 5,000 where it is left out. */
  readonly writeGraceMs?: number | undefined;
  /** Of what the platform allows, in (0, 1]: what this run may take where it is one of several; 1 where it is left out. */
  readonly share?: number | undefined;
}

export interface HttpRequest<Schema extends z.ZodType> extends CallContext {
  /** The shape of a good answer. */
  readonly schema: Schema;
  /** Requests that wait for the rate limit go lane by lane: with a flow's id here, no flow holds up the others. */
  readonly lane?: string | undefined;
  /** Sent as a form, or as it is: with type JSON unless {@link headers} are given. */
  readonly body?: URLSearchParams | string | undefined;
  readonly bearer?: string | undefined;
  /** `Basic` credentials as the header has them: base64 of `user:password`. */
  readonly basic?: string | undefined;
  /** Exactly these in place of the client's own, as a presigned address demands them; nothing is added. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What a good answer is made of; JSON where it is left out. Text is checked as it is, and '' where there is none. */
  readonly expect?: 'json' | 'text' | undefined;
  /** For a question that is asked again and again: an answer in the same words is not read again. */
  readonly memo?: AnswerMemo<z.output<Schema>> | undefined;
  /** Taken out of whatever the answer says, should it echo the request; bearer and basic credentials always are. */
  readonly secrets?: readonly string[] | undefined;
}

export type HttpResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault; readonly error: FlowgateError };

/** One attempt's end, with what its answer calls it. */
type Attempt<T> = ({ readonly value: T } | { readonly fault: Fault }) & {
  readonly correlationId: string | undefined;
};

const TIMEOUT = Symbol('the time of this attempt is up');
const RUN_ENDED = Symbol('the run has ended');

/** However late in its call, an attempt gets this much time: less would only look like a slow server. */
const SHORTEST_ATTEMPT_MS = 1_000;
/** Waits for the rate limit that are worth a line in the log. */
const NOTABLE_WAIT_MS = 1_000;

/**
 * HTTP as Genesys Cloud needs it: paced below the rate limit, no redirects, a deadline for every attempt and for a
 * call with all its attempts, bounded bodies, retries by the table in retry.ts, answers checked against a schema, and
 * errors in our own words. One for a whole run: pace and retries are shared by all its calls.
 */
export class HttpClient {
  readonly #options: HttpOptions;
  readonly #budget = new RetryBudget();
  /** By origin: the login and the API have limits of their own. */
  readonly #pacers = new Map<string, Pacer>();

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  /**
   * Sends a request until it is answered for good. What goes wrong is returned, not thrown, so that a caller can
   * tell a refused write from a lost one.
   * @throws {FlowgateError} when the run ended while nothing was in doubt
   */
  async send<Schema extends z.ZodType>(request: HttpRequest<Schema>): Promise<HttpResult<z.output<Schema>>> {
    const { clock, random } = this.#options;
    const { attempts: most, deadlineMs } = RETRY_POLICY[request.kind];
    const pacer = this.#pacerOf(request.url);
    let deadline = clock.monotonic() + deadlineMs;
    for (let attempts = 1; ; attempts++) {
      const queued = clock.monotonic();
      await this.#orEndOfRun(request, () => this.#turn(pacer, request.lane));
      // How long the queue before a request is, is not its call's doing.
      deadline += clock.monotonic() - queued;
      const attempt = await this.#attempt(request, pacer, deadline);
      if ('value' in attempt) {
        this.#budget.giveBack();
        return { ok: true, value: attempt.value };
      }
      const { fault } = attempt;
      if (fault.kind === 'cancelled' && request.kind !== 'write') throw fault.reason;
      const wait = waitBeforeRetry(request.kind, attempts, fault, random);
      this.#shareRest(pacer, fault, wait);
      const givenUp = wait === undefined ? undefined : this.#givesUp(request, wait, fault, deadline);
      if (wait === undefined || givenUp) {
        return {
          ok: false,
          fault,
          error: faultError(request, fault, attempts, attempt.correlationId, givenUp),
        };
      }
      this.#options.debug(`waiting ${Math.round(wait)} ms before attempt ${attempts + 1} of ${most}`);
      await this.#orEndOfRun(request, () => clock.sleep(wait, this.#options.signal));
    }
  }

  #pacerOf({ origin }: URL): Pacer {
    const { clock, signal, share } = this.#options;
    const pacer = this.#pacers.get(origin) ?? new Pacer(clock, signal, share);
    this.#pacers.set(origin, pacer);
    return pacer;
  }

  async #turn(pacer: Pacer, lane: string | undefined): Promise<void> {
    const { clock, debug } = this.#options;
    const asked = clock.monotonic();
    await pacer.turn(lane);
    const waited = clock.monotonic() - asked;
    if (waited >= NOTABLE_WAIT_MS) debug(`waited ${Math.round(waited)} ms to stay below the rate limit`);
  }

  /** A 429 is for everybody. A rest that nobody waits out is not shared: it may concern this one call alone. */
  #shareRest(pacer: Pacer, fault: Fault, wait: number | undefined): void {
    if (fault.kind !== 'status' || fault.status !== 429) return;
    const rest = wait ?? toldWait(fault);
    if (rest !== undefined && !this.#outlastsRun(fault, rest)) pacer.pause(rest);
  }

  #givesUp({ kind }: CallContext, wait: number, fault: Fault, deadline: number): GivenUp {
    const resumed = this.#options.clock.monotonic() + wait;
    if (resumed > deadline || this.#outlastsRun(fault, wait)) return 'deadline';
    // To wait as one was told is what keeps a limit, however many are told at once; it is no sign of an outage.
    if (isThrottled(fault)) return undefined;
    const left = this.#budget.take();
    return left || !RETRY_POLICY[kind].budgeted ? undefined : 'budget';
  }

  /** A wait of our own choosing may run into the end of the run: that end has words of its own. */
  #outlastsRun(fault: Fault, wait: number): boolean {
    const { clock, runEndsAt = Number.POSITIVE_INFINITY } = this.#options;
    return !!toldSeconds(fault) && clock.monotonic() + wait > runEndsAt;
  }

  async #attempt<Schema extends z.ZodType>(
    request: HttpRequest<Schema>,
    pacer: Pacer,
    deadline: number,
  ): Promise<Attempt<z.output<Schema>>> {
    const { clock, signal, debug, attemptTimeoutMs = 30_000, writeGraceMs = 5_000 } = this.#options;
    const began = clock.monotonic();
    const time = Math.min(attemptTimeoutMs, Math.max(deadline - began, SHORTEST_ATTEMPT_MS));
    const controller = new AbortController();
    // Real timers: these bound real sockets, whatever the injected clock says.
    const timers = [setTimeout(() => controller.abort(TIMEOUT), time)];
    const endRun = (): void => {
      // An answer to a write is worth a moment: it decides between "released" and "unknown".
      const grace = request.kind === 'write' ? writeGraceMs : 0;
      timers.push(setTimeout(() => controller.abort(RUN_ENDED), grace));
    };
    // Own listener, removed again: `AbortSignal.any` on a signal that outlives thousands of calls piles up.
    signal.addEventListener('abort', endRun, { once: true });
    let response: Response | undefined;
    let attempt: Attempt<z.output<Schema>>;
    try {
      response = await this.#fetch(request, controller.signal);
      pacer.answered(response.headers, began);
      attempt = await this.#read(request, response);
    } catch (thrown) {
      if (response === undefined) pacer.answered(undefined, began);
      attempt = { fault: this.#thrownFault(request, thrown, controller.signal), correlationId: undefined };
    } finally {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', endRun);
    }
    const outcome = 'fault' in attempt && attempt.fault.kind !== 'status' ? attempt.fault.kind : undefined;
    const id = attempt.correlationId ? ` (correlation id ${attempt.correlationId})` : '';
    debug(
      `${request.method} ${request.url.pathname}: ${[response?.status, outcome].filter(Boolean).join(' ')} in ${Math.round(clock.monotonic() - began)} ms${id}`,
    );
    return attempt;
  }

  async #fetch(
    request: HeaderParts & Pick<HttpRequest<z.ZodType>, 'method' | 'url' | 'headers'>,
    signal: AbortSignal,
  ): Promise<Response> {
    const { method, headers = ownHeaders(request) } = request;
    // `fetch` gives a text a type of its own, which would not be among the headers that were asked for.
    const body =
      request.headers && typeof request.body === 'string'
        ? new TextEncoder().encode(request.body)
        : request.body;
    return await (this.#options.fetch ?? fetch)(request.url, {
      method,
      redirect: 'manual',
      signal,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
    });
  }

  async #read<Schema extends z.ZodType>(
    request: HttpRequest<Schema>,
    response: Response,
  ): Promise<Attempt<z.output<Schema>>> {
    const { status, headers } = response;
    const secrets = [...(request.secrets ?? []), request.bearer, request.basic].filter(
      (secret) => secret !== undefined,
    );
    const named = plain(headers.get('inin-correlation-id') ?? '', secrets) || undefined;

    if (status >= 300 && status < 400) {
      await response.body?.cancel();
      const host = redirectHost(headers.get('location'), request.url);
      return { fault: { kind: 'redirect', status, host }, correlationId: named };
    }
    if (!response.ok) {
      // The status is an answer; a body that breaks off takes nothing from it.
      const body = await readBody(response).catch(() => ({ what: 'broken off' }));
      const detail = errorDetail('text' in body ? parseJson(body.text) : undefined, secrets);
      const told = retryAfter(headers.get('retry-after'), headers.get('date'), this.#options.clock.now());
      const retryAfterSeconds = told ?? (status === 429 ? usedUpFor(headers) : undefined);
      const correlationId = named ?? detail.contextId;
      return { fault: { kind: 'status', status, retryAfterSeconds, detail }, correlationId };
    }
    const unreadable = (what: string): Attempt<never> => ({
      fault: { kind: 'unreadable', status, what: plain(what, secrets) },
      correlationId: named,
    });
    const body = await readBody(response);
    if ('what' in body) return unreadable(body.what);
    const known = request.memo?.of(body.text);
    if (known !== undefined) return { value: known.value, correlationId: named };
    const content = request.expect === 'text' ? body.text : parseJson(body.text);
    if (content === undefined) {
      return unreadable(`not JSON but ${headers.get('content-type') ?? 'of no type'}`);
    }
    const parsed = request.schema.safeParse(content);
    if (parsed.success) {
      request.memo?.keep(body.text, parsed.data);
      return { value: parsed.data, correlationId: named };
    }
    const [issue] = parsed.error.issues;
    return unreadable(
      issue ? `at ${issue.path.join('.') || 'its root'}: ${issue.message}` : 'of another shape',
    );
  }

  #thrownFault(request: CallContext, thrown: unknown, attemptSignal: AbortSignal): Fault {
    if (attemptSignal.reason === RUN_ENDED) return { kind: 'cancelled', reason: this.#endOfRun(request) };
    if (attemptSignal.reason === TIMEOUT) return { kind: 'timeout' };
    return transportFault(thrown);
  }

  /** Waiting ends with the run; a request that waits has nothing in doubt. */
  async #orEndOfRun(request: CallContext, wait: () => Promise<void>): Promise<void> {
    const { signal } = this.#options;
    try {
      await wait();
    } catch (thrown) {
      throw signal.aborted ? this.#endOfRun(request) : thrown;
    }
    if (signal.aborted) throw this.#endOfRun(request);
  }

  #endOfRun({ attempted }: CallContext): FlowgateError {
    const { reason } = this.#options.signal;
    if (reason instanceof FlowgateError) return reason;
    return new FlowgateError('cancelled', {
      attempted,
      returned: 'the run was cancelled',
      advice: 'Run again.',
    });
  }
}

/** A 429 that says for how long. */
function isThrottled(fault: Fault): boolean {
  return fault.kind === 'status' && fault.status === 429 && !!toldSeconds(fault);
}

type HeaderParts = Pick<HttpRequest<z.ZodType>, 'body' | 'bearer' | 'basic' | 'expect'>;

function ownHeaders({ body, bearer, basic, expect }: HeaderParts): Record<string, string> {
  return {
    accept: expect === 'text' ? '*/*' : 'application/json',
    'user-agent': `flowgate/${VERSION}`,
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    ...(basic === undefined ? {} : { authorization: `Basic ${basic}` }),
    ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only the host: the rest of a redirect's address may echo what was sent. */
function redirectHost(location: string | null, base: URL): string | undefined {
  if (location === null || !URL.canParse(location, base.href)) return undefined;
  return new URL(location, base).host || undefined;
}
