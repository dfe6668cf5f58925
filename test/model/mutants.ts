/**
 * The protocol with one safeguard taken out at a time. Each is a mistake that real tools make or that is easy to make
 * here; the model must catch every one, else it proves nothing about the protocol either.
 */
import { done, watch, write } from '../../src/release/moves.ts';
import { begin, step } from '../../src/release/protocol.ts';
import { putBack } from '../../src/release/rollback.ts';
import type { Event, State, Step } from '../../src/release/state.ts';
import type { Protocol } from './world.ts';

export interface Mutant {
  readonly name: string;
  readonly protocol: Protocol;
}

/** Replaces a step where `change` has another idea; `undefined` leaves it as it is. */
function mutant(name: string, change: (state: State, event: Event) => Step | undefined): Mutant {
  return { name, protocol: { begin, step: (state, event) => change(state, event) ?? step(state, event) } };
}

export const MUTANTS: readonly Mutant[] = [
  mutant('on 409, read the new version and write again (the tutorial)', (state, event) =>
    state.phase === 'conflicted' && event.type === 'seen' && event.live.digest !== state.want
      ? write(state, event.live, state.conflicts + 1)
      : undefined,
  ),
  mutant('after a lost answer, write again on a refreshed version', (state, event) => {
    if (state.phase === 'writing' && event.type === 'lost') {
      return [{ ...state, phase: 'conflicted', lost: 0 }, [{ do: 'read' }]];
    }
    return state.phase === 'conflicted' && event.type === 'seen' && event.live.digest !== state.want
      ? write(state, event.live, state.conflicts)
      : undefined;
  }),
  mutant('"failed" after a lost answer', (state, event) =>
    state.phase === 'writing' && event.type === 'lost'
      ? done(state, {
          outcome: 'failed',
          because: 'refused',
          reason: event.reason,
          version: state.base.version,
        })
      : undefined,
  ),
  mutant('a lost answer settled by one look: "not applied"', (state, event) =>
    state.phase === 'settling' && event.type === 'seen' && event.live.version < state.version
      ? done(state, {
          outcome: 'failed',
          because: 'refused',
          reason: 'unavailable',
          version: event.live.version,
        })
      : undefined,
  ),
  mutant('a conflict forgets that a send was lost', (state, event) => {
    const [next, effects] = step(state, event);
    return next.phase === 'done' && next.verdict.because === 'conflict'
      ? [{ ...next, verdict: { ...next.verdict, mayHaveLanded: false } }, effects]
      : undefined;
  }),
  mutant('rollback over whatever is live', (state, event) =>
    state.phase === 'put-back-conflicted' && event.type === 'seen'
      ? putBack(state, state.base, event.live.version, state.problem, state.conflicts)
      : undefined,
  ),
  mutant('rollback called done without an answer', (state, event) =>
    state.phase === 'putting-back' && event.type === 'lost'
      ? done(state, {
          outcome: 'rolled-back',
          because: 'put-back',
          reason: state.problem.reason,
          version: state.version,
        })
      : undefined,
  ),
  mutant('drift not looked at', (state, event) =>
    state.phase === 'reading' && event.type === 'seen' && event.live.digest !== state.want
      ? [{ ...state, phase: 'ready', base: event.live }, []]
      : undefined,
  ),
  mutant('drift not looked at after a 409', (state, event) =>
    state.phase === 'conflicted' &&
    event.type === 'seen' &&
    event.live.version >= state.version &&
    event.live.digest === state.base.digest &&
    state.conflicts < state.policy.maxConflictRetries
      ? write(state, event.live, state.conflicts + 1)
      : undefined,
  ),
  mutant('rejected content released again', (state, event) =>
    (state.phase === 'reading' || state.phase === 'conflicted') && event.type === 'seen' && event.live.stamp
      ? step(state, { ...event, live: { ...event.live, stamp: { ...event.live.stamp, rejected: [] } } })
      : undefined,
  ),
  mutant('published, whichever version and content', (state, event) =>
    state.phase === 'publishing' && event.type === 'seen' && event.live.status === 'published'
      ? [{ ...state, phase: 'gating', written: event.live.version }, [{ do: 'gate' }]]
      : undefined,
  ),
  mutant('any 2xx answer or equal version counts as ours', (state, event) =>
    (state.phase === 'conflicted' || state.phase === 'settling') && event.type === 'seen'
      ? watch(state, state.base, event.live.version)
      : undefined,
  ),
  mutant('a restart goes on from a stale first look', (state, event) =>
    state.phase === 'writing' && event.type === 'version-conflict'
      ? write(state, { ...state.base, version: state.version }, state.conflicts)
      : undefined,
  ),
];
