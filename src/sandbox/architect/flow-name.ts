const LONGEST_NAME = 200;

/** What the platform has against a flow's name, in its own codes. */
export function flowNameFault(name: string): { readonly code: string; readonly message: string } | undefined {
  const refused = (code: string, message: string) => ({
    code: `architect.flow.validate.failed${code}`,
    message: `Flow name validation failed: ${message}`,
  });
  if (name.trim() === '') return refused('.missing.name', 'a name is required.');
  if (name.length > LONGEST_NAME) return refused('', `a name has at most ${LONGEST_NAME} characters.`);
  if (name.includes('/')) return refused('.invalid.name.contains.slash', 'a name must not contain a slash.');
  if (name.endsWith('-debug'))
    return refused('.invalid.name.contains.debug', 'a name must not end in -debug.');
  if (!/[\p{L}\p{N}]/u.test(name))
    return refused('.invalid.name.no.alpha', 'a name needs a letter or digit.');
  return undefined;
}
