import { isRecord } from './canonical.ts';
import type { Path } from './document.ts';

/**
 * Plain data with each of its texts changed; keys stay as they are, and parts in which nothing changed are shared.
 *
 * @param change gets the path of the text, which is its own only until it returns
 */
export function mapTexts(value: unknown, change: (text: string, path: Path) => unknown): unknown {
  const path: (string | number)[] = [];
  return changed(value);

  function changed(inner: unknown): unknown {
    if (typeof inner === 'string') return change(inner, path);
    if (Array.isArray(inner)) {
      let copy: unknown[] | undefined;
      for (let index = 0; index < inner.length; index++) {
        const item = below(inner[index], index);
        if (item === inner[index]) continue;
        copy ??= [...inner];
        copy[index] = item;
      }
      return copy ?? inner;
    }
    if (!isRecord(inner)) return inner;
    let entries: Map<string, unknown> | undefined;
    for (const key in inner) {
      const item = below(inner[key], key);
      if (item === inner[key]) continue;
      entries ??= new Map(Object.entries(inner));
      entries.set(key, item);
    }
    return entries === undefined ? inner : Object.fromEntries(entries);
  }

  function below(inner: unknown, key: string | number): unknown {
    path.push(key);
    const item = changed(inner);
    path.pop();
    return item;
  }
}
