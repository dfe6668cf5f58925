import { type BadInput, inJson, JSON_FILE, JSON_LINES, spoiled } from '../bad-input.ts';

const whole = (text: string) => `${text}\n`;
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])));

/** Line 3 as it should not be written. */
const VALUES: readonly (readonly [what: string, text: string, says: string, line?: number])[] = [
  ['a missing comma', '  "name": "Small"', 'comma expected', 4],
  ['two commas', '  "name": "Small",,', 'property name expected'],
  ['a missing colon', '  "name" "Small",', 'colon expected'],
  ['an equals sign', '  "name" = "Small",', 'invalid symbol'],
  ['a semicolon', '  "name": "Small";', 'invalid symbol'],
  ['a missing value', '  "name": ,', 'value expected'],
  ['single quotes', "  'name': 'Small',", 'invalid symbol'],
  ['a key without quotes', '  name: "Small",', 'invalid symbol'],
  ['a value without quotes', '  "name": Small,', 'invalid symbol'],
  ['backticks', '  "name": `Small`,', 'invalid symbol'],
  ['a text that does not end', '  "name": "Small,', 'unexpected end of string'],
  ['a line break in a text', '  "name": "Sm\nall",', 'unexpected end of string'],
  ['a tab in a text', '  "name": "Sm\tall",', 'invalid character'],
  ['an escape in a text', '  "name": "Sm\u001ball",', 'invalid character'],
  ['an unknown escape', '  "name": "Sm\\xall",', 'invalid escape character'],
  ['half an escape', '  "name": "Sm\\u00",', 'invalid unicode'],
  ['a comment behind a line', '  "name": "Small", // why', 'a comment'],
  ['a comment between', '  "name": /* why */ "Small",', 'a comment'],
  ['a leading zero', '  "name": "Small", "version": 01,', 'comma expected'],
  ['a leading dot', '  "name": "Small", "version": .5,', 'invalid symbol'],
  ['a leading plus', '  "name": "Small", "version": +1,', 'invalid symbol'],
  ['a trailing dot', '  "name": "Small", "version": 1.,', 'end of number'],
  ['half an exponent', '  "name": "Small", "version": 1e,', 'end of number'],
  ['a hexadecimal number', '  "name": "Small", "version": 0x10,', 'invalid symbol'],
  ['NaN', '  "name": "Small", "version": NaN,', 'invalid symbol'],
  ['Infinity', '  "name": "Small", "version": Infinity,', 'invalid symbol'],
  ['undefined', '  "name": "Small", "version": undefined,', 'invalid symbol'],
  ['an endless number', '  "name": "Small", "version": 1e400,', 'Infinity is not a number'],
  ['a number that loses digits', '  "name": "Small", "version": 90071992547409931,', 'all of its digits'],
  [
    'a key that stands twice',
    '  "name": "Small", "name": "Other",',
    '"name" is written twice, first on line 3',
  ],
  ['a key twice, once in escapes', '  "name": "Small", "\\u006eame": "Other",', '"name" is written twice'],
  [
    'a key that stands twice further down',
    '  "name": "a", "applicationSettings": {"b": [{"c": 1, "c": 2}]},',
    '"c" is written twice',
  ],
  ['half a character', '  "name": "Sm\\ud83dall",', 'half of a surrogate pair'],
  ['two halves the wrong way round', '  "name": "\\ude00\\ud83d",', 'half of a surrogate pair'],
  [
    'half a character in a key',
    '  "name": "a", "applicationSettings": {"\\udc00": 1},',
    'half of a surrogate pair',
  ],
  ['an escaped NUL', '  "name": "Sm\\u0000all",', 'the character NUL'],
  ['an escaped NUL in a key', '  "name": "a", "applicationSettings": {"a\\u0000": 1},', 'the character NUL'],
  ['a plain NUL', '  "name": "Sm\0all",', 'the character NUL'],
  ['__proto__', '  "name": "Small", "__proto__": { "id": "other" },', '__proto__'],
  ['__proto__ as a node', '  "name": "a", "applicationSettings": {"x": {"__proto__": []}},', '__proto__'],
  ['__proto__ in escapes', '  "name": "a", "applicationSettings": {"\\u005f_proto__": 1},', '__proto__'],
];

const TEXTS: readonly (readonly [what: string, text: string, says: string, line?: number])[] = [
  ['nothing but white space', ' \n\t\n', 'it is empty'],
  ['a list', '[]', 'a list where an object', 1],
  ['a word', '"flow"', 'a string where an object', 1],
  ['a number', '42', 'a number where an object', 1],
  ['true', 'true', 'a boolean where an object', 1],
  ['null', 'null', 'nothing (null)', 1],
  ['half a word', 'nul', 'invalid symbol', 1],
  ['an object that does not end', '{"id": "a",\n"name": "b"', 'close brace expected', 3],
  ['an open brace', '{', 'close brace expected', 2],
  ['a closing bracket', ']', 'value expected', 1],
  ['mixed brackets', '{"nodes":\n[}', 'value expected', 2],
  ['a brace too many', '{"id": "a"}\n}', 'text after the end', 2],
  ['two objects', '{"id": "a"}\n{"id": "b"}', 'text after the end', 2],
  ['YAML', 'id: a\nname: b', 'invalid symbol', 1],
  ['HTML of an error page', '<!doctype html>\n<title>404</title>', 'invalid symbol', 1],
  ['marks of a merge', '{\n<<<<<<< HEAD\n"id": "a"\n}', 'invalid symbol', 2],
  [
    'a pointer of Git LFS',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a',
    'invalid symbol',
    1,
  ],
  ['a no-break space before the object', '\u00a0{}', 'invalid symbol', 1],
  ['a zero-width space after the object', '{}\u200b', 'invalid symbol', 1],
  ['two byte order marks', '\ufeff\ufeff{}', 'invalid symbol', 1],
];

const valid = `${JSON_LINES.join('\n')}\n`;
const utf16 = Buffer.from(valid, 'utf16le');

const BYTES: readonly (readonly [what: string, content: Uint8Array, says: string, line?: number])[] = [
  ['no byte at all', bytes(), 'it is empty'],
  ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'it is empty'],
  ['Latin-1', bytes('{"id": "Caf', 0xe9, '"}'), 'byte 11 is not UTF-8'],
  ['Windows-1252', bytes('{"id": "', 0x93, 'a', 0x94, '"}'), 'byte 8 is not UTF-8'],
  ['an overlong slash', bytes('{"id": "', 0xc0, 0xaf, '"}'), 'byte 8 is not UTF-8'],
  ['an encoded surrogate', bytes('{"id": "', 0xed, 0xa0, 0x80, '"}'), 'byte 8 is not UTF-8'],
  ['a code point beyond the last', bytes('{"id": "', 0xf4, 0x90, 0x80, 0x80, '"}'), 'byte 8 is not UTF-8'],
  ['a character cut at the end', bytes('{"id": "', 0xe2, 0x82), 'byte 8 is not UTF-8'],
  ['a lone continuation byte', bytes(0x80), 'byte 0 is not UTF-8'],
  ['UTF-16 with its mark', Buffer.concat([bytes(0xff, 0xfe), utf16]), 'byte 0 is not UTF-8'],
  [
    'UTF-16 the other way round',
    Buffer.concat([bytes(0xfe, 0xff), Buffer.from(utf16).swap16()]),
    'byte 0 is not UTF-8',
  ],
  ['UTF-16 without a mark', utf16, 'NUL, as UTF-16', 1],
  ['UTF-32', bytes('{', 0, 0, 0, '}', 0, 0, 0), 'NUL, as UTF-16', 1],
  ['gzip', bytes(0x1f, 0x8b, 0x08, 0x00, 0x00), 'byte 1 is not UTF-8'],
  ['a picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'byte 0 is not UTF-8'],
];

export const json: readonly BadInput[] = [
  ...VALUES.map(([what, text, says, line = 3]) => inJson(what, 3, text, says, { line })),
  inJson('a comma before a brace', 7, '    "bye": { "type": "end", }', 'Remove the comma before this place'),
  inJson('a comma after the last node', 7, '    "bye": { "type": "end" },', 'Remove the comma', { line: 8 }),
  inJson(
    'a node that stands twice',
    7,
    '    "bye": { "type": "end" }, "bye": { "type": "end" }',
    'first on line 7',
  ),
  ...TEXTS.map(([what, text, says, line]) => spoiled(what, JSON_FILE, whole(text), says, { line })),
  ...BYTES.map(([what, content, says, line]) => spoiled(what, JSON_FILE, content, says, { line })),
];
