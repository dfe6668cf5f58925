/** What a terminal shows of a run, secrets left out. */
import { logLines } from './log.ts';
import { Redactor } from './redact.ts';
import { TerminalLog } from './terminal-log.ts';

export const redactor = new Redactor();
export const log = new TerminalLog({ stream: process.stderr, redactor, environment: process.env });

/**
 * What a program may read goes to standard output; what people read meanwhile goes to standard error.
 *
 * @returns the exit code of a success
 */
export function print(text: string): number {
  process.stdout.write(`${logLines(text, redactor).join('\n')}`);
  return 0;
}
