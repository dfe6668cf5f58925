/** How the view shows the expression of a branch. */
import { isRecord } from '../canonical.ts';

const TEXT = /"(?:[^"\\]|\\.)*"?/gs;
const VARIABLE = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+/u;
const COMPARED_TEXT = /^[^"]*[^"=!<>]==\s*"(?<text>[^"\\]*)"\s*$/s;

/** The text of `{exp: 'text'}`; `undefined` for any other value. */
export function expressionText(value: unknown): string | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  const expression = value['exp'];
  return typeof expression === 'string' ? expression : undefined;
}

/** A value as the text of a condition: an expression, or what else is written there. */
export function conditionText(value: unknown): string {
  const expression = expressionText(value);
  if (expression !== undefined) return expression;
  const written = isRecord(value) ? (value['exp'] ?? value['lit']) : undefined;
  return typeof written === 'object' || written === undefined ? '' : String(written);
}

/** The first variable that an expression names, such as `State.intent`; else the word `expression`. */
export function firstVariable(expression: string): string {
  return VARIABLE.exec(expression.replace(TEXT, '""'))?.[0] ?? 'expression';
}

/** A short name for the branch of an expression: of `State.intent == "billing"` the text, else the expression. */
export function branchName(expression: string): string {
  return COMPARED_TEXT.exec(expression)?.groups?.['text'] || expression;
}
