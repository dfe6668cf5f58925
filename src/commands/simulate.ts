import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../clock.ts';
import { asFlowgateError, FlowgateError, formatPlace } from '../errors.ts';
import type { Environment } from '../flow/environment.ts';
import { hasErrors } from '../flow/finding.ts';
import { transcriptLines } from '../report/transcript-lines.ts';
import { coverageOf, mergeCoverage } from '../simulation/coverage.ts';
import { localEngine } from '../simulation/local-engine.ts';
import { runTranscripts } from '../simulation/run.ts';
import type { Stop } from '../stop.ts';
import { buildLocally, type LocalWork } from './local.ts';
import { findFlows } from './steps.ts';

export interface SimulateCommand extends LocalWork {
  readonly own: Readonly<Record<string, string | undefined>>;
  readonly stop: Stop;
}

/** What came of the conversations of one flow. */
interface Played {
  readonly passed: number;
  readonly failed: number;
  /** The flow or its transcripts could not be read. */
  readonly broken: boolean;
  readonly shares: Parameters<typeof mergeCoverage>[0];
}

/** After a change, editors write again within this many milliseconds: one round for all of it. */
const SETTLE = 100;

/**
 * Plays the conversations on the local simulator. Exit code 0 when all pass, 1 when one fails or a file is wrong, or
 * where none is called or tagged as was asked for.
 * With `--watch true`, again whenever a file below the working directory changes.
 */
export async function simulateFlows(command: SimulateCommand): Promise<number> {
  if (!flagOf(command.own['watch'])) return playAll(command);
  let code = 0;
  for await (const _ of rounds(command)) {
    code = await playAll(command).catch((thrown: unknown) => {
      // A file half written is no reason to stop watching.
      command.log.error(asFlowgateError(thrown, 'Simulate').message);
      return 1;
    });
    command.print('\n');
  }
  return code;
}

async function playAll(command: SimulateCommand): Promise<number> {
  const { files, environment } = await findFlows(command);
  const played: Played[] = [];
  for (const file of files) played.push(await playFlow(command, file, environment));
  const sum = (count: (one: Played) => number) => played.reduce((total, one) => total + count(one), 0);
  const failed = sum((one) => one.failed);
  const passed = sum((one) => one.passed);
  const { transitions } = mergeCoverage(played.flatMap(({ shares }) => shares));
  command.print(
    `${passed} passed, ${failed} failed; ${transitions.passed} of ${transitions.total} transitions taken\n`,
  );
  const isBroken = played.some(({ broken }) => broken);
  const { name, tag } = command.own;
  // Whoever asks for certain conversations must not take none of them for a success.
  const isMissed = (name ?? tag) !== undefined && passed + failed === 0 && !isBroken;
  if (isMissed) command.log.error('No conversation was played: is --name or --tag right?');
  return failed > 0 || isBroken || isMissed ? 1 : 0;
}

async function playFlow(command: SimulateCommand, file: string, environment: Environment): Promise<Played> {
  const { name, tag } = command.own;
  const { flow, findings, transcripts } = await buildLocally(command, file, environment);
  for (const finding of findings) command.log[finding.severity](finding.message, finding.place);
  if (flow === undefined || hasErrors(findings)) return { passed: 0, failed: 0, broken: true, shares: [] };

  const chosen = transcripts.filter(
    (transcript) =>
      (name === undefined || transcript.name.includes(name)) &&
      (tag === undefined || transcript.tags.includes(tag)),
  );
  if (chosen.length > 0) command.print(`${flow.name} (${formatPlace({ file })})\n`);
  const results = await runTranscripts(localEngine(flow, { now: new Date() }), chosen, {
    environmentVariables: flow.environmentVariables ?? {},
    clock: systemClock,
    signal: command.stop.soft,
  });
  for (const result of results) {
    command.print(
      `${transcriptLines(result)
        .map((line) => `  ${line}`)
        .join('\n')}\n`,
    );
  }
  const passed = results.filter((result) => result.passed).length;
  const shares = chosen.length === 0 ? [] : [coverageOf(flow, results)];
  return { passed, failed: results.length - passed, broken: false, shares };
}

/** One item to begin with and one for every burst of changes, until the run is stopped. */
async function* rounds({ settings, stop }: SimulateCommand): AsyncGenerator<void> {
  let wake: () => void = () => undefined;
  // Watched from the first round on, so that no change during it is missed.
  let changed = true;
  const watcher = watch(settings['working-directory'], { recursive: true }, (_, file) => {
    // Our own report must not start the next round.
    if (file === null || /(^|[\\/])(node_modules|\.git|flowgate-report)([\\/]|$)/.test(file)) return;
    changed = true;
    wake();
  });
  stop.soft.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!stop.soft.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed || stop.soft.aborted) resolve();
      });
      if (stop.soft.aborted) return;
      await pause(SETTLE);
      changed = false;
      yield;
    }
  } finally {
    watcher.close();
  }
}

function flagOf(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw new FlowgateError('invalid-input', {
    attempted: 'Read the command line',
    returned: 'watch must be "true" or "false"',
    advice: 'Write --watch true.',
  });
}
