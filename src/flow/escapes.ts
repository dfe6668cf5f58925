/**
 * Whether a text has a backslash with one of these characters behind it. Backslashes are few, so this costs little
 * more than a look at the text.
 */
export function hasEscape(text: string, characters: ReadonlySet<string>): boolean {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 1)) {
    if (characters.has(text.charAt(at + 1))) return true;
  }
  return false;
}
