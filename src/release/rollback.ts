/** The part of the release protocol that puts the previous content back, or keeps its hands off and says so. */
import { done, impossible, MAX_SENDS, MAX_STALE_READS } from './moves.ts';
import type { Event, Problem, Seen, StateIn, Step, Task } from './state.ts';
import { lookAgain } from './watching.ts';

type PuttingBack = StateIn<'putting-back' | 'put-back-conflicted' | 'put-back-settling'>;

/** Writes the previous content over `written`, and over nothing else: the version is the fence. */
export function putBack(task: Task, base: Seen, written: number, problem: Problem, conflicts: number): Step {
  const version = written + 1;
  return [
    {
      want: task.want,
      policy: task.policy,
      phase: 'putting-back',
      base,
      version,
      conflicts,
      lost: 0,
      staleReads: 0,
      problem,
    },
    [{ do: 'write', content: 'previous', version, base, because: problem }],
  ];
}

export function puttingBack(state: StateIn<'putting-back'>, event: Event): Step {
  switch (event.type) {
    case 'written':
      return event.live.version === state.version && event.live.digest === state.base.digest
        ? restore(state, state.version)
        : // No proof of anything: look, as after an answer that was lost.
          [{ ...state, lost: state.lost + 1, phase: 'put-back-settling' }, [{ do: 'read' }]];
    case 'version-conflict':
      return [{ ...state, phase: 'put-back-conflicted' }, [{ do: 'read' }]];
    case 'refused':
      if (state.lost > 0) return [{ ...state, phase: 'put-back-settling' }, [{ do: 'read' }]];
      return rollbackFailed(state, 'put-back-refused', event.message, state.version - 1);
    case 'lost': {
      const sent = { ...state, lost: state.lost + 1, lostTo: event.message };
      if (sent.lost >= MAX_SENDS) return [{ ...sent, phase: 'put-back-settling' }, [{ do: 'read' }]];
      const { version, base, problem } = state;
      return [sent, [{ do: 'write', content: 'previous', version, base, because: problem }]];
    }
    case 'stop':
      // Stopped before it was sent: then it is certain that the content which did not pass is still live.
      return state.lost === 0
        ? rollbackFailed(state, 'put-back-refused', 'the run was stopped', state.version - 1)
        : putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
    default:
      return impossible(state, event);
  }
}

export function putBackConflicted(state: StateIn<'put-back-conflicted'>, event: Event): Step {
  switch (event.type) {
    case 'seen':
      if (event.live.version < state.version && state.staleReads < MAX_STALE_READS) {
        return [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]];
      }
      return overtaken(state, event.live);
    case 'unreadable':
      return state.lost > 0
        ? putBackInDoubt(state, 'unknown-outcome')
        : rollbackFailed(state, 'hands-off', event.message, null);
    case 'stop':
      return state.lost > 0
        ? putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome')
        : rollbackFailed(state, 'hands-off', 'the run was stopped', null);
    default:
      return impossible(state, event);
  }
}

export function putBackSettling(state: StateIn<'put-back-settling'>, event: Event): Step {
  switch (event.type) {
    case 'seen':
      return event.live.version < state.version
        ? putBackInDoubt(state, 'unknown-outcome')
        : overtaken(state, event.live);
    case 'unreadable':
      return putBackInDoubt(state, 'unknown-outcome');
    case 'stop':
      return putBackInDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome');
    default:
      return impossible(state, event);
  }
}

function overtaken(state: StateIn<'put-back-conflicted' | 'put-back-settling'>, live: Seen): Step {
  if (live.digest === state.base.digest) return restore(state, live.version);
  // Still our own content, under a new number: nobody's change is in the way.
  const onlyVersionMoved = live.digest === state.want && (state.lost === 0 || live.version === state.version);
  return onlyVersionMoved && state.conflicts < state.policy.maxConflictRetries
    ? putBack(state, state.base, live.version, state.problem, state.conflicts + 1)
    : rollbackFailed(state, 'hands-off', '', live.version, live);
}

/** The previous content is there again as `restored`; where it was published before, see it published again. */
function restore(state: PuttingBack, restored: number): Step {
  const { want, policy, base, problem } = state;
  const next = { want, policy, phase: 'restoring', base, restored, problem } as const;
  return wasLive(base) ? [next, [{ do: 'poll' }]] : rolledBack(next, restored, undefined);
}

export function restoring(state: StateIn<'restoring'>, event: Event): Step {
  switch (event.type) {
    case 'seen': {
      const { live } = event;
      const watching = { ...state, blind: undefined };
      if (live.version < state.restored) return [watching, [{ do: 'poll' }]];
      if (live.digest !== state.base.digest) return rolledBack(state, live.version, live);
      switch (live.status) {
        case 'published':
          return rolledBack(state, live.version, undefined);
        case 'failed':
        case 'rejected':
          return rollbackFailed(
            state,
            'put-back-unpublished',
            live.statusReason ?? live.status,
            live.version,
          );
        case 'draft':
        case 'scheduled':
          return [watching, [{ do: 'poll' }]];
      }
      break;
    }
    case 'publish-timeout':
      return rollbackFailed(
        state,
        'put-back-unpublished',
        state.blind?.message ?? 'its publication was not seen in time',
        state.restored,
      );
    case 'unreadable':
      return (
        lookAgain(state, event) ??
        rollbackFailed(state, 'put-back-unpublished', event.message, state.restored)
      );
    case 'stop':
      return rollbackFailed(state, 'put-back-unpublished', 'the run was stopped', state.restored);
    default:
      return impossible(state, event);
  }
}

/** Whether customers could meet the base: then a rollback is over only when they can again. */
export function wasLive(base: Seen): boolean {
  return base.status === 'published' || base.status === 'scheduled';
}

/** `live` is given where somebody changed the flow again after it was put back. */
function rolledBack(state: StateIn<'restoring'>, version: number, live: Seen | undefined): Step {
  return done(state, {
    outcome: 'rolled-back',
    because: 'put-back',
    reason: state.problem.reason,
    detail: state.problem.message,
    version,
    live,
  });
}

function rollbackFailed(
  state: PuttingBack | StateIn<'restoring'>,
  because: 'hands-off' | 'put-back-refused' | 'put-back-unpublished',
  why: string,
  version: number | null,
  live?: Seen,
): Step {
  return done(state, {
    outcome: 'rollback-failed',
    because,
    reason: 'rollback-failed',
    detail: followed(state.problem, why),
    version,
    live,
  });
}

/** What failed, and what came back when that was to be undone. */
function followed({ message }: Problem, then: string): string {
  return then === '' ? message : `${message.replace(/\.$/, '')}; then: ${then}`;
}

function putBackInDoubt(state: PuttingBack, reason: 'cancelled' | 'unknown-outcome'): Step {
  return done(state, {
    outcome: 'unknown',
    because: 'put-back-in-doubt',
    reason,
    detail: followed(state.problem, state.lostTo ?? ''),
    version: null,
    mayHaveLanded: true,
  });
}
