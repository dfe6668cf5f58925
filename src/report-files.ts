import { lstat, mkdir, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunData } from './fleet/run-data.ts';
import type { Shard } from './fleet/shard.ts';
import type { RulePage } from './flow/rules/rule.ts';
import { renderConversationsPage } from './report/html.ts';
import { renderJunit } from './report/junit.ts';
import { renderReport } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';
import { renderReportPage } from './report/report-page.ts';
import { renderSarif } from './report/sarif.ts';
import { coverageJson } from './simulation/coverage-json.ts';

/** Directory of the report files, in the working directory. */
const DIRECTORY = 'flowgate-report';

/** The report file is read whole by people and tools: large, but not without end. Bytes. */
const LARGEST_REPORT = 4 * 1024 * 1024;

/**
 * Writes `report.md`, the same as a page in `report.html`, `junit.xml`, `findings.sarif`, `conversations.html` and `coverage.json` into `flowgate-report`,
 * which is kept out of version control.
 * The report must be redacted already.
 * @param shard of a divided run: then `run.json` has the report for the job that joins it
 * @param attempt of the workflow run, which it says there
 * @returns the paths of the first three relative to the working directory
 */
export async function writeReportFiles(
  report: RunReport,
  workingDirectory: string,
  shard?: Shard,
  attempt?: number,
): Promise<{ report: string; junit: string; sarif: string }> {
  const directory = join(workingDirectory, DIRECTORY);
  if (await isLink(directory)) await unlink(directory);
  await mkdir(directory, { recursive: true });
  await Promise.all([
    replace(join(directory, '.gitignore'), '*\n'),
    replace(join(directory, 'report.md'), renderReport(report, { limit: LARGEST_REPORT })),
    replace(join(directory, 'report.html'), renderReportPage(report)),
    replace(join(directory, 'junit.xml'), renderJunit(report)),
    replace(
      join(directory, 'findings.sarif'),
      renderSarif(report, { workingDirectory, rules: await rulesOf(report) }),
    ),
    replace(join(directory, 'conversations.html'), renderConversationsPage(report)),
    // One of an earlier run would be joined as this one's.
    replace(join(directory, 'run.json'), shard && (await runData({ shard, attempt, report }))),
    replace(join(directory, 'coverage.json'), `${JSON.stringify(coverageOfRun(report), null, 2)}\n`),
  ]);
  return {
    report: `${DIRECTORY}/report.md`,
    junit: `${DIRECTORY}/junit.xml`,
    sarif: `${DIRECTORY}/findings.sarif`,
  };
}

/** Where no flow was come to there is nothing to find: the rules are not worth loading. */
async function rulesOf({ flows }: RunReport): Promise<readonly RulePage[]> {
  return flows.length === 0 ? [] : (await import('./flow/rules/pages.ts')).RULE_PAGES;
}

async function runData(data: RunData): Promise<string> {
  const { runDataText } = await import('./fleet/run-data.ts');
  return runDataText(data);
}

/** Coverage of the flows whose conversations were played locally. */
function coverageOfRun({ flows }: RunReport) {
  return coverageJson(
    flows.flatMap(({ file, coverage }) =>
      coverage === undefined ? [] : [{ file, coverage: coverage.flow }],
    ),
  );
}

/**
 * Writes a new file, or none where there is no text: a link of that name, which a pull request may have brought, must
 * not lead elsewhere.
 */
async function replace(path: string, text: string | undefined): Promise<void> {
  await rm(path, { force: true });
  if (text !== undefined) await writeFile(path, text, { flag: 'wx' });
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
}
