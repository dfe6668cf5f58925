/** The steps that the commands share, in the order a release goes through them. */
import { type Clock, systemClock } from '../clock.ts';
import { FlowgateError, withAdvice } from '../errors.ts';
import { archyOf } from '../flow/archy/document.ts';
import { buildFlow, fillText, missingElsewhere, missingIn, missingVariable } from '../flow/build.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { Path, SourceDocument } from '../flow/document.ts';
import type { Environment } from '../flow/environment.ts';
import type { Finding } from '../flow/finding.ts';
import { lint } from '../flow/lint.ts';
import { parseDocument } from '../flow/parse.ts';
import { RULES } from '../flow/rules/index.ts';
import { withSeverities } from '../flow/severities.ts';
import {
  findSources,
  findTranscripts,
  listEnvironments,
  readEnvironment,
  readSource,
  readText,
} from '../flow/source.ts';
import { suppress } from '../flow/suppression.ts';
import type { FlowReport } from '../report/model.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { localEngine } from '../simulation/local-engine.ts';
import { runTranscripts } from '../simulation/run.ts';
import { includedFiles, readTranscripts, type Transcript } from '../simulation/transcript.ts';
import type { Run } from './run.ts';

/** A source that was read, built and linted. `flow` is absent where it could not be built. */
export interface Built {
  readonly file: string;
  readonly document: SourceDocument;
  readonly flow: FlowDefinition | undefined;
  readonly findings: readonly Finding[];
  /** What a reader of the report should know of them. */
  readonly notes: readonly string[];
  readonly transcripts: readonly Transcript[];
}

/**
 * Step 1: the role's scopes, all missing ones at once. Sources are read and built meanwhile; whatever else is asked of
 * the platform must await `verified` first. Where the platform refuses, that is what the run fails with, however the
 * sources fare.
 *
 * @param work gets the run as it is while the scopes are verified: it ends where they are refused
 */
export async function whileVerifying<Result>(
  run: Run,
  work: (run: Run, verified: Promise<void>) => Promise<Result>,
): Promise<Result> {
  const refusal = new AbortController();
  const verified = verifyScopes(run).catch((thrown: unknown) => {
    refusal.abort(thrown);
    throw thrown;
  });
  const signal = AbortSignal.any([run.signal, refusal.signal]);
  const [verification, result] = await Promise.allSettled([verified, work({ ...run, signal }, verified)]);
  if (verification.status === 'rejected') throw verification.reason;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

async function verifyScopes(run: Run): Promise<void> {
  if (run.platform === undefined) return;
  const { summary, warnings } = await run.platform.verifyAccess(run.command, run.settings['role-id']);
  run.log.info(summary);
  for (const warning of warnings) run.log.warning(warning);
}

/** The flows of this run and the environment they are built for. */
export async function findFlows(
  run: Pick<Run, 'settings' | 'processEnvironment'>,
): Promise<{ files: readonly string[]; environment: Environment }> {
  const { settings } = run;
  const files = await findSources(settings.flows, settings['working-directory']);
  if (files.length === 0) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Find the flow sources',
      returned: `no file matches flows: ${settings.flows.join(', ')}`,
      advice: 'Name your sources NAME.flow.yaml (or .json, .ts, .js, .mjs), or set flows to where they are.',
    });
  }
  const environment = await readEnvironment(
    settings.environment,
    settings['working-directory'],
    run.processEnvironment,
  );
  return { files, environment };
}

/** The environments that this run does not build for, and what is wrong with their files. */
export async function otherEnvironments(
  run: Pick<Run, 'settings' | 'processEnvironment'>,
): Promise<{ environments: readonly Environment[]; findings: readonly Finding[] }> {
  const { environment: chosen, 'working-directory': directory } = run.settings;
  const environments: Environment[] = [];
  const findings: Finding[] = [];
  for (const name of await listEnvironments(directory)) {
    if (name === chosen) continue;
    try {
      environments.push(await readEnvironment(name, directory, run.processEnvironment));
    } catch (thrown) {
      if (!(thrown instanceof FlowgateError) || thrown.place === undefined) throw thrown;
      const message = withAdvice(thrown);
      // It stops no release of this environment.
      findings.push({ rule: 'readable', severity: 'warning', message, place: thrown.place });
    }
  }
  return { environments, findings };
}

type BuildRun = Pick<Run, 'settings' | 'moduleTools'> & { readonly clock?: Clock };

/**
 * Step 2: reads a source with its transcripts and builds it for the environment; step 3: lints it.
 *
 * @param others environments of which only is asked whether they have every value
 */
export async function build(
  run: BuildRun,
  file: string,
  environment: Environment,
  others: readonly Environment[] = [],
): Promise<Built> {
  const directory = run.settings['working-directory'];
  const document = await readSource(file, directory, run.moduleTools, environment);
  const { flow, findings } = buildFlow(document, environment);
  const linted =
    flow === undefined ? [] : [...lint(flow, document.locate), ...(await apiFindings(run, flow, document))];
  const elsewhere = others.flatMap((other) => missingIn(document, other));
  const { transcripts, findings: problems } = await transcriptsOf(file, directory, environment, others);
  const left = suppress(document, [...findings, ...linted, ...elsewhere, ...problems], {
    today: new Date((run.clock ?? systemClock).now()).toISOString().slice(0, 10),
    checked: new Set(flow === undefined ? [] : checkedRules(others)),
  });
  return {
    file,
    document,
    flow,
    findings: withSeverities(left.findings, run.settings.rules ?? new Map()),
    notes: left.notes,
    transcripts,
  };
}

/** What of a flow cannot be said on the API that it is released through. */
async function apiFindings(
  { settings }: Pick<Run, 'settings'>,
  flow: FlowDefinition,
  { locate }: SourceDocument,
): Promise<Finding[]> {
  const isArchy = archyOf(flow) !== undefined;
  if (settings['platform-api'] === 'architect') {
    if (isArchy) return [];
    const { compileArchy } = await import('../flow/archy/compile.ts');
    const { problems } = compileArchy(flow);
    return problems.map(({ message, path, node, severity }) => ({
      rule: 'platform-api',
      severity,
      message,
      node,
      place: locate(path),
    }));
  }
  // Without credentials nothing is released, and the conversations can be played all the same.
  if (!isArchy || settings['client-id'] === undefined) return [];
  const message = 'An Archy document is released through platform-api: architect.';
  return [{ rule: 'platform-api', severity: 'error', message, place: locate([]) }];
}

/** The flow with the id that it has in Genesys Cloud: its source may leave that to its name. */
export async function identify(run: Run, flow: FlowDefinition): Promise<FlowDefinition> {
  const identifyFlow = run.platform?.identifyFlow;
  if (flow.id !== '' || identifyFlow === undefined) return flow;
  return { ...flow, id: await identifyFlow(flow) };
}

function checkedRules(others: readonly Environment[]): string[] {
  return [...RULES.map(({ id }) => id), 'no-transcripts', ...(others.length === 0 ? [] : ['env-missing'])];
}

async function transcriptsOf(
  file: string,
  directory: string,
  environment: Environment,
  others: readonly Environment[],
): Promise<{ transcripts: readonly Transcript[]; findings: readonly Finding[] }> {
  const transcriptFile = await findTranscripts(file, directory);
  if (transcriptFile === undefined) {
    const message = `this flow has no transcripts: nothing tests it. Write ${file.replace(/\.flow\.[a-z]+$/, '.transcripts.yaml')}.`;
    return {
      transcripts: [],
      findings: [{ rule: 'no-transcripts', severity: 'warning', message, place: { file } }],
    };
  }
  const text = await readText(transcriptFile, directory);
  const document = parseDocument(transcriptFile, text, { lists: true });
  const included = await readIncluded(document, directory);
  const missing: Finding[] = [];
  const fill = (written: string, path: Path, source: SourceDocument) => {
    for (const other of others) {
      fillText(written, other, (variable) => missing.push(missingElsewhere(source, other, variable, path)));
    }
    return fillText(written, environment, (variable) =>
      missing.push(missingVariable(source, environment, variable, path)),
    );
  };
  const { transcripts, findings } = readTranscripts(document, fill, {
    resolve: (name) => included.get(name),
    flowFile: file,
    environment: environment.name,
  });
  return { transcripts, findings: [...findings, ...missing] };
}

/** Every file that a transcript file includes, itself or through others, or why it cannot be read. */
async function readIncluded(
  document: SourceDocument,
  directory: string,
): Promise<Map<string, SourceDocument | FlowgateError>> {
  const included = new Map<string, SourceDocument | FlowgateError>();
  const waiting = includedFiles(document);
  for (const file of waiting) {
    if (included.has(file)) continue;
    try {
      const found = parseDocument(file, await readText(file, directory));
      included.set(file, found);
      waiting.push(...includedFiles(found));
    } catch (thrown) {
      if (!(thrown instanceof FlowgateError)) throw thrown;
      included.set(file, thrown);
    }
  }
  return included;
}

/** Step 5: the transcripts on the local interpreter. */
export async function simulateLocally(
  run: Run,
  built: Built,
  flow: FlowDefinition,
): Promise<TranscriptResult[]> {
  const engine = localEngine(flow, { now: new Date(run.clock.now()) });
  return runTranscripts(engine, built.transcripts, {
    environmentVariables: flow.environmentVariables ?? {},
    clock: run.clock,
    signal: run.signal,
  });
}

/** Two sources that build the same flow would overwrite each other: both are refused. */
export function refuseTwins(reports: readonly FlowReport[]): FlowReport[] {
  const byId = new Map<string, FlowReport[]>();
  for (const report of reports) {
    const same = byId.get(report.id);
    if (same === undefined) byId.set(report.id, [report]);
    else same.push(report);
  }
  return reports.map((report) => {
    const twin = report.id === '' ? undefined : byId.get(report.id)?.find((other) => other !== report);
    if (twin === undefined || report.failure !== undefined) return report;
    const message = `Check "${report.name}": ${report.file} and ${twin.file} build the same flow ${report.id}. Give each its own id.`;
    const finding: Finding = {
      rule: 'twin',
      severity: 'error',
      message: `${twin.file} builds the same flow ${report.id}. Give each its own id.`,
      place: { file: report.file },
    };
    return {
      ...report,
      outcome: 'invalid',
      findings: [...report.findings, finding],
      failure: { reason: 'invalid-flow', message },
    };
  });
}
