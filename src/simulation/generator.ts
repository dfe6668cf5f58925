import { archyOf } from '../flow/archy/document.ts';
import { type Edge, flowGraph, takeable } from '../flow/graph.ts';
import { ArchySearch } from './archy-search.ts';
import { Candidates } from './candidates.ts';
import type { Conversation } from './engine.ts';
import { Explorer } from './explore.ts';
import { Search, stepKey } from './search.ts';
import { type CompleteResult, type SimulatedFlow, simulate } from './simulator.ts';
import type { Step } from './situation.ts';
import { type Untaken, whyUntaken } from './untaken.ts';

export type { Step } from './situation.ts';
export type { Untaken, UntakenReason } from './untaken.ts';

export interface GeneratorOptions {
  /** What `{now}` stands for. */
  readonly now: Date;
  /** Situations that are looked at before the search gives up; 20,000 unless told. */
  readonly maxSituations?: number;
}

/** A conversation that was made up, and what happened when it was played. */
export interface Generated {
  /** `takes route_intent → billing_queue (condition 1)`; the same as long as the flow is. */
  readonly name: string;
  readonly conversation: Conversation;
  /** The transition it was made for. */
  readonly purpose: Edge;
  readonly result: CompleteResult;
}

export interface Generation {
  /** Together they take every transition that can be taken, and come to every end; none could be left out. */
  readonly conversations: readonly Generated[];
  /** Transitions of the flow that none of them takes, in the order of the document. */
  readonly untaken: readonly Untaken[];
  /** `false` where the flow has more situations than were looked at. */
  readonly complete: boolean;
}

const MAX_SITUATIONS = 20_000;
/** Nodes that are visited while whole conversations are tried, for each situation that is looked at otherwise. */
const VISITS = 25;

interface Finder {
  takes(step: Step): boolean;
  conversationTaking(step: Step): Conversation | undefined;
}

/**
 * Makes up conversations from a flow's own conditions. The same flow and options always give the same conversations.
 */
export class Generator {
  readonly #flow: SimulatedFlow;
  readonly #options: GeneratorOptions;
  readonly #finders: readonly Finder[];
  readonly #whyUntaken: (edge: Edge) => Untaken;
  readonly #isComplete: () => boolean;
  /** The transitions a conversation could take by the look of the flow: not those out of an end or to nowhere. */
  readonly #edges: ReadonlyMap<string, Edge>;
  readonly #made = new Map<string, Generated | undefined>();

  constructor(flow: SimulatedFlow, options: GeneratorOptions) {
    this.#flow = flow;
    this.#options = options;
    this.#edges = new Map(takeableEdges(flow).map((edge) => [stepKey(edge), edge]));
    const most = options.maxSituations ?? MAX_SITUATIONS;
    if (archyOf(flow) !== undefined) {
      const search = new ArchySearch(flow, this.#edges.values(), options, most * VISITS);
      this.#finders = [search];
      this.#whyUntaken = (edge) => search.why(edge);
      this.#isComplete = () => search.complete;
      return;
    }
    const candidates = new Candidates(flow);
    const search = (givesOwn: boolean) =>
      new Search(new Explorer(flow, candidates, { now: options.now, givesOwn }), most);
    // First what customers can bring about by themselves; then, for what is left, with the flow's own variables given.
    const natural = search(false);
    const isDone =
      [...this.#edges.values()].every((edge) => natural.takes(edge)) || candidates.own.size === 0;
    // The last search tried the most.
    const last = isDone ? natural : search(true);
    this.#finders = [natural, last];
    this.#whyUntaken = (edge) => whyUntaken(flow, edge, last, candidates);
    this.#isComplete = () => !candidates.limited && natural.complete && last.complete;
  }

  /** A short conversation that takes this transition; `undefined` where none was found. */
  taking(step: Step): Generated | undefined {
    const key = stepKey(step);
    if (!this.#made.has(key)) this.#made.set(key, this.#make(key));
    return this.#made.get(key);
  }

  /** Why {@link taking} finds nothing; `undefined` for what is no transition of the flow. */
  why(step: Step): Untaken | undefined {
    const edge = this.#edges.get(stepKey(step));
    return edge && this.#whyUntaken(edge);
  }

  /** A small set of conversations that takes all that can be taken. */
  all(): Generation {
    const made = [...this.#edges.values()].flatMap((edge) => this.taking(edge) ?? []);
    const chosen = this.#named(withoutNeedless(cover(made)));
    const conversations = [...chosen, ...endingElsewhere(made, chosen)];
    const taken = new Set(made.flatMap(({ result }) => result.taken.map(stepKey)));
    const untaken = [...this.#edges].flatMap(([key, edge]) =>
      taken.has(key) ? [] : [this.#whyUntaken(edge)],
    );
    return { conversations, untaken, complete: this.#isComplete() };
  }

  /** Each named after a transition that only it takes: a condition if there is one, else where ways part. */
  #named(chosen: readonly Generated[]): Generated[] {
    const takers = countBy(chosen.flatMap(stepsOf));
    const order = new Map([...this.#edges.keys()].map((key, index) => [key, index]));
    const orderOf = ({ purpose }: Generated) => order.get(stepKey(purpose)) ?? 0;
    const leaving = countBy([...this.#edges.values()].map(({ from }) => from));
    const named = chosen.map((generated) => {
      const only = stepsOf(generated).flatMap((key) =>
        takers.get(key) === 1 ? (this.#edges.get(key) ?? []) : [],
      );
      const purpose =
        only.find(({ via }) => via !== 'transition') ??
        only.find(({ from }) => (leaving.get(from) ?? 0) > 1) ??
        only[0] ??
        generated.purpose;
      return { ...generated, purpose, name: nameOf(purpose) };
    });
    // In the order of the document, so that a new condition adds a conversation rather than shuffling them.
    return named.toSorted((a, b) => orderOf(a) - orderOf(b));
  }

  #make(key: string): Generated | undefined {
    const purpose = this.#edges.get(key);
    if (purpose === undefined) return undefined;
    const finder = this.#finders.find((one) => one.takes(purpose));
    const found = finder?.conversationTaking(purpose);
    if (found === undefined) return undefined;
    const { conversation, result } = this.#shorn(found);
    const takes = result.taken.some((step) => stepKey(step) === key);
    return takes ? { name: nameOf(purpose), conversation, purpose, result } : undefined;
  }

  /** Without the data that changes nothing about what happens. */
  #shorn(found: Conversation): { conversation: Conversation; result: CompleteResult } {
    let conversation = found;
    let result = this.#play(found);
    for (const name of Object.keys(found.given)) {
      const { [name]: _, ...rest } = conversation.given;
      const fewer = { ...conversation, given: rest };
      const played = this.#play(fewer);
      if (played.endNode !== result.endNode || !sameSteps(played.taken, result.taken)) continue;
      conversation = fewer;
      result = played;
    }
    return { conversation, result };
  }

  #play(conversation: Conversation): CompleteResult {
    return simulate(this.#flow, conversation, { now: this.#options.now });
  }
}

/** {@link Generator.all} in one call. */
export function generateConversations(flow: SimulatedFlow, options: GeneratorOptions): Generation {
  return new Generator(flow, options).all();
}

/** The transitions that count: those out of an end or to a node that does not exist are never taken. */
export function takeableEdges(flow: Pick<SimulatedFlow, 'nodes'>): readonly Edge[] {
  return takeable(flowGraph(flow));
}

/** `route_intent → billing_queue (condition 1)`; plain text with names from the flow. */
export function describeStep({ from, to, via }: Step): string {
  return `${from} → ${to}${via === 'transition' ? '' : ` (condition ${via + 1})`}`;
}

/** In some flows an end is no node that a step leads to, as where a transfer works: each is come to once. */
function endingElsewhere(made: readonly Generated[], chosen: readonly Generated[]): Generated[] {
  const ends = new Set(chosen.map(({ result }) => result.endNode));
  return made.flatMap((generated): Generated[] => {
    const { endNode } = generated.result;
    if (endNode === null || ends.has(endNode)) return [];
    ends.add(endNode);
    return [{ ...generated, name: `ends at ${endNode}` }];
  });
}

/** Greedily: always the conversation that takes the most of what is missing; of equals the one that says least. */
function cover(made: readonly Generated[]): Generated[] {
  const steps = new Map(made.map((generated) => [generated, stepsOf(generated)]));
  const missing = new Set([...steps.values()].flat());
  const chosen: Generated[] = [];
  while (missing.size > 0) {
    let best: { readonly generated: Generated; readonly gain: number } | undefined;
    for (const [generated, keys] of steps) {
      const gain = keys.filter((key) => missing.has(key)).length;
      const isBetter =
        best === undefined ||
        gain > best.gain ||
        (gain === best.gain && effort(generated) < effort(best.generated));
      if (isBetter) best = { generated, gain };
      // What gives nothing now never will.
      if (gain === 0) steps.delete(generated);
    }
    if (best === undefined) break;
    for (const key of steps.get(best.generated) ?? []) missing.delete(key);
    chosen.push(best.generated);
  }
  return chosen;
}

/** What was chosen early may have become needless by what was chosen later. */
function withoutNeedless(chosen: readonly Generated[]): Generated[] {
  const steps = chosen.map(stepsOf);
  const count = countBy(steps.flat());
  return chosen.filter((_, index) => {
    const keys = steps[index] ?? [];
    if (keys.some((key) => count.get(key) === 1)) return true;
    for (const key of keys) count.set(key, (count.get(key) ?? 0) - 1);
    return false;
  });
}

function countBy(keys: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return count;
}

function nameOf(purpose: Step): string {
  return `takes ${describeStep(purpose)}`;
}

function stepsOf({ result }: Generated): string[] {
  return [...new Set(result.taken.map(stepKey))];
}

function effort({ conversation }: Generated): number {
  return conversation.userLines.length + Object.keys(conversation.given).length;
}

function sameSteps(a: readonly Step[], b: readonly Step[]): boolean {
  return a.length === b.length && a.every((step, index) => stepKey(step) === stepKey(b[index] ?? step));
}
