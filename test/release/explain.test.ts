import { describe, expect, test } from '@jest/globals';
import type { FailureReason } from '../../src/errors.ts';
import { explain } from '../../src/release/explain.ts';
import type { Because, Seen, Verdict } from '../../src/release/state.ts';
import type { Outcome } from '../../src/report/model.ts';

const SUBJECT = { name: 'Support', id: 'flow-1', file: 'flows/support.flow.yaml' };

/** Every way a release can end: the compiler sees to it that none is missing. */
const ENDS: Readonly<Record<Because, readonly [Outcome, FailureReason | undefined]>> = {
  'already-live': ['unchanged', undefined],
  released: ['released', undefined],
  'released-then-edited': ['released', undefined],
  'released-unconfirmed': ['released', undefined],
  drift: ['drift', 'drift'],
  quarantined: ['skipped', 'simulation-failed'],
  unreadable: ['failed', 'unavailable'],
  refused: ['failed', 'unauthorized'],
  conflict: ['conflict', 'conflict'],
  'in-doubt': ['unknown', 'unknown-outcome'],
  'edited-before-publication': ['conflict', 'conflict'],
  'edited-during-retest': ['conflict', 'conflict'],
  'publication-timeout': ['unknown', 'publish-timeout'],
  'publication-unwatched': ['unknown', 'unavailable'],
  'put-back': ['rolled-back', 'simulation-failed'],
  kept: ['failed', 'simulation-failed'],
  'nothing-to-put-back': ['failed', 'publish-failed'],
  'hands-off': ['rollback-failed', 'rollback-failed'],
  'put-back-refused': ['rollback-failed', 'rollback-failed'],
  'put-back-unpublished': ['rollback-failed', 'rollback-failed'],
  'put-back-in-doubt': ['unknown', 'unknown-outcome'],
  'stopped-before-write': ['skipped', 'cancelled'],
  'stopped-unpublished': ['failed', 'cancelled'],
  'stopped-untested': ['failed', 'cancelled'],
};

/** Ends that say something about a version, so they are never reached without one. */
const WITHOUT_VERSION: readonly Because[] = [
  'unreadable',
  'conflict',
  'in-doubt',
  'hands-off',
  'put-back-in-doubt',
  'stopped-before-write',
];

const seen: Seen = { version: 9, status: 'published', digest: 'sha256:theirs', stamp: undefined };

function verdictOf(because: Because, over: Partial<Verdict> = {}): Verdict {
  const [outcome, reason] = ENDS[because];
  return {
    outcome,
    because,
    reason,
    detail: '403 Forbidden. Add the scope.',
    version: 8,
    live: undefined,
    mayHaveLanded: false,
    ...over,
  };
}

function allBecauses(): Because[] {
  return Object.keys(ENDS).filter((key): key is Because => Object.hasOwn(ENDS, key));
}

/** Every verdict the protocol can come to, as far as words depend on it. */
const VERDICTS = allBecauses().flatMap((because) => [
  verdictOf(because),
  verdictOf(because, { live: seen, mayHaveLanded: true }),
  verdictOf(because, { detail: '1 of 2 conversations failed' }),
  ...(WITHOUT_VERSION.includes(because) ? [verdictOf(because, { version: null })] : []),
]);

function everyText(verdict: Verdict, rejectedBefore?: string): string[] {
  const { failure, notes, byHand } = explain(verdict, SUBJECT, rejectedBefore);
  return [...(failure ? [failure.message] : []), ...notes, ...byHand];
}

describe.each(VERDICTS)('$because (version $version, "$detail")', (verdict) => {
  test('has no hole and no doubled mark in its words', () => {
    for (const text of everyText(verdict)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(text).not.toMatch(/\.\.|\.\)\.| {2}|\( *\)/);
      expect(text).toMatch(/\.$/);
    }
  });

  test('is a failure with its own reason exactly where it has one', () => {
    const { failure } = explain(verdict, SUBJECT);
    expect(failure?.reason).toBe(verdict.reason);
  });
});

describe('a failure', () => {
  const failures = VERDICTS.filter(({ reason }) => reason !== undefined);

  test.each(failures)('names the flow ($because)', (verdict) => {
    expect(explain(verdict, SUBJECT).failure?.message).toMatch(/^Release "Support": /);
  });

  // What the platform refused carries its own advice, which comes as the detail.
  const refusals: readonly Because[] = ['unreadable', 'refused'];
  test.each(failures.filter(({ because }) => !refusals.includes(because)))(
    'says what to do ($because)',
    (verdict) => {
      const { failure, byHand } = explain({ ...verdict, detail: 'what came back' }, SUBJECT);
      const advice = [failure?.message ?? '', ...byHand].join(' ');
      expect(advice).toMatch(/Run the |Change |Bring |Open |Correct /);
    },
  );

  test.each(refusals)('hands on the advice of the platform (%s)', (because) => {
    expect(explain(verdictOf(because), SUBJECT).failure?.message).toMatch(/403 Forbidden\. Add the scope\.$/);
  });

  test.each(['hands-off', 'put-back-refused', 'put-back-unpublished', 'put-back-in-doubt'] as const)(
    'that leaves a person to it lists steps with the id of the flow (%s)',
    (because) => {
      const { byHand } = explain(verdictOf(because), SUBJECT);
      expect(byHand[0]).toContain('"Support" (flow-1)');
    },
  );
});

describe('what only matters sometimes', () => {
  test('a success in which nothing happened says nothing', () => {
    for (const because of ['already-live', 'released'] as const) {
      expect(everyText(verdictOf(because, { detail: '' }))).toEqual([]);
    }
  });

  test('content that was put back before: when and why', () => {
    const [text] = everyText(verdictOf('quarantined'), ' on 2026-11-22 (1 of 2 conversations failed)');
    expect(text).toContain('was put back before on 2026-11-22 (1 of 2 conversations failed). Nothing');
  });

  test('a write without an answer before somebody’s change: ours may have been live', () => {
    const quiet = everyText(verdictOf('conflict')).join(' ');
    const told = everyText(verdictOf('conflict', { mayHaveLanded: true })).join(' ');
    expect(quiet).not.toContain('may have been live');
    expect(told).toContain('may have been live');
    expect(told).toContain('version history');
  });

  test('a change after the previous content was put back', () => {
    const { notes } = explain(verdictOf('put-back', { live: seen }), SUBJECT);
    expect(notes.join(' ')).toContain('changed the flow again');
  });
});
