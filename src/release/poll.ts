/** The shortest pause between two looks at a publication, milliseconds. */
const SHORTEST = 50;

/**
 * How long to wait before the next look at a publication, all in milliseconds. A look tells what was true halfway
 * through it, so what ends right behind one is noticed a pause and one and a half looks later: that is kept to a
 * tenth of what the publication has taken. Where looks take so long that it cannot be, they are as much at rest as
 * under way, which is also what keeps them from crowding out others at a rate limit.
 *
 * @param elapsed what the publication has taken so far
 * @param look what the look before took
 * @param pollInterval never longer than this
 */
export function nextPoll(elapsed: number, look: number, pollInterval: number): number {
  return Math.min(pollInterval, Math.max(SHORTEST, look, (elapsed - look / 2) / 10 - 1.5 * look));
}
