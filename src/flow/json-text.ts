/*
 * What can be told of a JSON text that `JSON.parse` took, without reading it anew: nothing here looks at values, and
 * strings are passed over by searching for their end.
 */
import type { WrittenValues } from './written.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * At least as many as the keys that are written, where one that is written twice counts twice: a colon behind a
 * quotation mark follows a key, unless it stands within a string. To tell these apart costs several times more.
 */
export function keysAtMost(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (isBlank(text.charCodeAt(before))) before -= 1;
    if (text.charCodeAt(before) === QUOTE) count += 1;
  }
  return count;
}

/** Where all values are written. One pass. */
export function writtenInJson(text: string): WrittenValues {
  const offsets: number[] = [];
  const next: number[] = [];
  const open: number[] = [];
  let isNamed = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (isBlank(character) || character === COMMA) continue;
    if (character === COLON) {
      // What was taken for a value is the key of the one that comes.
      isNamed = true;
    } else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
      next[open.pop() ?? 0] = offsets.length;
    } else {
      if (!isNamed) next.push(offsets.push(at));
      isNamed = false;
      if (character === OPEN_OBJECT || character === OPEN_LIST) open.push(offsets.length - 1);
      else at = character === QUOTE ? endOfString(text, at) : endOfWord(text, at);
    }
  }
  return { offsets, next, keyOf: (value) => keyAt(text, offsets[value] ?? 0) };
}

function keyAt(text: string, start: number): string | undefined {
  if (text.charCodeAt(start) !== QUOTE) return undefined;
  const end = endOfString(text, start) + 1;
  let behind = end;
  while (isBlank(text.charCodeAt(behind))) behind += 1;
  if (text.charCodeAt(behind) !== COLON) return undefined;
  const written = text.slice(start, end);
  return written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
}

/** The last character of a number, `true`, `false` or `null`. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (isWithinWord(text.charCodeAt(end + 1))) end += 1;
  return end;
}

/** None of `NaN`, which is behind the end of the text, a blank, and what JSON separates values with. */
function isWithinWord(character: number): boolean {
  return character > SPACE && character !== COMMA && character !== CLOSE_OBJECT && character !== CLOSE_LIST;
}

/** The closing quotation mark of the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

/** Of the characters up to the space, a JSON text has only blanks. */
function isBlank(character: number): boolean {
  return character <= SPACE;
}
