import { type Token, tokensOf } from './tokens.ts';

export type Operator = 'OR' | 'AND' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/';

/** A parsed expression. `at` is the offset in its text, from 0. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly at: number }
  | { readonly kind: 'unsure'; readonly why: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      readonly at: number;
    }
  | { readonly kind: 'not' | 'negative'; readonly operand: Expression; readonly at: number }
  /** Operators of one rank, from left to right: a long chain is a long list, not a deep tree. */
  | {
      readonly kind: 'operation';
      readonly first: Expression;
      readonly rest: readonly { readonly operator: Operator; readonly operand: Expression }[];
      readonly at: number;
    }
  /** A property or an item of a value. */
  | {
      readonly kind: 'part';
      readonly of: Expression;
      readonly parts: readonly (string | Expression)[];
      readonly at: number;
    };

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly reason: string; readonly offset: number };

/** Brackets, calls and signs within one another. */
const MAX_DEPTH = 100;

/** From what binds loosely to what binds tightly. `NOT` stands between `AND` and the comparisons. */
const AND_OR: readonly (readonly Operator[])[] = [['OR'], ['AND']];
const BINARY: readonly (readonly Operator[])[] = [
  ['==', '!=', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Parses an expression of Architect: texts in double quotes, numbers, `true`, `false`, `NOT_SET`, variables
 * (`Flow.topic`), calls of functions, brackets and the operators `OR AND NOT ! == != < > <= >= + - * /`. Words are read
 * whatever their case. Takes time in proportion to the text and never throws; `offset` counts from 0.
 */
export function parseExpression(text: string): ParsedExpression {
  const tokens = tokensOf(text);
  if ('reason' in tokens) return { ok: false, ...tokens };
  try {
    return { ok: true, expression: new Parser(tokens).whole() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, reason: error.message, offset: error.offset };
    throw error;
  }
}

/** Thrown inside the parser only. */
class Fault extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression();
    const token = this.#token();
    if (token.kind !== 'end') throw new Fault(`unexpected ${shown(token)}`, token.at);
    return expression;
  }

  #expression(): Expression {
    return this.#deeper(() => this.#chain(AND_OR, 0, () => this.#not()));
  }

  #not(): Expression {
    const token = this.#token();
    if (!this.#takeWord('NOT')) return this.#chain(BINARY, 0, () => this.#signed());
    return { kind: 'not', operand: this.#deeper(() => this.#not()), at: token.at };
  }

  #chain(ranks: typeof BINARY, rank: number, tightest: () => Expression): Expression {
    const operators = ranks[rank];
    if (operators === undefined) return tightest();
    const first = this.#chain(ranks, rank + 1, tightest);
    const rest: { operator: Operator; operand: Expression }[] = [];
    for (;;) {
      const operator = operators.find((one) => this.#takeSign(one) || this.#takeWord(one));
      if (operator === undefined) break;
      rest.push({ operator, operand: this.#chain(ranks, rank + 1, tightest) });
    }
    return rest.length === 0 ? first : { kind: 'operation', first, rest, at: first.at };
  }

  #signed(): Expression {
    const { at } = this.#token();
    if (this.#takeSign('!')) return { kind: 'not', operand: this.#deeper(() => this.#signed()), at };
    if (!this.#takeSign('-')) return this.#partOf(this.#primary());
    return { kind: 'negative', operand: this.#deeper(() => this.#signed()), at };
  }

  #partOf(of: Expression): Expression {
    const parts: (string | Expression)[] = [];
    for (;;) {
      if (this.#takeSign('[')) {
        parts.push(this.#expression());
        this.#expect(']');
      } else if (this.#takeSign('.')) {
        const token = this.#token();
        if (token.kind !== 'name') throw new Fault(`a name was expected, not ${shown(token)}`, token.at);
        this.#next += 1;
        parts.push(token.name);
      } else break;
    }
    return parts.length === 0 ? of : { kind: 'part', of, parts, at: of.at };
  }

  #primary(): Expression {
    const token = this.#token();
    this.#next += 1;
    switch (token.kind) {
      case 'text':
      case 'number':
        return { kind: 'literal', value: token.value, at: token.at };
      case 'unsure-text':
        return { kind: 'unsure', why: `what ${token.escape} in a text means is not known`, at: token.at };
      case 'name':
        return this.#named(token.name, token.at);
      case 'sign':
        if (token.sign === '(') {
          const inner = this.#expression();
          this.#expect(')');
          return inner;
        }
        break;
      case 'end':
        break;
    }
    throw new Fault(`a value was expected, not ${shown(token)}`, token.at);
  }

  #named(name: string, at: number): Expression {
    if (name.toUpperCase() === 'NOT') {
      return { kind: 'not', operand: this.#deeper(() => this.#signed()), at };
    }
    if (this.#takeSign('(')) {
      const args: Expression[] = [];
      if (!this.#takeSign(')')) {
        do args.push(this.#expression());
        while (this.#takeSign(','));
        this.#expect(')');
      }
      return { kind: 'call', name, args, at };
    }
    switch (name.toUpperCase()) {
      case 'TRUE':
        return { kind: 'literal', value: true, at };
      case 'FALSE':
        return { kind: 'literal', value: false, at };
      case 'NOT_SET':
        return { kind: 'literal', value: null, at };
      case 'AND':
      case 'OR':
        throw new Fault(`a value was expected, not ${name}`, at);
      default:
        return { kind: 'name', name, at };
    }
  }

  #deeper<T>(parse: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Fault(`more than ${MAX_DEPTH} levels deep`, this.#token().at);
    const result = parse();
    this.#depth -= 1;
    return result;
  }

  #expect(sign: string): void {
    const token = this.#token();
    if (!this.#takeSign(sign)) throw new Fault(`${sign} was expected, not ${shown(token)}`, token.at);
  }

  #takeSign(sign: string): boolean {
    const token = this.#token();
    const found = token.kind === 'sign' && token.sign === sign;
    if (found) this.#next += 1;
    return found;
  }

  #takeWord(word: string): boolean {
    const token = this.#token();
    const found = token.kind === 'name' && token.name.toUpperCase() === word;
    if (found) this.#next += 1;
    return found;
  }

  #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', at: this.#tokens.at(-1)?.at ?? 0 };
  }
}

function shown(token: Token): string {
  switch (token.kind) {
    case 'text':
    case 'unsure-text':
      return 'a text';
    case 'number':
      return String(token.value);
    case 'name':
      return token.name;
    case 'sign':
      return token.sign;
    case 'end':
      return 'the end';
  }
}
