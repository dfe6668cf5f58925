import { formatPlace } from '../errors.ts';
import type { UntestedTransition } from '../simulation/change-coverage.ts';
import { code, codeBlock, text } from './escape.ts';
import type { FlowCoverage } from './model.ts';
import { count } from './words.ts';

const UNTESTED_SHOWN = 8;

/** What the conversations test of a flow and of its change, as a sentence. */
export function coverageSentence({ flow, change }: FlowCoverage): string {
  const { total, passed, failedOnly } = flow.transitions;
  const whole = `${passed} of ${count(total, 'transition')}`;
  const taken =
    change === undefined || change.total === 0
      ? whole
      : `${change.passed} of ${count(change.total, 'transition')} that this change touches, and ${whole} in all`;
  return failedOnly === 0
    ? `Conversations take ${taken}.`
    : `Conversations that pass take ${taken}; ${count(failedOnly, 'more is', 'more are')} taken only by conversations that failed.`;
}

/** The same as Markdown, with a fold for what is untested. */
export function coverageParts(coverage: FlowCoverage): string[] {
  const untested = coverage.change?.untested ?? [];
  const line = `🧭 ${coverageSentence(coverage)}`;
  return untested.length === 0 ? [line] : [line, untestedFold(untested)];
}

/** One untested transition, as a sentence in plain text. */
export function untestedSentence({ from, to, via, why, failed }: UntestedTransition): string {
  const touched = `this change touches ${from} → ${to}${via === 'transition' ? '' : ` (condition ${via + 1})`}`;
  if (failed > 0) return `${touched}, and only what failed takes it: mend that conversation`;
  return `${touched}, and no conversation takes it${why === undefined ? '' : `: ${why.text}`}`;
}

/** The conversation to copy; where one is there and fails, another one is not what is missing. */
export function stubOf({ stub, failed }: UntestedTransition): string | undefined {
  return failed > 0 ? undefined : stub?.trimEnd();
}

/** @param shown those that stand below it */
export function untestedTitle(untested: readonly UntestedTransition[], shown = untested): string {
  const copies = shown.some((one) => stubOf(one) !== undefined) ? ', with conversations to copy' : '';
  return `${count(untested.length, 'touched transition')} untested${copies}`;
}

function untestedFold(untested: readonly UntestedTransition[]): string {
  const shown = untested.slice(0, UNTESTED_SHOWN);
  const more = untested.length - shown.length;
  const list = shown.map((transition) => {
    const { place } = transition;
    const stub = stubOf(transition);
    const where = place === undefined ? '' : ` ${code(formatPlace(place))}`;
    return `${text(untestedSentence(transition))}${where}${stub === undefined ? '' : `\n\n${codeBlock(stub, 'yaml')}`}`;
  });
  const rest = more > 0 ? [`… and ${more} more`] : [];
  return `<details><summary>${untestedTitle(untested, shown)}</summary>\n\n${[...list, ...rest].join('\n\n')}\n\n</details>`;
}
