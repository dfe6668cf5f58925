import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Path } from '../../src/flow/document.ts';
import { mapTexts } from '../../src/flow/map-texts.ts';

/** The plain way: everything is copied. */
function copied(value: unknown, change: (text: string, path: Path) => unknown, path: Path = []): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => copied(item, change, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, copied(item, change, [...path, key])]),
  );
}

test('each text is changed where it stands, and nothing else', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 3 }), (value, length) => {
      const change = (text: string, path: Path) =>
        text.length === length ? `${text} at ${path.join('/')}` : text;
      const before = JSON.stringify(value);
      const changed = mapTexts(value, change);
      expect(JSON.stringify(changed)).toBe(JSON.stringify(copied(value, change)));
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});

test('what did not change is shared', () => {
  const value = { one: ['a', { deep: 'b' }], two: { text: '{x}', more: ['c'] } };
  expect(mapTexts(value, (text) => text)).toBe(value);
  const changed = mapTexts(value, (text) => (text === '{x}' ? 5 : text));
  expect(changed).toEqual({ one: value.one, two: { text: 5, more: ['c'] } });
  expect(Object(changed).one).toBe(value.one);
  expect(Object(changed).two.more).toBe(value.two.more);
});

test('the key __proto__ is a key like any other', () => {
  const value: unknown = JSON.parse('{"__proto__": "a", "b": "c"}');
  expect(JSON.stringify(mapTexts(value, (text) => `${text}!`))).toBe('{"__proto__":"a!","b":"c!"}');
});
