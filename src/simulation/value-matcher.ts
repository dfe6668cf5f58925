import { sameValue, textOf } from '../flow/conditions.ts';
import { MAX_TEXT_LENGTH } from '../flow/pattern.ts';
import { describeMatcher, matchesText, type TextMatcherParts } from './text-matcher.ts';

/** What a value is expected to be: the value itself, a matcher of its text, or nothing at all. */
export type ValueMatcher =
  | string
  | number
  | boolean
  | (TextMatcherParts & { readonly absent?: true | undefined });

export function matchesValue(expected: ValueMatcher, actual: unknown): boolean {
  if (typeof expected !== 'object') return sameValue(actual, expected);
  if (expected.absent === true) return actual === undefined || actual === null;
  const text = textOf(actual);
  // Matchers look at the first part of a text only; what they cannot see must not pass for fine.
  return text !== undefined && text.length <= MAX_TEXT_LENGTH && matchesText(expected, text);
}

export function describeExpected(expected: ValueMatcher): string {
  if (typeof expected !== 'object') return describeValue(expected);
  return expected.absent === true ? 'not set' : describeMatcher(expected);
}

export function describeValue(value: unknown): string {
  return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}
