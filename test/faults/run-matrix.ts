/** Plays scenarios of the matrix side by side and collects what is wrong with them. */
import pLimit from 'p-limit';
import { INVARIANTS, type InvariantName } from './invariants.ts';
import type { Scenario } from './matrix.ts';
import { play } from './play.ts';
import { openScene } from './scene.ts';

/** How many scenarios are under way at once: most of their time is spent waiting. */
const SIDE_BY_SIDE = 12;

export interface Violation {
  /** `site × fault × mode`, or the matrix as a whole. */
  readonly scenario: string;
  readonly invariant: InvariantName | 'no rejection is forgotten' | 'nothing goes elsewhere';
  readonly what: string;
}

export interface MatrixResult {
  readonly scenarios: number;
  readonly requests: number;
  readonly violations: readonly Violation[];
}

export async function runMatrix(scenarios: readonly Scenario[]): Promise<MatrixResult> {
  const violations: Violation[] = [];
  const whole = 'the whole matrix';
  const forgotten = (what: unknown): void => {
    violations.push({ scenario: whole, invariant: 'no rejection is forgotten', what: String(what) });
  };
  process.on('unhandledRejection', forgotten);
  const scene = await openScene();
  let requests = 0;
  try {
    const limit = pLimit(SIDE_BY_SIDE);
    const judged = scenarios.map((scenario) =>
      limit(async () => {
        const played = await play(scenario, scene);
        requests += played.requests.length;
        for (const [invariant, judge] of entries(INVARIANTS)) {
          const what = judge(played);
          if (what !== '') violations.push({ scenario: scenario.name, invariant, what });
        }
      }),
    );
    await Promise.all(judged);
    const sent = scene.elsewhere.requests();
    if (sent > 0) {
      violations.push({ scenario: whole, invariant: 'nothing goes elsewhere', what: `${sent} requests` });
    }
  } finally {
    await scene.close();
    process.off('unhandledRejection', forgotten);
  }
  return { scenarios: scenarios.length, requests, violations };
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  // The keys of a literal are all it has; `Object.entries` only cannot know that.
  return Object.entries(record) as [Key, Value][];
}
