/** Below this a mask would do more harm than good: a secret `e` would blank every `e` of a log. */
const SHORTEST_SECRET = 6;
/** A secret that was cut off is still worth guessing at from this many characters on. */
const SHORTEST_PREFIX = 12;
const MASK = '***';

/**
 * Knows secrets in the forms they leak in, and takes them out of any text. GitHub's own masking covers the log alone,
 * and neither hexadecimal, cut off nor HTML-escaped forms; comments, summaries and files are not masked at all.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** No text that is shorter holds any form. */
  #shortest = SHORTEST_PREFIX;

  /** Remembers a secret. Shorter ones than six characters are ignored: see {@link SHORTEST_SECRET}. */
  add(secret: string): void {
    if (secret.length < SHORTEST_SECRET) return;
    for (const form of formsOf(secret)) {
      this.#forms.add(form);
      this.#shortest = Math.min(this.#shortest, form.length);
    }
    // A log prints a multi-line secret (a key in PEM form) line by line.
    const lines = secret.split(/\r?\n/);
    if (lines.length > 1) for (const line of lines) this.add(line.trim());
  }

  /** The text with every known secret, in any of its forms, as `***`. */
  redact(text: string): string {
    const found: [start: number, end: number][] = [];
    for (const form of this.#forms) {
      const head = form.slice(0, SHORTEST_PREFIX);
      for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
        let length = head.length;
        while (length < form.length && text[at + length] === form[length]) length += 1;
        found.push([at, at + length]);
      }
    }
    if (found.length === 0) return text;

    // Forms overlap (a base64 form starts inside another): what they cover together is masked once.
    found.sort(([a], [b]) => a - b);
    let clean = '';
    let done = 0;
    for (const [start, end] of found) {
      if (start >= done) clean += text.slice(done, start) + MASK;
      done = Math.max(done, end);
    }
    return clean + text.slice(done);
  }

  /** The plain data with every string, keys included, redacted; what nothing is taken out of is not copied. */
  redactAll<T>(value: T): T {
    // Without a secret nothing is to be taken out.
    if (this.#forms.size === 0) return value;
    // The shape stays; only the contents of strings differ.
    return this.#redacted(value, new Set()) as T;
  }

  /** @param clean texts that were searched already: data says the same again and again */
  #redacted(value: unknown, clean: Set<string>): unknown {
    if (this.#isClean(value, clean)) return value;
    if (typeof value === 'string') return this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.#redacted(item, clean));
    return Object.fromEntries(
      Object.entries(value ?? {}).map(([key, item]) => [this.redact(key), this.#redacted(item, clean)]),
    );
  }

  #isClean(value: unknown, clean: Set<string>): boolean {
    if (typeof value === 'string') {
      if (value.length < this.#shortest || clean.has(value)) return true;
      if (this.redact(value) !== value) return false;
      clean.add(value);
      return true;
    }
    if (Array.isArray(value)) return value.every((item) => this.#isClean(item, clean));
    if (!isObject(value)) return true;
    for (const key in value) {
      if (!this.#isClean(key, clean) || !this.#isClean(value[key], clean)) return false;
    }
    return true;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function formsOf(secret: string): Set<string> {
  const bytes = Buffer.from(secret, 'utf8');
  // Percent-encoding refuses a lone surrogate; decoded again, the bytes hold none.
  const wellFormed = bytes.toString('utf8');
  const url = encodeURIComponent(wellFormed);
  const strictUrl = url.replace(/[!'()*]/g, (mark) => percent(mark));
  const form = new URLSearchParams({ '': wellFormed }).toString().slice(1);
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = bytes.toString('hex');
  return new Set([
    secret,
    ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)),
    hex,
    hex.toUpperCase(),
    ...[url, strictUrl, form].flatMap((text) => [text, lowerPercent(text)]),
    json,
    json.replaceAll('/', '\\/'),
    JSON.stringify(json).slice(1, -1),
    ...['&#39;', '&#x27;', '&apos;', "'"].map((apostrophe) => escapeHtml(secret, apostrophe)),
  ]);
}

/**
 * What a base64 text holds when the secret stands in it after `shift` bytes (modulo three) of something else:
 * only the characters that depend on nothing but the secret.
 */
function base64Forms(bytes: Buffer, shift: number): [string, string] {
  const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  const form = encoded.slice(start, end);
  return [form, form.replaceAll('+', '-').replaceAll('/', '_')];
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function lowerPercent(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function escapeHtml(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}
