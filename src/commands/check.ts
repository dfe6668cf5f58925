import { asFlowgateError } from '../errors.ts';
import { buildFlow } from '../flow/build.ts';
import type { Change } from '../flow/change.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { diffFlows } from '../flow/diff.ts';
import { digest, managedContent } from '../flow/digest.ts';
import type { Environment } from '../flow/environment.ts';
import { hasErrors } from '../flow/finding.ts';
import { parseDocument } from '../flow/parse.ts';
import { readStamp, rejectedEntry } from '../flow/stamp.ts';
import { driftOf } from '../release/drift.ts';
import type { FlowReport } from '../report/model.ts';
import { conversationsFailure, emptyReport, failedFlow, findingsFailure } from './flow-report.ts';
import { eachFlow, type Run } from './run.ts';
import {
  type Built,
  build,
  findFlows,
  refuseTwins,
  simulateLocally,
  validateOnPlatform,
  verifyScopes,
} from './steps.ts';

/**
 * The pull request check: verify role scopes, build, lint, diff against the live flow, validate on the platform,
 * simulate locally. Writes nothing to Genesys Cloud. Without credentials everything but the calls, diffed against
 * the base commit.
 */
export async function check(run: Run): Promise<FlowReport[]> {
  await verifyScopes(run);
  const { files, environment } = await findFlows(run);
  const reports = await eachFlow(
    run,
    files,
    (file) => file,
    (file) => checkFlow(run, file, environment),
    (report) => report,
  );
  return refuseTwins(reports);
}

async function checkFlow(run: Run, file: string, environment: Environment): Promise<FlowReport> {
  const built = await build(run, file, environment);
  const { flow } = built;
  if (flow === undefined) {
    const failure = findingsFailure(emptyReport(file).name, built.findings, run.settings['fail-on']);
    return { ...emptyReport(file), outcome: 'invalid', findings: built.findings, failure };
  }

  const known: FlowReport = { ...emptyReport(file), id: flow.id, name: flow.name, findings: built.findings };
  return checkBuilt(run, built, flow, environment, known).catch((thrown: unknown) =>
    failedFlow(file, asFlowgateError(thrown, `Check "${flow.name}"`), known),
  );
}

async function checkBuilt(
  run: Run,
  built: Built,
  flow: FlowDefinition,
  environment: Environment,
  known: FlowReport,
): Promise<FlowReport> {
  const compared = await compare(run, built, flow, environment);
  // What lint refuses is not sent: the platform would only name the same errors again.
  const isNews = run.platform !== undefined && compared.outcome === 'changed' && !hasErrors(built.findings);
  const platformFindings = isNews ? await validateOnPlatform(run, built, flow) : [];
  const findings = [...built.findings, ...platformFindings];

  // A flow that breaks the rules would only fail its conversations for the same reason.
  const transcripts = hasErrors(findings) ? [] : await simulateLocally(run, built, flow);
  const invalid = findingsFailure(flow.name, findings, run.settings['fail-on']);
  const failed = conversationsFailure(flow.name, 'local simulation', transcripts);
  return {
    ...known,
    ...compared,
    outcome: invalid ? 'invalid' : failed ? 'failed' : compared.outcome,
    findings,
    transcripts,
    engine: 'local simulation',
    failure: invalid ?? failed,
  };
}

type Compared = Pick<FlowReport, 'comparedWith' | 'changes' | 'version' | 'drift' | 'notes'> & {
  outcome: 'changed' | 'unchanged';
};

async function compare(
  run: Run,
  built: Built,
  flow: FlowDefinition,
  environment: Environment,
): Promise<Compared> {
  return run.platform === undefined
    ? compareWithBase(run, built.file, flow, environment)
    : compareWithLive(await run.platform.readFlow(flow.id), flow);
}

function compareWithLive(live: LiveFlow, flow: FlowDefinition): Compared {
  const want = digest(flow);
  const stamp = readStamp(live);
  const rejected = stamp && rejectedEntry(stamp, want);
  const same = digest(live) === want && live.status === 'published';
  const notes = [
    ...(stamp === undefined && !same
      ? [
          'First release: the live flow has never been released by Flowgate. The deploy will adopt and replace it.',
        ]
      : []),
    ...(rejected === undefined
      ? []
      : [
          `This very content was put back on ${rejected.at} (${rejected.reason}): the deploy will refuse it.`,
        ]),
  ];
  return {
    outcome: same ? 'unchanged' : 'changed',
    comparedWith: 'live',
    changes: diffFlows(managedContent(live), flow),
    version: live.version,
    drift: driftOf(live, flow),
    notes,
  };
}

async function compareWithBase(
  run: Run,
  file: string,
  flow: FlowDefinition,
  environment: Environment,
): Promise<Compared> {
  const known = { version: null, drift: undefined } as const;
  const base = await run.baseText?.(file);
  if (base === undefined || !base.known) {
    const notes = ['There was no base to compare with: what would change is not known.'];
    return { ...known, outcome: 'changed', comparedWith: 'nothing', changes: [], notes };
  }
  if (base.text === undefined) {
    const notes = ['New flow: the base commit does not have this file.'];
    return { ...known, outcome: 'changed', comparedWith: 'base-commit', changes: fromNothing(flow), notes };
  }
  const before = buildBase(file, base.text, environment);
  if (before === undefined) {
    // Code of another commit is not run just to compare with it.
    const notes = isModule(file)
      ? [
          'This source is a module, and only live flows are compared with modules: what would change is not known.',
        ]
      : ['The base commit has no valid flow in this file: what would change is not known.'];
    return { ...known, outcome: 'changed', comparedWith: 'nothing', changes: [], notes };
  }
  const changes = diffFlows(before, flow);
  const outcome = changes.length === 0 ? 'unchanged' : 'changed';
  return { ...known, outcome, comparedWith: 'base-commit', changes, notes: [] };
}

function isModule(file: string): boolean {
  return /\.(ts|js|mjs)$/.test(file);
}

function buildBase(file: string, text: string, environment: Environment): FlowDefinition | undefined {
  if (isModule(file)) return undefined;
  try {
    return buildFlow(parseDocument(file, text), environment).flow;
  } catch {
    // A base that cannot be read is no fault of this pull request.
    return undefined;
  }
}

function fromNothing(flow: FlowDefinition): Change[] {
  return diffFlows({ id: flow.id, name: flow.name, nodes: {} }, flow);
}
