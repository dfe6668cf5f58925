import pLimit, { type LimitFunction } from 'p-limit';
import { asFlowgateError, type FlowgateError } from '../errors.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { definitionOf, digest } from '../flow/digest.ts';
import type { Environment } from '../flow/environment.ts';
import { hasErrors } from '../flow/finding.ts';
import { readStamp, rejectedEntry } from '../flow/stamp.ts';
import { platformEngine } from '../genesys/platform-engine.ts';
import { driftOf } from '../release/drift.ts';
import { explain } from '../release/explain.ts';
import { openRelease, type Release } from '../release/release.ts';
import type { Effect, Problem, Verdict } from '../release/state.ts';
import type { PlannedFlow } from '../report/deployment.ts';
import type { FlowReport } from '../report/model.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { runTranscripts } from '../simulation/run.ts';
import { difference } from './difference.ts';
import {
  conversationsFailure,
  conversationsProblem,
  emptyReport,
  failedFlow,
  findingsFailure,
} from './flow-report.ts';
import { platformFinding, validateOnPlatform } from './platform-findings.ts';
import { eachFlow, platformOf, type Run } from './run.ts';
import {
  type Built,
  build,
  findFlows,
  identify,
  refuseTwins,
  simulateLocally,
  whileVerifying,
} from './steps.ts';

/** A flow on its way: what is known so far, and the release to finish where there is something to write. */
interface Candidate {
  readonly report: FlowReport;
  /** Of the content in the repository, where it was compared with what is live. */
  readonly digest?: string;
  readonly finish?: () => Promise<FlowReport>;
}

/**
 * The deploy on a merge. For every flow: verify role scopes, build, lint, simulate locally, compare with what is live,
 * validate on the platform; only then, flow by flow, push with the version lock, monitor the publication, run the
 * transcripts against the platform, and keep the release or put the previous content back.
 */
export async function deploy(run: Run): Promise<FlowReport[]> {
  const candidates = await whileVerifying(run, async (verifying, verified) => {
    const { files, environment } = await findFlows(run);
    const places = pLimit(run.settings.concurrency);
    return eachFlow(
      verifying,
      files,
      (file) => file,
      (file) => prepare(run, file, environment, verified, places),
      (report): Candidate => ({ report }),
    );
  });
  // Every base has been read by now; from here on flows are written, each on its own.
  const reports = refuseTwins(candidates.map(({ report }) => report));
  const plan = reports.map((report, index) => planned(report, candidates[index]));
  if (plan.some(({ outcome }) => outcome === 'pending')) await run.beforeWrites?.(plan);
  const limit = pLimit(run.settings.concurrency);
  return Promise.all(
    reports.map((report, index) => {
      const finish = candidates[index]?.finish;
      // A run that was stopped meanwhile is told by each release itself: what was settled before stays so.
      return finish === undefined || report.failure !== undefined ? report : limit(finish);
    }),
  );
}

function planned(report: FlowReport, candidate: Candidate | undefined): PlannedFlow {
  const { file, id, version, outcome, failure } = report;
  const writes = candidate?.finish !== undefined && failure === undefined;
  return {
    file,
    id,
    version: writes && version !== null ? version + 1 : version,
    digest: candidate?.digest,
    outcome: writes ? 'pending' : outcome,
  };
}

async function prepare(
  run: Run,
  file: string,
  environment: Environment,
  verified: Promise<void>,
  places: LimitFunction,
): Promise<Candidate> {
  const built = await build(run, file, environment);
  const failOn = run.settings['fail-on'];
  const { flow } = built;
  if (flow === undefined) {
    const failure = findingsFailure(emptyReport(file).name, built.findings, failOn);
    return { report: { ...emptyReport(file), outcome: 'invalid', findings: built.findings, failure } };
  }

  const local = hasErrors(built.findings) ? [] : await simulateLocally(run, built, flow);
  const known: FlowReport = {
    ...emptyReport(file),
    id: flow.id,
    name: flow.name,
    findings: built.findings,
    notes: built.notes,
    transcripts: local,
    engine: 'local simulation',
  };
  const invalid = findingsFailure(flow.name, built.findings, failOn);
  if (invalid) return { report: { ...known, outcome: 'invalid', failure: invalid } };
  const failed = conversationsFailure(flow.name, 'local simulation', local);
  if (failed) return { report: { ...known, outcome: 'failed', failure: failed } };

  await verified;
  return compareAndPush(run, built, flow, known, places).catch((thrown: unknown) => ({
    report: failedFlow(file, asFlowgateError(thrown, `Release "${flow.name}"`), known),
  }));
}

async function compareAndPush(
  run: Run,
  built: Built,
  written: FlowDefinition,
  unidentified: FlowReport,
  places: LimitFunction,
): Promise<Candidate> {
  const platform = platformOf(run);
  const flow = await identify(run, written);
  const want = digest(flow);
  const known = { ...unidentified, id: flow.id };
  const gate = platformGate(run, built, flow, places);
  const release = await openRelease({
    platform,
    flow,
    origin: { commit: run.commit, repository: run.repository },
    policy: {
      onDrift: run.settings['on-drift'],
      rollback: run.settings.rollback,
      retryRejected: run.settings['retry-rejected'],
      maxConflictRetries: run.settings['max-conflict-retries'],
    },
    pollInterval: run.settings['poll-interval'],
    publishTimeout: run.settings['publish-timeout'],
    clock: run.clock,
    signal: run.signal,
    gate: gate.play,
    progress: (effect, state) => {
      const line = progressLine(effect, state.phase);
      if (line !== undefined) run.log.info(`${flow.name}: ${line}`);
    },
  });
  const facts = release.live && compareWith(release.live, flow, want);
  const compared = facts ? { ...known, ...facts, notes: [...known.notes, ...facts.notes] } : known;
  if (release.verdict !== undefined) {
    const report = concluded({ ...compared, ...gate.tested() }, release.verdict, release.live, want);
    return { report, digest: want };
  }

  const findings = [...known.findings, ...(await validateOnPlatform(run, built, flow))];
  const invalid = findingsFailure(flow.name, findings, run.settings['fail-on']);
  if (invalid) return { report: { ...compared, findings, outcome: 'invalid', failure: invalid } };

  const ready = { ...compared, findings };
  return {
    report: ready,
    digest: want,
    finish: () => push(release, gate.tested, ready, built, want),
  };
}

async function push(
  release: Release,
  tested: () => Partial<FlowReport>,
  ready: FlowReport,
  built: Built,
  want: string,
): Promise<FlowReport> {
  try {
    const verdict = await release.finish();
    const refusals = release.refusals.map((message) => platformFinding(built, 'error', message));
    const findings = [...ready.findings, ...refusals];
    return concluded({ ...ready, ...tested(), findings }, verdict, release.live, want);
  } catch (thrown) {
    // A defect in the middle of a release: what was written is not known, and that is what is said.
    const error: FlowgateError = asFlowgateError(thrown, `Release "${ready.name}"`);
    return { ...ready, outcome: 'unknown', failure: { reason: error.code, message: error.message } };
  }
}

/** The gate: the transcripts against the platform, and what came of each. */
function platformGate(run: Run, built: Built, flow: FlowDefinition, places: LimitFunction) {
  let results: readonly TranscriptResult[] | undefined;
  return {
    /** What a report says of it; nothing while it was not played to its end. */
    tested: () => (results === undefined ? {} : { transcripts: results, engine: 'Genesys Cloud' }),
    play: async (): Promise<Problem | undefined> => {
      const engine = platformEngine(platformOf(run), flow.id);
      const played = await runTranscripts(engine, built.transcripts, {
        environmentVariables: flow.environmentVariables ?? {},
        clock: run.clock,
        signal: run.signal,
        places,
      });
      results = played;
      return conversationsProblem(engine.name, played);
    },
  };
}

function compareWith(
  live: LiveFlow,
  flow: FlowDefinition,
  want: string,
): Pick<FlowReport, 'comparedWith' | 'changes' | 'risks' | 'picture' | 'version' | 'drift' | 'notes'> {
  const same = digest(live) === want;
  const adopted = readStamp(live) === undefined && !same;
  return {
    comparedWith: 'live',
    ...difference(same ? flow : definitionOf(live), flow),
    version: live.version,
    drift: driftOf(live, flow),
    notes: adopted
      ? [
          'First release: Flowgate had never released the live flow before, so an edit of it could not be told.',
        ]
      : [],
  };
}

function concluded(
  known: FlowReport,
  verdict: Verdict,
  live: LiveFlow | undefined,
  want: string,
): FlowReport {
  const stamp = live && readStamp(live);
  const rejected = stamp && rejectedEntry(stamp, want);
  const before = rejected && ` on ${rejected.at} (${rejected.reason})`;
  const { failure, notes, byHand } = explain(verdict, known, before);
  return {
    ...known,
    outcome: verdict.outcome,
    version: verdict.version,
    failure,
    notes: [...known.notes, ...notes],
    byHand,
  };
}

/** One line before each effect that takes time or changes something. */
function progressLine(effect: Effect, phase: string): string | undefined {
  switch (effect.do) {
    case 'write':
      return effect.content === 'new'
        ? `pushing version ${effect.version} over version ${effect.base.version}`
        : `putting the previous content back as version ${effect.version} (${effect.because.message})`;
    case 'gate':
      return 'published; running its conversations against Genesys Cloud';
    case 'read':
      return phase === 'conflicted' ? 'the version is taken: looking at what is live now' : undefined;
    case 'poll':
      return undefined;
  }
}
