import pLimit, { type LimitFunction } from 'p-limit';
import { asFlowgateError } from '../errors.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { digest } from '../flow/digest.ts';
import type { Environment } from '../flow/environment.ts';
import type { Finding } from '../flow/finding.ts';
import { platformEngine } from '../genesys/platform-engine.ts';
import { driftOf } from '../release/drift.ts';
import type { FlowReport } from '../report/model.ts';
import { runTranscripts, selectSmoke } from '../simulation/run.ts';
import type { Transcript } from '../simulation/transcript.ts';
import { conversationsFailure, emptyReport, failedFlow, findingsFailure } from './flow-report.ts';
import { eachFlow, platformOf, type Run } from './run.ts';
import { build, findFlows, identify, whileVerifying } from './steps.ts';

/**
 * The scheduled smoke test: verify role scopes, look for drift, run the transcripts tagged `smoke` (all, where none
 * is) against the live flow. Changes nothing.
 */
export async function smoke(run: Run): Promise<FlowReport[]> {
  return whileVerifying(run, async (verifying, verified) => {
    const { files, environment } = await findFlows(run);
    const places = pLimit(run.settings.concurrency);
    return eachFlow(
      verifying,
      files,
      (file) => file,
      (file) => smokeFlow(run, file, environment, verified, places),
      (report) => report,
    );
  });
}

async function smokeFlow(
  run: Run,
  file: string,
  environment: Environment,
  verified: Promise<void>,
  places: LimitFunction,
): Promise<FlowReport> {
  const { flow, findings, notes, transcripts } = await build(run, file, environment);
  if (flow === undefined) {
    const failure = findingsFailure(emptyReport(file).name, findings, 'error');
    return { ...emptyReport(file), outcome: 'invalid', findings, failure };
  }
  const invalid = findingsFailure(
    flow.name,
    findings.filter((finding) => finding.rule === 'transcript' || finding.rule === 'env-missing'),
    'error',
  );
  const known: FlowReport = { ...emptyReport(file), id: flow.id, name: flow.name, findings, notes };
  if (invalid) return { ...known, outcome: 'invalid', failure: invalid };

  await verified;
  return smokeLive(run, flow, transcripts, known, places).catch((thrown: unknown) =>
    failedFlow(file, asFlowgateError(thrown, `Smoke "${flow.name}"`), known),
  );
}

async function smokeLive(
  run: Run,
  written: FlowDefinition,
  transcripts: readonly Transcript[],
  known: FlowReport,
  places: LimitFunction,
): Promise<FlowReport> {
  const flow = await identify(run, written);
  const live = await platformOf(run).readFlow(flow.id);
  const drift = driftOf(live, flow);
  const engine = platformEngine(platformOf(run), flow.id);
  const results = await runTranscripts(engine, selectSmoke(transcripts), {
    environmentVariables: live.environmentVariables ?? {},
    clock: run.clock,
    signal: run.signal,
    places,
  });

  const failed = conversationsFailure(flow.name, engine.name, results);
  const drifted = drift && run.settings['on-drift'] === 'fail' ? driftFailure(flow.name, live) : undefined;
  return {
    ...known,
    id: flow.id,
    findings: drift && !drifted ? [...known.findings, driftWarning(known.file, live)] : known.findings,
    outcome: failed ? 'failed' : drifted ? 'drift' : 'healthy',
    version: live.version,
    transcripts: results,
    engine: engine.name,
    drift,
    failure: failed ?? drifted,
    notes: [...known.notes, ...(drift === undefined && digest(live) !== digest(flow) ? [NOT_DEPLOYED] : [])],
  };
}

const NOT_DEPLOYED = 'What is live is not what this commit would release: it has not been deployed yet.';

/** Where on-drift is overwrite, the next deploy will replace the edit: no failure, but nothing to keep quiet about. */
function driftWarning(file: string, live: LiveFlow): Finding {
  const message = `The live flow (version ${live.version}) was edited in Genesys Cloud since its last release. The next deploy replaces that edit.`;
  return { rule: 'drift', severity: 'warning', message, place: { file } };
}

function driftFailure(name: string, live: LiveFlow): FlowReport['failure'] {
  return {
    reason: 'drift',
    message: `Smoke "${name}": the live flow (version ${live.version}) was edited in Genesys Cloud since its last release. Bring that change into the repository, or set on-drift: overwrite to be only warned.`,
  };
}
