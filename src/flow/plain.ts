/*
 * What plain data is made of, asked without a schema: these tests have no words for what is wrong, and cost many times
 * less than a schema where nothing is. Each says yes only to what a parser of JSON or YAML makes.
 */

export type Plain = Readonly<Record<string, unknown>>;
export type Test = (value: unknown) => boolean;
export type Tests = Readonly<Record<string, Test>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A text that says something. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A list of at least one item. */
export function listOf(test: Test): Test {
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) return false;
    for (const item of value) if (!test(item)) return false;
    return true;
  };
}

/** An object whose values all pass, whatever their keys. */
export function recordOf(test: Test): Test {
  return (value) => {
    if (!isPlain(value)) return false;
    for (const key in value) if (!test(value[key])) return false;
    return true;
  };
}

/** An object of known keys. */
export function madeOf(required: Tests, optional: Tests = {}): (value: unknown) => value is Plain {
  const tests = new Map(Object.entries({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value): value is Plain => {
    if (!isPlain(value)) return false;
    for (const key of needed) if (value[key] === undefined) return false;
    for (const key in value) {
      const test = tests.get(key);
      if (test === undefined || !test(value[key])) return false;
    }
    return true;
  };
}

/** An object of known keys, of which it has at least one. */
export function someOf(tests: Tests): Test {
  const isMade = madeOf({}, tests);
  return (value) => isMade(value) && Object.keys(value).length > 0;
}
