import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import type { FlowgateError, Place } from '../errors.ts';
import type { Path } from './document.ts';
import { mayNeedFilling } from './environment.ts';
import { type Comment, IGNORE, ignoreComments } from './ignore-comments.ts';
import { placesIn } from './lines.ts';
import { boundsOf, PlainWalk, type Read, tooDeep } from './plain-value.ts';
import { refuseRepeatedKey } from './repeated-key.ts';
import { unreadable } from './unreadable.ts';
import { offsetFinder } from './written.ts';
import { YamlValues } from './yaml-values.ts';

/** A comment begins a line or follows white space. */
const IGNORE_COMMENT = new RegExp(`(^|[ \\t])#[ \\t]*(${IGNORE}[^\\r\\n]*)`, 'gm');

/**
 * Reads a YAML text: one document, of what JSON can say too.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is anything else
 */
export function readYaml(file: string, text: string, levels: number): Read {
  const placeOf = placesIn(file, text);
  const values = valuesIn(file, text, levels, placeOf);
  const walk = new PlainWalk(values.value, boundsOf(text, levels));
  refuseKeys(values, walk, placeOf);
  const { value } = values;
  const offsetOf = offsetFinder(() => values);
  const ignores = () => (text.includes(IGNORE) ? ignoreComments(file, text, yamlComments(text, levels)) : []);
  const locate = (path: Path) => placeOf(offsetOf(path));
  return { document: { file, value, locate, ignores, needsFilling: mayNeedFilling(text) }, walk };
}

/** The events are many times larger than what they say, so they do not live longer than this. */
function valuesIn(
  file: string,
  text: string,
  levels: number,
  placeOf: (offset: number) => Place,
): YamlValues {
  let events: Event[];
  try {
    events = eventsIn(text, levels);
  } catch (thrown) {
    throw syntaxError(thrown, file, levels, placeOf);
  }
  refuseTraps(file, text, events, placeOf);
  return new YamlValues(text, events);
}

function eventsIn(text: string, levels: number): Event[] {
  return parseEvents(text, { maxDepth: Math.max(100, levels) });
}

function syntaxError(
  thrown: unknown,
  file: string,
  levels: number,
  placeOf: (offset: number) => Place,
): FlowgateError {
  if (!(thrown instanceof YAMLException)) throw thrown;
  const place = thrown.mark === undefined ? { file } : placeOf(thrown.mark.position);
  if (/^nesting exceeded/.test(thrown.reason)) return unreadable(place, ...tooDeep(levels), thrown);
  return unreadable(
    place,
    `it is not valid YAML: ${thrown.reason}`,
    'Correct the YAML at this place; values are plain text, numbers, true, false, null, lists and objects.',
    thrown,
  );
}

/** Refuses keys that are written twice (of which only one is left), and such that are no text. */
function refuseKeys(values: YamlValues, walk: PlainWalk, placeOf: (offset: number) => Place): void {
  const { collectionKey, wrongKey } = values;
  if (walk.fault !== undefined || walk.keys !== values.keys) refuseRepeatedKey(values, placeOf);
  if (collectionKey !== undefined) {
    throw unreadable(
      placeOf(collectionKey),
      'a key of several values is not text',
      'Write a word as the key.',
    );
  }
  if (wrongKey !== undefined) {
    const returned = `it is not valid YAML: the key ${wrongKey.read} is not text`;
    throw unreadable(placeOf(wrongKey.offset), returned, 'Put it in quotes.');
  }
}

/**
 * Refuses what YAML reads otherwise than most people do: references first of all, then tags, merges and some numbers;
 * and all but one document.
 */
function refuseTraps(
  file: string,
  text: string,
  events: readonly Event[],
  placeOf: (offset: number) => Place,
): void {
  let documents = 0;
  let trap: FlowgateError | undefined;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        break;
      case EVENT_ID.POP:
        break;
      case EVENT_ID.ALIAS:
        throw reference('an alias (*)', placeOf(event.anchorStart - 1));
      case EVENT_ID.SCALAR:
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        if (event.anchorStart >= 0) throw reference('an anchor (&)', placeOf(event.anchorStart - 1));
        trap ??= trapIn(text, event, placeOf);
        break;
      default:
        event satisfies never;
    }
  }
  if (trap !== undefined) throw trap;
  if (documents === 1) return;
  throw unreadable(
    { file },
    documents === 0 ? 'it is empty' : `it holds ${documents} YAML documents`,
    'Write exactly one document into it; further ones belong in files of their own.',
  );
}

/** With anchors a few lines can stand for millions of values, and a reviewer no longer sees what changes. */
function reference(what: string, place: Place): FlowgateError {
  return unreadable(
    place,
    `it uses ${what}, which flows and transcripts do not have`,
    'Write the value out where it is used.',
  );
}

/** A number that would lose its first signs: telephone numbers, order numbers, postal codes. */
const LOSSY_NUMBER = /^(?:[-+]?0\d+|\+\.?\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

const MAY_BE_TRAP = new Set(['<', '0', '+', '-']);

/** Tags change what a value is. */
function trapIn(
  text: string,
  event: Exclude<Event, { type: typeof EVENT_ID.ALIAS | typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>,
  placeOf: (offset: number) => Place,
): FlowgateError | undefined {
  if (event.tagStart >= 0) {
    return unreadable(
      placeOf(event.tagStart),
      'it uses a tag (!), which flows and transcripts do not have',
      'Write the plain value, in quotes where it is text.',
    );
  }
  if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return undefined;
  // Most values begin with a letter, and are not looked at any closer.
  if (!MAY_BE_TRAP.has(text.charAt(event.valueStart))) return undefined;
  const written = text.slice(event.valueStart, event.valueEnd);
  if (written === '<<') {
    return unreadable(
      placeOf(event.valueStart),
      'it uses a merge key (<<), which flows and transcripts do not have',
      'Write the values out where they are used.',
    );
  }
  if (!LOSSY_NUMBER.test(written)) return undefined;
  return unreadable(
    placeOf(event.valueStart),
    `the number ${written.slice(0, 30)} would lose its first sign`,
    'Put it in quotes.',
  );
}

/** Comments that begin with {@link IGNORE}. What stands within a value is none, whatever it looks like. */
function* yamlComments(text: string, levels: number): Iterable<Comment> {
  const scalars = eventsIn(text, levels).filter((event) => event.type === EVENT_ID.SCALAR);
  let next = 0;
  for (const { index, 1: before = '', 2: words = '' } of text.matchAll(IGNORE_COMMENT)) {
    const offset = index + before.length;
    while (next < scalars.length && (scalars[next]?.valueEnd ?? 0) <= offset) next += 1;
    if ((scalars[next]?.valueStart ?? offset + 1) > offset) yield { offset, text: words };
  }
}
