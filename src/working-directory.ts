import { statSync } from 'node:fs';
import { FlowgateError } from './errors.ts';

/**
 * A misspelt directory would be found to hold no flows, which says nothing of the slip.
 * @throws {FlowgateError} `invalid-input` where it is no directory, or none that may be looked at
 */
export function refuseMissingDirectory(directory: string): void {
  let isDirectory = false;
  try {
    isDirectory = statSync(directory).isDirectory();
  } catch {
    // Whatever keeps us from looking keeps us from working there.
  }
  if (isDirectory) return;
  throw new FlowgateError('invalid-input', {
    attempted: 'Read the settings',
    returned: `working-directory: ${JSON.stringify(directory)} is no directory here`,
    advice: `Name one relative to ${process.cwd()}, or leave it out.`,
  });
}
