import type { Place } from '../errors.ts';
import { lineIndex } from './lines.ts';

/** The word that a comment begins with to have a finding ignored. */
export const IGNORE = 'flowgate-ignore';

/** A comment `flowgate-ignore RULE until DATE: reason`. */
export interface IgnoreComment {
  /** What stands behind the word. */
  readonly text: string;
  readonly place: Place;
  /** The line whose findings it speaks of, counted from 1. */
  readonly covers: number;
}

/** A comment of any kind. Offsets count from the start of the text. */
export interface Comment {
  readonly offset: number;
  /** What stands behind `#` or `//`. */
  readonly text: string;
}

/**
 * The comments that have something ignored, each with the line it speaks of: its own, or where it stands alone, the
 * first below that is no comment.
 */
export function ignoreComments(file: string, text: string, comments: Iterable<Comment>): IgnoreComment[] {
  const placeOf = lineIndex(text);
  let below: readonly number[] | undefined;
  return Array.from(comments).flatMap((comment) => {
    const words = comment.text.trim();
    if (!words.startsWith(IGNORE)) return [];
    const { line, column } = placeOf(comment.offset);
    const isAlone = text.slice(comment.offset - column + 1, comment.offset).trim() === '';
    below ??= linesBelow(text);
    const covers = isAlone ? (below[line] ?? line + 1) : line;
    return [{ text: words.slice(IGNORE.length).trim(), place: { file, line, column }, covers }];
  });
}

/** For each line, counted from 0, the line from it on that is no comment, counted from 1. One pass from the end. */
function linesBelow(text: string): number[] {
  const lines = text.split(/\r\n|\n|\r/);
  const below: number[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const isComment = /^\s*(?:#|\/\/|\/\*)/.test(lines[index] ?? '');
    below[index] = isComment ? (below[index + 1] ?? index + 1) : index + 1;
  }
  return below;
}
