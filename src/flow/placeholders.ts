/**
 * Two kinds of placeholder: `{env.NAME}` is filled in when a flow is built, `{name}` while a conversation runs.
 * Anything else in braces is plain text.
 */
const PLACEHOLDER = /\{(?:env\.([A-Za-z_]\w*)|([\p{L}_][\p{L}\p{M}\p{N}_.-]*))\}/gu;

export type Placeholder = {
  readonly kind: 'env' | 'variable';
  readonly name: string;
  readonly index: number;
};

export function placeholdersIn(text: string): Placeholder[] {
  // Most texts have none.
  if (!text.includes('{')) return [];
  return [...text.matchAll(PLACEHOLDER)].map((match) =>
    match[1] === undefined
      ? { kind: 'variable', name: match[2] ?? '', index: match.index }
      : { kind: 'env', name: match[1], index: match.index },
  );
}

/** Replaces each placeholder by what `lookup` gives; `undefined` leaves it as it is written. */
export function fillPlaceholders(
  text: string,
  lookup: (placeholder: Omit<Placeholder, 'index'>) => string | undefined,
): string {
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (whole: string, env: string | undefined, variable: string | undefined) => {
    const filled = lookup(
      env === undefined ? { kind: 'variable', name: variable ?? '' } : { kind: 'env', name: env },
    );
    return filled ?? whole;
  });
}
