/** Plays scenarios of the matrix side by side and collects what is wrong with them. */
import pLimit from 'p-limit';
import { INVARIANTS } from './invariants.ts';
import type { Scenario } from './matrix.ts';
import { play } from './play.ts';
import { openScene } from './scene.ts';

/** How many scenarios are under way at once: most of their time is spent waiting. */
const SIDE_BY_SIDE = 16;

/** What is seen only of many scenarios together. */
export const OF_THE_WHOLE = {
  rejection: 'no rejection is forgotten',
  elsewhere: 'nothing goes elsewhere',
} as const;
const WHOLE = 'the whole matrix';

export interface Violation {
  /** `site × fault × mode`, or the matrix as a whole. */
  readonly scenario: string;
  readonly invariant: string;
  readonly what: string;
}

export interface MatrixResult {
  readonly scenarios: number;
  readonly requests: number;
  readonly violations: readonly Violation[];
}

export async function runMatrix(scenarios: readonly Scenario[]): Promise<MatrixResult> {
  const violations: Violation[] = [];
  const forgotten = (what: unknown): void => {
    violations.push({ scenario: WHOLE, invariant: OF_THE_WHOLE.rejection, what: String(what) });
  };
  // For the script: under jest a rejection that nobody handles fails the test without this.
  process.on('unhandledRejection', forgotten);
  const scene = await openScene();
  let requests = 0;
  try {
    const limit = pLimit(SIDE_BY_SIDE);
    // Those that wait longest begin first, so that the others fill the time.
    const order = scenarios.toSorted((a, b) => waits(b) - waits(a));
    const judged = order.map((scenario) =>
      limit(async () => {
        const played = await play(scenario, scene);
        requests += played.requests.length;
        for (const [invariant, judge] of Object.entries(INVARIANTS)) {
          const what = judge(played);
          if (what !== '') violations.push({ scenario: scenario.name, invariant, what });
        }
      }),
    );
    await Promise.all(judged);
    const sent = scene.elsewhere.requests();
    if (sent > 0) {
      violations.push({ scenario: WHOLE, invariant: OF_THE_WHOLE.elsewhere, what: `${sent} requests` });
    }
  } finally {
    await scene.close();
    process.off('unhandledRejection', forgotten);
  }
  return { scenarios: scenarios.length, requests, violations };
}

/** More than any single wait. */
const LONG_MS = 60_000;

function waits({ fault: { hangs, lateMs = 0 } }: Scenario): number {
  return hangs === undefined ? lateMs : LONG_MS;
}
