/** The order of declarations has no meaning, and Genesys Cloud exports them sorted. */
import { canonicalJson } from '../canonical.ts';
import { labelOf, singleEntry } from './action-lists.ts';

/** The key of a list of declarations, of a flow, state or task. */
export const VARIABLES = 'variables';

/** Declarations sorted by name, and the index at which each is written; `undefined` for what is no such list. */
export function variablesByName(
  value: unknown,
): { readonly variables: readonly unknown[]; readonly writtenAt: readonly number[] } | undefined {
  if (!Array.isArray(value)) return undefined;
  const sorted = value
    .map((variable: unknown, index) => {
      const name = labelOf(singleEntry(variable)?.content['name']) ?? '';
      return { variable, index, key: `${name}\n${canonicalJson(variable)}` };
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return {
    variables: sorted.map(({ variable }) => variable),
    writtenAt: sorted.map(({ index }) => index),
  };
}
