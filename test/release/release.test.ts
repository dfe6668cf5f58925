import { describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import { readStamp, withStamp } from '../../src/flow/stamp.ts';
import { failure, liveAs, wordsOf } from '../support/memory-platform.ts';
import { FAILED_GATE, NEW, OLD, recordWrites, releasedAs7, rig, THEIRS } from './rig.ts';

const ID = NEW.id;
const DRIFTED = liveAs(withStamp(THEIRS, { digest: digest(OLD) }), 7);

describe('before anything is written', () => {
  test('content that somebody edited since its release is drift, and stays', async () => {
    const { platform, release } = rig({ live: DRIFTED });
    expect(await release()).toMatchObject({ outcome: 'drift', reason: 'drift', version: 7 });
    expect(platform.words).toEqual(['read']);
  });

  test('drift is overwritten where that is asked for', async () => {
    const { platform, release } = rig({ live: DRIFTED, policy: { onDrift: 'overwrite' } });
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(wordsOf(platform.live(ID))).toBe('new words');
  });

  test('a flow that cannot be read fails with the reason of the platform', async () => {
    const { platform, release } = rig();
    platform.before = () => {
      throw failure('rate-limited', '429 Too Many Requests');
    };
    const verdict = await release();
    expect(verdict).toMatchObject({ outcome: 'failed', reason: 'rate-limited', version: null });
    expect(verdict.detail).toContain('429');
  });

  test('equal content is read once and not written', async () => {
    const { platform, release } = rig({ live: releasedAs7(NEW) });
    expect(await release()).toMatchObject({ outcome: 'unchanged', reason: undefined, version: 7 });
    expect(platform.words).toEqual(['read']);
  });

  test('opening a release writes nothing, and says when nothing is left to do', async () => {
    const { platform, open } = rig();
    expect((await open()).verdict).toBeUndefined();
    expect((await rig({ live: DRIFTED }).open()).verdict?.outcome).toBe('drift');
    expect(platform.words).toEqual(['read']);
  });
});

describe('a plain release', () => {
  test('reads, writes the next version, looks until it is published, tests it, and looks once more', async () => {
    const { platform, release } = rig();
    platform.publications = [{ looks: 2, status: 'published' }];
    expect(await release()).toMatchObject({ outcome: 'released', because: 'released', version: 8 });
    expect(platform.words).toEqual(['read', 'write v8', 'read', 'read', 'read', 'simulate', 'read']);
  });

  test('waits between two looks, at first only a moment', async () => {
    const { platform, clock, release } = rig();
    platform.publications = [{ looks: 2, status: 'published' }];
    await release();
    expect(clock.slept).toEqual([50, 50, 50]);
  });

  test('goes on from a release that a former run did not see the end of', async () => {
    const { platform, release } = rig({ live: { ...releasedAs7(NEW), status: 'scheduled' } });
    expect(await release()).toMatchObject({ outcome: 'released', version: 7 });
    expect(platform.words).toEqual(['read', 'read', 'simulate', 'read']);
  });

  test('of the same commit again plays the conversations again, and writes nothing', async () => {
    const former = rig();
    await former.release();
    const { platform, release } = rig({ live: former.platform.live(ID) });
    expect(await release()).toMatchObject({ outcome: 'unchanged', version: 8 });
    expect(platform.words).toEqual(['read', 'simulate']);
  });

  test('of the same commit again does not turn green while the conversations fail', async () => {
    const former = rig();
    await former.release();
    const { platform, release } = rig({ live: former.platform.live(ID), gate: () => FAILED_GATE });
    expect(await release()).toMatchObject({
      outcome: 'failed',
      because: 'nothing-to-put-back',
      reason: 'simulation-failed',
      version: 8,
    });
    expect(platform.replaced).toEqual([]);
  });

  test('leaves a stamp that says whose content it is and where it came from', async () => {
    const { platform, release } = rig({ commit: 'c0ffee', repository: 'acme/flows' });
    await release();
    expect(readStamp(platform.live(ID))).toEqual({
      digest: digest(NEW),
      commit: 'c0ffee',
      repository: 'acme/flows',
    });
    expect(digest(platform.live(ID))).toBe(digest(NEW));
  });

  test('adopts a flow that was never released before', async () => {
    const { platform, release } = rig({ live: liveAs(OLD, 7) });
    expect(await release()).toMatchObject({ outcome: 'released' });
    expect(wordsOf(platform.live(ID))).toBe('new words');
  });

  test('is released even if somebody edits the flow while it is tested, and that is said', async () => {
    const { platform, release } = rig();
    platform.before = ({ what }) => {
      if (what === 'simulate') platform.editInConsole(ID, THEIRS);
    };
    expect(await release()).toMatchObject({
      outcome: 'released',
      because: 'released-then-edited',
      version: 9,
    });
    expect(wordsOf(platform.live(ID))).toBe('somebody’s words');
  });
});

describe('a version that is taken', () => {
  test('by somebody’s change is a conflict, and their change stays', async () => {
    const { platform, release } = rig();
    platform.before = ({ what }) => {
      if (what === 'write') platform.editInConsole(ID, THEIRS);
    };
    expect(await release()).toMatchObject({ outcome: 'conflict', reason: 'conflict', version: 8 });
    expect(platform.words).toEqual(['read', 'write v8', 'read']);
    expect(platform.replaced).toEqual([]);
  });

  test('while the content is as it was is written again on the next one', async () => {
    const { platform, release } = rig();
    const moves = [8];
    platform.before = ({ what, version }) => {
      if (what === 'write' && moves.includes(version ?? 0)) platform.editInConsole(ID);
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 9 });
    expect(platform.words).toEqual(['read', 'write v8', 'read', 'write v9', 'read', 'simulate', 'read']);
  });

  test.each([0, 1, 3])('is written again at most %d times', async (maxConflictRetries) => {
    const { platform, release } = rig({ policy: { maxConflictRetries } });
    platform.before = ({ what }) => {
      if (what === 'write') platform.editInConsole(ID);
    };
    expect(await release()).toMatchObject({ outcome: 'conflict' });
    expect(platform.calls.filter(({ what }) => what === 'write')).toHaveLength(1 + maxConflictRetries);
    expect(platform.replaced).toEqual([]);
  });

  test('by the very same content is a release like any other', async () => {
    const { platform, release } = rig();
    platform.before = ({ what, version }) => {
      if (what === 'write' && version === 8) platform.editInConsole(ID, NEW);
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(platform.replaced).toEqual([]);
  });
});

describe('a write that is not answered', () => {
  const writes = (words: readonly string[]) => words.filter((word) => word.startsWith('write'));

  test('was applied: the same version is sent again, and nothing is written twice', async () => {
    const { platform, release } = rig();
    platform.writeFaults = ['lose-answer'];
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(writes(platform.words)).toEqual(['write v8', 'write v8']);
    expect(platform.replaced).toHaveLength(1);
  });

  test('was not applied: the same version is sent again, and is', async () => {
    const { platform, release } = rig();
    platform.writeFaults = ['lose-request'];
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(writes(platform.words)).toEqual(['write v8', 'write v8']);
  });

  test('arrives late, after it was sent again: only one of the two lands', async () => {
    const { platform, release } = rig();
    platform.writeFaults = ['arrive-late'];
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(platform.replaced).toHaveLength(1);
  });

  test('is sent again only after a moment, and with the very same body', async () => {
    const { platform, clock, release } = rig();
    const sent = recordWrites(platform);
    platform.writeFaults = ['lose-request'];
    await release();
    expect(clock.slept[0]).toBe(500);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  test.each([
    ['for some seconds', undefined, 5_000],
    ['for as long as it was said', 40_000, 40_000],
  ])('while the platform is away %s: it is settled afterwards', async (_, waitMs, away) => {
    const { platform, clock, release } = rig();
    const write = platform.writeFlow.bind(platform);
    const began = clock.monotonic();
    let sends = 0;
    platform.writeFlow = async (flow) => {
      sends += 1;
      if (clock.monotonic() - began >= away) return write(flow);
      return { kind: 'lost', error: failure('unavailable'), waitMs };
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
    expect(sends).toBe(waitMs === undefined ? 3 : 2);
  });

  test('and is settled by reads that are out of date for two seconds: it is found all the same', async () => {
    const { platform, clock, release } = rig();
    platform.writeFaults = ['lose-answer'];
    const former = platform.live(ID);
    const read = platform.readFlow.bind(platform);
    let written: number | undefined;
    platform.readFlow = async (id) => {
      const live = await read(id);
      if (platform.replaced.length > 0) written ??= clock.monotonic();
      return written !== undefined && clock.monotonic() - written < 2_000 ? former : live;
    };
    expect(await release()).toMatchObject({ outcome: 'released', version: 8 });
  });

  test('ever: it is unknown, because a copy under way may still land', async () => {
    const { platform, release } = rig();
    platform.writeFaults = ['arrive-late', 'lose-request', 'lose-request'];
    platform.arrive = () => undefined;
    expect(await release()).toMatchObject({
      outcome: 'unknown',
      reason: 'unknown-outcome',
      version: null,
      mayHaveLanded: true,
    });
  });

  test('and then meets somebody’s change: a conflict in which ours may have landed in between', async () => {
    const { platform, release } = rig();
    platform.writeFaults = ['lose-answer'];
    platform.before = ({ what }) => {
      if (what === 'write' && platform.replaced.length > 0) platform.editInConsole(ID, THEIRS);
    };
    expect(await release()).toMatchObject({ outcome: 'conflict', mayHaveLanded: true, version: 9 });
    expect(wordsOf(platform.live(ID))).toBe('somebody’s words');
  });
});

describe('a write that is refused', () => {
  test('as an invalid flow leaves the flow as it was', async () => {
    const { platform, release } = rig();
    platform.writeFaults = [{ refuse: 'invalid-flow' }];
    expect(await release()).toMatchObject({ outcome: 'invalid', reason: 'invalid-flow', version: 7 });
    expect(platform.words).toEqual(['read', 'write v8']);
  });

  test('for want of a scope fails with that reason', async () => {
    const { platform, release } = rig();
    platform.writeFaults = [{ refuse: 'unauthorized' }];
    expect(await release()).toMatchObject({ outcome: 'failed', reason: 'unauthorized', version: 7 });
  });
});
