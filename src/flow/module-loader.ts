/**
 * Evaluates one module source and writes what it default-exports as JSON to file descriptor 3.
 *
 * Runs as a process of its own (see `module.ts`), because a module source is people's code:
 * `node module-loader BUILDER_URL MODULE_URL`. Standard output belongs to the module. It imports only Node's own
 * modules, so it works as a single file.
 */
import { writeFileSync } from 'node:fs';
import module from 'node:module';

/** What comes out of the evaluation; `module.ts` has the schema of it. */
type Evaluation =
  | { kind: 'value'; value: unknown }
  | { kind: 'not-data'; path: (string | number)[]; found: string }
  | { kind: 'no-default-export' }
  | { kind: 'thrown'; name: string; code: string; message: string; stack: string };

const RESULT_DESCRIPTOR = 3;
const MAX_DEPTH = 64;
const [builder = '', source = ''] = process.argv.slice(2);

resolveBuilder(builder);
const evaluation = await evaluate(source);
writeFileSync(RESULT_DESCRIPTOR, JSON.stringify(evaluation));
// A module may have started timers or servers; its value is all that was asked for.
process.exit(0);

/** Lets `import … from 'flowgate'` find the builder, whether or not the package is installed. */
function resolveBuilder(url: string): void {
  if (typeof module.registerHooks === 'function') {
    module.registerHooks({
      resolve: (specifier, context, next) =>
        specifier === 'flowgate' ? { url, shortCircuit: true } : next(specifier, context),
    });
    return;
  }
  // Before Node 22.15 hooks run in a thread of their own, which gets its code as a module.
  const hook = `export const resolve = (specifier, context, next) =>
    specifier === 'flowgate' ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(specifier, context);`;
  module.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

async function evaluate(url: string): Promise<Evaluation> {
  try {
    // The bundler must leave this import to run time.
    const namespace: Record<string, unknown> = await import(/* webpackIgnore: true */ url);
    const value = namespace['default'];
    if (value === undefined) return { kind: 'no-default-export' };
    return notData(value, [], new Set()) ?? { kind: 'value', value };
  } catch (thrown) {
    const error: object = thrown instanceof Error ? thrown : new Error(String(thrown));
    const text = (key: string): string => String(Reflect.get(error, key) ?? '');
    return {
      kind: 'thrown',
      name: text('name'),
      code: text('code'),
      message: text('message'),
      stack: text('stack'),
    };
  }
}

/**
 * The first part of a value that JSON would drop, change or not know: a function, a cycle, a Date, NaN, …
 * Properties that are `undefined` count as not written.
 */
function notData(value: unknown, path: (string | number)[], above: Set<object>): Evaluation | undefined {
  const found = (what: string): Evaluation => ({ kind: 'not-data', path, found: what });
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : found(String(value));
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return found(value === undefined ? 'undefined' : `a ${typeof value}`);
  if (above.has(value)) return found('a cycle (it contains itself)');
  if (above.size >= MAX_DEPTH) return found(`more than ${MAX_DEPTH} levels of nesting`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    return found(`an object of the class ${value.constructor.name || 'without a name'}`);
  }
  above.add(value);
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') return found(`a key that is a symbol (${String(key)})`);
    const item: unknown = Reflect.get(value, key);
    if (Array.isArray(value) ? key === 'length' : item === undefined) continue;
    const fault = notData(item, [...path, Array.isArray(value) ? Number(key) : key], above);
    if (fault !== undefined) return fault;
  }
  above.delete(value);
  return undefined;
}
