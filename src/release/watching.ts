/** The part of the release protocol that keeps watching a publication although a look at it came to nothing. */
import type { Problem, StateIn, Step } from './state.ts';

/** After so many looks in a row that came to nothing, a publication is not watched any longer. */
const MAX_BLIND_LOOKS = 3;

/**
 * Another look where the platform gave no answer: an outage of some seconds says nothing about a publication.
 * `undefined` where that is not the trouble, or lasts.
 */
export function lookAgain(
  state: StateIn<'publishing'> | StateIn<'restoring'>,
  { reason, message }: Problem,
): Step | undefined {
  const looks = (state.blind?.looks ?? 0) + 1;
  if (reason !== 'unavailable' || looks >= MAX_BLIND_LOOKS) return undefined;
  return [{ ...state, blind: { reason, message, looks } }, [{ do: 'poll' }]];
}
