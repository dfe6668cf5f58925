import { asFlowgateError } from '../errors.ts';

/** One thing that was looked at, and what was seen. */
export interface Diagnosis {
  /** A few words: `Login`, `Flow support.flow.yaml`. */
  readonly about: string;
  readonly level: 'ok' | 'warning' | 'problem';
  /** A phrase or sentence. */
  readonly seen: string;
  /** What to do, as a sentence. */
  readonly advice?: string | undefined;
}

/** What `look` saw; what it throws is a problem of its own and hides nothing of what is looked at afterwards. */
export async function diagnose(
  about: string,
  signal: AbortSignal,
  look: () => Promise<readonly Diagnosis[]>,
): Promise<readonly Diagnosis[]> {
  try {
    return await look();
  } catch (thrown) {
    signal.throwIfAborted();
    const { returned, advice } = asFlowgateError(thrown, about);
    return [{ about, level: 'problem', seen: returned, advice }];
  }
}
