import type { Change } from '../../src/flow/change.ts';
import type { FlowCondition, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { flowNodeSchema } from '../../src/flow/definition.ts';
import { managedContent } from '../../src/flow/digest.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * What `diffFlows(from, to)` says, done to `from`: the managed content of `to`. It reads nothing but the changes, so
 * whatever they leave out is missing from the result.
 */
export function applyChanges(from: FlowDefinition, changes: readonly Change[]): FlowDefinition {
  const content = managedContent(from);
  const variables = new Map(Object.entries(content.environmentVariables ?? {}));
  let { name } = content;
  let settings: unknown = content.applicationSettings;
  for (const change of changes) {
    if (change.kind === 'name-changed') name = change.to;
    else if (change.kind === 'setting-changed')
      settings = withSetting(settings, keysOf(change.path), change.to);
    else if (change.kind === 'variable-changed') set(variables, change.name, change.to);
  }
  return managedContent({
    id: content.id,
    name,
    nodes: applyToNodes(content, changes),
    applicationSettings: recordOf(settings),
    environmentVariables: Object.fromEntries(variables),
  });
}

function applyToNodes(content: FlowDefinition, changes: readonly Change[]): Record<string, FlowNode> {
  const renames = new Map(
    changes.flatMap((change) => (change.kind === 'node-renamed' ? [[change.from, change.to] as const] : [])),
  );
  const newId = (id: string) => renames.get(id) ?? id;
  const nodes = new Map<string, unknown>();
  for (const [id, node] of Object.entries(content.nodes)) {
    const own = changes.filter((change) => 'node' in change && change.node === newId(id));
    if (!own.some(({ kind }) => kind === 'node-removed')) nodes.set(newId(id), applyToNode(node, own, newId));
  }
  for (const change of changes) if (change.kind === 'node-added') nodes.set(change.node, change.content);
  return Object.fromEntries([...nodes].map(([id, node]) => [id, flowNodeSchema.parse(node)]));
}

function applyToNode(node: FlowNode, changes: readonly Change[], newId: (id: string) => string): Item {
  const retargeted = (condition: FlowCondition) => ({
    ...condition,
    transition: newId(condition.transition),
  });
  const fields = new Map<string, unknown>(Object.entries(node));
  set(fields, 'transition', node.transition === undefined ? undefined : newId(node.transition));
  for (const change of changes) {
    if (change.kind === 'node-type-changed') set(fields, 'type', change.to);
    else if (change.kind === 'node-label-changed') set(fields, 'name', change.to);
    else if (change.kind === 'rerouted') set(fields, 'transition', change.to);
  }
  set(fields, 'actions', applyToList(node.actions ?? [], changes, 'action'));
  set(fields, 'conditions', applyToList((node.conditions ?? []).map(retargeted), changes, 'condition'));
  return Object.fromEntries(fields);
}

/** What is neither removed nor moved nor changed stays, in its order, in the places that are left. */
function applyToList(
  old: readonly Item[],
  changes: readonly Change[],
  subject: 'action' | 'condition',
): Item[] {
  const leaving = new Set<number>();
  const arriving = new Map<number, Item>();
  for (const change of changes) {
    if (change.kind === `${subject}-added`) {
      arriving.set(indexOf(change), itemOf(change));
    } else if (change.kind === `${subject}-removed`) {
      leaving.add(indexOf(change));
    } else if (change.kind === 'action-moved' || change.kind === 'condition-moved') {
      if (change.kind !== `${subject}-moved`) continue;
      leaving.add(change.from);
      arriving.set(change.to, old[change.from] ?? {});
    } else if (change.kind === 'action-changed' || change.kind === 'condition-changed') {
      if (change.kind !== `${subject}-changed`) continue;
      const former = change.formerIndex ?? change.index;
      leaving.add(former);
      const fields = new Map(Object.entries(arriving.get(change.index) ?? old[former] ?? {}));
      set(fields, change.kind === 'action-changed' ? change.parameter : change.field, change.to);
      arriving.set(change.index, Object.fromEntries(fields));
    }
  }
  const staying = old.filter((_, index) => !leaving.has(index));
  const length = staying.length + arriving.size;
  return Array.from({ length }, (_, index) => arriving.get(index) ?? staying.shift() ?? {});
}

function indexOf(change: Change): number {
  return 'index' in change ? change.index : -1;
}

function itemOf(change: Change): Item {
  if (change.kind === 'action-added') return change.action;
  return change.kind === 'condition-added' ? change.condition : {};
}

/** `a["b.c"].d` as its keys. */
function keysOf(path: string): string[] {
  return [...path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|[\w-]+/g)].map(([plain, quoted]) =>
    quoted === undefined ? plain : String(JSON.parse(quoted)),
  );
}

function withSetting(settings: unknown, [key, ...deeper]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const entries = new Map(Object.entries(recordOf(settings)));
  set(entries, key, withSetting(entries.get(key), deeper, value));
  return Object.fromEntries(entries);
}

function recordOf(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? { ...value } : {};
}

function set(map: Map<string, unknown>, key: string, value: unknown): void;
function set(map: Map<string, string>, key: string, value: string | undefined): void;
function set<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
