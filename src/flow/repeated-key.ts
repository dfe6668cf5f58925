import type { Place } from '../errors.ts';
import { unreadable } from './unreadable.ts';
import type { WrittenValues } from './written.ts';

/** A key that stands twice in one object. Offsets count from the start of the text. */
interface RepeatedKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/** @throws FlowgateError `invalid-flow` with the place of the first key that stands twice in one object */
export function refuseRepeatedKey(written: WrittenValues, placeOf: (offset: number) => Place): void {
  const repeated = repeatedKey(written);
  if (repeated === undefined) return;
  throw unreadable(
    placeOf(repeated.second),
    `the key ${JSON.stringify(repeated.key)} is written twice, first on line ${placeOf(repeated.first).line}`,
    'Keep one of them: a reader could not know which one holds.',
  );
}

function repeatedKey(written: WrittenValues): RepeatedKey | undefined {
  const { offsets, next } = written;
  /** The objects and lists around a value, each with the offsets of its keys. */
  const around: { readonly end: number; readonly keys: Map<string, number> }[] = [];
  for (const [value, offset] of offsets.entries()) {
    while ((around.at(-1)?.end ?? offsets.length) <= value) around.pop();
    const key = written.keyOf(value);
    const keys = around.at(-1)?.keys;
    if (key !== undefined && keys !== undefined) {
      const first = keys.get(key);
      if (first !== undefined) return { key, first, second: offset };
      keys.set(key, offset);
    }
    around.push({ end: next[value] ?? 0, keys: new Map() });
  }
  return undefined;
}
