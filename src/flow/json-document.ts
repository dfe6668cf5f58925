import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Place } from '../errors.ts';
import type { Path } from './document.ts';
import { mayNeedFilling } from './environment.ts';
import { keysAtMost, writtenInJson } from './json-text.ts';
import { placesIn } from './lines.ts';
import { boundsOf, PlainWalk, type Read } from './plain-value.ts';
import { refuseRepeatedKey } from './repeated-key.ts';
import { unreadable } from './unreadable.ts';
import { offsetFinder } from './written.ts';

/**
 * Reads a JSON text. `JSON.parse` says little about what is wrong with one and takes keys that are written twice, so
 * a text that something may be wrong with is read once more, to say what and where.
 *
 * @throws FlowgateError `invalid-flow`, with line and column, where it is no JSON, or has a key twice in one object
 */
export function readJson(file: string, text: string, levels: number): Read {
  const placeOf = placesIn(file, text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    refuseSyntax(text, levels, placeOf);
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw unreadable({ file }, `it is not valid JSON: ${reason}`, 'Correct the JSON.', thrown);
  }
  const walk = new PlainWalk(value, boundsOf(text, levels));
  if (walk.fault !== undefined) refuseSyntax(text, levels, placeOf);
  // Of a key that is written twice only one is left.
  if (walk.fault !== undefined || walk.keys !== keysAtMost(text)) {
    refuseRepeatedKey(writtenInJson(text), placeOf);
  }
  const offsetOf = offsetFinder(() => writtenInJson(text));
  const locate = (path: Path) => placeOf(offsetOf(path));
  return { document: { file, value, locate, needsFilling: mayNeedFilling(text) }, walk };
}

function refuseSyntax(text: string, levels: number, placeOf: (offset: number) => Place): void {
  const fault = syntaxFault(text, levels);
  if (fault === undefined) return;
  const { message, offset } = fault;
  const isTrailing = /,\s*$/.test(text.slice(0, offset)) && /[}\]]/.test(text[offset] ?? '');
  const advice = isTrailing ? 'Remove the comma before this place.' : 'Correct the JSON at this place.';
  throw unreadable(placeOf(offset), `it is not valid JSON: ${message}`, advice);
}

/** A place where a text stops being JSON. */
class SyntaxFault extends Error {
  readonly offset: number;
  constructor(what: string, offset: number) {
    super(what);
    this.offset = offset;
  }
}

/** The first place where a text is not JSON, or is nested too deeply. */
function syntaxFault(text: string, levels: number): SyntaxFault | undefined {
  let depth = 0;
  const open = (offset: number): void => {
    // The parser recurses, so the limit must end it, not be noted and found later.
    if (depth >= levels) throw new SyntaxFault(`the nesting is deeper than ${levels} levels`, offset);
    depth += 1;
  };
  const close = (): void => {
    depth -= 1;
  };
  const onError = (code: ParseErrorCode, offset: number): never => {
    throw new SyntaxFault(describe(code), offset);
  };
  const visitor = {
    onObjectBegin: open,
    onObjectEnd: close,
    onArrayBegin: open,
    onArrayEnd: close,
    onError,
  };
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (thrown) {
    if (thrown instanceof SyntaxFault) return thrown;
    throw thrown;
  }
  return undefined;
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
