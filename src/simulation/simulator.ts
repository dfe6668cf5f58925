import { holds, textOf } from '../flow/conditions.ts';
import type { FlowAction, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { fillPlaceholders } from '../flow/placeholders.ts';
import type { Conversation, Message, SimulationResult } from './engine.ts';

export interface SimulatorOptions {
  /** What `{now}` stands for. Given, so that the same conversation always ends the same way. */
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
 * waiting there: no end node, no error. What goes wrong is said in `errors`; it never throws, and always comes back.
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

type Step = { readonly kind: 'next'; readonly node: string } | { readonly kind: 'ended' | 'waiting' };

class Walk {
  readonly #flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;
  readonly #userLines: readonly string[];
  readonly #now: string;
  readonly #maxSteps: number;
  // A map, so that a variable called `__proto__` is one like any other.
  readonly #variables: Map<string, unknown>;
  readonly #path: string[] = [];
  readonly #transcript: Message[] = [];
  readonly #errors: string[] = [];
  #linesSpoken = 0;
  #charactersLeft = MAX_CHARACTERS;
  #routedTo: { queueId: string } | null = null;
  #endNode: string | null = null;

  constructor(
    flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>,
    conversation: Conversation,
    options: SimulatorOptions,
  ) {
    this.#flow = flow;
    this.#userLines = conversation.userLines;
    this.#now = options.now.toISOString();
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
      endNode: this.#endNode,
      variables: Object.fromEntries(this.#variables),
      transcript: this.#transcript,
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
      if (step.kind === 'ended') {
        this.#endNode = current;
        const unheard = this.#userLines[this.#linesSpoken];
        if (unheard !== undefined) {
          throw new Stop(
            `the conversation had ended at ${quoted(current)} before the customer could say ${quoted(unheard)}`,
          );
        }
      }
      if (step.kind !== 'next') return;
      if (this.#node(step.node) === undefined) {
        throw new Stop(`node ${quoted(current)} leads to ${quoted(step.node)}, which does not exist`);
      }
      current = step.node;
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
    return { kind: 'next', node: next };
  }

  #decide(node: FlowNode): string | undefined {
    const decided = node.conditions?.find((condition) => {
      const actual = this.#variables.get(condition.variable);
      this.#spend((textOf(actual)?.length ?? 0) + 1);
      return holds(condition, actual, (text) => this.#fill(text));
    });
    return decided?.transition ?? node.transition;
  }

  /** Actions that Flowgate does not know pass in silence: lint has warned about them. */
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
        this.#transcript.push({ from: 'bot', text: this.#fill(text('text')) });
        return 'done';
      case 'ask': {
        const variable = text('variable');
        this.#transcript.push({ from: 'bot', text: this.#fill(text('text')) });
        return this.#hear(variable) ? 'done' : 'waits';
      }
      default:
        return 'done';
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
    const line = this.#userLines[this.#linesSpoken];
    if (line === undefined) return false;
    this.#spend(line.length);
    this.#linesSpoken += 1;
    this.#transcript.push({ from: 'user', text: line });
    this.#variables.set('message', line);
    if (variable !== undefined) this.#variables.set(variable, line);
    return true;
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
    return name === 'now' ? this.#now : undefined;
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

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
