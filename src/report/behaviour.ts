import type { BehaviourChange, BehaviourDiff } from '../simulation/behaviour.ts';
import { describeBehaviour } from '../simulation/behaviour-words.ts';
import type { Message } from '../simulation/engine.ts';
import type { Row } from '../simulation/side-by-side.ts';
import { code, cut, html, text } from './escape.ts';
import { count } from './words.ts';

const GROUPS_SHOWN = 6;
const NAMES_SHOWN = 5;
const ROWS_SHOWN = 20;
const LONGEST_WORDS = 300;
const LONGEST_NAME = 120;
const LONGEST_SENTENCE = 500;

/** The conversations that go another way, as Markdown: the sentence everybody reads, then one fold for each group. */
export function behaviourParts(diff: BehaviourDiff): string[] {
  if (diff.changes.length === 0) {
    return diff.total === 0 ? [] : [`💬 ${allAsBefore(diff.total)}`];
  }
  const list = sentences(diff).map((sentence) => `- ${text(sentence)}`);
  return [
    `💬 **${headline(diff)}**\n${list.join('\n')}`,
    ...diff.changes.slice(0, GROUPS_SHOWN).map(groupFold),
  ];
}

/** The same without the folds, for a terminal; plain text. */
export function behaviourLines(diff: BehaviourDiff): string[] {
  if (diff.changes.length === 0) return diff.total === 0 ? [] : [allAsBefore(diff.total)];
  return [`${headline(diff)}:`, ...sentences(diff).map((sentence) => `  ${sentence}`)];
}

/** A customer does not see the path: where only that is another one, nothing changes for them. */
function headline({ total, changes }: BehaviourDiff): string {
  const felt = changes
    .filter(({ aspects }) => aspects.some((aspect) => aspect !== 'path'))
    .reduce((sum, { conversations }) => sum + conversations.length, 0);
  return `${felt} of ${count(total, 'conversation')} change${felt === 1 ? 's' : ''} for the customer`;
}

/** A sentence for each way in which conversations changed; ways that read the same are told together. */
function sentences(diff: BehaviourDiff): string[] {
  const alike = new Map<string, BehaviourChange>();
  for (const change of diff.changes) {
    const key = describeBehaviour({ ...change, conversations: change.conversations.slice(0, 1) });
    const known = alike.get(key)?.conversations ?? [];
    alike.set(key, { ...change, conversations: [...known, ...change.conversations] });
  }
  const all = [...alike.values()].map((change) => cut(describeBehaviour(change), LONGEST_SENTENCE));
  const more = all.length - GROUPS_SHOWN;
  return more > 0 ? [...all.slice(0, GROUPS_SHOWN), `… and ${more} more ways`] : all;
}

function allAsBefore(total: number): string {
  return total === 1 ? 'The 1 conversation goes as before.' : `All ${total} conversations go as before.`;
}

function groupFold(change: BehaviourChange): string {
  const names = change.conversations.slice(0, NAMES_SHOWN).map(({ name }) => text(cut(name, LONGEST_NAME)));
  const more = change.conversations.length - names.length;
  const who = `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  const rows = change.rows.slice(0, ROWS_SHOWN);
  const left = change.rows.length - rows.length;
  const table = [
    '| | Before | After |',
    '| --- | --- | --- |',
    ...rows.map(tableRow),
    ...(left > 0 ? [`| | … ${left} more … | |`] : []),
  ].join('\n');
  const summary = html(cut(describeBehaviour(change), LONGEST_SENTENCE));
  return `<details><summary>Side by side: ${summary}</summary>\n\n${who}\n\n${rows.length === 0 ? 'Nothing was said.' : table}\n\n</details>`;
}

/** A mark, and not colour alone, tells the rows that differ. */
function tableRow({ before, after, same }: Row): string {
  return `| ${same ? '' : '≠'} | ${cell(before)} | ${same ? '″' : cell(after)} |`;
}

function cell(message: Message | undefined): string {
  if (message === undefined) return '–';
  const replies = message.quickReplies?.map((label) => ` [${code(cut(label, LONGEST_NAME))}]`).join('') ?? '';
  return `${message.from === 'user' ? 'Customer' : 'Bot'}: ${code(cut(message.text, LONGEST_WORDS))}${replies}`;
}
