import { z } from 'zod';
import type { Path, SourceDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';

/**
 * What a schema says about a document, one finding of the rule `schema` each, with the place of the value.
 *
 * @param value the value that was checked; its shape is that of the document
 */
export function schemaFindings(
  document: SourceDocument,
  schema: z.ZodType,
  value: unknown,
  error: z.ZodError,
): Finding[] {
  return error.issues
    .flatMap((issue) => describe(issue, schema, value))
    .map(({ path, message }) => ({
      rule: 'schema',
      severity: 'error',
      message,
      node: path[0] === 'nodes' && typeof path[1] === 'string' && path[1] !== '' ? path[1] : undefined,
      place: document.locate(path),
    }));
}

/** `nodes.greet.actions[0].text`, as people write it. */
export function pathName(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

interface Complaint {
  readonly path: Path;
  readonly message: string;
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): Complaint[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const found = valueAt(value, path);
  const owner = pathName(path.slice(0, -1)) || 'The document';
  const complain = (message: string): Complaint[] => [{ path, message }];

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    const where = path.length === 0 ? 'at the top level' : `in ${pathName(path)}`;
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `The key "${key}" is not known ${where}; known are ${known.join(', ')}.${didYouMean(key, known)}`,
    }));
  }
  if (found === undefined && path.length > 0) return complain(`${owner} has no "${path.at(-1)}".`);
  switch (issue.code) {
    case 'invalid_type':
      return complain(
        `${pathName(path) || 'The document'} must be ${noun(issue.expected)}, not ${nounOf(found)}.`,
      );
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const meant = typeof found === 'string' ? didYouMean(found, allowed) : '';
      return complain(
        `${pathName(path)} is ${JSON.stringify(found)}, but must be one of ${allowed.join(', ')}.${meant}`,
      );
    }
    case 'invalid_union': {
      const expected = issue.errors.flatMap((option) =>
        option.flatMap((inner) =>
          inner.path.length > 0
            ? 'a list of texts and numbers'
            : inner.code === 'invalid_type'
              ? noun(inner.expected)
              : [],
        ),
      );
      return complain(
        `${pathName(path)} must be ${[...new Set(expected)].join(' or ')}, not ${nounOf(found)}.`,
      );
    }
    case 'too_small':
      return complain(found === '' ? `${pathName(path)} is empty.` : `${pathName(path)}: ${issue.message}.`);
    case 'invalid_key':
      return complain(`${owner} has an empty key.`);
    default:
      return complain(`${pathName(path)}: ${issue.message}.`);
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'nothing (null)',
};

function noun(type: string): string {
  return NOUNS[type] ?? type;
}

function nounOf(value: unknown): string {
  if (typeof value === 'number' && !Number.isInteger(value)) return `the number ${value}`;
  return noun(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    inner = Reflect.get(inner, key);
  }
  return inner;
}

/** The keys that the schema knows for the object at `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const key of path) {
    inner = unwrapped(inner);
    if (inner instanceof z.ZodObject) inner = inner.shape[key];
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else if (inner instanceof z.ZodArray) inner = inner.element;
  }
  inner = unwrapped(inner);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}
