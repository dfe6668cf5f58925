import { expect, test } from '@jest/globals';
import { FlowgateError } from '../../src/errors.ts';
import { parseDocument } from '../../src/flow/parse.ts';

function placeOfRefusal(file: string, text: string): readonly (number | undefined)[] {
  try {
    parseDocument(file, text);
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return [thrown.place?.line, thrown.place?.column];
    throw thrown;
  }
  return [];
}

test.each([
  ['below a list in a list', '{"a": [[{"b": 1,\n"b": 2}]]}'],
  ['where it is written otherwise', '{"a": [[{"b": 1,\n"\\u0062": 2}]]}'],
  ['the first of two', '{"a": {"b": 1,\n"b": 2}, "c": {"d": 1, "d": 2}}'],
  ['beside a value that is wrong too', '{"a": {"b": 1e999,\n"b": 2}}'],
])('a key that is repeated is found: %s', (_, text) => {
  expect(placeOfRefusal('f.json', text)).toEqual([2, 1]);
  expect(placeOfRefusal('f.yaml', text)).toEqual([2, 1]);
});

test.each([
  ['in different objects', '{"a": {"b": 1}, "b": [{"a": 1}, {"a": 2}], "c": {"a": {"a": 1}}}'],
  ['in a text', '{"a": "the \\"a\\": b", "b": ": a"}'],
])('a name that stands twice %s is not repeated', (_, text) => {
  expect(placeOfRefusal('f.json', text)).toEqual([]);
  expect(placeOfRefusal('f.yaml', text)).toEqual([]);
});
