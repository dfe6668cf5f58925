/** The words of the release protocol: what is seen, what can happen, what is done about it, and what each phase carries. */
import type { FailureReason } from '../errors.ts';
import type { FlowStatus } from '../flow/definition.ts';
import type { Outcome } from '../report/model.ts';

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
export interface Task {
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

/** A publication that is looked at until its end. */
interface Watching {
  /** What the last looks came to, where that was nothing, and how many they are. */
  readonly blind?: (Problem & { readonly looks: number }) | undefined;
}

/** What each phase carries, besides the task. */
interface Phases {
  reading: object;
  ready: { readonly base: Seen };
  writing: Fence;
  conflicted: Fence;
  settling: Fence & Pick<Landed, 'unheld'>;
  publishing: Landed & Watching;
  gating: Landed;
  confirming: Landed;
  retesting: { readonly written: number };
  'looking-again': { readonly written: number; readonly problem: Problem };
  'putting-back': Fence & { readonly problem: Problem };
  'put-back-conflicted': Fence & { readonly problem: Problem };
  'put-back-settling': Fence & { readonly problem: Problem };
  restoring: { readonly base: Seen; readonly restored: number; readonly problem: Problem } & Watching;
  done: { readonly verdict: Verdict };
}
export type Phase = keyof Phases;
export type StateIn<P extends Phase> = Task & { readonly phase: P } & Phases[P];
export type State = { [P in Phase]: StateIn<P> }[Phase];
export type Step = readonly [State, readonly Effect[]];
