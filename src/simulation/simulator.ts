import { archyOf } from '../flow/archy/document.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { type FlowGraph, flowGraph } from '../flow/graph.ts';
import { ArchyVocabulary } from './archy-vocabulary.ts';
import { DocumentVocabulary } from './document-vocabulary.ts';
import type { Conversation, ObservedResult, SimulationResult, TakenStep } from './engine.ts';
import { quoted, Stop, Unknown } from './stage.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SimulatorOptions {
  /** When conversations begin, unless one says so itself. Given, so that the same one always ends the same way. */
  readonly now: Date;
  /** Nodes a conversation may visit before it counts as going round in circles; 1,000 unless told. */
  readonly maxSteps?: number;
}

/** What of a flow decides how a conversation goes. */
export type SimulatedFlow = Pick<
  FlowDefinition,
  'nodes' | 'environmentVariables' | 'applicationSettings' | 'archy'
>;

/** A result in which nothing is left unobserved. */
export type CompleteResult = {
  readonly [K in keyof SimulationResult]-?: Exclude<SimulationResult[K], undefined>;
} & Pick<ObservedResult, 'doubt'>;

const DEFAULT_MAX_STEPS = 1_000;

/**
 * Plays a conversation against a flow as the platform does. The first user line opens the conversation.
 * What goes wrong is said in `errors`; it never throws, and always comes back.
 *
 * In a flow document that line is the variable `message`, and each `ask` takes the next one. Where no line is left at
 * an `ask`, the conversation stands waiting there: no end node, no error. Time stands still but for silences and mocks
 * that take their time.
 *
 * In a flow written in Archy the line is `Message.Message.body`, and a line after the flow has disconnected begins it
 * again; after a transfer it is an agent's to answer. Expressions that cannot be followed for sure stop the
 * conversation with an error: nothing is guessed.
 */
export function simulate(
  flow: SimulatedFlow,
  conversation: Conversation,
  options: SimulatorOptions,
): CompleteResult {
  return simulator(flow, options)(conversation);
}

/** The same for many conversations: what of a flow is the same for all of them is looked at once. */
export function simulator(
  flow: SimulatedFlow,
  options: SimulatorOptions,
): (conversation: Conversation) => CompleteResult {
  const graph = flowGraph(flow);
  const Language = archyOf(flow) === undefined ? DocumentVocabulary : ArchyVocabulary;
  return (conversation) => new Walk(graph, new Language(flow, conversation, options), options.maxSteps).run();
}

class Walk {
  readonly #graph: FlowGraph;
  readonly #vocabulary: Vocabulary;
  readonly #maxSteps: number;
  readonly #path: string[] = [];
  readonly #taken: TakenStep[] = [];
  readonly #errors: string[] = [];
  #endNode: string | null = null;
  #waitingFor: string | null = null;

  constructor(graph: FlowGraph, vocabulary: Vocabulary, maxSteps = DEFAULT_MAX_STEPS) {
    this.#graph = graph;
    this.#vocabulary = vocabulary;
    this.#maxSteps = maxSteps;
  }

  run(): CompleteResult {
    try {
      this.#vocabulary.open();
      this.#walk(this.#startNode());
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.#errors.push(error.message);
      if (error instanceof Unknown) this.#vocabulary.stage.doubt ??= error.message;
    }
    const { transcript, calls, routedTo, doubt } = this.#vocabulary.stage;
    return {
      success: this.#errors.length === 0,
      path: this.#path,
      taken: this.#taken,
      endNode: this.#endNode,
      waitingFor: this.#waitingFor,
      variables: Object.fromEntries(this.#vocabulary.variables()),
      transcript,
      calls,
      routedTo,
      errors: this.#errors,
      ...(doubt !== undefined && { doubt }),
    };
  }

  #startNode(): string {
    const { starts } = this.#graph;
    const [start] = starts;
    if (start === undefined) throw new Stop('the flow has no start node');
    if (starts.length > 1)
      throw new Stop(`the flow has more than one start node: ${starts.map(quoted).join(', ')}`);
    return start;
  }

  #walk(start: string): void {
    const { nodes } = this.#graph;
    let current = start;
    for (;;) {
      if (this.#path.length >= this.#maxSteps) {
        const round = [...new Set(this.#path.slice(-6))].map(quoted).join(', ');
        throw new Stop(
          `the conversation visited ${this.#maxSteps} nodes without coming to an end, lastly ${round}`,
        );
      }
      const node = nodes.get(current);
      if (node === undefined) throw new Stop(`there is no node ${quoted(current)}`);
      this.#path.push(current);
      const step = this.#vocabulary.visit(current, node);
      if (step.kind === 'waiting') {
        this.#waitingFor = current;
        return;
      }
      if (step.kind === 'ended') {
        this.#endNode = current;
        if (!this.#vocabulary.beginsAnew(current)) return;
        this.#vocabulary.open();
        this.#endNode = null;
        current = start;
        continue;
      }
      const from = step.from ?? current;
      if (!nodes.has(step.to)) {
        throw new Stop(`node ${quoted(from)} leads to ${quoted(step.to)}, which does not exist`);
      }
      this.#taken.push({ from, to: step.to, via: step.via });
      current = step.to;
    }
  }
}
