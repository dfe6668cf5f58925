/**
 * The part of the release protocol for content that a run of this very commit left live: that run may have ended
 * before its conversations passed, so they are played again, and a re-run never turns green merely by finding it.
 */
import { isQuarantined, quarantined } from './base.ts';
import { done, impossible, stopped } from './moves.ts';
import type { Event, StateIn, Step } from './state.ts';

export function retesting(state: StateIn<'retesting'>, event: Event): Step {
  switch (event.type) {
    case 'gate-passed':
      return done(state, { outcome: 'unchanged', because: 'already-live', version: state.written });
    case 'gate-failed': {
      const { reason, message } = event;
      return [{ ...state, phase: 'looking-again', problem: { reason, message } }, [{ do: 'read' }]];
    }
    case 'stop':
      return stopped(state, event.why, 'stopped-untested', state.written);
    default:
      return impossible(state, event);
  }
}

/** A write of the former run that was still on its way may have put the previous content back meanwhile. */
export function lookingAgain(state: StateIn<'looking-again'>, event: Event): Step {
  const { problem, written } = state;
  const failed = {
    outcome: 'failed',
    because: 'nothing-to-put-back',
    reason: problem.reason,
    detail: problem.message,
  } as const;
  switch (event.type) {
    case 'seen': {
      const { live } = event;
      if (live.digest === state.want || live.version < written) {
        return done(state, { ...failed, version: Math.max(live.version, written) });
      }
      return isQuarantined(state, live)
        ? quarantined(state, live)
        : done(state, {
            outcome: 'conflict',
            because: 'edited-during-retest',
            reason: 'conflict',
            detail: problem.message,
            version: live.version,
            live,
          });
    }
    case 'unreadable':
    case 'stop':
      return done(state, { ...failed, version: written });
    default:
      return impossible(state, event);
  }
}
