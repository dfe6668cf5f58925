import { describe, expect, test } from '@jest/globals';
import { begin, step } from '../../src/release/protocol.ts';
import type { Effect, Event, Policy, Seen, State, Verdict } from '../../src/release/state.ts';

const POLICY: Policy = { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 2 };

const live = (version: number, digest: string, more: Partial<Seen> = {}): Event => ({
  type: 'seen',
  live: { version, digest, status: 'published', stamp: undefined, ...more },
});
const written = (version: number, digest: string): Event => ({
  type: 'written',
  live: { version, digest, status: 'scheduled', stamp: undefined },
});
const lost: Event = { type: 'lost', reason: 'unavailable', message: 'no answer' };
const taken: Event = { type: 'version-conflict' };
const unreadable: Event = { type: 'unreadable', reason: 'unavailable', message: '503' };
const cancelled: Event = { type: 'stop', why: 'cancelled' };
const gateFailed: Event = { type: 'gate-failed', reason: 'simulation-failed', message: '1 of 2 failed' };

/** Plays events from the start; gives back the last state, the verdict if any, and all effects as short words. */
function play(events: readonly Event[], policy: Partial<Policy> = {}) {
  let [state, effects] = begin('ours', { ...POLICY, ...policy });
  const words = effects.map(wordOf);
  for (const event of events) {
    [state, effects] = step(state, event);
    words.push(...effects.map(wordOf));
  }
  return { state, words, verdict: verdictOf(state) };
}

function wordOf(effect: Effect): string {
  return effect.do === 'write' ? `write ${effect.content} v${effect.version}` : effect.do;
}

function verdictOf(state: State): Pick<Verdict, 'outcome' | 'because' | 'reason' | 'version'> | undefined {
  if (state.phase !== 'done') return undefined;
  const { outcome, because, reason, version } = state.verdict;
  return { outcome, because, reason, version };
}

const RELEASING: readonly Event[] = [live(7, 'base'), { type: 'go' }, written(8, 'ours')];
const LIVE_AND_TESTED: readonly Event[] = [...RELEASING, live(8, 'ours')];

describe('the first look', () => {
  test('content that drifted from its stamp stops the release, and overwrite lets it go on', () => {
    const drifted = live(7, 'edited', { stamp: { digest: 'base', rejected: [] } });
    expect(play([drifted]).verdict).toMatchObject({ outcome: 'drift', reason: 'drift', version: 7 });
    expect(play([drifted], { onDrift: 'overwrite' }).state.phase).toBe('ready');
  });

  test('content put back before is not released again, unless asked for', () => {
    const rejected = live(7, 'base', { stamp: { digest: 'base', rejected: ['ours'] } });
    expect(play([rejected]).verdict).toMatchObject({ outcome: 'skipped', reason: 'simulation-failed' });
    expect(play([rejected], { retryRejected: true }).state.phase).toBe('ready');
  });

  test('an unreadable flow fails without a write', () => {
    const { verdict, words } = play([unreadable]);
    expect(verdict).toMatchObject({ outcome: 'failed', reason: 'unavailable', version: null });
    expect(words).toEqual(['read']);
  });

  test('equal and published content is a no-op', () => {
    const { verdict, words } = play([live(7, 'ours')]);
    expect(verdict).toMatchObject({ outcome: 'unchanged', reason: undefined, version: 7 });
    expect(words).toEqual(['read']);
  });

  test('equal content that is still being published is watched, not written again', () => {
    expect(play([live(7, 'ours', { status: 'scheduled' })]).words).toEqual(['read', 'poll']);
  });

  test('equal content that was never published is written again', () => {
    const { words } = play([live(7, 'ours', { status: 'draft' }), { type: 'go' }]);
    expect(words).toEqual(['read', 'write new v8']);
  });

  test('stopped before the first write: nothing happened', () => {
    const { verdict, words } = play([live(7, 'base'), { type: 'stop', why: 'cancelled' }]);
    expect(verdict).toMatchObject({ outcome: 'skipped', reason: 'cancelled', version: 7 });
    expect(words).toEqual(['read']);
  });
});

describe('the write', () => {
  test('is live version + 1, and waits for "go"', () => {
    expect(play([live(7, 'base')]).words).toEqual(['read']);
    expect(play([live(7, 'base'), { type: 'go' }]).words).toEqual(['read', 'write new v8']);
  });

  test('a lost answer is settled by sending the same version again, never a refreshed one', () => {
    const { words } = play([live(7, 'base'), { type: 'go' }, lost, lost]);
    expect(words).toEqual(['read', 'write new v8', 'write new v8', 'write new v8']);
  });

  test('no answer at all, and the fence is still free: unknown, not failed', () => {
    const { verdict } = play([live(7, 'base'), { type: 'go' }, lost, lost, lost, live(7, 'base')]);
    expect(verdict).toMatchObject({ outcome: 'unknown', reason: 'unknown-outcome', version: null });
  });

  test('no answer at all, but our content is there: it landed', () => {
    const { state } = play([live(7, 'base'), { type: 'go' }, lost, lost, lost, live(8, 'ours')]);
    expect(state.phase).toBe('publishing');
  });

  test('that is still being published after its time is a publication that took too long', () => {
    const slow: Event = { ...lost, reason: 'publish-timeout' };
    expect(play([live(7, 'base'), { type: 'go' }, slow, slow, slow, live(7, 'base')]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'in-doubt',
      reason: 'publish-timeout',
    });
    // It is done meanwhile: then nothing is in doubt.
    expect(play([live(7, 'base'), { type: 'go' }, slow, slow, slow, live(8, 'ours')]).state.phase).toBe(
      'publishing',
    );
  });

  test('refused after a lost send is looked into, not reported as failed', () => {
    const refused: Event = { type: 'refused', reason: 'unauthorized', message: '403' };
    expect(play([live(7, 'base'), { type: 'go' }, refused]).verdict).toMatchObject({ outcome: 'failed' });
    expect(play([live(7, 'base'), { type: 'go' }, lost, refused]).state.phase).toBe('settling');
  });

  test('an answer that shows other content is no proof', () => {
    expect(play([live(7, 'base'), { type: 'go' }, written(8, 'other')]).state.phase).toBe('settling');
  });

  test('stopped while a write is in doubt: unknown', () => {
    const stopped = (why: 'cancelled' | 'timeout') =>
      play([live(7, 'base'), { type: 'go' }, lost, { type: 'stop', why }]).verdict;
    expect(stopped('cancelled')).toMatchObject({ outcome: 'unknown', reason: 'cancelled' });
    expect(stopped('timeout')).toMatchObject({ outcome: 'unknown', reason: 'unknown-outcome' });
  });

  test('stopped before it was sent: nothing is in doubt', () => {
    const { verdict } = play([live(7, 'base'), { type: 'go' }, taken, live(8, 'base'), cancelled]);
    expect(verdict).toMatchObject({ outcome: 'skipped', because: 'stopped-before-write', version: 8 });
  });
});

describe('409', () => {
  const tookOver = (...events: readonly Event[]) => play([live(7, 'base'), { type: 'go' }, taken, ...events]);

  test("somebody else's content stays", () => {
    expect(tookOver(live(8, 'theirs')).verdict).toMatchObject({
      outcome: 'conflict',
      reason: 'conflict',
      version: 8,
    });
  });

  test('after a lost send it says that ours may have landed in between', () => {
    const { state } = play([live(7, 'base'), { type: 'go' }, lost, taken, live(9, 'theirs')]);
    expect(state).toMatchObject({ verdict: { outcome: 'conflict', mayHaveLanded: true } });
  });

  test('our own content is there: it landed', () => {
    expect(tookOver(live(8, 'ours')).words.at(-1)).toBe('poll');
  });

  test('only the version moved: again on the new one, a limited number of times', () => {
    expect(tookOver(live(8, 'base')).words.at(-1)).toBe('write new v9');
    expect(tookOver(live(8, 'base'), taken, live(9, 'base')).words.at(-1)).toBe('write new v10');
    expect(tookOver(live(8, 'base'), taken, live(9, 'base'), taken, live(10, 'base')).verdict).toMatchObject({
      outcome: 'conflict',
    });
  });

  test('the base is back two versions later after a lost send: somebody may have taken ours back', () => {
    const { verdict } = play([live(7, 'base'), { type: 'go' }, lost, taken, live(9, 'base')]);
    expect(verdict).toMatchObject({ outcome: 'conflict' });
  });

  test('another run put this content back meanwhile: it is not released again', () => {
    const quarantined = live(9, 'base', { stamp: { digest: 'base', rejected: ['ours'] } });
    expect(tookOver(quarantined).verdict).toMatchObject({ outcome: 'skipped', because: 'quarantined' });
  });

  test('an answer older than the 409 is read again, a limited number of times', () => {
    const stale = live(7, 'base');
    expect(tookOver(stale).words.at(-1)).toBe('read');
    expect(tookOver(stale, stale, stale, stale).verdict).toMatchObject({ outcome: 'conflict' });
  });
});

describe('publication', () => {
  test('an older version that is published proves nothing', () => {
    expect(play([...RELEASING, live(7, 'base')]).words.at(-1)).toBe('poll');
  });

  test.each(['failed', 'rejected'] as const)('%s puts the previous content back', (status) => {
    const { words, verdict } = play([
      ...RELEASING,
      live(8, 'ours', { status, statusReason: 'queue gone' }),
      written(9, 'base'),
      live(9, 'base'),
    ]);
    expect(words.slice(-3)).toEqual(['poll', 'write previous v9', 'poll']);
    expect(verdict).toMatchObject({ outcome: 'rolled-back', reason: 'publish-failed', version: 9 });
  });

  test('timed out: unknown, and nothing is put back', () => {
    const { words, verdict } = play([...RELEASING, { type: 'publish-timeout' }]);
    expect(verdict).toMatchObject({ outcome: 'unknown', reason: 'publish-timeout', version: 8 });
    expect(words).not.toContain('write previous v9');
  });

  test('edited before it was published: a conflict, and the edit stays', () => {
    expect(play([...RELEASING, live(9, 'theirs')]).verdict).toMatchObject({
      outcome: 'conflict',
      version: 9,
    });
  });

  test('not watchable any more: unknown', () => {
    expect(play([...RELEASING, unreadable, unreadable, unreadable]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'publication-unwatched',
      reason: 'unavailable',
    });
  });

  test('not to be seen for a moment: it is looked at again', () => {
    const scheduled = live(8, 'ours', { status: 'scheduled' });
    const blinks = [unreadable, unreadable, scheduled, unreadable, unreadable, live(8, 'ours')];
    const { words, state } = play([...RELEASING, ...blinks]);
    expect(state.phase).toBe('gating');
    expect(words.slice(2)).toEqual(['poll', 'poll', 'poll', 'poll', 'poll', 'poll', 'gate']);
  });

  test('not to be seen until its time was over: unknown, for want of an answer', () => {
    expect(play([...RELEASING, unreadable, { type: 'publish-timeout' }]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'publication-unwatched',
      reason: 'unavailable',
    });
    const seen = live(8, 'ours', { status: 'scheduled' });
    expect(play([...RELEASING, unreadable, seen, { type: 'publish-timeout' }]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'publication-timeout',
    });
  });

  test('not allowed to be looked at: no patience mends that', () => {
    const refused: Event = { type: 'unreadable', reason: 'unauthorized', message: '403' };
    expect(play([...RELEASING, refused]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'publication-unwatched',
      reason: 'unauthorized',
    });
  });
});

describe('the gate', () => {
  test('failed: the previous content is put back on the version we wrote', () => {
    const { words, verdict } = play([...LIVE_AND_TESTED, gateFailed, written(9, 'base'), live(9, 'base')]);
    expect(words).toEqual(['read', 'write new v8', 'poll', 'gate', 'write previous v9', 'poll']);
    expect(verdict).toMatchObject({ outcome: 'rolled-back', reason: 'simulation-failed', version: 9 });
  });

  test('failed with rollback off: it stays, and that is said', () => {
    const { words, verdict } = play([...LIVE_AND_TESTED, gateFailed], { rollback: false });
    expect(verdict).toMatchObject({ outcome: 'failed', because: 'kept', version: 8 });
    expect(words.at(-1)).toBe('gate');
  });

  test('failed and somebody edited meanwhile: hands off', () => {
    const { verdict } = play([...LIVE_AND_TESTED, gateFailed, taken, live(9, 'theirs')]);
    expect(verdict).toMatchObject({ outcome: 'rollback-failed', because: 'hands-off', version: 9 });
  });

  test('failed and only the version moved: put back over the new version', () => {
    const { words } = play([...LIVE_AND_TESTED, gateFailed, taken, live(9, 'ours')]);
    expect(words.at(-1)).toBe('write previous v10');
  });

  test('a lost rollback is sent again as it was, then looked for', () => {
    const { words, state } = play([...LIVE_AND_TESTED, gateFailed, lost, lost, lost, live(9, 'base')]);
    expect(words.filter((word) => word === 'write previous v9')).toHaveLength(3);
    expect(state.phase).toBe('restoring');
  });

  test('a rollback that cannot be seen for a moment is looked at again, then told', () => {
    const put = [...LIVE_AND_TESTED, gateFailed, written(9, 'base'), unreadable, unreadable];
    expect(play([...put, live(9, 'base')]).verdict).toMatchObject({ outcome: 'rolled-back', version: 9 });
    for (const end of [unreadable, { type: 'publish-timeout' } as const]) {
      const { state } = play([...put, end]);
      expect(state).toMatchObject({
        verdict: { because: 'put-back-unpublished', detail: '1 of 2 failed; then: 503' },
      });
    }
  });

  test('a rollback nobody can settle is unknown', () => {
    const { verdict } = play([...LIVE_AND_TESTED, gateFailed, lost, lost, lost, live(8, 'ours')]);
    expect(verdict).toMatchObject({ outcome: 'unknown', because: 'put-back-in-doubt' });
  });

  test('a rollback that was stopped before it was sent: what did not pass is still live, for certain', () => {
    expect(play([...LIVE_AND_TESTED, gateFailed, cancelled]).verdict).toMatchObject({
      outcome: 'rollback-failed',
      because: 'put-back-refused',
      version: 8,
    });
    expect(play([...LIVE_AND_TESTED, gateFailed, lost, cancelled]).verdict).toMatchObject({
      outcome: 'unknown',
      because: 'put-back-in-doubt',
    });
  });

  test('a base that was no longer published is put back without waiting for a publication', () => {
    const draft = live(7, 'base', { status: 'draft' });
    const { verdict } = play([
      draft,
      { type: 'go' },
      written(8, 'ours'),
      live(8, 'ours'),
      gateFailed,
      written(9, 'base'),
    ]);
    expect(verdict).toMatchObject({ outcome: 'rolled-back', version: 9 });
  });

  test('stopped meanwhile: live, not tested', () => {
    const { verdict } = play([...LIVE_AND_TESTED, { type: 'stop', why: 'cancelled' }]);
    expect(verdict).toMatchObject({
      outcome: 'failed',
      because: 'stopped-untested',
      reason: 'cancelled',
      version: 8,
    });
  });

  test('passed, but somebody edited meanwhile: released, with a warning', () => {
    const { verdict } = play([...LIVE_AND_TESTED, { type: 'gate-passed' }, live(9, 'theirs')]);
    expect(verdict).toMatchObject({
      outcome: 'released',
      because: 'released-then-edited',
      reason: undefined,
    });
  });

  test('passed: released', () => {
    const { words, verdict } = play([...LIVE_AND_TESTED, { type: 'gate-passed' }, live(8, 'ours')]);
    expect(words).toEqual(['read', 'write new v8', 'poll', 'gate', 'read']);
    expect(verdict).toEqual({ outcome: 'released', because: 'released', reason: undefined, version: 8 });
  });
});

describe('content that a run of this very commit left live', () => {
  const found = live(8, 'ours', { ofThisCommit: true });
  const wrong = live(9, 'base', { stamp: { digest: 'base', rejected: ['ours'] } });

  test('does not pass: the re-run fails as the first run did, and has nothing to put back', () => {
    const { words, verdict } = play([found, gateFailed, found]);
    expect(words).toEqual(['read', 'gate', 'read']);
    expect(verdict).toMatchObject({
      outcome: 'failed',
      because: 'nothing-to-put-back',
      reason: 'simulation-failed',
      version: 8,
    });
  });

  test('does not pass, and a late write of the former run put the previous content back: that is said', () => {
    expect(play([found, gateFailed, wrong]).verdict).toMatchObject({ because: 'quarantined', version: 9 });
  });

  test('does not pass, and somebody replaced it meanwhile: their change stays', () => {
    expect(play([found, gateFailed, live(9, 'theirs')]).verdict).toMatchObject({
      outcome: 'conflict',
      version: 9,
    });
  });

  test('does not pass, and cannot be looked at again: it fails all the same', () => {
    expect(play([found, gateFailed, unreadable]).verdict).toMatchObject({ outcome: 'failed', version: 8 });
    expect(play([found, gateFailed, live(7, 'base')]).verdict).toMatchObject({
      outcome: 'failed',
      version: 8,
    });
  });

  test('was stopped while it was tested: live, not tested', () => {
    expect(play([found, cancelled]).verdict).toMatchObject({ because: 'stopped-untested', version: 8 });
  });

  test('passes: nothing was changed, and nothing is written', () => {
    const { words, verdict } = play([found, { type: 'gate-passed' }]);
    expect(words).toEqual(['read', 'gate']);
    expect(verdict).toMatchObject({ outcome: 'unchanged', reason: undefined, version: 8 });
  });

  test('of another commit is not tested again', () => {
    expect(play([live(8, 'ours', { ofThisCommit: false })]).words).toEqual(['read']);
  });
});

test('an event that cannot happen is a defect, not a guess', () => {
  const [state] = begin('ours', POLICY);
  expect(() => step(state, { type: 'gate-passed' })).toThrow('cannot happen');
});
