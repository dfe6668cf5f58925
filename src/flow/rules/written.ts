import type { FlowNode } from '../definition.ts';
import type { Path } from '../document.ts';
import type { Subject } from './subject.ts';
import { type PlacedText, textsIn } from './texts.ts';

/**
 * Everything that is written in a flow, each with its node: the texts, and the names that authors chose as keys.
 *
 * @param isWanted of the others nothing more is found out; it wants every text of several lines that has a line it wants
 */
export function* everythingWritten(
  { flow, language, names, texts }: Subject,
  isWanted: (text: string) => boolean,
): Iterable<PlacedText & { node: string | undefined }> {
  if (!isWanted(names) && !isWanted(texts)) return;
  // An Archy document is shown whole by the nodes and settings.
  const { nodes, environmentVariables = {}, archy: _archy, ...rest } = flow;
  yield* placed(textsIn(rest, [], 'no-keys', isWanted), undefined);
  for (const [id, node] of Object.entries(nodes)) {
    const path = ['nodes', id];
    if (language === 'archy') {
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
