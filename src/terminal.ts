/**
 * Every command of the command line that does more than show a text. Each is loaded when it is called for: together
 * they are most of the program.
 */
import { systemClock } from './clock.ts';
import type { CliCommand, CommandLine } from './command-line.ts';
import type { LocalWork } from './commands/local.ts';
import type { BaseText, Run } from './commands/run.ts';
import { readLocalValues } from './dot-env.ts';
import { matrixText } from './fleet/matrix.ts';
import type { FlowDefinition, LiveFlow } from './flow/definition.ts';
import { baseFiles, gitIn, headCommit } from './github/base-file.ts';
import { installationRoot, moduleTools } from './installation.ts';
import { useProxies } from './proxy.ts';
import { annotate } from './report/annotate.ts';
import { renderConsole } from './report/console.ts';
import type { CommandName, RunReport } from './report/model.ts';
import { notWritten, writeReportFiles } from './report-files.ts';
import { openRun, type Surroundings } from './session.ts';
import { credentialsOf, parseSettings, type Settings } from './settings.ts';
import { sinceOf } from './since.ts';
import { createStop, type Stop } from './stop.ts';
import { log, print, redactor } from './terminal-output.ts';
import { refuseMissingDirectory } from './working-directory.ts';

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
      return withStop(undefined, async (stop) => {
        const { simulateFlows } = await import('./commands/simulate.ts');
        return simulateFlows({ ...localWork(flags), own, stop });
      });
    case 'generate': {
      const { generate } = await import('./commands/generate.ts');
      return generate(localWork(flags));
    }
    case 'chat':
      return withStop(undefined, async (stop) => {
        const { chat } = await import('./commands/chat.ts');
        return chat({ ...localWork(flags), given: own['given'], stop });
      });
    case 'diff':
      return withStop(undefined, async (stop) => {
        const { diffFiles } = await import('./commands/diff.ts');
        const work = localWork(flags);
        const readLive = (flow: FlowDefinition) =>
          credentialsOf(work.settings) && readLiveFlow(work, flow, stop);
        return diffFiles({ ...work, own, readLive });
      });
    case 'doctor':
      return withStop(undefined, (stop) => examine(flags, stop));
    case 'graph': {
      const { printGraphs } = await import('./commands/graph.ts');
      return printGraphs(localWork(flags));
    }
    case 'explain': {
      const { explainRule } = await import('./commands/explain.ts');
      return print(explainRule(own['rule']));
    }
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
  refuseMissingDirectory(settings['working-directory']);
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
    // Git looks while the command is loaded.
    const [commit, { execute }] = await Promise.all([
      headCommit(gitIn(directory)),
      import('./commands/execute.ts'),
    ]);
    const baseText = commit === undefined ? undefined : baseAt(commit, directory);
    const run = await openLocalRun(command, values, stop, { baseText, commit });
    const report = redactor.redactAll(await execute(run));
    annotate(report, log);
    return conclude(report, values.settings);
  });
}

async function conclude(report: RunReport, settings: Settings): Promise<number> {
  // What became of the flows is said whatever becomes of the files.
  print(renderConsole(report));
  try {
    const files = await writeReportFiles(report, settings['working-directory'], settings.shard);
    log.info(`Report: ${files.report}`);
  } catch (thrown) {
    log.warning(notWritten(thrown));
  }
  if (report.result === 'success') return 0;
  log.error(report.failureMessage);
  return report.failureReason === 'invalid-input' ? 2 : 1;
}

/** The matrix goes to standard output, what is due and why to standard error. */
async function printMatrix(flags: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { settings, processEnvironment } = local(flags);
  const directory = settings['working-directory'];
  const { matrixOfFlows } = await import('./commands/matrix.ts');
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
  const { joinShards } = await import('./commands/join.ts');
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
    fetch: await useProxies({ environment: process.env, onSecret, warn: (line) => log.warning(line) }),
    runtime: { nodeVersion: process.versions.node, hasWebSocket: 'WebSocket' in globalThis },
  });
  print(text);
  return exitCode;
}

async function openLocalRun(
  command: CommandName,
  { settings, processEnvironment }: ReturnType<typeof local>,
  stop: Stop,
  base: Pick<Surroundings, 'baseText' | 'commit'> = {},
): Promise<Run> {
  const onSecret = (secret: string) => redactor.add(secret);
  const fetch = await useProxies({ environment: process.env, onSecret, warn: (text) => log.warning(text) });
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

async function readLiveFlow(
  work: ReturnType<typeof local>,
  flow: FlowDefinition,
  stop: Stop,
): Promise<LiveFlow> {
  const run = await openLocalRun('check', work, stop);
  const [{ identify }, { platformOf }] = await Promise.all([
    import('./commands/steps.ts'),
    import('./commands/run.ts'),
  ]);
  const { id } = await identify(run, flow);
  return platformOf(run).readFlow(id);
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
