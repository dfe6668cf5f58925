import { isRecord } from './canonical.ts';
import type { FlowNode } from './definition.ts';

type Nodes = Readonly<Record<string, FlowNode>>;

/** Data nested deeper is left to whoever compares without recursion. */
const DEEPEST = 100;

/**
 * Two sets of nodes without those that a comparison need not look at: alike in both, no start, and leading to no node
 * that is gone or new. Of a large flow with a small change little is left, for the price of one look at each node.
 */
export function unlikeNodes(before: Nodes, after: Nodes): { before: Nodes; after: Nodes } {
  const isPassing = (id: string) => Object.hasOwn(before, id) !== Object.hasOwn(after, id);
  const leadsToPassing = ({ transition, conditions }: FlowNode) =>
    (transition !== undefined && isPassing(transition)) ||
    (conditions?.some((condition) => isPassing(condition.transition)) ?? false);
  const dropped = new Set<string>();
  for (const id of Object.keys(before)) {
    const node = before[id];
    if (node === undefined || node.type === 'start' || !Object.hasOwn(after, id)) continue;
    if (isAlike(node, after[id], 0) && !leadsToPassing(node)) dropped.add(id);
  }
  return { before: without(before, dropped), after: without(after, dropped) };
}

function without(nodes: Nodes, dropped: ReadonlySet<string>): Nodes {
  const left = Object.keys(nodes).filter((id) => !dropped.has(id));
  return Object.fromEntries(left.flatMap((id) => (nodes[id] === undefined ? [] : [[id, nodes[id]]])));
}

/** Whether two values are surely the same; a doubt is a no. */
function isAlike(a: unknown, b: unknown, depth: number): boolean {
  if (a === b) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) {
      if (!isAlike(a[index], b[index], depth + 1)) return false;
    }
    return true;
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  let count = 0;
  for (const key in a) {
    count += 1;
    if (!Object.hasOwn(b, key) || !isAlike(a[key], b[key], depth + 1)) return false;
  }
  return count === Object.keys(b).length;
}
