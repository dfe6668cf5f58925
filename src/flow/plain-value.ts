import { isRecord } from './canonical.ts';
import type { SourceDocument } from './document.ts';
import { hasEscape } from './escapes.ts';

/** UTF-16 units that one text may have. */
export const MAX_TEXT = 64 * 1024;

/** What is wrong with a value, and what to do about it. */
export type Fault = readonly [returned: string, advice: string];

export interface Bounds {
  /** How deep values may be nested. */
  readonly levels: number;
  /** Whether texts can hold characters that are none. */
  readonly mayHideCharacters: boolean;
}

/** Texts can hold half characters or NUL only as what an escape stands for, where the whole text is sound. */
export function boundsOf(text: string, levels: number): Bounds {
  return { levels, mayHideCharacters: hasEscape(text, ESCAPES) || HALF_CHARACTER.test(text) };
}

const ESCAPES: ReadonlySet<string> = new Set('uUxX0');
const HALF_CHARACTER = /\p{Surrogate}/u;

/** A document whose value was gone through, and is yet to be judged. */
export interface Read {
  readonly document: SourceDocument;
  readonly walk: PlainWalk;
}

/** Goes through a value once, up to the first within it that not every reader understands alike. */
export class PlainWalk {
  /** How many keys there are, in all objects together; some are missing where there is a fault. */
  keys = 0;
  readonly fault: Fault | undefined;
  readonly #bounds: Bounds;
  /** From the fault up to the root: it grows on the way back, so that sound values cost no path. */
  readonly #path: (string | number)[] = [];

  constructor(root: unknown, bounds: Bounds) {
    this.#bounds = bounds;
    this.fault = typeof root === 'object' && root !== null ? this.#faultWithin(root, 0) : undefined;
  }

  /** Where the fault is. */
  get path(): (string | number)[] {
    return this.#path.toReversed();
  }

  /** Recursion is safe: it stops where the levels are used up. */
  #faultWithin(holder: object, depth: number): Fault | undefined {
    if (Array.isArray(holder)) {
      for (let index = 0; index < holder.length; index += 1) {
        const fault = this.#faultIn(holder[index], depth);
        if (fault !== undefined) return this.#at(index, fault);
      }
    } else if (isRecord(holder)) {
      // Several times cheaper than the entries of each object as a list.
      for (const key in holder) {
        this.keys += 1;
        const fault = keyFault(key, this.#bounds) ?? this.#faultIn(holder[key], depth);
        if (fault !== undefined) return this.#at(key, fault);
      }
    }
    return undefined;
  }

  #faultIn(value: unknown, depth: number): Fault | undefined {
    switch (typeof value) {
      case 'string':
        return textFault(value, this.#bounds);
      case 'number':
        return numberFault(value);
      case 'object': {
        if (value === null) return undefined;
        const { levels } = this.#bounds;
        return depth + 1 >= levels ? tooDeep(levels) : this.#faultWithin(value, depth + 1);
      }
      default:
        return undefined;
    }
  }

  #at(key: string | number, fault: Fault): Fault {
    this.#path.push(key);
    return fault;
  }
}

export function tooDeep(levels: number): Fault {
  return [`the nesting is deeper than ${levels} levels`, 'Nest less deeply.'];
}

function keyFault(key: string, bounds: Bounds): Fault | undefined {
  if (key === '__proto__') {
    return ['the key "__proto__" has a meaning of its own in JavaScript', 'Choose another name.'];
  }
  return textFault(key, bounds);
}

function textFault(text: string, { mayHideCharacters }: Bounds): Fault | undefined {
  if (mayHideCharacters && HALF_CHARACTER.test(text)) {
    return ['a text holds half of a surrogate pair, which is no character', 'Write the whole character.'];
  }
  if (mayHideCharacters && text.includes('\0')) {
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
