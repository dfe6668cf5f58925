/** From a value in the view to where it is written in the Archy document. */
import type { Path } from '../document.ts';

/** Where the parts of one node are written; paths from the root of the document. */
export interface NodeOrigin {
  /** The action, state or task itself. */
  readonly at: Path;
  /** For each of the node's actions, the place of the path below it. */
  readonly actions: readonly ((rest: Path) => Path)[];
  readonly conditions: readonly { readonly at: Path; readonly leadsAt: Path }[];
  readonly transition: Path;
}

export interface Origins {
  readonly root: Path;
  readonly nodes: ReadonlyMap<string, NodeOrigin>;
  /** For each setting, the place of the path below it. */
  readonly settings: ReadonlyMap<string, (rest: Path) => Path>;
}

/** The path in the document of a path in the view; what the view does not know is taken as the document's own. */
export function originIn({ root, nodes, settings }: Origins, path: Path): Path {
  const [section, key, ...rest] = path;
  switch (section) {
    case 'name':
      return path.length === 1 ? [...root, 'name'] : path;
    case 'id':
      return [];
    case 'applicationSettings':
      return settings.get(String(key))?.(rest) ?? root;
    case 'nodes': {
      const node = nodes.get(String(key));
      return node === undefined ? root : originInNode(node, rest);
    }
    default:
      return path;
  }
}

function originInNode(node: NodeOrigin, [section, index, ...rest]: Path): Path {
  switch (section) {
    case 'name':
      return [...node.at, 'name'];
    case 'transition':
      return node.transition;
    case 'actions':
      return typeof index === 'number' ? (node.actions[index]?.(rest) ?? node.at) : node.at;
    case 'conditions': {
      const condition = typeof index === 'number' ? node.conditions[index] : undefined;
      if (condition === undefined) return node.at;
      return rest[0] === 'transition' ? condition.leadsAt : condition.at;
    }
    default:
      return node.at;
  }
}
