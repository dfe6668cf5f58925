import type { Expression } from './parse.ts';

/** The variables an expression reads, as it spells them: each once, in their order. */
export function namesIn(expression: Expression): string[] {
  return collected(expression, (part) => (part.kind === 'name' ? part.name : undefined));
}

/** The functions an expression calls, as it spells them: each once, in their order. */
export function functionsIn(expression: Expression): string[] {
  return collected(expression, (part) => (part.kind === 'call' ? part.name : undefined));
}

/** The texts, numbers and truth values written in an expression, each once. */
export function literalsIn(expression: Expression): (string | number | boolean)[] {
  const found = new Set<string | number | boolean>();
  visit(expression, (part) => {
    if (part.kind === 'literal' && part.value !== null) found.add(part.value);
  });
  return [...found];
}

function collected(expression: Expression, pick: (part: Expression) => string | undefined): string[] {
  const found = new Set<string>();
  visit(expression, (part) => {
    const name = pick(part);
    if (name !== undefined) found.add(name);
  });
  return [...found];
}

/** From the outside to the inside, from left to right. The depth is bounded by the parser. */
function visit(expression: Expression, see: (part: Expression) => void): void {
  see(expression);
  for (const child of childrenOf(expression)) visit(child, see);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'unsure':
    case 'name':
      return [];
    case 'call':
      return expression.args;
    case 'not':
    case 'negative':
      return [expression.operand];
    case 'operation':
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case 'part':
      return [expression.of, ...expression.parts.filter((part) => typeof part !== 'string')];
  }
}
