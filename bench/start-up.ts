/**
 * How long Flowgate takes to start, beside bare Node: `node bench/start-up.ts [DIRECTORY OF THE BUNDLES]`. The command
 * line prints its version; the action reads its inputs and refuses one. Ends with exit code 1 where either says
 * something else.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, machine, median, ratio } from './measure.ts';

const ROUNDS = 21;
const bundles = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'flowgate-bench-'));
const RUNNER = {
  PATH: process.env['PATH'],
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'example/flows',
  GITHUB_SHA: '0'.repeat(40),
  GITHUB_RUN_ID: '1',
  INPUT_COMMAND: 'nonsense',
};

try {
  const times = await interleaved(ROUNDS, {
    'node -e 0': () => start(['-e', '0'], 0, ''),
    'flowgate version': () => start([join(bundles, 'cli/index.js'), 'version'], 0, '.'),
    'flowgate help': () => start([join(bundles, 'cli/index.js'), 'help'], 0, 'flowgate'),
    'the action, refusing an input': () =>
      start([join(bundles, 'index.js')], 1, 'Read the settings: command: must be'),
  });
  const unit = median(times.get('node -e 0') ?? []);
  console.log(
    `start-up of a process, ${ROUNDS} rounds, ${machine()}; bare Node takes ${unit.toFixed(0)} ms = 1`,
  );
  for (const [name, values] of times) console.log(`${name.padEnd(32)}${ratio(values, unit)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function start(args: readonly string[], exitCode: number, said: string): void {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: scratch,
    encoding: 'utf8',
    env: RUNNER,
  });
  if (status === exitCode && stdout.includes(said)) return;
  throw new Error(`${args.join(' ')} ended with ${status}: ${stdout}`);
}
