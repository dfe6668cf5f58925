/** How each kind of JSON value becomes a `T`, from the innermost outwards. */
interface Folder<T> {
  leaf(value: unknown): T;
  list(items: readonly T[]): T;
  /** Entries come sorted by key (UTF-16 code units); those that are `undefined` are left out. */
  record(entries: readonly (readonly [string, T])[]): T;
}

/** A list or record whose values are being folded one after the other. */
interface Frame<T> {
  /** `undefined` for a list. */
  readonly keys: readonly string[] | undefined;
  readonly values: readonly unknown[];
  readonly done: T[];
}

/**
 * One text for all the ways of writing one value: JSON without blanks, the keys sorted.
 * What JSON cannot say (`NaN`, a function) becomes `null`, as in a list of `JSON.stringify`.
 */
export function canonicalJson(value: unknown): string {
  return fold<string>(value, {
    leaf: (leaf) => JSON.stringify(leaf) ?? 'null',
    list: (items) => `[${items.join(',')}]`,
    record: (entries) => `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`,
  });
}

/** Whether two values say the same; the order of keys says nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/**
 * A copy with sorted keys, without the entries that say nothing (`undefined`, `null`, `{}`) at any depth, because a
 * server may add or drop those on its own. Items of lists stay: their places mean something.
 */
export function tidy(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(record).map(([key, value]): [string, unknown] => [key, fold(value, TIDY)]);
  return Object.fromEntries(sorted(entries).filter(([, value]) => saysSomething(value)));
}

const TIDY: Folder<unknown> = {
  leaf: (value) => value,
  list: (items) => items,
  record: (entries) => Object.fromEntries(entries.filter(([, value]) => saysSomething(value))),
};

/** A copy of JSON data without `null` entries: a server may say "absent" that way. Items of lists stay. */
export function withoutNulls(value: unknown): unknown {
  return fold<unknown>(value, {
    leaf: (leaf) => leaf,
    list: (items) => items,
    record: (entries) => Object.fromEntries(entries.filter(([, entry]) => entry !== null)),
  });
}

/** A copy of a record with its keys in canonical order. */
export function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(sorted(Object.entries(record)));
}

function sorted<T>(entries: readonly [string, T][]): [string, T][] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

function saysSomething(value: unknown): boolean {
  return value !== undefined && value !== null && !(isRecord(value) && Object.keys(value).length === 0);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Walks a value without recursion: what a server answers may be nested deeper than a stack is. */
function fold<T>(root: unknown, folder: Folder<T>): T {
  const frames: Frame<T>[] = [];
  let value = root;
  for (;;) {
    const frame = open<T>(value);
    if (frame !== undefined && frame.values.length > 0) {
      frames.push(frame);
      value = frame.values[0];
      continue;
    }
    let result = frame === undefined ? folder.leaf(value) : close(frame, folder);
    for (;;) {
      const parent = frames.at(-1);
      if (parent === undefined) return result;
      parent.done.push(result);
      if (parent.done.length < parent.values.length) {
        value = parent.values[parent.done.length];
        break;
      }
      frames.pop();
      result = close(parent, folder);
    }
  }
}

function open<T>(value: unknown): Frame<T> | undefined {
  if (Array.isArray(value)) return { keys: undefined, values: value, done: [] };
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return { keys, values: keys.map((key) => value[key]), done: [] };
}

function close<T>(frame: Frame<T>, folder: Folder<T>): T {
  const { keys, done } = frame;
  if (keys === undefined) return folder.list(done);
  return folder.record(done.map((item, index): [string, T] => [keys[index] ?? '', item]));
}
