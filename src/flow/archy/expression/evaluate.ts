import { calculate, compare } from './compare.ts';
import { callFunction, isKnownFunction } from './functions.ts';
import type { Expression } from './parse.ts';
import { type Evaluation, type ExpressionValue, kindOf, known, type Scope, unknown } from './value.ts';

/**
 * What an expression comes to, as far as that is sure; never throws. What nobody documents is said to be not known:
 * functions outside the list, values of a kind that does not fit, texts that differ in case only. Assumed is that
 * NOT_SET equals NOT_SET and nothing else, that `AND` binds tighter than `OR`, and that one side is enough where it
 * decides (`false AND …`, `true OR …`).
 */
export function evaluate(expression: Expression, scope: Scope): Evaluation {
  switch (expression.kind) {
    case 'literal':
      return known(expression.value);
    case 'unsure':
      return unknown(expression.why);
    case 'name':
      return scope(expression.name);
    case 'part':
      return unknown('properties and items of values are not followed');
    case 'call':
      return called(expression, scope);
    case 'not': {
      const operand = evaluate(expression.operand, scope);
      if (!operand.known) return operand;
      return typeof operand.value === 'boolean'
        ? known(!operand.value)
        : notLogical('NOT', operand.value, expression.operand);
    }
    case 'negative': {
      const operand = evaluate(expression.operand, scope);
      if (!operand.known) return operand;
      return typeof operand.value === 'number'
        ? known(-operand.value)
        : unknown(`what - makes of ${kindOf(operand.value)} is not known`);
    }
    case 'operation':
      return operated(expression, scope);
  }
}

function called({ name, args }: Extract<Expression, { kind: 'call' }>, scope: Scope): Evaluation {
  if (!isKnownFunction(name)) return unknown(`what the function ${name} gives is not known`);
  if (name.toLowerCase() === 'if') return chosen(args, scope);
  const values: ExpressionValue[] = [];
  for (const arg of args) {
    const value = evaluate(arg, scope);
    if (!value.known) return value;
    values.push(value.value);
  }
  const result = callFunction(name, values);
  if (result.known) return result;
  const unset = args.filter((arg, index) => arg.kind === 'name' && values[index] === null);
  const names = unset.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : []));
  return names.length === 0 ? result : unknown(`${result.why} (${[...new Set(names)].join(', ')})`);
}

function chosen(args: readonly Expression[], scope: Scope): Evaluation {
  const [condition, yes, no, ...others] = args;
  if (condition === undefined || yes === undefined || no === undefined || others.length > 0) {
    return unknown(`what If does with ${args.length} values is not known`);
  }
  const decided = evaluate(condition, scope);
  if (!decided.known) return decided;
  if (typeof decided.value !== 'boolean') return notLogical('If', decided.value, condition);
  return evaluate(decided.value ? yes : no, scope);
}

function operated(expression: Extract<Expression, { kind: 'operation' }>, scope: Scope): Evaluation {
  const [{ operator } = { operator: undefined }] = expression.rest;
  if (operator === 'AND' || operator === 'OR') return connected(expression, operator, scope);
  let left = evaluate(expression.first, scope);
  for (const step of expression.rest) {
    if (!left.known) return left;
    const right = evaluate(step.operand, scope);
    if (!right.known) return right;
    const isSum =
      step.operator === '+' || step.operator === '-' || step.operator === '*' || step.operator === '/';
    left = (isSum ? calculate : compare)(step.operator, left.value, right.value);
  }
  return left;
}

/** What decides by itself decides, also beside something that is not known. */
function connected(
  { first, rest }: Extract<Expression, { kind: 'operation' }>,
  operator: 'AND' | 'OR',
  scope: Scope,
): Evaluation {
  const decisive = operator === 'OR';
  let open: Evaluation | undefined;
  for (const operand of [first, ...rest.map((step) => step.operand)]) {
    const value = evaluate(operand, scope);
    if (value.known && value.value === decisive) return value;
    if (!value.known) open ??= value;
    else if (value.value !== !decisive) open ??= notLogical(operator, value.value, operand);
  }
  return open ?? known(!decisive);
}

function notLogical(user: string, value: ExpressionValue, of: Expression): Evaluation {
  const subject = of.kind === 'name' ? `${of.name}, which is ` : '';
  return unknown(`what ${user} makes of ${subject}${kindOf(value)} is not known`);
}
