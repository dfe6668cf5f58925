import { type BadInput, inTranscripts, inYaml } from '../bad-input.ts';

/** Patterns that other engines take, for ever or at all. */
const PATTERNS: readonly (readonly [pattern: string, says: string])[] = [
  ['(?=a)', 'look-around is not supported'],
  ['(?!a)', 'look-around is not supported'],
  ['(?<=a)b', 'look-around is not supported'],
  ['(?<!a)b', 'look-around is not supported'],
  ['(a)\\1', 'a backreference is not supported'],
  ['(?<x>a)\\k<x>', 'a backreference is not supported'],
  ['(', 'not valid'],
  [')', 'not valid'],
  ['[a', 'not valid'],
  ['[z-a]', 'not valid'],
  ['a**', 'not valid'],
  ['*a', 'not valid'],
  ['+', 'not valid'],
  ['a{2,1}', 'not valid'],
  ['a{1001}', 'not valid'],
  ['(a{1000}){1000}', 'not valid'],
  ['(((a{30}){30}){30}){30}', 'not valid'],
  ['(abc){400}', 'too large once its repeats are written out'],
  ['\\', 'not valid'],
  ['\\q', 'not valid'],
  ['\\p{Klingon}', 'not valid'],
  ['(?P<n>a)(?P<n>b)', 'not valid'],
  ['(?<a-b>c)', 'not valid'],
  ['(?z)a', 'not valid'],
  ['(?>a)', 'not valid'],
  ['x'.repeat(1_001), '1000 characters at most'],
];

const yamlText = (pattern: string) => `"${pattern.replaceAll('\\', '\\\\')}"`;
const name = (pattern: string) => pattern.slice(0, 30);

export const patterns: readonly BadInput[] = [
  ...PATTERNS.map(([pattern, says]) =>
    inYaml(
      `the pattern ${name(pattern)} in a condition`,
      7,
      `    transition: bye\n    conditions: [{ variable: v, condition: matches, value: ${yamlText(pattern)}, transition: bye }]`,
      says,
      { rule: 'condition-value', line: 8 },
    ),
  ),
  ...PATTERNS.map(([pattern, says]) =>
    inTranscripts(
      `the pattern ${name(pattern)} in a transcript`,
      5,
      `      - bot: { matches: ${yamlText(pattern)} }`,
      says,
    ),
  ),
];

/** They are valid and would keep a backtracking engine busy for hours. */
export const EVIL: readonly string[] = [
  '^(a+)+$',
  '^(a*)*$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^([a-zA-Z]+)*$',
  '^(\\w+\\s?)*$',
  '(.*)*x',
  '(.*a){20}',
  '(a?){50}a{50}',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^\\s*(\\S+\\s*)*$',
  '([^"]*"?)*;',
  '(x+x+)+y',
  '^(?i:(a+)+)$',
  '(a|b|ab)*c',
  '^(\\d+)*@',
];
