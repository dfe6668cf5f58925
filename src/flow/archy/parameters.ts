/** What a node of the view shows of an action: its parameters without branches, and without what says nothing. */
import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';
import { ACTIONS, type ArchyAction, actionList } from './action-lists.ts';

/** A list of actions inside of an action, and the path from the action to the record that holds the list. */
export interface Branch {
  readonly at: Path;
  readonly actions: readonly ArchyAction[];
}

export interface ShownParameters {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly branches: readonly Branch[];
}

export interface ShowOptions {
  /** Whether the value at this path is shown elsewhere, as an edge. */
  readonly isEdge?: (at: Path) => boolean;
  /** How a reference reads; refIds are the platform's to renumber. */
  readonly readReference: (reference: string) => string;
}

/** How Archy itself writes that something is there and has nothing in it. */
const NOTHING_IN_IT = { none: true } as const;

/** Bindings of inputs and outputs: an empty set of them is none. Elsewhere an empty record's key may be a name. */
const BINDINGS: ReadonlySet<string> = new Set(['inputs', 'outputs', 'successOutputs', 'failureOutputs']);

/** What was met on the way that the parameters do not show. */
interface Hidden {
  readonly branches: Branch[];
  /** Branches and edges so far: a record that held nothing else says nothing more. */
  count: number;
}

/**
 * The parameters of an action as the view shows them. What a server may add or drop on its own is left out:
 * `{noValue: true}`, `isInput: false`, `isOutput: false`, an empty description, refIds. What is left of an entry
 * whose key may be a name stays, as `{none: true}`, so that another name is another value.
 */
export function showParameters(
  parameters: Readonly<Record<string, unknown>>,
  options: ShowOptions,
): ShownParameters {
  const hidden: Hidden = { branches: [], count: 0 };
  return { parameters: showEntries(parameters, [], options, hidden), branches: hidden.branches };
}

/** One value outside of an action as {@link showParameters} shows it; `undefined` where it says nothing. */
export function showValue(key: string, value: unknown, options: ShowOptions): unknown {
  return show(value, [key], options, undefined);
}

function show(value: unknown, at: Path, options: ShowOptions, hidden: Hidden | undefined): unknown {
  const key = at.at(-1);
  if (value === undefined || isDefault(key, value)) return undefined;
  if (hidden !== undefined && options.isEdge?.(at) === true) {
    hidden.count += 1;
    return undefined;
  }
  if (value === null) return NOTHING_IN_IT;
  if (typeof value === 'string' && typeof key === 'string' && key.endsWith('Ref')) {
    return options.readReference(value);
  }
  if (Array.isArray(value)) return showList(value, at, options, hidden);
  return isRecord(value) ? showRecord(value, at, options, hidden) : value;
}

function showList(
  items: readonly unknown[],
  at: Path,
  options: ShowOptions,
  hidden: Hidden | undefined,
): unknown {
  const actions = at.at(-1) === ACTIONS ? actionList(items) : undefined;
  if (actions !== undefined && hidden !== undefined) {
    hidden.branches.push({ at: at.slice(0, -1), actions });
    hidden.count += 1;
    return undefined;
  }
  const before = hidden?.count;
  // Items keep their places, so one that says nothing leaves a mark.
  const shown = items.map((item, index) => show(item, [...at, index], options, hidden) ?? NOTHING_IN_IT);
  return hidden?.count !== before && shown.every((item) => item === NOTHING_IN_IT) ? undefined : shown;
}

function showRecord(
  record: Readonly<Record<string, unknown>>,
  at: Path,
  options: ShowOptions,
  hidden: Hidden | undefined,
): unknown {
  const before = hidden?.count;
  const shown = showEntries(record, at, options, hidden);
  if (Object.keys(shown).length > 0) return shown;
  const key = at.at(-1);
  const isSaidElsewhere = hidden?.count !== before;
  return isSaidElsewhere || (typeof key === 'string' && BINDINGS.has(key)) ? undefined : NOTHING_IN_IT;
}

function showEntries(
  record: Readonly<Record<string, unknown>>,
  at: Path,
  options: ShowOptions,
  hidden: Hidden | undefined,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(record).flatMap(([key, value]) => {
    const shown = show(value, [...at, key], options, hidden);
    return shown === undefined ? [] : [[key, shown] as const];
  });
  return Object.fromEntries(entries);
}

function isDefault(key: string | number | undefined, value: unknown): boolean {
  switch (key) {
    case 'refId':
      return typeof value !== 'object';
    case 'description':
      return value === '';
    case 'isInput':
    case 'isOutput':
      return value === false;
    default:
      return isNoValue(value);
  }
}

/** `{noValue: true}`: nothing is given here. */
function isNoValue(value: unknown): boolean {
  return isRecord(value) && value['noValue'] === true && Object.keys(value).length === 1;
}
