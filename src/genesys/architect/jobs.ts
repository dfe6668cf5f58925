import type { Clock } from '../../clock.ts';
import type { Fault } from '../fault.ts';

/** The longest pause between two looks at a job, in milliseconds: none of them is over much faster. */
export const LONGEST_PAUSE_MS = 2_000;
const FIRST_PAUSE_MS = 250;

export interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** On the monotonic clock. */
  readonly until: number;
  /** Milliseconds; {@link LONGEST_PAUSE_MS} where it is left out. */
  readonly longestPause?: number | undefined;
}

/**
 * Looks until there is something to see, first after a quarter of a second and then at ever longer intervals; at
 * least once, and once more when the time is up. `undefined` where there was nothing by then.
 * @throws the signal's reason when the run ends meanwhile, and whatever `look` throws
 */
export async function lookUntil<T>(
  look: () => Promise<T | undefined>,
  { clock, signal, until, longestPause = LONGEST_PAUSE_MS }: Patience,
): Promise<T | undefined> {
  for (let looks = 0; ; looks++) {
    const seen = await look();
    if (seen !== undefined) return seen;
    const left = until - clock.monotonic();
    if (left <= 0) return undefined;
    await clock.sleep(Math.min(left, longestPause, FIRST_PAUSE_MS * 2 ** looks), signal);
  }
}

/** Whether a job with this status is over, well or badly. */
export function isOver(status: string): boolean {
  return status === 'Success' || status === 'Failure';
}

/** Whether a write that failed this way may have been applied all the same. */
export function mayHaveArrived(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unsent':
    case 'proxy':
      return false;
    case 'status':
      return fault.status >= 500 || fault.status === 408;
    case 'reset':
    case 'timeout':
    case 'tls':
    case 'redirect':
    case 'unreadable':
    case 'cancelled':
    case 'unexplained':
      return true;
  }
}
