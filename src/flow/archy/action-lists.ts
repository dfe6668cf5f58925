/** Where actions stand in an Archy document: in states, in tasks, and in the branches of other actions. */
import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';

/** The key under which every list of actions stands, at any depth. */
export const ACTIONS = 'actions';

/** One item of such a list: `{sendResponse: {name: …}}`. */
export interface ArchyAction {
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A list of actions as the view reads it; `undefined` for any other value. */
export function actionList(value: unknown): readonly ArchyAction[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const actions = value.flatMap((item): ArchyAction[] => {
    const single = singleEntry(item);
    return single === undefined ? [] : [{ type: single.key, parameters: single.content }];
  });
  return actions.length === value.length ? actions : undefined;
}

/** The only entry of a record, where that is a record itself: `{state: {…}}`, `{stringVariable: {…}}`. */
export function singleEntry(
  value: unknown,
): { readonly key: string; readonly content: Readonly<Record<string, unknown>> } | undefined {
  if (!isRecord(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  const [key, content] = entry;
  return isRecord(content) ? { key, content } : undefined;
}

/** Every value that stands under the key `actions` in `value`, well formed or not; those within others included. */
export function* actionListsIn(
  value: unknown,
  at: Path = [],
): Iterable<{ readonly at: Path; readonly value: unknown }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* actionListsIn(item, [...at, index]);
  } else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === ACTIONS) yield { at: [...at, key], value: item };
      yield* actionListsIn(item, [...at, key]);
    }
  }
}

/** Every action in `value`, with its path down to its parameters; in the order of the document. */
export function* actionsIn(value: unknown, at: Path = []): Iterable<ArchyAction & { readonly at: Path }> {
  for (const list of actionListsIn(value, at)) {
    for (const [index, action] of (actionList(list.value) ?? []).entries()) {
      yield { ...action, at: [...list.at, index, action.type] };
    }
  }
}

/** A name as the reader sees it. YAML reads `name: 7` as a number. */
export function labelOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
