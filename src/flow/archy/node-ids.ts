/** Ids of the nodes of a view: made of names, so that they read well and survive renumbered refIds. */

const SEPARATOR = ' / ';
const MAX_SEGMENT = 60;

/** Gives every node an id of its own; the second of a name gets ` 2`. */
export class NodeIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @param parent id of what the node stands in; none for a state or a task */
  take(parent: string | undefined, name: string): string {
    const segment = segmentOf(name);
    const base = parent === undefined ? segment : `${parent}${SEPARATOR}${segment}`;
    let id = base;
    // The count goes on where it stopped, so that many of one name cost no more than one pass.
    let count = this.#next.get(base) ?? 1;
    for (; this.#taken.has(id); id = `${base} ${count}`) count += 1;
    this.#next.set(base, count);
    this.#taken.add(id);
    return id;
  }
}

function segmentOf(name: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = Array.from(line);
  const cut = characters.length > MAX_SEGMENT ? `${characters.slice(0, MAX_SEGMENT - 1).join('')}…` : line;
  return cut === '' ? 'unnamed' : cut;
}
