/** Puts the verdict of a release into words: what is true of the flow now, and what a person should do. */
import type { FailureReason } from '../errors.ts';
import type { Because, Verdict } from './state.ts';

export interface Explanation {
  readonly failure: { readonly reason: FailureReason; readonly message: string } | undefined;
  readonly notes: readonly string[];
  readonly byHand: readonly string[];
}

interface Subject {
  readonly name: string;
  readonly id: string;
  /** Where the content stands that should be live. */
  readonly file: string;
}

/** `rejectedBefore` says when and why this content was put back, where it was. */
export function explain(verdict: Verdict, subject: Subject, rejectedBefore?: string): Explanation {
  const { reason } = verdict;
  const words = sentences(verdict, subject, rejectedBefore);
  const notes = verdict.because === 'put-back' && verdict.live !== undefined ? [EDITED_AFTER_PUT_BACK] : [];
  return reason === undefined
    ? { failure: undefined, notes: words.text === '' ? notes : [words.text, ...notes], byHand: [] }
    : { failure: { reason, message: words.text }, notes, byHand: words.byHand ?? [] };
}

const EDITED_AFTER_PUT_BACK = 'Somebody changed the flow again after the previous content was put back.';

function sentences(
  verdict: Verdict,
  { name, id, file }: Subject,
  rejectedBefore: string | undefined,
): { text: string; byHand?: readonly string[] } {
  const { version } = verdict;
  // What came back may be a phrase or whole sentences: the words around it bring their own full stop.
  const detail = verdict.detail.replace(/\.$/, '');
  const landed = verdict.mayHaveLanded
    ? ' One of our writes had no answer: it may have been live for a moment before that change.'
    : '';
  const stories: Record<Because, () => { text: string; byHand?: readonly string[] }> = {
    'already-live': () => ({ text: '' }),
    released: () => ({
      text: detail === '' ? '' : `${detail}. Look at the version history of "${name}" (${id}).`,
    }),
    'released-then-edited': () => ({
      text: `The conversations passed, but somebody changed "${name}" while they ran (live is now version ${version}): what was tested is not all that is live. The next deploy will report it as drift.`,
    }),
    'released-unconfirmed': () => ({
      text: `The conversations passed; a last look at "${name}" did not confirm that it is still live (${detail}).`,
    }),
    drift: () => ({
      text: `Release "${name}": the live flow (version ${version}) is not what Flowgate last released: somebody edited it in Genesys Cloud. Nothing was written. Bring that change into ${file}, or deploy once with on-drift: overwrite to discard it.`,
    }),
    quarantined: () => ({
      text: `Release "${name}": this very content was put back before${rejectedBefore ?? ''}. ${verdict.mayHaveLanded ? 'One of our writes had no answer; it is not live now.' : 'Nothing was written.'} Change ${file}, or deploy once with retry-rejected: true.`,
    }),
    unreadable: () => ({ text: `Release "${name}": the live flow could not be read. ${detail}.` }),
    refused: () => ({ text: `Release "${name}": the write was refused: ${detail}.` }),
    conflict: () => ({
      text: `Release "${name}": somebody changed the live flow${version === null ? '' : ` (now version ${version})`} between our reading and our writing. Their change stays.${landed} Run the deploy again: it will compare with what is live now.`,
      ...(verdict.mayHaveLanded
        ? {
            byHand: [
              `Open "${name}" (${id}) in Genesys Cloud and look at its version history: if the version before the last is Flowgate's, the last edit replaced it.`,
            ],
          }
        : {}),
    }),
    'in-doubt': () => ({
      text: `Release "${name}": a write had no answer and could not be settled (${detail}). It may or may not be live. Run the deploy again: it looks first, and settles it.`,
      byHand: [`Until then, compare "${name}" (${id}) in Genesys Cloud with ${file} before you rely on it.`],
    }),
    'edited-before-publication': () => ({
      text: `Release "${name}": our content was written, but somebody changed the flow (now version ${version}) before its publication was seen. Their change stays. Run the deploy again: it will compare with what is live now.`,
    }),
    'edited-during-retest': () => ({
      text: `Release "${name}": what this commit had left live was tested again: ${detail}. Meanwhile somebody changed the flow (now version ${version}), and their change stays. Nothing was written. Run the deploy again: it will compare with what is live now.`,
    }),
    'publication-timeout': () => ({
      text: `Release "${name}": version ${version} was written but not seen published within publish-timeout. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
    }),
    'publication-unwatched': () => ({
      text: `Release "${name}": version ${version} was written, then its publication could not be watched. ${detail}. It may still publish; nothing was put back. Run the deploy again to go on from there.`,
    }),
    'put-back': () => ({
      text: `Release "${name}": ${detail}. The previous content was put back (version ${version}). Correct what failed; this very content is only released again with retry-rejected: true.`,
    }),
    kept: () => ({
      text: `Release "${name}": ${detail}. The new content is version ${version} and stays, because rollback is false. Correct what failed and deploy that.`,
    }),
    'nothing-to-put-back': () => ({
      text: `Release "${name}": ${detail}. Version ${version} stays as it is: there is no previous content that this run may put back.`,
      byHand: [
        `Open "${name}" (${id}) in Genesys Cloud, pick the last good version in its history, and publish that, or merge a fix.`,
      ],
    }),
    'hands-off': () => ({
      text: `Release "${name}": ${detail}. The previous content could not be put back: somebody changed the flow meanwhile${version === null ? '' : ` (now version ${version})`}, and their change stays.`,
      byHand: [
        `Open "${name}" (${id}) in Genesys Cloud${version === null ? '' : ` at version ${version}`} and look at what was changed last, and by whom.`,
        'Decide with them: keep that change, or publish the last version before this deploy again.',
        `Then bring the decision into ${file}: the next deploy stops at the difference until it is there.`,
      ],
    }),
    'put-back-refused': () => ({
      text: `Release "${name}": ${detail}. The previous content could not be put back: version ${version}, which did not pass, is still live.`,
      byHand: putBackByHand(name, id),
    }),
    'put-back-unpublished': () => ({
      text: `Release "${name}": ${detail}. The previous content was written back (version ${version}) but was not seen published.`,
      byHand: [
        `Open "${name}" (${id}) in Genesys Cloud: if version ${version} is not published, publish it by hand.`,
      ],
    }),
    'put-back-in-doubt': () => ({
      text: `Release "${name}": ${detail}. The previous content was sent back, but no answer came: it may or may not be live.`,
      byHand: putBackByHand(name, id),
    }),
    'stopped-before-write': () => ({
      text: `Release "${name}": ${detail} before anything was written. Run the deploy again.`,
    }),
    'stopped-unpublished': () => ({
      text: `Release "${name}": ${detail} after version ${version} was written and before its publication was seen. Run the deploy again to go on from there.`,
    }),
    'stopped-untested': () => ({
      text: `Release "${name}": ${detail} while its conversations ran: version ${version} is live, not tested. Run the deploy again: it tests what this commit left live.`,
    }),
  };
  return stories[verdict.because]();
}

function putBackByHand(name: string, id: string): string[] {
  return [
    `Open "${name}" (${id}) in Genesys Cloud and look at its version history.`,
    'If the last good version is not the published one, publish it again.',
    'Run the smoke test to see that customers are served.',
  ];
}
