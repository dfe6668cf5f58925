import { lineIndex } from './lines.ts';
import { unreadable } from './unreadable.ts';

const NAME = /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*/;
/** The mark may stand inside only behind a backslash: else nobody could say which one closes. */
const QUOTED = /^(["'`])((?:\\\1|(?!\1).)*)(?<!\\)\1[ \t]*(?:#.*)?$/;

/**
 * The values of an environment's file: `NAME=value` lines as in any `.env`, comments, and nothing else. Lines are read
 * one by one, so that what is wrong has a line and what is read costs no more than its length.
 *
 * @param file path relative to the working directory
 * @throws FlowgateError `invalid-flow` with the line that is no `NAME=value`, or that names a value again
 */
export function readEnvironmentFile(file: string, text: string): Record<string, string> {
  const content = text.replace(/^\uFEFF/, '');
  const nul = content.indexOf('\0');
  if (nul !== -1) {
    throw unreadable(
      { file, ...lineIndex(content)(nul) },
      'it holds the character NUL, as UTF-16 text does',
      'Save the file in the encoding UTF-8.',
    );
  }
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const [index, written] of content.split(/\r\n|\n|\r/).entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const place = { file, line: index + 1 };
    const [start, name] = NAME.exec(line) ?? [];
    if (start === undefined || name === undefined) {
      // The line is not repeated: what somebody put there by mistake may be a secret.
      throw unreadable(place, 'this line is no NAME=value', 'Write NAME=value, or begin a comment with "#".');
    }
    const earlier = values.get(name);
    if (earlier !== undefined) {
      throw unreadable(
        place,
        `${name} is given twice, first on line ${earlier.line}`,
        'Keep one of them: a reader could not know which one holds.',
      );
    }
    const value = unquoted(line.slice(start.length));
    if (value === undefined) {
      throw unreadable(
        place,
        `the quotation mark around ${name} is not closed on its line`,
        'Close it; a value has one line, in which "\\n" stands for a line break.',
      );
    }
    values.set(name, { value, line: index + 1 });
  }
  return Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
}

/** `undefined` where a quotation mark is not closed. */
function unquoted(written: string): string | undefined {
  if (!/^["'`]/.test(written)) return written.replace(/#.*$/, '').trimEnd();
  const [, mark, inner] = QUOTED.exec(written) ?? [];
  if (mark !== '"' || inner === undefined) return inner;
  return inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r');
}
