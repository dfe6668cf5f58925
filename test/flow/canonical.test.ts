import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, sameValue, tidy } from '../../src/flow/canonical.ts';
import { reversedKeys } from './arbitrary.ts';

/** `{ in: { in: … } }`, as deep as asked, built without recursion. */
function nested(depth: number): Record<string, unknown> {
  let value: Record<string, unknown> = { text: 'deep' };
  for (let level = 0; level < depth; level += 1) value = { in: [value] };
  return value;
}

describe('canonicalJson', () => {
  test('values that differ in the least are told apart', () => {
    expect(sameValue({ a: 1 }, { a: '1' })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({ a: null }, { a: 0 })).toBe(false);
    expect(sameValue([[]], [{}])).toBe(false);
  });

  test('keys are sorted at any depth, numeric ones and __proto__ included', () => {
    const value = JSON.parse('{"b":{"z":1,"__proto__":2},"10":1,"9":2,"a":[{"d":1,"c":2}]}');
    expect(canonicalJson(value)).toBe('{"10":1,"9":2,"a":[{"c":2,"d":1}],"b":{"__proto__":2,"z":1}}');
  });

  test('absent entries are left out, what JSON cannot say is null', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, Number.NaN] })).toBe('{"b":[null,null]}');
  });

  test('a value nested deeper than the stack fits', () => {
    const value = nested(100_000);
    expect(canonicalJson(value)).toHaveLength('{"in":[]}'.length * 100_000 + '{"text":"deep"}'.length);
    expect(sameValue(tidy(value), value)).toBe(true);
  });

  test('it is JSON of the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON knows no -0.
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversedKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('tidy', () => {
  test('text, numbers, false and lists are never dropped', () => {
    const value = { a: '', b: 0, c: false, d: [], e: [null, {}] };
    expect(tidy(value)).toEqual(value);
  });

  test('what says nothing goes, from the inside out', () => {
    expect(tidy({ webchat: { theme: { colour: null } }, title: undefined, kept: { a: 1, b: {} } })).toEqual({
      kept: { a: 1 },
    });
  });

  test('a key called __proto__ stays a key', () => {
    const tidied = tidy(JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.keys(tidied)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(tidied)).toBe(Object.prototype);
  });
});
