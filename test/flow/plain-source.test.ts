import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flowSourceSchema } from '../../src/flow/definition.ts';
import { isPlainFlowSource } from '../../src/flow/plain-source.ts';
import { anyFlow } from './arbitrary.ts';
import { tutorialFlow } from './tutorial-flow.ts';

/** Anything that JSON holds, and what is nearly right somewhere. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>('', '__proto__', undefined, Number.NaN, [[]], [{}], [{ name: '' }], { '': {} }),
);

/** A copy in which the value at one of the places of the original is another, or a key is added beside it. */
function spoiled(value: unknown, place: number, other: unknown, key: string | undefined): unknown {
  let left = place;
  const copy = (inner: unknown): unknown => {
    left -= 1;
    if (left === 0 && key === undefined) return other;
    if (Array.isArray(inner)) return inner.map(copy);
    if (typeof inner !== 'object' || inner === null) return inner;
    const added = left === 0 && key !== undefined ? [[key, other]] : [];
    return Object.fromEntries([...Object.entries(inner).map(([name, item]) => [name, copy(item)]), ...added]);
  };
  return copy(value);
}

test('the tutorial flow is plainly one, and without its nodes it is none', () => {
  expect(isPlainFlowSource(JSON.parse(JSON.stringify(tutorialFlow)))).toBe(true);
  const { nodes: _nodes, ...rest } = tutorialFlow;
  expect(isPlainFlowSource(rest)).toBe(false);
});

test('whatever is let through, the schema takes as it is', () => {
  let accepted = 0;
  fc.assert(
    fc.property(
      anyFlow,
      fc.integer({ min: 0, max: 60 }),
      anyValue,
      fc.option(fc.constantFrom('extra', 'type', 'value', 'version', '$ignore', ''), { nil: undefined }),
      (flow, place, other, key) => {
        const value = spoiled(flow, place, other, key);
        if (!isPlainFlowSource(value) || JSON.stringify(value).includes('__proto__')) return;
        accepted += 1;
        const parsed = flowSourceSchema.safeParse(value);
        expect(parsed.error).toBeUndefined();
        expect(parsed.data).toEqual(value);
      },
    ),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
