import { optionalParametersOf, parametersOf, textParameter } from '../actions.ts';
import type { FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';
import { placeholdersIn } from '../placeholders.ts';

/** Where a flow document first uses each of its variables, by the variable's name. */
export interface VariableUses {
  /** In the text of an action or the value of a condition, as `{name}`. */
  readonly filledIn: ReadonlyMap<string, Path>;
  /** As what a condition looks at. */
  readonly compared: ReadonlyMap<string, Path>;
  /** By `set` or `ask`. */
  readonly written: ReadonlyMap<string, Path>;
  /** Whether the customer is asked anything. */
  readonly asks: boolean;
}

export function variableUses({ nodes }: Pick<FlowDefinition, 'nodes'>): VariableUses {
  const filledIn = new Map<string, Path>();
  const compared = new Map<string, Path>();
  const written = new Map<string, Path>();
  let asks = false;
  for (const [id, { actions = [], conditions = [] }] of Object.entries(nodes)) {
    for (const [index, action] of actions.entries()) {
      const path = ['nodes', id, 'actions', index];
      asks ||= action.name === 'ask';
      for (const parameter of parameterNames(action.name)) {
        if (parameter === 'variable') {
          const variable = textParameter(action, parameter);
          if (variable !== undefined) addFirst(written, variable, [...path, parameter]);
        } else if (Object.hasOwn(action, parameter)) {
          addPlaceholders(filledIn, action[parameter], [...path, parameter]);
        }
      }
    }
    for (const [index, { variable, value }] of conditions.entries()) {
      const path = ['nodes', id, 'conditions', index];
      addFirst(compared, variable, [...path, 'variable']);
      addPlaceholders(filledIn, value, [...path, 'value']);
    }
  }
  return { filledIn, compared, written, asks };
}

function parameterNames(action: string): string[] {
  return [...(parametersOf(action) ?? new Map()).keys(), ...optionalParametersOf(action).keys()];
}

function addPlaceholders(into: Map<string, Path>, value: unknown, path: Path): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) addPlaceholders(into, item, [...path, index]);
  } else if (typeof value === 'string') {
    for (const { kind, name } of placeholdersIn(value)) if (kind === 'variable') addFirst(into, name, path);
  }
}

function addFirst(into: Map<string, Path>, name: string, path: Path): void {
  if (!into.has(name)) into.set(name, path);
}
