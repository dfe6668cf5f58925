import { placeholdersIn } from '../placeholders.ts';

/**
 * Texts of a flow document as Architect values, and back. Quotation marks and backslashes in a string literal are
 * escaped by a backslash, as Genesys Cloud's documentation says; that line breaks and tabs are is taken for granted.
 */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
const UNESCAPES: ReadonlyMap<string, string> = new Map(
  [...ESCAPES].map(([character, escaped]) => [escaped, character]),
);

export type ArchyValue = { readonly lit: string } | { readonly exp: string };

/** How the variables of a flow document are called in expressions. */
export interface VariableNames {
  /** `Flow.topic` */
  reference(variable: string): string;
  /** Whether the variable holds a text from the beginning of the conversation on. */
  alwaysSet(variable: string): boolean;
}

export function stringLiteral(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (character) => ESCAPES.get(character) ?? character)}"`;
}

/**
 * What becomes of a placeholder whose variable is not set: `shown` to people it is nothing; where something is decided
 * by the text it stays `as written`, as in a flow document.
 */
export type Unset = 'shown' | 'as written';

/** A text with `{name}` placeholders as a value: a literal where it has none, else the expression that fills them. */
export function textValue(text: string, names: VariableNames, unset: Unset): ArchyValue {
  return placeholdersIn(text).some(({ kind }) => kind === 'variable')
    ? { exp: textExpression(text, names, unset) }
    : { lit: text };
}

/** A text with `{name}` placeholders as an expression. */
export function textExpression(text: string, names: VariableNames, unset: Unset): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, name, index } of placeholdersIn(text)) {
    if (kind === 'env') continue;
    if (index > from) parts.push(stringLiteral(text.slice(from, index)));
    parts.push(filled(name, names, unset));
    from = index + name.length + 2;
  }
  if (from < text.length || parts.length === 0) parts.push(stringLiteral(text.slice(from)));
  return parts.length === 1 ? parts.join() : `Append(${parts.join(', ')})`;
}

function filled(name: string, names: VariableNames, unset: Unset): string {
  const reference = names.reference(name);
  if (names.alwaysSet(name)) return reference;
  return unset === 'shown'
    ? `ToDisplayString(${reference})`
    : `If(IsSet(${reference}), ${reference}, ${stringLiteral(`{${name}}`)})`;
}

/** What built-in variables of a flow document are in Architect; the time as Architect writes it. */
export const MESSAGE = 'Message.Message.body';
export const NOW = 'ToString(GetCurrentDateTimeUtc())';

const REFERENCE = /Flow\.(\w+)/y;
const LITERAL = /"([^"\\]*(?:\\.[^"\\]*)*)"/sy;

/** Reads an expression of ours; what is only nearly one is found out when the result is compiled again. */
export class ExpressionReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at === this.#text.length;
  }

  accept(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  /** The name in the flow document of the variable that is referred to. */
  variable(): string | undefined {
    if (this.accept(MESSAGE)) return 'message';
    return this.accept(NOW) ? 'now' : this.#match(REFERENCE)?.[1];
  }

  /** The text, placeholders included, that an expression of {@link textExpression} stands for. */
  text(): string | undefined {
    if (!this.accept('Append(')) return this.#part();
    let text = '';
    do {
      const part = this.#part();
      if (part === undefined) return undefined;
      text += part;
    } while (this.accept(', '));
    return this.accept(')') ? text : undefined;
  }

  #part(): string | undefined {
    const literal = this.#literal();
    if (literal !== undefined) return literal;
    if (this.accept('If(IsSet(')) {
      this.variable();
      this.accept('), ');
      this.variable();
      this.accept(', ');
      const written = this.#literal();
      return this.accept(')') ? written : undefined;
    }
    const wrapped = this.accept('ToDisplayString(');
    const name = this.variable();
    return name === undefined || (wrapped && !this.accept(')')) ? undefined : `{${name}}`;
  }

  #literal(): string | undefined {
    const written = this.#match(LITERAL)?.[1];
    return written?.replace(/\\[\s\S]/g, (escaped) => UNESCAPES.get(escaped) ?? escaped);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }
}

/** The text that a value of {@link textValue} stands for. */
export function readTextValue(value: ArchyValue): string | undefined {
  if ('lit' in value) return value.lit;
  const reader = new ExpressionReader(value.exp);
  const text = reader.text();
  return reader.atEnd ? text : undefined;
}
