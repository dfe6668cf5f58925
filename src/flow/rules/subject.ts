import { parametersOf, textParameter } from '../actions.ts';
import { archyOf } from '../archy/document.ts';
import type { FlowAction, FlowCondition, FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';
import { type FlowGraph, flowGraph } from '../graph.ts';
import { placeholdersIn } from '../placeholders.ts';
import { everyText } from './texts.ts';

/** What a flow is written in: a flow document, or Archy. */
export type Language = 'flow-document' | 'archy';

export function languageOf(flow: FlowDefinition): Language {
  return archyOf(flow) === undefined ? 'flow-document' : 'archy';
}

/** A part of a node. Where it is written is put together only where there is a problem: see {@link pathTo}. */
export interface Placed<T> {
  readonly node: string;
  readonly list: 'actions' | 'conditions';
  readonly index: number;
  readonly item: T;
}

/** Where a part of a node is written, or with `keys` something within it; from the root of the flow. */
export function pathTo({ node, list, index }: Placed<unknown>, ...keys: Path): Path {
  return ['nodes', node, list, index, ...keys];
}

/** A flow as rules look at it. What more than one of them asks for is found out once. */
export class Subject {
  readonly flow: FlowDefinition;
  readonly language: Language;
  readonly graph: FlowGraph;
  /** In the order of the document, like the conditions. */
  readonly actions: readonly Placed<FlowAction>[];
  /** Those that are none of a flow document's. */
  readonly unknownActions: readonly Placed<FlowAction>[];
  readonly conditions: readonly Placed<FlowCondition>[];
  #names: string | undefined;
  #texts: string | undefined;
  #mentioned: ReadonlySet<string> | undefined;
  #variablesSet: ReadonlySet<string> | undefined;

  constructor(flow: FlowDefinition) {
    this.flow = flow;
    this.language = languageOf(flow);
    this.graph = flowGraph(flow);
    const actions: Placed<FlowAction>[] = [];
    const unknownActions: Placed<FlowAction>[] = [];
    const conditions: Placed<FlowCondition>[] = [];
    for (const [node, parts] of this.graph.nodes) {
      parts.actions?.forEach((item, index) => {
        const placed: Placed<FlowAction> = { node, list: 'actions', index, item };
        actions.push(placed);
        if (parametersOf(item.name) === undefined) unknownActions.push(placed);
      });
      parts.conditions?.forEach((item, index) => {
        conditions.push({ node, list: 'conditions', index, item });
      });
    }
    this.actions = actions;
    this.unknownActions = unknownActions;
    this.conditions = conditions;
  }

  /** What the flow, its nodes and its environment variables are called, a line each. */
  get names(): string {
    this.#names ??= namesIn(this.flow).join('\n');
    return this.#names;
  }

  /**
   * Every text in nodes, settings and environment variables, a line each; in Archy the keys as well, which may be
   * names. Most rules that read texts see at one look that there is nothing for them in any.
   */
  get texts(): string {
    this.#texts ??= textsOf(this.flow, this.language).join('\n');
    return this.#texts;
  }

  /** The variables that have a placeholder in some text. */
  get mentioned(): ReadonlySet<string> {
    this.#mentioned ??= variablesMentioned(this.texts);
    return this.#mentioned;
  }

  /** The variables that some action sets or asks for. */
  get variablesSet(): ReadonlySet<string> {
    this.#variablesSet ??= variablesSetBy(this.actions);
    return this.#variablesSet;
  }
}

function namesIn(flow: FlowDefinition): string[] {
  const { nodes, environmentVariables = {}, applicationSettings: _settings, archy: _archy, ...rest } = flow;
  return [...everyText(rest), ...Object.keys(nodes), ...Object.keys(environmentVariables)];
}

function textsOf(flow: FlowDefinition, language: Language): string[] {
  const { nodes, applicationSettings, environmentVariables } = flow;
  const keys = language === 'archy' ? 'keys' : 'no-keys';
  return everyText([nodes, applicationSettings, environmentVariables], keys);
}

function variablesMentioned(text: string): Set<string> {
  const placeholders = placeholdersIn(text).filter(({ kind }) => kind === 'variable');
  return new Set(placeholders.map(({ name }) => name));
}

function variablesSetBy(actions: readonly Placed<FlowAction>[]): Set<string> {
  const names = new Set<string>();
  for (const { item } of actions) {
    const name = item.name === 'set' || item.name === 'ask' ? textParameter(item, 'variable') : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}
