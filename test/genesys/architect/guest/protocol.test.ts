import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  heartbeat,
  MAX_FRAME_LENGTH,
  readFrame,
  say,
} from '../../../../src/genesys/architect/guest/protocol.ts';

const frame = (name: string, code: number, body: unknown, rest: object = {}): string =>
  JSON.stringify({ type: 'response', class: name, code, body, ...rest });

describe('what cannot be read', () => {
  test.each([
    ['a binary frame', new Uint8Array([1, 2])],
    ['a frame of 262145 characters', 'x'.repeat(MAX_FRAME_LENGTH + 1)],
    ['a frame of another shape, at its root', 'not JSON'],
    ['a frame of another shape, at class', '{"class":1}'],
    // Its content may be a token: none of it is repeated.
    [
      'a frame of another shape, at code',
      '{"class":"JwtResponse","code":"200","body":{"jwt":"a-secret-token"}}',
    ],
  ])('is told as such: %s', (what, data) => {
    expect(readFrame(data)).toEqual({ kind: 'unreadable', what });
  });

  test('of a message is told with its place', () => {
    expect(readFrame(frame('StructuredMessage', 200, { type: 'Text', text: 5 }))).toEqual({
      kind: 'unreadable',
      what: 'a message of another shape, at text',
    });
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.json(), (name, code, body) => {
        const classes = [
          name,
          'SessionResponse',
          'StructuredMessage',
          'JwtResponse',
          'Error',
          'ConnectionClosedEvent',
        ];
        for (const each of classes)
          expect(readFrame(frame(each, code, JSON.parse(body)))).toHaveProperty('kind');
      }),
    );
  });
});

describe('errors', () => {
  test.each([
    [
      frame('string', 409, 'Session is read-only'),
      { kind: 'error', code: 409, text: 'Session is read-only' },
    ],
    [
      frame('Error', 400, { errorCode: 4011, errorMessage: 'too long' }),
      { kind: 'error', code: 4011, text: 'too long' },
    ],
    [frame('string', 4006, 'gone'), { kind: 'expired' }],
    [frame('SessionExpiredEvent', 200, {}), { kind: 'expired' }],
    [frame('string', 4029, { retryAfter: 2 }), { kind: 'throttled', retryAfterMs: 2000 }],
    [frame('TooManyRequestsErrorMessage', 429, { retryAfter: 3 }), { kind: 'throttled', retryAfterMs: 3000 }],
    [frame('TooManyRequestsErrorMessage', 429, null), { kind: 'throttled', retryAfterMs: 3000 }],
    [
      frame('ConnectionClosedEvent', 200, { reason: 'signedIn' }),
      { kind: 'over', why: 'ConnectionClosedEvent, signedIn' },
    ],
  ])('%s', (text, expected) => {
    expect(readFrame(text)).toEqual(expected);
  });

  test('text of theirs is one line without invisible characters', () => {
    expect(readFrame(frame('string', 500, 'a\n::error::b\u202e'))).toMatchObject({ text: 'a ::error::b' });
  });
});

describe('messages', () => {
  const message = (body: object) => {
    const read = readFrame(frame('StructuredMessage', 200, { direction: 'Outbound', ...body }));
    if (read.kind !== 'message') throw new Error(read.kind);
    return read.message;
  };

  test('an event says nothing, and may tell that the bot has left', () => {
    const events = [{ eventType: 'Presence', presence: { type: 'Disconnect' } }];
    expect(message({ type: 'Event', events, metadata: { readOnly: 'true' } })).toMatchObject({
      text: undefined,
      disconnects: true,
      readOnly: true,
    });
    const typing = [{ eventType: 'Typing', typing: { type: 'On' } }];
    expect(message({ type: 'Event', events: typing })).toMatchObject({ text: undefined, disconnects: false });
  });

  test('the customer’s own are told apart', () => {
    expect(message({ type: 'Text', text: 'hi', direction: 'Inbound' }).isOwn).toBe(true);
  });

  test('cards and lists are read as text, and what can be tapped on a card is offered', () => {
    const card = {
      title: 'Plan',
      description: 'All you need',
      actions: [
        { type: 'Postback', text: 'Take it', payload: 'take' },
        { type: 'Link', text: 'More', url: 'https://example.com' },
      ],
    };
    const sections = [
      {
        title: 'Sizes',
        items: [
          { id: '1', title: 'Small' },
          { id: '2', title: 'Large' },
        ],
      },
    ];
    const content = [
      { contentType: 'Card', card },
      { contentType: 'ListPicker', listPicker: { sections } },
    ];
    expect(message({ id: 'm', type: 'Structured', text: 'Choose', content })).toMatchObject({
      text: 'Choose\nPlan\nAll you need\nSizes\nSmall\nLarge',
      offers: [{ label: 'Take it', payload: 'take', kind: 'Button', messageId: 'm' }],
    });
  });

  test('a message without words is named by what it is', () => {
    const content = [{ contentType: 'Attachment', attachment: { url: 'https://example.com/a.png' } }];
    expect(message({ type: 'Structured', content }).text).toBe('[Attachment]');
  });

  test('the answer to a heartbeat is no message', () => {
    const { tracingId } = JSON.parse(heartbeat('t'));
    const body = { type: 'Text', text: 'ping', direction: 'Inbound' };
    expect(readFrame(frame('StructuredMessage', 200, body, { tracingId }))).toEqual({ kind: 'other' });
  });
});

test('what is tapped on a card is answered by a structured message', () => {
  const offer = { label: 'Take it', payload: 'take', kind: 'Button', messageId: 'm' } as const;
  expect(JSON.parse(say('t', { text: 'Take it', offer, tracingId: '1' }))).toEqual({
    action: 'onMessage',
    token: 't',
    tracingId: '1',
    message: {
      type: 'Structured',
      text: '',
      content: [
        {
          contentType: 'ButtonResponse',
          buttonResponse: { text: 'Take it', payload: 'take', type: 'Button', originatingMessageId: 'm' },
        },
      ],
    },
  });
});
