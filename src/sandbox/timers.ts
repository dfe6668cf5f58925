/** The longest wait a timer can hold; Node fires anything longer at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Runs `action` after `ms` milliseconds; never, where `ms` is longer than a timer can hold (`Infinity`). */
export type Later = (ms: number, action: () => void) => void;

/** Everything that waits in a sandbox, so that closing it leaves nothing behind. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();
  #closed = false;

  readonly later: Later = (ms, action) => {
    if (this.#closed || ms > LONGEST_MS) return;
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      action();
    }, ms);
    this.#pending.add(timer);
  };

  /** Drops what waits, and takes nothing more. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
