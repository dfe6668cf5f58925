import type { z } from 'zod';
import type { Path } from '../flow/document.ts';
import { didYouMean } from '../flow/nearest.ts';

/** One thing that is wrong with a file, before it has a line. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** What a value must be, for a reader who knows the field and not the schema: the message follows the key. */
export function takes(what: string): (issue: RawIssue) => string | undefined {
  return (issue) => {
    const { input } = issue;
    if (input === undefined) return `is missing; it takes ${what}`;
    if (input === null) return `is left empty; it takes ${what}`;
    const isUnquoted = typeof input === 'number' || typeof input === 'boolean';
    if (isUnquoted && what.startsWith('text')) {
      return `takes ${what}, but ${String(input)} is a ${typeof input}: put it in quotes`;
    }
    return `takes ${what}, not ${kindOf(input)}`;
  };
}

/** The same for an object. Unknown keys get one line each: {@link problemsOf} takes them apart again. */
export function takesObject(
  what: string,
  known: readonly string[],
  refused: Readonly<Record<string, string>> = {},
): (issue: RawIssue) => string | undefined {
  const wrongKind = takes(what);
  return (issue) => {
    if (issue.code !== 'unrecognized_keys') return wrongKind(issue);
    const complaint = (key: string): string => {
      if (Object.hasOwn(refused, key)) return refused[key] ?? '';
      // An unquoted {name} is an object of its own in YAML.
      const braces = isEmptyAt(issue.input, key) ? ` For the text {${key}}, put it in quotes.` : '';
      return `is not known here.${braces || didYouMean(key, known) || ` Known here: ${known.join(', ')}.`}`;
    };
    return issue.keys.map(complaint).join('\n');
  };
}

function isEmptyAt(input: unknown, key: string): boolean {
  return typeof input === 'object' && input !== null && new Map(Object.entries(input)).get(key) === null;
}

/** All issues of a failed parse, each with the path it is about and a sentence. */
export function problemsOf(issues: readonly Issue[], root: Path = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...root, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => problem([...path, key], messages[index] ?? 'is not known here.'));
    }
    if (issue.code === 'invalid_union') {
      // The branch somebody meant is one of the right kind; of several, the one with the least to complain about.
      const [meant] = issue.errors
        .filter((branch) => !branch.some(isOtherKind))
        .sort((a, b) => a.length - b.length);
      if (meant) return problemsOf(meant, path);
    }
    if (issue.code === 'invalid_key') return [problem(path, issue.issues[0]?.message ?? issue.message)];
    return [problem(path, issue.message)];
  });
}

function isOtherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function problem(path: Path, message: string): Problem {
  return { path, message: `${subject(path)} ${message}` };
}

function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return JSON.stringify(last);
  const list = path.findLast((key) => typeof key === 'string');
  return `item ${last + 1}${list === undefined ? '' : ` of ${JSON.stringify(list)}`}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `the text ${JSON.stringify(value.slice(0, 60))}` : String(value);
}
