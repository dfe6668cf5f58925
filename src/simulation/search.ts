import { canonicalJson } from '../flow/canonical.ts';
import type { Conversation, Mock } from './engine.ts';
import type { Explorer } from './explore.ts';
import { plainLine } from './samples.ts';
import { type MadeCall, type Onward, type Situation, type Step, situationKey, waysOf } from './situation.ts';

/** A situation that was come to, and what can happen there. */
export interface Visit {
  readonly situation: Situation;
  readonly onward: Onward;
  /** The situations that follow, way by way. */
  readonly next: readonly string[];
  readonly cameBy: { readonly key: string; readonly way: number } | undefined;
}

/** The identity of a step among those of one flow. */
export function stepKey({ from, to, via }: Step): string {
  // The length tells where the first name ends, whatever the names are.
  return `${via} ${from.length} ${from} ${to}`;
}

/**
 * Everything that can happen in a flow, breadth first: the first way to take a step is one of the shortest.
 * Bounded by `most` situations; `complete` says whether that was enough.
 */
export class Search {
  readonly #explorer: Explorer;
  readonly visits = new Map<string, Visit>();
  readonly complete: boolean;
  readonly #byNode = new Map<string, Visit[]>();
  readonly #taking = new Map<string, { readonly key: string; readonly way: number }>();
  /** By situation: the way that leads to a proper end soonest. */
  readonly #homeward: ReadonlyMap<string, number>;

  constructor(explorer: Explorer, most: number) {
    this.#explorer = explorer;
    this.complete = this.#explore(most);
    this.#homeward = this.#waysHome();
  }

  /** The situations in which conversations come to a node. */
  visitsOf(node: string): readonly Visit[] {
    if (this.#byNode.size === 0) {
      for (const visit of this.visits.values()) {
        const list = this.#byNode.get(visit.situation.node) ?? [];
        this.#byNode.set(visit.situation.node, list);
        list.push(visit);
      }
    }
    return this.#byNode.get(node) ?? [];
  }

  /** Whether any conversation takes this step. */
  takes(step: Step): boolean {
    return this.#taking.has(stepKey(step));
  }

  /** A conversation that takes a step as soon as possible, and then comes to an end as soon as possible. */
  conversationTaking(step: Step): Conversation | undefined {
    const taking = this.#taking.get(stepKey(step));
    if (taking === undefined) return undefined;
    const ways = [taking.way];
    for (let visit = this.visits.get(taking.key); visit?.cameBy !== undefined; ) {
      ways.push(visit.cameBy.way);
      visit = this.visits.get(visit.cameBy.key);
    }
    return this.#play(ways.reverse());
  }

  #explore(most: number): boolean {
    const begin = this.#explorer.begin();
    if (begin === undefined) return true;
    const waiting: { situation: Situation; key: string; cameBy: Visit['cameBy'] }[] = [
      { situation: begin, key: situationKey(begin), cameBy: undefined },
    ];
    const seen = new Set(waiting.map(({ key }) => key));
    for (const { situation, key, cameBy } of waiting) {
      if (this.visits.size >= most) return false;
      const onward = this.#explorer.onward(situation);
      const next: string[] = [];
      for (const [way, { situation: following, step }] of waysOf(onward).entries()) {
        const followingKey = situationKey(following);
        next.push(followingKey);
        if (step !== undefined && !this.takes(step)) this.#taking.set(stepKey(step), { key, way });
        if (seen.has(followingKey)) continue;
        seen.add(followingKey);
        waiting.push({ situation: following, key: followingKey, cameBy: { key, way } });
      }
      this.visits.set(key, { situation, onward, next, cameBy });
    }
    return true;
  }

  /** Backwards from the ends; from where no end can be reached, to the next question. */
  #waysHome(): Map<string, number> {
    const before = new Map<string, { key: string; way: number }[]>();
    for (const [key, { next }] of this.visits) {
      for (const [way, following] of next.entries()) {
        const list = before.get(following) ?? [];
        before.set(following, list);
        list.push({ key, way });
      }
    }
    const home = new Map<string, number>();
    const settled = new Set<string>();
    for (const kind of ['ends', 'asks'] as const) {
      let front = [...this.visits].flatMap(([key, { onward }]) =>
        onward.kind === kind && !settled.has(key) ? [key] : [],
      );
      for (const key of front) settled.add(key);
      while (front.length > 0) {
        const following: string[] = [];
        for (const { key, way } of front.flatMap((key) => before.get(key) ?? [])) {
          if (settled.has(key)) continue;
          settled.add(key);
          home.set(key, way);
          following.push(key);
        }
        front = following;
      }
    }
    return home;
  }

  #play(ways: readonly number[]): Conversation | undefined {
    let situation = this.#explorer.begin();
    const follow = (way: number): void => {
      situation = situation && waysOf(this.#explorer.onward(situation))[way]?.situation;
    };
    for (const way of ways) follow(way);
    while (situation !== undefined) {
      const way = this.#homeward.get(situationKey(situation));
      if (way === undefined) break;
      follow(way);
    }
    return (
      situation && {
        userLines: situation.lines.map(
          (line, index) => line ?? plainLine(index === 0 ? 'opening' : 'answer'),
        ),
        given: Object.fromEntries(situation.given),
        ...(situation.calls.length > 0 && { mocks: mocksOf(situation.calls) }),
      }
    );
  }
}

/** One answer for all calls of a name, where they are answered alike. */
function mocksOf(calls: readonly MadeCall[]): Mock[] {
  const names = [...new Set(calls.map(({ name }) => name))];
  return names.flatMap((call): Mock[] => {
    const made = calls.filter(({ name }) => name === call);
    const mocks = made.map(({ variables }, index) => ({
      call,
      nth: index + 1,
      ...(variables.size > 0 && { variables: Object.fromEntries(variables) }),
    }));
    const [first] = mocks;
    const alike = new Set(mocks.map(({ variables }) => canonicalJson(variables ?? {}))).size === 1;
    if (first === undefined || !alike) return mocks;
    const { nth: _, ...always } = first;
    return [always];
  });
}
