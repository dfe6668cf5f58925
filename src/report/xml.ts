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
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${String(value).replace(NOT_IN_ATTRIBUTES, escapeOf)}"`;
  }
  if (content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${content.replace(NOT_IN_TEXT, escapeOf)}</${name}>\n`;
  tag += '>\n';
  const deeper = `${indent}  `;
  for (const inner of content) tag += written(inner, deeper);
  return `${tag}${indent}</${name}>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

/** White space is escaped too: a reader takes it for blanks in an attribute. */
const NOT_IN_ATTRIBUTES = /[^ !#-%'-;=?-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** A bare carriage return would be read as the end of a line. */
const NOT_IN_TEXT = /[^\t\n -%'-;=?-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** XML 1.0 has no way to write some characters, escaped or not: they are left out. */
function escapeOf(character: string): string {
  return ESCAPES[character] ?? '';
}
