import type { Place } from './errors.ts';
import type { Redactor } from './redact.ts';

/** Where a run tells what it does. A `place` makes a message an annotation of that line, where there are any. */
export interface Log {
  info(text: string): void;
  notice(text: string, place?: Place): void;
  warning(text: string, place?: Place): void;
  error(text: string, place?: Place): void;
  debug(text: string): void;
  /** Puts what `work` tells under a title, and answers what it answers. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

// An emoji may be several characters joined by zero-width ones, each with a style or a skin tone after it.
const EMOJI = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*`;
const KEPT = [
  String.raw`[\t\n]`,
  `${EMOJI}(?:\\u{200D}${EMOJI})*`,
  String.raw`(?<=[^\u{FE00}-\u{FE0F}])[\u{FE0E}\u{FE0F}]`,
];
const HIDDEN = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]`;
/** Made when the first text asks for it. */
let keptOrHidden: RegExp | undefined;

/** What most texts are made of, which is shown as it is; `\x85` and the soft hyphen are not among it. */
const PLAIN = /^[\t\n\x20-\x7e\xa1-\xac\xae-\u02ff]*$/;

/**
 * The text with everything that cannot be seen shown as `\u{…}`: control characters, escapes, bidi marks, zero-width
 * and tag characters, half surrogates. Of all newlines only `\n` still breaks a line.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  keptOrHidden ??= new RegExp(`${KEPT.join('|')}|(${HIDDEN})`, 'gu');
  return text.replace(keptOrHidden, (whole: string, hidden: string | undefined) =>
    hidden === undefined ? whole : escapeOf(hidden),
  );
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * The one gateway of every log: lines without secrets, without hidden characters and without workflow commands.
 * A command line prints through it too, since a runner may be reading.
 */
export function logLines(text: string, redactor: Redactor): string[] {
  // Secrets first: one with a control character in it is not to be found any more once that is shown.
  return visible(redactor.redact(text)).split('\n').map(withoutCommands);
}

/** A runner obeys `::command::` after leading white space, and the older `##[command]` anywhere in a line. */
function withoutCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\u{3a}').replaceAll('##[', '#\\u{23}[');
}
