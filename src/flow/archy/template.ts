/**
 * Templates of Archy documents: `{{name}}` in any place, keys included, replaced as plain text before the document is
 * read, the way Genesys Cloud's Terraform provider does it.
 */
import { FlowgateError, type Place } from '../../errors.ts';
import type { TemplateUse, WrittenId } from '../document.ts';
import type { Environment } from '../environment.ts';
import { lineIndex } from '../lines.ts';
import { unreadable } from '../unreadable.ts';
import { ARCHY_ROOT, OTHER_ROOTS } from './document.ts';

export interface FilledTemplate {
  readonly text: string;
  readonly uses: readonly TemplateUse[];
  /** The place in the source of a place in the filled text: same line, another column. */
  readonly written: (place: Place) => Place;
}

/** A name alone: `{{a: 1}}` is YAML. */
const TEMPLATE = /\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}/g;
/** What YAML takes for the end of a line: a value that has one cannot stand in a template. */
export const LINE_END = /[\r\n\u2028\u2029\u0085]/;
const COMMENT_LINE = /^[ \t]*#/;

const ROOTS = [ARCHY_ROOT, ...OTHER_ROOTS].join('|');
const YAML_ROOT = new RegExp(`^["']?(?:${ROOTS})["']?[ \\t]*:(?:\\s|$)`);
const JSON_ROOT = new RegExp(
  `^\\s*\\{(?:\\s*"\\$\\w+"\\s*:\\s*(?:"[^"]*"|\\[[^\\]]*\\])\\s*,)*\\s*"(?:${ROOTS})"\\s*:`,
);

/** Whether a text is an Archy document by its first key; told before it is parsed, as a template may be no YAML. */
export function looksLikeArchy(file: string, text: string): boolean {
  const content = text.replace(/^\uFEFF/, '');
  // All JSON is YAML.
  if (/\.(?:json|ya?ml)$/i.test(file) && JSON_ROOT.test(content)) return true;
  return /\.ya?ml$/i.test(file) && YAML_ROOT.test(firstLine(content));
}

/** The first line with content; what is behind it is not looked at. */
function firstLine(text: string): string {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) if (!/^\s*(?:#|%|---\s*$|$)/.test(line)) return line;
  return '';
}

/**
 * Fills the templates of a source. One without a value is replaced by a word, so that the rest can still be read; its
 * use says that it is not filled.
 *
 * @throws FlowgateError `invalid-flow` with the place of a template whose value has a line break: all lines below would
 * be told wrongly, and one value could write others
 */
export function fillTemplates(file: string, text: string, environment: Environment): FilledTemplate {
  const lineOf = lineIndex(text);
  const uses: TemplateUse[] = [];
  const cuts: Cut[] = [];
  let filled = '';
  let end = 0;
  for (const match of text.matchAll(TEMPLATE)) {
    const [whole, name = ''] = match;
    const place = { file, ...lineOf(match.index) };
    const value = environment.lookup(name);
    if (value !== undefined && LINE_END.test(value)) {
      throw unreadable(
        place,
        `the value of {{${name}}} has a line break`,
        'Give it a value of one line; a text of several lines belongs in the flow itself.',
      );
    }
    // A comment that speaks of a template is no use of it; one that gives the flow's id is.
    if (value !== undefined || !isPlainComment(text, match.index)) {
      uses.push({ name, place, isFilled: value !== undefined });
    }
    filled += text.slice(end, match.index) + (value ?? `missing_${name}`);
    end = match.index + whole.length;
    cuts.push({ written: end, filled: filled.length, start: match.index });
  }
  filled += text.slice(end);
  return { text: filled, uses, written: writtenPlace(text, filled, cuts) };
}

/** The ends of a template and of what stands in its place, as offsets; and the start of the template. */
interface Cut {
  readonly start: number;
  readonly written: number;
  readonly filled: number;
}

function writtenPlace(text: string, filled: string, cuts: readonly Cut[]): (place: Place) => Place {
  if (cuts.length === 0) return (place) => place;
  const lineOf = lineIndex(text);
  let starts: readonly number[] | undefined;
  return (place) => {
    if (place.line === undefined || place.column === undefined) return place;
    starts ??= [0, ...Array.from(filled.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
    const offset = (starts[place.line - 1] ?? 0) + place.column - 1;
    const last = cuts.findLast((cut) => cut.filled <= offset);
    const after = (last?.written ?? 0) + offset - (last?.filled ?? 0);
    const next = cuts.find((cut) => cut.filled > offset);
    // Within a value that was filled in, the place is that of the template.
    const inText = next === undefined ? after : Math.min(after, next.start);
    return { file: place.file, ...lineOf(inText) };
  };
}

function isPlainComment(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  const line = text.slice(start, offset);
  return COMMENT_LINE.test(line) && !FLOW_ID.test(line);
}

const FLOW_ID = /^[ \t]*#[ \t]*flowgate-id:/;
const FLOW_ID_LINE = /^[ \t]*#[ \t]*flowgate-id:[ \t]*(?<id>.*?)[ \t]*$/;

/**
 * Finds the comment that gives the flow's id.
 *
 * @throws FlowgateError `invalid-flow` where there are two, or one without an id
 */
export function flowIdIn(file: string, filled: string): WrittenId | undefined {
  let found: WrittenId | undefined;
  for (const [index, line] of filled
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() !== '' && !/^\s*(?:#|%|---\s*$)/.test(line)) break;
    const id = FLOW_ID_LINE.exec(line)?.groups?.['id'];
    if (id === undefined) continue;
    const place = { file, line: index + 1, column: line.indexOf('#') + 1 };
    if (!/^\S+$/.test(id)) {
      throw unreadable(
        place,
        id === ''
          ? 'the comment flowgate-id gives no id'
          : 'the id in the comment flowgate-id has blanks in it',
        'Write "# flowgate-id:" and the id of the flow in Genesys Cloud, or remove the comment.',
      );
    }
    if (found !== undefined) {
      throw unreadable(
        place,
        `the id is given twice, first on line ${found.place.line}`,
        'Keep one of them.',
      );
    }
    found = { id, place };
  }
  return found;
}

/** The same error at the place in the source; a template on that line may be what makes it wrong. */
export function atWrittenPlace(error: FlowgateError, { uses, written }: FilledTemplate): FlowgateError {
  if (error.place === undefined) return error;
  const place = written(error.place);
  const names = uses.filter((use) => use.place.line === place.line).map(({ name }) => `{{${name}}}`);
  const hint =
    names.length === 0 ? '' : ` The value of ${[...new Set(names)].join(' and ')} takes part in this line.`;
  return new FlowgateError(error.code, {
    attempted: error.attempted,
    returned: error.returned,
    advice: `${error.advice}${hint}`,
    place,
    cause: error.cause,
  });
}
