import { describe, expect, test } from '@jest/globals';
import {
  isLive,
  isPublishing,
  lockHolder,
  publishedNumber,
  statusOf,
  unpublishedWork,
} from '../../../src/genesys/architect/record.ts';
import { flowRecordSchema } from '../../../src/genesys/architect/schemas.ts';
import { failureOf } from '../support/failure.ts';

const record = (facts: object) => flowRecordSchema.parse({ id: 'f', name: 'Support', ...facts });
const version = (id: string, facts: object = {}) => ({ id, type: 'PUBLISH', ...facts });

describe('the published version', () => {
  test('a version id that is no number is refused', async () => {
    const error = await failureOf(() => publishedNumber(record({ publishedVersion: version('four') })));
    expect([error.code, error.returned]).toEqual(['unavailable', expect.stringContaining('four')]);
  });

  test.each([
    [{}, 0],
    [{ publishedVersion: null }, 0],
    [{ publishedVersion: version('4.0') }, 4],
    [{ publishedVersion: version('12') }, 12],
  ])('of %j counts %i', (facts, expected) => {
    expect(publishedNumber(record(facts))).toBe(expected);
  });

  test('a flow that was deactivated is not live; one that does not tell is', () => {
    expect(isLive(record({ publishedVersion: version('4.0'), active: false }))).toBe(false);
    expect(isLive(record({ publishedVersion: version('4.0') }))).toBe(true);
    expect(isLive(record({ active: true }))).toBe(false);
  });
});

describe('an operation under way', () => {
  test.each([
    [{ actionName: 'PUBLISH', complete: false }, true],
    [{ actionName: 'PUBLISH', complete: true, actionStatus: 'STARTED' }, false],
    [{ actionName: 'PUBLISH', actionStatus: 'PENDING_GENERATION' }, true],
    [{ actionName: 'PUBLISH', actionStatus: 'SUCCESS' }, false],
    [{ actionName: 'CHECKOUT', complete: false }, false],
  ])('%j', (currentOperation, expected) => {
    expect(isPublishing(record({ currentOperation }))).toBe(expected);
  });

  test('a publication that failed leaves what is live live', () => {
    const currentOperation = {
      actionName: 'PUBLISH',
      complete: true,
      actionStatus: 'FAILURE',
      errorMessage: 'no',
    };
    expect(statusOf(record({ currentOperation, publishedVersion: version('4.0') }))).toEqual({
      status: 'published',
    });
    expect(statusOf(record({ currentOperation }))).toEqual({ status: 'failed', statusReason: 'no' });
  });
});

describe('a lock', () => {
  test('of this client is nobody else’s', () => {
    expect(lockHolder(record({ lockedClient: { id: 'me' } }), 'me')).toBeUndefined();
  });

  test.each([
    [{ lockedUser: { id: 'u', name: 'Jane Doe' } }, 'Jane Doe'],
    [{ lockedUser: { id: 'u' } }, 'u'],
    [{ lockedUser: {} }, 'somebody'],
    [{ lockedClient: { id: 'other', name: 'CI' } }, 'CI'],
  ])('%j is held by %s', (facts, holder) => {
    expect(lockHolder(record(facts), 'me')).toBe(holder);
  });
});

describe('unpublished work', () => {
  const published = { publishedVersion: version('4.0') };

  test.each([
    ['of a flow that was never published', { savedVersion: version('1.1') }],
    [
      'that is the published version',
      { ...published, savedVersion: version('4.0'), checkedInVersion: version('4.0') },
    ],
    ['that is older', { ...published, savedVersion: version('3.9') }],
    ['of this client', { ...published, savedVersion: version('4.1', { createdByClient: { id: 'me' } }) }],
  ])('%s is none', (_, facts) => {
    expect(unpublishedWork(record(facts), 'me')).toBeUndefined();
  });

  test('the newest is told, with who and when', () => {
    const checkedInVersion = version('5.0', { createdBy: { name: 'Ann' }, dateSaved: 0 });
    const savedVersion = version('5.10', { createdBy: { name: 'Bob' }, dateSaved: Date.UTC(2027, 0, 2) });
    expect(unpublishedWork(record({ ...published, checkedInVersion, savedVersion }), 'me')).toEqual({
      version: '5.10',
      by: 'Bob at 2027-01-02T00:00:00.000Z',
    });
  });
});
