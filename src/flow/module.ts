import { spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { FlowgateError, Place } from '../errors.ts';
import type { SourceDocument } from './document.ts';
import { type ModulePlaces, modulePlaces } from './module-places.ts';
import { plainDocument } from './parse.ts';
import { pathName } from './schema-findings.ts';
import { unreadable } from './unreadable.ts';

/** Absolute paths of the files that a module source is evaluated with. */
export interface ModuleTools {
  /** `module-loader`, the program that evaluates it. */
  readonly loader: string;
  /** `builder`, what `import … from 'flowgate'` gives it. */
  readonly builder: string;
}

/** The Node.js that evaluates module sources; {@link THIS_NODE} unless a test says otherwise. */
export interface ModuleRuntime {
  readonly executable: string;
  readonly version: string;
  /** Whether it runs TypeScript by itself. */
  readonly stripsTypes: boolean;
  /** The flags that turn its permission model on. Older versions need a worker for the loader's hook. */
  readonly permission: readonly string[];
  readonly timeoutMs: number;
}

export const THIS_NODE: ModuleRuntime = {
  executable: process.execPath,
  version: process.version,
  stripsTypes: Boolean(process.features.typescript),
  permission: process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission']
    : ['--experimental-permission', '--allow-worker'],
  timeoutMs: 30_000,
};

const MAX_RESULT_CHARACTERS = 2 * 1024 * 1024;

const evaluationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.unknown() }),
  z.object({
    kind: z.literal('not-data'),
    path: z.array(z.union([z.string(), z.number()])),
    found: z.string(),
  }),
  z.object({ kind: z.literal('no-default-export') }),
  z.object({
    kind: z.literal('thrown'),
    name: z.string(),
    code: z.string(),
    message: z.string(),
    stack: z.string(),
  }),
]);
type Thrown = Extract<z.infer<typeof evaluationSchema>, { kind: 'thrown' }>;

/**
 * Evaluates a module source (`.ts`, `.js`, `.mjs`) and takes the flow it default-exports.
 *
 * The module is people's code. It runs in a process of its own, without any of our environment, and, as far as
 * Node.js can enforce it, without access to files outside of the working directory, to other processes and to writing.
 *
 * @param text the content of the file, for the places of its values
 * @throws FlowgateError `invalid-flow` where it throws, does not end, or exports something that is not plain data
 */
export async function readModule(
  file: string,
  text: string,
  workingDirectory: string,
  tools: ModuleTools,
  runtime: ModuleRuntime = THIS_NODE,
): Promise<SourceDocument> {
  if (/\.ts$/i.test(file) && !runtime.stripsTypes) {
    throw unreadable(
      { file },
      `this Node.js (${runtime.version}) cannot run TypeScript`,
      'Use Node.js 22.18 or later, or write the flow as .mjs or YAML.',
    );
  }
  const root = await realpath(workingDirectory);
  const path = await realpath(resolve(root, file));
  const places = modulePlaces(file, text);
  const evaluation = await evaluate(file, path, root, tools, runtime);
  switch (evaluation.kind) {
    case 'value':
      return plainDocument({
        file,
        value: evaluation.value,
        locate: places.locate,
        ignores: places.ignores,
      });
    case 'no-default-export':
      throw unreadable(
        places.locate([]),
        'it has no default export',
        'Write `export default createWebMessagingFlow({ … })`.',
      );
    case 'not-data': {
      const where = pathName(evaluation.path) || 'its default export';
      const advice = 'A flow consists of objects, lists, texts, numbers, true, false and null.';
      throw unreadable(places.locate(evaluation.path), `${where} is ${evaluation.found}`, advice);
    }
    case 'thrown':
      throw thrownError(evaluation, path, places);
  }
}

/** Runs the loader; everything it may do wrong (hang, exit, talk too much) is the module's fault. */
async function evaluate(
  file: string,
  path: string,
  root: string,
  tools: ModuleTools,
  runtime: ModuleRuntime,
): Promise<z.infer<typeof evaluationSchema>> {
  const [loader, builder] = await Promise.all([realpath(tools.loader), realpath(tools.builder)]);
  const child = spawn(
    runtime.executable,
    [
      '--disable-warning=ExperimentalWarning',
      ...runtime.permission,
      ...readable(root, [dirname(loader), dirname(builder)]),
      loader,
      pathToFileURL(builder).href,
      pathToFileURL(path).href,
    ],
    // Its output is dropped: a line of a module must not reach a runner's log, where it could be a command.
    { cwd: root, env: systemEnvironment(), stdio: ['ignore', 'ignore', 'ignore', 'pipe'], windowsHide: true },
  );
  const outcome = await new Promise<string | FlowgateError>((settle) => {
    let result = '';
    const timer = setTimeout(() => {
      const seconds = runtime.timeoutMs / 1000;
      settle(
        unreadable({ file }, `it did not end within ${seconds} s`, 'A flow must not wait for anything.'),
      );
    }, runtime.timeoutMs);
    const channel = child.stdio[3];
    if (channel && 'setEncoding' in channel) {
      channel.setEncoding('utf8');
      channel.on('data', (part: string) => {
        result += part;
        if (result.length > MAX_RESULT_CHARACTERS) {
          settle(unreadable({ file }, 'its flow is larger than 2 MiB', 'Split it.'));
        }
      });
      channel.on('error', () => {});
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      settle(
        unreadable(
          { file },
          `it could not be started: ${error.message}`,
          'Write it as YAML, or try again.',
          error,
        ),
      );
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const ending = `it ended (${signal ?? `exit code ${code}`}) before it gave a flow`;
      settle(result !== '' ? result : unreadable({ file }, ending, 'It must neither exit nor wait forever.'));
    });
  });
  child.kill('SIGKILL');
  if (typeof outcome !== 'string') throw outcome;
  const evaluation = evaluationSchema.safeParse(parseOrUndefined(outcome));
  if (evaluation.success) return evaluation.data;
  throw unreadable({ file }, 'it disturbed its own evaluation', 'It must not write to file descriptor 3.');
}

/** Nothing of ours, so no secret: only what an operating system needs to start a process. */
function systemEnvironment(): Record<string, string> {
  const { SystemRoot } = process.env;
  return process.platform === 'win32' && SystemRoot !== undefined ? { SystemRoot } : {};
}

/**
 * Reading what a module may import, and nothing else. Without the permission model a module could read our
 * environment, secrets included, from the process table.
 */
function readable(root: string, tools: readonly string[]): string[] {
  return [root, ...tools, ...packageFolders(root)].map((path) => `--allow-fs-read=${join(path, '*')}`);
}

/** `node_modules` of all folders above, where the packages of a monorepo are. */
function packageFolders(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [join(parent, 'node_modules'), ...packageFolders(parent)];
}

function thrownError(thrown: Thrown, path: string, places: ModulePlaces): FlowgateError {
  const what = `${thrown.name}: ${thrown.message}`;
  const place = placeInStack(thrown.stack, path, places.file) ??
    places.syntaxError() ?? { file: places.file };
  if (thrown.code === 'ERR_ACCESS_DENIED') {
    const advice = 'It may read files inside of the working directory, and nothing else.';
    return unreadable(place, `its code reached for what it may not have (${what})`, advice);
  }
  return unreadable(
    place,
    `its code failed with ${what}`,
    'Correct the module; run it with `node` to see more.',
  );
}

/** The first line of the stack that is in the module itself, as a URL in a frame or as a path in a syntax error. */
function placeInStack(stack: string, path: string, file: string): Place | undefined {
  for (const name of [pathToFileURL(path).href, path]) {
    const start = stack.indexOf(`${name}:`);
    if (start === -1) continue;
    const [, line, column] = /^(\d+)(?::(\d+))?/.exec(stack.slice(start + name.length + 1)) ?? [];
    if (line === undefined) continue;
    return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
  }
  return undefined;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
