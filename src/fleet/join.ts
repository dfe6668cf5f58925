/** The reports of the shards of a run, joined into the report that one run would have given. */
import { FlowgateError } from '../errors.ts';
import type { Finding } from '../flow/finding.ts';
import type { PlannedFlow } from '../report/deployment.ts';
import type { CommandName, FlowReport, Outcome, RunReport } from '../report/model.ts';
import { firstFailure } from '../report/words.ts';
import { filesOf, type MatrixEntry } from './matrix.ts';
import type { RunData } from './run-data.ts';
import { shardName } from './shard.ts';

/** A file that should hold the report of a shard. */
export type FoundReport = { readonly path: string } & (RunData | { readonly wrong: string });

/** What is known of the run without asking its shards. */
export interface JoinFrame extends Pick<RunReport, 'environment' | 'commit' | 'runUrl'> {
  /** The only command that this event lets run; absent where it allows several. */
  readonly command: CommandName | undefined;
  /** The one it runs unless told otherwise: where no shard can say which it was. */
  readonly usual?: CommandName | undefined;
  /** Which attempt of the workflow run this is, from 1. */
  readonly attempt?: number | undefined;
}

/** The report of a flow of which nothing is known but its file and why. */
export type FlowWithoutReport = (file: string, error: FlowgateError) => FlowReport;

/**
 * Joins what the shards of a matrix reported. A shard without a report that can be believed fails the run with
 * `unknown-outcome`, and so does a report that stops short of the flows its shard was given; else the first failing
 * flow in the order of the files gives the reason. The shards ran side by side: the longest is how long it took.
 */
export function joinReports(
  entries: readonly MatrixEntry[],
  found: readonly FoundReport[],
  frame: JoinFrame,
  withoutReport: FlowWithoutReport,
): RunReport {
  const command = frame.command ?? commandOf(found) ?? frame.usual;
  const shards = entries.map((entry) => readShard(entry, found, { ...frame, command }));
  const lost = shards.flatMap((shard) => ('lost' in shard ? [shard] : []));
  const reports = shards.flatMap((shard) => ('report' in shard ? [shard.report] : []));
  const flows = toldOnce(
    shards
      .flatMap((shard) => flowsOf(shard, command, withoutReport))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  );
  const open = new Set(shards.flatMap(filesLeftOut));
  const failure =
    lossOf(lost) ??
    firstFailure(flows, ({ file }) => open.has(file)) ??
    firstFailure(flows) ??
    failureOfRun(reports);
  return {
    command,
    environment: frame.environment,
    result: failure === undefined ? 'success' : 'failure',
    failureReason: failure?.reason,
    failureMessage: failure?.message ?? '',
    flows,
    warnings: [...new Set([...reports.flatMap(({ warnings }) => warnings), ...strayFiles(entries, found)])],
    commit: frame.commit,
    runUrl: frame.runUrl,
    durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
  };
}

/** A shard whose report is there, or why it is not. */
type JoinedShard = { readonly name: string; readonly files: readonly string[] } & (
  | { readonly report: RunReport }
  | { readonly lost: string }
);
type LostShard = Extract<JoinedShard, { lost: string }>;

function readShard(entry: MatrixEntry, found: readonly FoundReport[], frame: JoinFrame): JoinedShard {
  const { shard: name } = entry;
  const files = filesOf(entry);
  const lost = (why: string) => ({ name, files, lost: why });
  const own = found.flatMap((each) => ('report' in each && shardName(each.shard) === name ? [each] : []));
  const [first, second] = own;
  if (first === undefined) return lost('left no report');
  if (second !== undefined) return lost(`left two reports, ${first.path} and ${second.path}`);
  const { report } = first;
  const wrong = disagreement(report, files, frame) ?? outdated(first, frame);
  return wrong === undefined ? { name, files, report } : lost(`left a report that ${wrong}`);
}

/** A shard can only speak of its own part of this very run. */
function disagreement(report: RunReport, files: readonly string[], frame: JoinFrame): string | undefined {
  const { command, commit, environment, result, flows } = report;
  // A run that failed before its command was known knows nothing else either.
  const isBlank = command === undefined && result === 'failure' && flows.length === 0;
  if (command !== frame.command && !isBlank) return `is of another command (${command ?? 'none'})`;
  if (environment !== frame.environment && !isBlank) return 'is of another environment';
  // A report that was committed, and not written by the run, cannot name the commit that it is in.
  if (frame.commit !== undefined && commit !== frame.commit && !(isBlank && commit === undefined))
    return 'is of another commit';
  const given = new Set(files);
  const told = report.flows.map(({ file }) => file);
  if (told.some((file) => !given.has(file))) return 'speaks of flows that it was not given';
  return new Set(told).size === told.length ? undefined : 'speaks of a flow twice';
}

/**
 * A shard that succeeded need not run again in a later attempt. One that failed did, unless another alone was asked
 * for: then a report that it left before says nothing of what it released since.
 */
function outdated(
  { attempt, report }: RunData,
  { command, attempt: current }: JoinFrame,
): string | undefined {
  if (command !== 'deploy' || report.result === 'success') return undefined;
  if (attempt === undefined || current === undefined || attempt >= current) return undefined;
  return `is of attempt ${attempt}, which failed; this is attempt ${current}`;
}

function commandOf(found: readonly FoundReport[]): CommandName | undefined {
  return found.flatMap((each) => ('report' in each ? (each.report.command ?? []) : []))[0];
}

function flowsOf(
  shard: JoinedShard,
  command: CommandName | undefined,
  withoutReport: FlowWithoutReport,
): FlowReport[] {
  const { name, files } = shard;
  if ('lost' in shard) {
    const error = unknown(name, `it ${shard.lost}`);
    return files.map((file) => withUnknown(withoutReport(file, error), command));
  }
  const { report } = shard;
  const told = new Map(report.flows.map((flow) => [flow.file, flow]));
  const { failureReason, failureMessage } = report;
  return files.map((file) => {
    const flow = told.get(file);
    if (flow !== undefined) return flow;
    // A run that could not begin says so, and came to no flow; anything else was cut off.
    if (failureReason === undefined || told.size > 0) {
      const error = unknown(name, 'its report stops short of this flow');
      return withUnknown(withoutReport(file, error), command);
    }
    const advice = 'See the log of its job.';
    const error = new FlowgateError(failureReason, {
      attempted: `Shard ${name}`,
      returned: failureMessage,
      advice,
    });
    return { ...withoutReport(file, error), failure: { reason: failureReason, message: failureMessage } };
  });
}

/** The files of a shard of which its report should speak, and does not. Of one that could not begin it need not. */
function filesLeftOut(shard: JoinedShard): readonly string[] {
  if ('lost' in shard) return [];
  const { failureReason, flows } = shard.report;
  if (failureReason !== undefined && flows.length === 0) return [];
  const told = new Set(flows.map(({ file }) => file));
  return shard.files.filter((file) => !told.has(file));
}

/** What a deploy did to a flow is then not known; any other command changes nothing. */
function withUnknown(flow: FlowReport, command: CommandName | undefined): FlowReport {
  return command === 'check' || command === 'smoke' ? flow : { ...flow, outcome: 'unknown' };
}

function unknown(shard: string, returned: string): FlowgateError {
  return new FlowgateError('unknown-outcome', {
    attempted: `Join the report of shard ${shard}`,
    returned,
    advice: 'See the log of its job, and run it again.',
  });
}

/** What is wrong with another environment's file each shard says with its first flow: here, too, the first says it. */
function toldOnce(flows: readonly FlowReport[]): FlowReport[] {
  const told = new Set<string>();
  const isNew = (finding: Finding) => {
    // Anything else is about the flow, also where its place is a file that others include.
    if (!finding.place.file.endsWith('.env')) return true;
    const text = JSON.stringify(finding);
    const isFirst = !told.has(text);
    told.add(text);
    return isFirst;
  };
  return flows.map((flow) => ({ ...flow, findings: flow.findings.filter(isNew) }));
}

type RunFailure = FlowReport['failure'];

/** Which shards are missing says more than any of the flows in them. */
function lossOf(lost: readonly LostShard[]): RunFailure {
  if (lost.length === 0) return undefined;
  const told = lost.slice(0, SHARDS_TOLD).map(({ name, lost: why }) => `shard ${name} ${why}`);
  const more = lost.length - told.length;
  const error = new FlowgateError('unknown-outcome', {
    attempted: 'Join the reports',
    returned: `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    advice: 'What became of their flows is not known: see the logs of their jobs, and run them again.',
  });
  return { reason: error.code, message: error.message };
}
const SHARDS_TOLD = 5;

/** A shard that was cancelled is no success, even where each of its flows was done by then. */
function failureOfRun(reports: readonly RunReport[]): RunFailure {
  const failed = reports.find(({ result }) => result === 'failure');
  if (failed === undefined) return undefined;
  return { reason: failed.failureReason ?? 'unknown-outcome', message: failed.failureMessage };
}

/** Files beside the reports that were asked for: none of them counts, and that is said. */
function strayFiles(entries: readonly MatrixEntry[], found: readonly FoundReport[]): string[] {
  const names = new Set(entries.map(({ shard }) => shard));
  return found.flatMap((each) => {
    if ('wrong' in each) return [`${each.path} was not read: ${each.wrong}.`];
    const name = shardName(each.shard);
    return names.has(name)
      ? []
      : [`${each.path} was left out: it is of shard ${name}, which the matrix does not have.`];
  });
}

/** Of a conflict it is the message that says whether something was written before it. */
const WRITTEN: ReadonlySet<Outcome> = new Set([
  'released',
  'rolled-back',
  'rollback-failed',
  'unknown',
  'conflict',
]);

/** Without a rollback what failed stays. What fails earlier was not yet compared with what is live. */
function mayBeWritten({ outcome, comparedWith }: FlowReport): boolean {
  return WRITTEN.has(outcome) || (outcome === 'failed' && comparedWith === 'live');
}

/** What there is to record of a deploy; nothing where nothing was written. */
export function recordOf({ command, flows }: RunReport): PlannedFlow[] | undefined {
  if (command !== 'deploy' || !flows.some(mayBeWritten)) return undefined;
  return flows.map(({ file, id, version, outcome }) => ({ file, id, version, outcome, digest: undefined }));
}
