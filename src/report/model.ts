import type { FailureReason } from '../errors.ts';
import type { Change } from '../flow/change.ts';
import type { Finding } from '../flow/finding.ts';
import type { Picture } from '../flow/picture.ts';
import type { Risk } from '../flow/risk.ts';
import type { BehaviourDiff } from '../simulation/behaviour.ts';
import type { ChangeCoverage } from '../simulation/change-coverage.ts';
import type { Coverage } from '../simulation/coverage.ts';
import type { TranscriptResult } from '../simulation/judge.ts';

export type CommandName = 'check' | 'deploy' | 'smoke';

export const OUTCOMES = [
  'unchanged',
  'changed',
  'released',
  'rolled-back',
  'rollback-failed',
  'drift',
  'conflict',
  'invalid',
  'failed',
  'unknown',
  'healthy',
  'skipped',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The three-way view of a drift: what Flowgate released last is known only by its digest. */
export interface Drift {
  readonly releasedDigest: string;
  readonly liveDigest: string;
  readonly liveVersion: number;
  readonly commit: string | undefined;
  /** From what is live now to what this commit would release. */
  readonly liveToSource: readonly Change[];
}

/** What the conversations of a flow come by, and what they test of a change; no change to test: `change` is absent. */
export interface FlowCoverage {
  readonly flow: Coverage;
  readonly change?: ChangeCoverage | undefined;
}

/** All that is known about one flow at the end of a run. */
export interface FlowReport {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** The live version as this run left it; `null` where it is not known. */
  readonly version: number | null;
  /** What `changes` were computed against: the live flow, the base commit of a pull request, or nothing. */
  readonly comparedWith: 'live' | 'base-commit' | 'nothing';
  readonly changes: readonly Change[];
  /** What the changes may cost customers, the worst first. */
  readonly risks?: readonly Risk[] | undefined;
  /** What the changes touch, before and after in one. */
  readonly picture?: Picture | undefined;
  readonly findings: readonly Finding[];
  /** Results of the last engine that ran: local in a check, the platform in a deploy or a smoke. */
  readonly transcripts: readonly TranscriptResult[];
  readonly engine: string | undefined;
  readonly coverage?: FlowCoverage | undefined;
  /** What a customer notices of the changes, found by playing the same conversations before and after. */
  readonly behaviour?: BehaviourDiff | undefined;
  readonly drift?: Drift | undefined;
  /** Why it failed, as one sentence each; empty on success. */
  readonly failure?: { readonly reason: FailureReason; readonly message: string } | undefined;
  /** Things a reader should know although nothing failed. */
  readonly notes: readonly string[];
  /** Steps for a person, where Flowgate must keep its hands off. */
  readonly byHand: readonly string[];
}

/** One run: one command, one environment, any number of flows. */
export interface RunReport {
  /** Absent where the run ended before it was clear what to do. */
  readonly command: CommandName | undefined;
  readonly environment: string | undefined;
  readonly result: 'success' | 'failure';
  readonly failureReason: FailureReason | undefined;
  /** The one sentence of a failure; empty on success. */
  readonly failureMessage: string;
  readonly flows: readonly FlowReport[];
  /** Warnings about the run as a whole (a refused comment, an ignored name in .env). */
  readonly warnings: readonly string[];
  readonly commit: string | undefined;
  /** Address of the run on GitHub; absent on a terminal. */
  readonly runUrl: string | undefined;
  /** Wall-clock length of the run in milliseconds. */
  readonly durationMs: number;
}
