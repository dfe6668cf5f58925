/** Every point of a deploy at which it is killed, and what becomes of the request under way: data. */
import { REQUESTS, type Story } from '../support/two-flows.ts';

export interface CrashPoint {
  readonly name: string;
  readonly story: Story;
  /** The request, counted from 1, at which the process is killed. */
  readonly request: number;
  /** It never arrives, was applied, or arrives only when the second run has already read the flow. */
  readonly fate: 'lost' | 'applied' | 'late';
  /** Somebody edits the first flow between the crash and the second run. */
  readonly edited: boolean;
}

/** The requests that are writes, of the first flow, back to its former content, of the second flow. */
const WRITES = { 'both pass': [7, 11], 'the first fails': [7, 10, 12] } as const satisfies Record<
  Story,
  readonly number[]
>;

export function crashPoints(): CrashPoint[] {
  const from = { 'both pass': 1, 'the first fails': 7 } as const;
  return (['both pass', 'the first fails'] as const).flatMap((story) => [
    ...range(from[story], REQUESTS[story]).flatMap((request) =>
      (['lost', 'applied'] as const).map((fate) => pointOf(story, request, fate, false)),
    ),
    ...WRITES[story].map((request) => pointOf(story, request, 'late', false)),
    ...range(6, 10).flatMap((request) =>
      (['lost', 'applied'] as const).map((fate) => pointOf(story, request, fate, true)),
    ),
  ]);
}

function pointOf(story: Story, request: number, fate: CrashPoint['fate'], edited: boolean): CrashPoint {
  const then = edited ? ', then somebody edits the flow' : '';
  return { name: `${story}: request ${request}, ${fate}${then}`, story, request, fate, edited };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
