import { closeSync, lstatSync, mkdirSync, openSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asFlowgateError } from './errors.ts';
import type { RunData } from './fleet/run-data.ts';
import type { Shard } from './fleet/shard.ts';
import type { RulePage } from './flow/rules/rule.ts';
import { conversationCards, renderConversationsPage } from './report/html.ts';
import { renderJunit } from './report/junit.ts';
import { renderReport } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';
import { renderReportPage } from './report/report-page.ts';
import { renderSarif } from './report/sarif.ts';
import { coverageJson } from './simulation/coverage-json.ts';

/** Directory of the report files, in the working directory. */
const DIRECTORY = 'flowgate-report';

const FILES = [
  '.gitignore',
  'report.md',
  'report.html',
  'conversations.html',
  'junit.xml',
  'findings.sarif',
  'coverage.json',
  'run.json',
] as const;

/** The report file is read whole by people and tools: large, but not without end. Bytes. */
const LARGEST_REPORT = 4 * 1024 * 1024;

/** A write for every small part costs more than the parts. Characters. */
const WRITTEN_AT_ONCE = 32 * 1024;

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
  if (lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(directory);
  mkdirSync(directory, { recursive: true });
  // Whatever a pull request or an earlier run left there would be taken for ours, even where ours cannot be made.
  for (const name of FILES) rmSync(join(directory, name), { recursive: true, force: true });
  const write = (name: (typeof FILES)[number], parts: Iterable<string>) =>
    writeParts(join(directory, name), parts);
  write('.gitignore', ['*\n']);
  write('report.md', [renderReport(report, { limit: LARGEST_REPORT })]);
  const cards = conversationCards(report);
  write('report.html', renderReportPage(report, cards));
  write('conversations.html', renderConversationsPage(report, cards));
  write('junit.xml', [renderJunit(report)]);
  write('findings.sarif', [renderSarif(report, { workingDirectory, rules: await rulesOf(report) })]);
  write('coverage.json', coverageOfRun(report));
  if (shard !== undefined) write('run.json', [await runData({ shard, attempt, report })]);
  return {
    report: `${DIRECTORY}/report.md`,
    junit: `${DIRECTORY}/junit.xml`,
    sarif: `${DIRECTORY}/findings.sarif`,
  };
}

/** A sentence about report files that could not be written: the verdict does not depend on them. */
export function notWritten(thrown: unknown): string {
  return `The report files were not written: ${asFlowgateError(thrown, 'Write the report').returned}.`;
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
function coverageOfRun({ flows }: RunReport): Iterable<string> {
  return coverageJson(
    flows.flatMap(({ file, coverage }) =>
      coverage === undefined ? [] : [{ file, coverage: coverage.flow }],
    ),
  );
}

/**
 * Writes a new file, and through no link of that name. It goes out as its parts are made, so that a page of hundreds
 * of flows is not held beside them. Where a part cannot be made, nothing of the file is left.
 */
function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    let text = '';
    for (const part of parts) {
      text += part;
      if (text.length < WRITTEN_AT_ONCE) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } catch (thrown) {
    rmSync(path, { force: true });
    throw thrown;
  } finally {
    closeSync(file);
  }
}
