import type { Path } from '../flow/document.ts';
import type { Observable } from './engine.ts';
import type { Failure } from './judge.ts';

/** What was expected of one key under `expect`; `undefined` where it was met. */
export type Verdict =
  | (Omit<Failure, 'place'> & {
      /** What the engine did not report; absent where the expectation was judged. */
      readonly missing?: Observable | undefined;
    })
  | undefined;

/** An expectation that was not met, or not observed. */
export interface NotMet {
  /** Keys under `expect`, for the place. */
  readonly path: Path;
  readonly verdict: NonNullable<Verdict>;
}

export function notObserved(
  engine: string,
  what: string,
  expected: string,
  missing?: Observable,
): NonNullable<Verdict> {
  return { message: `not observed by ${engine}: ${what}`, expected, ...(missing && { missing }) };
}
