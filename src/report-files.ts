import { lstat, mkdir, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderJunit } from './report/junit.ts';
import { renderReport } from './report/markdown.ts';
import type { RunReport } from './report/model.ts';

/** Directory of the report files, in the working directory. */
const DIRECTORY = 'flowgate-report';

/** The report file is read whole by people and tools: large, but not without end. Bytes. */
const LARGEST_REPORT = 4 * 1024 * 1024;

/**
 * Writes `flowgate-report/report.md` and `flowgate-report/junit.xml`, both kept out of version control.
 * The report must be redacted already.
 * @returns their paths relative to the working directory
 */
export async function writeReportFiles(
  report: RunReport,
  workingDirectory: string,
): Promise<{ report: string; junit: string }> {
  const directory = join(workingDirectory, DIRECTORY);
  if (await isLink(directory)) await unlink(directory);
  await mkdir(directory, { recursive: true });
  await Promise.all([
    replace(join(directory, '.gitignore'), '*\n'),
    replace(join(directory, 'report.md'), renderReport(report, { limit: LARGEST_REPORT })),
    replace(join(directory, 'junit.xml'), renderJunit(report)),
  ]);
  return { report: `${DIRECTORY}/report.md`, junit: `${DIRECTORY}/junit.xml` };
}

/** Writes a new file: a link of that name, which a pull request may have brought, must not lead elsewhere. */
async function replace(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, text, { flag: 'wx' });
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
}
