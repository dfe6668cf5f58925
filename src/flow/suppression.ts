import { z } from 'zod';
import type { Place } from '../errors.ts';
import { isRecord } from './canonical.ts';
import { ignoresSchema } from './definition.ts';
import type { SourceDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { IGNORE } from './ignore-comments.ts';
import { didYouMean } from './nearest.ts';
import { IGNORABLE, RULE_PAGES } from './rules/pages.ts';

export interface SuppressOptions {
  /** `2027-01-31`: a suppression holds up to and including its date. */
  readonly today: string;
  /** The rules that were looked at: only for them nothing to ignore means anything. */
  readonly checked: ReadonlySet<string>;
}

export interface Suppressed {
  /** What is left, with what is wrong with the suppressions themselves. */
  readonly findings: readonly Finding[];
  /** How many were ignored, for the reader of a report; empty where none was. */
  readonly notes: readonly string[];
}

/** Something that is to be ignored, as it is written. */
interface Suppression {
  readonly rule: string;
  readonly until: string | undefined;
  readonly reason: string | undefined;
  readonly place: Place;
  /** Which findings of the rule it speaks of: see {@link keysOf}. */
  readonly key: string;
}

/**
 * Takes out the findings that the source itself says to ignore: by a comment `flowgate-ignore RULE until DATE: reason`
 * above the line or at its end, or by an entry of `$ignore`. One without a reason or a date, or with a past one, takes
 * nothing out and is a finding; so is, as a warning, one that has nothing to ignore.
 */
export function suppress(
  document: SourceDocument,
  findings: readonly Finding[],
  { today, checked }: SuppressOptions,
): Suppressed {
  const written = [...commentsOf(document), ...entriesOf(document)];
  if (written.length === 0) return { findings, notes: [] };
  const complaints: Finding[] = [];
  const holding = new Map<string, Suppression[]>();
  for (const suppression of written) {
    const message = complaintAbout(suppression, today);
    if (message !== undefined) {
      complaints.push({ rule: 'suppression', severity: 'error', message, place: suppression.place });
      continue;
    }
    const id = idOf(suppression.rule, suppression.key);
    const same = holding.get(id);
    if (same === undefined) holding.set(id, [suppression]);
    else same.push(suppression);
  }

  const rootLine = document.locate([]).line;
  const used = new Set<Suppression>();
  const ignored: Finding[] = [];
  const left = findings.filter((finding) => {
    if (!isIgnorable(finding, document)) return true;
    const speaking = keysOf(finding, rootLine).flatMap((key) => holding.get(idOf(finding.rule, key)) ?? []);
    for (const suppression of speaking) used.add(suppression);
    if (speaking.length > 0) ignored.push(finding);
    return speaking.length === 0;
  });

  for (const suppression of [...holding.values()].flat()) {
    if (used.has(suppression) || !checked.has(suppression.rule)) continue;
    complaints.push({
      rule: 'suppression',
      severity: 'warning',
      message: `There is no finding of ${suppression.rule} to ignore here. Remove this.`,
      place: suppression.place,
    });
  }
  return { findings: [...left, ...complaints], notes: notesOn(ignored, [...used]) };
}

function commentsOf({ ignores }: SourceDocument): Suppression[] {
  return (ignores?.() ?? []).map(({ text, place, covers }) => {
    const {
      rule = '',
      until,
      reason,
    } = /^(?<rule>[\w-]+)?(?:\s+until\s+(?<until>[^\s:]+))?(?:\s*:\s*(?<reason>.*))?$/s.exec(text)?.groups ??
    {};
    return { rule, until, reason, place, key: `line ${covers}` };
  });
}

const holderSchema = z.looseObject({ $ignore: ignoresSchema });

/** What is wrong with the shape of `$ignore` is said by the schema. */
function entriesOf(document: SourceDocument): Suppression[] {
  if (!isRecord(document.value) || !Object.hasOwn(document.value, '$ignore')) return [];
  const holder = holderSchema.safeParse(document.value);
  return (holder.data?.$ignore ?? []).map(({ rule, until, reason, at }, index) => {
    const place = document.locate(['$ignore', index]);
    return { rule, until, reason, place, key: at === undefined ? 'all' : keyOfPath(document, at) };
  });
}

/** `nodes.greet` speaks of the whole node, anything else of one place. */
function keyOfPath(document: SourceDocument, at: string): string {
  const [, node] = /^nodes\.([^.[\]]+)$/.exec(at) ?? [];
  if (node !== undefined) return `node ${node}`;
  const path = at
    .split(/[.[\]]+/)
    .flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
  const { line, column } = document.locate(path);
  return `place ${line}:${column}`;
}

/** Everything by which a suppression can speak of a finding. One about the file as a whole is of its first line. */
function keysOf({ node, place }: Finding, rootLine: number | undefined): string[] {
  return ['all', `line ${place.line ?? rootLine}`, `place ${place.line}:${place.column}`, `node ${node}`];
}

function idOf(rule: string, key: string): string {
  return `${rule} ${key}`;
}

/** A value that the chosen environment lacks cannot be ignored: there is no flow without it. */
function isIgnorable({ rule, severity, place }: Finding, { file }: SourceDocument): boolean {
  if (place.file !== file || !IGNORABLE.includes(rule)) return false;
  return rule !== 'env-missing' || severity === 'warning';
}

const FORM = `Write "${IGNORE} RULE until YYYY-MM-DD: reason".`;

function complaintAbout({ rule, until, reason }: Suppression, today: string): string | undefined {
  if (rule === '') return `It does not say what to ignore. ${FORM}`;
  if (!IGNORABLE.includes(rule)) {
    const known = RULE_PAGES.some(({ id }) => id === rule);
    return known
      ? `Findings of ${rule} cannot be ignored.`
      : `"${rule.slice(0, 60)}" is no rule.${didYouMean(rule, IGNORABLE)}`;
  }
  if (until === undefined) return `It says no date until which to ignore ${rule}. ${FORM}`;
  if (!isDate(until)) return `"${until.slice(0, 60)}" is no date. ${FORM}`;
  if (reason === undefined || reason.trim() === '') return `It says no reason to ignore ${rule}. ${FORM}`;
  if (until < today)
    return `It ended on ${until}: ${rule} is no longer ignored. Correct what it hides, or give it a new date.`;
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // A 31st of February is read as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function notesOn(ignored: readonly Finding[], used: readonly Suppression[]): string[] {
  if (ignored.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rule } of ignored) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const each = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} (${count})`);
  const [first = ''] = used.map(({ until }) => until ?? '').sort();
  const findings = ignored.length === 1 ? '1 finding is' : `${ignored.length} findings are`;
  return [
    `${findings} ignored for a reason that the source gives: ${each.join(', ')}. The first is back after ${first}.`,
  ];
}
