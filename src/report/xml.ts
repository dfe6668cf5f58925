/*
 * The one gateway into XML. Text from a flow, a transcript, a bot or an API reaches an XML file through these
 * functions only, which cannot be given markup.
 */

/** An element with attributes, and below it further elements or a text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly XmlElement[] | string;
}

/** Names are ours; the values of attributes may be anything, and those that are `undefined` are left out. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  content: XmlElement['content'] = [],
): XmlElement {
  return { name, attributes, content };
}

/** A whole document, each element on a line of its own, indented by two spaces. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

/** Recursion is as deep as the document that we make. */
function written({ name, attributes, content }: XmlElement, indent: string): string {
  let tag = `${indent}<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escaped(String(value))}"`;
  }
  if (content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${escapedText(content)}</${name}>\n`;
  return `${tag}>\n${content.map((inner) => written(inner, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** XML 1.0 has no way to write some characters, escaped or not: they are left out. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Most texts are plain, and need no work. */
const NEEDS_WORK = /[^ !#-%'-;=?-~]/;

/** White space is escaped too: a reader takes it for blanks in an attribute. */
function escaped(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return escapedText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;');
}

/** A bare carriage return would be read as the end of a line. */
function escapedText(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}
