import { compilePattern } from '../flow/pattern.ts';

/** What a text is expected to be. A plain string means exactly that; of an object, every key must hold. */
export type TextMatcher = string | TextMatcherParts;

export interface TextMatcherParts {
  readonly equals?: string | undefined;
  /** One text, or several that must all be there. */
  readonly contains?: string | readonly string[] | undefined;
  /** At least one of these is there. */
  readonly containsAny?: readonly string[] | undefined;
  readonly startsWith?: string | undefined;
  /** A pattern found anywhere in the text. */
  readonly matches?: string | undefined;
  /** Characters the text may have. */
  readonly maxLength?: number | undefined;
  /** For every key of this object, those inside `not` included. */
  readonly ignoreCase?: boolean | undefined;
  readonly not?: TextMatcher | undefined;
}

/** Keys that ask something of a text by themselves. */
const POSITIVE_KEYS = ['equals', 'contains', 'containsAny', 'startsWith', 'matches', 'maxLength'] as const;

export function matchesText(matcher: TextMatcher, text: string, caseIgnored = false): boolean {
  const parts = partsOf(matcher);
  const ignoreCase = parts.ignoreCase ?? caseIgnored;
  const fold = (value: string) => (ignoreCase ? value.toLowerCase() : value);
  const actual = fold(text);
  const { equals, contains, containsAny, startsWith, matches, maxLength, not } = parts;
  return (
    (equals === undefined || actual === fold(equals)) &&
    (contains === undefined || listOf(contains).every((part) => actual.includes(fold(part)))) &&
    (containsAny === undefined || containsAny.some((part) => actual.includes(fold(part)))) &&
    (startsWith === undefined || actual.startsWith(fold(startsWith))) &&
    (maxLength === undefined || lengthOf(text) <= maxLength) &&
    (matches === undefined || compilePattern(matches, { ignoreCase }).test(text)) &&
    (not === undefined || !matchesText(not, text, ignoreCase))
  );
}

/** What must not be said, where a matcher asks for nothing else; such a matcher points at no message. */
export function forbiddenText(matcher: TextMatcher): TextMatcher | undefined {
  if (typeof matcher === 'string' || matcher.not === undefined) return undefined;
  const { not, ignoreCase, ...rest } = matcher;
  if (asksSomething(rest)) return undefined;
  return ignoreCase === undefined ? not : { ignoreCase, ...partsOf(not) };
}

/** Whether a matcher asks anything at all of a text. */
export function asksSomething(parts: { readonly [Key in keyof TextMatcherParts]: unknown }): boolean {
  return parts.not !== undefined || POSITIVE_KEYS.some((key) => parts[key] !== undefined);
}

/** `a text that contains "bill" and does not match /x/`, to follow "expected". */
export function describeMatcher(matcher: TextMatcher): string {
  if (typeof matcher === 'string') return quoted(matcher);
  const { equals, contains, containsAny, startsWith, matches, maxLength, ignoreCase, not } = matcher;
  const clauses = [
    equals === undefined ? [] : `is ${quoted(equals)}`,
    contains === undefined ? [] : `contains ${listOf(contains).map(quoted).join(' and ')}`,
    containsAny === undefined ? [] : `contains ${containsAny.map(quoted).join(' or ')}`,
    startsWith === undefined ? [] : `starts with ${quoted(startsWith)}`,
    matches === undefined ? [] : `matches /${matches}/`,
    maxLength === undefined ? [] : `has at most ${maxLength} characters`,
    not === undefined ? [] : `is not ${describeMatcher(not)}`,
  ].flat();
  return `a text that ${clauses.join(' and ')}${ignoreCase === true ? ' (case ignored)' : ''}`;
}

/** Characters as people count them, nearly: a surrogate pair is one. */
function lengthOf(text: string): number {
  return [...text].length;
}

export function quoted(text: string): string {
  return JSON.stringify(text);
}

function partsOf(matcher: TextMatcher): TextMatcherParts {
  return typeof matcher === 'string' ? { equals: matcher } : matcher;
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
