import { type BadInput, inYaml } from '../bad-input.ts';

const HIDDEN: readonly (readonly [what: string, escaped: string, point: string])[] = [
  ['a zero-width space', '\\u200B', 'U+200B'],
  ['a zero-width joiner', '\\u200D', 'U+200D'],
  ['a zero-width non-joiner', '\\u200C', 'U+200C'],
  ['a word joiner', '\\u2060', 'U+2060'],
  ['an invisible times sign', '\\u2062', 'U+2062'],
  ['a byte order mark', '\\uFEFF', 'U+FEFF'],
  ['a right-to-left override', '\\u202E', 'U+202E'],
  ['a left-to-right embedding', '\\u202A', 'U+202A'],
  ['a right-to-left isolate', '\\u2067', 'U+2067'],
  ['a pop of an isolate', '\\u2069', 'U+2069'],
  ['a right-to-left mark', '\\u200F', 'U+200F'],
  ['a tag character', '\\U000E0041', 'U+E0041'],
  ['a cancelled tag', '\\U000E007F', 'U+E007F'],
  ['a variation selector', '\\uFE0F', 'U+FE0F'],
  ['a late variation selector', '\\U000E01EF', 'U+E01EF'],
  ['a filler of Hangul', '\\u3164', 'U+3164'],
  ['a Mongolian separator', '\\u180E', 'U+180E'],
  ['a line separator', '\\u2028', 'U+2028'],
  ['a bell', '\\a', 'U+0007'],
  ['an escape of a terminal', '\\e[31m', 'U+001B'],
  ['a deletion', '\\x7F', 'U+007F'],
  ['a control character of the second row', '\\x9B', 'U+009B'],
  ['an anchor of annotations', '\\uFFF9', 'U+FFF9'],
];

const says = (name: string, text: string) =>
  `      - { name: ${name}, text: "${text}", variable: v }`.replace(
    name === 'say' ? ', variable: v' : '\0',
    '',
  );

export const characters: readonly BadInput[] = [
  ...HIDDEN.map(([what, escaped, point]) =>
    inYaml(`${what} in a message`, 9, says('say', `Hello${escaped}.`), point, {
      rule: 'invisible-character',
    }),
  ),
  inYaml('a question that runs backwards', 9, says('ask', 'Sure? \\u202Eon'), 'U+202E', {
    rule: 'invisible-character',
  }),
  inYaml('a name that runs backwards', 2, 'name: "Small\\u202E"', 'U+202E', { rule: 'invisible-character' }),
  inYaml('a hidden character in an id', 1, 'id: "flow\\u200B-1"', 'U+200B', { rule: 'invisible-character' }),
  inYaml(
    'a hidden character in a node’s id',
    10,
    '  bye: { type: end }\n  "by\\u200Be": { type: end }',
    'U+200B',
    {
      rule: 'invisible-character',
      line: 11,
    },
  ),
  inYaml(
    'a hidden character in a setting',
    2,
    'name: Small\napplicationSettings: { a: ["x", "\\u2066y"] }',
    'U+2066',
    {
      rule: 'invisible-character',
      line: 3,
    },
  ),
  inYaml(
    'a hidden character in a variable',
    2,
    'name: Small\nenvironmentVariables: { greeting: "\\u2067" }',
    'U+2067',
    {
      rule: 'invisible-character',
      line: 3,
    },
  ),
  inYaml('a hidden character from the environment', 9, says('say', '{env.GREETING}'), 'U+200B', {
    rule: 'invisible-character',
    processEnvironment: { GREETING: 'Hel\u200blo.' },
  }),
];
