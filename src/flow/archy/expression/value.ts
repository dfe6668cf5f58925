/** What an Architect expression can come to. `null` is NOT_SET. */
export type ExpressionValue = string | number | boolean | null | ListValue | JsonValue | EntityValue;

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly ExpressionValue[];
}

/** A JSON object or list; what is plain in JSON is held as it is. */
export interface JsonValue {
  readonly kind: 'json';
  readonly json: Readonly<Record<string, unknown>> | readonly unknown[];
}

/** Something of the organization (a queue, a user, a skill) of which only what names it is known. */
export interface EntityValue {
  readonly kind: 'entity';
  readonly type: string;
  readonly by: 'name' | 'id';
  readonly key: string;
}

/** A value, or a clause that says why nobody here can tell it. */
export type Evaluation =
  | { readonly known: true; readonly value: ExpressionValue }
  | { readonly known: false; readonly why: string };

/** What a variable holds, by its name as the expression spells it. */
export type Scope = (name: string) => Evaluation;

export function known(value: ExpressionValue): Evaluation {
  return { known: true, value };
}

export function unknown(why: string): Evaluation {
  return { known: false, why };
}

/** What plain data (JSON, a transcript, a mock) is as a value; `undefined` and `null` are NOT_SET. */
export function asValue(data: unknown): ExpressionValue {
  if (data === undefined || data === null) return null;
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number') return Number.isFinite(data) ? data : null;
  if (Array.isArray(data)) return { kind: 'json', json: data };
  return { kind: 'json', json: Object.fromEntries(Object.entries(data)) };
}

/** A value as plain data, for reports and mocks. */
export function dataOf(value: ExpressionValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'list':
      return value.items.map(dataOf);
    case 'json':
      return value.json;
    case 'entity':
      return { [value.by]: value.key };
  }
}

/** How a message calls what a value is. */
export function kindOf(value: ExpressionValue): string {
  if (value === null) return 'not set';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return value.kind === 'entity' ? `a ${value.type}` : value.kind === 'json' ? 'JSON' : 'a list';
}
