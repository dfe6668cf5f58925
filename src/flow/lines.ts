import type { Place } from '../errors.ts';

/** Line and column of an offset, both counted from 1. Columns count UTF-16 units, as editors do. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Looks up lines in one text. The text is scanned once, at the first question. */
export function lineIndex(text: string): (offset: number) => LineColumn {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= startsOfLines(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The place of an offset in the text of a file. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const lineOf = lineIndex(text);
  return (offset) => {
    const { line, column } = lineOf(offset);
    return { file, line, column };
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    return starts;
  }
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
