import { describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import { readStamp, withStamp } from '../../src/flow/stamp.ts';
import { digestsOf, failure, liveAs, MemoryPlatform, saying, wordsOf } from '../support/memory-platform.ts';
import { FAILED_GATE, NEW, OLD, recordWrites, releasedAs7, rig, THEIRS } from './rig.ts';

const ID = NEW.id;
const failing = () => FAILED_GATE;

describe('publication', () => {
  test.each(['failed', 'rejected'] as const)('%s: the previous content is put back', async (status) => {
    const { platform, release } = rig();
    platform.publications = [{ looks: 1, status, reason: 'the queue is gone' }];
    const verdict = await release();
    expect(verdict).toMatchObject({ outcome: 'rolled-back', reason: 'publish-failed', version: 9 });
    expect(verdict.detail).toContain('the queue is gone');
    expect(digestsOf(platform, ID)).toEqual([digest(OLD), digest(NEW), digest(OLD)]);
    expect(platform.words).not.toContain('simulate');
  });

  test('takes too long: unknown, and nothing is put back, because it may still come', async () => {
    const { platform, clock, release } = rig();
    platform.publications = [{ looks: Number.POSITIVE_INFINITY, status: 'published' }];
    const began = clock.monotonic();
    expect(await release()).toMatchObject({ outcome: 'unknown', reason: 'publish-timeout', version: 8 });
    expect(clock.monotonic() - began).toBe(60_000);
    expect(platform.replaced).toHaveLength(1);
  });

  test('comes at the very last moment: it counts', async () => {
    const { platform, clock, release } = rig();
    platform.publications = [{ looks: Number.POSITIVE_INFINITY, status: 'published' }];
    const began = clock.monotonic();
    platform.before = () => {
      const isLastLook = clock.monotonic() - began === 60_000 && platform.live(ID).status === 'scheduled';
      if (isLastLook) platform.editInConsole(ID);
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 9 });
  });

  test('cannot be watched any more: unknown, with the reason', async () => {
    const { platform, release } = rig();
    platform.before = () => {
      if (platform.replaced.length > 0) throw failure('unavailable', '503 Service Unavailable');
    };
    expect(await release()).toMatchObject({ outcome: 'unknown', reason: 'unavailable', version: 8 });
  });

  test('cannot be watched for a moment: it is looked at again after a poll interval', async () => {
    const { platform, clock, release } = rig();
    const began = clock.monotonic();
    let looks = 0;
    platform.before = ({ what }) => {
      if (what === 'read' && platform.replaced.length > 0 && ++looks <= 2)
        throw failure('invalid-input', '404');
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(clock.monotonic() - began).toBeGreaterThanOrEqual(10_000);
  });

  test('cannot be watched for a moment: it is not left untested for a poll interval of hours', async () => {
    const hour = 3_600_000;
    const { platform, clock, release } = rig({ pollInterval: hour, publishTimeout: 2 * hour });
    const began = clock.monotonic();
    let looks = 0;
    platform.before = ({ what }) => {
      if (what === 'read' && platform.replaced.length > 0 && ++looks <= 1) throw failure('unavailable');
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(clock.monotonic() - began).toBeLessThan(60_000);
  });

  test('failed with rollback off: the new content stays, and that is said', async () => {
    const { platform, release } = rig({ policy: { rollback: false } });
    platform.publications = [{ looks: 0, status: 'failed' }];
    expect(await release()).toMatchObject({ outcome: 'failed', because: 'kept', version: 8 });
    expect(platform.replaced).toHaveLength(1);
  });
});

describe('a failed gate', () => {
  test('puts the previous content back on the version that was written, and sees it published', async () => {
    const { platform, release } = rig({ gate: failing });
    expect(await release()).toMatchObject({
      outcome: 'rolled-back',
      reason: 'simulation-failed',
      detail: FAILED_GATE.message,
      version: 9,
    });
    expect(platform.words).toEqual(['read', 'write v8', 'read', 'simulate', 'write v9', 'read']);
    expect(digest(platform.live(ID))).toBe(digest(OLD));
    expect(platform.live(ID).status).toBe('published');
  });

  test('leaves the digest of what was put back in the stamp, with when, why and from which commit', async () => {
    const { platform, clock, release } = rig({ gate: failing, commit: 'c0ffee' });
    const began = clock.now();
    await release();
    const stamp = readStamp(platform.live(ID));
    expect(stamp).toMatchObject({ digest: digest(OLD), commit: 'former' });
    expect(stamp?.rejected).toHaveLength(1);
    const [entry] = stamp?.rejected ?? [];
    expect(entry).toMatchObject({ digest: digest(NEW), commit: 'c0ffee', reason: FAILED_GATE.message });
    const at = Date.parse(entry?.at ?? '');
    expect(at).toBeGreaterThanOrEqual(began);
    expect(at).toBeLessThanOrEqual(clock.now());
  });

  test('puts drifted content back as drifted, not as ours', async () => {
    const live = liveAs(withStamp(THEIRS, { digest: digest(OLD) }), 7);
    const { platform, release } = rig({ live, gate: failing, policy: { onDrift: 'overwrite' } });
    expect(await release()).toMatchObject({ outcome: 'rolled-back' });
    expect(wordsOf(platform.live(ID))).toBe('somebody’s words');
    expect(readStamp(platform.live(ID))?.digest).toBe(digest(OLD));
  });

  test('puts a draft back as a draft', async () => {
    const live = { ...releasedAs7(OLD), status: 'draft' as const };
    const { platform, release } = rig({ live, gate: failing });
    expect(await release()).toMatchObject({ outcome: 'rolled-back', version: 9 });
    expect(platform.live(ID).status).toBe('draft');
  });

  test('with rollback off leaves the new content live', async () => {
    const { platform, release } = rig({ gate: failing, policy: { rollback: false } });
    expect(await release()).toMatchObject({ outcome: 'failed', because: 'kept', version: 8 });
    expect(wordsOf(platform.live(ID))).toBe('new words');
  });

  test('that could not even run, for want of a scope, puts back with that reason', async () => {
    const { platform, release } = rig({
      gate: () => {
        throw failure('unauthorized', '403 Forbidden');
      },
    });
    const verdict = await release();
    expect(verdict).toMatchObject({ outcome: 'rolled-back', reason: 'unauthorized', version: 9 });
    expect(verdict.detail).toContain('403');
    expect(digest(platform.live(ID))).toBe(digest(OLD));
  });

  test('after somebody’s edit keeps its hands off', async () => {
    const { platform, release } = rig({ gate: failing });
    platform.before = ({ what, version }) => {
      if (what === 'write' && version === 9) platform.editInConsole(ID, THEIRS);
    };
    expect(await release()).toMatchObject({
      outcome: 'rollback-failed',
      reason: 'rollback-failed',
      because: 'hands-off',
      version: 9,
    });
    expect(wordsOf(platform.live(ID))).toBe('somebody’s words');
  });

  test('puts back over a version that moved without a change', async () => {
    const { platform, release } = rig({ gate: failing });
    platform.before = ({ what, version }) => {
      if (what === 'write' && version === 9) platform.editInConsole(ID);
    };
    expect(await release()).toMatchObject({ outcome: 'rolled-back', version: 10 });
    expect(digest(platform.live(ID))).toBe(digest(OLD));
  });

  test.each(['lose-answer', 'lose-request', 'arrive-late'] as const)(
    'puts back once, whatever becomes of the answer (%s)',
    async (fault) => {
      const { platform, release } = rig({ gate: failing });
      platform.writeFaults = [undefined, fault];
      expect(await release()).toMatchObject({ outcome: 'rolled-back', version: 9 });
      expect(digestsOf(platform, ID)).toEqual([digest(OLD), digest(NEW), digest(OLD)]);
    },
  );

  test('sends a put-back that was not answered again as it was, the time in its stamp included', async () => {
    const { platform, release } = rig({ gate: failing });
    const sent = recordWrites(platform);
    platform.writeFaults = [undefined, 'lose-request'];
    await release();
    expect(sent.map(({ version }) => version)).toEqual([8, 9, 9]);
    expect(sent[2]).toEqual(sent[1]);
  });

  test('gives the publication of what is put back its own time', async () => {
    const { platform, release } = rig({ gate: failing });
    // Each of the two takes more than half of the publish timeout.
    const slow = { looks: 45, status: 'published' } as const;
    platform.publications = [slow, slow];
    expect(await release()).toMatchObject({ outcome: 'rolled-back', version: 9 });
  });

  test('whose put-back is refused says that the failed version is still live', async () => {
    const { platform, release } = rig({ gate: failing });
    platform.writeFaults = [undefined, { refuse: 'unauthorized' }];
    expect(await release()).toMatchObject({
      outcome: 'rollback-failed',
      because: 'put-back-refused',
      version: 8,
    });
    expect(wordsOf(platform.live(ID))).toBe('new words');
  });

  test('whose put-back is not published says so', async () => {
    const { platform, release } = rig({ gate: failing });
    platform.publications = [
      { looks: 0, status: 'published' },
      { looks: 0, status: 'failed', reason: 'a dependency is gone' },
    ];
    const verdict = await release();
    expect(verdict).toMatchObject({ outcome: 'rollback-failed', because: 'put-back-unpublished' });
    expect(verdict.detail).toContain('a dependency is gone');
  });
});

describe('content that was put back before', () => {
  /** What the flow is after a release of NEW failed its gate. */
  async function putBack() {
    const former = rig({ gate: failing });
    await former.release();
    return former.platform.live(ID);
  }

  test('is not released again by the next run', async () => {
    const { platform, release } = rig({ live: await putBack() });
    expect(await release()).toMatchObject({
      outcome: 'skipped',
      because: 'quarantined',
      reason: 'simulation-failed',
      version: 9,
    });
    expect(platform.words).toEqual(['read']);
  });

  test('does not hold up other content, and is remembered', async () => {
    const { platform, release } = rig({ live: await putBack(), flow: saying('mended words') });
    expect(await release()).toMatchObject({ outcome: 'released', version: 10 });
    expect(readStamp(platform.live(ID))?.rejected?.map((entry) => entry.digest)).toEqual([digest(NEW)]);
  });

  test('is released where that is asked for, and forgiven', async () => {
    const { platform, release } = rig({ live: await putBack(), policy: { retryRejected: true } });
    expect(await release()).toMatchObject({ outcome: 'released', version: 10 });
    expect(readStamp(platform.live(ID))?.rejected).toBeUndefined();
  });

  test('stands in the stamp once, however often it fails', async () => {
    const again = rig({ live: await putBack(), gate: failing, policy: { retryRejected: true } });
    expect(await again.release()).toMatchObject({ outcome: 'rolled-back', version: 11 });
    expect(readStamp(again.platform.live(ID))?.rejected).toHaveLength(1);
  });

  test('is remembered for the ten latest contents, the newest first', async () => {
    let platform = new MemoryPlatform(releasedAs7(OLD));
    for (let day = 1; day <= 12; day += 1) {
      const next = rig({ live: platform.live(ID), flow: saying(`try ${day}`), gate: failing });
      next.clock.advance(day * 86_400_000);
      expect(await next.release()).toMatchObject({ outcome: 'rolled-back' });
      platform = next.platform;
    }
    const tries = Array.from({ length: 10 }, (_, index) => digest(saying(`try ${12 - index}`)));
    expect(readStamp(platform.live(ID))?.rejected?.map((entry) => entry.digest)).toEqual(tries);
    expect(digest(platform.live(ID))).toBe(digest(OLD));
  });
});
