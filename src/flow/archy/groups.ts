/** The states and tasks of an Archy document: the lists of actions that a flow consists of. */
import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';
import { labelOf, singleEntry } from './action-lists.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';
import type { GroupKind } from './references.ts';

export const LISTS: Readonly<Record<GroupKind, 'states' | 'tasks'>> = { state: 'states', task: 'tasks' };

export interface Group {
  readonly kind: GroupKind;
  readonly name: string;
  /** What references call it by: its `refId`, or its name where it has none. */
  readonly refId: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** From the root of the document to the content. */
  readonly at: Path;
}

/** The flow in a document, below its root key; empty for other kinds of flow. */
export function archyBody(document: ArchyDocument): Readonly<Record<string, unknown>> {
  const body = document[ARCHY_ROOT];
  return isRecord(body) ? body : {};
}

/** The groups of one kind in their order; `undefined` where the list is not one of them. */
export function groupsIn(document: ArchyDocument, kind: GroupKind): readonly Group[] | undefined {
  const list = archyBody(document)[LISTS[kind]];
  if (list === undefined) return [];
  if (!Array.isArray(list)) return undefined;
  const groups = list.flatMap((item, index): Group[] => {
    const single = singleEntry(item);
    if (single?.key !== kind) return [];
    const { content } = single;
    const name = labelOf(content['name']) ?? '';
    const refId = labelOf(content['refId']) ?? name;
    return [{ kind, name, refId, content, at: [ARCHY_ROOT, LISTS[kind], index, kind] }];
  });
  return groups.length === list.length ? groups : undefined;
}
