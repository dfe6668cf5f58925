import { textParameter } from '../flow/actions.ts';
import { holds, isKnownCondition, textOf } from '../flow/conditions.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { fillPlaceholders, placeholdersIn } from '../flow/placeholders.ts';
import { type Candidates, namesIn } from './candidates.ts';
import { liveVariables } from './liveness.ts';
import type { Asked } from './samples.ts';
import { type Cell, type Onward, originOf, type Situation, type Step, type Way } from './situation.ts';

type Flow = Pick<FlowDefinition, 'nodes' | 'environmentVariables'>;
/**
 * Plays conversations without knowing what the customer says or what is given: only where the flow looks at such a
 * value is it decided, in every way that {@link Candidates} names. It follows the simulator step by step, and what it
 * finds is played there once more before anything is said about it.
 */
export class Explorer {
  readonly #flow: Flow;
  readonly #now: string;
  readonly #givesOwn: boolean;
  readonly #live: ReadonlyMap<string, ReadonlySet<string>>;
  readonly candidates: Candidates;

  /** @param options `givesOwn`: also start conversations with variables that the flow itself sets or asks for */
  constructor(
    flow: Flow,
    candidates: Candidates,
    options: { readonly now: Date; readonly givesOwn: boolean },
  ) {
    this.#flow = flow;
    this.candidates = candidates;
    this.#now = options.now.toISOString();
    this.#givesOwn = options.givesOwn;
    this.#live = liveVariables(flow, candidates.relevant);
  }

  /** Where every conversation begins; `undefined` where the flow has not exactly one start. */
  begin(): Situation | undefined {
    const [start, another] = Object.keys(this.#flow.nodes).filter((id) => this.#node(id)?.type === 'start');
    if (start === undefined || another !== undefined) return undefined;
    const cells = new Map<string, Cell>();
    if (this.candidates.relevant.has('message')) cells.set('message', { line: 0 });
    return { node: start, at: 0, cells, given: new Map(), lines: [undefined], calls: [] };
  }

  /** What can happen next, in a stable order; the same for all situations with the same the same key. */
  onward(situation: Situation): Onward {
    const node = this.#node(situation.node);
    if (node === undefined) return { kind: 'breaks' };
    if (node.type === 'end') return { kind: 'ends' };
    let here = situation;
    for (const action of (node.actions ?? []).slice(here.at)) {
      const done = this.#act(action, here);
      if (!('cells' in done)) return done;
      here = done;
    }
    return this.#decide(node, here);
  }

  #act(action: FlowAction, here: Situation): Situation | Onward {
    const text = (name: string) => textParameter(action, name);
    const done = { ...here, at: here.at + 1 };
    const isSaid = text('text') !== undefined && hasSoundReplies(action);
    switch (action.name) {
      case 'set': {
        const variable = text('variable');
        return variable === undefined ? { kind: 'breaks' } : this.#set(variable, action['value'], here);
      }
      case 'route':
        return text('queueId') === undefined ? { kind: 'breaks' } : done;
      case 'say':
        return isSaid ? done : { kind: 'breaks' };
      case 'ask': {
        const variable = text('variable');
        if (variable === undefined || !isSaid) return { kind: 'breaks' };
        const line = here.lines.length;
        const cells = new Map(here.cells);
        for (const name of ['message', variable]) {
          if (this.candidates.relevant.has(name)) cells.set(name, { line });
        }
        return { kind: 'asks', ways: [{ situation: { ...done, cells, lines: [...here.lines, undefined] } }] };
      }
      default:
        return this.#call(action, here);
    }
  }

  /**
   * An action that Flowgate does not know is a call of a back end. It can leave behind what its parameters name; all
   * else that is needed is taken for something the conversation starts with.
   */
  #call(action: FlowAction, here: Situation): Situation | Onward {
    const cells = new Map(here.cells);
    for (const name of [...this.candidates.relevant].filter((variable) => isNamed(variable, action))) {
      const cell = cells.get(name);
      if (cell !== undefined && !('known' in cell)) {
        const ways = this.#ways(name, here);
        if (ways !== undefined) return { kind: 'goes-on', ways };
      }
      cells.set(name, { call: here.calls.length, unless: cell && 'known' in cell ? cell.known : undefined });
    }
    const calls = [...here.calls, { name: action.name, variables: new Map() }];
    return { ...here, at: here.at + 1, cells, calls };
  }

  #set(variable: string, value: unknown, here: Situation): Situation | Onward {
    const done = { ...here, at: here.at + 1 };
    if (!this.candidates.relevant.has(variable)) return done;
    const assign = (cell: Cell): Situation => ({ ...done, cells: new Map(here.cells).set(variable, cell) });
    if (typeof value !== 'string') return assign({ known: value });
    for (const { kind, name } of placeholdersIn(value)) {
      if (kind === 'env') continue;
      const cell = here.cells.get(name);
      if (cell !== undefined && 'line' in cell && value === `{${name}}`) return assign(cell);
      const ways = this.#ways(name, here);
      if (ways !== undefined) return { kind: 'goes-on', ways };
    }
    return assign({ known: this.#fill(value, here) });
  }

  #decide(node: FlowNode, situation: Situation): Onward {
    const actions = node.actions?.length ?? 0;
    const conditions = node.conditions ?? [];
    for (let at = situation.at; at < actions + conditions.length; at += 1) {
      const here = { ...situation, at };
      const condition = conditions[at - actions];
      if (condition === undefined || !isKnownCondition(condition.condition)) continue;
      const ways = this.#waysToJudge(condition, here);
      if (ways !== undefined) return { kind: 'goes-on', ways };
      const cell = here.cells.get(condition.variable);
      // What was said is there, whatever it was.
      const actual = cell === undefined ? undefined : 'known' in cell ? cell.known : 'said';
      if (!holds(condition, actual, (text) => this.#fill(text, here))) continue;
      return this.#go(here, condition.transition, at - actions);
    }
    return node.transition === undefined
      ? { kind: 'breaks' }
      : this.#go(situation, node.transition, 'transition');
  }

  #go(here: Situation, to: string, via: Step['via']): Onward {
    const step = { from: here.node, to, via };
    const live = this.#live.get(to);
    const cells = new Map([...here.cells].filter(([name]) => live?.has(name) === true));
    return {
      kind: 'goes-on',
      ways: [{ situation: { ...here, node: to, at: 0, cells }, step, held: here.cells }],
    };
  }

  /** The decisions without which a condition cannot be judged; `undefined` where nothing is left open. */
  #waysToJudge(condition: FlowCondition, here: Situation): Way[] | undefined {
    const { variable } = condition;
    const cell = here.cells.get(variable);
    const names = namesIn(condition);
    if (cell !== undefined && 'line' in cell && /^(?:notE|e)xists$/.test(condition.condition))
      return undefined;
    const known = cell !== undefined && 'known' in cell ? textOf(cell.known) : undefined;
    for (const name of names) {
      // What the other side holds already is worth trying here, too.
      const asked =
        known === undefined ? undefined : { condition: { ...condition, variable: name }, value: known };
      const ways = this.#ways(name, here, asked);
      if (ways !== undefined) return ways;
    }
    const value = names.length === 0 ? undefined : this.#filled(condition.value, here);
    return this.#ways(variable, here, value === undefined ? undefined : { condition, value });
  }

  /** Every way to decide what `name` holds; `undefined` where that is known. */
  #ways(name: string, here: Situation, asked?: Asked): Way[] | undefined {
    const cell = here.cells.get(name);
    if (cell === undefined) {
      // Web messaging is the channel unless the conversation is given another.
      const unless = name === 'channel' ? 'webchat' : undefined;
      const isLeftOut = !this.#givesOwn && this.candidates.own.has(name);
      const values = isLeftOut ? [undefined] : this.candidates.of([name], 'given', here.node, asked);
      return values.map((value) => ({
        situation: {
          ...here,
          cells: new Map(here.cells).set(name, { known: value ?? unless }),
          given: value === undefined ? here.given : new Map(here.given).set(name, value),
        },
      }));
    }
    if ('known' in cell) return undefined;
    if ('call' in cell) {
      const made = here.calls[cell.call];
      return this.candidates.of([name], 'given', here.node, asked).map((value) => ({
        situation: {
          ...here,
          cells: new Map(here.cells).set(name, { known: value ?? cell.unless }),
          calls:
            value === undefined || made === undefined
              ? here.calls
              : here.calls.with(cell.call, { ...made, variables: new Map(made.variables).set(name, value) }),
        },
      }));
    }
    const holders = [...here.cells]
      .flatMap(([other, held]) => ('line' in held && held.line === cell.line ? [other] : []))
      .sort();
    return this.candidates.of(holders, originOf(cell.line), here.node, asked).map((value) => {
      const cells = new Map(here.cells);
      for (const holder of holders) cells.set(holder, { known: value });
      return { situation: { ...here, cells, lines: here.lines.with(cell.line, textOf(value)) } };
    });
  }

  #filled(value: FlowCondition['value'], here: Situation): FlowCondition['value'] {
    if (typeof value === 'string') return this.#fill(value, here);
    return Array.isArray(value)
      ? value.map((item) => (typeof item === 'string' ? this.#fill(item, here) : item))
      : value;
  }

  #fill(text: string, here: Situation): string {
    return fillPlaceholders(text, ({ kind, name }) => {
      if (kind === 'env') return undefined;
      const cell = here.cells.get(name);
      const held = cell !== undefined && 'known' in cell ? textOf(cell.known) : undefined;
      return held ?? this.#environmentVariable(name) ?? (name === 'now' ? this.#now : undefined);
    });
  }

  #environmentVariable(name: string): string | undefined {
    const values = this.#flow.environmentVariables ?? {};
    return Object.hasOwn(values, name) ? values[name] : undefined;
  }

  #node(id: string): FlowNode | undefined {
    return Object.hasOwn(this.#flow.nodes, id) ? this.#flow.nodes[id] : undefined;
  }
}

function hasSoundReplies(action: FlowAction): boolean {
  const replies = Object.hasOwn(action, 'quickReplies') ? action['quickReplies'] : undefined;
  return (
    replies === undefined || (Array.isArray(replies) && replies.every((label) => typeof label === 'string'))
  );
}

/** Whether a parameter of an action names this variable, by itself or in a list or group of names. */
function isNamed(variable: string, { name: _, ...parameters }: FlowAction): boolean {
  const waiting: unknown[] = Object.values(parameters);
  for (const value of waiting) {
    if (value === variable) return true;
    if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
  }
  return false;
}
