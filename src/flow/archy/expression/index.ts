/** Expressions of Architect: parsed, looked into, and evaluated as far as their meaning is known. */
export { evaluate } from './evaluate.ts';
export { isKnownFunction } from './functions.ts';
export { functionsIn, literalsIn, namesIn } from './names.ts';
export { type Expression, type Operator, type ParsedExpression, parseExpression } from './parse.ts';
export {
  asValue,
  dataOf,
  type EntityValue,
  type Evaluation,
  type ExpressionValue,
  kindOf,
  known,
  type Scope,
  unknown,
} from './value.ts';
