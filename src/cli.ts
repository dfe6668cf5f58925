#!/usr/bin/env node
/** Entry on a terminal: the same commands as on a runner. Exit code 0 success, 1 failed, 2 wrong usage. */
import { systemClock } from './clock.ts';
import { type CommandLine, helpText, readCommandLine } from './command-line.ts';
import { chat } from './commands/chat.ts';
import { runDemo } from './commands/demo.ts';
import { diffFiles } from './commands/diff.ts';
import { explainRule } from './commands/explain.ts';
import { generate } from './commands/generate.ts';
import { printGraphs } from './commands/graph.ts';
import type { LocalWork } from './commands/local.ts';
import { type BaseFile, execute, type Run } from './commands/run.ts';
import { serveSandbox } from './commands/sandbox.ts';
import { simulateFlows } from './commands/simulate.ts';
import { identify } from './commands/steps.ts';
import { readLocalValues } from './dot-env.ts';
import { asFlowgateError, type FlowgateError } from './errors.ts';
import type { FlowDefinition, LiveFlow } from './flow/definition.ts';
import type { Platform } from './genesys/platform.ts';
import { gitIn, headCommit, readBaseFile } from './github/base-file.ts';
import { installationRoot, moduleTools } from './installation.ts';
import { logLines } from './log.ts';
import { useProxies } from './proxy.ts';
import { Redactor } from './redact.ts';
import { annotate } from './report/annotate.ts';
import { renderConsole } from './report/console.ts';
import type { CommandName } from './report/model.ts';
import { writeReportFiles } from './report-files.ts';
import { openRun, type Surroundings } from './session.ts';
import { parseSettings, type Settings } from './settings.ts';
import { createStop, type Stop } from './stop.ts';
import { TerminalLog } from './terminal-log.ts';
import { VERSION } from './version.ts';

const redactor = new Redactor();
const log = new TerminalLog({ stream: process.stderr, redactor, environment: process.env });

try {
  process.exitCode = await dispatch(readCommandLine(process.argv.slice(2)));
} catch (thrown) {
  const error = asFlowgateError(thrown, 'Run Flowgate');
  log.error(error.message);
  process.exitCode = exitCodeOf(error);
}

async function dispatch({ command, flags, own }: CommandLine): Promise<number> {
  switch (command) {
    case 'help':
      return print(helpText());
    case 'version':
      return print(`${VERSION}\n`);
    case 'sandbox':
      return withStop(undefined, async (stop) => {
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
      return withStop(undefined, (stop) => runDemo({ root: installationRoot(), log, stop, print }));
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
    const files = await writeReportFiles(report, directory);
    print(renderConsole(report));
    log.info(`Report: ${files.report}`);
    if (report.result === 'success') return 0;
    log.error(report.failureMessage);
    return report.failureReason === 'invalid-input' ? 2 : 1;
  });
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
function baseAt(commit: string, workingDirectory: string): (file: string) => Promise<BaseFile> {
  return (file) => readBaseFile(file, commit, { git: gitIn(workingDirectory), workingDirectory });
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

/** What a program may read goes to standard output; what people read meanwhile goes to standard error. */
function print(text: string): number {
  process.stdout.write(`${logLines(text, redactor).join('\n')}`);
  return 0;
}

function exitCodeOf(error: FlowgateError): number {
  return error.code === 'invalid-input' ? 2 : 1;
}
