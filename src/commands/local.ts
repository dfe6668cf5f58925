import type { Log } from '../log.ts';
import type { Run } from './run.ts';

/** What a command works with that never leaves this machine. */
export interface LocalWork extends Pick<Run, 'settings' | 'processEnvironment' | 'moduleTools'> {
  readonly log: Log;
  /** To standard output: what a program may read. */
  readonly print: (text: string) => void;
}
