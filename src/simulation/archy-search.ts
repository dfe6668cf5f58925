import type { Edge } from '../flow/graph.ts';
import { type Lever, type Levers, leversOf, type Outcome } from './archy-levers.ts';
import { fitting, type Glance, type LeverValue } from './archy-reading.ts';
import type { Conversation, Mock } from './engine.ts';
import { stepKey } from './search.ts';
import { type CompleteResult, type SimulatedFlow, simulate } from './simulator.ts';
import type { Step } from './situation.ts';
import type { Untaken } from './untaken.ts';

/** A conversation as it is tried: what is not chosen in it is as usual. */
interface Trial {
  readonly lines: readonly string[];
  readonly given: ReadonlyMap<string, LeverValue>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** By call and output; `undefined`: the call leaves it as it was. */
  readonly outputs: ReadonlyMap<string, ReadonlyMap<string, LeverValue | undefined>>;
}

interface Attempt {
  readonly trial: Trial;
  /** The node whose other ways out it is made for. */
  readonly node: string | undefined;
}

interface Found {
  readonly conversation: Conversation;
  readonly result: CompleteResult;
}

/** Questions that are answered in one conversation; more of them is a flow that asks for ever. */
const MOST_LINES = 12;
/** Conversations made for one node at once, and how often that is done: elsewhere things may stand better. */
const MOST_VARIATIONS = 1_000;
const MOST_TIMES = 5;
const MOST_OUTPUTS = 8;

/**
 * Makes up conversations for a flow in Archy: from each that takes a step for the first time, one thing is changed at
 * a time (a line, data it starts with, how a call comes out or what it gives), to values that the flow's own
 * expressions compare with. Nothing is said but what the simulation has shown.
 */
export class ArchySearch {
  readonly #flow: SimulatedFlow;
  readonly #now: Date;
  readonly #levers: Levers;
  readonly #outcomes = new Map<string, Outcome[]>();
  /** By node: its ways out. */
  readonly #leaving = new Map<string, string[]>();
  readonly #variedAt = new Map<string, number>();
  #isCut = false;
  readonly #taking = new Map<string, Found>();
  readonly #visited = new Set<string>();
  /** By node: why a conversation could not go on from it. */
  readonly #broken = new Map<string, string>();
  /** `false` where there was more to try than the limit. */
  readonly complete: boolean;

  /**
   * @param edges the transitions that can be taken by the look of the flow
   * @param most nodes that are visited before the search gives up, in all conversations together
   */
  constructor(flow: SimulatedFlow, edges: Iterable<Edge>, options: { readonly now: Date }, most: number) {
    this.#flow = flow;
    this.#now = options.now;
    this.#levers = leversOf(flow);
    for (const outcome of this.#levers.outcomes) append(this.#outcomes, outcome.call, outcome);
    for (const edge of edges) append(this.#leaving, edge.from, stepKey(edge));
    this.complete = this.#explore(most);
  }

  takes(step: Step): boolean {
    return this.#taking.has(stepKey(step));
  }

  conversationTaking(step: Step): Conversation | undefined {
    return this.#taking.get(stepKey(step))?.conversation;
  }

  /** Says of a transition that was not taken what was seen instead. */
  why(edge: Edge): Untaken {
    if (!this.complete) {
      return {
        ...edge,
        reason: 'not-searched',
        why: 'there are more conversations than were tried, and none of these led here',
      };
    }
    if (!this.#visited.has(edge.from)) {
      return {
        ...edge,
        reason: 'not-reached',
        why: `no conversation that was tried comes to ${JSON.stringify(edge.from)}`,
      };
    }
    const broken = this.#broken.get(edge.from);
    return {
      ...edge,
      reason: 'unknown',
      why:
        broken ??
        'no conversation that was tried takes it: it may need several things at once, or nothing may fulfil it',
    };
  }

  #explore(most: number): boolean {
    const usual: Trial = { lines: ['Hello'], given: new Map(), outcomes: new Map(), outputs: new Map() };
    const waiting: Attempt[] = [{ trial: usual, node: undefined }];
    const tried = new Set<string>();
    let visits = 0;
    for (const { trial, node } of waiting) {
      // Another conversation may have taken the last way out of it by now.
      if (node !== undefined && !this.#isMissed(node)) continue;
      const key = keyOf(trial);
      if (tried.has(key)) continue;
      if (visits >= most) return false;
      tried.add(key);
      const { result, isNew } = this.#try(trial);
      visits += result.path.length;
      if (result.waitingFor !== null && trial.lines.length < MOST_LINES) {
        waiting.push({ trial: { ...trial, lines: [...trial.lines, 'Something else'] }, node: undefined });
      }
      if (!isNew) continue;
      // Even the shortest conversation visits a node: more of them than are left need not be thought of.
      if (waiting.length >= most) this.#isCut = true;
      else for (const variation of this.#variations(trial, result)) waiting.push(variation);
    }
    return !this.#isCut;
  }

  #try(trial: Trial): { readonly result: CompleteResult; readonly isNew: boolean } {
    const conversation = this.#conversation(trial);
    const result = simulate(this.#flow, conversation, { now: this.#now });
    const [error] = result.errors;
    const last = result.path.at(-1);
    if (error !== undefined && last !== undefined) this.#broken.set(last, error);
    let isNew = result.path.some((node) => !this.#visited.has(node));
    for (const node of result.path) this.#visited.add(node);
    const found = { conversation: onlyWhatIsCalled(conversation, result), result };
    for (const step of result.taken) {
      const key = stepKey(step);
      const before = this.#taking.get(key);
      isNew ||= before === undefined;
      // One that comes to a proper end says more.
      if (before === undefined || (!before.result.success && result.success)) this.#taking.set(key, found);
    }
    return { result, isNew };
  }

  /** Of what the nodes on the way look at that have ways out nobody has taken. */
  #variations(trial: Trial, { path }: CompleteResult): Attempt[] {
    const madeAt = new Map<string, number>();
    const nodes = new Set<string>();
    return path.flatMap((node, index) => {
      const glance = this.#levers.nodes.get(node);
      if (glance?.call !== undefined) madeAt.set(glance.call, index);
      if (glance === undefined || nodes.has(node) || !this.#isMissed(node)) return [];
      nodes.add(node);
      const times = this.#variedAt.get(node) ?? 0;
      if (times >= MOST_TIMES) return [];
      this.#variedAt.set(node, times + 1);
      const levers = this.#leversAt(glance, madeAt);
      const variations = [
        ...(this.#outcomes.get(glance.call ?? '') ?? []).map(
          (outcome): Trial => ({ ...trial, outcomes: new Map(trial.outcomes).set(outcome.call, outcome) }),
        ),
        ...levers.flatMap((lever) =>
          [...new Set([...fitting(glance.literals, lever.type), ...lever.values])].flatMap((value) =>
            varied(trial, lever, value),
          ),
        ),
      ];
      if (variations.length > MOST_VARIATIONS) this.#isCut = true;
      return variations.slice(0, MOST_VARIATIONS).map((variation) => ({ trial: variation, node }));
    });
  }

  /** What was called last is the likeliest to matter; what was called long before is overwritten more often than not. */
  #leversAt({ names }: Glance, madeAt: ReadonlyMap<string, number>): Lever[] {
    const levers = this.#levers.levers.filter((lever) => lever.names.some((name) => names.has(name)));
    const isOfCall = (lever: Lever) => lever.kind === 'output';
    const calledAt = (lever: Lever) => (lever.kind === 'output' ? (madeAt.get(lever.call) ?? -1) : -1);
    const recent = levers
      .filter((lever) => isOfCall(lever) && calledAt(lever) >= 0)
      .toSorted((a, b) => calledAt(b) - calledAt(a))
      .slice(0, MOST_OUTPUTS);
    return [...recent, ...levers.filter((lever) => !isOfCall(lever))];
  }

  #isMissed(node: string): boolean {
    return (this.#leaving.get(node) ?? []).some((key) => !this.#taking.has(key));
  }

  #conversation({ lines, given, outcomes, outputs }: Trial): Conversation {
    const mocks = [...this.#levers.calls].map(([call, usual]): Mock => {
      const outcome = outcomes.get(call);
      // What failed gives nothing.
      const gives = new Map(
        outcome === undefined || outcome.outcome === 'success' ? Object.entries(usual) : [],
      );
      for (const [name, value] of outputs.get(call) ?? []) {
        if (value === undefined) gives.delete(name);
        else gives.set(name, value);
      }
      const variables = {
        ...Object.fromEntries(gives),
        ...(outcome?.named !== undefined && { outcome: outcome.named }),
      };
      return {
        call,
        ...(outcome !== undefined && outcome.outcome !== 'success' && { outcome: outcome.outcome }),
        ...(Object.keys(variables).length > 0 && { variables }),
      };
    });
    const others = [...outcomes.values()].flatMap(({ call, outcome }): Mock[] =>
      this.#levers.calls.has(call) ? [] : [{ call, outcome }],
    );
    return { userLines: lines, given: Object.fromEntries(given), mocks: [...mocks, ...others] };
  }
}

function varied(trial: Trial, lever: Lever, value: LeverValue | undefined): Trial[] {
  switch (lever.kind) {
    case 'line':
      return trial.lines.map((_, index) => ({ ...trial, lines: trial.lines.with(index, String(value)) }));
    case 'given': {
      const given = new Map(trial.given);
      if (value === undefined) given.delete(lever.name);
      else given.set(lever.name, value);
      return [{ ...trial, given }];
    }
    case 'output': {
      const outputs = new Map(trial.outputs.get(lever.call)).set(lever.name, value);
      return [{ ...trial, outputs: new Map(trial.outputs).set(lever.call, outputs) }];
    }
  }
}

function keyOf({ lines, given, outcomes, outputs }: Trial): string {
  const sorted = (entries: Iterable<[string, unknown]>) =>
    [...entries].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return JSON.stringify([
    lines,
    sorted(given),
    sorted(outcomes),
    sorted([...outputs].map(([call, values]) => [call, sorted(values)])),
  ]);
}

function onlyWhatIsCalled(conversation: Conversation, { calls }: CompleteResult): Conversation {
  const { mocks = [], ...rest } = conversation;
  const names = new Set(calls.map(({ name }) => name));
  const called = mocks.filter(({ call }) => names.has(call));
  return called.length === 0 ? rest : { ...rest, mocks: called };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
