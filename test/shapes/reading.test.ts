/** What the guest can send and must understand beyond what a conversation with the embedded organization shows. */
import { describe, expect, test } from '@jest/globals';
import {
  closeSession,
  configureSession,
  getJwt,
  heartbeat,
  join,
  readFrame,
  say,
} from '../../src/genesys/architect/guest/protocol.ts';
import { deviationsOfFrame } from './deviations.ts';
import type { SERVER_CLASSES } from './web-messaging-models.ts';

const TOKEN = '4f3c2b1a-0000-4000-8000-000000000000';
const attributes = { plan: 'gold' };
const offer = { label: 'Yes', payload: 'yes', messageId: 'm1' };

describe('a request of the guest is as the models say:', () => {
  test.each([
    ['a session', configureSession('d1', TOKEN, true)],
    ['a start without a word', join(TOKEN, attributes)],
    ['a line', say(TOKEN, { text: 'Hi', tracingId: 't1' })],
    ['a line with attributes', say(TOKEN, { text: 'Hi', attributes, tracingId: 't1' })],
    ['a quick reply', say(TOKEN, { text: 'Yes', offer: { ...offer, kind: 'QuickReply' }, tracingId: 't1' })],
    ['a button of a card', say(TOKEN, { text: 'Yes', offer: { ...offer, kind: 'Button' }, tracingId: 't1' })],
    [
      'a tap on a message without an id',
      say(TOKEN, { text: 'Yes', offer: { ...offer, kind: 'Button', messageId: undefined }, tracingId: 't1' }),
    ],
    ['a heartbeat', heartbeat(TOKEN)],
    ['a request for a token', getJwt(TOKEN)],
    ['a farewell', closeSession(TOKEN)],
  ])('%s', (_, text) => {
    expect(deviationsOfFrame({ direction: 'out', text })).toEqual([]);
  });
});

const error = { errorCode: 4013, errorMessage: 'too large' };
/** One frame of each class, as short as the models allow; the class `string` is a failure in words. */
const SHORTEST: Readonly<
  Record<keyof typeof SERVER_CLASSES, readonly [code: number, body: unknown, kind: string]>
> = {
  string: [4011, 'message too long', 'error'],
  SessionResponse: [200, { connected: true }, 'session'],
  StructuredMessage: [200, { type: 'Text' }, 'message'],
  JwtResponse: [200, { jwt: 'j', exp: 1 }, 'jwt'],
  TooManyRequestsErrorMessage: [429, { ...error, retryAfter: 3 }, 'throttled'],
  SessionExpiredEvent: [200, {}, 'expired'],
  ConnectionClosedEvent: [200, {}, 'over'],
  LogoutEvent: [200, {}, 'over'],
  SessionClearedEvent: [200, {}, 'over'],
  Error: [500, error, 'error'],
  GenerateUrlError: [200, error, 'other'],
  GetConfigurationResponse: [
    200,
    { allowedMedia: {}, maxCustomDataBytes: 2048, messageRoutingEnabled: true },
    'other',
  ],
  ResumeTokenResponse: [200, { resumeToken: 'r', exp: 1 }, 'other'],
  PresignedUrlResponse: [
    200,
    { attachmentId: 'a', headers: {}, url: 'https://files.example.com/a' },
    'other',
  ],
  AttachmentDeletedResponse: [200, { attachmentId: 'a' }, 'other'],
  UploadSuccessEvent: [
    200,
    { attachmentId: 'a', downloadUrl: 'https://f.example.com', timestamp: 't' },
    'other',
  ],
  UploadFailureEvent: [200, { attachmentId: 'a', ...error, timestamp: 't' }, 'other'],
};

describe('the guest understands the shortest frame of each class:', () => {
  test.each(Object.entries(SHORTEST))('%s', (name, [code, body, kind]) => {
    const text = JSON.stringify({ type: 'response', class: name, code, body });
    expect(deviationsOfFrame({ direction: 'in', text })).toEqual([]);
    expect(readFrame(text).kind).toBe(kind);
  });
});

describe('the guest understands messages that no flow of the embedded organization says:', () => {
  const action = { type: 'Postback', text: 'Pay', payload: 'pay' };
  test.each([
    [
      'a card',
      { contentType: 'Card', card: { title: 'Bill', description: '10 EUR', actions: [action] } },
      'Bill\n10 EUR',
      'Pay',
    ],
    [
      'a carousel',
      { contentType: 'Carousel', carousel: { cards: [{ title: 'Bill', actions: [action] }] } },
      'Bill',
      'Pay',
    ],
    [
      'quick replies of the second kind',
      {
        contentType: 'QuickReplyV2',
        quickReplyV2: { title: 'Sure?', actions: [{ text: 'Yes', payload: 'y' }] },
      },
      'Sure?',
      'Yes',
    ],
  ])('%s', (_, content, said, offered) => {
    const body = { type: 'Structured', direction: 'Outbound', id: 'm1', content: [content] };
    const text = JSON.stringify({ type: 'message', class: 'StructuredMessage', code: 200, body });
    expect(deviationsOfFrame({ direction: 'in', text })).toEqual([]);
    expect(readFrame(text)).toMatchObject({
      kind: 'message',
      message: { text: said, offers: [{ label: offered }] },
    });
  });
});
