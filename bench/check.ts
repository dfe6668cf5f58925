/**
 * What a check of 300 flows costs beside reading their files, offline: `node bench/check.ts [DIRECTORY OF THE BUNDLES]`.
 * The whole process is measured, once where nothing is known of an earlier state, and once beside a commit in which
 * the flows were the same. Ends with exit code 1 where a flow does not pass.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { interleaved, machine, median, ratio } from './measure.ts';
import { CONVERSATIONS, FLOWS, NODES, writeRepository } from './repository.ts';

const ROUNDS = 5;
const bundles = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
const cli = join(bundles, 'cli/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'flowgate-bench-'));
const usage = join(scratch, 'usage');
const TELL_USAGE = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
/** Kilobytes and microseconds on every platform. */
const usageSchema = z.object({ maxRSS: z.number(), userCPUTime: z.number(), systemCPUTime: z.number() });
type Usage = z.infer<typeof usageSchema>;

/** Reads all files as a program would that does nothing else, and prints the milliseconds. */
const READERS = {
  json: `const parse = JSON.parse;`,
  yaml: `import { load as parse } from ${JSON.stringify(import.meta.resolve('js-yaml'))};`,
};

const reportSchema = z.object({ flows: z.array(z.object({ nodes: z.object({ total: z.number() }) })) });

try {
  console.log(
    `check of ${FLOWS} flows of ${NODES} nodes with ${CONVERSATIONS} conversations each, ${ROUNDS} rounds, ${machine()}`,
  );
  for (const format of ['json', 'yaml'] as const) await measure(format);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(format: 'json' | 'yaml'): Promise<void> {
  const loose = join(scratch, format);
  const committed = join(scratch, `${format}-committed`);
  const files = writeRepository(loose, format);
  writeRepository(committed, format);
  commit(committed);
  const usages: Usage[] = [];
  const readings: number[] = [];
  const times = await interleaved(ROUNDS, {
    reading: () => readings.push(read(loose, files, format)),
    'start-up': () => run(loose, 'version'),
    'nothing to compare with': () => usages.push(check(loose)),
    'unchanged since a commit': () => usages.push(check(committed)),
  });
  const unit = median(readings);
  const bare = median(times.get('reading') ?? []);
  const startUp = median(times.get('start-up') ?? []);
  console.log(`\n${format.toUpperCase()}: read and parsed by a bare program in ${unit.toFixed(0)} ms = 1`);
  for (const name of ['nothing to compare with', 'unchanged since a commit']) {
    const whole = times.get(name) ?? [];
    const own = whole.map((time) => time - startUp);
    console.log(
      `${name.padEnd(28)}${ratio(own, unit)} and ${startUp.toFixed(0)} ms of start-up, ${median(whole).toFixed(0)} ms in all: ${(median(whole) / bare).toFixed(1)} × the bare program with its own start`,
    );
  }
  const memory = Math.max(...usages.map(({ maxRSS }) => maxRSS)) / 1024;
  const busy = median(usages.map(({ userCPUTime, systemCPUTime }) => userCPUTime + systemCPUTime)) / 1e6;
  console.log(
    `peak memory ${memory.toFixed(0)} MB, processor time ${busy.toFixed(2)} s, all threads together`,
  );
}

function read(directory: string, files: readonly string[], format: 'json' | 'yaml'): number {
  const program = `${READERS[format]}
import { readFileSync } from 'node:fs';
const files = JSON.parse(readFileSync(0, 'utf8'));
const began = performance.now();
for (const file of files) parse(readFileSync(file, 'utf8'));
console.log(performance.now() - began);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: directory,
    input: JSON.stringify(files),
    encoding: 'utf8',
  });
  return Number(output);
}

function run(directory: string, command: string): void {
  const preload = `data:text/javascript,${encodeURIComponent(TELL_USAGE)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, cli, command], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.exitCode = 1;
  console.log(`${command} ended with ${status}: ${stdout.slice(0, 1000)} ${stderr.slice(0, 1000)}`);
}

function check(directory: string): Usage {
  run(directory, 'check');
  const { flows } = reportSchema.parse(
    JSON.parse(readFileSync(join(directory, 'flowgate-report/coverage.json'), 'utf8')),
  );
  const whole = flows.filter(({ nodes }) => nodes.total === NODES).length;
  if (whole !== FLOWS) {
    process.exitCode = 1;
    console.log(`Only ${whole} of ${FLOWS} flows were checked.`);
  }
  return usageSchema.parse(JSON.parse(readFileSync(usage, 'utf8')));
}

function commit(directory: string): void {
  const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...author, 'commit', '-q', '-m', 'Flows'],
  ]) {
    execFileSync('git', args, { cwd: directory, stdio: 'ignore' });
  }
}
