/** The rounds of the loops a flow in Archy goes through. */

interface Round {
  /** Id of the loop's node. */
  readonly loop: string;
  /** From 0. */
  index: number;
}

export class ArchyLoops {
  #rounds: Round[] = [];

  /**
   * The loop is come to: from outside, or again at the end of a round.
   *
   * @returns which round is next, from 0
   */
  arrive(loop: string): number {
    const at = this.#rounds.findLastIndex((round) => round.loop === loop);
    const round = this.#rounds[at];
    if (round === undefined) {
      this.#rounds.push({ loop, index: 0 });
      return 0;
    }
    // Loops within this one are over.
    this.#rounds.length = at + 1;
    round.index += 1;
    return round.index;
  }

  /** The innermost loop is left. */
  leave(): void {
    this.#rounds.pop();
  }

  /** All loops are left, to be gone on with by {@link resume}. */
  suspend(): readonly Round[] {
    const rounds = this.#rounds;
    this.#rounds = [];
    return rounds;
  }

  resume(rounds: readonly Round[]): void {
    this.#rounds = [...rounds];
  }
}
