import { appendFileSync } from 'node:fs';

/** Over 1 MiB GitHub drops a summary without failing the step; this keeps a margin. */
export const SUMMARY_LIMIT = 900 * 1024;

/**
 * Adds the report to the job summary.
 * @param markdown rendered within {@link SUMMARY_LIMIT} bytes
 * @returns a warning where it could not be written; nothing to do outside a runner is no reason for one
 */
export function writeSummary(
  markdown: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file) return undefined;
  if (Buffer.byteLength(markdown) > SUMMARY_LIMIT) {
    return `The job summary was not written: it is larger than ${SUMMARY_LIMIT} bytes. The report file has it.`;
  }
  try {
    appendFileSync(file, `${markdown}\n`);
    return undefined;
  } catch {
    return 'The job summary was not written: the file that GITHUB_STEP_SUMMARY names cannot be appended to.';
  }
}
