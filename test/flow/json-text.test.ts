import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Path } from '../../src/flow/document.ts';
import { keysAtMost, writtenInJson } from '../../src/flow/json-text.ts';
import { PlainWalk } from '../../src/flow/plain-value.ts';
import { offsetFinder } from '../../src/flow/written.ts';

const BOUNDS = { levels: 1000, mayHideCharacters: false };

/** Every path to a value, and one step beyond each. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path, [...path, 'absent']];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]));
  return [path, [...path, 'absent'], ...inner];
}

/** Where a parser finds the key or the list item at a path, or its nearest written ancestor. */
function parsedOffset(root: Node, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}

const blanks = fc.constantFrom(undefined, 1, '\t', '\r\n ');

test.each([
  ['{"a":1,"a":2}', 2, 1],
  ['{"a":{"b":1},"c":[{"b":"a\\\\"}]}', 4, 4],
  ['["a:","\\\\","x"]', 0, 0],
  ['{"a\\"" : "\\\\\\" : " , "b"\n:{"a":[]}}', 4, 3],
  ['["it is \\"a\\": b", ": c"]', 2, 0],
])('of %s, at most %i keys are written and %i are left', (text, written, left) => {
  expect(keysAtMost(text)).toBe(written);
  expect(new PlainWalk(JSON.parse(text), BOUNDS).keys).toBe(left);
});

describe('of any JSON text', () => {
  test('no key is overlooked', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), blanks, (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(keysAtMost(text)).toBeGreaterThanOrEqual(new PlainWalk(JSON.parse(text), BOUNDS).keys);
      }),
    );
  });

  test('each key is counted once where no text has a colon', () => {
    const word = fc.string().map((text) => text.replaceAll(':', ''));
    const values = fc.object({ key: word, values: [word, fc.integer(), fc.boolean(), fc.constant(null)] });
    fc.assert(
      fc.property(values, blanks, (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(keysAtMost(text)).toBe(new PlainWalk(JSON.parse(text), BOUNDS).keys);
      }),
    );
  });

  test('every value is found where a parser finds it, and what is not there at its nearest ancestor', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), blanks, (value, indent) => {
        const text = ` ${JSON.stringify(value, null, indent)}\n`;
        const root = parseTree(text);
        if (root === undefined) throw new Error('no tree');
        const offsetOf = offsetFinder(() => writtenInJson(text));
        for (const path of pathsOf(JSON.parse(text))) {
          expect([path, offsetOf(path)]).toEqual([path, parsedOffset(root, path)]);
        }
      }),
    );
  });

  test('every value is found in whatever order values are asked for', () => {
    const asked = fc.jsonValue({ noUnicodeString: false }).chain((value) => {
      const paths = pathsOf(value);
      // Some in the order of the text, and then all of them in any.
      return fc.tuple(
        fc.constant(value),
        fc.subarray(paths),
        fc.shuffledSubarray(paths, { minLength: paths.length }),
      );
    });
    fc.assert(
      fc.property(asked, blanks, ([value, inOrder, inAnyOrder], indent) => {
        const text = JSON.stringify(value, null, indent);
        const root = parseTree(text);
        if (root === undefined) throw new Error('no tree');
        const offsetOf = offsetFinder(() => writtenInJson(text));
        for (const path of [...inOrder, ...inAnyOrder]) {
          expect([path, offsetOf(path)]).toEqual([path, parsedOffset(root, path)]);
        }
      }),
    );
  });
});
