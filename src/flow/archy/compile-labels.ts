/**
 * Names of states and actions in a compiled document. They say what Archy has no place for, in words: the id beside
 * the label of a node, the type of a node, and that a value is no text but a number. Genesys Cloud keeps names and
 * numbers `refId`s as it likes, so names are what a flow document is read back by.
 */
import type { z } from 'zod';
import { conditionValueSchema, type FlowNode, NODE_TYPES, type NodeType } from '../definition.ts';

/** What a variable of a flow document is set to, or compared with. */
export type ConditionValue = z.infer<typeof conditionValueSchema>;
type Scalar = string | number | boolean;

export const READ_DATA = 'Read conversation data';
export const REMEMBER_CHANNEL = 'Remember channel';
export const REMEMBER_MESSAGE = 'Remember message';

export function stateName(id: string, label: string | undefined): string {
  return label === undefined ? id : `${label} [${id}]`;
}

export function readStateName(name: string): { id: string; label?: string } {
  const [, label, id] = /^(.*) \[([^[\]]*)\]$/su.exec(name) ?? [];
  return label === undefined || id === undefined ? { id: name } : { id, label };
}

/** Why a node cannot be named so that it is found again; `undefined` where it can. */
export function unnameable(id: string, label: FlowNode['name']): string | undefined {
  if (!isPlainName(id) || /[[\]/]/.test(id)) {
    return 'its id has a bracket, a slash, a line break or white space around it, which names of states in Architect are kept free of';
  }
  if (label !== undefined && !isPlainName(label)) {
    return 'its name is empty, or has a line break or white space around it';
  }
  return undefined;
}

function isPlainName(text: string): boolean {
  return text !== '' && text.trim() === text && !/[\p{Cc}\u2028\u2029]/u.test(text);
}

/** The label of the last action of a state, which also says what type of node it was. */
export function closingLabel(what: string, type: NodeType): string {
  return `${what} (${type})`;
}

export function readClosingLabel(label: string): NodeType | undefined {
  return NODE_TYPES.find((type) => label.endsWith(` (${type})`));
}

/** What follows a label where a value is not one text: ` (number)`, ` (list)`, ` (list: text, number)`. */
export function kindSuffix(value: ConditionValue | undefined): string {
  if (value === undefined) return '';
  if (!Array.isArray(value)) return typeof value === 'string' ? '' : ` (${typeof value})`;
  const kinds = value.map((item) => (typeof item === 'string' ? 'text' : typeof item));
  return new Set(kinds).size > 1 || kinds.includes('number') ? ` (list: ${kinds.join(', ')})` : ' (list)';
}

/** The value that `texts` stand for by what {@link kindSuffix} said of it. */
export function readValue(texts: readonly string[], suffix: string): ConditionValue | undefined {
  const [, kind, kinds] = /^ \((\w+)(?:: (.*))?\)$/.exec(suffix) ?? [];
  if (kind === 'list') {
    const each = kinds?.split(', ') ?? [];
    return conditionValueSchema.safeParse(texts.map((text, index) => scalarOf(text, each[index]))).data;
  }
  const [text, ...more] = texts;
  return text === undefined || more.length > 0 ? undefined : scalarOf(text, kind);
}

function scalarOf(text: string, kind: string | undefined): Scalar {
  if (kind === 'number') return Number(text);
  return kind === 'boolean' ? text === 'true' : text;
}
