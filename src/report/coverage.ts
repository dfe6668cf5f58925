import { formatPlace } from '../errors.ts';
import type { UntestedTransition } from '../simulation/change-coverage.ts';
import { code, codeBlock, text } from './escape.ts';
import type { FlowCoverage } from './model.ts';
import { count } from './words.ts';

const UNTESTED_SHOWN = 8;

/** What the conversations test of a flow and of its change, as a sentence. */
export function coverageSentence({ flow, change }: FlowCoverage): string {
  const whole = `${flow.transitions.passed} of ${count(flow.transitions.total, 'transition')}`;
  return change === undefined || change.total === 0
    ? `Conversations take ${whole}.`
    : `Conversations take ${change.passed} of ${count(change.total, 'transition')} that this change touches, and ${whole} in all.`;
}

/** The same as Markdown, with a fold for what is untested. */
export function coverageParts(coverage: FlowCoverage): string[] {
  const untested = coverage.change?.untested ?? [];
  const line = `🧭 ${coverageSentence(coverage)}`;
  return untested.length === 0 ? [line] : [line, untestedFold(untested)];
}

/** One untested transition, as a sentence in plain text. */
export function untestedSentence({ from, to, via, why }: UntestedTransition): string {
  const step = `${from} → ${to}${via === 'transition' ? '' : ` (condition ${via + 1})`}`;
  return `this change touches ${step}, and no conversation takes it${why === undefined ? '' : `: ${why.text}`}`;
}

function untestedFold(untested: readonly UntestedTransition[]): string {
  const shown = untested.slice(0, UNTESTED_SHOWN);
  const more = untested.length - shown.length;
  const list = shown.map((transition) => {
    const { place, stub } = transition;
    const where = place === undefined ? '' : ` ${code(formatPlace(place))}`;
    return `${text(untestedSentence(transition))}${where}${stub === undefined ? '' : `\n\n${codeBlock(stub.trimEnd(), 'yaml')}`}`;
  });
  const copies = shown.some(({ stub }) => stub !== undefined) ? ', with conversations to copy' : '';
  const title = `${count(untested.length, 'touched transition')} untested${copies}`;
  const rest = more > 0 ? [`… and ${more} more`] : [];
  return `<details><summary>${title}</summary>\n\n${[...list, ...rest].join('\n\n')}\n\n</details>`;
}
