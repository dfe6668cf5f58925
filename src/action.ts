/** Entry on a runner: inputs in, outputs out, one catch. */
import * as core from '@actions/core';
import { failedRun } from './commands/failed-run.ts';
import type { BaseText } from './commands/run.ts';
import { asFlowgateError } from './errors.ts';
import { type FlowLimit, heldToLimit } from './fleet/many-flows.ts';
import { matrixText } from './fleet/matrix.ts';
import { type FleetPlan, renderPlan } from './fleet/plan.ts';
import type { Fetch } from './genesys/http.ts';
import type { DeploymentRecord } from './github/deployment.ts';
import {
  type CommandInput,
  commandFor,
  type GitHubEvent,
  readEvent,
  refuseUntrusted,
} from './github/event.ts';
import { connectOctokit } from './github/octokit.ts';
import { writeOutputs } from './github/outputs.ts';
import { RunnerLog } from './github/runner-log.ts';
import { SUMMARY_LIMIT, writeSummary } from './github/summary.ts';
import { installationRoot } from './installation.ts';
import { logLines } from './log.ts';
import { useProxies } from './proxy.ts';
import { Redactor } from './redact.ts';
import { annotate } from './report/annotate.ts';
import { renderConsole } from './report/console.ts';
import { renderReport } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';
import { notWritten, writeReportFiles } from './report-files.ts';
import { SECRET_SETTINGS, SETTING_NAMES } from './setting-names.ts';
import { parseSettings, type Settings } from './settings.ts';
import { createStop } from './stop.ts';
import { refuseMissingDirectory } from './working-directory.ts';

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
const NO_MATRIX = matrixText({ include: [] });
const connect = (token: string) => connectOctokit(token, undefined, proxiedFetch);

/** Loaded once the inputs are right: a refusal does not wait for it. */
const work = () => import('./runs.ts');

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
    // The job that joins reports has nothing checked out.
    if (settings.command !== 'join') refuseMissingDirectory(settings['working-directory']);
    proxiedFetch = await useProxies({ environment: process.env, onSecret: mask, warn });
    if (settings.command === 'matrix') return await tellPlan(await planOf(event, settings));
    report =
      settings.command === 'join'
        ? await join(event, settings)
        : heldToLimit(await run(event, settings, settings.command), limitOf(event, settings));
  } catch (thrown) {
    report = failedRun(asFlowgateError(thrown, 'Start the run'), event);
  }
  await deliver(
    redactor.redactAll({ ...report, warnings: [...report.warnings, ...warnings] }),
    event,
    settings,
  );
}

async function run(event: GitHubEvent, settings: Settings, input: CommandInput): Promise<RunReport> {
  const command = commandFor(event.name, input);
  const stop = createStop(settings.timeout);
  // For good: a second signal must not end the process before it has said what is true.
  process.on('SIGINT', stop.cancel);
  process.on('SIGTERM', stop.cancel);
  try {
    const { execute, openRun } = await work();
    deployment = await deploymentOf(event, settings);
    return await execute(
      await openRun(command, settings, {
        log,
        stop,
        root: installationRoot(),
        processEnvironment: process.env,
        onSecret: mask,
        fetch: proxiedFetch,
        baseText: await baseOf(event, settings),
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

/** The shards told GitHub nothing: what they did is recorded and told here, as one run's. */
async function join(event: GitHubEvent, settings: Settings): Promise<RunReport> {
  const { name, commit, runUrl, attempt } = event;
  const { environment } = settings;
  const command = name === 'pull_request' || name === 'merge_group' ? 'check' : undefined;
  const usual = name === 'push' ? 'deploy' : undefined;
  const { joinShards, recordOf } = await work();
  const report = await joinShards(settings, {
    command,
    usual,
    environment,
    commit,
    runUrl,
    attempt,
  });
  const record = recordOf(report);
  if (record !== undefined) {
    deployment = await deploymentOf(event, settings);
    await deployment?.begin(redactor.redactAll(record));
  }
  return report;
}

async function planOf(event: GitHubEvent, settings: Settings): Promise<FleetPlan> {
  const token = settings['github-token'];
  const { gitIn, matrixOfFlows, sinceOf } = await work();
  const since = await sinceOf(settings.base, event, {
    git: gitIn(workingDirectory),
    octokit: token === undefined ? undefined : () => connect(token),
    repository: event.repository,
    workingDirectory,
  });
  const { labels } = limitOf(event, settings);
  return await matrixOfFlows({ settings, processEnvironment: process.env, since, labels });
}

function limitOf({ pullRequest }: GitHubEvent, settings: Settings): FlowLimit {
  return { limit: settings['max-flows'], labels: pullRequest && (pullRequest.labels ?? []) };
}

/** Files at the base commit of a pull request, for a check that has no organization to compare with. */
async function baseOf(event: GitHubEvent, settings: Settings): Promise<BaseText | undefined> {
  const { baseCommit } = event;
  const token = settings['github-token'];
  if (baseCommit === undefined) return undefined;
  const { baseFiles, gitIn } = await work();
  return baseFiles(baseCommit, {
    git: gitIn(workingDirectory),
    octokit: token === undefined ? undefined : () => connect(token),
    repository: event.repository,
    workingDirectory,
  });
}

/** Nothing is sent before the first write. GitHub calls a deployment without an environment `production`: none is better. */
async function deploymentOf(event: GitHubEvent, settings: Settings): Promise<DeploymentRecord | undefined> {
  const { 'github-token': token, environment, deployments, shard } = settings;
  if (!deployments || token === undefined || environment === undefined || shard) return undefined;
  const { repository, commit, runUrl } = event;
  const { DeploymentRecord } = await work();
  return new DeploymentRecord({ token, repository, commit, environment, runUrl, connect }, warn);
}

/** What a run that divides the flows leaves behind. */
async function tellPlan(written: FleetPlan): Promise<void> {
  const plan = redactor.redactAll(written);
  const { matrix, sentences } = plan;
  for (const sentence of sentences) log.info(sentence);
  const summaryWarning = writeSummary(renderPlan(plan, SUMMARY_LIMIT), process.env);
  if (summaryWarning !== undefined) warn(summaryWarning);
  const paths = { report: undefined, junit: undefined, sarif: undefined, commentUrl: undefined };
  const fleet = { matrix: matrixText(matrix), shards: matrix.include.length };
  writeOutputs(
    core,
    { command: undefined, result: 'success', failureReason: undefined, flows: [] },
    { ...paths, fleet },
  );
  for (const warning of new Set([...plan.warnings, ...warnings])) log.warning(warning);
  log.flush();
}

/** Everything a run leaves behind, each on its own: what GitHub refuses must not cost the outputs. */
async function deliver(
  report: RunReport,
  event: GitHubEvent | undefined,
  settings: Settings | undefined,
): Promise<void> {
  const overview = renderConsole(report).trimEnd();
  if (overview !== '') log.info(overview);
  // Each shard has told its own at their places.
  if (settings?.command !== 'join') annotate(report, log);
  const { shard } = settings ?? {};
  const writing = writeReportFiles(report, workingDirectory, shard, event?.attempt);
  const files = await writing.catch((thrown: unknown) => {
    warn(notWritten(thrown));
    return { report: undefined, junit: undefined, sarif: undefined };
  });
  const summaryWarning = writeSummary(renderReport(report, { limit: SUMMARY_LIMIT }), process.env);
  if (summaryWarning !== undefined) warn(summaryWarning);
  // Before GitHub is told, which may take longer than a cancelled run is given.
  const fleet = settings?.command === 'matrix' ? { matrix: NO_MATRIX, shards: 0 } : undefined;
  writeOutputs(core, report, { ...files, commentUrl: undefined, fleet });
  // A shard's part is told by the job that joins them.
  if (event !== undefined && settings !== undefined && settings.shard === undefined) {
    const { tellGitHub } = await work();
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
