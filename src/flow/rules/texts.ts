import { archyOf } from '../archy/document.ts';
import type { FlowDefinition, FlowNode } from '../definition.ts';
import type { Path } from '../document.ts';

export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** A value on the way to its texts; its path is put together only where a text is asked for. */
interface Waiting {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Waiting | undefined;
}

/**
 * Every text within a value, in order, without recursion; the keys as well where `keys` says so.
 *
 * @param isWanted of the others nothing more is found out
 */
export function* textsIn(
  value: unknown,
  path: Path,
  keys: 'no-keys' | 'keys' = 'no-keys',
  isWanted: (text: string) => boolean = () => true,
): Iterable<PlacedText> {
  if (!holdsText(value, keys, isWanted)) return;
  const waiting: Waiting[] = [{ value, key: '', parent: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, key, parent } = next;
    if (keys === 'keys' && parent !== undefined && typeof key === 'string' && isWanted(key)) {
      yield { text: key, path: [...path, ...keysTo(next)] };
    }
    if (typeof current === 'string') {
      if (isWanted(current)) yield { text: current, path: [...path, ...keysTo(next)] };
      continue;
    }
    if (typeof current !== 'object' || current === null) continue;
    if (Array.isArray(current)) {
      for (let index = current.length - 1; index >= 0; index -= 1) {
        waiting.push({ value: current[index], key: index, parent: next });
      }
      continue;
    }
    for (const [name, item] of Object.entries(current).reverse()) {
      waiting.push({ value: item, key: name, parent: next });
    }
  }
}

/** Whether {@link textsIn} has anything to give: of most values it has nothing, and this costs less. */
export function holdsText(
  value: unknown,
  keys: 'no-keys' | 'keys',
  isWanted: (text: string) => boolean,
): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current === 'string') {
      if (isWanted(current)) return true;
    } else if (typeof current === 'object' && current !== null) {
      if (keys === 'keys' && !Array.isArray(current) && Object.keys(current).some(isWanted)) return true;
      const items: unknown[] = Array.isArray(current) ? current : Object.values(current);
      for (const item of items) waiting.push(item);
    }
  }
  return false;
}

function keysTo(value: Waiting): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = value; at.parent !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/**
 * Everything that is written in a flow, each with its node: the texts, and the names that authors chose as keys.
 *
 * @param isWanted of the others nothing more is found out
 */
export function* everythingWritten(
  flow: FlowDefinition,
  isWanted: (text: string) => boolean,
): Iterable<PlacedText & { node: string | undefined }> {
  // An Archy document is shown whole by the nodes and settings.
  const { nodes, environmentVariables = {}, archy: _archy, ...rest } = flow;
  const isArchy = archyOf(flow) !== undefined;
  yield* placed(textsIn(rest, [], 'no-keys', isWanted), undefined);
  for (const [id, node] of Object.entries(nodes)) {
    const path = ['nodes', id];
    if (isArchy) {
      yield* placed(writtenInArchy(node, path, isWanted), id);
      continue;
    }
    if (isWanted(id)) yield { text: id, path, node: id };
    yield* placed(textsIn(node, path, 'no-keys', isWanted), id);
  }
  for (const [name, value] of Object.entries(environmentVariables)) {
    const path = ['environmentVariables', name];
    if (isWanted(name)) yield { text: name, path, node: undefined };
    if (isWanted(value)) yield { text: value, path, node: undefined };
  }
}

/** Ids and targets are made of labels, which are looked at where they are written; names of what is called are keys. */
function* writtenInArchy(
  { name, actions, conditions }: FlowNode,
  path: Path,
  isWanted: (text: string) => boolean,
): Iterable<PlacedText> {
  yield* textsIn(name, [...path, 'name'], 'no-keys', isWanted);
  yield* textsIn(actions, [...path, 'actions'], 'keys', isWanted);
  for (const [index, { condition, value }] of (conditions ?? []).entries()) {
    if (condition !== 'task') {
      yield* textsIn(value, [...path, 'conditions', index, 'value'], 'no-keys', isWanted);
    }
  }
}

function* placed(texts: Iterable<PlacedText>, node: string | undefined) {
  for (const text of texts) yield { ...text, node };
}
