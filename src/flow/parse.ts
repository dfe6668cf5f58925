import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  mapTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { FlowgateError, Place } from '../errors.ts';
import type { Path, SourceDocument } from './document.ts';
import { type Comment, IGNORE, ignoreComments } from './ignore-comments.ts';
import { keysIn, keysWritten, offsetsIn } from './json-text.ts';
import { lineIndex } from './lines.ts';
import { type Duplicate, jsonPositions, offsetAt, type Positions, yamlPositions } from './positions.ts';
import { unreadable } from './unreadable.ts';

/** Flows and transcripts need about ten levels; a limit keeps every later recursion safe. */
export const MAX_DEPTH = 64;
/** Each decision within a decision takes five levels of an Archy document, and published ones use more than fifty. */
export const MAX_ARCHY_DEPTH = 250;
/** UTF-16 units that one text may have. */
export const MAX_TEXT = 64 * 1024;

/** A comment begins a line or follows white space. */
const IGNORE_COMMENT = new RegExp(`(^|[ \\t])#[ \\t]*(${IGNORE}[^\\r\\n]*)`, 'gm');

/** Keys that are not text would be renamed on their way into an object (`1.0` to `"1"`), so they are refused. */
const YAML_SCHEMA = CORE_SCHEMA.withTags({
  ...mapTag,
  addPair: (carrier, key, value) =>
    typeof key === 'string' ? mapTag.addPair(carrier, key, value) : `the key ${keyName(key)} is not text`,
});

/**
 * Parses a flow source or a transcript file written as text.
 *
 * @param file path relative to the working directory; its extension (`.json`, `.yaml`, `.yml`) names the format
 * @param text the content; a byte order mark is tolerated
 * @param lists whether the file may also hold a list
 * @param levels how deep its values may be nested
 * @throws FlowgateError `invalid-flow`, with line and column, where the text is not one plain object
 */
export function parseDocument(
  file: string,
  text: string,
  { lists = false, levels = MAX_DEPTH } = {},
): SourceDocument {
  const content = text.replace(/^\uFEFF/, '');
  const nul = content.indexOf('\0');
  if (nul !== -1) {
    throw unreadable(
      placesIn(file, content)(nul),
      'it holds the character NUL, as UTF-16 text does',
      'Save the file in the encoding UTF-8.',
    );
  }
  if (content.trim() === '') {
    throw unreadable({ file }, 'it is empty', 'Write one object into it, or remove it.');
  }
  if (/\.json$/i.test(file)) return parseJson(file, content, { lists, levels });
  if (/\.ya?ml$/i.test(file)) return parseYaml(file, content, { lists, levels });
  throw unreadable({ file }, 'its extension is none of .json, .yaml and .yml', 'Rename it after its format.');
}

interface Limits {
  readonly lists: boolean;
  readonly levels: number;
}

function parseJson(file: string, text: string, limits: Limits): SourceDocument {
  const placeOf = placesIn(file, text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    refuseJson(text, limits.levels, placeOf);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw unreadable({ file }, `it is not valid JSON: ${reason}`, 'Correct the JSON.', thrown);
  }
  // Of a key that is written twice only one is left.
  if (keysIn(value, limits.levels) !== keysWritten(text)) refuseJson(text, limits.levels, placeOf);
  let offsetOf: ((path: Path) => number) | undefined;
  const locate = (path: Path): Place => {
    offsetOf ??= offsetsIn(text);
    return placeOf(offsetOf(path));
  };
  return plainDocument({ file, value, locate }, limits, mayHideCharacters(text));
}

/** Reads a text anew that something is wrong with, to say what and where. */
function refuseJson(text: string, levels: number, placeOf: (offset: number) => Place): void {
  const positions = jsonPositions(text, levels);
  if ('what' in positions) {
    const trailing =
      /,\s*$/.test(text.slice(0, positions.offset)) && /[}\]]/.test(text[positions.offset] ?? '');
    const advice = trailing ? 'Remove the comma before this place.' : 'Correct the JSON at this place.';
    throw unreadable(placeOf(positions.offset), `it is not valid JSON: ${positions.what}`, advice);
  }
  refuseDuplicate(positions.duplicate, placeOf);
}

function parseYaml(file: string, text: string, limits: Limits): SourceDocument {
  const placeOf = placesIn(file, text);
  const refuse = (thrown: unknown): FlowgateError => {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const place = thrown.mark === undefined ? { file } : placeOf(thrown.mark.position);
    if (/^nesting exceeded/.test(thrown.reason)) return unreadable(place, ...tooDeep(limits.levels), thrown);
    const advice = /is not text$/.test(thrown.reason)
      ? 'Put it in quotes.'
      : 'Correct the YAML at this place; values are plain text, numbers, true, false, null, lists and objects.';
    return unreadable(place, `it is not valid YAML: ${thrown.reason}`, advice, thrown);
  };

  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: Math.max(100, limits.levels) });
  } catch (thrown) {
    throw refuse(thrown);
  }
  refuseReferences(events, placeOf);
  refuseTraps(text, events, placeOf);
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents !== 1) {
    const what = documents === 0 ? 'it is empty' : `it holds ${documents} YAML documents`;
    throw unreadable(
      { file },
      what,
      'Write exactly one document into it; further ones belong in files of their own.',
    );
  }

  let positions: Positions | undefined;
  const written = (): Positions => {
    positions ??= yamlPositions(text, events);
    return positions;
  };
  let value: unknown;
  try {
    [value] = constructFromEvents(events, { source: text, schema: YAML_SCHEMA, maxAliases: 0 });
  } catch (thrown) {
    const { duplicate, collectionKey } = written();
    refuseDuplicate(duplicate, placeOf);
    // The library knows only where the object around such a key begins.
    if (collectionKey !== undefined) {
      throw unreadable(
        placeOf(collectionKey),
        'a key of several values is not text',
        'Write a word as the key.',
      );
    }
    throw refuse(thrown);
  }
  const ignores = () => (text.includes(IGNORE) ? ignoreComments(file, text, yamlComments(text, events)) : []);
  const locate = (path: Path) => placeOf(offsetAt(written(), path));
  return plainDocument({ file, value, locate, ignores }, limits, mayHideCharacters(text));
}

/** Whether values can hold half characters or NUL, which a sound text has only as what an escape stands for. */
function mayHideCharacters(text: string): boolean {
  return /\\[uUxX0]|\p{Surrogate}/u.test(text);
}

/** Comments that begin with {@link IGNORE}. What stands within a value is none, whatever it looks like. */
function* yamlComments(text: string, events: readonly Event[]): Iterable<Comment> {
  const scalars = events.flatMap((event) => (event.type === EVENT_ID.SCALAR ? [event] : []));
  let next = 0;
  for (const { index, 1: before = '', 2: words = '' } of text.matchAll(IGNORE_COMMENT)) {
    const offset = index + before.length;
    while (next < scalars.length && (scalars[next]?.valueEnd ?? 0) <= offset) next += 1;
    if ((scalars[next]?.valueStart ?? offset + 1) > offset) yield { offset, text: words };
  }
}

function placesIn(file: string, text: string): (offset: number) => Place {
  const lineOf = lineIndex(text);
  return (offset) => ({ file, ...lineOf(offset) });
}

function refuseDuplicate(duplicate: Duplicate | undefined, placeOf: (offset: number) => Place): void {
  if (duplicate === undefined) return;
  throw unreadable(
    placeOf(duplicate.second),
    `the key ${JSON.stringify(duplicate.key)} is written twice, first on line ${placeOf(duplicate.first).line}`,
    'Keep one of them: a reader could not know which one holds.',
  );
}

/** With anchors a few lines can stand for millions of values, and a reviewer no longer sees what changes. */
function refuseReferences(events: readonly Event[], placeOf: (offset: number) => Place): void {
  for (const event of events) {
    if (!('anchorStart' in event) || event.anchorStart < 0) continue;
    const what = event.type === EVENT_ID.ALIAS ? 'an alias (*)' : 'an anchor (&)';
    throw unreadable(
      placeOf(event.anchorStart - 1),
      `it uses ${what}, which flows and transcripts do not have`,
      'Write the value out where it is used.',
    );
  }
}

/** A number that would lose its first signs: telephone numbers, order numbers, postal codes. */
const LOSSY_NUMBER = /^(?:[-+]?0\d+|\+\.?\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

const MAY_BE_TRAP = new Set(['<', '0', '+', '-']);

/** What YAML reads otherwise than most people do: tags, which change what a value is, merges, and some numbers. */
function refuseTraps(text: string, events: readonly Event[], placeOf: (offset: number) => Place): void {
  for (const event of events) {
    if ('tagStart' in event && event.tagStart >= 0) {
      throw unreadable(
        placeOf(event.tagStart),
        'it uses a tag (!), which flows and transcripts do not have',
        'Write the plain value, in quotes where it is text.',
      );
    }
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) continue;
    // Most values begin with a letter, and are not looked at any closer.
    if (!MAY_BE_TRAP.has(text.charAt(event.valueStart))) continue;
    const written = text.slice(event.valueStart, event.valueEnd);
    if (written === '<<') {
      throw unreadable(
        placeOf(event.valueStart),
        'it uses a merge key (<<), which flows and transcripts do not have',
        'Write the values out where they are used.',
      );
    }
    if (LOSSY_NUMBER.test(written)) {
      throw unreadable(
        placeOf(event.valueStart),
        `the number ${written.slice(0, 30)} would lose its first sign`,
        'Put it in quotes.',
      );
    }
  }
}

/**
 * Lets through what every reader understands alike: an object (or list) of plain values, and not too deep.
 *
 * @param mayHideCharacters whether texts can hold characters that are none
 * @throws FlowgateError `invalid-flow` with the place of the first value that is not
 */
export function plainDocument(
  document: SourceDocument,
  { lists, levels }: Limits = { lists: false, levels: MAX_DEPTH },
  mayHideCharacters = true,
): SourceDocument {
  const { file, value, locate } = document;
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && !lists)) {
    const found = value === null ? 'nothing (null)' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
    throw unreadable(
      locate([]),
      `it holds ${found} where an object is expected`,
      `Start ${file} with a key, such as "id" or "transcripts".`,
    );
  }
  const fault = faultIn(value, undefined, 0, { levels, mayHideCharacters });
  if (fault !== undefined) throw unreadable(locate(fault.path.toReversed()), fault.returned, fault.advice);
  return document;
}

interface ValueFault {
  /** From the value up to the root: it grows on the way back, so that sound values cost no path. */
  readonly path: (string | number)[];
  readonly returned: string;
  readonly advice: string;
}

interface Bounds {
  readonly levels: number;
  readonly mayHideCharacters: boolean;
}

/** The first value that is not plain. Recursion is safe: it stops where the levels are used up. */
function faultIn(
  value: unknown,
  key: string | number | undefined,
  depth: number,
  bounds: Bounds,
): ValueFault | undefined {
  const [returned, advice] = ownFault(value, depth, bounds) ?? keyFault(key, bounds.mayHideCharacters) ?? [];
  if (returned !== undefined && advice !== undefined) {
    return { path: key === undefined ? [] : [key], returned, advice };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [name, item] of isList ? value.entries() : Object.entries(value)) {
    const fault = faultIn(item, name, depth + 1, bounds);
    if (fault === undefined) continue;
    if (key !== undefined) fault.path.push(key);
    return fault;
  }
  return undefined;
}

type Fault = readonly [returned: string, advice: string];

function keyFault(key: string | number | undefined, mayHide: boolean): Fault | undefined {
  if (typeof key !== 'string') return undefined;
  if (key === '__proto__') {
    return ['the key "__proto__" has a meaning of its own in JavaScript', 'Choose another name.'];
  }
  return textFault(key, mayHide);
}

function ownFault(value: unknown, depth: number, { levels, mayHideCharacters }: Bounds): Fault | undefined {
  switch (typeof value) {
    case 'string':
      return textFault(value, mayHideCharacters);
    case 'object':
      return value !== null && depth >= levels ? tooDeep(levels) : undefined;
    case 'number':
      return numberFault(value);
    default:
      return undefined;
  }
}

function tooDeep(levels: number): Fault {
  return [`the nesting is deeper than ${levels} levels`, 'Nest less deeply.'];
}

function textFault(text: string, mayHide: boolean): Fault | undefined {
  if (mayHide && /\p{Surrogate}/u.test(text)) {
    return ['a text holds half of a surrogate pair, which is no character', 'Write the whole character.'];
  }
  if (mayHide && text.includes('\0')) {
    return ['a text holds the character NUL', 'Remove it: no reader shows it, and some end the text there.'];
  }
  if (text.length <= MAX_TEXT) return undefined;
  return [`a text has more than ${MAX_TEXT} characters`, 'Shorten it.'];
}

function numberFault(value: number): Fault | undefined {
  if (!Number.isFinite(value)) {
    return [`${value} is not a number that JSON can carry`, 'Write a finite number, or text in quotes.'];
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return ['a number is too large to keep all of its digits', 'Put it in quotes.'];
  }
  return undefined;
}

function keyName(key: unknown): string {
  return typeof key === 'object' && key !== null ? 'of several values' : String(key);
}
