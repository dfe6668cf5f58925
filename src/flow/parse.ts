import type { SourceDocument } from './document.ts';
import { readJson } from './json-document.ts';
import { placesIn } from './lines.ts';
import { PlainWalk, type Read } from './plain-value.ts';
import { unreadable } from './unreadable.ts';
import { readYaml } from './yaml-document.ts';

/** Flows and transcripts need about ten levels; a limit keeps every later recursion safe. */
export const MAX_DEPTH = 64;
/** Each decision within a decision takes five levels of an Archy document, and published ones use more than fifty. */
export const MAX_ARCHY_DEPTH = 250;

/**
 * Parses a flow source or a transcript file written as text.
 *
 * @param file path relative to the working directory; its extension (`.json`, `.yaml`, `.yml`) names the format
 * @param text the content; a byte order mark is tolerated
 * @param lists whether the file may also hold a list
 * @param levels how deep its values may be nested
 * @throws FlowgateError `invalid-flow`, with line and column, where the text is not one plain object
 */
export function parseDocument(
  file: string,
  text: string,
  { lists = false, levels = MAX_DEPTH } = {},
): SourceDocument {
  const content = text.replace(/^\uFEFF/, '');
  const nul = content.indexOf('\0');
  if (nul !== -1) {
    throw unreadable(
      placesIn(file, content)(nul),
      'it holds the character NUL, as UTF-16 text does',
      'Save the file in the encoding UTF-8.',
    );
  }
  if (content.trim() === '') {
    throw unreadable({ file }, 'it is empty', 'Write one object into it, or remove it.');
  }
  if (/\.json$/i.test(file)) return sound(readJson(file, content, levels), lists);
  if (/\.ya?ml$/i.test(file)) return sound(readYaml(file, content, levels), lists);
  throw unreadable({ file }, 'its extension is none of .json, .yaml and .yml', 'Rename it after its format.');
}

/**
 * Lets through what every reader understands alike: an object of plain values, and not too deep.
 *
 * @throws FlowgateError `invalid-flow` with the place of the first value that is not
 */
export function plainDocument(document: SourceDocument): SourceDocument {
  const walk = new PlainWalk(document.value, { levels: MAX_DEPTH, mayHideCharacters: true });
  return sound({ document, walk }, false);
}

function sound({ document, walk }: Read, lists: boolean): SourceDocument {
  const { file, value, locate } = document;
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && !lists)) {
    const found = value === null ? 'nothing (null)' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
    throw unreadable(
      locate([]),
      `it holds ${found} where an object is expected`,
      `Start ${file} with a key, such as "id" or "transcripts".`,
    );
  }
  if (walk.fault !== undefined) throw unreadable(locate(walk.path), ...walk.fault);
  return document;
}
