import type { FlowAction } from './definition.ts';

/** What a parameter of an action takes: text, a list of texts, or anything that a variable can hold. */
export type ParameterKind = 'text' | 'texts' | 'value';

/** The actions Flowgate knows, with the parameters they need. Others are the platform's business. */
const ACTIONS: ReadonlyMap<string, ReadonlyMap<string, ParameterKind>> = new Map([
  [
    'set',
    new Map<string, ParameterKind>([
      ['variable', 'text'],
      ['value', 'value'],
    ]),
  ],
  ['say', new Map<string, ParameterKind>([['text', 'text']])],
  [
    'ask',
    new Map<string, ParameterKind>([
      ['text', 'text'],
      ['variable', 'text'],
    ]),
  ],
  ['route', new Map<string, ParameterKind>([['queueId', 'text']])],
]);

const NONE: ReadonlyMap<string, ParameterKind> = new Map();
const QUICK_REPLIES: ReadonlyMap<string, ParameterKind> = new Map([['quickReplies', 'texts']]);

/** Parameters that a known action can do without. */
const OPTIONAL: ReadonlyMap<string, ReadonlyMap<string, ParameterKind>> = new Map([
  ['say', QUICK_REPLIES],
  ['ask', QUICK_REPLIES],
]);

/** A parameter of an action that Flowgate knows. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly isOptional: boolean;
}

/** All parameters of each known action, those it needs first. */
const PARAMETERS: ReadonlyMap<string, readonly Parameter[]> = new Map(
  [...ACTIONS].map(([action, needed]) => [
    action,
    [
      ...Array.from(needed, ([name, kind]) => ({ name, kind, isOptional: false })),
      ...Array.from(optionalParametersOf(action), ([name, kind]) => ({ name, kind, isOptional: true })),
    ],
  ]),
);

export const ACTION_NAMES: readonly string[] = [...ACTIONS.keys()];

/** The parameters that a known action needs; `undefined` for an action that Flowgate does not know. */
export function parametersOf(action: string): ReadonlyMap<string, ParameterKind> | undefined {
  return ACTIONS.get(action);
}

/** Those it needs and then those it can do without; `undefined` for an action that Flowgate does not know. */
export function allParametersOf(action: string): readonly Parameter[] | undefined {
  return PARAMETERS.get(action);
}

export function optionalParametersOf(action: string): ReadonlyMap<string, ParameterKind> {
  return OPTIONAL.get(action) ?? NONE;
}

/** A parameter as text; `undefined` where it is missing or something else. */
export function textParameter(action: FlowAction, parameter: string): string | undefined {
  const value = Object.hasOwn(action, parameter) ? action[parameter] : undefined;
  return typeof value === 'string' ? value : undefined;
}
