import { stemOf } from '../flow/source-name.ts';
import type { FlowReport, RunReport } from '../report/model.ts';

/** What outputs need of `@actions/core`, which chooses a delimiter that no value contains. */
export interface OutputCore {
  setOutput(name: string, value: string): void;
}

/** Files are relative to the working directory; `undefined` where there is none. */
export interface OutputPaths {
  readonly report: string | undefined;
  readonly junit: string | undefined;
  readonly sarif: string | undefined;
  readonly commentUrl: string | undefined;
  /** Of a run that divides the flows among jobs: the matrix as text, and how many jobs it has. */
  readonly fleet?: { readonly matrix: string; readonly shards: number } | undefined;
}

/** One entry of the output `flows`. A flow that was not seen in Genesys Cloud has no id there, and its file's name. */
function flowOutput(flow: FlowReport) {
  const passed = flow.transcripts.filter((transcript) => transcript.passed).length;
  const seen = flow.version !== null || flow.comparedWith === 'live';
  return {
    file: flow.file,
    id: seen ? flow.id : '',
    name: seen ? flow.name : stemOf(flow.file),
    outcome: flow.outcome,
    version: flow.version,
    changes: flow.changes.length,
    findings: flow.findings.length,
    transcripts: { passed, failed: flow.transcripts.length - passed },
  };
}

/** Sets every output of the action, whatever the run came to. The report must be redacted already. */
export function writeOutputs(
  core: OutputCore,
  report: Pick<RunReport, 'command' | 'result' | 'failureReason' | 'flows'>,
  paths: OutputPaths,
): void {
  core.setOutput('result', report.result);
  core.setOutput('failure-reason', report.failureReason ?? '');
  core.setOutput('changed', String(hasChanged(report)));
  core.setOutput('flows', JSON.stringify(report.flows.map(flowOutput)));
  core.setOutput('report', paths.report ?? '');
  core.setOutput('junit', paths.junit ?? '');
  core.setOutput('sarif', paths.sarif ?? '');
  core.setOutput('comment-url', paths.commentUrl ?? '');
  core.setOutput('matrix', paths.fleet?.matrix ?? '');
  core.setOutput('shards', String(paths.fleet?.shards ?? ''));
}

/** A check asks whether a merge would change something, a deploy whether it did; a smoke changes nothing. */
function hasChanged({ command, flows }: Pick<RunReport, 'command' | 'flows'>): boolean {
  switch (command) {
    case 'check':
      return flows.some((flow) => flow.outcome === 'changed' || flow.changes.length > 0);
    case 'deploy':
      return flows.some((flow) => flow.outcome === 'released');
    case 'smoke':
    case undefined:
      return false;
  }
}
