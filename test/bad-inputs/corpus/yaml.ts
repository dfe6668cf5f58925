import { type BadInput, inYaml, spoiled, YAML, YAML_LINES } from '../bad-input.ts';

/** Line 2, where the name should be. */
const NAMES: readonly (readonly [what: string, text: string, says: string, line?: number | undefined])[] = [
  ['an anchor', 'name: &n Small', 'an anchor (&)'],
  ['an alias', 'name: *n', 'an alias (*)'],
  ['an anchor without a name', 'name: &', 'not valid YAML'],
  ['a tag', 'name: !!str Small', 'a tag (!)'],
  ['a tag for bytes', 'name: !!binary U21hbGw=', 'a tag (!)'],
  ['a tag that runs code elsewhere', 'name: !!python/object/apply:os.system [id]', 'a tag (!)'],
  ['a tag of JavaScript', 'name: !!js/function "function () {}"', 'a tag (!)'],
  ['a tag of one’s own', 'name: !env NAME', 'a tag (!)'],
  ['a tag that says nothing', 'name: ! Small', 'a tag (!)'],
  ['a tag in full', 'name: !<tag:yaml.org,2002:str> Small', 'a tag (!)'],
  ['a merge', '<<: { name: Small }', 'a merge key (<<)'],
  ['a merge further down', 'applicationSettings: { a: { <<: { b: 1 } } }', 'a merge key (<<)'],
  ['an octal number of old', 'name: 0123', '0123 would lose its first sign'],
  ['a telephone number', 'name: +4930123456', '+4930123456 would lose its first sign'],
  ['a negative number with zeros', 'name: -007', '-007 would lose'],
  ['a date of digits', 'name: 01012026', '01012026 would lose'],
  ['a number that loses digits', 'version: 12345678901234567890', 'all of its digits'],
  ['infinity', 'version: .inf', 'Infinity is not a number'],
  ['minus infinity', 'version: -.INF', 'Infinity is not a number'],
  ['not a number', 'version: .nan', 'NaN is not a number'],
  ['a key that is true', 'true: Small', 'the key true is not text'],
  ['a key that is null', '~: Small', 'the key null is not text'],
  ['a key that is a number', '1.5: Small', 'the key 1.5 is not text'],
  ['a key that is a list', '[a, b]: Small', 'is not text'],
  ['a key that is an object', '? { a: b }\n: Small', 'is not text'],
  ['a key that stands twice', 'id: flow-2', '"id" is written twice, first on line 1'],
  ['a key twice, once in quotes', '"id": flow-2', '"id" is written twice'],
  ['a key twice, once in escapes', '"\\x69d": flow-2', '"id" is written twice'],
  ['a key twice in braces', 'applicationSettings: { a: 1, b: { c: 1, c: 2 } }', '"c" is written twice'],
  ['__proto__', '__proto__: { name: Small }', '__proto__'],
  ['__proto__ in quotes, deep down', 'applicationSettings: { a: ["x", { "__proto__": 1 }] }', '__proto__'],
  ['a tab as indentation', 'applicationSettings:\n\ta: 1', 'not valid YAML', 3],
  ['a colon in a plain text', 'name: Small: too', 'not valid YAML'],
  ['a text that begins with @', 'name: @small', 'not valid YAML'],
  ['a text that begins with a backtick', 'name: `small`', 'not valid YAML'],
  ['a text that begins with %', 'name: %small', 'not valid YAML'],
  ['an unknown escape', 'name: "\\q"', 'not valid YAML'],
  ['half a character', 'name: "\\uD83D"', 'half of a surrogate pair'],
  ['an escaped NUL', 'name: "a\\0b"', 'the character NUL'],
  ['a plain NUL', 'name: a\0b', 'NUL, as UTF-16'],
  ['an escape of a terminal', 'name: \u001b[31mSmall', 'not valid YAML'],
  ['a bell', 'name: "a\u0007"', 'not valid YAML'],
  ['a second document', '---\nname: Other', 'it holds 2 YAML documents', undefined],
  ['an indentation that does not fit', ' name: Small', 'not valid YAML'],
  ['a list item among keys', '- name: Small', 'not valid YAML'],
  ['marks of a merge', '<<<<<<< HEAD', 'not valid YAML', 3],
];

const TEXTS: readonly (readonly [what: string, text: string, says: string, line?: number])[] = [
  ['an empty file', '', 'it is empty'],
  ['only comments', '# nothing\n# here\n', 'it is empty'],
  ['only the start of a document', '---\n', 'nothing (null)', 1],
  ['a list', '- id: a\n', 'a list where an object', 1],
  ['a word', 'flow\n', 'a string where an object', 1],
  ['no', 'no\n', 'a string where an object', 1],
  ['an unclosed quotation mark', 'id: "a\nname: b\n', 'not valid YAML', 2],
  ['an unclosed bracket', 'id: a\nnodes: [\n', 'not valid YAML', 3],
  ['an unclosed brace', 'id: a\nnodes: {\n', 'not valid YAML', 3],
  ['three documents', 'id: a\n---\nid: b\n---\nid: c\n', 'it holds 3 YAML documents'],
  ['documents with an end mark', 'id: a\n...\n---\nid: b\n', 'it holds 2 YAML documents'],
  ['an unknown tag handle', 'id: !x!y a\n', 'not valid YAML', 1],
];

const levels = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A billion laughs, and its relatives. */
const BOMBS: readonly BadInput[] = [
  spoiled(
    'an alias bomb',
    YAML,
    ['a0: &a0 [lol, lol]', ...levels(9).map((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`)].join(
      '\n',
    ),
    'an anchor (&)',
    { line: 1 },
  ),
  spoiled('a cycle', YAML, 'id: a\nnodes: &n { self: *n }\n', 'an anchor (&)', { line: 2 }),
  spoiled('a merge of a merge', YAML, 'a: &a { b: 1 }\nc: { <<: *a }\n', 'an anchor (&)', { line: 1 }),
];

const words = ['no', 'yes', 'on', 'off', 'y', 'n'];

export const yaml: readonly BadInput[] = [
  ...NAMES.map(([what, text, says, ...line]) =>
    inYaml(what, 2, text, says, { rule: 'readable', line: line.length === 0 ? 2 : line[0] }),
  ),
  ...TEXTS.map(([what, text, says, line]) => spoiled(what, YAML, text, says, { line })),
  ...BOMBS,
  // In YAML 1.1 these were true and false; here they are words, and a word is no transition there is.
  ...words.map((word) =>
    inYaml(`the word ${word} as a transition`, 7, `    transition: ${word}`, `leads to "${word}"`, {
      rule: 'dangling-transition',
    }),
  ),
  inYaml('true as a transition', 7, '    transition: true', 'must be text', { rule: 'schema' }),
  inYaml('an endless number', 2, 'name: Small\nversion: 1e999', 'must be a number', {
    rule: 'schema',
    line: 3,
  }),
  inYaml('a number as a name', 2, 'name: 12', 'must be text, not a number', { rule: 'schema' }),
  inYaml('a name left empty', 2, 'name:', 'must be text', { rule: 'schema' }),
  spoiled(
    'YAML in a file called .json',
    'flows/a.flow.json',
    `${YAML_LINES.join('\n')}\n`,
    'not valid JSON',
    {
      line: 1,
    },
  ),
];
