/** A limit to how many flows one pull request changes. */
import { FlowgateError } from '../errors.ts';
import type { RunReport } from '../report/model.ts';

/** A person who may set labels says with it that so many are meant. */
export const MANY_FLOWS_LABEL = 'flowgate: many flows';

/** What the limit is held against. */
export interface FlowLimit {
  /** The setting `max-flows`; absent where there is none. */
  readonly limit: number | undefined;
  /** Labels of the pull request; absent where the run is of none: what is merged was approved. */
  readonly labels: readonly string[] | undefined;
}

/**
 * More flows than the limit: the sentence that says so, and whether it fails the run.
 * @param counted what was counted, as a clause: `12 flows change`
 */
export function tooManyFlows(
  count: number,
  counted: string,
  { limit, labels }: FlowLimit,
): { readonly refused: FlowgateError } | { readonly remark: string } | undefined {
  if (limit === undefined || count <= limit) return undefined;
  const more = `${counted}: more than max-flows (${limit})`;
  if (labels === undefined) return { remark: `${more}. What is merged was approved, so this run goes on.` };
  // As GitHub compares them.
  if (labels.some((label) => label.toLowerCase() === MANY_FLOWS_LABEL))
    return { remark: `${more}; the label "${MANY_FLOWS_LABEL}" allows it.` };
  return {
    // A limit that a setting draws: neither a flow nor the platform is to blame.
    refused: new FlowgateError('invalid-input', {
      attempted: 'Count the flows that this pull request would release',
      returned: more,
      advice: `Divide the pull request, or give it the label "${MANY_FLOWS_LABEL}".`,
    }),
  };
}

/** The report with what the limit says of it. A run that failed for another reason keeps that. */
export function heldToLimit(report: RunReport, limit: FlowLimit): RunReport {
  const changed = report.flows.filter(({ outcome, changes }) => outcome === 'changed' || changes.length > 0);
  const tooMany =
    report.command === 'smoke'
      ? undefined
      : tooManyFlows(changed.length, `${changed.length} flows change`, limit);
  if (tooMany === undefined) return report;
  if ('remark' in tooMany) return { ...report, warnings: [...report.warnings, tooMany.remark] };
  const { code, message } = tooMany.refused;
  if (report.result === 'failure') return { ...report, warnings: [...report.warnings, message] };
  return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}
