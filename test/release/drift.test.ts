import { describe, expect, test } from '@jest/globals';
import { digest } from '../../src/flow/digest.ts';
import { withStamp } from '../../src/flow/stamp.ts';
import { driftOf } from '../../src/release/drift.ts';
import { liveAs, saying } from '../support/memory-platform.ts';

const released = saying('released words');
const edited = saying('edited words');
const next = saying('next words');
const stampOf = (commit?: string) => ({
  digest: digest(released),
  ...(commit === undefined ? {} : { commit }),
});

describe('there is drift', () => {
  test('where the content is not the stamped one: both digests, and the way to this commit', () => {
    const live = liveAs(withStamp(edited, stampOf('former')), 9);
    expect(driftOf(live, next)).toEqual({
      releasedDigest: digest(released),
      liveDigest: digest(edited),
      liveVersion: 9,
      commit: 'former',
      liveToSource: [
        expect.objectContaining({ kind: 'action-changed', from: 'edited words', to: 'next words' }),
      ],
    });
  });

  test('even where the edit is just what this commit would release', () => {
    const live = liveAs(withStamp(edited, stampOf()), 9);
    expect(driftOf(live, edited)).toMatchObject({ commit: undefined, liveToSource: [] });
  });
});

describe('there is none', () => {
  test('where the content is as it was released, whatever comes next', () => {
    expect(driftOf(liveAs(withStamp(released, stampOf()), 9), next)).toBeUndefined();
  });

  test('where Flowgate never released the flow', () => {
    expect(driftOf(liveAs(edited, 9), next)).toBeUndefined();
  });

  test('where the stamp is none of ours', () => {
    const live = liveAs({ ...edited, applicationSettings: { flowgate: { digest: 'mine' } } }, 9);
    expect(driftOf(live, next)).toBeUndefined();
  });
});
