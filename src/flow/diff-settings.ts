import { isRecord, sameValue } from './canonical.ts';
import type { Change } from './change.ts';
import { meaningOfArchySetting, meaningOfSetting } from './meaning.ts';
import { unionOf } from './union.ts';

/** What changes in the settings of a flow: they are compared leaf by leaf, and a list is one leaf. */
export function diffSettings(before: unknown, after: unknown, isArchy: boolean): Change[] {
  const changes: Change[] = [];
  const waiting: { path: string; keys: readonly string[]; from: unknown; to: unknown }[] = [
    { path: '', keys: [], from: before, to: after },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, keys, from, to } = next;
    // A variable that comes or goes is one change, not one for each thing that is said of it.
    const isWhole =
      isArchy && keys.length === 2 && keys[0] === 'variables' && (from === undefined || to === undefined);
    const [top = ''] = keys;
    const was = entriesOf(from) ?? variablesOf(from, isArchy && path === 'variables');
    const is = entriesOf(to) ?? variablesOf(to, isArchy && path === 'variables');
    if (was !== undefined && is !== undefined && !isWhole) {
      // Last in, first out: pushed from the end, they come in order.
      for (const name of unionOf(was.keys(), is.keys()).reverse()) {
        waiting.push({
          path: dotted(path, name),
          keys: [...keys, name],
          from: was.get(name),
          to: is.get(name),
        });
      }
    } else if (!sameValue(from, to)) {
      const meaning = isArchy ? meaningOfArchySetting(top) : meaningOfSetting(keys.at(-1) ?? '', from, to);
      changes.push({ kind: 'setting-changed', meaning, path, from, to });
    }
  }
  return changes;
}

/** An absent section is an empty one; other values have no entries. */
function entriesOf(value: unknown): Map<string, unknown> | undefined {
  if (value === undefined) return new Map();
  return isRecord(value) ? new Map(Object.entries(value)) : undefined;
}

/** The declarations of an Archy document by their names, where each has one of its own. */
function variablesOf(value: unknown, isWanted: boolean): Map<string, unknown> | undefined {
  if (!isWanted || !Array.isArray(value) || value.length === 0) return undefined;
  const declared = value.map((one): [string, unknown] | undefined => {
    const [content, ...others] = isRecord(one) ? Object.values(one) : [];
    const name = others.length === 0 && isRecord(content) ? content['name'] : undefined;
    return typeof name === 'string' ? [name, one] : undefined;
  });
  const named = new Map(declared.filter((one) => one !== undefined));
  return named.size === value.length ? named : undefined;
}

function dotted(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
