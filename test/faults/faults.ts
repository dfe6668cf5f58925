/** Every fault of the matrix as data: what the platform does, and the class of trouble that it is to a caller. */
import type { Fault } from '../../src/sandbox/faults.ts';

/** What a fault means to a caller. Expectations are told for each of these, not for each fault. */
export type FaultClass =
  /** 429, and the wait is bearable. */
  | 'throttled'
  /** 429, and the wait is not. */
  | 'throttled-for-long'
  | 'credentials'
  | 'forbidden'
  | 'absent'
  | 'bad-request'
  | 'bad-content'
  /** 409 although nobody took the version. */
  | 'taken'
  /** 409 although it was just done. */
  | 'taken-applied'
  /** A 4xx that no contract speaks of. */
  | 'odd'
  /** A 5xx that waiting does not mend. */
  | 'odd-server'
  /** No answer, or one that says "later"; the request had no effect. */
  | 'outage'
  | 'outage-applied'
  /** No answer, and the request takes effect only afterwards. */
  | 'outage-late'
  /** An answer that is none; the request had no effect. */
  | 'garbage'
  | 'garbage-applied';

/** What a fault may need to know of its scenario. */
export interface FaultSurroundings {
  /** An origin that must never see a request. */
  readonly elsewhere: string;
  /** What an echoing error answer repeats. */
  readonly secrets: readonly string[];
}

export interface FaultKind {
  readonly name: string;
  readonly is: FaultClass;
  readonly make: (surroundings: FaultSurroundings) => Fault;
  /** The answer does not come within the time of an attempt. */
  readonly hangs?: true;
  /** How long after the request it may still take effect, milliseconds. */
  readonly lateMs?: number;
}

/** The time of one attempt in scenarios whose fault hangs, milliseconds: enough for the other calls on a busy machine. */
export const SHORT_ATTEMPT_MS = 400;
const BEYOND_ATTEMPT_MS = 500;
const SOON_MS = 30;
/** Later than any run goes on after a broken connection. */
const MUCH_LATER_MS = 400;

const status = (code: number, is: FaultClass, headers?: Record<string, string>): FaultKind => ({
  name: headers === undefined ? `${code}` : `${code} Retry-After ${headers['Retry-After'] ?? ''}`,
  is,
  make: () => ({ kind: 'status', status: code, ...(headers && { headers }) }),
});

const body = (name: string, is: FaultClass, content: unknown, code = 200): FaultKind => ({
  name,
  is,
  make: () => ({ kind: 'status', status: code, body: content }),
});

const applied = (code: number, is: FaultClass): FaultKind => ({
  name: `${code} applied`,
  is,
  make: () => ({ kind: 'status', status: code, applied: true }),
});

const retryAt = (name: string, seconds: number, is: FaultClass): FaultKind => ({
  name: `429 Retry-After ${name}`,
  is,
  make: () => ({
    kind: 'status',
    status: 429,
    headers: { 'Retry-After': new Date(Date.now() + seconds * 1000).toUTCString() },
  }),
});

const redirect = (code: 302 | 307 | 308): FaultKind => ({
  name: `redirect ${code} to another host`,
  is: 'garbage',
  make: ({ elsewhere }) => ({ kind: 'redirect', status: code, to: `${elsewhere}/api/v2/flows` }),
});

const OVERSIZE = 'x'.repeat(9 * 1024 * 1024);
const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

export const FAULTS: readonly FaultKind[] = [
  status(400, 'bad-request'),
  {
    name: '400 that echoes what was sent',
    is: 'bad-request',
    make: ({ secrets }) => ({
      kind: 'status',
      status: 400,
      body: { message: `Not understood: ${echo(secrets)}`, code: 'bad.request', errors: secrets },
    }),
  },
  status(401, 'credentials'),
  status(403, 'forbidden'),
  status(404, 'absent'),
  status(410, 'absent'),
  status(408, 'outage'),
  status(409, 'taken'),
  applied(409, 'taken-applied'),
  status(412, 'odd'),
  status(418, 'odd'),
  status(413, 'bad-content'),
  status(422, 'bad-content'),
  status(429, 'throttled', { 'Retry-After': '2' }),
  status(429, 'throttled', { 'Retry-After': '0' }),
  status(429, 'throttled', { 'Retry-After': '-1' }),
  status(429, 'throttled', { 'Retry-After': 'soon' }),
  status(429, 'throttled'),
  retryAt('date', 3, 'throttled'),
  retryAt('past date', -60, 'throttled'),
  status(429, 'throttled-for-long', { 'Retry-After': '86400' }),
  retryAt('date tomorrow', 86_400, 'throttled-for-long'),
  status(500, 'outage'),
  applied(500, 'outage-applied'),
  status(501, 'odd-server'),
  { name: '502 with a page', is: 'outage', make: () => ({ kind: 'html', status: 502 }) },
  status(503, 'outage'),
  status(503, 'outage', { 'Retry-After': '1' }),
  applied(503, 'outage-applied'),
  status(504, 'outage'),
  applied(504, 'outage-applied'),
  { name: 'reset', is: 'outage', make: () => ({ kind: 'reset' }) },
  { name: 'lost answer', is: 'outage-applied', make: () => ({ kind: 'lose-answer' }) },
  { name: 'late', is: 'outage-late', make: () => ({ kind: 'late', ms: SOON_MS }), lateMs: SOON_MS },
  {
    name: 'much later',
    is: 'outage-late',
    make: () => ({ kind: 'late', ms: MUCH_LATER_MS }),
    lateMs: MUCH_LATER_MS,
  },
  { name: 'break in the body', is: 'outage-applied', make: () => ({ kind: 'drop-mid-body' }) },
  { name: 'dripping body', is: 'outage-applied', make: () => ({ kind: 'drip' }), hangs: true },
  {
    name: 'answer after the attempt',
    is: 'outage-applied',
    make: () => ({ kind: 'delay', ms: BEYOND_ATTEMPT_MS }),
    hangs: true,
    lateMs: BEYOND_ATTEMPT_MS,
  },
  { name: '200 with a page', is: 'garbage', make: () => ({ kind: 'html' }) },
  { name: 'half of the JSON', is: 'garbage-applied', make: () => ({ kind: 'truncated' }) },
  { name: 'a list', is: 'garbage-applied', make: () => ({ kind: 'wrong-shape' }) },
  { name: 'null', is: 'garbage-applied', make: () => ({ kind: 'wrong-shape', body: null }) },
  {
    name: 'wrong types',
    is: 'garbage-applied',
    make: () => ({
      kind: 'wrong-shape',
      body: { version: '8', status: 'gone', valid: 'yes', path: 'start', scopes: {}, access_token: 1 },
    }),
  },
  body('an empty body', 'garbage', ''),
  body('204', 'garbage', '', 204),
  body('NaN', 'garbage', '{"version":NaN}'),
  body('too deep', 'garbage', DEEP),
  body('too large', 'garbage', OVERSIZE),
  redirect(302),
  redirect(307),
  redirect(308),
];

/** A careless server's error text: the secrets as they are and in the forms that headers and logs know. */
function echo(secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)])
    .join(' ');
}
