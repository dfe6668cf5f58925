/** The report of one shard as a file, which another job reads. Whoever changes a report's shape raises the version. */
import { z } from 'zod';
import { FAILURE_REASONS } from '../errors.ts';
import type { Finding } from '../flow/finding.ts';
import { type Drift, type FlowCoverage, type FlowReport, OUTCOMES, type RunReport } from '../report/model.ts';
import { changeSchema, pictureSchema, riskSchema, type ShapeOf } from './change-data.ts';
import { behaviourSchema, coverageSchema, placeSchema, transcriptResultSchema } from './conversation-data.ts';
import { parseShard, type Shard, shardName } from './shard.ts';

const FORMAT = 'flowgate-run';
const VERSION = 3;

/** More than the report of any 500 flows takes. Bytes. */
export const LARGEST_RUN_DATA = 32 * 1024 * 1024;
/** No report nests as deep as this. */
const DEEPEST = 100;

const text = z.string();
const texts = z.array(text);

const finding = z.strictObject({
  rule: text,
  severity: z.enum(['error', 'warning']),
  message: text,
  node: text.optional(),
  place: placeSchema,
} satisfies ShapeOf<Finding>);

const drift = z.strictObject({
  releasedDigest: text,
  liveDigest: text,
  liveVersion: z.int().nonnegative(),
  commit: text.optional(),
  liveToSource: z.array(changeSchema),
} satisfies ShapeOf<Drift>);

const flowReportSchema = z.strictObject({
  file: text,
  id: text,
  name: text,
  outcome: z.enum(OUTCOMES),
  version: z.int().nonnegative().nullable(),
  comparedWith: z.enum(['live', 'base-commit', 'nothing']),
  changes: z.array(changeSchema),
  risks: z.array(riskSchema).optional(),
  picture: pictureSchema.optional(),
  findings: z.array(finding),
  transcripts: z.array(transcriptResultSchema),
  engine: text.optional(),
  coverage: z.strictObject(coverageSchema.shape satisfies ShapeOf<FlowCoverage>).optional(),
  behaviour: behaviourSchema.optional(),
  drift: drift.optional(),
  failure: z.strictObject({ reason: z.enum(FAILURE_REASONS), message: text }).optional(),
  notes: texts,
  byHand: texts,
} satisfies ShapeOf<FlowReport>);

const runReportSchema = z.strictObject({
  command: z.enum(['check', 'deploy', 'smoke']).optional(),
  environment: text.optional(),
  result: z.enum(['success', 'failure']),
  failureReason: z.enum(FAILURE_REASONS).optional(),
  failureMessage: text,
  flows: z.array(flowReportSchema),
  warnings: texts,
  commit: text.optional(),
  runUrl: text.optional(),
  durationMs: z.number().nonnegative(),
} satisfies ShapeOf<RunReport>);

const envelopeSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.number(),
  shard: text,
  attempt: z.int().positive().optional(),
});

export interface RunData {
  readonly shard: Shard;
  /** Of the workflow run, from 1; absent where it is of none. */
  readonly attempt?: number | undefined;
  readonly report: RunReport;
}

/** @param report redacted */
export function runDataText({ shard, attempt, report }: RunData): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, shard: shardName(shard), attempt, report })}\n`;
}

/**
 * Reads the file of a shard, which may hold anything: its job ran what a pull request brought.
 * @returns or, as a phrase, what is wrong with it
 */
export function readRunData(content: string): RunData | { readonly wrong: string } {
  let written: unknown;
  try {
    written = JSON.parse(content);
  } catch {
    return { wrong: 'it is not JSON' };
  }
  if (isDeeperThan(written, DEEPEST)) return { wrong: 'it nests deeper than any report' };
  const envelope = envelopeSchema.safeParse(written);
  if (!envelope.success) return { wrong: 'it is not the report of a run' };
  const { version, attempt, report } = envelope.data;
  if (version !== VERSION) return { wrong: `it has version ${version}, and this Flowgate reads ${VERSION}` };
  const shard = parseShard(envelope.data.shard);
  if (shard === undefined) return { wrong: 'it does not say which shard it is of' };
  if (!isRunReport(report)) return { wrong: 'it does not have the shape of a report' };
  return { shard, attempt, report };
}

/** Absent keys and such as are `undefined` are the same to a report. */
function isRunReport(value: unknown): value is RunReport {
  return runReportSchema.safeParse(value).success;
}

/** Without recursion: what is too deep for that is what is looked for. */
function isDeeperThan(root: unknown, limit: number): boolean {
  const waiting: [value: unknown, depth: number][] = [[root, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= limit) return true;
    for (const part of Object.values(value)) waiting.push([part, depth + 1]);
  }
  return false;
}
