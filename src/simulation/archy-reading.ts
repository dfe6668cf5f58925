import { functionsIn, literalsIn, namesIn, parseExpression } from '../flow/archy/expression/index.ts';
import { isRecord } from '../flow/canonical.ts';
import type { FlowAction, FlowNode } from '../flow/definition.ts';
import { type ArchyCall, callIn } from './archy-calls.ts';
import type { SimulatedFlow } from './simulator.ts';

export type LeverValue = string | number | boolean;

/** What is worth a try for a value. */
export interface Worth {
  /** From the most usual; `undefined`: not set. */
  readonly values: readonly (LeverValue | undefined)[];
  /** Variables that hold it or what is made of it, in lower case. */
  readonly names: readonly string[];
  readonly type: string | undefined;
}

/** What a node looks at before it goes on. */
export interface Glance {
  /** Variables, in lower case. */
  readonly names: ReadonlySet<string>;
  /** What its own expressions compare them with. */
  readonly literals: readonly LeverValue[];
  readonly call: string | undefined;
}

/** The text of the message that began the flow. */
export const MESSAGE = 'message.message.body';
const MOST_VALUES = 40;

interface Read {
  /** In lower case. */
  readonly names: readonly string[];
  readonly literals: readonly LeverValue[];
  /** In lower case. */
  readonly functions: readonly string[];
  /** The variable it is put into. */
  readonly into: string | undefined;
}

/** Every expression of a flow: what it reads, and what it compares that with. */
export class Reading {
  readonly #byName: ReadonlyMap<string, readonly Read[]>;
  readonly #types: ReadonlyMap<string, string>;
  readonly #spelled = new Map<string, string>();

  constructor(flow: SimulatedFlow, nodes: readonly FlowNode[]) {
    const conditions = nodes.flatMap(({ conditions = [] }) =>
      conditions.flatMap(({ condition, value }) =>
        condition === 'expression' && typeof value === 'string' ? [{ text: value, into: undefined }] : [],
      ),
    );
    const written = nodes.flatMap(({ actions = [] }) => actions.flatMap(expressionsIn));
    const reads = [...conditions, ...written].flatMap(({ text, into }) => this.#read(text, into));
    const byName = new Map<string, Read[]>();
    for (const read of reads) {
      for (const name of read.names) {
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [read]);
        else known.push(read);
      }
    }
    this.#byName = byName;
    const declared = [
      flow.applicationSettings?.['variables'],
      ...nodes.flatMap(({ actions = [] }) => actions.map((action) => action['variables'])),
    ];
    this.#types = new Map(declared.flatMap(typesIn));
  }

  /** What is worth a try for something that these variables hold. */
  of(variables: readonly string[], only?: 'string'): Worth {
    const names = this.#closure(variables);
    const reads = this.#readsOf(names);
    const type = only ?? this.#typeOf(variables);
    const compared = fitting(
      reads.flatMap(({ literals }) => literals),
      type,
    );
    const values = [...new Set([...this.#usualValues(reads, type), undefined, ...compared])];
    return { values: values.slice(0, MOST_VALUES), names, type };
  }

  glanceOf({ conditions = [], actions = [] }: FlowNode): Glance {
    const texts = [
      ...conditions.flatMap(({ condition, value }) => (condition === 'expression' ? [String(value)] : [])),
      ...actions.flatMap(expressionsIn).map(({ text }) => text),
    ];
    const reads = texts.flatMap((text) => this.#read(text, undefined));
    const [action] = actions;
    return {
      names: new Set(reads.flatMap(({ names }) => names)),
      literals: reads.flatMap(({ literals }) => literals),
      call: action && (isInner(action.name) ? action.name : callIn(action, conditions)?.name),
    };
  }

  /** Names of what Genesys Cloud tells of a message, besides its text, as the flow spells them. */
  messageNames(): string[] {
    return [...this.#spelled].flatMap(([key, name]) =>
      key.startsWith('message.') && key !== MESSAGE && key !== 'message.conversationid' ? [name] : [],
    );
  }

  usualOutputs({ outputs }: ArchyCall): Readonly<Record<string, LeverValue>> {
    return Object.fromEntries(
      [...outputs].flatMap(([name, variable]): [string, LeverValue][] => {
        const [usual] = this.#usualValues(this.#readsOf(this.#closure([variable])), this.#typeOf([variable]));
        return usual === undefined ? [] : [[name, usual]];
      }),
    );
  }

  #read(text: string, into: string | undefined): Read[] {
    const parsed = parseExpression(text);
    if (!parsed.ok) return [];
    const names = namesIn(parsed.expression);
    for (const name of names) this.#spelled.set(name.toLowerCase(), name);
    return [
      {
        names: names.map((name) => name.toLowerCase()),
        literals: literalsIn(parsed.expression),
        functions: functionsIn(parsed.expression).map((name) => name.toLowerCase()),
        into: into?.toLowerCase(),
      },
    ];
  }

  /** These variables, and those that something is put into that is made of them; in lower case. */
  #closure(variables: readonly string[]): string[] {
    const names = new Set(variables.map((name) => name.toLowerCase()));
    // A set can grow while it is walked: what is made of a variable is looked at in turn.
    for (const name of names) {
      for (const read of this.#byName.get(name) ?? []) if (read.into !== undefined) names.add(read.into);
    }
    return [...names];
  }

  /** The expressions that read any of these variables. */
  #readsOf(names: readonly string[]): Read[] {
    return [...new Set(names.flatMap((name) => this.#byName.get(name) ?? []))];
  }

  #typeOf(variables: readonly string[]): string | undefined {
    return variables.map((name) => this.#types.get(name.toLowerCase())).find((type) => type !== undefined);
  }

  #usualValues(reads: readonly Read[], type: string | undefined): LeverValue[] {
    if (type !== 'string' || !reads.some(({ functions }) => functions.includes('jsonparse'))) {
      return usualValues(type);
    }
    const properties = reads
      .filter(({ functions }) => functions.includes('getjsonobjectproperty'))
      .flatMap(({ literals }) => literals.filter((literal) => typeof literal === 'string'));
    return [JSON.stringify(Object.fromEntries(properties.map((name) => [name, 'Something else']))), '{}'];
  }
}

/** Those that fit a type, and the numbers on either side of them. */
export function fitting(literals: readonly LeverValue[], type: string | undefined): LeverValue[] {
  return literals
    .flatMap((value): LeverValue[] => (typeof value === 'number' ? [value, value + 1, value - 1] : [value]))
    .map((value) => (type === 'string' ? String(value) : value))
    .filter((value) => fits(value, type));
}

function usualValues(type: string | undefined): LeverValue[] {
  switch (type) {
    case undefined:
    case 'string':
      return ['Something else'];
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'decimal':
      return [1];
    default:
      return [];
  }
}

function fits(value: LeverValue, type: string | undefined): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
    case 'decimal':
      return typeof value === 'number';
    default:
      return typeof value === 'string';
  }
}

function typesIn(list: unknown): [string, string][] {
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
    (isRecord(item) ? Object.entries(item) : []).flatMap(([kind, declared]): [string, string][] =>
      isRecord(declared) && typeof declared['name'] === 'string'
        ? [[declared['name'].toLowerCase(), kind.replace(/Variable$/, '')]]
        : [],
    ),
  );
}

/** The expressions of an action, each with the variable that a record around it puts it into. */
function expressionsIn(action: FlowAction): { readonly text: string; readonly into: string | undefined }[] {
  const found: { text: string; into: string | undefined }[] = [];
  const waiting: { value: unknown; into: string | undefined }[] = [{ value: action, into: undefined }];
  for (const { value, into } of waiting) {
    for (const item of Array.isArray(value) ? value : []) waiting.push({ value: item, into });
    if (!isRecord(value)) continue;
    const { variable, exp } = value;
    const target = typeof variable === 'string' ? variable : into;
    if (typeof exp === 'string') found.push({ text: exp, into: target });
    for (const item of Object.values(value)) waiting.push({ value: item, into: target });
  }
  return found;
}

/** Actions that call nothing outside of the flow. */
export function isInner(name: string): boolean {
  return name === 'callTask' || /^transferTo[A-Z]/.test(name);
}
