/** What a document declares and where it speaks of it, for the rules about names. */
import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';
import { type Group, groupsIn, LISTS } from './groups.ts';

/** The states and tasks of a document, in the order in which they are written. */
export function sectionsOf(archy: ArchyDocument | undefined): readonly Group[] {
  if (archy === undefined) return [];
  return (['state', 'task'] as const).flatMap((kind) => groupsIn(archy, kind) ?? []);
}

/** What one can write to refer to a state or a task of a document. */
export function referencesTo(sections: readonly Group[]): string[] {
  return sections.map(({ kind, refId }) => `/${ARCHY_ROOT}/${LISTS[kind]}/${kind}[${refId}]`);
}

/** A variable as it is declared. */
export interface Declaration {
  readonly name: string;
  /** Filled in or read by whoever calls the flow. */
  readonly isShared: boolean;
  readonly path: Path;
}

/** The variables that a flow, a state or a task declares. */
export function declarationsIn(body: Readonly<Record<string, unknown>>, path: Path): Declaration[] {
  return listOf(body['variables']).flatMap((item, index) =>
    entriesOf(item).flatMap(([type, variable]): Declaration[] => {
      if (!isRecord(variable) || typeof variable['name'] !== 'string') return [];
      const isShared = variable['isInput'] === true || variable['isOutput'] === true;
      return [{ name: variable['name'], isShared, path: [...path, 'variables', index, type, 'name'] }];
    }),
  );
}

/** Where a document speaks of variables: in an expression, or by a name into which something is put. */
export interface Use {
  readonly kind: 'expression' | 'target';
  readonly text: string;
  readonly path: Path;
}

/** Every expression and every target within a value, in order, without recursion. */
export function usesIn(value: unknown, path: Path): Use[] {
  const uses: Use[] = [];
  const waiting: { value: unknown; path: Path }[] = [{ value, path }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, path: at } = next;
    const entries: [string | number, unknown][] = Array.isArray(current)
      ? [...current.entries()]
      : entriesOf(current);
    for (const [key, item] of entries.reverse()) {
      const place = [...at, key];
      if (typeof item !== 'string') waiting.push({ value: item, path: place });
      else if (key === 'exp') uses.push({ kind: 'expression', text: item, path: place });
      else if (key === 'var' || key === 'variable') uses.push({ kind: 'target', text: item, path: place });
    }
  }
  return uses;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}
