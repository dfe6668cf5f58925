import { type CallKind, type Fault, isThrottledLogin } from './fault.ts';

type Trigger = Fault['kind'] | number;

interface RetryRule {
  /** The first attempt included. */
  readonly attempts: number;
  /** Kinds of faults and HTTP statuses after which the same request is sent again. */
  readonly on: readonly Trigger[];
  /** For the attempts of one call and the waits between them, from the first one on, in milliseconds. */
  readonly deadlineMs: number;
  /** Whether an empty {@link RetryBudget} keeps it from being repeated. */
  readonly budgeted: boolean;
}

const HARMLESS: RetryRule = {
  attempts: 5,
  on: ['unsent', 'reset', 'timeout', 408, 429, 500, 502, 503, 504],
  deadlineMs: 120_000,
  budgeted: true,
};

/** The whole retry policy: what is not in this table is not retried. */
export const RETRY_POLICY: Readonly<Record<CallKind, RetryRule>> = {
  read: HARMLESS,
  token: HARMLESS,
  // Only what was provably not applied. A write that may have arrived is the release protocol's to settle.
  // There are few of them, and one may be what puts the previous content back: no budget holds them up.
  write: { attempts: 3, on: ['unsent', 429], deadlineMs: 120_000, budgeted: false },
};

/** Of {@link RetryBudget}: a retry takes one, a good answer gives a little back. */
export const RETRY_BUDGET = { capacity: 30, givenBack: 0.1 } as const;

/**
 * One for a whole run. Single faults are retried freely; when everything fails, more requests only make it last
 * longer, so the retries of all calls together come to an end.
 */
export class RetryBudget {
  #left: number = RETRY_BUDGET.capacity;

  /** Takes a retry, or tells that there is none left. */
  take(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** To be called for every good answer. */
  giveBack(): void {
    this.#left = Math.min(RETRY_BUDGET.capacity, this.#left + RETRY_BUDGET.givenBack);
  }
}

/** A server that asks for more is not waited for. */
export const MAX_RETRY_AFTER_SECONDS = 120;

/** A throttled login does not say for how long; its limits count minutes, which four such waits outlast. */
const LOGIN_THROTTLE_MS = 15_000;

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 20_000;

/**
 * How long to wait before sending a failed request again, in milliseconds; `undefined` when it is not sent again.
 * @param attempts how many were made, this one included
 * @param random a number in [0, 1)
 */
export function waitBeforeRetry(
  kind: CallKind,
  attempts: number,
  fault: Fault,
  random: () => number,
): number | undefined {
  const rule = RETRY_POLICY[kind];
  if (attempts >= rule.attempts) return undefined;
  const throttled = isThrottledLogin(kind, fault);
  if (!throttled && !rule.on.includes(fault.kind === 'status' ? fault.status : fault.kind)) return undefined;
  const told = toldSeconds(fault);
  if (told !== undefined && told > MAX_RETRY_AFTER_SECONDS) return undefined;
  if (throttled && !told) return LOGIN_THROTTLE_MS;
  // "0" says that waiting is up to us; to come back at once would only use up the attempts.
  return told ? told * 1000 : backoff(attempts - 1, random);
}

/** The wait that the platform asked for, in seconds. */
export function toldSeconds(fault: Fault): number | undefined {
  return fault.kind === 'status' ? fault.retryAfterSeconds : undefined;
}

/** The same in milliseconds, where it is one that is waited for. */
export function toldWait(fault: Fault): number | undefined {
  const told = toldSeconds(fault);
  return told !== undefined && told <= MAX_RETRY_AFTER_SECONDS ? told * 1000 : undefined;
}

/** Full jitter, in milliseconds: anything up to half a second, doubled with every retry, at most 20 seconds. */
export function backoff(retry: number, random: () => number): number {
  return random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** retry);
}

/**
 * Seconds to wait by a `Retry-After` header: a number of seconds or an HTTP date. A date is measured against the
 * answer's own `Date`, so that a wrong clock on this machine does not matter; `now` (milliseconds since the epoch)
 * stands in where there is none. `undefined` for anything that is not a wait: missing, garbage, negative, past.
 */
export function retryAfter(
  header: string | null,
  dateHeader: string | null,
  now: number,
): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  const seconds = (until - (httpDate(dateHeader?.trim() ?? '') ?? now)) / 1000;
  return seconds >= 0 ? seconds : undefined;
}

/** Milliseconds since the epoch. `Date.parse` alone reads almost anything ("-1" is the year 2001) as a date. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
