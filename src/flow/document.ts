import type { Place } from '../errors.ts';
import type { IgnoreComment } from './ignore-comments.ts';

/** Keys and indexes from the root of a document to a value: `['nodes', 'greet', 'actions', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** A `{{name}}` of an Archy source, filled as text before the source was read. */
export interface TemplateUse {
  readonly name: string;
  readonly place: Place;
  /** Whether it had a value then. */
  readonly isFilled: boolean;
}

/** The id of a flow, written beside the document: `# flowgate-id: 3f2a…`. */
export interface WrittenId {
  readonly id: string;
  readonly place: Place;
}

/** A parsed file that still knows where each of its values was written. */
export interface SourceDocument {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /**
   * The place of the key (or list item) at `path`; where that is not written in the file, of its nearest
   * written ancestor. Positions are computed at the first call: a file nobody complains about costs no more
   * than reading it. In an Archy source a path may also be one of the view that is built from it.
   */
  locate(path: Path): Place;
  /** `false` where no text in it can have an `{env.NAME}` or `${name}` to fill in; absent where that is not known. */
  readonly needsFilling?: boolean;
  /** Comments that have a finding ignored; absent where the format has no comments. Found at the call. */
  readonly ignores?: () => readonly IgnoreComment[];
  /** The templates of an Archy source; other sources have none. */
  readonly templates?: readonly TemplateUse[];
  /** What a comment above an Archy document gives as the id, which the document itself never names. */
  readonly writtenId?: WrittenId | undefined;
}
