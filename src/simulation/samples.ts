import { textOf } from '../flow/conditions.ts';
import type { FlowCondition } from '../flow/definition.ts';
import { textsMatching } from './pattern-sample.ts';

/** What a variable can be given from outside. */
export type GivenValue = string | number | boolean;

/** Where a value comes from: the data a conversation starts with, its first line, or an answer. */
export type Origin = 'given' | 'opening' | 'answer';

/** A condition with its placeholders filled in. */
export interface Asked {
  readonly condition: FlowCondition;
  readonly value: FlowCondition['value'];
}

/** Texts no condition is likely to look for. */
const PLAIN: Readonly<Record<Origin, readonly string[]>> = {
  given: ['other', 'Something else', '~'],
  opening: ['Hello', 'Something else', '~'],
  answer: ['Something else', 'Hello', '~'],
};

/** The text of a line that nothing depends on. */
export function plainLine(origin: 'opening' | 'answer'): string {
  return PLAIN[origin][0] ?? 'Hello';
}

/** From the plainest to the most contrived. */
export function samples(questions: readonly Asked[], origin: Origin): (GivenValue | undefined)[] {
  const plain = PLAIN[origin];
  const singles = questions.flatMap(samplesOf);
  const texts = [...new Set(singles.flatMap((value) => textOf(value) ?? []))].slice(0, 24);
  const pairs = texts
    .flatMap((left) => texts.map((right) => (left === right ? [] : `${left} ${right}`)))
    .flat();
  const embedded = texts.flatMap((text) => [`${text} please`, `well, ${text}`, `well, ${text} please`]);
  const values = [...plain, ...singles, ...between(singles), ...embedded, ...pairs, texts.join(' ')];
  if (origin === 'given') return [undefined, ...values];
  // A customer says text, and a line of a transcript says something.
  return values.flatMap((value) => textOf(value) ?? []).filter((text) => text !== '');
}

function samplesOf({ condition, value }: Asked): GivenValue[] {
  if (value === undefined) return [];
  const items = Array.isArray(value) ? value : [value];
  switch (condition.condition) {
    case 'matches':
      return items.flatMap((item) => textsMatching(String(item)));
    case 'greaterThan':
    case 'greaterOrEqual':
    case 'lessThan':
    case 'lessOrEqual':
      return items.flatMap(borders);
    default:
      return items;
  }
}

/** A value, and one on either side of it: numbers by one, other texts in their alphabetical order. */
function borders(value: GivenValue): GivenValue[] {
  const number = numberIn(value);
  if (number !== undefined) {
    const around = [number, number + 1, number - 1];
    return typeof value === 'number' ? around : around.map(String);
  }
  const text = String(value);
  return [text, `${text}0`, text.slice(0, -1), `!${text}`].filter((item) => item !== '');
}

/** Between two borders that lie close together there may be room for a value that neither has. */
function between(values: readonly GivenValue[]): GivenValue[] {
  const numbers = [...new Set(values.flatMap((value) => numberIn(value) ?? []))].toSorted((a, b) => a - b);
  return numbers.slice(1).map((number, index) => (number + (numbers[index] ?? number)) / 2);
}

function numberIn(value: GivenValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}
