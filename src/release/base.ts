/** The part of the release protocol that decides what may be replaced: the first look, a 409, a lost answer. */
import { done, impossible, inDoubt, MAX_STALE_READS, stopped, watch, write } from './moves.ts';
import type { Event, Seen, StateIn, Step, Task } from './state.ts';

/** The first look at the live flow: nothing to do, hands off, or a base to start from. */
export function takeBase(state: StateIn<'reading'>, event: Event): Step {
  switch (event.type) {
    case 'seen':
      return decide(state, event.live);
    case 'unreadable':
      return done(state, {
        outcome: 'failed',
        because: 'unreadable',
        reason: event.reason,
        detail: event.message,
        version: null,
      });
    case 'stop':
      return stopped(state, event.why, 'stopped-before-write', null);
    default:
      return impossible(state, event);
  }
}

function decide(state: StateIn<'reading'>, live: Seen): Step {
  if (live.digest === state.want && live.status === 'published') {
    // The run that wrote it may have ended before its conversations passed.
    if (live.ofThisCommit === true) {
      const { want, policy } = state;
      return [{ want, policy, phase: 'retesting', written: live.version }, [{ do: 'gate' }]];
    }
    return done(state, { outcome: 'unchanged', because: 'already-live', version: live.version, live });
  }
  // A former run wrote it and did not see the end: go on from there.
  if (live.digest === state.want && live.status === 'scheduled') return watch(state, undefined, live.version);
  if (isDrift(live) && state.policy.onDrift === 'fail') {
    return done(state, { outcome: 'drift', because: 'drift', reason: 'drift', version: live.version, live });
  }
  if (isQuarantined(state, live)) return quarantined(state, live);
  return [{ ...state, phase: 'ready', base: live }, []];
}

/** A stamp whose digest is not that of the content it stands in: somebody edited what we released. */
export function isDrift(live: Seen): boolean {
  return live.stamp !== undefined && live.stamp.digest !== live.digest;
}

export function isQuarantined({ want, policy }: Task, live: Seen): boolean {
  return !policy.retryRejected && (live.stamp?.rejected.includes(want) ?? false);
}

export function quarantined(state: Task, live: Seen, lost = 0): Step {
  return done(state, {
    outcome: 'skipped',
    because: 'quarantined',
    reason: 'simulation-failed',
    version: live.version,
    live,
    mayHaveLanded: lost > 0,
  });
}

/** The platform said that the version is taken: by whom, decides what is live now. */
export function conflicted(state: StateIn<'conflicted'>, event: Event): Step {
  switch (event.type) {
    case 'seen':
      // A 409 proves that live has moved past the base; an answer that does not show it is stale.
      if (event.live.version < state.version) {
        return state.staleReads < MAX_STALE_READS
          ? [{ ...state, staleReads: state.staleReads + 1 }, [{ do: 'read' }]]
          : conflict(state, event.live);
      }
      return overtaken(state, event.live);
    case 'unreadable':
      if (state.lost > 0) return inDoubt(state, event.reason, event.message);
      return done(state, {
        outcome: 'conflict',
        because: 'conflict',
        reason: 'conflict',
        detail: event.message,
        version: null,
      });
    case 'stop':
      return state.lost > 0
        ? inDoubt(state, event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome', 'the run was stopped')
        : stopped(state, event.why, 'stopped-before-write', null);
    default:
      return impossible(state, event);
  }
}

/** No send had an answer (or the answer proved nothing): look once whether the write is there. */
export function settling(state: StateIn<'settling'>, event: Event): Step {
  switch (event.type) {
    case 'seen':
      // The fence is still free, so a copy of our write that is under way may yet land.
      return event.live.version < state.version
        ? stillPublishing(state, event.live)
        : overtaken(state, event.live, state.unheld);
    case 'unreadable':
      return inDoubt(state, 'unknown-outcome', event.message);
    case 'stop':
      return inDoubt(
        state,
        event.why === 'cancelled' ? 'cancelled' : 'unknown-outcome',
        'the run was stopped',
      );
    default:
      return impossible(state, event);
  }
}

function stillPublishing(state: StateIn<'settling'>, live: Seen): Step {
  const detail = `version ${live.version} is still live`;
  return state.isSlow
    ? inDoubt(state, 'publish-timeout', `it was still being published after publish-timeout, and ${detail}`)
    : inDoubt(state, 'unknown-outcome', [detail, state.lostTo].filter(Boolean).join('; '));
}

/** Live is at or past the version we claimed: every copy of our write has landed or never will. */
function overtaken(state: StateIn<'conflicted' | 'settling'>, live: Seen, unheld?: number): Step {
  // Where versions are no fence, nothing is written a second time: not the content of before either.
  const base = unheld === undefined ? state.base : undefined;
  if (live.digest === state.want) return watch(state, base, live.version, unheld);
  if (isQuarantined(state, live)) return quarantined(state, live, state.lost);
  return base !== undefined &&
    onlyVersionMoved(state, live) &&
    state.conflicts < state.policy.maxConflictRetries
    ? write(state, live, state.conflicts + 1)
    : conflict(state, live);
}

/** Whether live is still the base, merely under another number: then nobody's change would be replaced. */
function onlyVersionMoved(state: StateIn<'conflicted' | 'settling'>, live: Seen): boolean {
  if (live.digest !== state.base.digest) return false;
  // Another stamp over the old content: something was released meanwhile and taken back by hand, on purpose.
  if (isDrift(live) && live.stamp?.digest !== state.base.stamp?.digest) return false;
  // With a lost send and more than one version gone by, ours may have been live and been taken back on purpose.
  return state.lost === 0 || live.version === state.version;
}

function conflict(state: StateIn<'conflicted' | 'settling'>, live: Seen): Step {
  return done(state, {
    outcome: 'conflict',
    because: 'conflict',
    reason: 'conflict',
    version: live.version,
    live,
    mayHaveLanded: state.lost > 0,
  });
}
