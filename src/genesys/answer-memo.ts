/** The last good answer to a question, in its words and as it was read. Whoever gets the value must not change it. */
export class AnswerMemo<T> {
  #last: { readonly text: string; readonly value: T } | undefined;

  keep(text: string, value: T): void {
    this.#last = { text, value };
  }

  of(text: string): { readonly value: T } | undefined {
    return this.#last?.text === text ? this.#last : undefined;
  }
}
