/**
 * The release protocol: what happens to one flow between "this is what should be live" and a truthful verdict.
 *
 * A pure function, `step(state, event) → [state, effects]`. Production, the fault tests and any model checker run
 * this same function; whoever runs it carries out one effect at a time and reports what came of it as the next event.
 *
 * What it guarantees: content is overwritten only if it is the base that was read, or that base under a new version
 * number; a lost answer is settled by sending the same version and the same content again, never a refreshed version;
 * and what is not known is said to be not known.
 */
import type { FailureReason } from '../errors.ts';
import type { FlowStatus } from '../flow/definition.ts';
import type { Outcome } from '../report/model.ts';
import { conflicted, settling, takeBase } from './base.ts';
import { confirming, gating, publishing } from './publication.ts';
import { lookingAgain, retesting } from './retest.ts';
import { putBackConflicted, putBackSettling, puttingBack, restoring } from './rollback.ts';

/** What the protocol needs to know about a live flow. */
export interface Seen {
  readonly version: number;
  readonly status: FlowStatus;
  readonly statusReason?: string | undefined;
  /** Digest of the managed content. */
  readonly digest: string;
  readonly stamp: { readonly digest: string; readonly rejected: readonly string[] } | undefined;
  /** Released by a run of the very commit that is released now. */
  readonly ofThisCommit?: boolean | undefined;
}

export interface Policy {
  readonly onDrift: 'fail' | 'overwrite';
  readonly rollback: boolean;
  readonly retryRejected: boolean;
  /** How often a write is repeated on a new version when only the version had moved. */
  readonly maxConflictRetries: number;
}

/** A write whose answer is lost is sent this often before it is looked for by reading. */
export const MAX_SENDS = 3;
/** A read that is older than what is already known is repeated this often. */
export const MAX_STALE_READS = 3;

export interface Problem {
  readonly reason: FailureReason;
  readonly message: string;
}

export type Event =
  | { readonly type: 'seen'; readonly live: Seen }
  | ({ readonly type: 'unreadable' } & Problem)
  | { readonly type: 'go' }
  | { readonly type: 'written'; readonly live: Seen }
  | { readonly type: 'version-conflict' }
  | ({ readonly type: 'refused' } & Problem)
  | ({ readonly type: 'lost' } & Problem)
  | { readonly type: 'publish-timeout' }
  | { readonly type: 'gate-passed' }
  | ({ readonly type: 'gate-failed' } & Problem)
  | { readonly type: 'stop'; readonly why: 'cancelled' | 'timeout' };

export type Effect =
  | { readonly do: 'read' }
  /** Wait a poll interval, then read; `publish-timeout` once the publication has taken too long. */
  | { readonly do: 'poll' }
  | { readonly do: 'write'; readonly content: 'new'; readonly version: number; readonly base: Seen }
  | {
      readonly do: 'write';
      readonly content: 'previous';
      readonly version: number;
      readonly base: Seen;
      readonly because: Problem;
    }
  | { readonly do: 'gate' };

/** Why a release ended as it did: one code for each distinct story, put into words in explain.ts. */
export type Because =
  | 'already-live'
  | 'released'
  | 'released-then-edited'
  | 'released-unconfirmed'
  | 'drift'
  | 'quarantined'
  | 'unreadable'
  | 'refused'
  | 'conflict'
  | 'in-doubt'
  | 'edited-before-publication'
  | 'edited-during-retest'
  | 'publication-timeout'
  | 'publication-unwatched'
  | 'put-back'
  | 'kept'
  | 'nothing-to-put-back'
  | 'hands-off'
  | 'put-back-refused'
  | 'put-back-unpublished'
  | 'put-back-in-doubt'
  | 'stopped-before-write'
  | 'stopped-unpublished'
  | 'stopped-untested';

export interface Verdict {
  readonly outcome: Outcome;
  readonly because: Because;
  /** Absent on success. */
  readonly reason: FailureReason | undefined;
  /** What came back, for people; of the failure that started a rollback where there was one. */
  readonly detail: string;
  /** The live version as far as it is known. */
  readonly version: number | null;
  /** What was seen live last, where that matters to the reader. */
  readonly live: Seen | undefined;
  /** A write of ours with an unknown answer may have landed before somebody else's change. */
  readonly mayHaveLanded: boolean;
}

/** What holds for one flow through the whole release. */
interface Task {
  readonly want: string;
  readonly policy: Policy;
}

/** A write under way: `base` is what it may replace, `version` the fence it claims. */
interface Fence {
  readonly base: Seen;
  readonly version: number;
  /** How many of the retries on a new version are used up. */
  readonly conflicts: number;
  /** How many sends of this very write have had no answer. */
  readonly lost: number;
  /** What came back instead of the last of them. */
  readonly lostTo?: string;
  readonly staleReads: number;
  /** The platform had taken the write and was still publishing it when the time for that was over. */
  readonly isSlow?: true;
}

/** Our content is live as version `written`. `base` is absent where a former run wrote it: nothing to put back. */
interface Landed {
  readonly base: Seen | undefined;
  readonly written: number;
  /** The version that was claimed, where the platform gave another one: there it holds no fence for us. */
  readonly unheld?: number | undefined;
}

/** What each phase carries, besides the task. */
interface Phases {
  reading: object;
  ready: { readonly base: Seen };
  writing: Fence;
  conflicted: Fence;
  settling: Fence & Pick<Landed, 'unheld'>;
  publishing: Landed;
  gating: Landed;
  confirming: Landed;
  retesting: { readonly written: number };
  'looking-again': { readonly written: number; readonly problem: Problem };
  'putting-back': Fence & { readonly problem: Problem };
  'put-back-conflicted': Fence & { readonly problem: Problem };
  'put-back-settling': Fence & { readonly problem: Problem };
  restoring: { readonly base: Seen; readonly restored: number; readonly problem: Problem };
  done: { readonly verdict: Verdict };
}
export type Phase = keyof Phases;
export type StateIn<P extends Phase> = Task & { readonly phase: P } & Phases[P];
export type State = { [P in Phase]: StateIn<P> }[Phase];
export type Step = readonly [State, readonly Effect[]];

/** The start of a release of content with digest `want`. */
export function begin(want: string, policy: Policy): Step {
  return [{ phase: 'reading', want, policy }, [{ do: 'read' }]];
}

/** The next state and the effects to carry out. An event that cannot happen in a phase is a defect and throws. */
export function step(state: State, event: Event): Step {
  switch (state.phase) {
    case 'reading':
      return takeBase(state, event);
    case 'ready':
      return ready(state, event);
    case 'writing':
      return writing(state, event);
    case 'conflicted':
      return conflicted(state, event);
    case 'settling':
      return settling(state, event);
    case 'publishing':
      return publishing(state, event);
    case 'gating':
      return gating(state, event);
    case 'confirming':
      return confirming(state, event);
    case 'retesting':
      return retesting(state, event);
    case 'looking-again':
      return lookingAgain(state, event);
    case 'putting-back':
      return puttingBack(state, event);
    case 'put-back-conflicted':
      return putBackConflicted(state, event);
    case 'put-back-settling':
      return putBackSettling(state, event);
    case 'restoring':
      return restoring(state, event);
    case 'done':
      return impossible(state, event);
  }
}

function ready(state: StateIn<'ready'>, event: Event): Step {
  switch (event.type) {
    case 'go':
      return write(state, state.base, 0);
    case 'stop':
      return stopped(state, event.why, 'stopped-before-write', state.base.version);
    default:
      return impossible(state, event);
  }
}

function writing(state: StateIn<'writing'>, event: Event): Step {
  switch (event.type) {
    case 'written':
      if (event.live.version === state.version && event.live.digest === state.want) {
        return watch(state, state.base, state.version);
      }
      // An answer with another version or content is no proof of anything: look, as after one that was lost.
      return [
        {
          ...state,
          lost: state.lost + 1,
          unheld: event.live.version === state.version ? undefined : state.version,
          phase: 'settling',
        },
        [{ do: 'read' }],
      ];
    case 'version-conflict':
      return [{ ...state, phase: 'conflicted' }, [{ do: 'read' }]];
    case 'refused':
      // Refused now says nothing about an earlier send that had no answer.
      if (state.lost > 0) return [{ ...state, phase: 'settling' }, [{ do: 'read' }]];
      return done(state, {
        outcome: event.reason === 'invalid-flow' ? 'invalid' : 'failed',
        because: 'refused',
        reason: event.reason,
        detail: event.message,
        version: state.base.version,
      });
    case 'lost': {
      const lost = state.lost + 1;
      const sent = {
        ...state,
        lost,
        lostTo: event.message,
        ...(event.reason === 'publish-timeout' && { isSlow: true as const }),
      };
      if (lost >= MAX_SENDS) return [{ ...sent, phase: 'settling' }, [{ do: 'read' }]];
      return [sent, [{ do: 'write', content: 'new', version: state.version, base: state.base }]];
    }
    case 'stop':
      // A write that was stopped before it was sent leaves nothing in doubt.
      return state.lost === 0
        ? stopped(state, event.why, 'stopped-before-write', state.base.version)
        : inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped');
    default:
      return impossible(state, event);
  }
}

/** Claims the version after `base`, the only one that may be replaced. */
export function write(task: Task, base: Seen, conflicts: number): Step {
  const version = base.version + 1;
  return [
    { ...taskOf(task), phase: 'writing', base, version, conflicts, lost: 0, staleReads: 0 },
    [{ do: 'write', content: 'new', version, base }],
  ];
}

/** Our content is there as `written`: wait until it is published. */
export function watch(task: Task, base: Seen | undefined, written: number, unheld?: number): Step {
  return [{ ...taskOf(task), phase: 'publishing', base, written, unheld }, [{ do: 'poll' }]];
}

export function done(
  task: Task,
  verdict: Pick<Verdict, 'outcome' | 'because' | 'version'> & Partial<Verdict>,
): Step {
  return [
    {
      ...taskOf(task),
      phase: 'done',
      verdict: { reason: undefined, detail: '', live: undefined, mayHaveLanded: false, ...verdict },
    },
    [],
  ];
}

/** A write may or may not have landed, and may still: that is all that is known. */
export function inDoubt(task: Task, reason: FailureReason, detail: string): Step {
  return done(task, {
    outcome: 'unknown',
    because: 'in-doubt',
    reason,
    detail,
    version: null,
    mayHaveLanded: true,
  });
}

/** The run was cancelled or its time is up while nothing was in doubt. */
export function stopped(
  task: Task,
  why: 'cancelled' | 'timeout',
  because: 'stopped-before-write' | 'stopped-unpublished' | 'stopped-untested',
  version: number | null,
): Step {
  const waiting = because === 'stopped-unpublished' && why === 'timeout';
  return done(task, {
    outcome: because === 'stopped-before-write' ? 'skipped' : waiting ? 'unknown' : 'failed',
    because,
    reason: why === 'cancelled' ? 'cancelled' : waiting ? 'publish-timeout' : 'unavailable',
    detail: why === 'cancelled' ? 'the run was cancelled' : 'the time for the whole run was up',
    version,
  });
}

export function impossible(state: State, event: Event): never {
  throw new Error(`the event "${event.type}" cannot happen in the phase "${state.phase}" of a release`);
}

function taskOf({ want, policy }: Task): Task {
  return { want, policy };
}
