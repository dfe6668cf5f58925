/** Beyond this many pairs of words the comparison costs more than it tells. */
const MAX_PAIRS = 250_000;

/** Some words one after the other, and what became of them. */
export interface WordRun {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly words: readonly string[];
}

/**
 * What became of a text, word by word: `Hello [-dear-] {+old+} friend`. `undefined` where the two have too little
 * in common for that to be of use, or are too long to compare.
 */
export function wordDiff(expected: string, actual: string): string | undefined {
  return wordRuns(expected, actual)?.map(markedWords).join(' ');
}

/** The same in parts, in order; `undefined` under the same circumstances. */
export function wordRuns(expected: string, actual: string): WordRun[] | undefined {
  const [left, right] = [wordsOf(expected), wordsOf(actual)];
  if (left.length * right.length > MAX_PAIRS) return undefined;
  const common = longestCommon(left, right);
  if (common.length * 3 < Math.max(left.length, right.length)) return undefined;
  const runs: WordRun[] = [];
  let kept: string[] = [];
  let [at, to] = [0, 0];
  const close = (leftEnd: number, rightEnd: number) => {
    if (leftEnd === at && rightEnd === to) return;
    if (kept.length > 0) runs.push({ kind: 'kept', words: kept });
    kept = [];
    if (leftEnd > at) runs.push({ kind: 'removed', words: left.slice(at, leftEnd) });
    if (rightEnd > to) runs.push({ kind: 'added', words: right.slice(to, rightEnd) });
  };
  for (const [leftIndex, rightIndex] of common) {
    close(leftIndex, rightIndex);
    kept.push(left[leftIndex] ?? '');
    at = leftIndex + 1;
    to = rightIndex + 1;
  }
  close(left.length, right.length);
  if (kept.length > 0) runs.push({ kind: 'kept', words: kept });
  return runs;
}

/** A run as text, with the marks of `wordDiff`. */
export function markedWords({ kind, words }: WordRun): string {
  const text = words.join(' ');
  switch (kind) {
    case 'kept':
      return text;
    case 'removed':
      return `[-${text}-]`;
    case 'added':
      return `{+${text}+}`;
  }
}

/** How many words two texts share, for finding the one that was meant. */
export function sharedWords(left: string, right: string): number {
  const words = new Set(wordsOf(left));
  return new Set(wordsOf(right).filter((word) => words.has(word))).size;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Index pairs of a longest common subsequence. */
function longestCommon(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const length = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (length(row + 1, column) >= length(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
