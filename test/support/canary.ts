/**
 * Looks for secrets in what a run left behind, in every form it can think of: it does not make forms of a secret and
 * look for those, as what masks them does, but decodes whatever could be an encoding and looks for the secret itself.
 */
import { SANDBOX_CLIENT_SECRET } from '../../src/sandbox/sandbox.ts';

/** Every token of the sandbox begins so. */
const SANDBOX_TOKEN = 'sandbox-token-';
/** A secret that was cut off counts from this many characters on. */
const PREFIX = 12;
/** How often an encoding may be encoded again. */
const DEPTH = 2;

type Decoder = (text: string) => string[];

const runs = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** The part of a base64 text that is read from its first, second, third or fourth character on. */
function base64(text: string, encoding: 'base64' | 'base64url', pattern: RegExp): string[] {
  return runs(text, pattern).flatMap((run) =>
    [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), encoding).toString('latin1')),
  );
}

/** The twelve ways to write a secret that a sink is searched for. */
export const DECODERS: Readonly<Record<string, Decoder>> = {
  'as it is': (text) => [text],
  'base64, at any shift': (text) => base64(text, 'base64', /[A-Za-z0-9+/]{14,}/g),
  'base64 for addresses': (text) => base64(text, 'base64url', /[\w-]{14,}/g),
  'base64 broken into lines': (text) =>
    base64(text.replace(/(?<=[A-Za-z0-9+/])\r?\n(?=[A-Za-z0-9+/])/g, ''), 'base64', /[A-Za-z0-9+/]{14,}/g),
  hexadecimal: (text) =>
    runs(text, /[\da-f]{24,}/gi).flatMap((run) =>
      [0, 1].map((shift) => Buffer.from(run.slice(shift), 'hex').toString('latin1')),
    ),
  'hexadecimal with separators': (text) =>
    runs(text, /(?:[\da-f]{2}[ :,-]){12,}[\da-f]{2}/gi).map((run) =>
      Buffer.from(run.replace(/[ :,-]/g, ''), 'hex').toString('latin1'),
    ),
  'percent signs': (text) => [text.replace(/%([\da-f]{2})/gi, (_, code: string) => character(code, 16))],
  'a form': (text) => [
    text.replaceAll('+', ' ').replace(/%([\da-f]{2})/gi, (_, code: string) => character(code, 16)),
  ],
  'references of HTML': (text) => [
    text
      .replace(/&#(\d{1,6});?/g, (_, code: string) => character(code, 10))
      .replace(/&#x([\da-f]{1,5});?/gi, (_, code: string) => character(code, 16))
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  ],
  'escapes of JSON': (text) => [
    text
      .replace(/\\u([\da-f]{4})/gi, (_, code: string) => character(code, 16))
      .replace(/\\x([\da-f]{2})/gi, (_, code: string) => character(code, 16))
      .replace(/\\(.)/g, '$1'),
  ],
  'letters apart or hidden between others': (text) => [text.replace(/[\s\u200b-\u200d\ufeff`*_|]/g, '')],
  backwards: (text) => [[...text].reverse().join('')],
};

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** What a scan looks for: the words themselves, their beginnings, and neither capitals nor marks between letters. */
function needlesOf(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => {
    // At an odd shift of base64 the characters at the ends share bits with their neighbours.
    const inner = secret.slice(1, -1);
    return [secret, secret.slice(0, PREFIX), inner].map((needle) => needle.toLowerCase());
  });
}

/** The ways in which one of the secrets stands in the text; none where it is clean. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const needles = needlesOf(secrets);
  const holds = (decoded: string) => {
    const folded = decoded.toLowerCase();
    return needles.some((needle) => folded.includes(needle));
  };
  const seen = new Set<string>([text]);
  let layer = [text];
  const found = new Set<string>();
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next: string[] = [];
    for (const [name, decode] of Object.entries(DECODERS)) {
      for (const decoded of layer.flatMap(decode)) {
        if (holds(decoded)) found.add(name);
        if (seen.has(decoded)) continue;
        seen.add(decoded);
        next.push(decoded);
      }
    }
    // What shows already shows in many more ways when it is decoded again.
    if (found.size > 0) break;
    layer = next;
  }
  return [...found];
}

const hits: string[] = [];
let scanned = 0;

/**
 * Scans what a run of the action left behind. A hit fails the test that is running, or the next one: see
 * `canary-hook.ts`.
 *
 * @param sinks what was written, by the name of the place
 * @param secrets those of this run, besides the sandbox's own
 */
export function watch(sinks: Readonly<Record<string, string>>, secrets: readonly string[] = []): void {
  for (const [sink, text] of Object.entries(sinks)) {
    scanned += 1;
    const ways = leaksIn(text, [SANDBOX_CLIENT_SECRET, SANDBOX_TOKEN, ...secrets]);
    if (ways.length > 0) hits.push(`${sink}: ${ways.join(', ')}`);
  }
}

/** The hits since the last call. */
export function takeHits(): string[] {
  return hits.splice(0);
}

/** Sinks that were scanned so far, in this test file. */
export function sinksScanned(): number {
  return scanned;
}
