import { type BadInput, YAML } from '../bad-input.ts';

const LINES: readonly string[] = [
  'inboundShortMessage:',
  '  name: Small',
  '  startUpRef: "/inboundShortMessage/states/state[start]"',
  '  defaultLanguage: en-us',
  '  variables:',
  '    - stringVariable: { name: Flow.topic, initialValue: { noValue: true } }',
  '  states:',
  '    - state:',
  '        name: Start',
  '        refId: start',
  '        actions:',
  '          - updateData:',
  '              name: Note',
  '              statements: [{ string: { variable: Flow.topic, value: { exp: Message.Message.body } } }]',
  '          - sendResponse:',
  '              name: Greet',
  '              messageBody: { exp: Flow.topic }',
  '          - disconnect:',
  '              name: Bye',
];

/** The small Archy document with other text in one line, counted from 1; `undefined` takes it away. */
function spoilt(line: number, text: string | undefined): string {
  return LINES.flatMap((written, index) => (index + 1 === line ? (text ?? []) : written)).join('\n');
}

const ROWS: readonly (readonly [
  what: string,
  line: number,
  text: string | undefined,
  rule: string,
  says: string,
  at?: number,
])[] = [
  ['a template without a value', 2, '  name: "{{nowhere}}"', 'env-missing', '{{nowhere}} has no value'],
  ['another kind of flow', 1, 'inboundEmail:', 'schema', 'inboundShortMessage'],
  ['no name', 2, undefined, 'schema', 'name', 1],
  ['no start', 3, undefined, 'schema', 'startUpRef', 1],
  [
    'a start that is not there',
    3,
    '  startUpRef: "/inboundShortMessage/states/state[other]"',
    'start-node',
    'start',
  ],
  ['a state without a name', 9, undefined, 'schema', 'name', 8],
  ['an action of two kinds', 18, '            disconnect:', 'schema', 'has 2 keys', 15],
  [
    'a variable that nobody declared',
    17,
    '              messageBody: { exp: State.other }',
    'archy-undeclared-variable',
    'State.other',
  ],
  [
    'an expression that is cut off',
    17,
    '              messageBody: { exp: "Append(Flow.topic" }',
    'archy-expression',
    ')',
  ],
  ['an empty message', 17, '              messageBody: { lit: "" }', 'empty-text', 'empty'],
  [
    'a template that is no name',
    17,
    '              messageBody: { lit: "{{ two words }}" }',
    'archy-template',
    'two words',
  ],
  ['a name with a slash', 2, '  name: Small/Tall', 'archy-flow-name', '/'],
  ['states that are no list', 7, '  states: none', 'readable', 'YAML', 8],
  ['an id of two words', 1, '# flowgate-id: two words\ninboundShortMessage:', 'readable', 'flowgate-id'],
];

export const archy: readonly BadInput[] = ROWS.map(([what, line, text, rule, says, at = line]) => ({
  what,
  files: { [YAML]: spoilt(line, text) },
  settings: { 'platform-api': 'architect' },
  expected: { code: 'invalid-flow', file: YAML, line: at, rule, says },
}));
