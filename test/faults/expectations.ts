/**
 * What a run must come to, by call site and class of fault. Written down from the contract, not from the code.
 * A verdict is `outcome reason`: the outcome of the flow (`none` where no flow was reached) and the failure reason of
 * the run (nothing on success). Alternatives, where timing decides, are separated by ` | `.
 */
import type { FaultClass } from './faults.ts';

/** For a fault that strikes once, and for one that stays. */
type OnceAndAlways = readonly [once: string, always: string];

const both = (verdict: string): OnceAndAlways => [verdict, verdict];

/** What a GET ends with: a failure reason, or nothing where it succeeds in the end. */
export const GET: Readonly<Record<FaultClass, OnceAndAlways>> = {
  throttled: ['', 'rate-limited'],
  'throttled-for-long': both('rate-limited'),
  credentials: ['', 'unauthorized'],
  forbidden: both('unauthorized'),
  absent: both('invalid-input'),
  'bad-request': both('invalid-input'),
  'bad-content': both('unavailable'),
  // Only a write can lose a race for a version.
  taken: both('unavailable'),
  'taken-applied': both('unavailable'),
  odd: both('unavailable'),
  'odd-server': both('unavailable'),
  outage: ['', 'unavailable'],
  'outage-applied': ['', 'unavailable'],
  'outage-late': ['', 'unavailable'],
  garbage: both('unavailable'),
  'garbage-applied': both('unavailable'),
};

/** A POST that changes nothing carries a flow or a conversation, which may be what is refused. */
export const POST: Readonly<Record<FaultClass, OnceAndAlways>> = {
  ...GET,
  'bad-request': both('invalid-flow'),
  'bad-content': both('invalid-flow'),
};

/** A GET of what this very run has written: then the id cannot be what is wrong. */
export const GET_AGAIN: Readonly<Record<FaultClass, OnceAndAlways>> = {
  ...GET,
  absent: both('unavailable'),
  'bad-request': both('unavailable'),
};

/** As {@link GET_AGAIN}, of a publication that is watched: one look without an answer is followed by another. */
export const GET_WATCHED: Readonly<Record<FaultClass, OnceAndAlways>> = {
  ...GET_AGAIN,
  absent: ['', 'unavailable'],
  'bad-request': ['', 'unavailable'],
  'bad-content': ['', 'unavailable'],
  taken: ['', 'unavailable'],
  'taken-applied': ['', 'unavailable'],
  odd: ['', 'unavailable'],
  'odd-server': ['', 'unavailable'],
  garbage: ['', 'unavailable'],
  'garbage-applied': ['', 'unavailable'],
};

/** The sign-in carries credentials alone, and no token can be refused there. */
export const SIGN_IN: Readonly<Record<FaultClass, OnceAndAlways>> = {
  ...GET,
  credentials: both('unauthorized'),
  'bad-request': both('unauthorized'),
};

export const WRITE: Readonly<Record<FaultClass, OnceAndAlways>> = {
  throttled: ['released', 'failed rate-limited'],
  'throttled-for-long': both('failed rate-limited'),
  credentials: ['released', 'failed unauthorized'],
  forbidden: both('failed unauthorized'),
  absent: both('failed invalid-input'),
  'bad-request': both('invalid invalid-flow'),
  'bad-content': both('invalid invalid-flow'),
  taken: both('conflict conflict'),
  'taken-applied': both('released'),
  odd: both('failed unavailable'),
  'odd-server': ['released', 'unknown unknown-outcome'],
  outage: ['released', 'unknown unknown-outcome'],
  'outage-applied': both('released'),
  'outage-late': ['released', 'released | unknown unknown-outcome'],
  garbage: ['released', 'unknown unknown-outcome'],
  'garbage-applied': both('released'),
};

const PUT_BACK = 'rolled-back simulation-failed';
const NOT_PUT_BACK = 'rollback-failed rollback-failed';
const IN_DOUBT = 'unknown unknown-outcome';

export const ROLLBACK_WRITE: Readonly<Record<FaultClass, OnceAndAlways>> = {
  throttled: [PUT_BACK, NOT_PUT_BACK],
  'throttled-for-long': both(NOT_PUT_BACK),
  credentials: [PUT_BACK, NOT_PUT_BACK],
  forbidden: both(NOT_PUT_BACK),
  absent: both(NOT_PUT_BACK),
  'bad-request': both(NOT_PUT_BACK),
  'bad-content': both(NOT_PUT_BACK),
  // What is live is still what was just written: nobody's change is in the way of another try.
  taken: [PUT_BACK, NOT_PUT_BACK],
  'taken-applied': both(PUT_BACK),
  odd: both(NOT_PUT_BACK),
  'odd-server': [PUT_BACK, IN_DOUBT],
  outage: [PUT_BACK, IN_DOUBT],
  'outage-applied': both(PUT_BACK),
  'outage-late': [PUT_BACK, `${PUT_BACK} | ${IN_DOUBT}`],
  garbage: [PUT_BACK, IN_DOUBT],
  'garbage-applied': both(PUT_BACK),
};
