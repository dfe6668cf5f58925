import { compilePattern } from '../flow/pattern.ts';

/** Texts made up for one pattern; each way of its alternatives is tried before they are mixed. */
const MOST_SAMPLES = 24;
/** Repeats beyond this make no better sample, only a longer one. */
const MOST_REPEATS = 50;

/** What a class of characters is tried with: what reads well first. */
const CHARACTERS = [
  ...'a1 xA-0b_.,:;!?@#$%&*+/=~|<>()[]{}^\'"`\\',
  ...'cdefghijklmnopqrstuvwyzBCDEFGHIJKLMNOPQRSTUVWXYZ23456789éßΩя中😀\t\n',
];

/**
 * Texts that a pattern matches, without randomness; none where the pattern is not valid or its constructs go beyond
 * what is made up here. Each text was held against the pattern, so what is returned does match.
 */
export function textsMatching(pattern: string): readonly string[] {
  try {
    const compiled = compilePattern(pattern);
    const samples = new Sampler(pattern).samples();
    return [...new Set(samples)].filter((text) => text !== '' && compiled.test(text)).slice(0, MOST_SAMPLES);
  } catch {
    // Lint reports a bad pattern at its line; nothing can be said that would match it.
    return [];
  }
}

/** Reads a pattern from left to right. Sloppy where it may be: whoever uses a sample tests it. */
class Sampler {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  samples(): readonly string[] {
    return this.#alternatives();
  }

  /** Up to the end of the pattern or of the group. */
  #alternatives(): readonly string[] {
    const ways: string[][] = [[]];
    let parts: (readonly string[])[] = [];
    for (;;) {
      const next = this.#pattern[this.#at];
      if (next === undefined || next === ')' || next === '|') {
        ways.push([...sequences(parts)]);
        parts = [];
        if (next !== '|') return interleaved(ways);
        this.#at += 1;
        continue;
      }
      parts.push(this.#repeated(this.#atom()));
    }
  }

  #repeated(atom: readonly string[]): readonly string[] {
    const rest = this.#pattern.slice(this.#at);
    const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(rest);
    if (match === null) return atom;
    this.#at += match[0].length;
    const [, sign, least, comma, most] = match;
    const min = Math.min(sign === '+' ? 1 : Number(least ?? 0), MOST_REPEATS);
    const max = sign === '?' ? 1 : least !== undefined && comma === undefined ? min : Number(most || min + 1);
    // The least that will do reads best; an optional part is left out and put in.
    const counts = [...new Set([min, Math.min(max, min + 1)])];
    return counts
      .flatMap((count) => (count === 0 ? [''] : atom.map((text) => text.repeat(count))))
      .slice(0, MOST_SAMPLES);
  }

  #atom(): readonly string[] {
    const rest = this.#pattern.slice(this.#at);
    const [first = ''] = rest;
    if (first === '(') return this.#group(rest);
    if (first === '[') {
      // A closing bracket in first place is a member of the class; `[:alpha:]` has one of its own.
      return this.#characters(/^\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]])*\]/.exec(rest)?.[0] ?? first);
    }
    if (first === '\\') return this.#escape(rest);
    this.#at += first.length;
    if (first === '^' || first === '$') return [''];
    if (first === '.') return ['x'];
    return [first];
  }

  #group(rest: string): readonly string[] {
    const flags = /^\(\?[a-zA-Z-]*\)/.exec(rest)?.[0];
    if (flags !== undefined) {
      this.#at += flags.length;
      return [''];
    }
    this.#at += (/^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/.exec(rest)?.[0] ?? '(').length;
    const inside = this.#alternatives();
    this.#at += 1;
    return inside;
  }

  #escape(rest: string): readonly string[] {
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
    if (quoted !== null) {
      this.#at += quoted[0].length;
      return [quoted[1] ?? ''];
    }
    const whole =
      /^\\(?:[pP](?:\{\^?\w+\}|\w)|x(?:\{[0-9a-fA-F]+\}|[0-9a-fA-F]{2})|[\s\S])/u.exec(rest)?.[0] ?? '\\';
    if (/^\\[bBAz]$/.test(whole)) {
      this.#at += whole.length;
      return [''];
    }
    const code = /^\\x\{?([0-9a-fA-F]+)/.exec(whole)?.[1];
    if (code !== undefined) {
      this.#at += whole.length;
      return [String.fromCodePoint(Number.parseInt(code, 16))];
    }
    return this.#characters(whole);
  }

  /** Asks the pattern engine itself which characters belong to a class. */
  #characters(source: string): readonly string[] {
    this.#at += source.length;
    const one = compilePattern(`^(?:${source})$`);
    return CHARACTERS.filter((character) => one.test(character)).slice(0, 2);
  }
}

/** All parts one after the other: the first choice of each, then each other choice of one part at a time. */
function sequences(parts: readonly (readonly string[])[]): readonly string[] {
  const plain = parts.map(([first]) => first ?? '');
  const varied = parts.flatMap((choices, index) =>
    choices.slice(1).map((choice) => plain.with(index, choice).join('')),
  );
  return [plain.join(''), ...varied].slice(0, MOST_SAMPLES);
}

/** The first of each list, then the second of each, and so on. */
function interleaved(lists: readonly (readonly string[])[]): readonly string[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1)))
    .flat()
    .slice(0, MOST_SAMPLES);
}
