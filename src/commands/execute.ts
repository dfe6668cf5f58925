/** The frame that a command runs in: whatever happens, the end is a report. */
import { asFlowgateError, type FailureReason, FlowgateError } from '../errors.ts';
import type { CommandName, FlowReport, RunReport } from '../report/model.ts';
import { firstFailure } from '../report/words.ts';
import { failureOf } from './failed-run.ts';
import type { Run } from './run.ts';

/** Each is loaded when it is asked for: a check needs nothing of a release. */
const COMMANDS: Record<CommandName, (run: Run) => Promise<FlowReport[]>> = {
  check: async (run) => (await import('./check.ts')).check(run),
  deploy: async (run) => (await import('./deploy.ts')).deploy(run),
  smoke: async (run) => (await import('./smoke.ts')).smoke(run),
};

/** Runs one command to its report. Never throws: what fails is in the report. */
export async function execute(run: Run): Promise<RunReport> {
  const started = run.clock.monotonic();
  const frame = {
    command: run.command,
    environment: run.settings.environment,
    warnings: [],
    commit: run.commit,
    runUrl: run.runUrl,
  };
  const durationMs = () => Math.round(run.clock.monotonic() - started);
  try {
    const flows = await COMMANDS[run.command](run);
    const failure = firstFailure(flows) ?? cancellation(run.signal);
    return {
      ...frame,
      result: failure === undefined ? 'success' : 'failure',
      failureReason: failure?.reason,
      failureMessage: failure?.message ?? '',
      flows,
      durationMs: durationMs(),
    };
  } catch (thrown) {
    return {
      ...frame,
      ...failureOf(asFlowgateError(thrown, `Run ${run.command}`)),
      durationMs: durationMs(),
    };
  }
}

/** A cancelled run is no success, even where every flow happened to be done by then: whoever cancelled it knows why. */
function cancellation({
  aborted,
  reason,
}: AbortSignal): { reason: FailureReason; message: string } | undefined {
  if (!aborted || !(reason instanceof FlowgateError) || reason.code !== 'cancelled') return undefined;
  return { reason: reason.code, message: reason.message };
}
