/** The shortest pause between two looks at a publication, milliseconds. */
const SHORTEST = 200;

/**
 * How long to wait before the next look at a publication that has taken `elapsed` so far, both in milliseconds:
 * a tenth of that, so that the end is noticed within a tenth of the publication's own duration, and never more
 * than `pollInterval`.
 */
export function nextPoll(elapsed: number, pollInterval: number): number {
  return Math.min(pollInterval, Math.max(SHORTEST, elapsed / 10));
}
