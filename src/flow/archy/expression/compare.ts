import type { Operator } from './parse.ts';
import { type Evaluation, type ExpressionValue, kindOf, known, unknown } from './value.ts';

/** Whether something holds of two texts; `undefined` where that depends on whether upper and lower case differ. */
export function judgeTexts(
  left: string,
  right: string,
  holds: (left: string, right: string) => boolean,
): boolean | undefined {
  const exactly = holds(left, right);
  return exactly === holds(left.toLowerCase(), right.toLowerCase()) ? exactly : undefined;
}

/** `==`, `!=` and the comparisons of numbers. */
export function compare(operator: Operator, left: ExpressionValue, right: ExpressionValue): Evaluation {
  if (operator === '==') return equal(left, right);
  if (operator === '!=') {
    const same = equal(left, right);
    return same.known ? known(same.value !== true) : same;
  }
  if (typeof left !== 'number' || typeof right !== 'number') {
    return unknown(`how ${kindOf(left)} and ${kindOf(right)} are ordered by ${operator} is not known`);
  }
  switch (operator) {
    case '<':
      return known(left < right);
    case '>':
      return known(left > right);
    case '<=':
      return known(left <= right);
    default:
      return known(left >= right);
  }
}

/** What is not set equals nothing but what is not set either. Whether case matters between texts is not documented. */
function equal(left: ExpressionValue, right: ExpressionValue): Evaluation {
  if (isObject(left) || isObject(right)) {
    return unknown(`whether ${kindOf(left)} equals ${kindOf(right)} is not known`);
  }
  if (left === null || right === null) return known(left === right);
  if (typeof left !== typeof right) {
    return unknown(`whether ${kindOf(left)} can equal ${kindOf(right)} is not known`);
  }
  if (typeof left !== 'string' || typeof right !== 'string') return known(left === right);
  const same = judgeTexts(left, right, (a, b) => a === b);
  return same === undefined
    ? unknown(
        `${shown(left)} and ${shown(right)} differ in upper and lower case only, and whether == minds that is not documented: compare Lower(…) with a text in lower case`,
      )
    : known(same);
}

/** Sums and the like of whole numbers; what becomes of fractions is not known to the last digit. */
export function calculate(operator: Operator, left: ExpressionValue, right: ExpressionValue): Evaluation {
  if (typeof left !== 'number' || typeof right !== 'number') {
    return unknown(`what ${kindOf(left)} ${operator} ${kindOf(right)} gives is not known`);
  }
  const result = calculated(operator, left, right);
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(result)
    ? known(result)
    : unknown(`${left} ${operator} ${right} is calculated for whole numbers only`);
}

function calculated(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
}

function isObject(value: ExpressionValue): boolean {
  return typeof value === 'object' && value !== null;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
