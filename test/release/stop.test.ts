import { describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import { type Call, failure } from '../support/memory-platform.ts';
import { FAILED_GATE, NEW, OLD, type Rig, type RigOptions, rig } from './rig.ts';

/** A release that is cancelled while a certain call is under way. */
function cancelledDuring(isMoment: (call: Call, rig: Rig) => boolean, options: RigOptions = {}): Rig {
  const cancelled = rig(options);
  cancelled.platform.before = (call) => {
    if (isMoment(call, cancelled)) cancelled.cancel();
  };
  return cancelled;
}

/** As {@link cancelledDuring}, but the call itself ends with the run and has no answer. */
function cutShortDuring(isMoment: (call: Call, rig: Rig) => boolean): Rig {
  const cancelled = rig();
  cancelled.platform.before = (call) => {
    if (!isMoment(call, cancelled)) return;
    const reason = failure('cancelled');
    cancelled.cancel(reason);
    throw reason;
  };
  return cancelled;
}

const writing = ({ what }: Call) => what === 'write';
const isPublishing = ({ what }: Call, { platform }: Rig) => what === 'read' && platform.replaced.length === 1;

describe('a release that is cancelled', () => {
  test('before it began does nothing at all', async () => {
    const { platform, cancel, release } = rig();
    cancel();
    expect(await release()).toMatchObject({ outcome: 'skipped', reason: 'cancelled', version: null });
    expect(platform.words).toEqual([]);
  });

  test('while the flow is read writes nothing', async () => {
    const { platform, release } = cancelledDuring(({ what }) => what === 'read');
    expect(await release()).toMatchObject({
      outcome: 'skipped',
      because: 'stopped-before-write',
      reason: 'cancelled',
      version: 7,
    });
    expect(platform.words).toEqual(['read']);
  });

  test('and has its first look cut short by that has done nothing', async () => {
    const { platform, release } = cutShortDuring(({ what }) => what === 'read');
    expect(await release()).toMatchObject({ outcome: 'skipped', because: 'stopped-before-write' });
    expect(platform.words).toEqual(['read']);
  });

  test('and has a look at its publication cut short by that is known to be written', async () => {
    const { release } = cutShortDuring(isPublishing);
    expect(await release()).toMatchObject({ outcome: 'failed', because: 'stopped-unpublished', version: 8 });
  });

  test('while its write is under way takes the answer, and says that it was not seen published', async () => {
    const { platform, release } = cancelledDuring(writing);
    expect(await release()).toMatchObject({
      outcome: 'failed',
      because: 'stopped-unpublished',
      reason: 'cancelled',
      version: 8,
    });
    expect(platform.words).toEqual(['read', 'write v8']);
  });

  test('while its write is in doubt is unknown', async () => {
    const { platform, release } = cancelledDuring(writing);
    platform.writeFaults = ['lose-answer'];
    expect(await release()).toMatchObject({ outcome: 'unknown', reason: 'cancelled', mayHaveLanded: true });
    expect(platform.words).toEqual(['read', 'write v8']);
  });

  test('before its write is sent again sends it no more', async () => {
    const sleep = async (_: number, signal?: AbortSignal) => {
      cancelled.cancel();
      signal?.throwIfAborted();
    };
    const cancelled = rig({ sleep });
    cancelled.platform.writeFaults = ['lose-answer'];
    expect(await cancelled.release()).toMatchObject({ outcome: 'unknown', reason: 'cancelled' });
    expect(cancelled.platform.words).toEqual(['read', 'write v8']);
  });

  test('while it is published says that it was not seen published', async () => {
    const { platform, release } = cancelledDuring(isPublishing);
    platform.publications = [{ looks: 5, status: 'published' }];
    expect(await release()).toMatchObject({ outcome: 'failed', because: 'stopped-unpublished', version: 8 });
    expect(platform.words).toEqual(['read', 'write v8', 'read']);
  });

  test('while it is tested is live and not tested, never released', async () => {
    const { platform, release } = cancelledDuring(({ what }) => what === 'simulate', {
      gate: () => {
        throw new Error('the engine was stopped');
      },
    });
    expect(await release()).toMatchObject({
      outcome: 'failed',
      because: 'stopped-untested',
      reason: 'cancelled',
      version: 8,
    });
    expect(platform.replaced).toHaveLength(1);
  });

  test('after its gate was done is released', async () => {
    const { release } = cancelledDuring(({ what }) => what === 'simulate');
    expect(await release()).toMatchObject({ outcome: 'released', reason: undefined, version: 8 });
  });
});

describe('while the previous content is put back', () => {
  const failing: RigOptions = { gate: () => FAILED_GATE };

  test('a cancellation during the write does not keep it from being seen published', async () => {
    const { platform, release } = cancelledDuring(({ version }) => version === 9, failing);
    platform.publications = [
      { looks: 0, status: 'published' },
      { looks: 3, status: 'published' },
    ];
    expect(await release()).toMatchObject({
      outcome: 'rolled-back',
      reason: 'simulation-failed',
      version: 9,
    });
    expect(digest(platform.live(NEW.id))).toBe(digest(OLD));
    expect(platform.words.slice(-5)).toEqual(['write v9', 'read', 'read', 'read', 'read']);
  });

  test('a cancellation does not keep a lost write from being sent again', async () => {
    const { platform, release } = cancelledDuring(({ version }) => version === 9, failing);
    platform.writeFaults = [undefined, 'lose-request'];
    expect(await release()).toMatchObject({ outcome: 'rolled-back', version: 9 });
    expect(digest(platform.live(NEW.id))).toBe(digest(OLD));
  });

  test('a cancellation during a pause ends the pause, not the watching', async () => {
    const pauses: (number | 'cut short')[] = [];
    const cancelled = rig({
      ...failing,
      sleep: async (milliseconds, signal) => {
        const isRestoring = cancelled.platform.replaced.length === 2;
        if (isRestoring && pauses.length < 2) cancelled.cancel();
        pauses.push(signal?.aborted ? 'cut short' : milliseconds);
        signal?.throwIfAborted();
      },
    });
    cancelled.platform.publications = [
      { looks: 0, status: 'published' },
      { looks: 2, status: 'published' },
    ];
    expect(await cancelled.release()).toMatchObject({ outcome: 'rolled-back', version: 9 });
    expect(pauses).toEqual([50, 'cut short', 50, 50]);
  });
});

describe('a run whose time is up', () => {
  test('while its write is in doubt is an unknown outcome', async () => {
    const { platform, release } = timedOutDuring(writing);
    platform.writeFaults = ['lose-answer'];
    expect(await release()).toMatchObject({ outcome: 'unknown', reason: 'unknown-outcome' });
  });

  test('while it is published is a publication that took too long', async () => {
    const { platform, release } = timedOutDuring(isPublishing);
    platform.publications = [{ looks: 5, status: 'published' }];
    expect(await release()).toMatchObject({ outcome: 'unknown', reason: 'publish-timeout', version: 8 });
  });

  test('before a write is unavailable', async () => {
    const { release } = timedOutDuring(({ what }) => what === 'read');
    expect(await release()).toMatchObject({ outcome: 'skipped', reason: 'unavailable', version: 7 });
  });
});

function timedOutDuring(isMoment: (call: Call, rig: Rig) => boolean): Rig {
  const late = rig();
  late.platform.before = (call) => {
    if (isMoment(call, late)) late.timeOut();
  };
  return late;
}
