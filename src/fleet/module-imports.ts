/** What a module source is made of beside its own text. */
import module from 'node:module';
import { type AnyNode, parse } from 'acorn';

export interface ModuleImports {
  /** As written: `./parts.mjs`. */
  readonly relative: readonly string[];
  /** Why there may be more than that. */
  readonly doubt: string | undefined;
}

/** What gives a module more than its imports. */
const REACHES_OUT: ReadonlySet<string> = new Set([
  'require',
  'process',
  'globalThis',
  'global',
  'eval',
  'Function',
  'fetch',
]);

/** The files that a module imports by relative paths, and whether that is all it can depend on. */
export function importsOf(file: string, text: string): ModuleImports {
  const relative: string[] = [];
  let doubt: string | undefined;
  const doubted = (why: string) => {
    doubt ??= `${file} ${why}`;
  };
  const imported = (specifier: unknown) => {
    if (typeof specifier !== 'string') doubted('imports what is known only when it runs');
    else if (/^\.\.?\//.test(specifier) && !/[%?#\\]/.test(specifier)) relative.push(specifier);
    // The action's own builder; its version is the workflow's business.
    else if (specifier !== 'flowgate') doubted(`imports ${JSON.stringify(specifier)}`);
  };
  try {
    const script = /\.[cm]?ts$/i.test(file) ? module.stripTypeScriptTypes(text) : text;
    for (const node of nodesOf(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }))) {
      switch (node.type) {
        case 'ImportDeclaration':
        case 'ExportAllDeclaration':
          imported(node.source.value);
          break;
        case 'ExportNamedDeclaration':
          if (node.source) imported(node.source.value);
          break;
        case 'ImportExpression':
          imported(node.source.type === 'Literal' ? node.source.value : undefined);
          break;
        case 'Identifier':
          if (REACHES_OUT.has(node.name)) doubted(`uses ${node.name}`);
          break;
        case 'MetaProperty':
          if (node.meta.name === 'import') doubted('uses import.meta');
          break;
        default:
      }
    }
  } catch {
    doubted('cannot be read as a module here');
  }
  return { relative, doubt };
}

function* nodesOf(root: AnyNode): Generator<AnyNode> {
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isNode(value)) yield value;
    if (typeof value !== 'object' || value === null) continue;
    const name = isNode(value) ? plainName(value) : undefined;
    for (const part of Object.values(value))
      if (typeof part === 'object' && part !== null && part !== name) waiting.push(part);
  }
}

/** The name of a key or member, which refers to nothing by itself. */
function plainName(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'Property':
      return node.computed || node.shorthand ? undefined : node.key;
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return node.computed ? undefined : node.key;
    case 'MemberExpression':
      // `module.require` is one of its own.
      return node.computed || isRequire(node.property) ? undefined : node.property;
    default:
      return undefined;
  }
}

function isRequire(node: AnyNode): boolean {
  return node.type === 'Identifier' && node.name === 'require';
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
