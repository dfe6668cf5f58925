import { archyOf } from '../archy/document.ts';
import { viewArchy } from '../archy/view.ts';
import { WITHIN } from '../archy/within.ts';
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

const LONGEST_ID = 60;

/** The id of a node of the view in double quotes. Of a long one, what the node itself is called tells the most. */
export function quotedNode(id: string): string {
  if (id.length <= LONGEST_ID) return `"${id}"`;
  const [first = '', ...names] = id.split(WITHIN);
  let last = names.pop() ?? '';
  while (names.length > 0) {
    const longer = `${names.pop()}${WITHIN}${last}`;
    if (first.length + longer.length > LONGEST_ID) break;
    last = longer;
  }
  return `"${[first, '…', last].map(cut).join(WITHIN)}"`;
}

function cut(name: string): string {
  return name.length > LONGEST_ID ? `${name.slice(0, LONGEST_ID)}…` : name;
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
