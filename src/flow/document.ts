import type { Place } from '../errors.ts';
import type { IgnoreComment } from './ignore-comments.ts';

/** Keys and indexes from the root of a document to a value: `['nodes', 'greet', 'actions', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** A parsed file that still knows where each of its values was written. */
export interface SourceDocument {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /**
   * The place of the key (or list item) at `path`; where that is not written in the file, of its nearest
   * written ancestor. Positions are computed at the first call: a file nobody complains about costs no more
   * than reading it.
   */
  locate(path: Path): Place;
  /** Comments that have a finding ignored; absent where the format has no comments. Found at the call. */
  readonly ignores?: () => readonly IgnoreComment[];
}
