import { isRecord } from '../../canonical.ts';
import { judgeTexts } from './compare.ts';
import { asValue, type Evaluation, type ExpressionValue, kindOf, known, unknown } from './value.ts';

/** The longest text an expression may make: replacing and joining could grow without end. */
const MAX_TEXT = 100_000;

type Implementation = (args: readonly ExpressionValue[]) => Evaluation;

/**
 * The functions whose meaning is known; `If` besides, which evaluates only what it chooses. Their names and what they
 * are for stand in public flows. That indexes count from 0, that `ToDisplayString` and `ToString` of what is not set
 * add nothing to an `Append`, that a missing JSON property is not set, and that searches look for the text itself
 * rather than a pattern is assumed. Where upper and lower case would make a difference, nothing is said.
 */
const FUNCTIONS: ReadonlyMap<string, Implementation> = new Map<string, Implementation>([
  ['append', (args) => texts('Append', args, 1, joined)],
  ['todisplaystring', (args) => one('ToDisplayString', args, toDisplayString)],
  ['tostring', (args) => one('ToString', args, toText)],
  ['isset', (args) => one('IsSet', args, (value) => whether(value, value !== null))],
  ['isnotset', (args) => one('IsNotSet', args, (value) => whether(value, value === null))],
  ['isnotsetorempty', (args) => one('IsNotSetOrEmpty', args, isNotSetOrEmpty)],
  ['trim', (args) => texts('Trim', args, [1], ([text = '']) => known(text.trim()))],
  ['lower', (args) => texts('Lower', args, [1], ([text = '']) => known(text.toLowerCase()))],
  ['upper', (args) => texts('Upper', args, [1], ([text = '']) => known(text.toUpperCase()))],
  ['length', (args) => texts('Length', args, [1], ([text = '']) => counted(text, () => known(text.length)))],
  ['contains', (args) => search('Contains', args, (text, part) => text.includes(part))],
  ['startswith', (args) => search('StartsWith', args, (text, part) => text.startsWith(part))],
  ['endswith', (args) => search('EndsWith', args, (text, part) => text.endsWith(part))],
  ['replace', (args) => texts('Replace', args, [3], replaced)],
  ['substring', (args) => cut('Substring', args, (_, from = 0, length = 0) => [from, from + length])],
  ['left', (args) => cut('Left', args, (_, length = 0) => [0, length], 2)],
  ['right', (args) => cut('Right', args, (text, length = 0) => [text.length - length, text.length], 2)],
  ['makelist', (args) => known({ kind: 'list', items: args })],
  ['count', (args) => one('Count', args, countOf)],
  ['getat', (args) => itemAt(args)],
  ['jsonparse', (args) => texts('JsonParse', args, [1], ([text = '']) => parsedJson(text))],
  ['getjsonobjectproperty', (args) => property(args)],
  ['toint', (args) => one('ToInt', args, (value) => toNumber('ToInt', value, /^[+-]?\d{1,15}$/))],
  ['tonumber', (args) => one('ToNumber', args, (value) => toNumber('ToNumber', value, DECIMAL))],
  ['findqueue', (args) => entity('FindQueue', args, 'queue', 'name')],
  ['findqueuebyid', (args) => entity('FindQueueById', args, 'queue', 'id')],
  ['finduserbyid', (args) => entity('FindUserById', args, 'user', 'id')],
  ['findskill', (args) => entity('FindSkill', args, 'skill', 'name')],
]);

const DECIMAL = /^[+-]?\d{1,15}(?:\.\d{1,6})?$/;

/** Whether Flowgate knows what a function does; names mean the same in any case. */
export function isKnownFunction(name: string): boolean {
  return name.toLowerCase() === 'if' || FUNCTIONS.has(name.toLowerCase());
}

export function callFunction(name: string, args: readonly ExpressionValue[]): Evaluation {
  const implementation = FUNCTIONS.get(name.toLowerCase());
  return implementation === undefined
    ? unknown(`what the function ${name} gives is not known`)
    : implementation(args);
}

function one(
  name: string,
  args: readonly ExpressionValue[],
  use: (value: ExpressionValue) => Evaluation,
): Evaluation {
  const [value] = args;
  return value === undefined || args.length > 1 ? wrongCount(name, args) : use(value);
}

/** @param counts how many arguments it takes: these numbers, or at least so many */
function texts(
  name: string,
  args: readonly ExpressionValue[],
  counts: readonly number[] | number,
  use: (values: readonly string[]) => Evaluation,
): Evaluation {
  const fits = typeof counts === 'number' ? args.length >= counts : counts.includes(args.length);
  if (!fits) return wrongCount(name, args);
  const values: string[] = [];
  for (const value of args) {
    if (typeof value !== 'string') return unknown(`what ${name} makes of ${nounOf(value)} is not known`);
    values.push(value);
  }
  return use(values);
}

function nounOf(value: ExpressionValue): string {
  return value === null ? 'a value that is not set' : kindOf(value);
}

function wrongCount(name: string, { length }: readonly unknown[]): Evaluation {
  return unknown(`what ${name} does with ${length} value${length === 1 ? '' : 's'} is not known`);
}

function joined(parts: readonly string[]): Evaluation {
  return limited(
    parts.reduce((sum, { length }) => sum + length, 0),
    () => parts.join(''),
  );
}

function limited(length: number, make: () => string): Evaluation {
  return length > MAX_TEXT
    ? unknown(`a text of more than ${MAX_TEXT} characters is not followed`)
    : known(make());
}

/** The organization decides whether something exists there. */
function whether(value: ExpressionValue, holds: boolean): Evaluation {
  return isEntity(value)
    ? unknown(`whether the organization has that ${kindOf(value).slice(2)} is not known`)
    : known(holds);
}

function isEntity(value: ExpressionValue): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'entity';
}

function isNotSetOrEmpty(value: ExpressionValue): Evaluation {
  if (value === null || value === '') return known(true);
  if (typeof value === 'string') return known(false);
  if (typeof value === 'object' && value.kind === 'list') return known(value.items.length === 0);
  if (typeof value === 'object' && value.kind === 'json' && Array.isArray(value.json)) {
    return known(value.json.length === 0);
  }
  return unknown(`whether ${kindOf(value)} counts as empty is not known`);
}

function toText(value: ExpressionValue): Evaluation {
  if (typeof value === 'string') return known(value);
  if (value === null) return known('');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return known(String(value));
  return unknown(`how ${kindOf(value)} reads as a text is not known`);
}

/** Meant for people: large numbers may be grouped as their language does it. */
function toDisplayString(value: ExpressionValue): Evaluation {
  return typeof value === 'number' && Math.abs(value) >= 1000
    ? unknown('how a large number is displayed is not known')
    : toText(value);
}

function search(
  name: string,
  args: readonly ExpressionValue[],
  holds: (text: string, part: string) => boolean,
): Evaluation {
  return texts(name, args, [2], ([text = '', part = '']) => {
    const found = judgeTexts(text, part, holds);
    return found === undefined
      ? unknown(
          `whether ${name} minds upper and lower case is not documented: use Lower(…) with a text in lower case`,
        )
      : known(found);
  });
}

function replaced([text = '', old = '', by = '']: readonly string[]): Evaluation {
  if (old === '') return unknown('what Replace does with an empty text is not known');
  const pieces = text.split(old);
  if (text.toLowerCase().split(old.toLowerCase()).length !== pieces.length) {
    return unknown('whether Replace minds upper and lower case is not documented');
  }
  return limited(text.length + (pieces.length - 1) * (by.length - old.length), () => pieces.join(by));
}

function cut(
  name: string,
  args: readonly ExpressionValue[],
  part: (text: string, ...numbers: readonly number[]) => readonly [number, number],
  count = 3,
): Evaluation {
  const [text, ...numbers] = args;
  if (args.length !== count) return wrongCount(name, args);
  const whole = numbers.filter((value) => typeof value === 'number' && Number.isInteger(value));
  if (typeof text !== 'string' || whole.length < numbers.length) {
    return unknown(`what ${name} makes of these values is not known`);
  }
  const [from, to] = part(text, ...whole.map(Number));
  if (from < 0 || to < from || to > text.length) {
    return unknown(`what ${name} gives beyond the end of a text is not known`);
  }
  return counted(text, () => known(text.slice(from, to)));
}

/** Signs outside the basic plane count as one or as two. */
function counted(text: string, use: () => Evaluation): Evaluation {
  return /\p{Cs}|[\u{10000}-\u{10FFFF}]/u.test(text)
    ? unknown('how emoji and other rare characters are counted is not known')
    : use();
}

function listOf(value: ExpressionValue | undefined): readonly ExpressionValue[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'list') return value.items;
  return value.kind === 'json' && Array.isArray(value.json) ? value.json.map(asValue) : undefined;
}

function countOf(value: ExpressionValue): Evaluation {
  const items = listOf(value);
  return items === undefined
    ? unknown(`what Count makes of ${nounOf(value)} is not known`)
    : known(items.length);
}

function itemAt(args: readonly ExpressionValue[]): Evaluation {
  const [list, index, ...others] = args;
  const items = listOf(list);
  if (items === undefined || typeof index !== 'number' || others.length > 0) {
    return unknown('what GetAt makes of these values is not known');
  }
  const item = items[index];
  return item === undefined ? unknown('what GetAt gives beyond the end of a list is not known') : known(item);
}

function parsedJson(text: string): Evaluation {
  try {
    const json: unknown = JSON.parse(text);
    return known(asValue(json));
  } catch {
    return unknown('what JsonParse gives for a text that is not JSON is not known');
  }
}

function property(args: readonly ExpressionValue[]): Evaluation {
  const [of, name, ...others] = args;
  const json = typeof of === 'object' && of !== null && of.kind === 'json' ? of.json : undefined;
  if (!isRecord(json) || typeof name !== 'string' || others.length > 0) {
    return unknown(`what GetJsonObjectProperty gives for ${nounOf(of ?? null)} is not known`);
  }
  if (Object.hasOwn(json, name)) return known(asValue(json[name]));
  const similar = Object.keys(json).find((key) => key.toLowerCase() === name.toLowerCase());
  return similar === undefined
    ? known(null)
    : unknown(
        `whether GetJsonObjectProperty takes ${JSON.stringify(name)} for ${JSON.stringify(similar)} is not known`,
      );
}

function toNumber(name: string, value: ExpressionValue, written: RegExp): Evaluation {
  if (typeof value === 'number' && (name === 'ToNumber' || Number.isInteger(value))) return known(value);
  if (typeof value === 'string' && written.test(value)) return known(Number(value));
  return unknown(
    `what ${name} makes of ${typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : nounOf(value)} is not known`,
  );
}

function entity(name: string, args: readonly ExpressionValue[], type: string, by: 'name' | 'id'): Evaluation {
  return texts(name, args, [1], ([key = '']) =>
    key === ''
      ? unknown(`what ${name} finds by an empty text is not known`)
      : known({ kind: 'entity', type, by, key }),
  );
}
