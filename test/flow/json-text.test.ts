import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Path } from '../../src/flow/document.ts';
import { keysIn, keysWritten, offsetsIn } from '../../src/flow/json-text.ts';
import { jsonPositions, offsetAt } from '../../src/flow/positions.ts';

/** Every path to a value, and one step beyond each. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'absent']];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]));
  return [path, [...path, 'absent'], ...inner];
}

const blanks = fc.constantFrom(undefined, 1, '\t', '\r\n ');

test.each([
  ['{"a":1,"a":2}', 2, 1],
  ['{"a":{"b":1},"c":[{"b":"a\\":\\\\"}]}', 4, 4],
  ['["a:","\\\\",":"]', 0, 0],
  ['{"a\\"" : "\\\\\\" : " , "b":{"a":[]}}', 3, 3],
])('of %s, %i keys are written and %i are left', (text, written, left) => {
  expect(keysWritten(text)).toBe(written);
  expect(keysIn(JSON.parse(text), 64)).toBe(left);
});

test('what is nested too deeply has no count, at whatever depth it ends', () => {
  const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  expect(keysIn(nested(64), 64)).toBe(0);
  expect(keysIn(nested(65), 64)).toBeUndefined();
  expect(keysIn(nested(100_000), 64)).toBeUndefined();
});

describe('of any JSON text', () => {
  test('as many keys are written as the value has, where none is written twice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), blanks, (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(keysWritten(text)).toBe(keysIn(JSON.parse(text), 1000));
      }),
    );
  });

  test('every value is found where a parser finds it, and what is not there at its nearest ancestor', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), blanks, (value, indent) => {
        const text = ` ${JSON.stringify(value, null, indent)}\n`;
        const positions = jsonPositions(text, 1000);
        if ('what' in positions) throw new Error(positions.what);
        const offsetOf = offsetsIn(text);
        for (const path of pathsOf(JSON.parse(text))) {
          expect([path, offsetOf(path)]).toEqual([path, offsetAt(positions, path)]);
        }
      }),
    );
  });
});
