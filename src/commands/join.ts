/** Joins the reports that the shards of a run left behind. */
import { lstat, readFile } from 'node:fs/promises';
import { isAbsolute, join as joinPath } from 'node:path';
import { escapePath, glob } from 'tinyglobby';
import { FlowgateError } from '../errors.ts';
import { type FoundReport, type JoinFrame, joinReports } from '../fleet/join.ts';
import { LARGEST_RUN_DATA, readRunData } from '../fleet/run-data.ts';
import { MOST_SHARDS } from '../fleet/shard.ts';
import type { RunReport } from '../report/model.ts';
import type { Settings } from '../settings.ts';
import { failedFlow } from './flow-report.ts';
import { refuseTwins } from './steps.ts';

/** All of them together, as they are held in memory. Bytes. */
const LARGEST_OF_ALL = 4 * LARGEST_RUN_DATA;

/**
 * The report of a whole run from the reports of its shards; without any shard there was nothing to do.
 *
 * @throws {FlowgateError} `invalid-input` where it is not said which shards there were, or where to look
 */
export async function joinShards(settings: Settings, frame: JoinFrame): Promise<RunReport> {
  const { matrix, reports, 'working-directory': directory } = settings;
  if (matrix === undefined) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Join the reports',
      returned: 'the setting matrix is missing, which says which shards there were',
      advice: 'Hand on the output matrix of the job that made it.',
    });
  }
  const found = await findReports(reports, directory);
  const joined = heldToJobs(joinReports(matrix.include, found, frame, failedFlow), settings);
  if (joined.command !== 'check') return joined;
  const flows = refuseTwins(joined.flows);
  const twin = flows.find((flow, index) => flow !== joined.flows[index]);
  if (twin?.failure === undefined || joined.result === 'failure') return { ...joined, flows };
  const { reason: failureReason, message: failureMessage } = twin.failure;
  return { ...joined, flows, result: 'failure', failureReason, failureMessage };
}

/** A report may be of an earlier attempt of its job, or be written by something else than Flowgate. */
function heldToJobs(report: RunReport, { matrix, 'shards-result': ended }: Settings): RunReport {
  const isAsSaid = ended === undefined || ended === 'success' || matrix?.include.length === 0;
  if (isAsSaid || report.result === 'failure') return report;
  const { code, message } = new FlowgateError('unknown-outcome', {
    attempted: 'Join the reports',
    returned: `the jobs of the shards ended as "${ended}", and their reports say that all went well`,
    advice: 'See the logs of the jobs, and run them again.',
  });
  return { ...report, result: 'failure', failureReason: code, failureMessage: message };
}

/** @param where a directory, in which each `run.json` is one, or a glob */
async function findReports(where: string, directory: string): Promise<FoundReport[]> {
  if (isAbsolute(where) || /(^|[/\\{(,|])\.\.([/\\}),|]|$)/.test(where)) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Look for the reports of the shards',
      returned: `reports (${JSON.stringify(where)}) reaches out of the working directory`,
      advice: 'Write it relative to working-directory, without "..".',
    });
  }
  const isGlob = /[*?{[(!]/.test(where);
  const paths = await glob(isGlob ? where : `${escapePath(where.replace(/\/+$/, ''))}/**/run.json`, {
    cwd: directory,
    followSymbolicLinks: false,
    expandDirectories: false,
    dot: true,
  });
  if (paths.length > 2 * MOST_SHARDS) {
    throw new FlowgateError('invalid-input', {
      attempted: 'Look for the reports of the shards',
      returned: `there are ${paths.length} of them, more than any matrix has shards`,
      advice: 'Name the directory into which only the reports of this run were put.',
    });
  }
  const found: FoundReport[] = [];
  let left = LARGEST_OF_ALL;
  for (const path of paths.sort()) {
    const content = await readAtMost(joinPath(directory, path), Math.min(left, LARGEST_RUN_DATA));
    if (typeof content === 'string') {
      left -= Buffer.byteLength(content);
      found.push({ path, ...readRunData(content) });
    } else {
      found.push({ path, ...content });
    }
  }
  return found;
}

async function readAtMost(path: string, limit: number): Promise<string | { readonly wrong: string }> {
  try {
    const status = await lstat(path);
    // What came out of an archive may be a link to anywhere.
    if (!status.isFile()) return { wrong: 'it is not a regular file' };
    if (status.size > limit) return { wrong: `it is larger than ${limit} bytes: use more shards` };
    return await readFile(path, 'utf8');
  } catch {
    return { wrong: 'it cannot be read' };
  }
}
