import { holds, textOf } from '../flow/conditions.ts';
import type { FlowCondition, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { type FlowGraph, flowGraph, reachable } from '../flow/graph.ts';
import { fillPlaceholders, placeholdersIn } from '../flow/placeholders.ts';
import { type Asked, type GivenValue, type Origin, samples } from './samples.ts';

/** Values tried for one variable at one place; where there are more to tell apart, `limited` says so. */
const MOST_CANDIDATES = 256;
/** Spellings of one condition's value, where it has placeholders. */
const MOST_SPELLINGS = 16;

/** A condition where it stands: only nodes that come later can ask for a value. */
interface Question extends Asked {
  readonly node: string;
}

/**
 * The values that a flow's own conditions ask for. Of all values that every condition judges alike, one is enough.
 */
export class Candidates {
  readonly #environmentVariables: ReadonlyMap<string, string>;
  readonly #questions = new Map<string, Question[]>();
  /** By variable: those it is copied into as it is (`set x = "{y}"`). */
  readonly #copies = new Map<string, Set<string>>();
  /** Variables whose very text matters, because other values are made of it. */
  readonly #spelled = new Set<string>();
  readonly #known = new Map<string, readonly (GivenValue | undefined)[]>();
  /** What decides where a conversation goes, directly or through other variables. */
  readonly relevant: ReadonlySet<string>;
  /** Variables that the flow itself sets or asks for: nobody would expect a conversation to start with them. */
  readonly own: ReadonlySet<string>;
  readonly #graph: FlowGraph;
  readonly #reachable = new Map<string, ReadonlySet<string>>();
  #limited = false;

  constructor(flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>) {
    this.#environmentVariables = new Map(Object.entries(flow.environmentVariables ?? {}));
    this.#graph = flowGraph(flow);
    const nodes = [...this.#graph.nodes.values()];
    const assignments = assignmentsOf(nodes);
    const conditions = nodes.flatMap((node) => node.conditions ?? []);
    for (const condition of conditions) {
      for (const name of namesIn(condition)) this.#spelled.add(name);
    }
    this.relevant = relevantNames(conditions, assignments);
    this.own = new Set(
      nodes
        .flatMap((node) => node.actions ?? [])
        .flatMap(({ name, variable }) =>
          (name === 'set' || name === 'ask') && typeof variable === 'string' ? [variable] : [],
        ),
    );
    for (const { variable, value } of assignments) {
      const [only] = placeholdersIn(value);
      if (only?.kind !== 'variable' || !this.relevant.has(variable)) continue;
      if (value === `{${only.name}}`) append(this.#copies, only.name, variable);
      else for (const { name } of placeholdersIn(value)) this.#spelled.add(name);
    }
    for (const [id, node] of this.#graph.nodes) {
      for (const condition of node.conditions ?? []) {
        const questions = this.#questions.get(condition.variable) ?? [];
        this.#questions.set(condition.variable, questions);
        for (const value of this.#spellings(condition, assignments, conditions)) {
          questions.push({ node: id, condition, value });
        }
        // Two variables are equal also where the one is given what the other is asked for.
        for (const variable of namesIn(condition)) {
          const asked = this.#questions.get(variable) ?? [];
          this.#questions.set(variable, asked);
          for (const value of constantsOf(condition.variable, assignments, conditions)) {
            asked.push({ node: id, condition: { ...condition, variable, condition: 'equals' }, value });
          }
        }
      }
    }
  }

  /** Whether there ever were more values to tell apart than are tried. */
  get limited(): boolean {
    return this.#limited;
  }

  /**
   * What to try for a value that all of `variables` hold in `node`; `undefined` stands for a variable that is not given.
   *
   * @param asked the condition that wants to know, where a value it is compared with came up on the way only
   */
  of(
    variables: readonly string[],
    origin: Origin,
    node: string,
    asked?: Asked,
  ): readonly (GivenValue | undefined)[] {
    const key = JSON.stringify([variables, origin, node, asked?.condition.condition, asked?.value]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const names = this.#closure(variables);
    const later = this.#from(node);
    const questions = names
      .flatMap((name) => this.#questions.get(name) ?? [])
      .filter((question) => later.has(question.node));
    // What is asked here and now comes first.
    const all = [
      ...(asked === undefined ? [] : [{ ...asked, node }]),
      ...questions.filter((question) => question.node === node),
      ...questions.filter((question) => question.node !== node),
    ];
    const spelled = names.some((name) => this.#spelled.has(name));
    const values = distinct(samples(all, origin), all, spelled);
    if (values.length >= MOST_CANDIDATES) this.#limited = true;
    this.#known.set(key, values);
    return values;
  }

  #from(node: string): ReadonlySet<string> {
    const nodes = this.#reachable.get(node) ?? reachable(this.#graph, [node]);
    this.#reachable.set(node, nodes);
    return nodes;
  }

  #closure(variables: readonly string[]): string[] {
    const names = new Set(variables);
    // A set can grow while it is walked: copies of copies come in turn.
    for (const name of names) for (const copy of this.#copies.get(name) ?? []) names.add(copy);
    return [...names];
  }

  /** A condition's value with every text its placeholders are known to stand for. */
  #spellings(
    condition: FlowCondition,
    assignments: readonly Assignment[],
    conditions: readonly FlowCondition[],
  ): FlowCondition['value'][] {
    let spellings: FlowCondition['value'][] = [condition.value];
    for (const name of namesIn(condition)) {
      const environment = this.#environmentVariables.get(name);
      const texts = [
        ...(environment === undefined ? [] : [environment]),
        ...constantsOf(name, assignments, conditions),
      ];
      spellings = spellings
        .flatMap((value) => [value, ...texts.map((text) => replaced(value, name, text))])
        .slice(0, MOST_SPELLINGS);
    }
    return spellings;
  }
}

interface Assignment {
  readonly variable: string;
  readonly value: string;
}

function assignmentsOf(nodes: readonly FlowNode[]): Assignment[] {
  return nodes
    .flatMap((node) => node.actions ?? [])
    .flatMap(({ name, variable, value }) => {
      const text = textOf(value);
      return name === 'set' && typeof variable === 'string' && text !== undefined
        ? [{ variable, value: text }]
        : [];
    });
}

/** The texts that a flow itself has for a variable. */
function constantsOf(
  name: string,
  assignments: readonly Assignment[],
  conditions: readonly FlowCondition[],
): string[] {
  const texts = [
    ...assignments.flatMap(({ variable, value }) => (variable === name ? [value] : [])),
    ...conditions.flatMap(({ variable, value }) => (variable === name ? (textOf(value) ?? []) : [])),
  ];
  return [...new Set(texts)].filter((text) => placeholdersIn(text).length === 0).slice(0, MOST_SPELLINGS);
}

function relevantNames(conditions: readonly FlowCondition[], assignments: readonly Assignment[]) {
  const names = new Set(conditions.flatMap((condition) => [condition.variable, ...namesIn(condition)]));
  for (const name of names) {
    for (const { variable, value } of assignments) {
      if (variable !== name) continue;
      for (const placeholder of placeholdersIn(value)) {
        if (placeholder.kind === 'variable') names.add(placeholder.name);
      }
    }
  }
  return names;
}

/** The variables whose texts a condition's value is made of; a pattern is taken as it is written. */
export function namesIn({ condition, value }: FlowCondition): string[] {
  if (condition === 'matches') return [];
  const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
  return texts
    .flatMap((text) => placeholdersIn(text))
    .flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []));
}

function replaced(value: FlowCondition['value'], name: string, text: string): FlowCondition['value'] {
  const fill = (item: string) =>
    fillPlaceholders(item, (placeholder) =>
      placeholder.kind === 'variable' && placeholder.name === name ? text : undefined,
    );
  if (typeof value === 'string') return fill(value);
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? fill(item) : item)) : value;
}

/** One value for each way the questions can be answered; all of them where the very text matters. */
function distinct(
  values: readonly (GivenValue | undefined)[],
  questions: readonly Question[],
  spelled: boolean,
): (GivenValue | undefined)[] {
  const first = new Map<string, GivenValue | undefined>();
  for (const value of values) {
    const answers = questions.map((question) => (isMet(question, value) ? '1' : '0')).join('');
    const key = spelled ? JSON.stringify([typeof value, value]) : answers;
    if (!first.has(key)) first.set(key, value);
    if (first.size >= MOST_CANDIDATES) break;
  }
  return [...first.values()];
}

function isMet({ condition, value }: Question, actual: GivenValue | undefined): boolean {
  return holds({ ...condition, ...(value === undefined ? {} : { value }) }, actual, (text) => text);
}

function append(lists: Map<string, Set<string>>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, new Set([item]));
  else list.add(item);
}
