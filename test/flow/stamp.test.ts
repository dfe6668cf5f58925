import { describe, expect, test } from '@jest/globals';
import type { FlowDefinition, LiveFlow } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Rejected, readStamp, rejectedEntry, type Stamp, withStamp } from '../../src/flow/stamp.ts';

const flow: FlowDefinition = {
  id: '3f2a',
  name: 'Support',
  nodes: { start: { type: 'start', transition: 'bye' }, bye: { type: 'end' } },
  applicationSettings: { webchat: { title: 'Support' } },
};
const stamp: Stamp = { digest: digest(flow), commit: '0f3c9d1', repository: 'acme/flows' };

const live = (applicationSettings?: Record<string, unknown>): LiveFlow => ({
  ...flow,
  version: 4,
  status: 'published',
  applicationSettings,
});

const rejected = (day: number, reason = 'A transcript failed.'): Rejected => ({
  digest: `sha256:${day.toString(16).padStart(64, '0')}`,
  at: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
  reason,
});

describe('readStamp', () => {
  const malformed: [string, Record<string, unknown> | undefined][] = [
    ['no settings', undefined],
    ['no stamp', { webchat: {} }],
    ['a text', { flowgate: 'sha256:00' }],
    ['no digest', { flowgate: { commit: '0f3c9d1' } }],
    ['a digest of another kind', { flowgate: { digest: 'md5:00' } }],
    [
      'a rejection without a date',
      { flowgate: { ...stamp, rejected: [{ ...rejected(1), at: 'yesterday' }] } },
    ],
    ['a stamp only inherited', Object.create({ flowgate: stamp })],
  ];
  test.each(malformed)('%s is no stamp', (_what, settings) => {
    expect(readStamp(live(settings))).toBeUndefined();
  });

  test('what a later Flowgate may add is passed over', () => {
    expect(readStamp(live({ flowgate: { ...stamp, approvedBy: 'somebody' } }))).toEqual(stamp);
  });
});

describe('withStamp', () => {
  test('what is written is read again, and leaves flow and digest as they were', () => {
    const before = JSON.stringify(flow);
    const full: Stamp = { ...stamp, rejected: [rejected(2), rejected(1)] };
    const stamped = withStamp(flow, full);
    expect(readStamp(live(stamped.applicationSettings))).toEqual(full);
    expect(digest(stamped)).toBe(digest(flow));
    expect(stamped.applicationSettings?.['webchat']).toEqual({ title: 'Support' });
    expect(JSON.stringify(flow)).toBe(before);
  });

  test('a flow without settings can be stamped, and an old stamp is replaced as a whole', () => {
    const { applicationSettings: _none, ...bare } = flow;
    const first = withStamp(bare, { ...stamp, rejected: [rejected(1)] });
    const second = withStamp(first, { digest: stamp.digest });
    expect(second.applicationSettings).toEqual({ flowgate: { digest: stamp.digest } });
  });

  test('the ten newest rejections stay, newest first', () => {
    const days = [3, 12, 1, 7, 9, 2, 11, 4, 8, 6, 10, 5];
    const stamped = withStamp(flow, { ...stamp, rejected: days.map((day) => rejected(day)) });
    const kept = readStamp(live(stamped.applicationSettings))?.rejected ?? [];
    expect(kept.map(({ at }) => Number(at.slice(8, 10)))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test('a reason as long as a conversation is cut', () => {
    const stamped = withStamp(flow, { ...stamp, rejected: [rejected(1, 'x'.repeat(100_000))] });
    expect(JSON.stringify(stamped).length).toBeLessThan(2_000);
  });
});

test('rejectedEntry finds content by its digest', () => {
  const full: Stamp = { ...stamp, rejected: [rejected(2), rejected(1)] };
  expect(rejectedEntry(full, stamp.digest)).toBeUndefined();
  expect(rejectedEntry(undefined, stamp.digest)).toBeUndefined();
  expect(rejectedEntry(stamp, stamp.digest)).toBeUndefined();
  expect(rejectedEntry(full, rejected(1).digest)).toEqual(rejected(1));
});
