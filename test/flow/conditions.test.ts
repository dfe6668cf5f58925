import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CONDITIONS, holds, isKnownCondition, sameValue } from '../../src/flow/conditions.ts';
import type { FlowCondition } from '../../src/flow/definition.ts';

const asIs = (text: string) => text;

function check(condition: string, actual: unknown, value?: FlowCondition['value'], fill = asIs): boolean {
  const base = { variable: 'x', condition, transition: 'next' };
  return holds(value === undefined ? base : { ...base, value }, actual, fill);
}

test('a condition nobody knows never holds', () => {
  expect(check('resembles', 'a', 'a')).toBe(false);
  expect(check('constructor', 'a', 'a')).toBe(false);
  expect(isKnownCondition('resembles')).toBe(false);
  expect(isKnownCondition('toString')).toBe(false);
  expect(CONDITIONS.every(isKnownCondition)).toBe(true);
});

test.each([undefined, null])('of a variable that holds %s only three are true', (actual) => {
  expect(CONDITIONS.filter((name) => check(name, actual, 'a'))).toEqual([
    'notEquals',
    'notContains',
    'notExists',
  ]);
});

test('a comparison that has nothing to compare with never holds', () => {
  expect(CONDITIONS.filter((name) => check(name, 'a'))).toEqual(['exists']);
});

// Each row: condition, actual, value, holds.
test.each<[string, unknown, FlowCondition['value'], boolean]>([
  ['equals', 'billing', 'Billing', false],
  ['equals', 'billing ', 'billing', false],
  ['equals', 'billing', 'billing', true],
  ['equals', '007', '7', false],
  ['equals', '7.0', 7, true],
  ['equals', 7, '7', true],
  ['equals', 'seven', 7, false],
  ['equals', true, 'true', true],
  ['equals', {}, '[object Object]', false],
  ['notEquals', 'a', 'a', false],
  ['notEquals', 'a', 'A', true],
  ['contains', 'my bill', 'Bill', false],
  ['contains', 'my bill', 'bill', true],
  ['contains', ['a', 'b'], 'b', true],
  ['contains', ['ab'], 'b', false],
  ['notContains', 'my bill', 'bill', false],
  ['notContains', 'my bill', 'order', true],
  ['startsWith', 'order 1', 'rder', false],
  ['startsWith', 'order 1', 'order', true],
  ['endsWith', 'order 1', 'order', false],
  ['endsWith', 'order 1', '1', true],
  ['matches', 'ORD-1', '^ORD-\\d{2}$', false],
  ['matches', 'ORD-12', '^ORD-\\d{2}$', true],
  ['matches', 'x', '(', false],
  ['in', 'c', ['a', 'b'], false],
  ['in', 'b', ['a', 'b'], true],
  ['in', '2', [1, 2], true],
  ['in', 'a', 'a', true],
  ['exists', '', undefined, true],
  ['notExists', '', undefined, false],
  ['greaterThan', '10', 10, false],
  ['greaterThan', '10', '9', true],
  ['greaterThan', 'many', 9, false],
  ['greaterThan', '2026-02-01', '2026-01-31', true],
  ['greaterOrEqual', 10, '10', true],
  ['greaterOrEqual', 9.9, 10, false],
  ['lessThan', '-1', 0, true],
  ['lessThan', 0, 0, false],
  ['lessOrEqual', '0', 0, true],
  ['lessOrEqual', 1, 0, false],
  ['lessThan', Number.NaN, 1, false],
])('%s: %j with %j is %s', (condition, actual, value, expected) => {
  expect(check(condition, actual, value)).toBe(expected);
});

describe('placeholders of the value', () => {
  const fill = (text: string) => text.replace('{name}', 'Ada');

  test('are filled in text and lists', () => {
    expect(check('equals', 'Ada', '{name}', fill)).toBe(true);
    expect(check('in', 'Ada', ['{name}'], fill)).toBe(true);
  });

  test('are not looked for in a pattern', () => {
    expect(check('matches', 'Ada', '^{name}$', fill)).toBe(false);
    expect(check('matches', '{name}', '^\\{name}$', fill)).toBe(true);
  });
});

test('each condition and its negation never agree', () => {
  const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(undefined), fc.constant(null));
  const wanted = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  fc.assert(
    fc.property(value, wanted, (actual, value) => {
      expect(check('equals', actual, value)).toBe(!check('notEquals', actual, value));
      expect(check('contains', actual, value)).toBe(!check('notContains', actual, value));
      expect(check('exists', actual)).toBe(!check('notExists', actual));
      expect(check('greaterThan', actual, value) && check('lessOrEqual', actual, value)).toBe(false);
    }),
  );
});

test('equality is symmetric', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.integer().map(String), fc.boolean());
  fc.assert(fc.property(scalar, scalar, (a, b) => sameValue(a, b) === sameValue(b, a)));
});
