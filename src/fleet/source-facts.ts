/** What can be told of a source from its text, without building it. */
import { looksLikeArchy } from '../flow/archy/template.ts';
import { isRecord } from '../flow/canonical.ts';

const WORD = /[A-Za-z_]\w*/g;
/** An escape can write a letter of a name, and a line that is continued can write half of one. */
const ESCAPE = /\\(?:[uUx]|\r?\n)/;
/** Without indentation in YAML, or in the comment of an Archy document; what stands deeper is another thing's id. */
const YAML_ID =
  /^(?:#[ \t]*flowgate-id|(["']?)id\1)[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|(?![>|&*!])((?:\{\{[ \t]*[\w.-]+[ \t]*\}\}|[^\s"'#]){1,1000}))/m;
/** A text on one line as YAML has it. Of one with escapes, on other lines or written elsewhere too little is known. */
const YAML_TEXT = /^(?:"([^"\\]+)"|'((?:[^']|'')+)'|([^\s"'>|&*!].*?))(?:\s+#.*)?\s*$/;
/** Of what is longer, the beginning tells enough. */
const LONGEST_NAME = 1_000;
const MODULE_ID = /(?<![\w.])(["']?)id\1[ \t]*:[ \t]*(["'`])(.+?)\2/;

/** Every word of a text: whatever it names is among them. `'any'` where a name may be written in another way. */
export function namesIn(text: string): ReadonlySet<string> | 'any' {
  return ESCAPE.test(text) ? 'any' : new Set(text.match(WORD) ?? []);
}

/** The id that a source gives its flow, as it is written. */
export function idIn(file: string, written: string): string | undefined {
  const text = withoutMark(written);
  if (/\.json$/i.test(file)) return textAt(text, ['id']);
  if (/\.ya?ml$/i.test(file)) {
    const [, , double, single, plain] = YAML_ID.exec(text) ?? [];
    return double ?? single ?? plain;
  }
  return MODULE_ID.exec(text)?.[3];
}

/** The name that an Archy document gives its flow, as it is written: without an id it is what finds the flow. */
export function archyNameIn(file: string, written: string): string | undefined {
  const text = withoutMark(written);
  if (!looksLikeArchy(file, text)) return undefined;
  if (/\.json$/i.test(file)) return textAt(text, [/"(\w+)"\s*:\s*\{/.exec(text)?.[1] ?? '', 'name']);
  // What stands deeper than the first key below the root is another thing's name.
  const [indentation = ''] = /^[ ]+(?=[^\s#])/m.exec(text) ?? [];
  const line = new RegExp(`^${indentation}(["']?)name\\1[ \\t]*:[ \\t]+(.*)$`, 'm').exec(text);
  const value = line?.[2]?.slice(0, LONGEST_NAME) ?? '';
  const [, double, single, plain] = YAML_TEXT.exec(value) ?? [];
  return double ?? single ?? plain;
}

/** Editors of Windows begin a file with it. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function textAt(json: string, path: readonly string[]): string | undefined {
  try {
    let value: unknown = JSON.parse(json);
    for (const key of path) value = isRecord(value) ? value[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a line of a transcript costs as much as, in bytes of a source. */
const BYTES_A_LINE = 100;

/** What checking a flow costs, in bytes of source; never nothing. */
export function workOf(source: string, transcripts: string): number {
  const lines = transcripts === '' ? 0 : transcripts.split('\n').length;
  return Buffer.byteLength(source) + BYTES_A_LINE * lines + 1;
}
