/** The part of the release protocol between a write that landed and a verdict: publication, gate, last look. */
import { done, impossible, stopped } from './moves.ts';
import { putBack } from './rollback.ts';
import type { Event, Problem, StateIn, Step } from './state.ts';
import { lookAgain } from './watching.ts';

/** Published means: status `published`, the version we wrote (or the same content under a later one), our digest. */
export function publishing(state: StateIn<'publishing'>, event: Event): Step {
  switch (event.type) {
    case 'seen': {
      const { live } = event;
      const watching = { ...state, blind: undefined };
      if (live.version < state.written) return [watching, [{ do: 'poll' }]];
      if (live.digest !== state.want) {
        return live.version === state.written
          ? failed(state, {
              reason: 'publish-failed',
              message: 'the platform holds other content than was sent',
            })
          : done(state, {
              outcome: 'conflict',
              because: 'edited-before-publication',
              reason: 'conflict',
              version: live.version,
              live,
            });
      }
      const landed = { ...watching, written: live.version };
      switch (live.status) {
        case 'published':
          return [{ ...landed, phase: 'gating' }, [{ do: 'gate' }]];
        case 'failed':
        case 'rejected':
          return failed(landed, {
            reason: 'publish-failed',
            message: `publication ${live.status}: ${live.statusReason ?? 'no reason given'}`,
          });
        case 'draft':
        case 'scheduled':
          return [landed, [{ do: 'poll' }]];
      }
      break;
    }
    case 'publish-timeout':
      if (state.blind !== undefined) return unwatched(state, state.blind);
      return done(state, {
        outcome: 'unknown',
        because: 'publication-timeout',
        reason: 'publish-timeout',
        version: state.written,
      });
    case 'unreadable':
      return lookAgain(state, event) ?? unwatched(state, event);
    case 'stop':
      return stopped(state, event.why, 'stopped-unpublished', state.written);
    default:
      return impossible(state, event);
  }
}

function unwatched(state: StateIn<'publishing'>, { reason, message }: Problem): Step {
  return done(state, {
    outcome: 'unknown',
    because: 'publication-unwatched',
    reason,
    detail: message,
    version: state.written,
  });
}

/** The flow is live: it stays so only if its conversations pass. */
export function gating(state: StateIn<'gating'>, event: Event): Step {
  switch (event.type) {
    case 'gate-passed':
      return [{ ...state, phase: 'confirming' }, [{ do: 'read' }]];
    case 'gate-failed':
      return failed(state, { reason: event.reason, message: event.message });
    case 'stop':
      return stopped(state, event.why, 'stopped-untested', state.written);
    default:
      return impossible(state, event);
  }
}

/** A last look, so that an edit made while the conversations ran is not reported as ours. */
export function confirming(state: StateIn<'confirming'>, event: Event): Step {
  switch (event.type) {
    case 'seen': {
      const { live } = event;
      if (live.digest === state.want) {
        return done(state, {
          outcome: 'released',
          because: 'released',
          detail: unheldDetail(state),
          version: Math.max(live.version, state.written),
        });
      }
      // Older content is an answer out of date, or an older version that somebody made live again.
      if (live.version < state.written) {
        return unconfirmed(state, `it showed version ${live.version} instead of ${state.written}`);
      }
      return done(state, {
        outcome: 'released',
        because: 'released-then-edited',
        version: live.version,
        live,
      });
    }
    case 'unreadable':
      return unconfirmed(state, event.message);
    case 'stop':
      return unconfirmed(state, 'the run was stopped');
    default:
      return impossible(state, event);
  }
}

function unconfirmed(state: StateIn<'confirming'>, detail: string): Step {
  return done(state, {
    outcome: 'released',
    because: 'released-unconfirmed',
    detail,
    version: state.written,
  });
}

function failed(state: StateIn<'publishing' | 'gating'>, problem: Problem): Step {
  const { base } = state;
  const kept = {
    outcome: 'failed',
    reason: problem.reason,
    detail: [problem.message, unheldDetail(state)].filter(Boolean).join('; '),
    version: state.written,
  } as const;
  if (!state.policy.rollback) return done(state, { ...kept, because: 'kept' });
  if (base === undefined || base.digest === state.want)
    return done(state, { ...kept, because: 'nothing-to-put-back' });
  return putBack(state, base, state.written, problem, 0);
}

/** That the platform gave another version than was claimed, where it did: an overwritten change would not show. */
function unheldDetail({ written, unheld }: StateIn<'publishing' | 'gating' | 'confirming'>): string {
  return unheld === undefined
    ? ''
    : `Genesys Cloud was sent version ${unheld} and stored version ${written}: it does not hold the version lock, so a change made meanwhile may have been replaced`;
}
