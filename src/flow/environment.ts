import { hasEscape } from './escapes.ts';

/** A named set of values for `{env.NAME}`, overridden by the process environment. */
export interface Environment {
  /** `undefined` where none was chosen: then only the process environment has values. */
  readonly name: string | undefined;
  /** The file of values, relative to the working directory. */
  readonly file: string | undefined;
  lookup(variable: string): string | undefined;
}

export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Process variables that no flow can read. A pull request decides what a flow says to a customer, and the report
 * repeats it, so a flow that could name a secret could print it. What is in an environment's file is in the
 * repository already and stays readable.
 */
const WITHHELD = [
  /^(GITHUB|ACTIONS|RUNNER|INPUT|NODE|NPM|OAUTH|AWS|AZURE|SSH)_/i,
  /(^|_)(TOKEN|SECRETS?|PASSWORD|CREDENTIALS?|PRIVATE_KEY|API_KEY|ACCESS_KEY(_ID)?)$/i,
  /^(PATH|HOME|PWD|USER|SHELL|HOSTNAME)$/i,
];

const VARIABLE = /^[A-Za-z_]\w*$/;

/** Whether a process variable of this name is kept from flows, whatever its value. */
export function isWithheld(variable: string): boolean {
  return !VARIABLE.test(variable) || WITHHELD.some((pattern) => pattern.test(variable));
}

/**
 * Merges the values of a file with the process environment, which wins.
 *
 * Process variables are looked up one by one when a flow asks, never copied. An empty one counts as not set:
 * that is how a workflow passes on a variable that it does not have.
 */
export function mergeEnvironment(
  name: string | undefined,
  file: string | undefined,
  values: Readonly<Record<string, string>>,
  processEnvironment: ProcessEnvironment,
): Environment {
  return {
    name,
    file,
    lookup(variable) {
      const override = isWithheld(variable) ? undefined : own(processEnvironment, variable);
      return override ? override : own(values, variable);
    },
  };
}

/**
 * Whether a value of JSON or YAML that is written as `text` can have something to fill in, `{env.NAME}` or a
 * transcript's `${name}`: most have nothing, which spares looking at each of their texts. It may be written with
 * escapes, and broken where lines are joined.
 */
export function mayNeedFilling(text: string): boolean {
  return text.includes('{env.') || text.includes('${') || hasEscape(text, ESCAPES);
}

const ESCAPES: ReadonlySet<string> = new Set('uUxX\r\n');

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
