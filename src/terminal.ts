/** Every command of the command line that does more than show a text. */
import { systemClock } from './clock.ts';
import type { CliCommand, CommandLine } from './command-line.ts';
import { chat } from './commands/chat.ts';
import { diffFiles } from './commands/diff.ts';
import { explainRule } from './commands/explain.ts';
import { generate } from './commands/generate.ts';
import { printGraphs } from './commands/graph.ts';
import { joinShards } from './commands/join.ts';
import type { LocalWork } from './commands/local.ts';
import { matrixOfFlows } from './commands/matrix.ts';
import { type BaseText, execute, type Run } from './commands/run.ts';
import { simulateFlows } from './commands/simulate.ts';
import { identify } from './commands/steps.ts';
import { readLocalValues } from './dot-env.ts';
import { matrixText } from './fleet/matrix.ts';
import type { FlowDefinition, LiveFlow } from './flow/definition.ts';
import type { Platform } from './genesys/platform.ts';
import { baseFiles, gitIn, headCommit } from './github/base-file.ts';
import { installationRoot, moduleTools } from './installation.ts';
import { useProxies } from './proxy.ts';
import { annotate } from './report/annotate.ts';
import { renderConsole } from './report/console.ts';
import type { CommandName, RunReport } from './report/model.ts';
import { writeReportFiles } from './report-files.ts';
import { openRun, type Surroundings } from './session.ts';
import { parseSettings, type Settings } from './settings.ts';
import { sinceOf } from './since.ts';
import { createStop, type Stop } from './stop.ts';
import { log, print, redactor } from './terminal-output.ts';

/**
 * Runs a command to its end.
 *
 * @returns the exit code
 */
export async function runOnTerminal(
  command: Exclude<CliCommand, 'help' | 'version'>,
  { flags, own }: CommandLine,
): Promise<number> {
  switch (command) {
    case 'sandbox':
      return withStop(undefined, async (stop) => {
        const { serveSandbox } = await import('./commands/sandbox.ts');
        await serveSandbox({ ...localWork(flags), port: own['port'], stop });
        return 0;
      });
    case 'simulate':
      return withStop(undefined, (stop) => simulateFlows({ ...localWork(flags), own, stop }));
    case 'generate':
      return generate(localWork(flags));
    case 'chat':
      return withStop(undefined, (stop) => chat({ ...localWork(flags), given: own['given'], stop }));
    case 'diff':
      return withStop(undefined, (stop) => {
        const work = localWork(flags);
        const readLive = (flow: FlowDefinition) => {
          const run = openLocalRun('check', work, stop);
          return run.platform && readLiveFlow(run, run.platform, flow);
        };
        return diffFiles({ ...work, own, readLive });
      });
    case 'doctor':
      return withStop(undefined, (stop) => examine(flags, stop));
    case 'graph':
      return printGraphs(localWork(flags));
    case 'explain':
      return print(explainRule(own['rule']));
    case 'demo':
      return withStop(undefined, async (stop) => {
        const { runDemo } = await import('./commands/demo.ts');
        return runDemo({ root: installationRoot(), log, stop, print });
      });
    case 'matrix':
      return printMatrix(flags);
    case 'join':
      return join(flags);
    case 'check':
    case 'deploy':
    case 'smoke':
      return runCommand(command, flags);
  }
}

/** Settings by flag, process environment and `.env`, the first that has one. */
function local(flags: Readonly<Record<string, string | undefined>>) {
  const values = readLocalValues(process.cwd(), process.env);
  for (const name of values.ignored) {
    log.warning(`.env: ${name} is ignored; values of flows belong in flows/environments/NAME.env.`);
  }
  redactor.add((flags['client-secret'] ?? values.settings['client-secret'] ?? '').trim());
  const settings = parseSettings({ ...values.settings, ...flags }, (text) => log.warning(text));
  return { settings, processEnvironment: { ...process.env, ...values.flowValues } };
}

/** What a command needs that never leaves this machine. */
function localWork(flags: Readonly<Record<string, string | undefined>>): LocalWork {
  return { ...local(flags), moduleTools: moduleTools(installationRoot()), log, print };
}

async function runCommand(
  command: CommandName,
  flags: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const values = local(flags);
  const directory = values.settings['working-directory'];
  return withStop(values.settings, async (stop) => {
    const commit = await headCommit(gitIn(directory));
    const baseText = commit === undefined ? undefined : baseAt(commit, directory);
    const run = openLocalRun(command, values, stop, { baseText, commit });
    const report = redactor.redactAll(await execute(run));
    annotate(report, log);
    return conclude(report, values.settings);
  });
}

async function conclude(report: RunReport, settings: Settings): Promise<number> {
  const files = await writeReportFiles(report, settings['working-directory'], settings.shard);
  print(renderConsole(report));
  log.info(`Report: ${files.report}`);
  if (report.result === 'success') return 0;
  log.error(report.failureMessage);
  return report.failureReason === 'invalid-input' ? 2 : 1;
}

/** The matrix goes to standard output, what is due and why to standard error. */
async function printMatrix(flags: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { settings, processEnvironment } = local(flags);
  const directory = settings['working-directory'];
  const since = await sinceOf(settings.base, undefined, {
    git: gitIn(directory),
    workingDirectory: directory,
  });
  const plan = await matrixOfFlows({ settings, processEnvironment, since, labels: undefined });
  for (const sentence of plan.sentences) log.info(sentence);
  for (const warning of plan.warnings) log.warning(warning);
  return print(`${matrixText(plan.matrix)}\n`);
}

async function join(flags: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { settings } = local(flags);
  const commit = await headCommit(gitIn(settings['working-directory']));
  const { environment } = settings;
  const report = await joinShards(settings, { command: undefined, environment, commit, runUrl: undefined });
  for (const warning of report.warnings) log.warning(warning);
  return conclude(redactor.redactAll(report), settings);
}

/** Wrong settings are a line of the report, so they are read when it comes to them. */
async function examine(flags: Readonly<Record<string, string | undefined>>, stop: Stop): Promise<number> {
  const { doctor } = await import('./commands/doctor.ts');
  const { flowValues } = readLocalValues(process.cwd(), process.env);
  const onSecret = (secret: string) => redactor.add(secret);
  const { text, exitCode } = await doctor({
    settings: () => local(flags).settings,
    processEnvironment: { ...process.env, ...flowValues },
    moduleTools: moduleTools(installationRoot()),
    signal: stop.hard,
    clock: systemClock,
    random: Math.random,
    debug: (line) => log.debug(line),
    onSecret,
    fetch: useProxies({ environment: process.env, onSecret, warn: (line) => log.warning(line) }),
    runtime: { nodeVersion: process.versions.node, hasWebSocket: 'WebSocket' in globalThis },
  });
  print(text);
  return exitCode;
}

function openLocalRun(
  command: CommandName,
  { settings, processEnvironment }: ReturnType<typeof local>,
  stop: Stop,
  base: Pick<Surroundings, 'baseText' | 'commit'> = {},
): Run {
  const onSecret = (secret: string) => redactor.add(secret);
  const fetch = useProxies({ environment: process.env, onSecret, warn: (text) => log.warning(text) });
  return openRun(command, settings, {
    log,
    stop,
    root: installationRoot(),
    processEnvironment,
    onSecret,
    fetch,
    ...base,
  });
}

async function readLiveFlow(run: Run, platform: Platform, flow: FlowDefinition): Promise<LiveFlow> {
  const { id } = await identify(run, flow);
  return platform.readFlow(id);
}

/** Without an organization a check compares with the last commit. */
function baseAt(commit: string, workingDirectory: string): BaseText {
  return baseFiles(commit, { git: gitIn(workingDirectory), workingDirectory });
}

/** A stop that Ctrl-C pulls, for as long as `work` takes. */
async function withStop(
  settings: Settings | undefined,
  work: (stop: Stop) => Promise<number>,
): Promise<number> {
  const stop = createStop(settings?.timeout);
  process.once('SIGINT', stop.cancel);
  process.once('SIGTERM', stop.cancel);
  try {
    return await work(stop);
  } finally {
    stop.dispose();
  }
}
