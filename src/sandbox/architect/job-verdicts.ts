import type { JobMessage } from './job-messages.ts';

export type JobCommand = 'Publish' | 'Export' | 'Validate';

/** How a job ends instead of as its flow deserves. */
export interface JobVerdict {
  readonly command: JobCommand;
  /**
   * `failed` says `messages`, which may be none; `locked` says that somebody else has the flow; `throttled` is a
   * limit of requests that looks like a missing flow; `stuck` never ends.
   */
  readonly kind: 'failed' | 'locked' | 'throttled' | 'stuck';
  readonly messages?: readonly JobMessage[] | undefined;
  /** The job does its work all the same, and its end says otherwise. */
  readonly applied?: boolean | undefined;
  /** How many jobs are struck, all where it is left out. */
  readonly times?: number | undefined;
}

/** The verdicts in force; the first one for a command takes the job. */
export class JobVerdicts {
  #verdicts: { readonly verdict: JobVerdict; left: number }[] = [];

  add(verdict: JobVerdict): void {
    this.#verdicts.push({ verdict, left: verdict.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#verdicts = [];
  }

  take(command: JobCommand): JobVerdict | undefined {
    const entry = this.#verdicts.find(({ verdict, left }) => verdict.command === command && left > 0);
    if (entry) entry.left -= 1;
    return entry?.verdict;
  }
}
