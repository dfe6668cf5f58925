import { archyOf } from '../archy/document.ts';
import type { FlowDefinition, FlowNode } from '../definition.ts';
import type { Path } from '../document.ts';

export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** Every text within a value, in order, without recursion; the keys as well where `keys` says so. */
export function* textsIn(
  value: unknown,
  path: Path,
  keys: 'no-keys' | 'keys' = 'no-keys',
): Iterable<PlacedText> {
  const waiting: { value: unknown; path: Path }[] = [{ value, path }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, path: at } = next;
    const key = keys === 'keys' ? at.at(-1) : undefined;
    if (typeof key === 'string' && at.length > path.length) yield { text: key, path: at };
    if (typeof current === 'string') yield { text: current, path: at };
    if (typeof current !== 'object' || current === null) continue;
    const entries: [string | number, unknown][] = Array.isArray(current)
      ? [...current.entries()]
      : Object.entries(current);
    for (const [key, item] of entries.reverse()) waiting.push({ value: item, path: [...at, key] });
  }
}

/** Everything that is written in a flow, each with its node: the texts, and the names that authors chose as keys. */
export function* everythingWritten(
  flow: FlowDefinition,
): Iterable<PlacedText & { node: string | undefined }> {
  // An Archy document is shown whole by the nodes and settings.
  const { nodes, environmentVariables = {}, archy: _archy, ...rest } = flow;
  const isArchy = archyOf(flow) !== undefined;
  yield* placed(textsIn(rest, []), undefined);
  for (const [id, node] of Object.entries(nodes)) {
    const path = ['nodes', id];
    if (isArchy) {
      yield* placed(writtenInArchy(node, path), id);
      continue;
    }
    yield { text: id, path, node: id };
    yield* placed(textsIn(node, path), id);
  }
  for (const [name, value] of Object.entries(environmentVariables)) {
    const path = ['environmentVariables', name];
    yield { text: name, path, node: undefined };
    yield { text: value, path, node: undefined };
  }
}

/** Ids and targets are made of labels, which are looked at where they are written; names of what is called are keys. */
function* writtenInArchy({ name, actions, conditions }: FlowNode, path: Path): Iterable<PlacedText> {
  yield* textsIn(name, [...path, 'name']);
  yield* textsIn(actions, [...path, 'actions'], 'keys');
  for (const [index, { condition, value }] of (conditions ?? []).entries()) {
    if (condition !== 'task') yield* textsIn(value, [...path, 'conditions', index, 'value']);
  }
}

function* placed(texts: Iterable<PlacedText>, node: string | undefined) {
  for (const text of texts) yield { ...text, node };
}
