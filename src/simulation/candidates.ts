import { holds, textOf } from '../flow/conditions.ts';
import type { FlowCondition, FlowDefinition, FlowNode } from '../flow/definition.ts';
import { fillPlaceholders, placeholdersIn } from '../flow/placeholders.ts';
import { textsMatching } from './pattern-sample.ts';

/** What a variable can be given from outside. */
export type GivenValue = string | number | boolean;

/** Where a value comes from: the data a conversation starts with, its first line, or an answer. */
export type Origin = 'given' | 'opening' | 'answer';

/** Values worth trying for one variable: enough for every condition, no more. */
const MOST_CANDIDATES = 48;
/** Spellings of one condition's value, where it has placeholders. */
const MOST_SPELLINGS = 16;

/** Texts no condition is likely to look for. */
const PLAIN: Readonly<Record<Origin, readonly string[]>> = {
  given: ['other', 'Something else', '~'],
  opening: ['Hello', 'Something else', '~'],
  answer: ['Something else', 'Hello', '~'],
};

/** The text of a line that nothing depends on. */
export function plainLine(origin: 'opening' | 'answer'): string {
  return PLAIN[origin][0] ?? 'Hello';
}

/** A condition with its placeholders filled in. */
interface Question {
  readonly condition: FlowCondition;
  readonly value: FlowCondition['value'];
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

  constructor(flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>) {
    this.#environmentVariables = new Map(Object.entries(flow.environmentVariables ?? {}));
    const nodes = Object.values(flow.nodes);
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
    for (const condition of conditions) {
      const questions = this.#questions.get(condition.variable) ?? [];
      this.#questions.set(condition.variable, questions);
      questions.push(...this.#spellings(condition, assignments, conditions));
    }
  }

  /**
   * What to try for a value that all of `variables` hold; `undefined` stands for a variable that is not given.
   *
   * @param asked the condition that wants to know, where a value it is compared with came up on the way only
   */
  of(variables: readonly string[], origin: Origin, asked?: Question): readonly (GivenValue | undefined)[] {
    const key = JSON.stringify([variables, origin, asked?.condition.condition, asked?.value]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const names = this.#closure(variables);
    const questions = names.flatMap((name) => this.#questions.get(name) ?? []);
    const all = asked === undefined ? questions : [...questions, asked];
    const values = distinct(
      samples(all, origin),
      all,
      names.some((name) => this.#spelled.has(name)),
    );
    this.#known.set(key, values);
    return values;
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
  ): Question[] {
    let spellings: FlowCondition['value'][] = [condition.value];
    for (const name of namesIn(condition)) {
      const environment = this.#environmentVariables.get(name);
      const texts = [
        ...(environment === undefined ? [] : [environment]),
        ...assignments.flatMap(({ variable, value }) => (variable === name ? [value] : [])),
        ...conditions.flatMap(({ variable, value }) => (variable === name ? (textOf(value) ?? []) : [])),
      ].filter((text) => placeholdersIn(text).length === 0);
      spellings = spellings
        .flatMap((value) => [value, ...texts.map((text) => replaced(value, name, text))])
        .slice(0, MOST_SPELLINGS);
    }
    return spellings.map((value) => ({ condition, value }));
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

/** From the plainest to the most contrived. */
function samples(questions: readonly Question[], origin: Origin): (GivenValue | undefined)[] {
  const plain = PLAIN[origin];
  const singles = questions.flatMap(samplesOf);
  const texts = [...new Set(singles.flatMap((value) => textOf(value) ?? []))].slice(0, 24);
  const pairs = texts
    .flatMap((left) => texts.map((right) => (left === right ? [] : `${left} ${right}`)))
    .flat();
  const embedded = texts.flatMap((text) => [`${text} please`, `well, ${text}`, `well, ${text} please`]);
  const values = [...plain, ...singles, ...between(singles), ...embedded, ...pairs, texts.join(' ')];
  if (origin === 'given') return [undefined, ...values];
  // A customer says text, and a line of a transcript says something.
  return values.flatMap((value) => textOf(value) ?? []).filter((text) => text !== '');
}

function samplesOf({ condition, value }: Question): GivenValue[] {
  if (value === undefined) return [];
  const items = Array.isArray(value) ? value : [value];
  switch (condition.condition) {
    case 'matches':
      return items.flatMap((item) => textsMatching(String(item)));
    case 'greaterThan':
    case 'greaterOrEqual':
    case 'lessThan':
    case 'lessOrEqual':
      return items.flatMap(borders);
    default:
      return items;
  }
}

/** A value, and one on either side of it: numbers by one, other texts in their alphabetical order. */
function borders(value: GivenValue): GivenValue[] {
  const number = numberIn(value);
  if (number !== undefined) {
    const around = [number, number + 1, number - 1];
    return typeof value === 'number' ? around : around.map(String);
  }
  const text = String(value);
  return [text, `${text}0`, text.slice(0, -1), `!${text}`].filter((item) => item !== '');
}

/** Between two borders that lie close together there may be room for a value that neither has. */
function between(values: readonly GivenValue[]): GivenValue[] {
  const numbers = [...new Set(values.flatMap((value) => numberIn(value) ?? []))].toSorted((a, b) => a - b);
  return numbers.slice(1).map((number, index) => (number + (numbers[index] ?? number)) / 2);
}

function numberIn(value: GivenValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
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
