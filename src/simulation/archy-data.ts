import { asValue, kindOf, known, unknown } from '../flow/archy/expression/index.ts';
import { isRecord } from '../flow/canonical.ts';
import type { FlowAction } from '../flow/definition.ts';
import type { ArchyCall } from './archy-calls.ts';
import type { ArchyVariables } from './archy-variables.ts';
import type { Mock } from './engine.ts';
import { quoted, type Stage, Unknown } from './stage.ts';

/** What the actions of a flow in Archy make of their values: texts, and what is put into variables. */
export class ArchyData {
  readonly #stage: Stage;
  readonly #variables: ArchyVariables;

  constructor(stage: Stage, variables: ArchyVariables) {
    this.#stage = stage;
    this.#variables = variables;
  }

  /** Throws {@link Unknown} where it cannot be told. */
  text(written: unknown, what: string, id: string): string {
    const value = this.#variables.valueOf(written, 'string');
    const why = !value.known
      ? value.why
      : typeof value.value === 'string'
        ? undefined
        : `it is ${kindOf(value.value)}`;
    if (why === undefined && value.known && typeof value.value === 'string') {
      this.#stage.spend(value.value.length);
      return value.value;
    }
    throw new Unknown(`in node ${quoted(id)}, ${what} cannot be told: ${why}`);
  }

  /** Does the statements of an `updateData`. */
  update(statements: unknown): void {
    for (const statement of Array.isArray(statements) ? statements : []) {
      for (const [type, update] of isRecord(statement) ? Object.entries(statement) : []) {
        if (!isRecord(update) || typeof update['variable'] !== 'string') continue;
        const value = this.#variables.valueOf(update['value'], type);
        if (value.known && typeof value.value === 'string') this.#stage.spend(value.value.length);
        this.#variables.set(update['variable'], value);
      }
    }
  }

  /** The list of attributes of a participant, each by its name. */
  attributesOf(
    action: FlowAction,
    id: string,
  ): { readonly name: string; readonly variable: unknown; readonly value: unknown }[] {
    const list = Array.isArray(action['attributes']) ? action['attributes'] : [];
    return list.flatMap((item: unknown) => {
      const attribute = isRecord(item) ? item['attribute'] : undefined;
      if (!isRecord(attribute)) return [];
      const name = this.text(attribute['name'], 'the name of an attribute', id);
      return [{ name, variable: attribute['variable'], value: attribute['value'] }];
    });
  }

  /** Nobody answered, so nobody knows what the answer leaves behind. */
  forget({ name, outputs }: ArchyCall): void {
    for (const variable of outputs.values()) {
      this.#variables.set(
        variable,
        unknown(`${variable} is what the call ${name} gives: answer it with { call: ${name} } in "mocks"`),
      );
    }
  }

  /** By the name of an output, of a variable, or else of participant data. */
  leave({ variables = {} }: Mock, { outputs }: ArchyCall): void {
    for (const [name, data] of Object.entries(variables)) {
      const bound = outputs.get(name);
      const value = known(asValue(data));
      if (bound !== undefined) this.#variables.set(bound, value);
      else if (this.#variables.isOwn(name)) this.#variables.set(name, value);
      else if (name !== 'outcome') this.#variables.setFromOutside(name, data);
    }
  }
}
