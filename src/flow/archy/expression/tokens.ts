/** The words of an expression, each with where it begins (from 0). */
export type Token =
  | { readonly kind: 'text'; readonly value: string; readonly at: number }
  /** A text with an escape whose meaning is not documented. */
  | { readonly kind: 'unsure-text'; readonly escape: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number };

export interface TokenFault {
  readonly reason: string;
  readonly offset: number;
}

const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const SIGN = /==|!=|<=|>=|[!<>+\-*/(),.[\]]/y;
const SPACE = /\s+/y;
/** Everything up to what ends or interrupts a text. */
const PLAIN_TEXT = /[^"\\]*/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads each character once. */
export function tokensOf(text: string): readonly Token[] | TokenFault {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const begin = at;
    if (text[at] === '"') {
      const read = readText(text, at);
      if ('reason' in read) return read;
      tokens.push(read.token);
      at = read.next;
      continue;
    }
    const name = take(NAME);
    const number = name === undefined ? take(NUMBER) : undefined;
    const sign = name === undefined && number === undefined ? take(SIGN) : undefined;
    if (name !== undefined) tokens.push({ kind: 'name', name, at: begin });
    else if (number !== undefined) tokens.push({ kind: 'number', value: Number(number), at: begin });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign, at: begin });
    else return { reason: `unexpected ${JSON.stringify(characterAt(text, at))}`, offset: at };
    at += (name ?? number ?? sign ?? '').length;
  }
  tokens.push({ kind: 'end', at: text.length });
  return tokens;
}

function readText(
  text: string,
  begin: number,
): { readonly token: Token; readonly next: number } | TokenFault {
  const parts: string[] = [];
  let unsure: string | undefined;
  let at = begin + 1;
  for (;;) {
    PLAIN_TEXT.lastIndex = at;
    const plain = PLAIN_TEXT.exec(text)?.[0] ?? '';
    parts.push(plain);
    at += plain.length;
    const sign = text[at];
    if (sign === undefined) return { reason: 'a text without its closing quotation mark', offset: begin };
    at += 1;
    if (sign === '"') break;
    const escaped = characterAt(text, at);
    if (escaped === '') return { reason: 'a text without its closing quotation mark', offset: begin };
    const meaning = ESCAPES.get(escaped);
    if (meaning === undefined) unsure ??= `\\${escaped}`;
    parts.push(meaning ?? escaped);
    at += escaped.length;
  }
  const token: Token =
    unsure === undefined
      ? { kind: 'text', value: parts.join(''), at: begin }
      : { kind: 'unsure-text', escape: unsure, at: begin };
  return { token, next: at };
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
