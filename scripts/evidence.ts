/**
 * `npm run evidence`: everything that is claimed about safety, measured here and now, as one table. Needs a current
 * `dist/`. Exits 1 when a figure is not what it must be.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { NUMBERS as BAD_INPUTS } from '../test/bad-inputs/numbers.ts';
import { NUMBERS as INJECTION } from '../test/injection/numbers.ts';

interface Ended {
  readonly ok: boolean;
  readonly text: string;
}

interface Measurement {
  readonly what: string;
  readonly command: readonly string[];
  /** The figure that the table shows, and whether it is enough. */
  readonly figure: (ended: Ended) => { readonly text: string; readonly enough: boolean };
}

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--runInBand',
];

const MEASUREMENTS: readonly Measurement[] = [
  {
    what: 'kill switches: a safeguard off, and some test fails',
    command: ['scripts/kill-switches.ts'],
    figure: ({ ok, text }) => {
      const [caught, all] = numbers(text, /(\d+) of (\d+)[^\n]*caught/);
      return { text: `${caught} of ${all} caught`, enough: ok && caught === all && all >= 25 };
    },
  },
  {
    what: 'release protocol, explored exhaustively',
    command: ['scripts/model.ts'],
    figure: ({ ok, text }) => {
      const [states, , violations] = numbers(text, /(\d+) states, (\d+) transitions, (\d+) violations/);
      const [caught, mutants] = numbers(text, /(\d+) of (\d+) mutants caught/);
      return {
        text: `${states} states, ${violations} violations; ${caught} of ${mutants} mutants caught`,
        enough: ok && states >= 100_000 && violations === 0 && mutants >= 8,
      };
    },
  },
  {
    what: 'fault matrix: every fault at every call, once and always',
    command: ['scripts/fault-matrix.ts'],
    figure: ({ ok, text }) => {
      const [scenarios] = numbers(text, /(\d+) {2}scenarios/);
      return {
        text: `${scenarios} scenarios, ${ok ? 'all invariants hold' : 'VIOLATIONS'}`,
        enough: ok && scenarios >= 600,
      };
    },
  },
  {
    what: 'random schedules of the real code',
    command: ['scripts/schedules.ts', '12000'],
    figure: ({ ok, text }) => {
      const [orders] = numbers(text, /(\d+) orders of events/);
      return {
        text: `${orders} interleavings, ${ok ? '0 lost updates' : 'VIOLATIONS'}`,
        enough: ok && orders >= 10_000,
      };
    },
  },
  {
    what: 'cancelled (SIGINT) and killed (SIGKILL, then run again)',
    command: ['scripts/interruptions.ts'],
    figure: ({ ok, text }) => {
      const [cancellations] = numbers(text, /(\d+) cancellations/);
      const [crashes] = numbers(text, /(\d+) crashes/);
      return {
        text: `${cancellations} cancellations, ${crashes} crashes, ${ok ? 'all truthful' : 'PROBLEMS'}`,
        enough: ok && cancellations >= 40 && crashes >= 40,
      };
    },
  },
  {
    what: 'bad inputs, each with code, file and line',
    command: [...JEST, 'test/bad-inputs'],
    figure: ({ ok }) => ({
      text: `${BAD_INPUTS.badInputs} refused`,
      enough: ok && BAD_INPUTS.badInputs >= 300,
    }),
  },
  {
    what: 'injection grid: payloads × fields × sinks',
    command: [...JEST, 'test/injection'],
    figure: ({ ok }) => ({ text: `${INJECTION.cells} cells clean`, enough: ok && INJECTION.cells >= 4_000 }),
  },
  {
    what: 'secrets in any sink, over every scenario',
    command: [...JEST, 'test/scenarios', 'test/secrets', 'test/redact'],
    figure: ({ ok }) => ({ text: ok ? '0 hits' : 'HITS, or a scenario failed', enough: ok }),
  },
];

const began = performance.now();
const rows = await measureAll(Math.min(2, availableParallelism()));
console.log('\n| What | Measured | |\n| --- | --- | --- |');
for (const { what, text, enough } of rows) console.log(`| ${what} | ${text} | ${enough ? '✅' : '❌'} |`);
console.log(
  `\n${((performance.now() - began) / 60_000).toFixed(1)} minutes on ${availableParallelism()} cores`,
);
process.exitCode = rows.every(({ enough }) => enough) ? 0 : 1;

/** A few at once, the longest first; the table keeps their order. */
async function measureAll(atOnce: number) {
  const results: { what: string; text: string; enough: boolean }[] = [];
  const waiting = MEASUREMENTS.map((measurement, index) => ({ measurement, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { measurement, index } = next;
      const ended = await run(measurement.command);
      const figure = measurement.figure(ended);
      results[index] = { what: measurement.what, ...figure };
      console.log(`${figure.enough ? '✓' : '✗'} ${measurement.what}: ${figure.text}`);
      if (!figure.enough) console.log(ended.text.split('\n').slice(-30).join('\n'));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function run(command: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { ok: code === 0, text };
}

/** The groups of a pattern as numbers; zeros where it is not found, which is never enough. */
function numbers(text: string, pattern: RegExp): [number, number, number] {
  const [, a = '0', b = '0', c = '0'] = pattern.exec(text) ?? [];
  return [Number(a), Number(b), Number(c)];
}
