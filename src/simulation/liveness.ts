import type { FlowDefinition, FlowNode } from '../flow/definition.ts';
import { flowGraph } from '../flow/graph.ts';
import { placeholdersIn } from '../flow/placeholders.ts';
import { namesIn } from './candidates.ts';

/**
 * For each node, the variables of `relevant` that it or any node behind it looks at. What others hold can no longer
 * decide anything: conversations that differ in nothing else go on alike.
 */
export function liveVariables(
  flow: Pick<FlowDefinition, 'nodes'>,
  relevant: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = flowGraph(flow);
  const live = new Map([...graph.nodes].map(([id, node]) => [id, readBy(node, relevant)]));
  const waiting = new Set(live.keys());
  // A set can grow while it is walked: a node whose variables became more sends those before it in once more.
  for (const id of waiting) {
    waiting.delete(id);
    const here = live.get(id) ?? new Set();
    for (const { from } of graph.predecessors(id)) {
      const before = live.get(from);
      const size = before?.size;
      for (const name of here) before?.add(name);
      if (before?.size !== size) waiting.add(from);
    }
  }
  return live;
}

function readBy(node: FlowNode, relevant: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const condition of node.conditions ?? []) {
    for (const name of [condition.variable, ...namesIn(condition)]) names.add(name);
  }
  for (const { name, variable, value } of node.actions ?? []) {
    if (name !== 'set' || typeof variable !== 'string' || typeof value !== 'string') continue;
    if (!relevant.has(variable)) continue;
    for (const placeholder of placeholdersIn(value)) {
      if (placeholder.kind === 'variable') names.add(placeholder.name);
    }
  }
  return names;
}
