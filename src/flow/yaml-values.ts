import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
} from 'js-yaml';
import type { WrittenValues } from './written.ts';

type Holder = unknown[] | Record<string, unknown>;

/** A list or an object that is being filled. */
interface Frame {
  readonly holder: Holder;
  /** Its number among the values. */
  readonly number: number;
  readonly offset: number;
  /** What the next value is called; `undefined` where a key comes next, and in a list. */
  key: string | undefined;
  keyOffset: number;
}

/**
 * Builds the value of one YAML document that has neither references nor tags from its events, and notes where each
 * part is written. One pass, of which no event is kept.
 */
export class YamlValues implements WrittenValues {
  value: unknown;
  readonly offsets: number[] = [];
  readonly next: number[] = [];
  /** How many keys are written, in all objects together. One that is written twice counts twice. */
  keys = 0;
  /** The offset of the first key that is a list or an object, behind which nothing was read. */
  collectionKey: number | undefined;
  /** The first key that is no text but, say, a number. */
  wrongKey: { readonly offset: number; readonly read: unknown } | undefined;
  readonly #keyOf: (string | undefined)[] = [];
  readonly #frames: Frame[] = [];
  /** The innermost of them. */
  #frame: Frame | undefined;

  constructor(text: string, events: readonly Event[]) {
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.SCALAR: {
          const keyless = this.#keyless;
          if (keyless === undefined) this.#add(scalarOf(text, event), startOf(event));
          else this.#readKey(keyless, text, event);
          break;
        }
        case EVENT_ID.MAPPING:
        case EVENT_ID.SEQUENCE:
          if (this.#keyless !== undefined) {
            this.collectionKey = event.start;
            return;
          }
          this.#open(event.type === EVENT_ID.MAPPING ? {} : [], event.start);
          break;
        case EVENT_ID.POP:
          this.#close();
          break;
        case EVENT_ID.DOCUMENT:
        case EVENT_ID.ALIAS:
          break;
        default:
          event satisfies never;
      }
    }
  }

  keyOf(value: number): string | undefined {
    return this.#keyOf[value];
  }

  /** The object in which a key comes next. */
  get #keyless(): Frame | undefined {
    const frame = this.#frame;
    return frame?.key === undefined && !Array.isArray(frame?.holder) ? frame : undefined;
  }

  #readKey(frame: Frame, text: string, event: ScalarEvent): void {
    frame.key = getScalarValue(text, event);
    frame.keyOffset = startOf(event) ?? frame.offset;
    this.keys += 1;
    if (event.style !== SCALAR_STYLE.PLAIN) return;
    const read = meaningOf(frame.key);
    if (typeof read !== 'string') this.wrongKey ??= { offset: frame.keyOffset, read };
  }

  /** @param offset where the value begins; an empty one has none, and what is around it is the nearest thing written */
  #add(value: unknown, offset: number | undefined): void {
    const frame = this.#frame;
    this.#keyOf.push(frame?.key);
    this.next.push(this.offsets.length + 1);
    if (frame === undefined) {
      this.value = value;
      this.offsets.push(offset ?? 0);
    } else if (Array.isArray(frame.holder)) {
      frame.holder.push(value);
      this.offsets.push(offset ?? frame.offset);
    } else {
      put(frame.holder, frame.key ?? '', value);
      this.offsets.push(frame.keyOffset);
      frame.key = undefined;
    }
  }

  #open(holder: Holder, offset: number): void {
    const number = this.offsets.length;
    this.#add(holder, offset);
    this.#frame = { holder, number, offset, key: undefined, keyOffset: -1 };
    this.#frames.push(this.#frame);
  }

  /** The end of the document closes what was never opened. */
  #close(): void {
    const frame = this.#frames.pop();
    if (frame !== undefined) this.next[frame.number] = this.offsets.length;
    this.#frame = this.#frames.at(-1);
  }
}

/** Where a scalar begins, with its quotation mark; `undefined` for one that is empty. */
function startOf({ style, valueStart }: ScalarEvent): number | undefined {
  if (valueStart < 0) return undefined;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted ? valueStart - 1 : valueStart;
}

function scalarOf(text: string, event: ScalarEvent): unknown {
  const written = getScalarValue(text, event);
  return event.style === SCALAR_STYLE.PLAIN ? meaningOf(written) : written;
}

/** Words that are no text in YAML 1.2, by the characters they begin with. */
const TAGS_BY_FIRST = new Map<string, ScalarTagDefinition[]>();
for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
  for (const first of tag.implicitFirstChars ?? []) {
    TAGS_BY_FIRST.set(first, [...(TAGS_BY_FIRST.get(first) ?? []), tag]);
  }
}

/** What stands for a number, a truth value or nothing becomes that; other words stay what they are. */
function meaningOf(word: string): unknown {
  const tags = TAGS_BY_FIRST.get(word.charAt(0));
  if (tags === undefined) return word;
  for (const { resolve, tagName } of tags) {
    const value = resolve(word, false, tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return word;
}

/** `__proto__` becomes a key like any other, which is refused later with its place. */
function put(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') holder[key] = value;
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
