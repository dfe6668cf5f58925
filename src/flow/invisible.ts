/** Finds characters in a text that nobody sees, and leaves alone those that scripts and emoji are written with. */

const EMOJI = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*`;
/** Scripts in which a joiner or non-joiner shapes the letters around it. */
const JOINED = [
  'Arab',
  'Beng',
  'Deva',
  'Gujr',
  'Guru',
  'Khmr',
  'Knda',
  'Mlym',
  'Mong',
  'Mymr',
  'Nkoo',
  'Orya',
  'Sinh',
  'Syrc',
  'Taml',
  'Telu',
  'Tibt',
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');

const KEPT = [
  String.raw`[\t\n\r]`,
  // England, Scotland and Wales: the only flags that are written with tag characters.
  String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
  `${EMOJI}(?:\\u{200D}${EMOJI})*`,
  String.raw`(?<=\p{Emoji})[\u{FE0E}\u{FE0F}]`,
  String.raw`(?<=[${JOINED}])[\u{200C}\u{200D}]`,
  // Variants of ideographs, as Japanese names need them, and of Mongolian letters.
  String.raw`(?<=\p{scx=Han})[\u{FE00}-\u{FE02}\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{scx=Mong})[\u{180B}-\u{180D}\u{180F}]`,
  String.raw`(?<=\p{M})\u{34F}`,
  // A place where a word may be broken; it shows where it counts.
  String.raw`(?<=\p{L})\u{AD}(?=\p{L})`,
];
const HIDDEN = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{2800}]`;
/** Made when the first text asks for it: to make it costs as much as half of a start. */
let keptOrHidden: RegExp | undefined;

/** They set a number or a mark straight in text that runs from right to left, and are nothing but a trap elsewhere. */
const DIRECTION_MARK = /[\u200E\u200F\u061C]/;
const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;

export interface Invisible {
  /** `zero-width space (U+200B)` */
  readonly name: string;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** Not one of the letters, figures and marks that anybody sees: most texts have nothing but those. */
const UNUSUAL = /[^\t\n\r\x20-\x7e\xa1-\xac\xae-\u02ff]/;

/** Whether a text has characters that may be invisible, or made of several. */
export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

/** The first character of a text that cannot be seen and has no business there; `undefined` where there is none. */
export function firstInvisible(text: string): Invisible | undefined {
  if (!isUnusual(text)) return undefined;
  keptOrHidden ??= new RegExp(`${KEPT.join('|')}|(${HIDDEN})`, 'gu');
  let runsLeftward: boolean | undefined;
  for (const { 1: hidden, index } of text.matchAll(keptOrHidden)) {
    if (hidden === undefined) continue;
    if (DIRECTION_MARK.test(hidden)) {
      runsLeftward ??= RIGHT_TO_LEFT.test(text);
      if (runsLeftward) continue;
    }
    return { name: nameOf(hidden), offset: index };
  }
  return undefined;
}

/** Code points from and to, both included. */
const NAMES: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x00, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x61c, 0x61c, 'mark that turns the direction of text'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x200c, 0x200d, 'zero-width joiner or non-joiner'],
  [0x200e, 0x200f, 'mark that turns the direction of text'],
  [0x2028, 0x2029, 'separator of lines'],
  [0x202a, 0x202e, 'mark that turns the direction of text'],
  [0x2060, 0x2060, 'word joiner'],
  [0x2066, 0x2069, 'mark that turns the direction of text'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0100, 0xe01ef, 'variation selector'],
];

function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const name = NAMES.find(([from, to]) => from <= point && point <= to)?.[2] ?? 'character that nobody sees';
  return `${name} (U+${point.toString(16).toUpperCase().padStart(4, '0')})`;
}
