/**
 * Who waits for a turn: in order within a lane, and lane after lane. However many wait in one of them, the next
 * in any other waits for no more than one turn of each.
 */
export class Lanes<Waiting> {
  readonly #lanes = new Map<string, Waiting[]>();

  get isEmpty(): boolean {
    return this.#lanes.size === 0;
  }

  add(lane: string, waiting: Waiting): void {
    const queue = this.#lanes.get(lane);
    if (queue === undefined) this.#lanes.set(lane, [waiting]);
    else queue.push(waiting);
  }

  /** Takes out whose turn it is; `undefined` where nobody waits. */
  next(): Waiting | undefined {
    for (const [lane, queue] of this.#lanes) {
      const waiting = queue.shift();
      // Behind all others, which is where a map puts what is new.
      this.#lanes.delete(lane);
      if (queue.length > 0) this.#lanes.set(lane, queue);
      return waiting;
    }
    return undefined;
  }

  /** Takes out everybody. */
  clear(): Waiting[] {
    const all = [...this.#lanes.values()].flat();
    this.#lanes.clear();
    return all;
  }
}
