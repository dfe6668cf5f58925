import { actionsIn } from '../archy/action-lists.ts';
import { ARCHY_ACTION_NAMES, isKnownArchyAction } from '../archy/actions.ts';
import { archyOf } from '../archy/document.ts';
import { didYouMean } from '../nearest.ts';
import { nodeFinder } from './archy-nodes.ts';
import { ARCHY, example, quoted, type Rule } from './rule.ts';
import { textsIn } from './texts.ts';

export const unknownArchyAction: Rule = {
  id: 'archy-action',
  languages: ARCHY,
  severity: 'warning',
  summary: 'In Archy, actions are ones Flowgate knows.',
  why: 'An action that is not known is published as it is written. What it does is not simulated, and a slip of the keyboard shows only when Genesys Cloud refuses it.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendRespons: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const nodeAt = nodeFinder(flow);
    for (const { type, at } of actionsIn(archyOf(flow))) {
      if (isKnownArchyAction(type)) continue;
      yield {
        message: `Flowgate does not know the action ${quoted(type)}: it is published as it is, and in simulation a mock must answer it.${didYouMean(type, ARCHY_ACTION_NAMES)}`,
        node: nodeAt(at),
        path: at,
      };
    }
  },
};

/** Marks that people put around text; in a literal they are part of it. */
const QUOTED_TEXT = /^\s*"(?:[^"\\]|\\.)*"\s*$/s;

export const quotedLiteral: Rule = {
  id: 'archy-quoted-literal',
  languages: ARCHY,
  severity: 'warning',
  summary: 'In Archy, a literal text has no quotation marks around it.',
  why: 'Only expressions need them. In a literal they are part of the text: customers read them, and comparisons fail.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: '"Hello!"' } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const nodeAt = nodeFinder(flow);
    for (const { text, path } of textsIn(archyOf(flow), [])) {
      if (path.at(-1) !== 'lit' || !QUOTED_TEXT.test(text)) continue;
      yield {
        message: `The quotation marks are part of the text ${quoted(text)}. Leave them out, or write "exp" instead of "lit".`,
        node: nodeAt(path),
        path,
      };
    }
  },
};

/** A template that was not filled: what is filled has no blanks in it. */
const TEMPLATE = /\{\{[^{}"]{1,100}\}\}/;

export const unfilledTemplate: Rule = {
  id: 'archy-template',
  languages: ARCHY,
  severity: 'error',
  summary: 'In Archy, no {{name}} is left in what a customer reads or what is called by name.',
  why: 'What looks like a template and is none is published as it is written, braces included.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: "Hello from {{our company}}!" } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: "Hello from the corner shop!" } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const nodeAt = nodeFinder(flow);
    for (const { text, path } of textsIn(archyOf(flow), [], 'keys')) {
      const [template] = TEMPLATE.exec(text) ?? [];
      if (template === undefined) continue;
      yield {
        message: `${quoted(template)} is no template that Flowgate fills: those are {{name}}, one word of letters, digits, "_", "-" and ".". It is published as it stands.`,
        node: nodeAt(path),
        path,
      };
    }
  },
};
