import type { Path } from '../flow/document.ts';
import { mapTexts } from '../flow/map-texts.ts';
import { didYouMean } from '../flow/nearest.ts';
import type { WrittenLine } from './fragments.ts';
import { fillTemplates, hasTemplates, namedGroups, templatesIn } from './templates.ts';
import type { TranscriptSource } from './transcript-schema.ts';
import { below, type Fault, isRecord, type Written } from './written.ts';

export type Row = Readonly<Record<string, string | number | boolean>>;

/** Keys whose values may be more than text: there a lone `${column}` keeps its number, or true and false. */
const VALUES: ReadonlySet<unknown> = new Set(['given', 'variables', 'with', 'set']);
const MATCHER_KEYS: ReadonlySet<unknown> = new Set([
  'equals',
  'contains',
  'containsAny',
  'startsWith',
  'matches',
  'not',
]);
const ALONE = /^\$\{([A-Za-z_]\w*)\}$/;

/** A copy of plain data with the `${column}`s of a row filled in, wherever they are written. */
export function fillRow(value: unknown, row: Row): unknown {
  return mapTexts(value, (text, path) => fillCell(text, row, path));
}

function fillCell(text: string, row: Row, path: Path): unknown {
  if (!hasTemplates(text)) return text;
  const lookup = (name: string) => (Object.hasOwn(row, name) ? row[name] : undefined);
  const key = path.findLast((part) => typeof part === 'string');
  const [, alone] = ALONE.exec(text) ?? [];
  const isValue = path.some((part) => VALUES.has(part)) && !MATCHER_KEYS.has(key);
  if (alone !== undefined && isValue) return lookup(alone) ?? text;
  const asText = (name: string) => {
    const cell = lookup(name);
    return cell === undefined ? undefined : String(cell);
  };
  return fillTemplates(text, asText, key === 'matches' ? 'pattern' : 'text');
}

/** The name of what a row makes of a conversation: rows must be told apart. */
export function rowName(name: string, row: Row, index: number): string {
  const asksForColumn = templatesIn(name).some((column) => Object.hasOwn(row, column));
  if (!asksForColumn) return `${name} (row ${index + 1})`;
  const filled = fillTemplates(name, (column) =>
    Object.hasOwn(row, column) ? String(row[column]) : undefined,
  );
  return filled.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Where, after its row was filled in, a conversation still asks for something that nothing has captured by then. */
export function unknownTemplates(
  source: TranscriptSource,
  at: Written,
  lines: readonly WrittenLine[],
  columns: readonly string[],
): Fault[] {
  const captured = new Set<string>();
  const none: ReadonlySet<string> = new Set();
  const faults: Fault[] = [];
  const look = (value: unknown, where: Written, known: ReadonlySet<string>) =>
    faults.push(...unknownIn(value, where, known, columns));

  for (const { line, at: written } of lines) {
    const { set, ...rest } = line;
    look(set, below(written, 'set'), none);
    look(rest, written, captured);
    for (const matcher of [line.bot, line.text, ...(line.unordered ?? [])]) {
      if (isRecord(matcher) && typeof matcher['matches'] === 'string') {
        for (const name of namedGroups(matcher['matches'])) captured.add(name);
      }
    }
  }
  const { conversation: _lines, rows: _rows, expect = {}, ...rest } = source;
  look(rest, at, none);
  const { routedTo, variables, calls, quickReplies, ...nodes } = expect;
  look({ routedTo, variables, calls, quickReplies }, below(at, 'expect'), captured);
  look(nodes, below(at, 'expect'), none);
  return faults;
}

export function unknownIn(
  value: unknown,
  at: Written,
  known: ReadonlySet<string>,
  columns: readonly string[],
): Fault[] {
  if (typeof value === 'string') {
    return templatesIn(value)
      .filter((name) => !known.has(name))
      .map((name) => ({
        at,
        message: `\${${name}} is neither a column of "rows" nor captured by an earlier line that could be used here.${didYouMean(name, [...columns, ...known])}`,
      }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => unknownIn(item, below(at, index), known, columns));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => unknownIn(item, below(at, key), known, columns));
}
