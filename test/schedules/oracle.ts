/** What must never happen, judged by the server's own history. */
import type { Verdict } from '../../src/release/state.ts';
import { isEdited, type Replacement, rejects, type Server } from './server.ts';

/** A run, with what it was to release and the content that it saw first: all that it was told it may replace. */
export interface Deployed {
  readonly run: string;
  readonly want: string;
  readonly reviewed: string | undefined;
  readonly verdict: Verdict;
}

/** What is wrong with a write that took effect. */
export function wrongWrite(
  { replaced, put }: Replacement,
  { want, reviewed }: Pick<Deployed, 'want' | 'reviewed'>,
): string | undefined {
  if (replaced.content === put.content) return undefined;
  if (put.content !== want) {
    return replaced.content === want ? undefined : 'a rollback replaced content that was not its own';
  }
  if (rejects(replaced, want)) return 'content that was put back was released again';
  if (replaced.content !== reviewed) return 'content was replaced that this run never reviewed';
  return isEdited(replaced) ? 'an edit of released content was replaced' : undefined;
}

/** What is untrue in a verdict at the moment it is given. */
export function untrue({ want, verdict }: Deployed, server: Server): string | undefined {
  const { because, version } = verdict;
  const held = version === null ? undefined : server.held(version)?.content;
  switch (because) {
    case 'already-live':
    case 'released':
    case 'released-unconfirmed':
    case 'kept':
    case 'nothing-to-put-back':
    case 'publication-timeout':
    case 'publication-unwatched':
    case 'stopped-unpublished':
    case 'stopped-untested':
    case 'put-back-refused':
      return held === want ? undefined : `"${because}" of a version that never held this content`;
    case 'released-then-edited':
    case 'edited-before-publication':
    case 'edited-during-retest':
      return server.history.some(({ content }) => content === want) && held !== want
        ? undefined
        : `"${because}", but it was not`;
    case 'put-back':
    case 'put-back-unpublished':
      return held !== undefined && held !== want && server.live.content !== want
        ? undefined
        : `"${because}", but it was not`;
    case 'hands-off':
    case 'put-back-in-doubt':
    case 'in-doubt':
    case 'drift':
    case 'quarantined':
    case 'unreadable':
    case 'refused':
    case 'conflict':
    case 'stopped-before-write':
      return undefined;
  }
}

const SAYS_THAT_NOTHING_WAS_APPLIED = new Set<Verdict['because']>([
  'already-live',
  'drift',
  'quarantined',
  'unreadable',
  'refused',
  'conflict',
  'stopped-before-write',
]);

/** What turned out untrue once everything that was on its way had arrived. */
export function untrueInTheEnd({ run, want, verdict }: Deployed, server: Server): string | undefined {
  if (verdict.mayHaveLanded || !SAYS_THAT_NOTHING_WAS_APPLIED.has(verdict.because)) return undefined;
  const applied = server.replacements.some(({ by, put }) => by === run && put.content === want);
  return applied ? `"${verdict.because}" said that nothing was applied, but it was` : undefined;
}
