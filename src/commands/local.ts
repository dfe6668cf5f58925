import { asFlowgateError } from '../errors.ts';
import type { Environment } from '../flow/environment.ts';
import type { Log } from '../log.ts';
import { failedFlow } from './flow-report.ts';
import type { Run } from './run.ts';
import { type Built, build } from './steps.ts';

/** What a command works with that never leaves this machine. */
export interface LocalWork extends Pick<Run, 'settings' | 'processEnvironment' | 'moduleTools'> {
  readonly log: Log;
  /** To standard output: what a program may read. */
  readonly print: (text: string) => void;
}

/** What a file says; that it cannot be read is a finding like any other, and keeps nobody from the other files. */
export async function buildLocally(
  work: LocalWork,
  file: string,
  environment: Environment,
): Promise<Pick<Built, 'flow' | 'findings' | 'transcripts'>> {
  try {
    return await build(work, file, environment);
  } catch (thrown) {
    const { findings } = failedFlow(file, asFlowgateError(thrown, `Read ${file}`));
    if (findings.length === 0) throw thrown;
    return { flow: undefined, findings, transcripts: [] };
  }
}
