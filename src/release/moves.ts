/** The moves that several phases of a release make. */
import type { FailureReason } from '../errors.ts';
import type { Event, Seen, State, Step, Task, Verdict } from './state.ts';

/** A write whose answer is lost is sent this often before it is looked for by reading. */
export const MAX_SENDS = 3;
/** A read that is older than what is already known is repeated this often. */
export const MAX_STALE_READS = 3;

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
