/**
 * The candidate that `word` most likely was meant to be, for "did you mean": equal but for case, or at most two
 * slips of the keyboard away (one for words of up to four letters). `undefined` where nothing is near.
 * Of equally near candidates the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: string | undefined;
  let limit = word.length <= 4 ? 1 : 2;
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    const distance = slips(folded, candidate.toLowerCase(), limit);
    if (distance === undefined) continue;
    if (distance === 0) return candidate;
    if (best === undefined || distance < limit) best = candidate;
    limit = distance;
  }
  return best;
}

/** "Did you mean …?" with a blank in front, or nothing: ready to follow a sentence. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

/**
 * Letters added, left out, replaced or swapped with their neighbour between two words; `undefined` beyond `limit`.
 * Only the diagonal band that can stay within the limit is computed, so long words cost no more than their length.
 */
function slips(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const beyond = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [];
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    current[from - 1] = from === 1 ? row : beyond;
    let least = beyond;
    for (let column = from; column <= to; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cost = Math.min(
        (last[column - 1] ?? beyond) + (same ? 0 : 1),
        (last[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        swapped ? (beforeLast[column - 2] ?? beyond) + 1 : beyond,
      );
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? beyond;
  return distance > limit ? undefined : distance;
}
