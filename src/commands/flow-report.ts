/** Builds the report of one flow from what each step found. */
import { type FailureReason, type FlowgateError, formatPlace, withAdvice } from '../errors.ts';
import type { Finding } from '../flow/finding.ts';
import { stemOf } from '../flow/source-name.ts';
import { stubOf } from '../report/coverage.ts';
import type { FlowReport, Outcome } from '../report/model.ts';
import type { TranscriptResult } from '../simulation/judge.ts';

/** A report in which nothing is known yet but the file. */
export function emptyReport(file: string): FlowReport {
  return {
    file,
    id: '',
    name: stemOf(file),
    outcome: 'skipped',
    version: null,
    comparedWith: 'nothing',
    changes: [],
    findings: [],
    transcripts: [],
    engine: undefined,
    notes: [],
    byHand: [],
  };
}

/** The report of a flow whose work ended in an error. */
export function failedFlow(file: string, error: FlowgateError, known: Partial<FlowReport> = {}): FlowReport {
  return {
    ...emptyReport(file),
    findings: findingsOf(error),
    ...known,
    outcome: outcomeOf(error.code),
    failure: { reason: error.code, message: error.message },
  };
}

/** A file that cannot be read is said at its line, like everything else that is wrong with a flow. */
function findingsOf(error: FlowgateError): Finding[] {
  const { code, place } = error;
  if (code !== 'invalid-flow' || place === undefined) return [];
  return [{ rule: 'readable', severity: 'error', message: withAdvice(error), place }];
}

function outcomeOf(reason: FailureReason): Outcome {
  if (reason === 'invalid-flow') return 'invalid';
  return reason === 'cancelled' ? 'skipped' : 'failed';
}

/** The failure that findings amount to, given the least severity that fails a run. */
export function findingsFailure(
  name: string,
  findings: readonly Finding[],
  failOn: 'error' | 'warning',
): FlowReport['failure'] {
  const failing = findings.filter((finding) => failOn === 'warning' || finding.severity === 'error');
  const [first] = failing;
  if (first === undefined) return undefined;
  const more = failing.length === 1 ? '' : ` (and ${failing.length - 1} more)`;
  const { file, line } = first.place;
  const where = line === undefined ? file : `${file}:${line}`;
  return { reason: 'invalid-flow', message: `Check "${name}": ${where}: ${first.message}${more}` };
}

/** The failure that conversations amount to. */
export function conversationsFailure(
  name: string,
  engine: string,
  results: readonly TranscriptResult[],
): FlowReport['failure'] {
  const problem = conversationsProblem(engine, results);
  return problem && { ...problem, message: `Test "${name}": ${problem.message}` };
}

/** How many conversations failed, and how the first one did. */
export function conversationsProblem(
  engine: string,
  results: readonly TranscriptResult[],
): FlowReport['failure'] {
  const failed = results.filter((result) => !result.passed);
  const [first] = failed;
  if (first === undefined) return undefined;
  const { file, line } = first.failures[0]?.place ?? first.place;
  const where = line === undefined ? file : `${file}:${line}`;
  return {
    reason: 'simulation-failed',
    message: `${failed.length} of ${results.length} conversations failed (${engine}). "${first.name}" (${where}): ${first.failures[0]?.message ?? 'failed'}`,
  };
}

/** The failure of a change that its conversations do not test enough. `required` is a share in percent. */
export function coverageFailure(
  name: string,
  coverage: FlowReport['coverage'],
  required: number | undefined,
): FlowReport['failure'] {
  const change = coverage?.change;
  if (required === undefined || change === undefined || change.total === 0) return undefined;
  const share = Math.floor((100 * change.passed) / change.total);
  if (share >= required) return undefined;
  const [first] = change.untested;
  const where =
    first?.place === undefined ? '' : ` The first untested one is at ${formatPlace(first.place)}.`;
  const hasStub = change.untested.some((one) => stubOf(one) !== undefined);
  const copies = hasStub ? ' The report has conversations to copy.' : '';
  return {
    reason: 'simulation-failed',
    message: `Test "${name}": conversations take ${share} % of the transitions that this change touches, and coverage-of-change asks for ${required} %.${where}${copies}`,
  };
}
