import { holds, textOf } from '../flow/conditions.ts';
import type { FlowAction, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { fillPlaceholders } from '../flow/placeholders.ts';
import type { Call, Conversation, Message, SimulationResult, TakenStep } from './engine.ts';
import { MockBook } from './mock-book.ts';

export interface SimulatorOptions {
  /** When conversations begin, unless one says so itself. Given, so that the same one always ends the same way. */
  readonly now: Date;
  /** Nodes a conversation may visit before it counts as going round in circles; 1,000 unless told. */
  readonly maxSteps?: number;
}

/** A result in which nothing is left unobserved. */
export type CompleteResult = {
  readonly [K in keyof SimulationResult]-?: Exclude<SimulationResult[K], undefined>;
};

const DEFAULT_MAX_STEPS = 1_000;
/** Characters that are said, set and compared in one conversation: text that doubles at each turn must end too. */
const MAX_CHARACTERS = 4 * 1024 * 1024;

/**
 * Plays a conversation against a flow as the platform does. The first user line opens the conversation and is
 * the variable `message`; each `ask` takes the next one. Where no line is left at an `ask`, the conversation stands
 * waiting there: no end node, no error. Time stands still but for silences and mocks that take their time.
 * What goes wrong is said in `errors`; it never throws, and always comes back.
 */
export function simulate(
  flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>,
  conversation: Conversation,
  options: SimulatorOptions,
): CompleteResult {
  return new Walk(flow, conversation, options).run();
}

/** Thrown inside a walk only: the conversation cannot go on. */
class Stop extends Error {}

type Step = ({ readonly kind: 'next' } & Omit<TakenStep, 'from'>) | { readonly kind: 'ended' | 'waiting' };

class Walk {
  readonly #flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;
  readonly #conversation: Conversation;
  readonly #userLines: readonly string[];
  readonly #mocks: MockBook | undefined;
  readonly #begun: number;
  readonly #maxSteps: number;
  // A map, so that a variable called `__proto__` is one like any other.
  readonly #variables: Map<string, unknown>;
  readonly #path: string[] = [];
  readonly #taken: TakenStep[] = [];
  readonly #calls: Call[] = [];
  readonly #transcript: Message[] = [];
  readonly #errors: string[] = [];
  #linesSpoken = 0;
  #eventsPast = 0;
  #elapsed = 0;
  #charactersLeft = MAX_CHARACTERS;
  #routedTo: { queueId: string } | null = null;
  #endNode: string | null = null;
  #waitingFor: string | null = null;

  constructor(
    flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>,
    conversation: Conversation,
    options: SimulatorOptions,
  ) {
    this.#flow = flow;
    this.#conversation = conversation;
    this.#userLines = conversation.userLines;
    this.#mocks = conversation.mocks && new MockBook(conversation.mocks);
    this.#begun = (conversation.now ?? options.now).getTime();
    this.#maxSteps = options.maxSteps ?? DEFAULT_MAX_STEPS;
    this.#variables = new Map([['channel', 'webchat'], ...Object.entries(conversation.given)]);
  }

  run(): CompleteResult {
    try {
      this.#hear();
      this.#walk(this.#startNode());
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.#errors.push(error.message);
    }
    return {
      success: this.#errors.length === 0,
      path: this.#path,
      taken: this.#taken,
      endNode: this.#endNode,
      waitingFor: this.#waitingFor,
      variables: Object.fromEntries(this.#variables),
      transcript: this.#transcript,
      calls: this.#calls,
      routedTo: this.#routedTo,
      errors: this.#errors,
    };
  }

  #startNode(): string {
    const starts = Object.keys(this.#flow.nodes).filter((id) => this.#node(id)?.type === 'start');
    const [start] = starts;
    if (start === undefined) throw new Stop('the flow has no start node');
    if (starts.length > 1)
      throw new Stop(`the flow has more than one start node: ${starts.map(quoted).join(', ')}`);
    return start;
  }

  #walk(start: string): void {
    let current = start;
    for (;;) {
      if (this.#path.length >= this.#maxSteps) {
        const round = [...new Set(this.#path.slice(-6))].map(quoted).join(', ');
        throw new Stop(
          `the conversation visited ${this.#maxSteps} nodes without coming to an end, lastly ${round}`,
        );
      }
      const step = this.#visit(current);
      if (step.kind === 'waiting') this.#waitingFor = current;
      if (step.kind === 'ended') {
        this.#endNode = current;
        this.#live();
        const unheard = this.#userLines[this.#linesSpoken];
        if (unheard !== undefined) {
          throw new Stop(
            `the conversation had ended at ${quoted(current)} before the customer could say ${quoted(unheard)}`,
          );
        }
      }
      if (step.kind !== 'next') return;
      if (this.#node(step.to) === undefined) {
        throw new Stop(`node ${quoted(current)} leads to ${quoted(step.to)}, which does not exist`);
      }
      this.#taken.push({ from: current, to: step.to, via: step.via });
      current = step.to;
    }
  }

  #visit(id: string): Step {
    const node = this.#node(id);
    if (node === undefined) throw new Stop(`there is no node ${quoted(id)}`);
    this.#path.push(id);
    if (node.type === 'end') return { kind: 'ended' };
    for (const action of node.actions ?? []) {
      if (this.#act(action, id) === 'waits') return { kind: 'waiting' };
    }
    const next = this.#decide(node);
    if (next === undefined) {
      throw new Stop(`node ${quoted(id)} leads nowhere: no condition held, and it has no transition`);
    }
    return { kind: 'next', ...next };
  }

  #decide({ conditions = [], transition }: FlowNode): Omit<TakenStep, 'from'> | undefined {
    const via = conditions.findIndex((condition) => {
      const actual = this.#variables.get(condition.variable);
      this.#spend((textOf(actual)?.length ?? 0) + 1);
      return holds(condition, actual, (text) => this.#fill(text));
    });
    const decided = conditions[via];
    if (decided !== undefined) return { to: decided.transition, via };
    return transition === undefined ? undefined : { to: transition, via: 'transition' };
  }

  #act(action: FlowAction, node: string): 'done' | 'waits' {
    this.#spend(1);
    const text = (name: string) => this.#textParameter(action, name, node);
    switch (action.name) {
      case 'set': {
        const value = action['value'];
        this.#variables.set(text('variable'), typeof value === 'string' ? this.#fill(value) : value);
        return 'done';
      }
      case 'route':
        this.#routedTo = { queueId: this.#fill(text('queueId')) };
        return 'done';
      case 'say':
        this.#say(text('text'), action, node);
        return 'done';
      case 'ask': {
        const variable = text('variable');
        this.#say(text('text'), action, node);
        return this.#hear(variable) ? 'done' : 'waits';
      }
      default:
        this.#call(action, node);
        return 'done';
    }
  }

  #say(text: string, action: FlowAction, node: string): void {
    const written = Object.hasOwn(action, 'quickReplies') ? action['quickReplies'] : undefined;
    const quickReplies = written === undefined ? undefined : textsIn(written);
    if (written !== undefined && quickReplies === undefined) {
      throw new Stop(`the "quickReplies" of node ${quoted(node)} are no list of texts`);
    }
    this.#transcript.push({
      from: 'bot',
      text: this.#fill(text),
      ...(quickReplies && { quickReplies: quickReplies.map((label) => this.#fill(label)) }),
      afterMs: this.#elapsed,
    });
  }

  /** What Flowgate does not know calls a back end, and a mock answers; without any mocks it is passed over. */
  #call({ name, ...written }: FlowAction, node: string): void {
    const parameters = Object.fromEntries(
      Object.entries(written).map(([key, value]) => [
        key,
        typeof value === 'string' ? this.#fill(value) : value,
      ]),
    );
    if (this.#mocks === undefined) {
      this.#calls.push({ name, with: parameters });
      return;
    }
    const mock = this.#mocks.answer(name, parameters);
    if (typeof mock === 'string') {
      this.#calls.push({ name, with: parameters });
      throw new Stop(`in node ${quoted(node)}, ${mock}`);
    }
    this.#elapsed += mock.takes ?? 0;
    this.#calls.push({ name, with: parameters, outcome: mock.outcome ?? 'success' });
    for (const [variable, value] of Object.entries(mock.variables ?? {})) {
      this.#variables.set(variable, typeof value === 'string' ? this.#fill(value) : value);
    }
  }

  #textParameter(action: FlowAction, name: string, node: string): string {
    const value = Object.hasOwn(action, name) ? action[name] : undefined;
    if (typeof value === 'string') return value;
    throw new Stop(
      `the action ${quoted(action.name)} of node ${quoted(node)} has no text as its ${quoted(name)}`,
    );
  }

  /** The customer says the next line, if there is one: it becomes `message`, and the answer to a question. */
  #hear(variable?: string): boolean {
    this.#live();
    const line = this.#userLines[this.#linesSpoken];
    if (line === undefined) return false;
    this.#spend(line.length);
    this.#linesSpoken += 1;
    this.#transcript.push({ from: 'user', text: line, afterMs: this.#elapsed });
    this.#variables.set('message', line);
    if (variable !== undefined) this.#variables.set(variable, line);
    return true;
  }

  /** What happens from outside before the next line. */
  #live(): void {
    const { events = [] } = this.#conversation;
    for (;;) {
      const event = events[this.#eventsPast];
      if (event === undefined || event.afterLines > this.#linesSpoken) return;
      this.#eventsPast += 1;
      if (event.kind === 'silence') this.#elapsed += event.milliseconds;
      else for (const [name, value] of Object.entries(event.variables)) this.#variables.set(name, value);
    }
  }

  #node(id: string): FlowNode | undefined {
    return Object.hasOwn(this.#flow.nodes, id) ? this.#flow.nodes[id] : undefined;
  }

  /** Variables win over the flow's environment variables, and both over what is built in. */
  #fill(text: string): string {
    this.#spend(text.length);
    return fillPlaceholders(text, ({ kind, name }) => {
      if (kind === 'env') return undefined;
      const value =
        textOf(this.#variables.get(name)) ?? this.#environmentVariable(name) ?? this.#builtIn(name);
      this.#spend(value?.length ?? 0);
      return value;
    });
  }

  #environmentVariable(name: string): string | undefined {
    const values = this.#flow.environmentVariables ?? {};
    return Object.hasOwn(values, name) ? values[name] : undefined;
  }

  #builtIn(name: string): string | undefined {
    return name === 'now' ? new Date(this.#begun + this.#elapsed).toISOString() : undefined;
  }

  #spend(characters: number): void {
    this.#charactersLeft -= characters;
    if (this.#charactersLeft < 0) {
      throw new Stop(
        'the conversation handles more text than a conversation can: something in it repeats itself',
      );
    }
  }
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
