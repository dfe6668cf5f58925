import { groupChanges } from './changes.ts';
import { onTerminal } from './escape.ts';
import type { FlowReport } from './model.ts';
import { riskLines } from './risks.ts';
import { count } from './words.ts';

/** What changes from one flow to another, for a terminal: how much, the risks, then the changes by what they mean. */
export function renderDifference(
  from: string,
  to: string,
  { changes, risks = [] }: Pick<FlowReport, 'changes' | 'risks'>,
): string {
  if (changes.length === 0) return `${from} and ${to} are the same flow.\n`;
  const groups = groupChanges(changes).flatMap(({ title, sentences }) => [
    '',
    title,
    ...sentences.map((sentence) => `  ${onTerminal(sentence)}`),
  ]);
  return `${[`From ${from} to ${to}: ${count(changes.length, 'change')}`, ...riskLines(risks), ...groups].join('\n')}\n`;
}
