import type { FlowAction } from './definition.ts';

/** What a parameter of an action takes: text, or anything that a variable can hold. */
export type ParameterKind = 'text' | 'value';

/** The actions Flowgate knows, with their parameters; all of them are required. Others are the platform's business. */
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

export const ACTION_NAMES: readonly string[] = [...ACTIONS.keys()];

/** The parameters of a known action; `undefined` for an action that Flowgate does not know. */
export function parametersOf(action: string): ReadonlyMap<string, ParameterKind> | undefined {
  return ACTIONS.get(action);
}

/** A parameter as text; `undefined` where it is missing or something else. */
export function textParameter(action: FlowAction, parameter: string): string | undefined {
  const value = Object.hasOwn(action, parameter) ? action[parameter] : undefined;
  return typeof value === 'string' ? value : undefined;
}
