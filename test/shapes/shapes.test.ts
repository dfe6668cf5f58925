/** The client and the embedded organization speak as the public SDKs of Genesys Cloud do, and not a field more. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSION_NEEDS } from '../../src/genesys/architect/permissions.ts';
import { CALLS, OTHER_CALLS } from './calls.ts';
import { singleChanges } from './changes.ts';
import { actionOf, callOf, classOf, deviationsOf, deviationsOfFrame } from './deviations.ts';
import { Recording } from './recording.ts';
import { TOURS } from './tours.ts';
import {
  GUEST_REQUESTS,
  type GuestAction,
  SERVER_CLASSES,
  type ServerClass,
} from './web-messaging-models.ts';

/** Nothing that a conversation for a test needs. */
const UNUSED_ACTIONS: readonly GuestAction[] = [
  'configureAuthenticatedSession',
  'onAttachment',
  'getAttachment',
  'deleteAttachment',
  'getConfiguration',
  'disconnectCustomer',
  'resumeToken',
];
/** What the embedded organization never says: see `reading.test.ts` for what the client makes of it. */
const UNSAID_CLASSES: readonly ServerClass[] = [
  'ConnectionClosedEvent',
  'LogoutEvent',
  'SessionClearedEvent',
  'Error',
  'GenerateUrlError',
  'GetConfigurationResponse',
  'ResumeTokenResponse',
  'PresignedUrlResponse',
  'AttachmentDeletedResponse',
  'UploadSuccessEvent',
  'UploadFailureEvent',
];

const KNOWN_CALLS = { ...CALLS, ...OTHER_CALLS };

const MODELLED_CALLS = Object.entries(KNOWN_CALLS).flatMap(([call, { answer }]) => (answer ? [call] : []));

const recording = new Recording();
beforeAll(async () => {
  const ends = await Promise.allSettled(TOURS.map((tour) => tour(recording)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}, 60_000);

function distinct(deviations: readonly string[]): string[] {
  return [...new Set(deviations)];
}

describe('calls', () => {
  test('are all among those of the models', () => {
    const called = new Set(recording.exchanges.map(callOf));
    expect([...called].filter((call) => !Object.hasOwn(KNOWN_CALLS, call))).toEqual([]);
  });

  test.each(Object.keys(KNOWN_CALLS))('%s is made, and is as the models say', (call) => {
    const exchanges = recording.exchanges.filter((exchange) => callOf(exchange) === call);
    expect(exchanges.some(({ status }) => status < 300)).toBe(true);
    expect(distinct(exchanges.flatMap(deviationsOf))).toEqual([]);
  });

  test('need no permission that Flowgate does not ask for', () => {
    const asked = new Set<string>(PERMISSION_NEEDS.map(({ permission }) => permission));
    const lacking = Object.entries(CALLS).filter(
      ([, { permissions = [] }]) => permissions.length > 0 && !permissions.some((one) => asked.has(one)),
    );
    // Roles are read where one is named, and only if they may be.
    expect(lacking.map(([call]) => call)).toEqual(['GET /api/v2/authorization/roles/{roleId}']);
  });

  test.each([400, 401, 403, 404, 429])('are refused with %d too', (status) => {
    expect(recording.exchanges.filter((exchange) => exchange.status === status)).not.toHaveLength(0);
  });
});

describe('frames', () => {
  const of = (direction: 'in' | 'out', name: (text: string) => string, wanted: string) =>
    recording.frames.filter((frame) => frame.direction === direction && name(frame.text) === wanted);

  test('are all among those of the models', () => {
    const names = recording.frames.map(({ direction, text }) =>
      direction === 'out' ? actionOf(text) : classOf(text),
    );
    const known = { ...GUEST_REQUESTS, ...SERVER_CLASSES };
    expect([...new Set(names)].filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });

  test.each(Object.keys(GUEST_REQUESTS))('%s of a guest is as the models say', (action) => {
    const frames = of('out', actionOf, action);
    const isUnused = UNUSED_ACTIONS.some((unused) => unused === action);
    expect(frames.length === 0).toBe(isUnused);
    expect(distinct(frames.flatMap(deviationsOfFrame))).toEqual([]);
  });

  test.each(Object.keys(SERVER_CLASSES))('%s of the server is as the models say', (name) => {
    const frames = of('in', classOf, name);
    const isUnsaid = UNSAID_CLASSES.some((unsaid) => unsaid === name);
    expect(frames.length === 0).toBe(isUnsaid);
    expect(distinct(frames.flatMap(deviationsOfFrame))).toEqual([]);
  });
});

/** The longest few of each kind, which have the most in them. */
const SAMPLES = 8;
function samples<T>(all: readonly T[], lengthOf: (each: T) => number): T[] {
  return all.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, SAMPLES);
}

describe('whatever is changed is noticed', () => {
  const noticed = (text: string, deviations: (changed: string) => readonly string[]): string[] => {
    if (!text.startsWith('{') || deviations(text).length > 0) return [];
    return [...singleChanges(JSON.parse(text))]
      .filter(({ changed }) => deviations(JSON.stringify(changed)).length === 0)
      .map(({ place }) => place);
  };

  test.each(MODELLED_CALLS)('in %s', (call) => {
    const exchanges = samples(
      recording.exchanges.filter((exchange) => callOf(exchange) === call),
      ({ answer, body }) => answer.length + body.length,
    );
    const unnoticed = exchanges.flatMap((exchange) => [
      ...noticed(exchange.answer, (answer) => deviationsOf({ ...exchange, answer })),
      ...noticed(exchange.body, (body) => deviationsOf({ ...exchange, body })),
    ]);
    expect(distinct(unnoticed)).toEqual([]);
  });

  test('in a frame', () => {
    const unnoticed = [...Object.keys(GUEST_REQUESTS), ...Object.keys(SERVER_CLASSES)].flatMap((name) => {
      const called = recording.frames.filter(
        ({ direction, text }) => (direction === 'out' ? actionOf(text) : classOf(text)) === name,
      );
      return samples(called, ({ text }) => text.length).flatMap((frame) =>
        noticed(frame.text, (text) => deviationsOfFrame({ ...frame, text })),
      );
    });
    expect(distinct(unnoticed)).toEqual([]);
  });
});
