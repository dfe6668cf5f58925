import type { FlowDefinition } from '../definition.ts';
import type { Path } from '../document.ts';

export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** Every text within a value, in order, without recursion. */
export function* textsIn(value: unknown, path: Path): Iterable<PlacedText> {
  const waiting: { value: unknown; path: Path }[] = [{ value, path }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, path: at } = next;
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
  const { nodes, environmentVariables = {}, ...rest } = flow;
  yield* placed(textsIn(rest, []), undefined);
  for (const [id, node] of Object.entries(nodes)) {
    const path = ['nodes', id];
    yield { text: id, path, node: id };
    yield* placed(textsIn(node, path), id);
  }
  for (const [name, value] of Object.entries(environmentVariables)) {
    const path = ['environmentVariables', name];
    yield { text: name, path, node: undefined };
    yield { text: value, path, node: undefined };
  }
}

function* placed(texts: Iterable<PlacedText>, node: string | undefined) {
  for (const text of texts) yield { ...text, node };
}
