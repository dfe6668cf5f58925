/**
 * Judges of what reached a sink. They share no code with what wrote it: they read as the runner, GitHub and readers of
 * test reports do, and each answers with what should not be there.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { convert } from 'xmlbuilder2';
import { z } from 'zod';

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Lines as any reader of a log could break them. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** What .NET's TrimStart takes away, and what a reader may not see. */
const BLANK = /^[\p{Z}\p{Cf}\t\v\f\u0085]+/u;

/** The commands that a runner finds in what a step printed: `::name key=value::data`, and `##[name]data` anywhere. */
export function commandsIn(printed: string): Command[] {
  return printed.split(LINE_END).flatMap((line) => {
    const command = commandOf(line.replace(BLANK, ''));
    return command === undefined ? [] : [command];
  });
}

function commandOf(line: string): Command | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1;
  if (end !== -1) return parsed(line.slice(2, end), line.slice(end + 2), ',');
  const open = line.indexOf('##[');
  const close = open === -1 ? -1 : line.indexOf(']', open);
  return close === -1 ? undefined : parsed(line.slice(open + 3, close), line.slice(close + 1), ';');
}

function parsed(head: string, data: string, separator: string): Command {
  const space = head.indexOf(' ');
  const name = space === -1 ? head : head.slice(0, space);
  const pairs = space === -1 ? [] : head.slice(space + 1).split(separator);
  const properties = pairs.map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), resolved(pair.slice(at + 1))];
  });
  return { name, properties: Object.fromEntries(properties), data: resolved(data) };
}

function resolved(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** Control characters, turns of direction, and characters without a shape. */
const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e01ef}]/u;

const PROPERTIES = ['title', 'file', 'line', 'col', 'endLine', 'endColumn'];

export function faultsOfPrinted(printed: string, meant: readonly string[]): string[] {
  const found = commandsIn(printed);
  const faults: string[] = [];
  const names = found.map(({ name }) => name);
  if (names.join() !== meant.join()) faults.push(`commands ${names.join()} where ${meant.join()} were meant`);
  if (HIDDEN.test(printed)) faults.push('hidden characters');
  if (/\r/.test(printed)) faults.push('a carriage return');
  for (const { name, properties, data } of found) {
    // A runner prints what an annotation says, and what it prints is read again.
    if (commandsIn(data).length > 0) faults.push(`a command in ${name}`);
    if (HIDDEN.test(data)) faults.push(`hidden characters in ${name}`);
    for (const [property, value] of Object.entries(properties)) {
      if (!PROPERTIES.includes(property)) faults.push(`the property ${property}`);
      if (/[\r\n]/.test(value) || HIDDEN.test(value))
        faults.push(`lines or hidden characters in ${property}`);
    }
    if (properties['title'] !== undefined && properties['title'] !== 'Flowgate')
      faults.push('a forged title');
  }
  for (const line of printed.split('\n')) {
    if (line !== '' && !line.startsWith(' │ ') && !line.startsWith('::'))
      faults.push(`an unmarked line: ${line}`);
  }
  return faults;
}

type Tree = ReturnType<typeof fromMarkdown>;
type Nodes = Tree | Tree['children'][number];

const OURS = new Set([
  'root',
  'paragraph',
  'heading',
  'strong',
  'emphasis',
  'text',
  'inlineCode',
  'code',
  'break',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'html',
  'link',
]);
const OUR_HTML =
  /^(?:<details><summary>(?:[^<>]|<code>[^<>]*<\/code>)*<\/summary>|<\/details>|<\/?sub>|<\/?code>)$/;
const MARKER = /^<!-- flowgate:(?:report|deploy)(?: environment=[\w.~!*'()%-]*)? -->$/;
const OUR_ADDRESS = 'https://github.com/';
/** What GitHub makes a link or a notification of, in text that is not code. */
const LINKED =
  /(?:^|[^\w`/])@[a-z\d]|\w@\w|(?:^|\W)#\d|\w#\d|\bgh-\d|\w:\/\/|\bwww\.|(?<![\da-z])[\da-f]{7,64}(?![\da-z])/i;

/** Reading takes longest, and the same text is judged in more than one way. */
let latest: { readonly markdown: string; readonly tree: Tree } | undefined;

function parse(markdown: string): Tree {
  if (latest?.markdown === markdown) return latest.tree;
  const tree = read(markdown);
  latest = { markdown, tree };
  return tree;
}

function read(markdown: string): Tree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Every node with its ancestors' types, in order. */
function* walk(node: Nodes, above: readonly string[] = []): Generator<[Nodes, readonly string[]]> {
  yield [node, above];
  if (!('children' in node)) return;
  for (const child of node.children) yield* walk(child, [...above, node.type]);
}

export function faultsOfMarkdown(markdown: string, withMarker: boolean): string[] {
  const faults: string[] = [];
  const tree = parse(markdown);
  let open = 0;
  for (const [node, above] of walk(tree)) {
    if (!OURS.has(node.type)) faults.push(`a node ${node.type}`);
    switch (node.type) {
      case 'text': {
        const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
        if (!above.includes('link') && LINKED.test(node.value)) faults.push(`linked text: ${node.value}`);
        if (/\$/.test(source)) faults.push(`a formula: ${source}`);
        break;
      }
      case 'html':
        open += Number(node.value.startsWith('<details>')) - Number(node.value === '</details>');
        if (
          !OUR_HTML.test(node.value) &&
          !(withMarker && node === tree.children[0] && MARKER.test(node.value))
        ) {
          faults.push(`HTML: ${node.value}`);
        } else if (LINKED.test(decoded(node.value.replace(/<!--.*-->|<code>[^<>]*<\/code>/g, '')))) {
          faults.push(`linked HTML: ${node.value}`);
        }
        break;
      case 'code':
        if (node.lang !== null && node.lang !== undefined && node.lang !== 'text') {
          faults.push(`a block of ${node.lang}`);
        }
        break;
      case 'link':
        if (!node.url.startsWith(OUR_ADDRESS)) faults.push(`a link to ${node.url}`);
        break;
      case 'listItem':
        if (node.checked !== null && node.checked !== undefined) faults.push('a task');
        break;
    }
  }
  if (HIDDEN.test(markdown)) faults.push('hidden characters');
  if (open !== 0) faults.push('a fold that is left open');
  return faults;
}

function decoded(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The blocks of a text without their words: what must not depend on what somebody wrote. */
export function skeletonOf(markdown: string): string {
  const inline = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'link', 'break']);
  const shapes: string[] = [];
  for (const [node, above] of walk(parse(markdown))) {
    const isInline =
      inline.has(node.type) || (node.type === 'html' && /^<\/?(?:code|sub)>$/.test(node.value));
    if (!isInline) shapes.push(`${above.length}${node.type}`);
  }
  return shapes.join(' ');
}

const sarifSchema = z.object({
  runs: z.array(
    z.object({
      results: z.array(
        z.object({
          message: z.object({ text: z.string() }),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ),
        }),
      ),
    }),
  ),
});

/** What a reader of findings would take for a link, not see, or follow out of the repository. */
export function faultsOfSarif(text: string): string[] {
  const results = sarifSchema.parse(JSON.parse(text)).runs.flatMap((run) => run.results);
  return results.flatMap(({ message, locations }) => [
    ...(/\]\(|\n/.test(message.text) || HIDDEN.test(message.text) ? [`the message ${message.text}`] : []),
    ...locations.flatMap(({ physicalLocation }) => {
      const { uri } = physicalLocation.artifactLocation;
      return /^(?!\/|\.\.)(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/.test(uri) ? [] : [`the address ${uri}`];
    }),
  ]);
}

export const OUTPUTS = [
  'result',
  'failure-reason',
  'changed',
  'flows',
  'report',
  'junit',
  'sarif',
  'comment-url',
  'matrix',
  'shards',
];

/** A file of outputs as a runner reads it: `key=value`, or `key<<DELIMITER` to a line that is the delimiter. */
export function outputsIn(text: string, lineEnd: RegExp): Map<string, string> | string {
  const lines = text.split(lineEnd);
  const outputs = new Map<string, string>();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    if (heredoc < 0) return `no output: ${line}`;
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, at + 1);
    if (delimiter === '' || end === -1) return `an output without an end: ${line}`;
    outputs.set(line.slice(0, heredoc), lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return outputs;
}

export function faultsOfOutputs(text: string, result: string): string[] {
  // A runner on Windows ends lines otherwise, and other readers may know a carriage return.
  return [/\n/, /\r\n|\n|\r/].flatMap((lineEnd) => {
    const outputs = outputsIn(text, lineEnd);
    if (typeof outputs === 'string') return [outputs];
    const faults: string[] = [];
    if ([...outputs.keys()].join() !== OUTPUTS.join()) faults.push(`outputs ${[...outputs.keys()].join()}`);
    if (outputs.get('result') !== result) faults.push(`the result ${outputs.get('result')}`);
    if (!isJsonList(outputs.get('flows') ?? '')) faults.push('flows are no list');
    return faults;
  });
}

function isJsonList(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

const ELEMENTS = new Set([
  'testsuites',
  'testsuite',
  'testcase',
  'failure',
  'error',
  'properties',
  'property',
]);
const TAG =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="(?:[^"<&]|&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)*")*)\s*(\/?)>/y;
const TEXT = /[^<&]+|&(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);/y;

/** The tags of a document, read strictly; a sentence where it is not well formed or has what reports do not have. */
export function tagsIn(xml: string): string[] | string {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(xml);
  if (declaration === null) return 'no declaration';
  const tags: string[] = [];
  const open: string[] = [];
  for (let at = declaration[0].length; at < xml.length; ) {
    TEXT.lastIndex = at;
    const text = TEXT.exec(xml);
    if (text !== null) {
      if (text[0].includes(']]>')) return 'the end of a CDATA section in text';
      at = TEXT.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const [, closes, name = '', , closed] = TAG.exec(xml) ?? [];
    if (name === '') return `no tag: ${xml.slice(at, at + 40)}`;
    at = TAG.lastIndex;
    if (!ELEMENTS.has(name)) return `an element ${name}`;
    if (closes === '/') {
      if (open.pop() !== name) return `an end of ${name} that was not open`;
      continue;
    }
    tags.push(`${open.length}${name}`);
    if (closed !== '/') open.push(name);
  }
  return open.length === 0 ? tags : `${open.join()} left open`;
}

export function faultsOfXml(xml: string): string[] {
  const tags = tagsIn(xml);
  if (typeof tags === 'string') return [tags];
  const faults: string[] = [];
  // A second reader must find the same number of elements.
  const counted = countOf(convert(xml, { format: 'object', group: false }));
  if (counted !== tags.length) faults.push(`${counted} elements where there are ${tags.length} tags`);
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    faults.push('illegal characters');
  return faults;
}

/** Elements in a converted document: keys that are neither attributes nor text. */
function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key.startsWith('@')) return sum;
    if (key.startsWith('#')) return sum + countOf(inner);
    return sum + (Array.isArray(inner) ? inner.length : 1) + countOf(inner);
  }, 0);
}
