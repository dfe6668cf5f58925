import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CallKind, Fault } from '../../src/genesys/fault.ts';
import { backoff, RETRY_POLICY, retryAfter, waitBeforeRetry } from '../../src/genesys/retry.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('Retry-After', () => {
  test.each([
    ['nothing', null],
    ['blank', '  '],
    ['garbage', 'abc'],
    ['negative', '-1'],
    ['a fraction', '1.5'],
    ['what only Date.parse takes for a date', 'soon 1'],
    ['a date in the past', 'Sun, 22 Nov 2026 09:59:59 GMT'],
    ['a date that does not exist', 'Sun, 99 Nov 2026 10:00:00 GMT'],
  ])('%s is no wait', (_, header) => {
    expect(retryAfter(header, null, NOW)).toBeUndefined();
  });

  test('seconds', () => {
    expect(retryAfter('7', null, NOW)).toBe(7);
    expect(retryAfter(' 0 ', null, NOW)).toBe(0);
    expect(retryAfter('86400', null, NOW)).toBe(86_400);
  });

  test("a date counts from the answer's own date, not from a wrong clock here", () => {
    const header = 'Sun, 22 Nov 2026 12:00:30 GMT';
    expect(retryAfter(header, 'Sun, 22 Nov 2026 12:00:00 GMT', NOW)).toBe(30);
    expect(retryAfter(header, 'garbage', Date.parse('2026-11-22T12:00:10Z'))).toBe(20);
  });
});

describe('backoff', () => {
  test('stays within half a second doubled each time, and within 20 seconds', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (retry, share) => {
          const wait = backoff(retry, () => share);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(Math.min(20_000, 500 * 2 ** retry));
        },
      ),
    );
  });

  test('uses the whole range', () => {
    expect([0, 1, 2, 9].map((retry) => backoff(retry, () => 0.5))).toEqual([250, 500, 1000, 10_000]);
    expect(backoff(3, () => 0)).toBe(0);
  });
});

describe('the policy', () => {
  const status = (code: number, retryAfterSeconds?: number): Fault => ({
    kind: 'status',
    status: code,
    retryAfterSeconds,
    detail: { errors: [] },
  });
  const retried = (kind: CallKind, fault: Fault): boolean =>
    waitBeforeRetry(kind, 1, fault, () => 0.5) !== undefined;
  const faults: readonly Fault[] = [
    ...[400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 422, 429, 500, 501, 502, 503, 504, 505].map(
      (code) => status(code),
    ),
    { kind: 'unsent' },
    { kind: 'reset' },
    { kind: 'timeout' },
    { kind: 'tls' },
    { kind: 'redirect', status: 302, host: 'example.com' },
    { kind: 'unreadable', status: 200, what: 'not JSON' },
    { kind: 'unexplained', code: undefined },
  ];
  const names = (kind: CallKind): (string | number)[] =>
    faults
      .filter((fault) => retried(kind, fault))
      .map((fault) => (fault.kind === 'status' ? fault.status : fault.kind));

  test('a write is repeated only where it was provably not applied', () => {
    expect(names('write')).toEqual([429, 'unsent']);
  });

  test.each(['read', 'token'] as const)('a %s is repeated after what passes', (kind) => {
    expect(names(kind)).toEqual([408, 429, 500, 502, 503, 504, 'unsent', 'reset', 'timeout']);
  });

  test('attempts are limited', () => {
    for (const kind of ['read', 'token', 'write'] as const) {
      const { attempts } = RETRY_POLICY[kind];
      expect(waitBeforeRetry(kind, attempts - 1, status(429), () => 0.5)).toBeDefined();
      expect(waitBeforeRetry(kind, attempts, status(429), () => 0.5)).toBeUndefined();
    }
  });

  test('a wait that is told is kept, one that is too long is not waited for, zero leaves it to the jitter', () => {
    expect(waitBeforeRetry('read', 1, status(429, 120), () => 0.5)).toBe(120_000);
    expect(waitBeforeRetry('read', 1, status(429, 121), () => 0.5)).toBeUndefined();
    expect(waitBeforeRetry('read', 1, status(503, Number.POSITIVE_INFINITY), () => 0.5)).toBeUndefined();
    expect(waitBeforeRetry('read', 2, status(429, 0), () => 0.5)).toBe(500);
  });
});
