import type { FlowgateError } from '../errors.ts';
import type { RunReport } from '../report/model.ts';

/** The report of a run that ended before its command was known or could begin. */
export function failedRun(
  error: FlowgateError,
  known: Pick<RunReport, 'commit' | 'runUrl'> | undefined,
): RunReport {
  return {
    command: undefined,
    environment: undefined,
    ...failureOf(error),
    warnings: [],
    commit: known?.commit,
    runUrl: known?.runUrl,
    durationMs: 0,
  };
}

/** What a report says of a run that an error ended. */
export function failureOf(error: FlowgateError) {
  return {
    result: 'failure' as const,
    failureReason: error.code,
    failureMessage: error.message,
    flows: [],
  };
}
