/** What imports what: the shape of the program as its files say it. Types are not there when it runs, and do not count. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { globSync } from 'tinyglobby';

/** The imports of each file by its path; those within the project as paths, all others by name. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** @param folder of the project, such as `src` */
export function importsWithin(root: string, folder: string): Imports {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root });
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(posix.join(root, file), 'utf8'))]));
}

export function importsOf(file: string, text: string): string[] {
  const found: string[] = [];
  const { body } = parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' });
  for (const node of body) collect(node, found);
  return found.map((written) =>
    written.startsWith('.') ? posix.join(posix.dirname(file), written) : written,
  );
}

/** Files that need each other before either is there, each circle as the way round; none where all is well. */
export function circlesIn(imports: Imports): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) circles.push([...way.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const imported of imports.get(file) ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

/** Imports that come when they are asked for count, too: they are no excuse for a wrong direction. */
function collect(node: AnyNode, found: string[]): void {
  if ('source' in node && isText(node.source)) found.push(node.source.value);
  for (const part of Object.values(node).flat()) if (isNode(part)) collect(part, found);
}

function isText(source: unknown): source is { readonly value: string } {
  return isNode(source) && 'value' in source && typeof source.value === 'string';
}

function isNode(part: unknown): part is AnyNode {
  return typeof part === 'object' && part !== null && 'type' in part;
}
