import { digits } from '../../digits.ts';
import { wordsOf, wordsParameter } from '../archy/wording.ts';
import { firstInvisible, isUnusual } from '../invisible.ts';
import { BOTH, example, quoted, type Rule } from './rule.ts';
import { pathTo } from './subject.ts';
import { everythingWritten } from './written.ts';

/** Characters of the text before a hidden one, to find it by. */
const CONTEXT = 20;

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  languages: BOTH,
  severity: 'error',
  summary: 'No text holds a character that nobody sees, but those that scripts and emoji need.',
  why: 'A character that nobody sees can turn a text around, break a word for a screen reader, or carry something past a review.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "Hel\\u200blo!" }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
  *check(subject) {
    for (const { text, path, node } of everythingWritten(subject, isUnusual)) {
      const found = firstInvisible(text);
      if (found === undefined) continue;
      const before = text.slice(Math.max(0, found.offset - CONTEXT), found.offset).trim();
      const where = before === '' ? 'at the beginning of a text' : `after ${quoted(before)}`;
      yield {
        message: `There is a ${found.name} ${where}: neither customers nor reviewers see it. Remove it, or write the text anew.`,
        node,
        path,
      };
    }
  },
};

/** What common messaging channels show of one message. */
const LONGEST_MESSAGE = 4_096;

export const longText: Rule = {
  id: 'long-text',
  languages: BOTH,
  severity: 'warning',
  summary: `A message to the customer has at most ${digits(LONGEST_MESSAGE)} characters.`,
  why: 'Messaging channels cut a message that is too long, or refuse it, and nobody reads a wall of text.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: ${'Welcome! '.repeat(456).trim()} }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Welcome! }
        transition: bye
      bye: { type: end }
  `),
  *check({ actions }) {
    for (const action of actions) {
      const { node, item } = action;
      const parameter = wordsParameter(item);
      if (parameter === undefined) continue;
      const text = wordsOf(item) ?? '';
      // Most texts are short, and then their characters need no counting.
      const length = text.length <= LONGEST_MESSAGE ? 0 : [...text].length;
      if (length <= LONGEST_MESSAGE) continue;
      yield {
        message: `Node ${quoted(node)} sends a message of ${length} characters, more than ${LONGEST_MESSAGE}: channels cut or refuse it. Divide it.`,
        node,
        path: pathTo(action, parameter),
      };
    }
  },
};

export const twinNames: Rule = {
  id: 'twin-names',
  languages: BOTH,
  severity: 'error',
  summary: 'No two nodes and no two environment variables have names that look the same.',
  why: 'Names that look the same but are not lead a transition to the wrong node, and no reviewer can see it.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: "caf\\u00e9" }
      "caf\\u00e9": { type: webchat, actions: [{ name: say, text: Hello! }], transition: "cafe\\u0301" }
      "cafe\\u0301": { type: end, name: The other one }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: "caf\\u00e9" }
      "caf\\u00e9": { type: webchat, actions: [{ name: say, text: Hello! }], transition: closed }
      closed: { type: end }
  `),
  *check({ flow, graph, names }) {
    // What is not unusual is composed already.
    if (!isUnusual(names)) return;
    for (const [first, second] of twinsAmong(graph.nodes.keys())) {
      yield {
        message: `Node ${quoted(second)} looks like node ${quoted(first)} but is encoded otherwise (composed and decomposed characters): transitions would miss one of them. Rename one.`,
        node: second,
        path: ['nodes', second],
      };
    }
    for (const [first, second] of twinsAmong(Object.keys(flow.environmentVariables ?? {}))) {
      yield {
        message: `The environment variable ${quoted(second)} looks like ${quoted(first)} but is encoded otherwise. Rename one.`,
        path: ['environmentVariables', second],
      };
    }
  },
};

function* twinsAmong(names: Iterable<string>): Iterable<readonly [first: string, second: string]> {
  const seen = new Map<string, string>();
  for (const name of names) {
    const normal = name.normalize('NFC');
    const first = seen.get(normal);
    if (first === undefined) seen.set(normal, name);
    else yield [first, name];
  }
}
