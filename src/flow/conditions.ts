import type { FlowCondition } from './definition.ts';
import { compilePattern } from './pattern.ts';

/** Every comparison Flowgate knows. Others are the platform's: they are warned about and never hold here. */
export const CONDITIONS = [
  'equals',
  'notEquals',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'matches',
  'in',
  'exists',
  'notExists',
  'greaterThan',
  'greaterOrEqual',
  'lessThan',
  'lessOrEqual',
] as const;
export type ConditionName = (typeof CONDITIONS)[number];

const KNOWN: ReadonlySet<string> = new Set(CONDITIONS);

export function isKnownCondition(name: string): name is ConditionName {
  return KNOWN.has(name);
}

/** `actual` is what the variable holds (absent: `undefined` or `null`), `wanted` the condition's value. */
type Comparison = (actual: unknown, wanted: unknown) => boolean;

/**
 * What each condition means. A variable that is not set fulfils `notExists`, `notEquals` and `notContains` only;
 * a condition without a value (`exists` and `notExists` aside) never gets here.
 */
const COMPARISONS: Readonly<Record<ConditionName, Comparison>> = {
  equals: sameValue,
  notEquals: (actual, wanted) => !sameValue(actual, wanted),
  contains,
  notContains: (actual, wanted) => !contains(actual, wanted),
  startsWith: (actual, wanted) => bothTexts(actual, wanted, (text, part) => text.startsWith(part)),
  endsWith: (actual, wanted) => bothTexts(actual, wanted, (text, part) => text.endsWith(part)),
  matches: (actual, wanted) => bothTexts(actual, wanted, matchesPattern),
  in: (actual, wanted) => listOf(wanted).some((item) => sameValue(actual, item)),
  exists: isPresent,
  notExists: (actual) => !isPresent(actual),
  greaterThan: (actual, wanted) => ordered(actual, wanted, (order) => order > 0),
  greaterOrEqual: (actual, wanted) => ordered(actual, wanted, (order) => order >= 0),
  lessThan: (actual, wanted) => ordered(actual, wanted, (order) => order < 0),
  lessOrEqual: (actual, wanted) => ordered(actual, wanted, (order) => order <= 0),
};

/**
 * Whether a condition holds for what its variable holds now (`undefined` where it is not set).
 *
 * @param fill replaces the placeholders of a text; patterns are taken as they are written, because `\p{L}` and
 *   the like are not placeholders
 */
export function holds(condition: FlowCondition, actual: unknown, fill: (text: string) => string): boolean {
  const name = condition.condition;
  if (!isKnownCondition(name)) return false;
  const needsValue = name !== 'exists' && name !== 'notExists';
  if (needsValue && condition.value === undefined) return false;
  const wanted = name === 'matches' ? condition.value : filled(condition.value, fill);
  return COMPARISONS[name](actual, wanted);
}

/**
 * Equality of conditions and expectations: text exactly, case included. A number and a text that spells a number
 * compare as numbers; two texts never do, so that order number 007 is not 7.
 */
export function sameValue(actual: unknown, wanted: unknown): boolean {
  if (typeof actual === 'number' || typeof wanted === 'number') {
    const left = numberOf(actual);
    const right = numberOf(wanted);
    if (left !== undefined && right !== undefined) return left === right;
  }
  const text = textOf(actual);
  return text !== undefined && text === textOf(wanted);
}

/** How a value reads in a message; `undefined` for what has no plain text (absent, lists, objects). */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function contains(actual: unknown, wanted: unknown): boolean {
  if (Array.isArray(actual)) return actual.some((item) => sameValue(item, wanted));
  return bothTexts(actual, wanted, (text, part) => text.includes(part));
}

function bothTexts(
  actual: unknown,
  wanted: unknown,
  compare: (text: string, part: string) => boolean,
): boolean {
  const text = textOf(actual);
  const part = textOf(wanted);
  return text !== undefined && part !== undefined && compare(text, part);
}

function matchesPattern(text: string, source: string): boolean {
  try {
    return compilePattern(source).test(text);
  } catch {
    // Lint reports a bad pattern at its line; in a conversation it simply never holds.
    return false;
  }
}

/** As numbers where both sides are; as text (dates, say) where neither is; a mixture has no order. */
function ordered(actual: unknown, wanted: unknown, test: (order: number) => boolean): boolean {
  const left = numberOf(actual);
  const right = numberOf(wanted);
  if (left !== undefined && right !== undefined) return test(left - right);
  if (left !== undefined || right !== undefined) return false;
  return bothTexts(actual, wanted, (text, other) => test(text < other ? -1 : text > other ? 1 : 0));
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function filled(value: FlowCondition['value'], fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? fill(item) : item)) : value;
}
