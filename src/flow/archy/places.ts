/** Places that Genesys Cloud names in its messages: `/inboundShortMessage/states/state[Start_11]/actions/callData[x]`. */
import { isRecord } from '../canonical.ts';
import type { Path } from '../document.ts';
import { ACTIONS, type ArchyAction, actionsIn, labelOf } from './action-lists.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';
import { archyBody, type Group, groupsIn } from './groups.ts';

/** `states` is a key, `state[Start_11]` an item of the list before it. */
interface Segment {
  readonly key: string;
  readonly refId: string | undefined;
}

const SEGMENT = /^(?<key>[^[\]/]+)(?:\[(?<refId>.*)\])?$/s;

/**
 * Where in a document something stands that a message of the platform is about: exactly where all refIds are in the
 * document, else the one action of that type, or of that label, in the part that is; else the state or task. The
 * platform makes refIds up for actions that have none, and renumbers those of states.
 *
 * @param objectName the label the message gives, where it gives one
 */
export function resolveRefPath(
  archy: ArchyDocument,
  refPath: string,
  objectName?: string | undefined,
): Path | undefined {
  const segments = segmentsOf(refPath);
  if (segments?.[0]?.key !== ARCHY_ROOT) return undefined;
  const { at, value, rest } = follow(archy, segments);
  const [next] = rest;
  if (next === undefined) return at;
  if (at.length > 2) return actionWithin(value, at, rest, objectName) ?? enclosing(at);

  const group = groupLike(archy, next);
  if (group !== undefined) {
    return actionWithin(group.content, group.at, rest.slice(1), objectName) ?? group.at;
  }
  return actionWithin(archyBody(archy), [ARCHY_ROOT], rest, objectName);
}

/** Splits at slashes outside of brackets; `undefined` where the text is no such path. */
function segmentsOf(refPath: string): readonly Segment[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let start = 1;
  for (let index = 1; index <= refPath.length; index += 1) {
    const character = refPath[index];
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (character !== undefined && (character !== '/' || depth > 0)) continue;
    parts.push(refPath.slice(start, index));
    start = index + 1;
  }
  if (!refPath.startsWith('/')) return undefined;
  const segments = parts.flatMap((part): Segment[] => {
    const groups = SEGMENT.exec(part)?.groups;
    return groups?.['key'] === undefined ? [] : [{ key: groups['key'], refId: groups['refId'] }];
  });
  return segments.length === parts.length ? segments : undefined;
}

interface Followed {
  readonly at: Path;
  readonly value: unknown;
  readonly rest: readonly Segment[];
}

/** Follows the path as far as the document has it. */
function follow(archy: ArchyDocument, segments: readonly Segment[]): Followed {
  let at: Path = [];
  let value: unknown = archy;
  for (const [index, { key, refId }] of segments.entries()) {
    const step = refId === undefined ? entryOf(value, key) : itemOf(value, key, refId);
    if (step === undefined) return { at, value, rest: segments.slice(index) };
    at = [...at, ...step.path];
    value = step.value;
  }
  return { at, value, rest: [] };
}

interface Step {
  readonly path: Path;
  readonly value: unknown;
}

function entryOf(value: unknown, key: string): Step | undefined {
  return isRecord(value) && Object.hasOwn(value, key) ? { path: [key], value: value[key] } : undefined;
}

function itemOf(list: unknown, key: string, refId: string): Step | undefined {
  if (!Array.isArray(list)) return undefined;
  for (const [index, item] of list.entries()) {
    const content = isRecord(item) ? item[key] : undefined;
    if (isRecord(content) && labelOf(content['refId']) === refId) {
      return { path: [index, key], value: content };
    }
  }
  return undefined;
}

/** The one state or task that had this refId before it was renumbered: `Start_11` was made from the name `Start`. */
function groupLike(archy: ArchyDocument, { key, refId }: Segment): Group | undefined {
  if ((key !== 'state' && key !== 'task') || refId === undefined) return undefined;
  const groups = groupsIn(archy, key) ?? [];
  const made = groups.filter(({ name }) => refId === name || refId.replace(/_\d+$/, '') === name);
  return made.length === 1 ? made[0] : undefined;
}

/** The only action in `value` that can be meant: by type and label, by type, or by label. */
function actionWithin(
  value: unknown,
  at: Path,
  rest: readonly Segment[],
  objectName: string | undefined,
): Path | undefined {
  const type = rest.findLast(({ refId }) => refId !== undefined)?.key;
  const isList = at.at(-1) === ACTIONS;
  const all = [...(isList ? actionsIn({ [ACTIONS]: value }, at.slice(0, -1)) : actionsIn(value, at))];
  // The path of an item names the list it stands in; further ones within that list come second.
  const direct =
    isList && rest.length === 1 ? all.filter((action) => action.at.length === at.length + 2) : [];
  const isLabelled = ({ parameters }: ArchyAction) =>
    objectName !== undefined && labelOf(parameters['name']) === objectName;
  for (const some of [direct, all]) {
    const typed = some.filter((action) => action.type === type);
    for (const candidates of [typed.filter(isLabelled), typed, some.filter(isLabelled)]) {
      const [only, ...others] = candidates;
      // Several of the same type and label are no reason to take another one.
      if (others.length > 0) return undefined;
      if (only !== undefined) return only.at;
    }
  }
  return undefined;
}

/** The nearest action, state or task that holds the path: not the list in between. */
function enclosing(at: Path): Path {
  const last = at.findLastIndex((key, index) => typeof key === 'string' && typeof at[index - 1] === 'number');
  return at.slice(0, last + 1);
}
