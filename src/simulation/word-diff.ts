/** Beyond this many pairs of words the comparison costs more than it tells. */
const MAX_PAIRS = 250_000;

/**
 * What became of a text, word by word: `Hello [-dear-] {+old+} friend`. `undefined` where the two have too little
 * in common for that to be of use, or are too long to compare.
 */
export function wordDiff(expected: string, actual: string): string | undefined {
  const [left, right] = [wordsOf(expected), wordsOf(actual)];
  if (left.length * right.length > MAX_PAIRS) return undefined;
  const common = longestCommon(left, right);
  const shared = common.length;
  if (shared * 3 < Math.max(left.length, right.length)) return undefined;
  const parts: string[] = [];
  let [at, to] = [0, 0];
  const mark = (leftEnd: number, rightEnd: number) => {
    if (leftEnd > at) parts.push(`[-${left.slice(at, leftEnd).join(' ')}-]`);
    if (rightEnd > to) parts.push(`{+${right.slice(to, rightEnd).join(' ')}+}`);
  };
  for (const [leftIndex, rightIndex] of common) {
    mark(leftIndex, rightIndex);
    parts.push(left[leftIndex] ?? '');
    at = leftIndex + 1;
    to = rightIndex + 1;
  }
  mark(left.length, right.length);
  return parts.join(' ');
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
