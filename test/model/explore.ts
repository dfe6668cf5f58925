import { createHash } from 'node:crypto';
import { nextWorlds, type Protocol, type Start, startWorld, type World } from './world.ts';

export interface Exploration {
  readonly states: number;
  readonly transitions: number;
  /** Violations by their text, with how often each was met. */
  readonly violations: ReadonlyMap<string, number>;
  /** Whether every reachable state was visited. */
  readonly complete: boolean;
}

/** Visits every world that can be reached, breadth first. Stops at `limit` states, or at the first violation. */
export function explore(
  protocol: Protocol,
  start: Start,
  { limit = Number.POSITIVE_INFINITY, stopAtViolation = false } = {},
): Exploration {
  const violations = new Map<string, number>();
  const known = new Set<string>();
  let transitions = 0;
  let frontier: World[] = [startWorld(protocol, start)];
  for (const world of frontier) known.add(keyOf(world));
  while (frontier.length > 0) {
    const following: World[] = [];
    for (const world of frontier) {
      for (const next of nextWorlds(protocol, world)) {
        transitions += 1;
        const key = keyOf(next);
        if (known.has(key)) continue;
        known.add(key);
        if (next.violation !== undefined) {
          violations.set(next.violation, (violations.get(next.violation) ?? 0) + 1);
          if (stopAtViolation) return { states: known.size, transitions, violations, complete: false };
          continue;
        }
        if (known.size >= limit) return { states: known.size, transitions, violations, complete: false };
        following.push(next);
      }
    }
    frontier = following;
  }
  return { states: known.size, transitions, violations, complete: true };
}

/** Worlds are plain data in a fixed key order; a digest of their text is smaller to remember than the text. */
function keyOf(world: World): string {
  return createHash('sha1').update(JSON.stringify(world)).digest('base64');
}
