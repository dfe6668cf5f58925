/** The part of the release protocol that writes: the word to begin, and what came back from the send. */
import { done, impossible, inDoubt, MAX_SENDS, stopped, watch, write } from './moves.ts';
import type { Event, StateIn, Step } from './state.ts';

/** The base is known, and the word to write is waited for: all flows of a run read theirs before one writes. */
export function ready(state: StateIn<'ready'>, event: Event): Step {
  switch (event.type) {
    case 'go':
      return write(state, state.base, 0);
    case 'stop':
      return stopped(state, event.why, 'stopped-before-write', state.base.version);
    default:
      return impossible(state, event);
  }
}

/** Our content was sent as the version after the base: only that very base may be replaced. */
export function writing(state: StateIn<'writing'>, event: Event): Step {
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
