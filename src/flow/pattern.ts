import { RE2JS, RE2JSSyntaxException } from 're2js';

/** Characters a pattern may have. */
export const MAX_PATTERN_LENGTH = 1_000;
/** Instructions a pattern may compile to; nested repeats can make a short pattern a huge program. */
const MAX_PROGRAM_SIZE = 1_000;
/** Characters of a text that are looked at; what follows is not seen. */
export const MAX_TEXT_LENGTH = 65_536;

/** Characters in which named groups are looked for: finding them costs many times more than finding a match. */
export const MAX_CAPTURE_LENGTH = 8_192;

/** The same few patterns are tried in every conversation, and compiling costs more than matching. */
const CACHE_SIZE = 256;
const cache = new Map<string, Pattern>();

const LOOK_AROUND = /^\(\?<?[=!]/;
const BACKREFERENCE = /^\\(?:[1-9]|k)/;

/** A compiled regular expression; it matches anywhere in a text unless it anchors itself with `^` or `$`. */
export interface Pattern {
  test(text: string): boolean;
  /**
   * The named groups of the first match, as far as it lies in the first {@link MAX_CAPTURE_LENGTH} characters; a group
   * that took no part is left out. `undefined`: no match.
   */
  find(text: string): { readonly groups: Readonly<Record<string, string>> } | undefined;
}

/**
 * Compiles a pattern of RE2 syntax. Patterns come from repositories and texts from customers, so the engine takes
 * linear time whatever the two are.
 *
 * @throws Error whose message is a clause that says what is wrong with the pattern
 */
export function compilePattern(source: string, flags: { readonly ignoreCase?: boolean } = {}): Pattern {
  if (source.length > MAX_PATTERN_LENGTH) {
    throw new Error(
      `a pattern may have ${MAX_PATTERN_LENGTH} characters at most; this one has ${source.length}`,
    );
  }
  const ignoreCase = flags.ignoreCase === true;
  const key = `${ignoreCase ? 'i' : 'c'}${source}`;
  const known = cache.get(key);
  if (known) return known;
  const pattern = patternOf(compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, pattern);
  return pattern;
}

function patternOf(compiled: RE2JS): Pattern {
  if (compiled.programSize() > MAX_PROGRAM_SIZE) {
    throw new Error('the pattern is too large once its repeats are written out: use smaller repeat counts');
  }
  const hasGroups = Object.keys(compiled.namedGroups()).length > 0;
  const test = (text: string) => compiled.test(text.slice(0, MAX_TEXT_LENGTH));
  return {
    test,
    find: (text) => {
      if (!test(text)) return undefined;
      const matcher = compiled.matcher(text.slice(0, MAX_CAPTURE_LENGTH));
      if (!hasGroups || !matcher.find()) return { groups: {} };
      const groups = Object.entries(matcher.getNamedGroups()).flatMap(([name, value]): [string, string][] =>
        value === null ? [] : [[name, value]],
      );
      return { groups: Object.fromEntries(groups) };
    },
  };
}

function compile(source: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(source, flags);
  } catch (error) {
    throw new Error(
      error instanceof RE2JSSyntaxException
        ? syntaxProblem(error)
        : `the pattern cannot be compiled: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function syntaxProblem(error: RE2JSSyntaxException): string {
  const part = error.getPattern() ?? '';
  // The engine names the offending part in its description or as its pattern, depending on the kind.
  const rest = [part, error.getDescription().slice(error.getDescription().lastIndexOf(' ') + 1)];
  const unsupported = (what: string) => `${what} is not supported: patterns run on a linear-time engine`;
  if (rest.some((text) => LOOK_AROUND.test(text))) return unsupported('look-around');
  if (rest.some((text) => BACKREFERENCE.test(text))) return unsupported('a backreference');
  return `the pattern is not valid: ${error.getDescription()}`;
}
