import { canonicalJson } from './canonical.ts';
import type { FlowCondition, FlowNode } from './definition.ts';

type Nodes = Readonly<Record<string, FlowNode>>;

/**
 * Nodes that only got another id: gone under the old one, new under the other, with the same content (labels aside)
 * and with somebody's reference following, or with no reference to them at all. Maps the old id to the new one.
 *
 * Both flows are walked in lockstep from the nodes they share, so that a reference to a renamed node counts as the
 * same reference and the walk goes on behind it.
 */
export function findRenames(from: Nodes, to: Nodes): ReadonlyMap<string, string> {
  const before = new Map(Object.entries(from));
  const after = new Map(Object.entries(to));
  const removed = new Set([...before.keys()].filter((id) => !after.has(id)));
  const added = new Set([...after.keys()].filter((id) => !before.has(id)));
  const renames = new Map<string, string>();
  if (removed.size === 0 || added.size === 0) return renames;

  const isPassing = (id: string): boolean => removed.has(id) || added.has(id);
  const contentBefore = contents(before, isPassing);
  const contentAfter = contents(after, isPassing);
  const taken = new Set<string>();

  const isRename = (old: string, current: string): boolean =>
    removed.has(old) &&
    added.has(current) &&
    !renames.has(old) &&
    !taken.has(current) &&
    contentBefore(old) === contentAfter(current);
  const follow = (references: [string, string][]): void => {
    for (let pair = references.pop(); pair !== undefined; pair = references.pop()) {
      const [old, current] = pair;
      if (!isRename(old, current)) continue;
      renames.set(old, current);
      taken.add(current);
      for (const reference of sharedReferences(before.get(old), after.get(current)))
        references.push(reference);
    }
  };

  for (const [id, node] of before) follow(sharedReferences(node, after.get(id)));
  // A conversation begins at a start: that is a reference too.
  follow(
    pairs(
      unique(starts(before), () => ''),
      unique(starts(after), () => ''),
    ),
  );
  follow(
    pairs(
      unique(unreferenced(before, removed), contentBefore),
      unique(unreferenced(after, added), contentAfter),
    ),
  );
  return renames;
}

function pairs(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): [string, string][] {
  return [...left].flatMap(([key, id]): [string, string][] => {
    const other = right.get(key);
    return other === undefined ? [] : [[id, other]];
  });
}

function starts(nodes: ReadonlyMap<string, FlowNode>): string[] {
  return [...nodes].flatMap(([id, { type }]) => (type === 'start' ? [id] : []));
}

/** What a node holds, as text; targets that are gone or new are blanked, for they may be renamed themselves. */
function contents(nodes: ReadonlyMap<string, FlowNode>, isPassing: (id: string) => boolean) {
  const known = new Map<string, string | undefined>();
  const target = (id: string | undefined) => (id === undefined || isPassing(id) ? null : id);
  return (id: string): string | undefined => {
    if (known.has(id)) return known.get(id);
    const node = nodes.get(id);
    const content =
      node &&
      canonicalJson({
        type: node.type,
        actions: node.actions,
        transition: target(node.transition),
        conditions: node.conditions?.map((condition) => ({
          ...condition,
          transition: target(condition.transition),
        })),
      });
    known.set(id, content);
    return content;
  };
}

/** Where two versions of a node lead under the same circumstances. */
function sharedReferences(before: FlowNode | undefined, after: FlowNode | undefined): [string, string][] {
  if (before === undefined || after === undefined) return [];
  const shared: [string, string][] = [];
  if (before.transition !== undefined && after.transition !== undefined) {
    shared.push([before.transition, after.transition]);
  }
  const targets = new Map(after.conditions?.map((condition) => [question(condition), condition.transition]));
  for (const condition of before.conditions ?? []) {
    const current = targets.get(question(condition));
    if (current !== undefined) shared.push([condition.transition, current]);
  }
  return shared;
}

/** A condition without its target. */
export function question({ variable, condition, value }: FlowCondition): string {
  return canonicalJson([variable, condition, value]);
}

function unreferenced(nodes: ReadonlyMap<string, FlowNode>, among: ReadonlySet<string>): string[] {
  const referenced = new Set<string>();
  for (const node of nodes.values()) {
    if (node.transition !== undefined) referenced.add(node.transition);
    for (const condition of node.conditions ?? []) referenced.add(condition.transition);
  }
  return [...among].filter((id) => !referenced.has(id));
}

/** The ids whose content no other of them has, by that content. */
function unique(ids: readonly string[], contentOf: (id: string) => string | undefined): Map<string, string> {
  const only = new Map<string, string>();
  const repeated = new Set<string>();
  for (const id of ids) {
    const content = contentOf(id) ?? '';
    if (only.has(content)) repeated.add(content);
    only.set(content, id);
  }
  for (const content of repeated) only.delete(content);
  return only;
}
