/** What can be told of a source from its text, without building it. */

const WORD = /[A-Za-z_]\w*/g;
/** An escape can write a letter of a name, and a line that is continued can write half of one. */
const ESCAPE = /\\(?:[uUx]|\r?\n)/;
/** Without indentation in YAML, or in the comment of an Archy document; what stands deeper is another thing's id. */
const YAML_ID = /^(?:#[ \t]*flowgate-id|(["']?)id\1)[ \t]*:[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'#]+))/m;
const MODULE_ID = /(?<![\w.])(["']?)id\1[ \t]*:[ \t]*(["'`])(.+?)\2/;

/** Every word of a text: whatever it names is among them. `'any'` where a name may be written in another way. */
export function namesIn(text: string): ReadonlySet<string> | 'any' {
  return ESCAPE.test(text) ? 'any' : new Set(text.match(WORD) ?? []);
}

/** The id that a source gives its flow, as it is written; flows with the same one are kept together. */
export function idIn(file: string, text: string): string | undefined {
  if (/\.json$/i.test(file)) return idOfJson(text);
  if (/\.ya?ml$/i.test(file)) {
    const [, , double, single, plain] = YAML_ID.exec(text) ?? [];
    return double ?? single ?? plain;
  }
  return MODULE_ID.exec(text)?.[3];
}

function idOfJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
    return typeof value.id === 'string' ? value.id : undefined;
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
