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
import { conflicted, settling, takeBase } from './base.ts';
import { impossible } from './moves.ts';
import { confirming, gating, publishing } from './publication.ts';
import { lookingAgain, retesting } from './retest.ts';
import { putBackConflicted, putBackSettling, puttingBack, restoring } from './rollback.ts';
import type { Event, Policy, State, Step } from './state.ts';
import { ready, writing } from './writing.ts';

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
