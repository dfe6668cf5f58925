import type { Path } from './document.ts';

/**
 * Where every value of a text is written, in the order of the text: a value, then all that it holds. Plain lists of
 * numbers, so that a text with many values costs little more than being gone through.
 */
export interface WrittenValues {
  /** The offset of the key, or of the value itself in a list and at the root. */
  readonly offsets: readonly number[];
  /** The number of the next value that is not within this one. */
  readonly next: readonly number[];
  /** The key of a value; `undefined` for an item of a list. */
  keyOf(value: number): string | undefined;
}

/**
 * Finds the offset of the key or the list item at a path; where that is not written, of its nearest written ancestor.
 *
 * @param read goes through the text, at the first question; the keys are read of what is asked about alone
 */
export function offsetFinder(read: () => WrittenValues): (path: Path) => number {
  let written: WrittenValues | undefined;
  const known = new Map<number, Members>();
  return (path) => {
    written ??= read();
    let found = 0;
    for (const key of path) {
      let members = known.get(found);
      if (members === undefined) {
        members = new Members(written, found);
        known.set(found, members);
      }
      const member = members.find(key);
      if (member === undefined) break;
      found = member;
    }
    return written.offsets[found] ?? 0;
  };
}

/** What an object or a list holds. Mostly it is asked for in the order of the text, and then one look through does. */
class Members {
  readonly #written: WrittenValues;
  readonly #owner: number;
  readonly #end: number;
  /** The last one that was looked at, and what it is called. */
  #member: number;
  #key: string | number | undefined;
  #next: number;
  #index = 0;
  #byKey: ReadonlyMap<string | number, number> | undefined;

  constructor(written: WrittenValues, owner: number) {
    this.#written = written;
    this.#owner = owner;
    this.#end = written.next[owner] ?? 0;
    this.#member = owner;
    this.#next = owner + 1;
  }

  find(key: string | number): number | undefined {
    while (this.#key !== key && this.#next < this.#end) this.#step();
    if (this.#key === key) return this.#member;
    this.#byKey ??= membersOf(this.#written, this.#owner);
    return this.#byKey.get(key);
  }

  #step(): void {
    this.#member = this.#next;
    this.#key = this.#written.keyOf(this.#member) ?? this.#index;
    this.#index += 1;
    this.#next = this.#written.next[this.#member] ?? this.#end;
  }
}

function membersOf(written: WrittenValues, owner: number): ReadonlyMap<string | number, number> {
  const members = new Map<string | number, number>();
  const end = written.next[owner] ?? 0;
  for (let member = owner + 1; member < end; member = written.next[member] ?? end) {
    members.set(written.keyOf(member) ?? members.size, member);
  }
  return members;
}
