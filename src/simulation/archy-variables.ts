import {
  asValue,
  dataOf,
  type Evaluation,
  type ExpressionValue,
  evaluate,
  known,
  parseExpression,
  unknown,
} from '../flow/archy/expression/index.ts';
import { isRecord } from '../flow/canonical.ts';

interface Held {
  readonly name: string;
  readonly value: Evaluation;
}

/** `Flow.`, `State.` and the like: what Genesys Cloud itself holds has other names. */
const OWN = /^(?:flow|state|task)\./i;
/** What Genesys Cloud tells a flow of the message that began it. */
const MESSAGE = /^message\./i;

/**
 * What a flow in Archy can look at while a conversation runs: its variables, the message that began it, and the data
 * of the participant. Names mean the same in any case; of participant data also with and without `context.` before it.
 */
export class ArchyVariables {
  readonly #held = new Map<string, Held>();
  readonly #attributes = new Map<string, Held>();
  readonly #message = new Map<string, Evaluation>();
  readonly #givenMessage = new Map<string, Evaluation>();
  /** The same few expressions are evaluated again and again. */
  readonly #parsed = new Map<string, ReturnType<typeof parseExpression>>();

  constructor(given: Readonly<Record<string, unknown>>) {
    for (const [name, value] of Object.entries(given)) {
      if (MESSAGE.test(name)) this.#givenMessage.set(name.toLowerCase(), known(asValue(value)));
      else this.setAttribute(name, attributeValue(value));
    }
  }

  /**
   * A conversation's first message is new unless `Message.IsNewConversation` is given: somebody may have been here
   * before. Other `Message.…` that are given hold throughout.
   *
   * @param line what the customer said; `undefined` where the flow begins without
   */
  begin(line: string | undefined, isNew: boolean): void {
    this.#held.clear();
    const told = new Map<string, Evaluation>([
      ['message.isnewconversation', known(isNew)],
      ['message.conversationid', known('00000000-0000-4000-8000-000000000000')],
      ...this.#givenMessage,
      ['message.message.body', known(line ?? null)],
    ]);
    if (!isNew) told.set('message.isnewconversation', known(false));
    for (const [name, value] of told) this.#message.set(name, value);
  }

  /** Declares variables as they are listed: `[{stringVariable: {name: 'Flow.x', initialValue: {lit: ''}}}]`. */
  declare(list: unknown): void {
    for (const item of Array.isArray(list) ? list : []) {
      for (const [kind, declared] of isRecord(item) ? Object.entries(item) : []) {
        if (!isRecord(declared) || typeof declared['name'] !== 'string') continue;
        this.set(declared['name'], this.valueOf(declared['initialValue'], kind.replace(/Variable$/, '')));
      }
    }
  }

  set(name: string, value: Evaluation): void {
    this.#held.set(name.toLowerCase(), { name, value });
  }

  /** Whether it is the name of a variable, by its beginning. */
  isOwn(name: string): boolean {
    return OWN.test(name);
  }

  /** Takes away all variables whose names begin so, and gives them back. */
  take(prefix: 'state.' | 'task.'): readonly Held[] {
    const taken = [...this.#held].filter(([key]) => key.startsWith(prefix));
    for (const [key] of taken) this.#held.delete(key);
    return taken.map(([, held]) => held);
  }

  attribute(name: string): Evaluation {
    return this.#attributes.get(attributeKey(name))?.value ?? known(null);
  }

  setAttribute(name: string, value: Evaluation): void {
    const key = attributeKey(name);
    this.#attributes.set(key, { name: this.#attributes.get(key)?.name ?? name, value });
  }

  /** From outside: attributes are texts on the platform. */
  setFromOutside(name: string, value: unknown): void {
    this.setAttribute(name, attributeValue(value));
  }

  readonly look = (name: string): Evaluation => {
    const key = name.toLowerCase();
    const value = this.#held.get(key)?.value ?? this.#message.get(key);
    if (value !== undefined) return value;
    return unknown(
      OWN.test(name) ? `${name} is not declared here` : `what ${name} holds is not known to a simulation`,
    );
  };

  evaluate(expression: string): Evaluation {
    const parsed = this.#parsed.get(expression) ?? parseExpression(expression);
    this.#parsed.set(expression, parsed);
    return parsed.ok
      ? evaluate(parsed.expression, this.look)
      : unknown(`it cannot be read: ${parsed.reason} (character ${parsed.offset + 1})`);
  }

  /**
   * What a value as Archy writes it comes to: `{lit}`, `{exp}`, `{noValue: true}` or nothing.
   *
   * @param type of what is wanted, where that is told: `string`, `queue`
   */
  valueOf(written: unknown, type?: string): Evaluation {
    if (written === undefined) return known(null);
    if (!isRecord(written)) return unknown('it is not written in a way that Flowgate knows');
    const { exp, lit } = written;
    if (typeof exp === 'string') return this.evaluate(exp);
    if (written['noValue'] === true || written['none'] === true) return known(null);
    if (typeof lit === 'string') return known(lit);
    if (typeof lit === 'number' || typeof lit === 'boolean') {
      return known(type === 'string' ? String(lit) : lit);
    }
    const by = (['name', 'id'] as const).find((key) => isRecord(lit) && typeof lit[key] === 'string');
    const key = isRecord(lit) && by !== undefined ? lit[by] : undefined;
    return by !== undefined && typeof key === 'string'
      ? known({ kind: 'entity', type: type ?? 'thing', by, key })
      : unknown('it is not written in a way that Flowgate knows');
  }

  /** By name, as plain data; what is not set or not known is left out. */
  all(): ReadonlyMap<string, unknown> {
    const all = [...this.#attributes.values(), ...this.#held.values()];
    const set = all.flatMap(({ name, value }): [string, unknown][] =>
      value.known && value.value !== null ? [[name, dataOf(value.value)]] : [],
    );
    return new Map(set);
  }
}

function attributeKey(name: string): string {
  return name.toLowerCase().replace(/^context\./, '');
}

function attributeValue(data: unknown): Evaluation {
  const value: ExpressionValue = asValue(data);
  return known(typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
}
