import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Lanes } from '../../src/genesys/lanes.ts';

const lane = fc.constantFrom('a', 'b', 'c', 'd');

function takeAll<T>(lanes: Lanes<T>): T[] {
  const taken: T[] = [];
  for (;;) {
    const next = lanes.next();
    if (next === undefined) return taken;
    taken.push(next);
  }
}

test('nobody waits in the beginning, nor after the last turn', () => {
  const lanes = new Lanes<number>();
  expect([lanes.isEmpty, lanes.next()]).toEqual([true, undefined]);
  lanes.add('a', 1);
  expect([lanes.isEmpty, lanes.next(), lanes.isEmpty, lanes.next()]).toEqual([false, 1, true, undefined]);
});

test('everybody gets a turn, once, and in order within a lane', () => {
  fc.assert(
    fc.property(fc.array(lane, { maxLength: 50 }), (names) => {
      const lanes = new Lanes<{ name: string; place: number }>();
      for (const [place, name] of names.entries()) lanes.add(name, { name, place });
      const taken = takeAll(lanes);
      expect(taken).toHaveLength(names.length);
      for (const name of new Set(names)) {
        const places = taken.filter((one) => one.name === name).map(({ place }) => place);
        expect(places).toEqual(names.flatMap((other, place) => (other === name ? [place] : [])));
      }
    }),
  );
});

test('between two turns of a lane nobody else has more than one', () => {
  // `undefined` is a turn, so that some come while others are let go.
  fc.assert(
    fc.property(fc.array(fc.option(lane, { nil: undefined }), { maxLength: 100 }), (script) => {
      const lanes = new Lanes<string>();
      const waiting = new Map<string, number>();
      let sinceTurn = new Map<string, Map<string, number>>();
      const go = (): void => {
        const name = lanes.next();
        if (name === undefined) return;
        waiting.set(name, (waiting.get(name) ?? 0) - 1);
        for (const [other, turns] of sinceTurn) {
          if (other === name || (waiting.get(other) ?? 0) === 0) continue;
          turns.set(name, (turns.get(name) ?? 0) + 1);
          expect(turns.get(name)).toBeLessThanOrEqual(1);
        }
        sinceTurn.set(name, new Map());
      };
      for (const name of script) {
        if (name === undefined) {
          go();
          continue;
        }
        lanes.add(name, name);
        if ((waiting.get(name) ?? 0) === 0) sinceTurn.set(name, new Map());
        waiting.set(name, (waiting.get(name) ?? 0) + 1);
      }
      while (!lanes.isEmpty) go();
      sinceTurn = new Map();
    }),
  );
});

test('all can be sent away at once', () => {
  const lanes = new Lanes<number>();
  for (const [lane, place] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
  ] as const)
    lanes.add(lane, place);
  expect(lanes.clear().sort()).toEqual([1, 2, 3]);
  expect([lanes.isEmpty, lanes.next(), lanes.clear()]).toEqual([true, undefined, []]);
});
