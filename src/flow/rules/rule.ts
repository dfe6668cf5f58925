import type { Path } from '../document.ts';
import type { Severity } from '../finding.ts';
import type { Language, Subject } from './subject.ts';

/** What a rule found, before it is given a file and a line. */
export interface Problem {
  /** One sentence: what is wrong and, where it is known, what to write instead. */
  readonly message: string;
  readonly node?: string | undefined;
  /** What is to blame, from the root of the flow. */
  readonly path: Path;
  /** Where it weighs differently than the rule says. */
  readonly severity?: Severity | undefined;
}

/** What people read about a rule. */
export interface RulePage {
  /** Kebab-case; findings carry it. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for a list of rules: what the rule wants. */
  readonly summary: string;
  /** One or two sentences: what happens to customers or authors otherwise. */
  readonly why: string;
}

/** One thing that can be wrong with a flow. Pure: the same flow has the same problems. */
export interface Rule extends RulePage {
  /** Flows in other languages are not held against it. */
  readonly languages: readonly Language[];
  /** A flow, as YAML, about which this rule alone complains, once. */
  readonly bad: string;
  /** A flow, as YAML, about which no rule complains. */
  readonly good: string;
  check(subject: Subject): Iterable<Problem>;
}

export const FLOW_DOCUMENTS: readonly Language[] = ['flow-document'];
export const ARCHY: readonly Language[] = ['archy'];
export const BOTH: readonly Language[] = ['flow-document', 'archy'];

/** The text of an example without the indentation of the code around it. */
export function example(text: string): string {
  const lines = text.replace(/^\n|\n[ \t]*$/g, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(depth)).join('\n')}\n`;
}

const LONGEST_QUOTE = 60;

/** A name or text in double quotes, cut where it is long. */
export function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE)}…"` : `"${text}"`;
}
