import { compilePattern } from '../flow/pattern.ts';
import type { TextMatcher } from './text-matcher.ts';
import type { ValueMatcher } from './value-matcher.ts';

/**
 * `${name}` in a transcript stands for a column of its row, or for what an earlier bot line captured with a named
 * group. A backslash before it keeps it as it is written.
 */
const TEMPLATE = /(\\?)\$\{([A-Za-z_]\w*)\}/g;
const NAMED_GROUP = /\(\?P?<([A-Za-z_]\w*)>/g;

export const COLUMN_NAME = /^[A-Za-z_]\w*$/;

export type Values = ReadonlyMap<string, string>;

export function hasTemplates(text: string): boolean {
  return text.includes('${');
}

/** The names that a text asks for, each time it does. */
export function templatesIn(text: string): string[] {
  if (!hasTemplates(text)) return [];
  return [...text.matchAll(TEMPLATE)].flatMap(([, backslash, name]) =>
    backslash === '' && name !== undefined ? [name] : [],
  );
}

/** The names a pattern captures. */
export function namedGroups(pattern: string): string[] {
  return [...pattern.matchAll(NAMED_GROUP)].flatMap(([, name]) => name ?? []);
}

/**
 * Replaces what `lookup` knows; the rest stays as it is written, backslashes included. In a pattern a value stands
 * for itself, not for the pattern it might be.
 */
export function fillTemplates(
  text: string,
  lookup: (name: string) => string | undefined,
  kind: 'text' | 'pattern' = 'text',
): string {
  if (!hasTemplates(text)) return text;
  return text.replace(TEMPLATE, (whole: string, backslash: string, name: string) => {
    const value = backslash === '' ? lookup(name) : undefined;
    if (value === undefined) return whole;
    return kind === 'pattern' ? literalPattern(value) : value;
  });
}

/** The last step before a text is used: what was captured goes in, and backslashes have done their work. */
export function finalText(text: string, captured: Values): string {
  if (!hasTemplates(text)) return text;
  return text.replace(TEMPLATE, (whole: string, backslash: string, name: string) =>
    backslash === '' ? (captured.get(name) ?? whole) : whole.slice(1),
  );
}

export function finalMatcher<Matcher extends TextMatcher>(matcher: Matcher, captured: Values): Matcher;
export function finalMatcher(matcher: TextMatcher, captured: Values): TextMatcher {
  if (typeof matcher === 'string') return finalText(matcher, captured);
  const { equals, contains, containsAny, startsWith, matches, not } = matcher;
  const text = (value: string) => finalText(value, captured);
  return {
    ...matcher,
    ...(equals !== undefined && { equals: text(equals) }),
    ...(contains !== undefined && {
      contains: typeof contains === 'string' ? text(contains) : contains.map(text),
    }),
    ...(containsAny !== undefined && { containsAny: containsAny.map(text) }),
    ...(startsWith !== undefined && { startsWith: text(startsWith) }),
    ...(matches !== undefined && {
      matches: fillTemplates(matches, (name) => captured.get(name), 'pattern'),
    }),
    ...(not !== undefined && { not: finalMatcher(not, captured) }),
  };
}

export function finalValue(expected: ValueMatcher, captured: Values): ValueMatcher {
  return typeof expected === 'string' || typeof expected === 'object'
    ? finalMatcher(expected, captured)
    : expected;
}

/** What the named groups of a matcher find in the text it has matched. */
export function capturesOf(matcher: TextMatcher, text: string): Readonly<Record<string, string>> {
  if (typeof matcher === 'string' || matcher.matches === undefined) return {};
  // Looked for first: nearly no pattern captures, and this is done for every message.
  if (!matcher.matches.includes('(?')) return {};
  const pattern = compilePattern(matcher.matches, { ignoreCase: matcher.ignoreCase === true });
  return pattern.find(text)?.groups ?? {};
}

function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
