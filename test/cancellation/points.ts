/** Every point of a deploy at which it is cancelled: data, so that it can be counted and sampled. */
import type { Moment } from '../support/relay.ts';
import { REQUESTS, type Story } from '../support/two-flows.ts';

export interface CancellationPoint {
  readonly name: string;
  readonly story: Story;
  /** Flows in work at once; with more than one the order of requests is a matter of luck. */
  readonly concurrency: number;
  /** The request, counted from 1, at which the signal is sent. */
  readonly request: number;
  /** Before that request is handled, or after it was applied and before its answer is out. */
  readonly moment: Moment;
  /** Whether that request is answered a moment later, or never. */
  readonly answer: 'comes' | 'never comes';
}

/** The first request of the story that belongs to a release of its own and not to what came before all writes. */
const FIRST_WRITE = 7;

export function cancellationPoints(): CancellationPoint[] {
  return [
    ...pointsOf('both pass', 1, 1),
    // Up to its first conversation this story is the other one.
    ...pointsOf('the first fails', 1, FIRST_WRITE + 2),
    ...pointsOf('both pass', 2, FIRST_WRITE),
  ];
}

function pointsOf(story: Story, concurrency: number, from: number): CancellationPoint[] {
  const points: CancellationPoint[] = [];
  for (let request = from; request <= REQUESTS[story]; request++) {
    for (const moment of ['before', 'after'] as const) {
      for (const answer of ['comes', 'never comes'] as const) {
        const order = concurrency === 1 ? 'one by one' : 'at once';
        const place = `${moment} request ${request} is ${moment === 'before' ? 'handled' : 'answered'}`;
        const name = `${story}, ${order}: ${place}, its answer ${answer}`;
        points.push({ name, story, concurrency, request, moment, answer });
      }
    }
  }
  return points;
}
