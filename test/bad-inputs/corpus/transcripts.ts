import { type BadInput, inTranscripts, TRANSCRIPTS, YAML, YAML_LINES } from '../bad-input.ts';

type Row = readonly [what: string, number: number, text: string, says: string, line?: number];

const ROWS: readonly Row[] = [
  ['another top key', 1, 'transcript:', '"transcripts" is missing'],
  ['a name that is a number', 2, '  - name: 5', 'put it in quotes'],
  ['a name that is empty', 2, '  - name: ""', 'is empty'],
  ['a name left out', 2, '  - tags: [smoke]', '"name" is missing'],
  ['a name that is a list', 2, '  - name: [a]', 'takes text, not a list'],
  ['an unknown key', 2, '  - name: It greets\n    tag: [smoke]', 'Did you mean "tags"?', 3],
  ['tags that are a word', 2, '  - name: It greets\n    tags: smoke', 'takes a list of texts', 3],
  ['tags that are empty', 2, '  - name: It greets\n    tags: []', 'is an empty list', 3],
  ['data that is a list', 2, '  - name: It greets\n    given: [a]', 'takes the names of variables', 3],
  ['data that is text', 2, '  - name: It greets\n    given: a', 'takes the names of variables', 3],
  ['a conversation that is text', 3, '    conversation: Hi\n    x:', 'takes a list of lines'],
  ['a conversation that is empty', 3, '    conversation: []\n    x:', 'is an empty list'],
  ['a line that is text', 4, '      - Hi', 'takes a line of the conversation'],
  ['a line that is null', 4, '      - user: Hi\n      -', 'is left empty', 4],
  ['a line with an unknown key', 4, '      - usr: Hi', 'Did you mean "user"?'],
  ['a line that says nothing', 4, '      - user: Hi\n      - {}', 'says nothing', 5],
  ['a line of two speakers', 4, '      - { user: Hi, bot: Hello. }', 'has "user" and "bot"'],
  ['a customer who says a number', 4, '      - user: 5', 'put it in quotes'],
  ['a customer who says yes', 4, '      - user: true', 'put it in quotes'],
  ['a customer who says nothing', 4, '      - user: ""', 'is empty'],
  ['a customer who says null', 4, '      - user:', 'is left empty'],
  ['a matcher for the customer', 4, '      - user: { contains: Hi }', 'takes text, not a group of keys'],
  ['the bot begins', 4, '      - bot: Hi', 'has no line of the customer', 3],
  ['an unknown speaker', 4, '      - { from: agent, text: Hi }', 'takes user or bot'],
  ['a long form without text', 4, '      - { from: user }', 'is missing; it takes text'],
  ['a text without a speaker', 4, '      - { text: Hi }', 'who speaks in the long form'],
  ['an unknown matcher', 5, '      - bot: { contain: Hello }', 'Did you mean "contains"?'],
  ['an empty matcher', 5, '      - bot: {}', 'says nothing about the text'],
  ['a matcher that is a number', 5, '      - bot: 5', 'put it in quotes'],
  ['a matcher that contains nothing', 5, '      - bot: { contains: "" }', 'is empty'],
  ['a choice of nothing', 5, '      - bot: { containsAny: [] }', 'is an empty list'],
  ['a flag that is a word', 5, '      - bot: { contains: a, ignoreCase: yes }', 'takes true or false'],
  ['nothingElse that is false', 5, '      - nothingElse: false', 'takes true'],
  ['an unknown expectation', 7, '      end: bye', 'is not known here'],
  ['a path that expects nothing', 7, '      path: {}', 'expects nothing'],
  ['a path that is a list', 7, '      path: [start]', 'takes equals, inOrder or never'],
  ['a path of numbers', 7, '      path: { equals: [1] }', 'put it in quotes'],
  ['an unknown kind of path', 7, '      path: { inorder: [start] }', 'Did you mean "inOrder"?'],
  ['a step without an end', 7, '      took: [{ from: start }]', '"to" is missing'],
  ['a step that is text', 7, '      took: [start]', 'takes { from, to }'],
  ['a queue that is a number', 7, '      routedTo: 5', 'put it in quotes'],
  ['an end that is true', 7, '      ended: true', 'takes the id of an end node'],
  ['variables that are a list', 7, '      variables: [a]', 'takes the names of variables'],
  ['a variable that is absent: false', 7, '      variables: { a: { absent: false } }', 'takes true'],
  [
    'a variable that is absent and more',
    7,
    '      variables: { a: { absent: true, equals: b } }',
    'takes either absent: true',
  ],
  ['a variable that is a list', 7, '      variables: { a: [b] }', 'takes a value, a matcher'],
  [
    'a name that stands twice',
    7,
    '      ended: bye\n  - name: It greets\n    conversation: [{ user: Hi }]',
    'is already the name of the conversation at line 2',
    8,
  ],
];

const UNREADABLE: readonly Row[] = [
  ['a key twice', 7, '      ended: bye\n      ended: bye', 'written twice, first on line 7', 8],
  ['an anchor', 4, '      - user: &x Hi', 'an anchor (&)'],
  ['a tag', 4, '      - user: !!str 5', 'a tag (!)'],
  ['__proto__ as data', 2, '  - name: a\n    given: { __proto__: { a: 1 } }', '__proto__', 3],
  ['an order number with zeros', 4, '      - user: 00123', '00123 would lose its first sign'],
  ['half a character', 4, '      - user: "\\uD83D"', 'half of a surrogate pair'],
];

const conversations = (count: number) =>
  Array.from({ length: count }, (_, index) => `      - user: line ${index}`).join('\n');

export const transcripts: readonly BadInput[] = [
  ...ROWS.map(([what, number, text, says, line = number]) =>
    inTranscripts(what, number, text, says, { line }),
  ),
  ...UNREADABLE.map(([what, number, text, says, line = number]) =>
    inTranscripts(what, number, text, says, { line, rule: 'readable' }),
  ),
  inTranscripts('a conversation of 1,001 lines', 4, conversations(1_001), 'has more than 1000 lines', {
    line: 3,
  }),
  inTranscripts('a conversation of 50,000 lines', 4, conversations(50_000), 'has more than 1000 lines', {
    line: 3,
  }),
  inTranscripts(
    'a value that is missing',
    4,
    '      - user: "{env.NOBODY_SET_IT}"',
    '{env.NOBODY_SET_IT} has no value',
    { rule: 'env-missing' },
  ),
  inTranscripts(
    'a value that is a secret’s',
    4,
    '      - user: "{env.INPUT_CLIENT-SECRET} {env.NPM_TOKEN}"',
    '{env.NPM_TOKEN} has no value',
    { rule: 'env-missing' },
  ),
  whole('an empty file', '', 'it is empty'),
  whole('a word', 'hello\n', 'a string where', 1),
  whole('bytes that are no text', Uint8Array.from([0x74, 0xff]), 'byte 1 is not UTF-8'),
];

function whole(what: string, content: string | Uint8Array, says: string, line?: number): BadInput {
  return {
    what: `transcripts: ${what}`,
    files: { [YAML]: `${YAML_LINES.join('\n')}\n`, [TRANSCRIPTS]: content },
    expected: { code: 'invalid-flow', file: TRANSCRIPTS, line, rule: 'readable', says },
  };
}
