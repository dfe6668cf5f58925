import { archyOf } from '../archy/document.ts';
import { functionsIn, isKnownFunction, parseExpression } from '../archy/expression/index.ts';
import { usesIn } from '../archy/outline.ts';
import { nearest } from '../nearest.ts';
import { nodeFinder } from './archy-nodes.ts';
import { ARCHY, example, quoted, type Rule } from './rule.ts';

/** Functions that public documentation and published flows name, besides those that Flowgate evaluates. */
const NAMED = [
  'AddDays',
  'AddHours',
  'AddItem',
  'AddMinutes',
  'Append',
  'Contains',
  'Count',
  'DayOfWeek',
  'EndsWith',
  'Find',
  'FindFirst',
  'FindQueue',
  'FindQueueById',
  'FindSkill',
  'FindUserById',
  'GetAt',
  'GetCurrentDateTimeUtc',
  'GetJsonObjectProperty',
  'Hour',
  'If',
  'IndexOf',
  'IsNotSetOrEmpty',
  'IsSet',
  'JsonParse',
  'Length',
  'Lower',
  'MakeCurrency',
  'MakeDateTime',
  'MakeList',
  'MakeListAgentScorePair',
  'Month',
  'RemoveDups',
  'RemoveItem',
  'RemoveItemAt',
  'Replace',
  'StartsWith',
  'Substring',
  'ToBoolean',
  'ToDateTime',
  'ToDecimal',
  'ToDisplayString',
  'ToDuration',
  'ToInt',
  'ToJson',
  'ToLower',
  'ToPhoneNumber',
  'ToString',
  'ToUpper',
  'Trim',
  'Upper',
  'Year',
];
const NAMED_KEYS: ReadonlySet<string> = new Set(NAMED.map((name) => name.toLowerCase()));

export const archyExpression: Rule = {
  id: 'archy-expression',
  languages: ARCHY,
  severity: 'error',
  summary: 'In Archy, every expression can be read, and calls functions by their names.',
  why: 'Genesys Cloud does not publish a flow with an expression that it cannot read. What only Flowgate cannot read is a warning: a simulation stops there.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("You said: ", Message.Message.body' } }
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
              - sendResponse: { name: Greet, messageBody: { exp: 'Append("You said: ", Message.Message.body)' } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const nodeAt = nodeFinder(flow);
    for (const { kind, text, path } of usesIn(archyOf(flow), [])) {
      if (kind !== 'expression') continue;
      const broken = flawIn(text);
      if (broken !== undefined) {
        yield { message: `The expression ${shown(text)} ${broken}.`, node: nodeAt(path), path };
        continue;
      }
      const parsed = parseExpression(text);
      if (!parsed.ok) {
        yield {
          message: `Flowgate cannot read the expression ${shown(text)} (${parsed.reason}, at character ${parsed.offset + 1}), so a simulation stops there.`,
          node: nodeAt(path),
          path,
          severity: 'warning',
        };
        continue;
      }
      for (const name of functionsIn(parsed.expression)) {
        if (isKnownFunction(name) || NAMED_KEYS.has(name.toLowerCase())) continue;
        const meant = nearest(name, NAMED);
        // There are more functions than those: only what looks like a slip is worth a word.
        if (meant === undefined) continue;
        yield {
          message: `Flowgate knows no function ${quoted(name)}. Did you mean "${meant}"?`,
          node: nodeAt(path),
          path,
          severity: 'warning',
        };
      }
    }
  },
};

/** On one line, however it is laid out. */
function shown(expression: string): string {
  return quoted(expression.replaceAll(/\s+/g, ' '));
}

/** What is surely wrong with an expression, whatever functions and operators there may be; ends a sentence. */
function flawIn(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  const open: string[] = [];
  let isText = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? '';
    if (isText) {
      if (mark === '\\') index += 1;
      else if (mark === '"') isText = false;
    } else if (mark === '"') isText = true;
    else if (mark === '(' || mark === '[') open.push(mark === '(' ? ')' : ']');
    else if ((mark === ')' || mark === ']') && open.pop() !== mark) {
      return `has a "${mark}" too many, at character ${index + 1}`;
    }
  }
  if (isText) return 'has a text without its closing quotation mark';
  const missing = open.at(-1);
  return missing === undefined ? undefined : `lacks a closing "${missing}"`;
}
