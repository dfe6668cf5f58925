import type { Edge } from '../flow/graph.ts';
import type { GivenValue } from './samples.ts';

/** A transition of a flow, without where it is written. */
export type Step = Pick<Edge, 'from' | 'to' | 'via'>;

/**
 * What a variable holds: something known, or what the customer said in line `line`, which is not yet decided. A
 * variable without a cell was not looked at so far: whether the conversation starts with it is not yet decided.
 */
export type Cell =
  | { readonly known: unknown }
  | { readonly line: number }
  /** The call of a back end with this number may leave something else behind; if not, it is what it was. */
  | { readonly call: number; readonly unless: unknown };

/** A call of a back end, and what it is decided to leave behind. */
export interface MadeCall {
  readonly name: string;
  readonly variables: ReadonlyMap<string, GivenValue>;
}

/** Somewhere in a conversation of which only as much is decided as the flow has looked at. */
export interface Situation {
  readonly node: string;
  /** The action that comes next; behind the last action, the condition. */
  readonly at: number;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly given: ReadonlyMap<string, GivenValue>;
  /** What the customer says; `undefined` where it makes no difference. */
  readonly lines: readonly (string | undefined)[];
  readonly calls: readonly MadeCall[];
}

/** What can come next: a decision, an answer to a question, or a step to another node. */
export interface Way {
  readonly situation: Situation;
  readonly step?: Step;
  /** What variables held when the step was decided; the situation behind it keeps only what can still matter. */
  readonly held?: ReadonlyMap<string, Cell>;
}

export type Onward =
  /** The flow goes on by itself, in one of several ways that depend on what was left open. */
  | { readonly kind: 'goes-on'; readonly ways: readonly Way[] }
  /** The flow asks: the customer answers, or says nothing more. */
  | { readonly kind: 'asks'; readonly ways: readonly Way[] }
  | { readonly kind: 'ends' }
  | { readonly kind: 'breaks' };

/** What makes two situations the same for all that follows. */
export function situationKey({ node, at, cells }: Situation): string {
  const lines = new Map<number, number>();
  const held = [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, cell]) => {
      if ('known' in cell) return [name, cell.known ?? null, typeof cell.known];
      if ('call' in cell) return [name, 'open', cell.unless ?? null, typeof cell.unless];
      const number = lines.get(cell.line) ?? lines.size;
      lines.set(cell.line, number);
      return [name, number, originOf(cell.line)];
    });
  return JSON.stringify([node, at, held]);
}

export function waysOf(onward: Onward): readonly Way[] {
  return 'ways' in onward ? onward.ways : [];
}

export function originOf(line: number): 'opening' | 'answer' {
  return line === 0 ? 'opening' : 'answer';
}
