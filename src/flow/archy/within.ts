/** The ids of the view of an Archy document: names within names. */
import type { Change } from '../change.ts';

/** Between the names of which an id is made. */
export const WITHIN = ' / ';

/** An id as the id of what the node stands in and its own name; `undefined` for a state or a task. */
export function withinOf(id: string): { readonly parent: string; readonly own: string } | undefined {
  const at = id.lastIndexOf(WITHIN);
  return at < 0 ? undefined : { parent: id.slice(0, at), own: id.slice(at + WITHIN.length) };
}

/** A name without the number that tells it from others of that name. */
export function unnumbered(own: string): string {
  return own.replace(/ \d+$/, '');
}

/** What to call a node that is gone, where another one has its id now. */
export function replacedId(id: string): string {
  return `${id} (before)`;
}

/** The renames among changes that are no more than another label, or another number. */
export function labelRenames(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap((change): [string, string][] =>
      change.kind === 'node-renamed' && change.meaning === 'cosmetic' ? [[change.from, change.to]] : [],
    ),
  );
}

/** Whether a new id only follows from what is told elsewhere: from another count, or from what the node stands in. */
export function isImplied(from: string, to: string, renames: ReadonlyMap<string, string>): boolean {
  if (unnumbered(withinOf(from)?.own ?? from) !== unnumbered(withinOf(to)?.own ?? to)) return false;
  let [was, is] = [withinOf(from)?.parent, withinOf(to)?.parent];
  while (was !== undefined && is !== undefined) {
    if (was === is || renames.get(was) === is) return true;
    [was, is] = [withinOf(was)?.parent, withinOf(is)?.parent];
  }
  return was === is;
}
