/** Entry on a runner: inputs in, outputs out, one catch. */
import * as core from '@actions/core';
import { type BaseFile, execute, failedRun } from './commands/run.ts';
import { asFlowgateError } from './errors.ts';
import type { Fetch } from './genesys/http.ts';
import { gitIn, readBaseFile } from './github/base-file.ts';
import { DeploymentRecord } from './github/deployment.ts';
import { commandFor, type GitHubEvent, readEvent, refuseUntrusted } from './github/event.ts';
import { connectOctokit } from './github/octokit.ts';
import { writeOutputs } from './github/outputs.ts';
import { RunnerLog } from './github/runner-log.ts';
import { SUMMARY_LIMIT, writeSummary } from './github/summary.ts';
import { tellGitHub } from './github/tell.ts';
import { installationRoot } from './installation.ts';
import { logLines } from './log.ts';
import { useProxies } from './proxy.ts';
import { Redactor } from './redact.ts';
import { annotate } from './report/annotate.ts';
import { renderConsole } from './report/console.ts';
import { renderReport } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';
import { writeReportFiles } from './report-files.ts';
import { openRun } from './session.ts';
import { parseSettings, SECRET_SETTINGS, SETTING_NAMES, type Settings } from './settings.ts';
import { createStop } from './stop.ts';

const redactor = new Redactor();
const inputs = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, core.getInput(name, { trimWhitespace: false })]),
);
for (const name of SECRET_SETTINGS) mask(inputs[name] ?? '');
const workingDirectory = inputs['working-directory']?.trim() || '.';
const log = new RunnerLog({ core, redactor, workingDirectory });
const warnings: string[] = [];
let proxiedFetch: Fetch | undefined;
let deployment: DeploymentRecord | undefined;
const connect = (token: string) => connectOctokit(token, undefined, proxiedFetch);

// Nothing may end a run in silence, whatever was forgotten elsewhere.
for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(fault, (thrown: unknown) => {
    core.setFailed(plain(asFlowgateError(thrown, 'Run Flowgate').message));
    process.exit(1);
  });
}

await main();

async function main(): Promise<void> {
  let event: GitHubEvent | undefined;
  let settings: Settings | undefined;
  let report: RunReport;
  try {
    event = readEvent(process.env);
    refuseUntrusted(event.name);
    settings = parseSettings(inputs, warn);
    proxiedFetch = useProxies({ environment: process.env, onSecret: mask, warn });
    report = await run(event, settings);
  } catch (thrown) {
    report = failedRun(asFlowgateError(thrown, 'Start the run'), event);
  }
  await deliver(
    redactor.redactAll({ ...report, warnings: [...report.warnings, ...warnings] }),
    event,
    settings,
  );
}

async function run(event: GitHubEvent, settings: Settings): Promise<RunReport> {
  const command = commandFor(event.name, settings.command);
  deployment = deploymentOf(event, settings);
  const stop = createStop(settings.timeout);
  // For good: a second signal must not end the process before it has said what is true.
  process.on('SIGINT', stop.cancel);
  process.on('SIGTERM', stop.cancel);
  try {
    return await execute(
      openRun(command, settings, {
        log,
        stop,
        root: installationRoot(),
        processEnvironment: process.env,
        onSecret: mask,
        fetch: proxiedFetch,
        baseText: baseOf(event, settings),
        beforeWrites: async (plan) => deployment?.begin(redactor.redactAll(plan)),
        commit: event.commit,
        repository: `${event.repository.owner}/${event.repository.repo}`,
        runUrl: event.runUrl,
      }),
    );
  } finally {
    stop.dispose();
  }
}

/** Files at the base commit of a pull request, for a check that has no organization to compare with. */
function baseOf(event: GitHubEvent, settings: Settings): ((file: string) => Promise<BaseFile>) | undefined {
  const { baseCommit } = event;
  const token = settings['github-token'];
  if (baseCommit === undefined) return undefined;
  return (file) =>
    readBaseFile(file, baseCommit, {
      git: gitIn(workingDirectory),
      octokit: token === undefined ? undefined : () => connect(token),
      repository: event.repository,
      workingDirectory,
    });
}

/** Nothing is sent before the first write. GitHub calls a deployment without an environment `production`: none is better. */
function deploymentOf(event: GitHubEvent, settings: Settings): DeploymentRecord | undefined {
  const { 'github-token': token, environment, deployments } = settings;
  if (!deployments || token === undefined || environment === undefined) return undefined;
  const { repository, commit, runUrl } = event;
  return new DeploymentRecord({ token, repository, commit, environment, runUrl, connect }, warn);
}

/** Everything a run leaves behind, each on its own: what GitHub refuses must not cost the outputs. */
async function deliver(
  report: RunReport,
  event: GitHubEvent | undefined,
  settings: Settings | undefined,
): Promise<void> {
  const overview = renderConsole(report).trimEnd();
  if (overview !== '') log.info(overview);
  annotate(report, log);
  const files = await writeReportFiles(report, workingDirectory).catch((thrown: unknown) => {
    warn(`The report files were not written: ${asFlowgateError(thrown, 'Write the report').returned}.`);
    return { report: undefined, junit: undefined, sarif: undefined };
  });
  const summaryWarning = await writeSummary(renderReport(report, { limit: SUMMARY_LIMIT }), process.env);
  if (summaryWarning !== undefined) warn(summaryWarning);
  // Before GitHub is told, which may take longer than a cancelled run is given.
  writeOutputs(core, report, { ...files, commentUrl: undefined });
  if (event !== undefined && settings !== undefined) {
    const told = await tellGitHub({ report, event, settings, deployment, connect });
    for (const sentence of told.done) log.info(sentence);
    warnings.push(...told.warnings);
    if (told.commentUrl !== undefined) core.setOutput('comment-url', told.commentUrl);
  }
  for (const warning of new Set([...report.warnings, ...warnings])) log.warning(warning);
  log.flush();
  if (report.result === 'failure') core.setFailed(plain(report.failureMessage));
}

function warn(text: string): void {
  warnings.push(text);
}

/** Registers a secret with the runner and with our own redactor before anything can print it. */
function mask(secret: string): void {
  redactor.add(secret);
  redactor.add(secret.trim());
  for (const line of secret.split(/\r?\n/)) {
    // A mask of a few characters would blank the log, not protect anything.
    if (line.trim().length >= 6) core.setSecret(line.trim());
  }
}

function plain(text: string): string {
  return logLines(text, redactor).join(' ');
}
