import { type BadInput, inYaml, JSON_FILE, project, spoiled, YAML, YAML_LINES } from '../bad-input.ts';

const nested = (open: string, close: string, levels: number) =>
  `{"id": "a", "applicationSettings":\n${open.repeat(levels)}1${close.repeat(levels)}}`;
const chain = (count: number) =>
  Array.from({ length: count }, (_, index) => `"n${index}": { "type": "end" }`).join(',\n');
const KIB = 1024;
const valid = `${YAML_LINES.join('\n')}\n`;

export const limits: readonly BadInput[] = [
  spoiled('a file over 2 MiB', YAML, `${valid}#${'x'.repeat(2 * KIB * KIB)}`, 'more than 2097152'),
  spoiled('a JSON file over 2 MiB', JSON_FILE, `{}${' '.repeat(2 * KIB * KIB)}`, 'more than 2097152'),
  ...[64, 100, 1_000, 100_000, 1_000_000].flatMap((levels): BadInput[] => [
    spoiled(`${levels} lists in lists`, JSON_FILE, nested('[', ']', levels), 'deeper than 64', { line: 2 }),
  ]),
  ...[64, 1_000, 100_000].map((levels) =>
    spoiled(`${levels} objects in objects`, JSON_FILE, nested('{"a":', '}', levels), 'deeper than 64', {
      line: 2,
    }),
  ),
  spoiled('65 levels of YAML', YAML, nested('[', ']', 64), 'deeper than 64', { line: 2 }),
  ...[101, 5_000, 200_000].map((levels) =>
    spoiled(`${levels} levels of YAML`, YAML, nested('[', ']', levels), 'nesting', { line: 2 }),
  ),
  spoiled(
    '200 levels of indentation',
    YAML,
    Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    'nesting',
    { line: 100 },
  ),
  spoiled(
    '20,001 nodes',
    JSON_FILE,
    `{"id": "a", "name": "b", "nodes": {\n${chain(20_001)}}}`,
    'has 20001 nodes, more than 20000',
    {
      line: 1,
      rule: 'schema',
    },
  ),
  ...[2, 9].flatMap((line): BadInput[] => [
    inYaml(
      `a text of more than 64 KiB in line ${line}`,
      line,
      line === 2
        ? `name: ${'x'.repeat(64 * KIB + 1)}`
        : `      - { name: say, text: "${'é'.repeat(64 * KIB + 1)}" }`,
      'more than 65536 characters',
      { rule: 'readable' },
    ),
  ]),
  inYaml(
    'a key of more than 64 KiB',
    2,
    `name: a\n? "${'k'.repeat(64 * KIB + 1)}"\n: 1`,
    'more than 65536 characters',
    {
      rule: 'readable',
      line: 3,
    },
  ),
  inYaml(
    'a message of 5,000 characters',
    9,
    `      - { name: say, text: "${'x'.repeat(5_000)}" }`,
    '5000 characters',
    {
      rule: 'long-text',
      settings: { 'fail-on': 'warning' },
    },
  ),
  inYaml(
    'a question of 4,097 characters',
    9,
    `      - { name: ask, variable: v, text: "${'x'.repeat(4_097)}" }`,
    '4097 characters',
    {
      rule: 'long-text',
      settings: { 'fail-on': 'warning' },
    },
  ),
  {
    what: '501 files',
    files: project(
      Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`flows/f${n}.flow.yaml`, valid])),
    ),
    expected: { code: 'invalid-input', says: 'the globs name 501 files, more than 500' },
  },
  spoiled('a megabyte of colons', YAML, `id: ${':'.repeat(KIB * KIB)}`, 'not valid YAML', { line: 1 }),
  spoiled('a megabyte of opening brackets', JSON_FILE, '['.repeat(KIB * KIB), 'deeper than 64', { line: 1 }),
  spoiled('a megabyte of line breaks', YAML, `${'\n'.repeat(KIB * KIB)}- a`, 'a list where an object', {
    line: KIB * KIB + 1,
  }),
  spoiled('a megabyte of dashes', YAML, '- '.repeat(KIB * KIB - 1), 'nesting', { line: 1 }),
  spoiled('a megabyte of quotation marks', YAML, `id: ${"'".repeat(KIB * KIB)}`, 'more than 65536', {
    line: 1,
  }),
];
