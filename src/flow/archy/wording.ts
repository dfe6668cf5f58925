import { isRecord } from '../canonical.ts';

/** Parameters of an action, whichever of the two languages it is written in. */
type Action = Readonly<Record<string, unknown>>;

/** A value as Archy wraps it. Whatever has another shape is no wrapped value. */
export type Wrapped =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'nothing' };

/** What `{lit: …}`, `{exp: …}`, `{var: …}` or `{noValue: true}` says; `undefined` for anything else. */
export function wrapped(value: unknown): Wrapped | undefined {
  if (!isRecord(value)) return undefined;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0) return undefined;
  const inner = value[key];
  switch (key) {
    case 'lit':
      return { kind: 'literal', value: inner };
    case 'exp':
      return typeof inner === 'string' ? { kind: 'expression', text: inner } : undefined;
    case 'var':
      return typeof inner === 'string' ? { kind: 'variable', name: inner } : undefined;
    case 'noValue':
      return inner === true ? { kind: 'nothing' } : undefined;
    default:
      return undefined;
  }
}

/** A wrapped value in a few words: a literal as it is, an entity by its name, an expression as it is written. */
export function wording(value: unknown): string | undefined {
  const known = wrapped(value);
  switch (known?.kind) {
    case undefined:
    case 'nothing':
      return undefined;
    case 'literal':
      return literalWording(known.value);
    case 'expression':
      return known.text;
    case 'variable':
      return known.name;
  }
}

function literalWording(value: unknown): string {
  if (isRecord(value) && typeof value['name'] === 'string') return value['name'];
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The parameter of an action that holds what a customer reads; `undefined` where there is none. */
export function wordsParameter(action: Action): 'text' | 'messageBody' | undefined {
  switch (action['name']) {
    case 'say':
    case 'ask':
      return 'text';
    case 'sendResponse':
      return 'messageBody';
    default:
      return undefined;
  }
}

/** What a customer reads from an action: its text, or the expression that makes it. */
export function wordsOf(action: Action): string | undefined {
  const parameter = wordsParameter(action);
  if (parameter === undefined) return undefined;
  const value = action[parameter];
  return typeof value === 'string' ? value : wording(value);
}

/** The parameter of an action that names the queue it hands over to. */
export function queueParameter(action: Action): 'queueId' | 'targetQueue' | undefined {
  switch (action['name']) {
    case 'route':
      return 'queueId';
    case 'transferToAcd':
      return 'targetQueue';
    default:
      return undefined;
  }
}

/** The queue an action hands over to: its id, its name, or the expression that finds it. */
export function queueOf(action: Action): string | undefined {
  const parameter = queueParameter(action);
  if (parameter === undefined) return undefined;
  const value = action[parameter];
  return isRecord(value) ? (wording(value) ?? 'a queue that is not named') : String(value);
}

/**
 * What an action calls by name: a bot flow, a module, a data action, a task, a schedule. Archy writes most of these
 * names as keys.
 */
export function calledBy(action: Action): string | undefined {
  for (const key of ['botFlow', 'digitalBotFlow', 'commonModule']) {
    const called = firstKey(action[key]);
    if (called !== undefined) return called;
  }
  const category = firstValue(action['category']);
  if (isRecord(category)) return firstKey(category['dataAction']);
  const evaluation = firstValue(action['evaluationType']);
  if (isRecord(evaluation))
    return wording(evaluation['selectedSchedule'] ?? evaluation['selectedScheduleGroup']);
  return wording(action['findName']);
}

function firstKey(value: unknown): string | undefined {
  return isRecord(value) ? Object.keys(value)[0] : undefined;
}

function firstValue(value: unknown): unknown {
  return isRecord(value) ? Object.values(value)[0] : undefined;
}
