/**
 * Keeps a run below the platform's rate limit by what the platform itself says of it in the `inin-ratelimit-*`
 * headers of its answers. Nothing is assumed about the limit: without these headers there is no delay.
 *
 * The first half of a window is free, so that a small run never waits; the rest is spread over the time that is left,
 * less what other clients of the same limit have been seen to take. Where they took much of the window before, the
 * first half is spread too, or it would be taken from them. All times are milliseconds on the monotonic clock.
 */
import type { Clock } from '../clock.ts';
import { Lanes } from './lanes.ts';
import { MAX_RETRY_AFTER_SECONDS } from './retry.ts';

/** Share of a window that may be used up without a delay. */
const FREE_SHARE = 0.5;
/** Share of a window that is left alone, for others whose requests overlap with ours. */
const RESERVE_SHARE = 0.03;
/** Share of what is unused that may be asked for although others seem to need all of it: they may have stopped. */
const PROBING_SHARE = 0.1;
/** While a delay lasts, answers still under way may change it. */
const LOOK_AGAIN_MS = 1_000;
/** Other clients' pace is not judged by less time than this. */
const SHORTEST_OBSERVATION_MS = 1_000;
/** For the next window a pace is remembered as if nobody had been seen for so long before: a glimpse proves little. */
const DAMPING_MS = 30_000;
/** For so long an ended window tells what to expect of the next. */
const REMEMBERED_MS = 60_000;
/**
 * Of a longer window the end is not waited for, and what is left of it is not spread over what no run has: where it is
 * used up, the platform itself says so at once. A `reset` that is a date is no window either.
 */
const LONGEST_WINDOW_SECONDS = MAX_RETRY_AFTER_SECONDS;

/** What is known of one limit's current window. Limits are told apart by how much they allow. */
interface Window {
  readonly allowed: number;
  /** The highest count seen: requests of ours and of others. */
  readonly count: number;
  readonly firstCount: number;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Requests of ours that `firstCount` may not hold. */
  readonly sent: number;
  /** The end lies between these two: `reset` comes in whole seconds, from somewhere between request and answer. */
  readonly endsAfter: number;
  readonly endsBy: number;
  /** Requests of others in a millisecond, as the window before leads to expect. */
  readonly expectedPace: number;
}

export interface PacingState {
  /** Requests that have no answer yet. */
  readonly inFlight: number;
  readonly lastSentAt: number;
  /** After a 429 nobody sends anything until then. */
  readonly pausedUntil: number;
  readonly windows: readonly Window[];
}

export const UNPACED: PacingState = {
  inFlight: 0,
  lastSentAt: Number.NEGATIVE_INFINITY,
  pausedUntil: Number.NEGATIVE_INFINITY,
  windows: [],
};

/**
 * How long the next request has to wait; 0 when it may be sent.
 * @param share of what is allowed, in (0, 1]: what this run may take where others are known to take the rest
 */
export function delay(state: PacingState, now: number, share = 1): number {
  const waits = state.windows.map((window) => windowDelay(state, window, now, share));
  return Math.max(0, state.pausedUntil - now, ...waits);
}

function windowDelay(
  { inFlight, lastSentAt }: PacingState,
  window: Window,
  now: number,
  share: number,
): number {
  const { allowed, count, firstCount, firstSeenAt, lastSeenAt, sent, endsBy, expectedPace } = window;
  const timeLeft = endsBy - now;
  if (timeLeft <= 0) return 0;
  // Whether `count` holds those in flight is not known: they are taken off in any case.
  const unused = allowed - count - inFlight;
  const portion = allowed * share;
  // Those that were sent since the window was seen first, and the one whose answer showed it.
  const unusedPortion = portion - sent - 1;
  const isFree = unused - expectedPace * timeLeft > allowed * FREE_SHARE;
  if (isFree && unusedPortion > portion * FREE_SHARE) return 0;
  const seenPace = byOthers(window, share) / Math.max(lastSeenAt - firstSeenAt, SHORTEST_OBSERVATION_MS);
  const othersPace = Math.max(seenPace, expectedPace);
  const spare = unused - Math.round(allowed * RESERVE_SHARE);
  const sparePortion = unusedPortion - Math.round(portion * RESERVE_SHARE);
  if (spare - othersPace * (now - lastSeenAt) <= 0 || sparePortion <= 0) return timeLeft;
  // Where others kept the first half from being free, as much of what was there is this run's all the same.
  const ownHalf = expectedPace > 0 ? (allowed - firstCount) * share * FREE_SHARE - sent : 0;
  const left = Math.max(
    (spare - othersPace * (endsBy - lastSeenAt)) * share,
    unused * PROBING_SHARE * share,
    Math.min(ownHalf, spare),
  );
  return Math.min(timeLeft, lastSentAt + timeLeft / Math.min(left, sparePortion) - now);
}

/**
 * What others took of a window since it was seen first. Those who have the other shares are taken to be as busy as
 * this run is. Where that traffic is a stranger's, the wait can be shorter than without a share, by many seconds: to
 * fear all of it would slow four shards by a third.
 */
function byOthers({ count, firstCount, sent }: Window, share: number): number {
  return Math.max(0, count - firstCount - sent / share);
}

/** A request leaves. */
export function sent(state: PacingState, now: number): PacingState {
  return {
    ...state,
    inFlight: state.inFlight + 1,
    lastSentAt: now,
    // What a window that has ended tells of others stays as it is.
    windows: state.windows.map((window) =>
      window.endsBy > now ? { ...window, sent: window.sent + 1 } : window,
    ),
  };
}

/**
 * Its answer is here, or will never be (then without headers).
 * @param share as for {@link delay}
 */
export function answered(
  state: PacingState,
  headers: Pick<Headers, 'get'> | undefined,
  sentAt: number,
  now: number,
  share = 1,
): PacingState {
  const inFlight = state.inFlight - 1;
  const quota = headers && readQuota(headers);
  const windows = state.windows.filter(({ endsBy }) => endsBy > now - REMEMBERED_MS);
  return {
    ...state,
    inFlight,
    windows: quota ? observe(windows, quota, inFlight, sentAt, now, share) : windows,
  };
}

/** The platform asked for a rest of that many milliseconds. */
export function paused(state: PacingState, milliseconds: number, now: number): PacingState {
  return { ...state, pausedUntil: Math.max(state.pausedUntil, now + milliseconds) };
}

interface Quota {
  readonly count: number;
  readonly allowed: number;
  /** Seconds until the window ends. */
  readonly reset: number;
}

function readQuota(headers: Pick<Headers, 'get'>): Quota | undefined {
  const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => {
    const text = headers.get(`inin-ratelimit-${name}`)?.trim() ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  });
  if (count === undefined || !allowed || reset === undefined || reset > LONGEST_WINDOW_SECONDS) {
    return undefined;
  }
  return { count, allowed, reset };
}

/** Seconds until there is something left of a limit that is used up; `undefined` where the headers tell of none. */
export function usedUpFor(headers: Pick<Headers, 'get'>): number | undefined {
  const quota = readQuota(headers);
  // A second more: whether the platform rounds up or down is its own affair.
  return quota && quota.count >= quota.allowed ? quota.reset + 1 : undefined;
}

function observe(
  windows: readonly Window[],
  { count, allowed, reset }: Quota,
  inFlight: number,
  sentAt: number,
  now: number,
  share: number,
): readonly Window[] {
  // A second to either side: whether the platform rounds up or down is its own affair.
  const endsAfter = sentAt + (reset - 1) * 1000;
  const endsBy = now + (reset + 1) * 1000;
  const latest = windows.find((window) => window.allowed === allowed);
  const known = latest && latest.endsBy > now ? latest : undefined;
  // An answer that was overtaken by those of the next window.
  if (known && endsBy <= known.endsAfter) return windows;
  const others = windows.filter((window) => window.allowed !== allowed);
  if (!known || endsAfter >= known.endsBy) {
    return [
      ...others,
      {
        allowed,
        count,
        firstCount: count,
        firstSeenAt: now,
        lastSeenAt: now,
        sent: inFlight,
        endsAfter,
        endsBy,
        expectedPace: latest ? paceToExpect(latest, share) : 0,
      },
    ];
  }
  return [
    ...others,
    {
      ...known,
      count: Math.max(known.count, count),
      lastSeenAt: now,
      endsAfter: Math.max(known.endsAfter, endsAfter),
      endsBy: Math.min(known.endsBy, endsBy),
    },
  ];
}

function paceToExpect(window: Window, share: number): number {
  const { expectedPace, firstSeenAt, lastSeenAt } = window;
  return (byOthers(window, share) + expectedPace * DAMPING_MS) / (lastSeenAt - firstSeenAt + DAMPING_MS);
}

interface Waiting {
  readonly go: () => void;
  readonly stop: (reason: unknown) => void;
}

/** One for everything that a run sends to an origin. */
export class Pacer {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #share: number;
  readonly #waiting = new Lanes<Waiting>();
  #isAdmitting = false;
  #state = UNPACED;

  /** @param share see {@link delay} */
  constructor(clock: Clock, signal: AbortSignal, share = 1) {
    this.#clock = clock;
    this.#signal = signal;
    this.#share = share;
  }

  /**
   * Waits for this request's turn and counts it as sent; {@link answered} must follow in any case. Within a lane
   * whoever asks first goes first, and lanes take turns.
   * @throws the signal's reason when the run ends meanwhile
   */
  async turn(lane = ''): Promise<void> {
    const turn = new Promise<void>((go, stop) => this.#waiting.add(lane, { go, stop }));
    if (!this.#isAdmitting) void this.#admit();
    await turn;
  }

  /** Lets in one after the other until nobody waits. */
  async #admit(): Promise<void> {
    this.#isAdmitting = true;
    try {
      while (!this.#waiting.isEmpty) {
        this.#signal.throwIfAborted();
        const wait = delay(this.#state, this.#clock.monotonic(), this.#share);
        if (wait > 0) {
          await this.#clock.sleep(Math.min(wait, LOOK_AGAIN_MS), this.#signal);
        } else {
          this.#state = sent(this.#state, this.#clock.monotonic());
          this.#waiting.next()?.go();
        }
      }
    } catch (reason) {
      for (const { stop } of this.#waiting.clear()) stop(reason);
    } finally {
      this.#isAdmitting = false;
    }
  }

  /** @param sentAt on the monotonic clock */
  answered(headers: Pick<Headers, 'get'> | undefined, sentAt: number): void {
    this.#state = answered(this.#state, headers, sentAt, this.#clock.monotonic(), this.#share);
  }

  /** Everybody waits, not only who was told to. */
  pause(milliseconds: number): void {
    this.#state = paused(this.#state, milliseconds, this.#clock.monotonic());
  }
}
