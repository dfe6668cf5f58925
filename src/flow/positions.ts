import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Path } from './document.ts';

/** Where one value was written: the offset of its key, or of the value itself in a list and at the root. */
export interface Written {
  readonly offset: number;
  /** Keys or indexes; a single value has none. */
  readonly entries: Map<string | number, Written> | undefined;
}

/** A key that stands twice in one object. Offsets count from the start of the text. */
export interface Duplicate {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

export interface Positions {
  readonly root: Written | undefined;
  readonly duplicate: Duplicate | undefined;
  /** The first key that is a list or an object, which only YAML can write. */
  readonly collectionKey: number | undefined;
}

/** A place where a text stops being JSON. */
export interface JsonFault {
  readonly what: string;
  readonly offset: number;
}

interface Frame {
  readonly offset: number;
  readonly entries: Map<string | number, Written>;
  readonly isList: boolean;
  key: string | undefined;
  keyOffset: number;
}

/** Collects positions from a stream of events, without recursion: nesting is a stack of frames. */
class Collector {
  readonly #frames: Frame[] = [];
  #root: Written | undefined;
  #duplicate: Duplicate | undefined;
  #collectionKey: number | undefined;

  get positions(): Positions {
    return { root: this.#root, duplicate: this.#duplicate, collectionKey: this.#collectionKey };
  }

  get depth(): number {
    return this.#frames.length;
  }

  get expectsKey(): boolean {
    const frame = this.#frames.at(-1);
    return frame !== undefined && !frame.isList && frame.key === undefined;
  }

  key(name: string, offset: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    const earlier = frame.entries.get(name);
    if (earlier !== undefined) this.#duplicate ??= { key: name, first: earlier.offset, second: offset };
    frame.key = name;
    frame.keyOffset = offset;
  }

  open(offset: number, isList: boolean): void {
    const entries = new Map<string | number, Written>();
    if (this.expectsKey) this.#collectionKey ??= offset;
    this.value(offset, entries);
    this.#frames.push({ offset, entries, isList, key: undefined, keyOffset: -1 });
  }

  close(): void {
    this.#frames.pop();
  }

  value(offset: number, entries?: Map<string | number, Written>): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) {
      this.#root ??= { offset, entries };
    } else if (frame.isList) {
      // An empty list item has no offset of its own; the list is the nearest thing that is written.
      frame.entries.set(frame.entries.size, { offset: offset < 0 ? frame.offset : offset, entries });
    } else {
      frame.entries.set(frame.key ?? '', { offset: frame.keyOffset, entries });
      frame.key = undefined;
    }
  }
}

/** Positions of all values of a JSON text, or the first fault where the text is not JSON or nested too deeply. */
export function jsonPositions(text: string, maxDepth: number): Positions | JsonFault {
  const collector = new Collector();
  const open = (offset: number, isList: boolean): void => {
    // The parser recurses, so the limit must end it, not be noted and found later.
    if (collector.depth >= maxDepth) {
      throw new Fault(`the nesting is deeper than ${maxDepth} levels`, offset);
    }
    collector.open(offset, isList);
  };
  try {
    visit(
      text,
      {
        onObjectBegin: (offset) => open(offset, false),
        onObjectProperty: (name, offset) => collector.key(name, offset),
        onObjectEnd: () => collector.close(),
        onArrayBegin: (offset) => open(offset, true),
        onArrayEnd: () => collector.close(),
        onLiteralValue: (_, offset) => collector.value(offset),
        onError: (code, offset) => {
          throw new Fault(describe(code), offset);
        },
      },
      { disallowComments: true },
    );
  } catch (thrown) {
    if (thrown instanceof Fault) return { what: thrown.message, offset: thrown.offset };
    throw thrown;
  }
  return collector.positions;
}

class Fault extends Error {
  readonly offset: number;
  constructor(what: string, offset: number) {
    super(what);
    this.offset = offset;
  }
}

/** `CommaExpected` as people say it: "comma expected". */
function describe(code: ParseErrorCode): string {
  const name = printParseErrorCode(code);
  if (name === 'InvalidCommentToken') return 'a comment, which JSON does not have';
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace('end of file expected', 'text after the end of the document');
}

/** Positions of all values in the events of one YAML document. */
export function yamlPositions(text: string, events: readonly Event[]): Positions {
  const collector = new Collector();
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.ALIAS:
        break;
      case EVENT_ID.SEQUENCE:
        collector.open(event.start, true);
        break;
      case EVENT_ID.MAPPING:
        collector.open(event.start, false);
        break;
      case EVENT_ID.SCALAR: {
        const isQuoted =
          event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
        const offset = isQuoted ? event.valueStart - 1 : event.valueStart;
        if (collector.expectsKey) collector.key(getScalarValue(text, event), offset);
        else collector.value(offset);
        break;
      }
      case EVENT_ID.POP:
        collector.close();
        break;
      default:
        event satisfies never;
    }
  }
  return collector.positions;
}

/** The offset of the value at `path`, or of its nearest written ancestor. */
export function offsetAt({ root }: Positions, path: Path): number {
  let written = root;
  for (const key of path) {
    const next = written?.entries?.get(key);
    if (next === undefined) break;
    written = next;
  }
  return written?.offset ?? 0;
}
