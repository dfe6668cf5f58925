import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { FlowgateError } from '../errors.ts';
import type { SourceDocument } from './document.ts';
import { type Environment, mergeEnvironment, type ProcessEnvironment } from './environment.ts';
import { readEnvironmentFile } from './environment-file.ts';
import type { ModuleTools } from './module.ts';
import { didYouMean } from './nearest.ts';
import { parseSource } from './parse-source.ts';
import { unreadable } from './unreadable.ts';

export const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 500;
const ENVIRONMENTS = 'flows/environments';
const ENVIRONMENT_NAME = /^[A-Za-z0-9][\w.-]*$/;
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const MODULE = /\.(ts|js|mjs)$/i;

/**
 * The flow sources that the globs name: sorted, relative to the working directory, with forward slashes.
 * Symbolic links and `node_modules` are passed over. Nothing found is an empty list.
 *
 * @throws FlowgateError `invalid-input` for a glob that reaches out of the working directory, or more than 500 files
 */
export async function findSources(globs: readonly string[], workingDirectory: string): Promise<string[]> {
  for (const pattern of globs) {
    const path = pattern.replace(/^!/, '');
    if (isAbsolute(path) || /^[A-Za-z]:/.test(path) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(path)) {
      throw new FlowgateError('invalid-input', {
        attempted: 'look for flows',
        returned: `the glob ${JSON.stringify(pattern)} reaches out of the working directory`,
        advice: 'Write globs relative to `working-directory`, without "..".',
      });
    }
  }
  // Without a pattern the library would take every file there is.
  if (globs.length === 0) return [];
  const { glob } = await import('tinyglobby');
  const found = await glob([...globs], {
    cwd: workingDirectory,
    ignore: ['**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  if (found.length > MAX_FILES) {
    throw new FlowgateError('invalid-input', {
      attempted: 'look for flows',
      returned: `the globs name ${found.length} files, more than ${MAX_FILES}`,
      advice: 'Name fewer with `flows`.',
    });
  }
  return found.map(forwardSlashes).sort();
}

/**
 * The text of a regular file inside the working directory: strict UTF-8, at most 2 MiB.
 * Such files are read at once: to wait for each step of each of hundreds of them costs many times more.
 *
 * @throws FlowgateError `invalid-flow` naming the file, and the byte offset of what is not UTF-8
 */
export async function readText(file: string, workingDirectory: string): Promise<string> {
  const { path, size } = plainFile(file, workingDirectory) ?? linkedFile(file, workingDirectory);
  if (size > MAX_FILE_BYTES) {
    throw unreadable({ file }, `it has ${size} bytes, more than ${MAX_FILE_BYTES}`, 'Split it.');
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (thrown) {
    const advice = 'Correct its permissions.';
    throw unreadable({ file }, `it cannot be read (${codeOf(thrown)})`, advice, thrown);
  }
  try {
    return STRICT_UTF8.decode(bytes);
  } catch (thrown) {
    const offset = firstInvalidByte(bytes);
    throw unreadable({ file }, `byte ${offset} is not UTF-8`, 'Save the file in the encoding UTF-8.', thrown);
  }
}

/**
 * Reads a flow source of any kind: JSON, YAML, or a module that default-exports a flow.
 *
 * @param environment the values for the templates of an Archy document; other sources are filled when they are built
 */
export async function readSource(
  file: string,
  workingDirectory: string,
  tools: ModuleTools,
  environment?: Environment,
): Promise<SourceDocument> {
  const text = await readText(file, workingDirectory);
  if (!MODULE.test(file)) return parseSource(file, text, environment);
  // A parser of JavaScript comes with it.
  const { readModule } = await import('./module.ts');
  return readModule(file, text, workingDirectory, tools);
}

/**
 * The transcript file of a flow: `flows/NAME.transcripts.{yaml,yml,json}` for `flows/NAME.flow.*`.
 *
 * @throws FlowgateError `invalid-flow` where there are several
 */
export async function findTranscripts(
  flowFile: string,
  workingDirectory: string,
): Promise<string | undefined> {
  const stem = flowFile.replace(/(\.flow)?\.\w+$/i, '');
  const candidates = ['yaml', 'yml', 'json'].map((extension) => `${stem}.transcripts.${extension}`);
  const [first, second] = candidates.filter((candidate) => exists(join(workingDirectory, candidate)));
  if (first !== undefined && second !== undefined) {
    throw unreadable(
      { file: second },
      `${first} holds transcripts of the same flow`,
      'Keep one of the two files.',
    );
  }
  return first;
}

/** The names of the environments in `flows/environments`, sorted. */
export async function listEnvironments(workingDirectory: string): Promise<string[]> {
  const entries = await readdir(join(workingDirectory, ENVIRONMENTS)).catch(noneIfAbsent);
  return (entries ?? [])
    .filter((entry) => entry.endsWith('.env'))
    .map((entry) => entry.slice(0, -'.env'.length))
    .filter((name) => ENVIRONMENT_NAME.test(name))
    .sort();
}

/**
 * The values to build with: those of `flows/environments/NAME.env` where a name is given, overridden by the
 * process environment. The file is parsed, never loaded into the process.
 *
 * @throws FlowgateError `invalid-input` for a name that has no file, `invalid-flow` for a file that cannot be read
 */
export async function readEnvironment(
  name: string | undefined,
  workingDirectory: string,
  processEnvironment: ProcessEnvironment,
): Promise<Environment> {
  if (name === undefined) return mergeEnvironment(undefined, undefined, {}, processEnvironment);
  const known = await listEnvironments(workingDirectory);
  if (!known.includes(name)) {
    throw new FlowgateError('invalid-input', {
      attempted: `read the environment ${JSON.stringify(name)}`,
      returned: ENVIRONMENT_NAME.test(name)
        ? `there is no ${ENVIRONMENTS}/${name}.env`
        : 'a name consists of letters, digits, ".", "_" and "-"',
      advice:
        known.length === 0
          ? `Write its values into ${ENVIRONMENTS}, as NAME=value lines.`
          : `These exist: ${known.join(', ')}.${didYouMean(name, known)}`,
    });
  }
  const file = `${ENVIRONMENTS}/${name}.env`;
  return mergeEnvironment(
    name,
    file,
    readEnvironmentFile(file, await readText(file, workingDirectory)),
    processEnvironment,
  );
}

interface FoundFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A regular file to which only directories lead: without a link on the way it cannot lie outside. `undefined` for
 * whatever else there is, or is not; to find that out costs several times more.
 */
function plainFile(file: string, workingDirectory: string): FoundFile | undefined {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  if (isAbsolute(file) || file.includes('\\') || folders.includes('..')) return undefined;
  try {
    let folder = workingDirectory;
    for (const step of folders) {
      folder = join(folder, step);
      if (!lstatSync(folder).isDirectory()) return undefined;
    }
    const path = join(folder, name);
    const found = lstatSync(path);
    return found.isFile() ? { path, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

/** A regular file at its real path, after all symbolic links, if that is inside the working directory. */
function linkedFile(file: string, workingDirectory: string): FoundFile {
  const root = realpathSync.native(workingDirectory);
  const path = realPath(file, root);
  if (path === undefined) {
    throw unreadable(
      { file },
      'it does not exist',
      'Check the name; paths are relative to `working-directory`.',
    );
  }
  const inside = relative(root, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw unreadable(
      { file },
      'it lies outside of the working directory',
      'Move it inside, or link to nothing.',
    );
  }
  // A named pipe or a device would be read forever.
  const found = statSync(path);
  if (!found.isFile()) throw unreadable({ file }, 'it is not a regular file', 'Name a file.');
  return { path, size: found.size };
}

/** `undefined` where there is no such file. */
function realPath(file: string, root: string): string | undefined {
  try {
    return realpathSync.native(resolve(root, file));
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    const returned = code === 'ELOOP' ? 'it is a link that leads in a circle' : `it cannot be read (${code})`;
    throw unreadable({ file }, returned, 'Put a file there that everybody may read.', thrown);
  }
}

/** Bytes that are not UTF-8 decode to a character that encodes differently: the first difference is the place. */
function firstInvalidByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const offset = bytes.findIndex((byte, index) => byte !== again[index]);
  return offset === -1 ? bytes.length : offset;
}

/** A link counts even where it leads nowhere: whoever put it there expects it to be read. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function noneIfAbsent(thrown: unknown): undefined {
  const code = codeOf(thrown);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw thrown;
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'unknown';
}

function forwardSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
