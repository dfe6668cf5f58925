import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';

export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** A value on the way to its texts; its path is put together only where a text is asked for. */
interface Waiting {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Waiting | undefined;
}

/**
 * Every text within a value, in order, without recursion; the keys as well where `keys` says so.
 *
 * @param isWanted of the others nothing more is found out
 */
export function* textsIn(
  value: unknown,
  path: Path,
  keys: 'no-keys' | 'keys' = 'no-keys',
  isWanted: (text: string) => boolean = () => true,
): Iterable<PlacedText> {
  // Mostly there is none, and to know that costs less.
  if (!everyText(value, keys).some(isWanted)) return;
  const waiting: Waiting[] = [{ value, key: '', parent: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, key, parent } = next;
    if (keys === 'keys' && parent !== undefined && typeof key === 'string' && isWanted(key)) {
      yield { text: key, path: [...path, ...keysTo(next)] };
    }
    if (typeof current === 'string') {
      if (isWanted(current)) yield { text: current, path: [...path, ...keysTo(next)] };
      continue;
    }
    if (typeof current !== 'object' || current === null) continue;
    if (Array.isArray(current)) {
      for (let index = current.length - 1; index >= 0; index -= 1) {
        waiting.push({ value: current[index], key: index, parent: next });
      }
      continue;
    }
    for (const [name, item] of Object.entries(current).reverse()) {
      waiting.push({ value: item, key: name, parent: next });
    }
  }
}

/** Every text within a value, in no order, without recursion; the keys as well where `keys` says so. */
export function everyText(value: unknown, keys: 'no-keys' | 'keys' = 'no-keys'): string[] {
  const texts: string[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current === 'string') texts.push(current);
    else if (Array.isArray(current)) for (const item of current) waiting.push(item);
    else if (isRecord(current)) {
      for (const key in current) {
        if (keys === 'keys') texts.push(key);
        waiting.push(current[key]);
      }
    }
  }
  return texts;
}

function keysTo(value: Waiting): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = value; at.parent !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}
