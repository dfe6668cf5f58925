import { describe, expect, test } from '@jest/globals';
import type { VersionedFlow, WriteAnswer } from '../../src/genesys/platform.ts';
import { explain } from '../../src/release/explain.ts';
import { openRelease } from '../../src/release/release.ts';
import { fakeClock } from '../genesys/support/clock.ts';
import { MemoryPlatform, wordsOf } from '../support/memory-platform.ts';
import { FAILED_GATE, NEW, OLD, releasedAs7, THEIRS } from './rig.ts';

/** A platform that takes any write and gives it the version it likes, whatever version was claimed. */
class Unheld extends MemoryPlatform {
  beforeWrite: () => void = () => undefined;
  afterWrite: () => void = () => undefined;

  override async writeFlow(flow: VersionedFlow): Promise<WriteAnswer> {
    this.beforeWrite();
    const answer = await super.writeFlow({ ...flow, version: this.live(flow.id).version + 1 });
    this.afterWrite();
    return answer;
  }
}

async function release(platform: Unheld, gatePasses = true, during: () => void = () => undefined) {
  const opened = await openRelease({
    platform,
    flow: NEW,
    origin: { commit: 'c0ffee', repository: 'acme/flows' },
    policy: { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 2 },
    pollInterval: 5_000,
    publishTimeout: 60_000,
    clock: fakeClock(),
    signal: new AbortController().signal,
    gate: async () => {
      during();
      return gatePasses ? undefined : FAILED_GATE;
    },
    progress: () => undefined,
  });
  return opened.finish();
}

const SUBJECT = { name: 'Support', id: NEW.id, file: 'flows/support.flow.yaml' };
const LOST_LOCK = 'was sent version 8 and stored version 9: it does not hold the version lock';

describe('a platform that does not hold the version lock, with somebody editing before our write', () => {
  function edited(): Unheld {
    const platform = new Unheld(releasedAs7(OLD));
    platform.beforeWrite = () => {
      platform.beforeWrite = () => undefined;
      platform.editInConsole(NEW.id, THEIRS);
    };
    return platform;
  }

  test('is looked at again, and what came of it is said', async () => {
    const platform = edited();
    const verdict = await release(platform);
    expect(platform.words.filter((word) => word.startsWith('write'))).toEqual(['write v9']);
    expect(verdict).toMatchObject({ outcome: 'released', because: 'released', version: 9 });
    expect(explain(verdict, SUBJECT).notes.join()).toContain(LOST_LOCK);
    expect(explain(verdict, SUBJECT).notes.join()).toContain(
      'a change made meanwhile may have been replaced',
    );
  });

  test.each([
    ['nobody', () => undefined],
    ['somebody', (platform: Unheld) => platform.editInConsole(NEW.id, THEIRS)],
  ])('is not written to again when the gate fails, and %s edited during it', async (_, edit) => {
    const platform = edited();
    const verdict = await release(platform, false, () => edit(platform));
    expect(platform.replaced).toHaveLength(1);
    expect(verdict).toMatchObject({
      outcome: 'failed',
      because: 'nothing-to-put-back',
      reason: FAILED_GATE.reason,
    });
    expect(explain(verdict, SUBJECT).failure?.message).toContain(LOST_LOCK);
  });

  test.each([
    ['put back what was there', OLD],
    ['made a change', THEIRS],
  ])('is not written to again when somebody %s at once', async (_, flow) => {
    const platform = edited();
    platform.afterWrite = () => {
      platform.editInConsole(NEW.id, flow);
    };
    const verdict = await release(platform);
    expect(platform.replaced).toHaveLength(1);
    expect(verdict).toMatchObject({ outcome: 'conflict', version: 10, mayHaveLanded: true });
    expect(wordsOf(platform.live(NEW.id))).toBe(wordsOf({ ...flow, version: 10, status: 'published' }));
  });

  test('is not written to again when it stored something else', async () => {
    const platform = edited();
    platform.afterWrite = () => {
      const { version } = platform.live(NEW.id);
      platform.editInConsole(NEW.id, { ...OLD, name: `${version}` });
    };
    expect((await release(platform)).outcome).toBe('conflict');
    expect(platform.replaced).toHaveLength(1);
  });
});

test('with nobody else there, no difference is to be seen: the version is the one that was claimed', async () => {
  const platform = new Unheld(releasedAs7(OLD));
  const verdict = await release(platform, false);
  expect(verdict.outcome).toBe('rolled-back');
  expect(platform.words.filter((word) => word.startsWith('write'))).toEqual(['write v8', 'write v9']);
});

test('a put-back that is given another version is looked at, and not sent again', async () => {
  const platform = new Unheld(releasedAs7(OLD));
  const edit = () => {
    // Saved as it is, so that the put-back meets another version than it claims; then our content is wanted back.
    platform.beforeWrite = () => {
      platform.beforeWrite = () => undefined;
      platform.editInConsole(NEW.id);
    };
    platform.afterWrite = () => {
      platform.afterWrite = () => undefined;
      platform.editInConsole(NEW.id, NEW);
    };
  };
  const verdict = await release(platform, false, edit);
  expect(platform.replaced).toHaveLength(2);
  expect(verdict).toMatchObject({ outcome: 'rollback-failed', because: 'hands-off', version: 11 });
  expect(wordsOf(platform.live(NEW.id))).toBe('new words');
});
