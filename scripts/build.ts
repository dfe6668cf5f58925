/**
 * Builds `dist/`: compiles the sources, bundles each entry with ncc, and writes the builder's type declarations.
 * `node scripts/build.ts [DIRECTORY]` builds into another directory; the test that dist is current uses that.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2] ?? join(root, 'dist'));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const BUNDLES: Record<string, string> = {
  'action.js': '.',
  'cli.js': 'cli',
  'flow/builder.js': 'builder',
  'flow/module-loader.js': 'loader',
};

/**
 * What the toolkit loads at every start for things that Flowgate never asks of it: an HTTP client, and with it a whole
 * HTTP stack, for OpenID Connect tokens; a starter of processes, to tell the version of the system; and a writer of job
 * summaries, of which Flowgate has its own. `@actions/core` is bundled as it is but for these files; what talks to
 * GitHub has its own client and keeps it.
 */
const LEFT_OUT: Record<string, string> = {
  'node_modules/@actions/http-client/package.json':
    '{"type":"module","exports":{".":"./index.js","./lib/auth":"./index.js"}}\n',
  'node_modules/@actions/http-client/index.js': `class Absent {
  constructor() {
    throw new Error('This bundle has no OpenID Connect.');
  }
}
export { Absent as BearerCredentialHandler, Absent as HttpClient };
`,
  'node_modules/@actions/exec/package.json': '{"type":"module","exports":"./index.js"}\n',
  'node_modules/@actions/exec/index.js': `export function getExecOutput() {
  throw new Error('This bundle starts no process for the toolkit.');
}
`,
  'lib/summary.js': 'export const summary = undefined;\nexport const markdownSummary = undefined;\n',
};

/** Puts `@actions/core` beside the compiled sources, where the bundler finds it first, with these left out. */
function trimToolkit(): void {
  const core = join(build, 'node_modules/@actions/core');
  cpSync(join(root, 'node_modules/@actions/core'), core, { recursive: true });
  for (const [file, text] of Object.entries(LEFT_OUT)) {
    mkdirSync(dirname(join(core, file)), { recursive: true });
    writeFileSync(join(core, file), text);
  }
}

// Inside the project, so that the bundler finds node_modules; one fixed name, because the bundle repeats it.
const build = join(root, 'build');
const types = mkdtempSync(join(tmpdir(), 'flowgate-types-'));
try {
  rmSync(build, { recursive: true, force: true });
  run(bin('tsc'), '-p', 'tsconfig.build.json', '--outDir', build);
  writeFileSync(join(build, 'package.json'), '{"type":"module"}\n');
  trimToolkit();
  rmSync(target, { recursive: true, force: true });
  for (const [entry, directory] of Object.entries(BUNDLES)) {
    run(bin('ncc'), 'build', join(build, entry), '-o', join(target, directory), '--no-source-map-register');
    const bundle = join(target, directory, 'index.js');
    if (!existsSync(bundle)) throw new Error(`${bundle} was not built`);
    // An import that the bundler cannot resolve leaves a bundle that fails at run time only.
    execFileSync(process.execPath, ['--check', bundle], { stdio: 'inherit' });
  }
  run(bin('tsc'), '-p', 'tsconfig.build.json', '--outDir', types, '--declaration', '--emitDeclarationOnly');
  mkdirSync(join(target, 'types'), { recursive: true });
  cpSync(join(types, 'flow', 'builder.d.ts'), join(target, 'types', 'builder.d.ts'));
} finally {
  rmSync(build, { recursive: true, force: true });
  rmSync(types, { recursive: true, force: true });
}
console.log(`Built ${readdirSync(target).join(', ')} in ${target}`);
