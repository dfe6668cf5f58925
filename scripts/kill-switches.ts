/**
 * Switches off one safeguard after the other in a copy of the repository and tells whether a test notices:
 * `node scripts/kill-switches.ts [TEXT]` tries all, or those whose name or file holds TEXT.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { KILL_SWITCHES, type KillSwitch } from '../test/kill-switches/switches.ts';

/** A test that hangs without its safeguard has noticed, too. Milliseconds. */
const PATIENCE = 120_000;
const COPIED = [
  'src',
  'test',
  'scripts',
  'flows',
  'schemas',
  'action.yml',
  'README.md',
  'package.json',
  'jest.config.js',
  'tsconfig.json',
];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [wanted = ''] = process.argv.slice(2);
const switches = KILL_SWITCHES.filter(({ off, file }) => off.includes(wanted) || file.includes(wanted));

const resultSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })) }),
  ),
});
interface Result {
  /** Names of the tests that failed. */
  readonly failed: readonly string[];
  readonly passed: number;
}

const copy = mkdtempSync(join(tmpdir(), 'flowgate-switches-'));
try {
  for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

  const tests = [...new Set(switches.flatMap((each) => each.tests))];
  const untouched = jest(tests);
  for (const name of untouched.failed) console.log(`FAILS ANYWAY  ${name}`);
  let missed = 0;
  for (const each of switches) {
    const noticed = tried(each).failed.find((name) => !untouched.failed.includes(name));
    if (noticed === undefined) missed += 1;
    const verdict = noticed === undefined ? 'NOT CAUGHT' : 'caught    ';
    console.log(
      `${verdict}  ${each.file}: without ${each.off}${noticed === undefined ? '' : ` (${noticed})`}`,
    );
  }
  console.log(`${switches.length - missed} of ${switches.length} caught`);
  process.exitCode = missed === 0 && untouched.failed.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function tried({ file, text, replacement, tests }: KillSwitch): Result {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    before.replace(text, () => replacement),
  );
  try {
    return jest(tests);
  } finally {
    writeFileSync(path, before);
  }
}

/** What the tests come to; a file that cannot even be loaded proves nothing. */
function jest(tests: readonly string[]): Result {
  const output = join(copy, 'result.json');
  rmSync(output, { force: true });
  const { signal } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=1024',
      'node_modules/jest/bin/jest.js',
      '--ci',
      '--forceExit',
      '--json',
      `--outputFile=${output}`,
      ...tests,
    ],
    { cwd: copy, stdio: 'ignore', timeout: PATIENCE, killSignal: 'SIGKILL' },
  );
  if (signal !== null) return { failed: ['it did not end'], passed: 0 };
  const { numPassedTests, testResults } = resultSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return { failed, passed: numPassedTests };
}
