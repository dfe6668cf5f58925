import { align, type Pair } from './align.ts';
import { archyOf } from './archy/document.ts';
import { renumberedNodes } from './archy/siblings.ts';
import { replacedId } from './archy/within.ts';
import { canonicalJson, sameValue } from './canonical.ts';
import type { Change } from './change.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode, LiveFlow } from './definition.ts';
import { diffSettings } from './diff-settings.ts';
import { managedContent } from './digest.ts';
import {
  meaningOfAction,
  meaningOfNode,
  meaningOfParameter,
  meaningOfRename,
  meaningOfType,
  meaningsOfVariables,
} from './meaning.ts';
import { findRenames, question } from './renames.ts';
import { unionOf } from './union.ts';
import { unlikeNodes } from './unlike.ts';

/**
 * What changes from one flow to another, in a stable order: name, nodes by id, environment variables, settings.
 * Empty exactly where the managed content is equal, `id` aside: the order of keys means nothing, that of actions
 * and conditions does. Nodes are called by their new ids, also as targets in `from`, so that a mere renaming
 * reroutes nothing.
 */
export function diffFlows(from: LiveFlow | FlowDefinition, to: LiveFlow | FlowDefinition): Change[] {
  const isArchy = archyOf(from) !== undefined && archyOf(to) !== undefined;
  const { nodes, formerIds } = isArchy
    ? renumbered(from.nodes, to.nodes)
    : { nodes: from.nodes, formerIds: NONE };
  const unlike = unlikeNodes(nodes, to.nodes);
  const before = managedContent({ ...from, nodes: unlike.before });
  const after = managedContent({ ...to, nodes: unlike.after });
  return [
    ...(before.name === after.name
      ? []
      : [{ kind: 'name-changed', meaning: 'cosmetic', from: before.name, to: after.name } as const]),
    ...diffNodes(before, after, formerIds, isArchy),
    ...diffVariables(before, after, [from, to]),
    ...diffSettings(before.applicationSettings, after.applicationSettings, isArchy),
  ];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Nodes of a view by the ids they have in another, and the ids they had. */
function renumbered(
  before: Readonly<Record<string, FlowNode>>,
  after: Readonly<Record<string, FlowNode>>,
): { nodes: Readonly<Record<string, FlowNode>>; formerIds: ReadonlyMap<string, string> } {
  const ids = renumberedNodes(before, after);
  if (ids.size === 0) return { nodes: before, formerIds: NONE };
  const taken = new Set(ids.values());
  const newId = (id: string): string => ids.get(id) ?? (taken.has(id) ? replacedId(id) : id);
  const renamed = Object.entries(before).map(([id, node]) => ({ id: newId(id), formerId: id, node }));
  return {
    nodes: Object.fromEntries(renamed.map(({ id, node }) => [id, retarget(node, newId)])),
    formerIds: new Map(renamed.flatMap(({ id, formerId }) => (id === formerId ? [] : [[id, formerId]]))),
  };
}

/** @param formerIds of nodes that are not called in `before` what they were called */
function diffNodes(
  before: FlowDefinition,
  after: FlowDefinition,
  formerIds: ReadonlyMap<string, string>,
  isArchy: boolean,
): Change[] {
  const renames = findRenames(before.nodes, after.nodes);
  const newId = (id: string): string => renames.get(id) ?? id;
  const renamedTo = new Map([...renames].map(([old, current]) => [current, old]));
  const old = new Map(Object.entries(before.nodes).map(([id, node]) => [newId(id), retarget(node, newId)]));
  const current = new Map(Object.entries(after.nodes));
  const withNewId = [...formerIds.keys()].filter((id) => !renames.has(id));
  return unionOf(unionOf(old.keys(), current.keys()), withNewId).flatMap((id): Change[] => {
    const was = old.get(id);
    const is = current.get(id);
    if (was === undefined && is !== undefined) {
      return [{ kind: 'node-added', meaning: meaningOfNode(is), node: id, type: is.type, content: is }];
    }
    if (was !== undefined && is === undefined) {
      return [{ kind: 'node-removed', meaning: meaningOfNode(was), node: id, type: was.type, content: was }];
    }
    const called = renamedTo.get(id) ?? id;
    const formerId = formerIds.get(called) ?? called;
    const renamed: Change[] =
      formerId === id
        ? []
        : [{ kind: 'node-renamed', meaning: meaningOfRename(isArchy), from: formerId, to: id }];
    return was === undefined || is === undefined ? renamed : [...renamed, ...diffNode(id, was, is)];
  });
}

function retarget(node: FlowNode, newId: (id: string) => string): FlowNode {
  const { transition, conditions } = node;
  return {
    ...node,
    ...(transition === undefined ? {} : { transition: newId(transition) }),
    ...(conditions && {
      conditions: conditions.map((condition) => ({ ...condition, transition: newId(condition.transition) })),
    }),
  };
}

function diffNode(node: string, from: FlowNode, to: FlowNode): Change[] {
  const changes: Change[] = [];
  if (from.type !== to.type) {
    const meaning = meaningOfType(from.type, to.type);
    changes.push({ kind: 'node-type-changed', meaning, node, from: from.type, to: to.type });
  }
  if (from.name !== to.name) {
    changes.push({ kind: 'node-label-changed', meaning: 'cosmetic', node, from: from.name, to: to.name });
  }
  const rerouted: Change[] =
    from.transition === to.transition
      ? []
      : [{ kind: 'rerouted', meaning: 'route', node, from: from.transition, to: to.transition }];
  return changes.concat(
    diffActions(node, from.actions ?? [], to.actions ?? []),
    diffConditions(node, from.conditions ?? [], to.conditions ?? []),
    rerouted,
  );
}

/** What makes an action the changed form of another, the strictest first; always the same kind of action. */
const SIMILAR_ACTIONS: readonly ((action: FlowAction) => string)[] = [
  (action) => canonicalJson([action.name, action['variable'] ?? null]),
  (action) => action.name,
];

function diffActions(node: string, from: readonly FlowAction[], to: readonly FlowAction[]): Change[] {
  const { removed, moved, changed, added } = align(from, to, canonicalJson, SIMILAR_ACTIONS);
  return [
    ...pick(from, removed).map(
      ([index, action]): Change => ({
        kind: 'action-removed',
        meaning: meaningOfAction(action),
        node,
        index,
        action,
      }),
    ),
    ...moved.flatMap((pair): Change[] =>
      pick(to, [pair.to]).map(([, action]) => ({
        kind: 'action-moved',
        meaning: meaningOfAction(action),
        node,
        action: action.name,
        ...pair,
      })),
    ),
    ...changed.flatMap((pair) => {
      const was = from[pair.from];
      const is = to[pair.to];
      return was && is ? diffAction(node, pair, was, is) : [];
    }),
    ...pick(to, added).map(
      ([index, action]): Change => ({
        kind: 'action-added',
        meaning: meaningOfAction(action),
        node,
        index,
        action,
      }),
    ),
  ];
}

function diffAction(node: string, pair: Pair, from: FlowAction, to: FlowAction): Change[] {
  const was = new Map(Object.entries(from));
  const is = new Map(Object.entries(to));
  return unionOf(was.keys(), is.keys())
    .filter((parameter) => !sameValue(was.get(parameter), is.get(parameter)))
    .map((parameter) => ({
      kind: 'action-changed',
      meaning: meaningOfParameter(to, parameter),
      node,
      ...placeOf(pair),
      action: to.name,
      parameter,
      from: was.get(parameter),
      to: is.get(parameter),
    }));
}

/** What makes a condition the changed form of another, the strictest first. */
const SIMILAR_CONDITIONS: readonly ((condition: FlowCondition) => string)[] = [
  question,
  ({ variable, condition, transition }) => canonicalJson([variable, condition, transition]),
  ({ variable, value, transition }) => canonicalJson([variable, value, transition]),
  ({ variable, condition }) => canonicalJson([variable, condition]),
];

const CONDITION_FIELDS = ['variable', 'condition', 'value', 'transition'] as const;

function diffConditions(
  node: string,
  from: readonly FlowCondition[],
  to: readonly FlowCondition[],
): Change[] {
  const { removed, moved, changed, added } = align(from, to, canonicalJson, SIMILAR_CONDITIONS);
  const meaning = 'route';
  return [
    ...pick(from, removed).map(
      ([index, condition]): Change => ({ kind: 'condition-removed', meaning, node, index, condition }),
    ),
    ...moved.flatMap((pair): Change[] =>
      pick(to, [pair.to]).map(([, condition]) => ({
        kind: 'condition-moved',
        meaning,
        node,
        condition,
        ...pair,
      })),
    ),
    ...changed.flatMap((pair) =>
      CONDITION_FIELDS.flatMap((field): Change[] => {
        const was = from[pair.from]?.[field];
        const is = to[pair.to]?.[field];
        if (sameValue(was, is)) return [];
        // The variable of an expression is taken from its text, which is told.
        if (field === 'variable' && isExpression(from[pair.from]) && isExpression(to[pair.to])) return [];
        return [{ kind: 'condition-changed', meaning, node, ...placeOf(pair), field, from: was, to: is }];
      }),
    ),
    ...pick(to, added).map(
      ([index, condition]): Change => ({ kind: 'condition-added', meaning, node, index, condition }),
    ),
  ];
}

function isExpression(condition: FlowCondition | undefined): boolean {
  return condition?.condition === 'expression';
}

function placeOf({ from, to }: Pair): { index: number; formerIndex?: number } {
  return from === to ? { index: to } : { index: to, formerIndex: from };
}

function diffVariables(
  before: FlowDefinition,
  after: FlowDefinition,
  whole: readonly Pick<FlowDefinition, 'nodes'>[],
): Change[] {
  const was = new Map(Object.entries(before.environmentVariables ?? {}));
  const is = new Map(Object.entries(after.environmentVariables ?? {}));
  const changed = unionOf(was.keys(), is.keys()).filter((name) => was.get(name) !== is.get(name));
  if (changed.length === 0) return [];
  const meaningOf = meaningsOfVariables(...whole);
  return changed.map((name) => ({
    kind: 'variable-changed',
    meaning: meaningOf(name),
    name,
    from: was.get(name),
    to: is.get(name),
  }));
}

function pick<T>(items: readonly T[], indexes: readonly number[]): [number, T][] {
  return indexes.flatMap((index): [number, T][] => {
    const item = items[index];
    return item === undefined ? [] : [[index, item]];
  });
}
