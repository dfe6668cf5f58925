import { archyOf } from '../archy/document.ts';
import { viewArchy } from '../archy/view.ts';
import type { FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';

/**
 * For a place in the Archy document of a flow, the node that shows it. The view is made again for that, at the first
 * place that is asked for: most flows have nothing to complain about.
 */
export function nodeFinder(flow: FlowDefinition): (path: Path) => string | undefined {
  let nodes: ReadonlyMap<string, string> | undefined;
  return (path) => {
    nodes ??= nodesByPlace(flow);
    for (let length = path.length; length > 0; length -= 1) {
      const node = nodes.get(keyOf(path.slice(0, length)));
      if (node !== undefined) return node;
    }
    return undefined;
  };
}

function nodesByPlace(flow: FlowDefinition): Map<string, string> {
  const archy = archyOf(flow);
  if (archy === undefined) return new Map();
  const view = viewArchy(archy, flow.id);
  return new Map(Object.keys(view.flow.nodes).map((id) => [keyOf(view.origin(['nodes', id])), id]));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
