/** Longest text of somebody else's that goes into one of our messages, in characters. */
export const MAX_FOREIGN_TEXT = 300;

/** Shorter secrets would blank out ordinary words. */
const SHORTEST_SECRET = 6;

// Controls, format characters (bidi, zero-width, tags), lone surrogates, line and paragraph separators.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/**
 * Text that somebody else wrote, made fit for one line of an error message: without `secrets` (as they are and
 * URL-encoded, since an API may echo a request), without invisible characters, and cut at {@link MAX_FOREIGN_TEXT}.
 */
export function plain(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  // Before the cut: a secret that is cut in half would no longer be recognised.
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    const encoded = new URLSearchParams({ '': secret }).toString().slice(1);
    clean = clean.replaceAll(secret, '***').replaceAll(encoded, '***');
  }
  const characters = Array.from(clean.replace(INVISIBLE, ' ').replace(/ {2,}/g, ' ').trim());
  if (characters.length <= MAX_FOREIGN_TEXT) return characters.join('');
  return `${characters.slice(0, MAX_FOREIGN_TEXT - 1).join('')}…`;
}
