import { asFlowgateError } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import type { Environment } from '../flow/environment.ts';
import { type Finding, hasErrors } from '../flow/finding.ts';
import type { FlowReport } from '../report/model.ts';
import { adviceOn } from '../simulation/advice.ts';
import { compare } from './compare.ts';
import {
  conversationsFailure,
  coverageFailure,
  emptyReport,
  failedFlow,
  findingsFailure,
} from './flow-report.ts';
import { eachFlow, type Run } from './run.ts';
import {
  type Built,
  build,
  findFlows,
  identify,
  otherEnvironments,
  refuseTwins,
  simulateLocally,
  whileVerifying,
} from './steps.ts';
import { studyConversations } from './study.ts';

/**
 * The pull request check: verify role scopes, build, lint, diff against the live flow, validate on the platform,
 * simulate locally, and play the same conversations before and after the change. Writes nothing to Genesys Cloud. Without credentials everything but the calls, diffed against
 * the base commit.
 */
export async function check(run: Run): Promise<FlowReport[]> {
  return whileVerifying(run, async (verifying, verified) => {
    const { files, environment } = await findFlows(run);
    const others = await otherEnvironments(run);
    const reports = await eachFlow(
      verifying,
      files,
      (file) => file,
      (file) => checkFlow(run, file, environment, others.environments, verified),
      (report) => report,
    );
    return refuseTwins(withFindings(reports, others.findings));
  });
}

/** What is about no flow in particular is said once, with the first. */
function withFindings([first, ...rest]: readonly FlowReport[], findings: readonly Finding[]): FlowReport[] {
  if (first === undefined) return [];
  return [{ ...first, findings: [...first.findings, ...findings] }, ...rest];
}

async function checkFlow(
  run: Run,
  file: string,
  environment: Environment,
  others: readonly Environment[],
  verified: Promise<void>,
): Promise<FlowReport> {
  const built = await build(run, file, environment, others);
  const { flow } = built;
  if (flow === undefined) {
    const failure = findingsFailure(emptyReport(file).name, built.findings, run.settings['fail-on']);
    return { ...emptyReport(file), outcome: 'invalid', findings: built.findings, failure };
  }

  const known: FlowReport = {
    ...emptyReport(file),
    id: flow.id,
    name: flow.name,
    findings: built.findings,
    notes: built.notes,
  };
  await verified;
  return checkBuilt(run, built, flow, environment, known).catch((thrown: unknown) =>
    failedFlow(file, asFlowgateError(thrown, `Check "${flow.name}"`), known),
  );
}

async function checkBuilt(
  run: Run,
  built: Built,
  written: FlowDefinition,
  environment: Environment,
  known: FlowReport,
): Promise<FlowReport> {
  const flow = await identify(run, written);
  const { base, facts } = await compare(run, built, flow, environment);
  // What lint refuses is not sent: the platform would only name the same errors again.
  const isNews = run.platform !== undefined && facts.outcome === 'changed' && !hasErrors(built.findings);
  const platformFindings = isNews ? await validated(run, built, flow) : [];
  const findings = [...built.findings, ...platformFindings];

  // A flow that breaks the rules would only fail its conversations for the same reason.
  const transcripts = hasErrors(findings) ? [] : await simulateLocally(run, built, flow);
  const studied = hasErrors(findings) ? {} : await studyConversations(run, built, flow, base, transcripts);
  // Advice is for whoever is at work on the flow just now.
  const advice = facts.outcome === 'changed' ? adviceOn(built.transcripts) : [];
  const invalid = findingsFailure(flow.name, findings, run.settings['fail-on']);
  const failed =
    conversationsFailure(flow.name, 'local simulation', transcripts) ??
    coverageFailure(flow.name, studied.coverage, run.settings['coverage-of-change']);
  return {
    ...known,
    id: flow.id,
    ...facts,
    notes: [...built.notes, ...facts.notes, ...advice],
    ...studied,
    outcome: invalid ? 'invalid' : failed ? 'failed' : facts.outcome,
    findings,
    transcripts,
    engine: 'local simulation',
    failure: invalid ?? failed,
  };
}

async function validated(run: Run, built: Built, flow: FlowDefinition): Promise<Finding[]> {
  const { validateOnPlatform } = await import('./platform-findings.ts');
  return validateOnPlatform(run, built, flow);
}
