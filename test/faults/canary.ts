/** Looks for secrets in what a run leaves behind. Shares nothing with what takes them out. */

/** So much of a secret is already a leak, in characters of whatever form it is in. */
const TELLING = 20;

/** Twelve ways in which a secret turns up in logs and files. */
const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'base64, first': (secret) => inBase64(secret, 0),
  'base64, second': (secret) => inBase64(secret, 1),
  'base64, third': (secret) => inBase64(secret, 2),
  base64url: (secret) => inBase64(secret, 0).replaceAll('+', '-').replaceAll('/', '_'),
  hexadecimal: (secret) => Buffer.from(secret).toString('hex'),
  'hexadecimal, upper case': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  URL: (secret) => encodeURIComponent(secret),
  form: (secret) => String(new URLSearchParams([['x', secret]])).slice(2),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  HTML: (secret) => secret.replace(/[&<>"']/g, (mark) => `&${ENTITIES[mark] ?? ''};`),
};
const ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
};

/** The characters of a base64 text that stand for the secret alone, when `before` other bytes precede it. */
function inBase64(secret: string, before: number): string {
  const text = Buffer.from('\0'.repeat(before) + secret).toString('base64');
  const [bits, end] = [before * 8, (before + Buffer.byteLength(secret)) * 8];
  return text.slice(Math.ceil(bits / 6), Math.floor(end / 6));
}

/** The encodings in which any of the secrets, or a telling beginning of one, stands in the text. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  return Object.entries(ENCODINGS)
    .filter(([, encode]) => secrets.some((secret) => text.includes(encode(secret).slice(0, TELLING))))
    .map(([name]) => name);
}
