import { holds, textOf } from '../flow/conditions.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { fillPlaceholders, type Placeholder } from '../flow/placeholders.ts';
import type { Conversation } from './engine.ts';
import { quoted, Stage, Stop } from './stage.ts';
import type { Step, Vocabulary } from './vocabulary.ts';

/** The actions and conditions of flow documents. */
export class DocumentVocabulary implements Vocabulary {
  readonly stage: Stage;
  readonly #environmentVariables: Readonly<Record<string, string>>;
  // A map, so that a variable called `__proto__` is one like any other.
  readonly #variables: Map<string, unknown>;

  constructor(
    flow: Pick<FlowDefinition, 'environmentVariables'>,
    conversation: Conversation,
    options: { readonly now: Date },
  ) {
    this.#environmentVariables = flow.environmentVariables ?? {};
    this.#variables = new Map([['channel', 'webchat'], ...Object.entries(conversation.given)]);
    this.stage = new Stage(conversation, options.now, (name, value) => this.#variables.set(name, value));
  }

  open(): void {
    this.#hear();
  }

  visit(id: string, node: FlowNode): Step {
    if (node.type === 'end') return { kind: 'ended' };
    for (const action of node.actions ?? []) {
      if (this.#act(action, id) === 'waits') return { kind: 'waiting' };
    }
    const next = this.#decide(node);
    if (next === undefined) {
      throw new Stop(`node ${quoted(id)} leads nowhere: no condition held, and it has no transition`);
    }
    return next;
  }

  beginsAnew(end: string): boolean {
    const unheard = this.stage.nextLine();
    if (unheard === undefined) return false;
    throw new Stop(
      `the conversation had ended at ${quoted(end)} before the customer could say ${quoted(unheard)}`,
    );
  }

  variables(): ReadonlyMap<string, unknown> {
    return this.#variables;
  }

  #decide({ conditions = [], transition }: FlowNode): Step | undefined {
    const via = conditions.findIndex((condition) => this.#holds(condition));
    const decided = conditions[via];
    if (decided !== undefined) return { kind: 'next', to: decided.transition, via };
    return transition === undefined ? undefined : { kind: 'next', to: transition, via: 'transition' };
  }

  #holds(condition: FlowCondition): boolean {
    const actual = this.#variables.get(condition.variable);
    this.stage.spend((textOf(actual)?.length ?? 0) + 1);
    return holds(condition, actual, this.#fill);
  }

  #act(action: FlowAction, node: string): 'done' | 'waits' {
    this.stage.spend(1);
    switch (action.name) {
      case 'set': {
        const value = action['value'];
        const variable = textParameter(action, 'variable', node);
        this.#variables.set(variable, typeof value === 'string' ? this.#fill(value) : value);
        return 'done';
      }
      case 'route':
        this.stage.routedTo = { queueId: this.#fill(textParameter(action, 'queueId', node)) };
        return 'done';
      case 'say':
        this.#say(action, node);
        return 'done';
      case 'ask': {
        const variable = textParameter(action, 'variable', node);
        this.#say(action, node);
        return this.#hear(variable) ? 'done' : 'waits';
      }
      default:
        this.#call(action, node);
        return 'done';
    }
  }

  #say(action: FlowAction, node: string): void {
    const text = textParameter(action, 'text', node);
    const written = Object.hasOwn(action, 'quickReplies') ? action['quickReplies'] : undefined;
    const quickReplies = written === undefined ? undefined : textsIn(written);
    if (written !== undefined && quickReplies === undefined) {
      throw new Stop(`the "quickReplies" of node ${quoted(node)} are no list of texts`);
    }
    this.stage.say(this.#fill(text), quickReplies?.map(this.#fill));
  }

  /** What Flowgate does not know calls a back end, and a mock answers; without any mocks it is passed over. */
  #call({ name, ...written }: FlowAction, node: string): void {
    const parameters = Object.fromEntries(
      Object.entries(written).map(([key, value]) => [
        key,
        typeof value === 'string' ? this.#fill(value) : value,
      ]),
    );
    const mock = this.stage.call(name, parameters, node);
    for (const [variable, value] of Object.entries(mock?.variables ?? {})) {
      this.#variables.set(variable, typeof value === 'string' ? this.#fill(value) : value);
    }
  }

  /** The customer says the next line, if there is one: it becomes `message`, and the answer to a question. */
  #hear(variable?: string): boolean {
    const line = this.stage.hear();
    if (line === undefined) return false;
    this.#variables.set('message', line);
    if (variable !== undefined) this.#variables.set(variable, line);
    return true;
  }

  /** A function of its own, since the conditions ask for it too. */
  readonly #fill = (text: string): string => {
    this.stage.spend(text.length);
    return fillPlaceholders(text, this.#valueOf);
  };

  /** Variables win over the flow's environment variables, and both over what is built in. */
  readonly #valueOf = ({ kind, name }: Pick<Placeholder, 'kind' | 'name'>): string | undefined => {
    if (kind === 'env') return undefined;
    const value = textOf(this.#variables.get(name)) ?? this.#environmentVariable(name) ?? this.#builtIn(name);
    this.stage.spend(value?.length ?? 0);
    return value;
  };

  #environmentVariable(name: string): string | undefined {
    const values = this.#environmentVariables;
    return Object.hasOwn(values, name) ? values[name] : undefined;
  }

  #builtIn(name: string): string | undefined {
    return name === 'now' ? this.stage.now.toISOString() : undefined;
  }
}

function textParameter(action: FlowAction, name: string, node: string): string {
  const value = Object.hasOwn(action, name) ? action[name] : undefined;
  if (typeof value === 'string') return value;
  throw new Stop(
    `the action ${quoted(action.name)} of node ${quoted(node)} has no text as its ${quoted(name)}`,
  );
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
