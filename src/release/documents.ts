/** What a release writes: the document with its stamp, version and status. Pure. */
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { type Rejected, readStamp, rejectedEntry, withStamp } from '../flow/stamp.ts';
import type { VersionedFlow } from '../genesys/platform.ts';
import { wasLive } from './rollback.ts';
import type { Effect } from './state.ts';

export type WriteEffect = Extract<Effect, { do: 'write' }>;

/**
 * What the stamp of a write says, in the protocol's own terms: a release is stamped with its digest; what is put back
 * keeps the digest of its former stamp, so that content that had drifted is put back as drifted and not as ours, and
 * remembers `want` as rejected.
 */
export function stampOf(effect: WriteEffect, want: string): { digest: string; rejected: readonly string[] } {
  const { stamp, digest } = effect.base;
  const others = (stamp?.rejected ?? []).filter((rejected) => rejected !== want);
  return effect.content === 'new'
    ? { digest: want, rejected: others }
    : { digest: stamp?.digest ?? digest, rejected: [want, ...others] };
}

export interface Origin {
  readonly commit: string | undefined;
  readonly repository: string | undefined;
}

/** The whole document of a write. `base` is the live flow the effect starts from; `at` is an ISO date. */
export function documentOf(
  effect: WriteEffect,
  want: string,
  flow: FlowDefinition,
  base: LiveFlow,
  origin: Origin,
  at: string,
): VersionedFlow {
  const { digest, rejected } = stampOf(effect, want);
  const former = readStamp(base);
  const entries = rejected.flatMap((rejectedDigest): Rejected[] => {
    const known = rejectedEntry(former, rejectedDigest);
    if (effect.content === 'new' || rejectedDigest !== want) return known === undefined ? [] : [known];
    const { commit } = origin;
    return [
      { digest: want, ...(commit === undefined ? {} : { commit }), at, reason: effect.because.message },
    ];
  });
  const { version } = effect;
  if (effect.content === 'new') {
    const stamped = withStamp(flow, { digest, ...given(origin), rejected: entries });
    return { ...stamped, version, status: 'published' };
  }
  // Put back as it was read, with the fields that Flowgate does not manage.
  const { statusReason: _, ...previous } = base;
  const stamped = withStamp(previous, { ...given(former ?? {}), digest, rejected: entries });
  return { ...stamped, version, status: wasLive(effect.base) ? 'published' : 'draft' };
}

/** Only what is known: an absent field is left out, not written as empty. */
function given({ commit, repository }: Partial<Origin>): { commit?: string; repository?: string } {
  return { ...(commit === undefined ? {} : { commit }), ...(repository === undefined ? {} : { repository }) };
}
