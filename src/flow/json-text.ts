/*
 * What can be told of a JSON text that `JSON.parse` took, without reading it anew: nothing here looks at values, and
 * strings are passed over by searching for their end.
 */
import type { Path } from './document.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** How many keys are written, in all objects together. One that is written twice counts twice. */
export function keysWritten(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    if (text.charCodeAt(pastBlanks(text, end)) === COLON) count += 1;
    start = text.indexOf('"', end);
  }
  return count;
}

/**
 * How many keys a value has, in all its objects together; `undefined` where it is nested deeper than `maxDepth`.
 * Recursion ends there.
 */
export function keysIn(value: unknown, maxDepth: number): number | undefined {
  if (typeof value !== 'object' || value === null) return 0;
  if (maxDepth === 0) return undefined;
  const values: unknown[] = Array.isArray(value) ? value : Object.values(value);
  let count = Array.isArray(value) ? 0 : values.length;
  for (const item of values) {
    if (typeof item !== 'object' || item === null) continue;
    const inner = keysIn(item, maxDepth - 1);
    if (inner === undefined) return undefined;
    count += inner;
  }
  return count;
}

/**
 * Where every value is written, in the order of the text: a value, then all that it holds. Plain lists of numbers, so
 * that a text with many values costs little more than being gone through.
 */
interface Offsets {
  /** Where the key begins, or the value itself in a list. */
  readonly written: number[];
  readonly values: number[];
  /** The number of the next value that is not within this one. */
  readonly next: number[];
}

/**
 * Finds the offset of the key or the list item at a path; where that is not written, of its nearest written ancestor.
 * The text is gone through at the first question; the names of keys are read of what is asked about alone.
 */
export function offsetsIn(text: string): (path: Path) => number {
  let offsets: Offsets | undefined;
  const known = new Map<number, ReadonlyMap<string | number, number>>();
  return (path) => {
    offsets ??= collectOffsets(text);
    let found = 0;
    for (const key of path) {
      const members = known.get(found) ?? membersOf(text, offsets, found);
      known.set(found, members);
      const next = members.get(key);
      if (next === undefined) break;
      found = next;
    }
    return offsets.written[found] ?? 0;
  };
}

function collectOffsets(text: string): Offsets {
  const offsets: Offsets = { written: [], values: [], next: [] };
  const open: number[] = [];
  let key = -1;
  const add = (offset: number): number => {
    offsets.written.push(key < 0 ? offset : key);
    offsets.next.push(offsets.values.push(offset));
    key = -1;
    return offsets.values.length - 1;
  };
  for (let at = pastBlanks(text, 0); at < text.length; at = pastBlanks(text, at)) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const end = endOfString(text, at);
      const behind = pastBlanks(text, end);
      const isKey = text.charCodeAt(behind) === COLON;
      if (isKey) key = at;
      else add(at);
      at = isKey ? behind + 1 : end;
    } else if (character === OPEN_OBJECT || character === OPEN_LIST) {
      open.push(add(at));
      at += 1;
    } else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
      offsets.next[open.pop() ?? 0] = offsets.values.length;
      at += 1;
    } else if (character === COMMA) {
      at += 1;
    } else {
      add(at);
      at = endOfWord(text, at);
    }
  }
  return offsets;
}

function membersOf(
  text: string,
  { written, values, next }: Offsets,
  owner: number,
): ReadonlyMap<string | number, number> {
  const members = new Map<string | number, number>();
  const isList = text.charCodeAt(values[owner] ?? 0) === OPEN_LIST;
  const end = next[owner] ?? 0;
  for (let member = owner + 1; member < end; member = next[member] ?? end) {
    members.set(isList ? members.size : nameAt(text, written[member] ?? 0), member);
  }
  return members;
}

function nameAt(text: string, start: number): string {
  const written = text.slice(start, endOfString(text, start));
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}

/** Past a number, `true`, `false` or `null`. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !ENDS_WORD.has(text.charCodeAt(at))) at += 1;
  return at;
}

const ENDS_WORD = new Set([COMMA, CLOSE_OBJECT, CLOSE_LIST, 0x20, 0x0a, 0x0d, 0x09]);

/** Past the closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return at;
    at += 1;
  }
}
