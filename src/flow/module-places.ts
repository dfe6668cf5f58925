import module from 'node:module';
import {
  type AnyNode,
  type CallExpression,
  type Declaration,
  type ModuleDeclaration,
  type Program,
  parse,
  type Statement,
} from 'acorn';
import type { Place } from '../errors.ts';
import type { Path } from './document.ts';
import { type Comment, IGNORE, type IgnoreComment, ignoreComments } from './ignore-comments.ts';
import { lineIndex } from './lines.ts';

/** Finds where a module source writes a part of the flow that it exports. */
export interface ModulePlaces {
  readonly file: string;
  /** The place of the value at `path`, or of the nearest ancestor that is written in this file. */
  locate(path: Path): Place;
  /** Where the module stops being JavaScript; `undefined` where it does not. */
  syntaxError(): Place | undefined;
  /** Its comments that have a finding ignored. */
  ignores(): readonly IgnoreComment[];
}

/** What the arguments of the builder's functions become. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  start: ['transition'],
  action: ['actions', 'transition'],
  transition: ['conditions', 'transition'],
  webchat: ['actions', 'transition'],
  say: ['text'],
  ask: ['text', 'variable'],
  set: ['variable', 'value'],
  route: ['queueId'],
};

/** Names lead to values that may lead to names again; a chain longer than this is a circle. */
const MAX_HOPS = 32;

interface Outline {
  readonly exported: AnyNode | undefined;
  readonly variables: ReadonlyMap<string, AnyNode>;
}

interface Member {
  readonly offset: number;
  readonly value: AnyNode;
}

/** Reads the module's text only when a place is asked for. */
export function modulePlaces(file: string, text: string): ModulePlaces {
  const lineOf = lineIndex(text);
  const placeAt = (offset: number): Place => ({ file, ...lineOf(offset) });
  let parsed: Outline | { readonly fault: Place | undefined } | undefined;
  const outline = () => {
    parsed ??= readOutline(text, file, placeAt);
    return parsed;
  };
  return {
    file,
    locate(path) {
      const known = outline();
      if ('fault' in known || known.exported === undefined) return { file };
      let value = known.exported;
      let offset = value.start;
      for (const key of path) {
        const member = memberOf(value, key, known.variables, 0);
        if (member === undefined) break;
        ({ offset, value } = member);
      }
      return placeAt(offset);
    },
    syntaxError() {
      const known = outline();
      return 'fault' in known ? known.fault : undefined;
    },
    ignores: () => (text.includes(IGNORE) ? ignoreComments(file, text, commentsIn(text, file)) : []),
  };
}

function readOutline(
  text: string,
  file: string,
  placeAt: (offset: number) => Place,
): Outline | { readonly fault: Place | undefined } {
  try {
    return outlineOf(parse(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module' }));
  } catch (thrown) {
    const offset = thrown instanceof SyntaxError && 'pos' in thrown ? thrown.pos : undefined;
    return { fault: typeof offset === 'number' ? placeAt(offset) : undefined };
  }
}

/** Types become blanks, so every position stays what it was. */
function scriptOf(text: string, file: string): string {
  return /\.ts$/i.test(file) ? module.stripTypeScriptTypes(text) : text;
}

function commentsIn(text: string, file: string): Comment[] {
  const comments: Comment[] = [];
  const onComment = (_isBlock: boolean, value: string, offset: number) => {
    comments.push({ offset, text: value });
  };
  try {
    parse(scriptOf(text, file), { ecmaVersion: 'latest', sourceType: 'module', onComment });
  } catch {
    // A module that is no JavaScript is refused elsewhere, with its place.
  }
  return comments;
}

function outlineOf(program: Program): Outline {
  const variables = new Map<string, AnyNode>();
  let exported: AnyNode | undefined;
  const declare = (statement: Statement | Declaration | ModuleDeclaration): void => {
    if (statement.type !== 'VariableDeclaration') return;
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && init) variables.set(id.name, init);
    }
  };
  for (const statement of program.body) {
    declare(statement);
    if (statement.type === 'ExportDefaultDeclaration') exported = statement.declaration;
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (statement.declaration) declare(statement.declaration);
    for (const { local, exported: name } of statement.specifiers) {
      if ((name.type === 'Identifier' ? name.name : name.value) === 'default') exported = local;
    }
  }
  return { exported, variables };
}

/** Where `key` of the value of an expression is written: in literals, builder calls, and what they name. */
function memberOf(
  expression: AnyNode,
  key: string | number,
  variables: Outline['variables'],
  hops: number,
): Member | undefined {
  if (hops > MAX_HOPS) return undefined;
  const inner = (node: AnyNode): Member | undefined => memberOf(node, key, variables, hops + 1);
  switch (expression.type) {
    case 'Identifier': {
      const value = variables.get(expression.name);
      return value && inner(value);
    }
    case 'AwaitExpression':
      return inner(expression.argument);
    case 'ObjectExpression':
      // The last one that is written wins, as it does when the module runs.
      for (const property of expression.properties.toReversed()) {
        if (property.type === 'SpreadElement') {
          const spread = inner(property.argument);
          if (spread !== undefined) return spread;
        } else if (!property.computed && nameOf(property.key) === String(key)) {
          return { offset: property.start, value: property.value };
        }
      }
      return undefined;
    case 'ArrayExpression': {
      if (typeof key !== 'number') return undefined;
      const upTo = expression.elements.slice(0, key + 1);
      const item = upTo[key];
      // After a spread nobody knows without running it which item is which.
      if (!item || upTo.some((element) => element?.type === 'SpreadElement')) return undefined;
      return { offset: item.start, value: item };
    }
    case 'CallExpression':
      return memberOfCall(expression, key, inner);
    default:
      return undefined;
  }
}

function memberOfCall(
  { callee, arguments: given }: CallExpression,
  key: string | number,
  inner: (node: AnyNode) => Member | undefined,
): Member | undefined {
  const at = (node: AnyNode | undefined): Member | undefined => node && { offset: node.start, value: node };
  if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
    // when('variable').comparison(value, transition), where `exists` and `notExists` have no value.
    if (nameOf(callee.object.callee) !== 'when') return undefined;
    if (key === 'variable') return at(callee.object.arguments[0]);
    if (key === 'condition') return at(callee.property);
    if (key === 'transition') return at(given.at(-1));
    return key === 'value' && given.length > 1 ? at(given[0]) : undefined;
  }
  const position = ARGUMENTS[nameOf(callee) ?? '']?.indexOf(String(key)) ?? -1;
  if (position !== -1) return at(given[position]);
  // Any other function is taken to build on what it is given, as createWebMessagingFlow does.
  for (const argument of given) {
    const member = inner(argument);
    if (member !== undefined) return member;
  }
  return undefined;
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'MemberExpression' ? nameOf(node.property) : undefined;
}
