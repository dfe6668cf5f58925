import { visible } from '../log.ts';

/*
 * The one gateway into Markdown. Text from a flow, a transcript, a bot, an API or a branch reaches a report through
 * these functions only. GitHub links mentions, issues, commits and addresses in plain text, and none of them in code:
 * so what could be one of them is set in code, whole, and can still be copied.
 */

/** Cuts at whole characters, so that nothing is left of which only half is there. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return `${text.slice(0, end)}…`;
}

/** Most code is: nothing hidden, no backtick, pipe or blank at an end that has to be minded. */
const PLAIN_CODE = /^[!-_a-{}~](?:[ -_a-{}~]*[!-_a-{}~])?$/;

/** A pipe ends a table's cell even within backticks, and escaping it there shows the backslash elsewhere. */
export const PIPE = '<code>&#124;</code>';

/** Inline code, exact and on one line; also within tables, list items and headings. */
export function code(text: string): string {
  if (PLAIN_CODE.test(text)) return `\`${text}\``;
  const line = visible(text).replaceAll('\n', '↵').replaceAll('\t', ' ');
  if (line.trim() === '') return line === '' ? '_(empty)_' : '_(blank)_';
  return line
    .split('|')
    .map((piece) => (piece === '' ? '' : span(piece)))
    .join(PIPE);
}

/** A sentence that holds {@link code}, for a terminal: nobody reads its HTML there. */
export function onTerminal(sentence: string): string {
  return sentence.replaceAll(`\`${PIPE}\``, '|').replaceAll(PIPE, '|');
}

function span(line: string): string {
  const fence = '`'.repeat(longestRun(line) + 1);
  // One space at both ends is taken away again, unless there is nothing else; it keeps a backtick off the fence.
  const pad = /^[` ]|[` ]$/.test(line) && line.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A block of code; its fence is longer than any run of backticks in it. Begins and ends at a line of its own. */
export function codeBlock(text: string, language = ''): string {
  const content = visible(text);
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  const info = /^[a-z0-9-]*$/.test(language) ? language : '';
  return `${fence}${info}\n${content}\n${fence}`;
}

/** Prose on one line in which nothing takes effect: no Markdown, HTML, mention, reference, link or formula. */
export function text(prose: string): string {
  return setApart(prose, code, escapeMarkdown);
}

/** The same within a block of HTML (a `<summary>`), where Markdown is not read. */
export function html(prose: string): string {
  return setApart(prose, (token) => `<code>${entities(token)}</code>`, entities);
}

/** A link of our own; the label is trusted. Anything but http(s) leaves the label alone. */
export function link(label: string, address: string): string {
  if (!URL.canParse(address)) return label;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return label;
  return `[${label}](${url.href.replace(/[()<>[\]\\|`*]/g, percent)})`;
}

/** A word of prose: what stands between spaces and the marks that embrace or separate words. */
const WORD = /[^\s"'`()<>,;[\]{}|]+/g;
/** Mentions, references, addresses, commits. Whatever holds one of them becomes code. */
const LINKED = /[@#]|:\/\/|www\.|\bgh-\d|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|\b(?:mailto|xmpp):/i;

function setApart(
  prose: string,
  apart: (token: string) => string,
  plainly: (plain: string) => string,
): string {
  const line = visible(prose).replace(/\s+/g, ' ').trim();
  // What no word of it can be, for what is in a word is in the line, between the same boundaries.
  if (!LINKED.test(line)) return plainly(line);
  let result = '';
  let done = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if (!LINKED.test(word)) continue;
    const token = word.replace(/[.:!?]+$/, '');
    result += plainly(line.slice(done, index)) + apart(token);
    done = index + token.length;
  }
  return result + plainly(line.slice(done));
}

function escapeMarkdown(plain: string): string {
  return (
    plain
      .replace(/[\\*_[\]{}<>~!&]/g, '\\$&')
      // Backticks, pipes and dollars mean something before backslashes are read (code, cells, formulas).
      .replace(/[`|$]/g, entityOf)
      // What makes a list, a heading, a quote or a rule of a line.
      .replace(/^(\s*)([-+=])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
  );
}

/** Marks as character references: they show, and mean nothing. */
function entities(plain: string): string {
  return plain.replace(/[!"#$&'*+:;<=>?@[\\\]^_`{|}~]/g, entityOf);
}

function entityOf(mark: string): string {
  return `&#${mark.codePointAt(0)};`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function longestRun(content: string): number {
  return Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
}
