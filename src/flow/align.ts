/** How one list became another. Indexes into the old list are called `from`, into the new one `to`. */
export interface Alignment {
  /** The same item at another place among its neighbours. */
  readonly moved: readonly Pair[];
  /** An item that took the place of a similar one. */
  readonly changed: readonly Pair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

export interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * Aligns two lists: a longest common subsequence of items with equal `identity` stays; equal items outside of it
 * moved; of the rest, those between the same neighbours that a `likeness` calls similar changed, the strictest
 * likeness first; what remains was removed or added.
 */
export function align<T>(
  from: readonly T[],
  to: readonly T[],
  identity: (item: T) => string,
  likenesses: readonly ((item: T) => string)[],
): Alignment {
  const fromKeys = from.map(identity);
  const toKeys = to.map(identity);
  const stayed = longestCommon(fromKeys, toKeys);
  let removed = others(
    from,
    stayed.map((pair) => pair.from),
  );
  let added = others(
    to,
    stayed.map((pair) => pair.to),
  );

  const pairUp = (keyOfRemoved: (index: number) => string, keyOfAdded: (index: number) => string): Pair[] => {
    const { pairs, left, right } = pairEqual(removed, added, keyOfRemoved, keyOfAdded);
    removed = left;
    added = right;
    return pairs;
  };
  const keyAt = (keys: readonly string[], index: number): string => keys[index] ?? '';
  const moved = pairUp(
    (index) => keyAt(fromKeys, index),
    (index) => keyAt(toKeys, index),
  );

  const fromGaps = gaps(
    from.length,
    stayed.map((pair) => pair.from),
  );
  const toGaps = gaps(
    to.length,
    stayed.map((pair) => pair.to),
  );
  const changed = likenesses.flatMap((likeness) => {
    const keyIn = (items: readonly T[], gapOf: readonly number[]) => (index: number) => {
      const item = items[index];
      return item === undefined ? '' : `${gapOf[index]} ${likeness(item)}`;
    };
    return pairUp(keyIn(from, fromGaps), keyIn(to, toGaps));
  });
  return { moved, changed: changed.toSorted((a, b) => a.to - b.to), removed, added };
}

/** Beyond this many equal pairs, a repeated item is only looked for near its old place: good enough, and quick. */
const MOST_PAIRS = 1_000_000;

/** Hunt and Szymanski's longest common subsequence: cheap where lists are much alike, which they are. */
function longestCommon(from: readonly string[], to: readonly string[]): Pair[] {
  const length = Math.min(from.length, to.length);
  let head = 0;
  while (head < length && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;

  const places = new Map<string, number[]>();
  for (let index = head; index < to.length - tail; index += 1) push(places, to[index] ?? '', index);
  const middle = from.slice(head, from.length - tail);
  const pairCount = middle.reduce((sum, key) => sum + (places.get(key)?.length ?? 0), 0);
  const reach = pairCount <= MOST_PAIRS ? to.length : Math.floor(MOST_PAIRS / middle.length / 2) + 1;
  const candidates = (key: string, index: number): readonly number[] => {
    const all = places.get(key) ?? [];
    if (all.length <= reach) return all;
    const near = firstAtLeast(all, index);
    return all.slice(Math.max(0, near - reach), near + reach);
  };

  interface Link extends Pair {
    readonly before: Link | undefined;
  }
  /** The chain of each length that ends earliest in the new list. */
  const chains: Link[] = [];
  const ends: number[] = [];
  for (const [offset, key] of middle.entries()) {
    for (const index of candidates(key, head + offset).toReversed()) {
      const at = firstAtLeast(ends, index);
      ends[at] = index;
      chains[at] = { from: head + offset, to: index, before: chains[at - 1] };
    }
  }

  const pairs: Pair[] = [];
  for (let link = chains.at(-1); link !== undefined; link = link.before)
    pairs.push({ from: link.from, to: link.to });
  pairs.reverse();
  const same = (count: number, fromStart: number, toStart: number): Pair[] =>
    Array.from({ length: count }, (_, index) => ({ from: fromStart + index, to: toStart + index }));
  return [...same(head, 0, 0), ...pairs, ...same(tail, from.length - tail, to.length - tail)];
}

/** Where in an ascending list the first number of at least `wanted` stands. */
function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pairs indexes with equal keys in order of appearance; the rest is left over. */
function pairEqual(
  left: readonly number[],
  right: readonly number[],
  keyOfLeft: (index: number) => string,
  keyOfRight: (index: number) => string,
): { pairs: Pair[]; left: number[]; right: number[] } {
  const waiting = new Map<string, number[]>();
  for (const index of left.toReversed()) push(waiting, keyOfLeft(index), index);
  const pairs: Pair[] = [];
  const unpaired: number[] = [];
  for (const to of right) {
    const from = waiting.get(keyOfRight(to))?.pop();
    if (from === undefined) unpaired.push(to);
    else pairs.push({ from, to });
  }
  const paired = new Set(pairs.map((pair) => pair.from));
  return { pairs, left: left.filter((index) => !paired.has(index)), right: unpaired };
}

function others(items: readonly unknown[], taken: readonly number[]): number[] {
  const known = new Set(taken);
  return [...items.keys()].filter((index) => !known.has(index));
}

/** For each index, how many of the items that stayed stand before it: equal numbers mean the same neighbours. */
function gaps(length: number, stayed: readonly number[]): number[] {
  const anchors = new Set(stayed);
  let passed = 0;
  return Array.from({ length }, (_, index) => {
    const before = passed;
    if (anchors.has(index)) passed += 1;
    return before;
  });
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
