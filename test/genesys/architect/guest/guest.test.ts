import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemClock } from '../../../../src/clock.ts';
import { FlowgateError } from '../../../../src/errors.ts';
import { type Connect, runtimeConnect } from '../../../../src/genesys/architect/guest/socket.ts';
import { frame, HEAR, Messenger, type Step } from './support/messenger.ts';
import { conversations, FLOW, Stage, words } from './support/stage.ts';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
/** Whatever happened: nothing is left open behind a guest. */
afterEach(() => {
  expect(stage.messenger.openSockets).toBe(0);
});

const says = (...texts: string[]): Step[] => [HEAR, ...texts.map((say) => ({ say }))];

describe('before a conversation', () => {
  const play = (guest = stage.guest()) => stage.play({ userLines: ['hi'] }, guest);

  test('without a web deployment nothing can be said', async () => {
    const guest = stage.guest({ deployments: undefined });
    await expect(play(guest)).rejects.toMatchObject({
      code: 'invalid-input',
      returned: expect.stringContaining('web-deployment-id'),
    });
    const byFlow = new Map([['Another', 'd']]);
    await expect(play(stage.guest({ deployments: { any: undefined, byFlow } }))).rejects.toThrow(
      'names none',
    );
  });

  test.each([
    ['another flow', { flow: { id: 'flow-2' }, status: 'Active' }, 'it serves the flow flow-2, not flow-1'],
    ['a sleeping one', { flow: { id: 'flow-1' }, status: 'Inactive' }, 'its status is Inactive'],
  ])('a deployment of %s is refused', async (_, body, returned) => {
    stage.deployment = () => ({ body });
    await expect(play()).rejects.toMatchObject({ code: 'invalid-input', returned });
    expect(stage.messenger.socketsSeen).toBe(0);
  });

  test('a deployment that does not exist is refused', async () => {
    stage.deployment = () => ({ status: 404 });
    await expect(play()).rejects.toBeInstanceOf(FlowgateError);
    expect(stage.messenger.socketsSeen).toBe(0);
  });

  test('one that could not be looked up is looked up again', async () => {
    let times = 0;
    stage.deployment = () => {
      times += 1;
      if (times === 1) throw new Error('no token');
      return { body: { flow: { id: FLOW.id }, status: 'Active' } };
    };
    stage.messenger.onLine = () => says('Hello');
    const guest = stage.guest();
    await expect(play(guest)).rejects.toThrow('no token');
    expect(words(await play(guest))).toContain('bot: Hello');
  });

  test('can be asked whether there could be one, without any', async () => {
    stage.deployment = () => ({ body: { flow: { id: 'flow-2' }, status: 'Active' } });
    await expect(stage.guest().prepare(FLOW)).rejects.toMatchObject({ code: 'invalid-input' });
    stage.deployment = () => ({ body: { flow: { id: FLOW.id }, status: 'Active' } });
    await stage.guest().prepare(FLOW);
    expect(stage.messenger.socketsSeen).toBe(0);
  });

  test('what may not be read is passed over, and told', async () => {
    stage.deployment = () => ({ status: 403 });
    stage.config = () => ({ status: 403 });
    stage.messenger.onLine = () => says('Hello');
    const result = await play();
    expect(words(result)).toEqual(['user: hi', 'bot: Hello']);
    // Whether an end would have been shown is not known.
    expect(result.ended).toBeUndefined();
    expect(stage.log).toEqual([
      'whether web deployment deployment-1 serves this flow was not checked: status 403',
      'how web deployment deployment-1 is configured is not known: status 403',
    ]);
  });

  test('the deployment of a flow by name goes before the one for all, and is looked up once', async () => {
    const guest = stage.guest({ deployments: { any: 'one', byFlow: new Map([['Support', 'two']]) } });
    await play(guest);
    await play(guest);
    expect(stage.asked).toEqual([
      '/api/v2/webdeployments/deployments/two',
      '/webdeployments/v1/deployments/two/config.json',
    ]);
  });

  test('a site that the deployment allows is named as origin', async () => {
    stage.deployment = () => ({ body: { allowAllDomains: false, allowedDomains: ['shop.example.com'] } });
    await play();
    expect(stage.messenger.origins).toEqual(['https://shop.example.com']);
  });

  test('too much data to begin with fails the conversation and says so', async () => {
    const result = await stage.play({ userLines: ['hi'], given: { note: 'é'.repeat(1_100) } });
    expect(result.errors).toEqual([
      expect.stringMatching(/^"given" takes 22\d\d bytes as custom attributes/),
    ]);
    expect(stage.messenger.actions()).toEqual(['configureSession', 'closeSession']);
  });

  test('a runtime without WebSocket says which one is needed', async () => {
    const runtime = globalThis.WebSocket;
    Reflect.deleteProperty(globalThis, 'WebSocket');
    try {
      const needed = { code: 'invalid-input', advice: expect.stringContaining('Node 22') };
      await expect(play(stage.guest({ connect: runtimeConnect }))).rejects.toMatchObject(needed);
      await expect(stage.guest({ connect: undefined }).prepare(FLOW)).rejects.toMatchObject(needed);
    } finally {
      globalThis.WebSocket = runtime;
    }
  });
});

describe('a conversation', () => {
  test('is told in turns, marked as a test, and closed', async () => {
    stage.messenger.onLine = (text) =>
      text === 'hi'
        ? [HEAR, { wait: 300 }, { say: 'Hello' }, { wait: 900 }, { say: 'How can I help?' }]
        : says('Bye');
    const result = await stage.play({ userLines: ['hi', 'no'], given: { plan: 'gold', visits: 3 } });
    expect(words(result)).toEqual(['user: hi', 'bot: Hello', 'bot: How can I help?', 'user: no', 'bot: Bye']);
    expect(result.errors).toBeUndefined();
    const [asked, first, second, last] = stage.messenger.requests;
    expect(asked).toMatchObject({ action: 'configureSession', startNew: true });
    expect(first?.channel).toEqual({
      metadata: { customAttributes: { plan: 'gold', visits: '3', flowgate: 'automated test' } },
    });
    expect(second?.channel).toBeUndefined();
    expect(last?.action).toBe('closeSession');
    expect(new Set(stage.messenger.requests.map(({ token }) => token)).size).toBe(1);
  });

  test('tells when something was said, from its beginning on', async () => {
    stage.messenger.onLine = () => [HEAR, { wait: 400 }, { say: 'Hello' }];
    const { transcript = [] } = await stage.play({ userLines: ['hi'] });
    const [line, answer] = transcript;
    expect((answer?.afterMs ?? 0) - (line?.afterMs ?? 0)).toBe(400);
  });

  test('has a token of its own', async () => {
    const guest = stage.guest();
    await stage.play({ userLines: ['hi'] }, guest);
    await stage.play({ userLines: ['hi'] }, guest);
    expect(new Set(stage.messenger.requests.map(({ token }) => token)).size).toBe(2);
  });

  test('taps what was offered, and writes what was not', async () => {
    stage.messenger.onLine = (_, before) => [
      HEAR,
      { say: 'Pick one', replies: ['Yes', 'No'], id: `m${before + 1}` },
    ];
    const result = await stage.play({ userLines: ['hi', 'Yes', 'Maybe'] });
    expect(result.transcript?.[1]).toMatchObject({ quickReplies: ['Yes', 'No'] });
    const [, , tapped, written] = stage.messenger.requests;
    expect(tapped?.message).toEqual({
      type: 'Text',
      text: '',
      content: [
        {
          contentType: 'ButtonResponse',
          buttonResponse: {
            text: 'Yes',
            payload: 'payload of Yes',
            type: 'QuickReply',
            originatingMessageId: 'm1',
          },
        },
      ],
    });
    expect(written?.message).toEqual({ type: 'Text', text: 'Maybe' });
  });

  test('is joined where the deployment starts it by itself', async () => {
    stage.config = () => ({ body: conversations({ autoStart: { enabled: true } }) });
    stage.messenger.onJoin = [{ say: 'Welcome' }];
    stage.messenger.onLine = () => says('Hello');
    const result = await stage.play({ userLines: ['hi'], given: { plan: 'gold' } });
    expect(words(result)).toEqual(['bot: Welcome', 'user: hi', 'bot: Hello']);
    expect(stage.messenger.requests[1]).toMatchObject({
      message: { type: 'Event' },
      channel: { metadata: { customAttributes: { plan: 'gold' } } },
    });
  });

  test('keeps silent in real time, says that it is still there, and listens', async () => {
    stage.messenger.onLine = () => [...says('Hello'), { wait: 70_000 }, { say: 'Are you still there?' }];
    const events = [{ kind: 'silence', milliseconds: 90_000, afterLines: 1 }] as const;
    const result = await stage.play({ userLines: ['hi'], events });
    expect(words(result)).toEqual(['user: hi', 'bot: Hello', 'bot: Are you still there?']);
    expect(stage.messenger.actions().filter((action) => action === 'ping')).toHaveLength(3);
  });

  test('waits less where all was said that was said there before', async () => {
    stage.messenger.onLine = () => says('Hello');
    const guest = stage.guest();
    const spans: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const began = stage.clock.monotonic();
      await stage.play({ userLines: ['hi'] }, guest);
      spans.push(stage.clock.monotonic() - began);
    }
    expect(spans).toEqual([3_000, 2_000]);
  });

  test('opens no more sockets in a minute than it may', async () => {
    const guest = stage.guest({ timing: { socketsPerMinute: 2 } });
    for (let round = 0; round < 3; round += 1) await stage.play({}, guest);
    expect(stage.clock.monotonic()).toBeGreaterThan(60_000);
  });
});

describe('the end', () => {
  test('is seen where the deployment shows it, and nothing is said after it', async () => {
    stage.messenger.onLine = () => [...says('Bye'), { event: 'Disconnect', readOnly: true }];
    const result = await stage.play({ userLines: ['hi', 'and now?'] });
    expect(words(result)).toEqual(['user: hi', 'bot: Bye']);
    expect(result).toMatchObject({ ended: true });
    expect(result.errors).toBeUndefined();
  });

  test('did not come where the deployment would have shown it', async () => {
    stage.messenger.onLine = () => says('Hello');
    expect(await stage.play({ userLines: ['hi'] })).toMatchObject({ ended: false });
  });

  test('is not known where the deployment hides it', async () => {
    stage.config = () => ({ body: conversations({}) });
    expect((await stage.play({ userLines: ['hi'] })).ended).toBeUndefined();
  });

  test('shows by a line that is not taken any more: it was not said', async () => {
    const late = frame('string', 'Session is read-only, no new messages allowed', 409);
    stage.messenger.onLine = (_, before) => (before === 0 ? says('Bye') : [late]);
    const result = await stage.play({ userLines: ['hi', 'and now?'] });
    expect(words(result)).toEqual(['user: hi', 'bot: Bye']);
    expect(result).toMatchObject({ ended: true });
    expect(result.errors).toBeUndefined();
  });
});

describe('what the network and the platform do to it', () => {
  test('messages in any order are put in order', async () => {
    stage.messenger.onLine = () => [
      HEAR,
      { say: 'second', time: 2_000 },
      { wait: 500 },
      { say: 'first', time: 1_000 },
    ];
    expect(words(await stage.play({ userLines: ['hi'] }))).toEqual(['user: hi', 'bot: first', 'bot: second']);
  });

  test('the same message twice is one', async () => {
    stage.messenger.onLine = () => [HEAR, { say: 'Hello', id: 'm' }, { say: 'Hello', id: 'm' }];
    expect(words(await stage.play({ userLines: ['hi'] }))).toEqual(['user: hi', 'bot: Hello']);
  });

  test('whatever comes twice and in any order, the conversation is the same', async () => {
    const texts = ['one', 'two', 'three', 'four'];
    const heard = fc.array(fc.nat({ max: 3 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(heard, fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 4 }), async (twice, order) => {
        const one = new Stage();
        one.messenger.onLine = () => [
          HEAR,
          ...[...order, ...twice].map((index) => ({
            say: texts[index] ?? '',
            id: `m${index}`,
            time: 1_000 + index,
          })),
        ];
        expect(words(await one.play({ userLines: ['hi'] }))).toEqual([
          'user: hi',
          ...texts.map((text) => `bot: ${text}`),
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('a bot that says nothing is not waited for without end', async () => {
    expect(words(await stage.play({ userLines: ['hi', 'hello?'] }))).toEqual(['user: hi', 'user: hello?']);
  });

  test('a bot that never stops is said to', async () => {
    stage.messenger.onLine = () => [
      HEAR,
      ...Array.from({ length: 100 }, () => [{ say: 'and' }, { wait: 1_000 }]).flat(),
    ];
    const result = await stage.play({ userLines: ['hi', 'stop'] });
    expect(result.errors).toEqual(['the bot did not stop talking for 60 s']);
    expect(words(result)).not.toContain('user: stop');
  });

  test.each([
    ['garbage', '{{{', 'a frame of another shape, at its root'],
    ['bytes', new Uint8Array([7]), 'a binary frame'],
    ['far too much', 'x'.repeat(300_000), 'a frame of 300000 characters'],
  ])('%s may have been a message: it does not pass in silence', async (_, raw, what) => {
    stage.messenger.onLine = () => [...says('Hello'), { raw }];
    const result = await stage.play({ userLines: ['hi'] });
    expect(result.errors).toEqual([`what came over the socket could not be read: ${what}`]);
  });

  test('a line that is refused fails the conversation', async () => {
    stage.messenger.onLine = () => [
      frame('Error', { errorCode: 4011, errorMessage: 'Message too long' }, 400),
    ];
    const result = await stage.play({ userLines: ['hi', 'more'] });
    expect(result.errors).toEqual(['the line "hi" was refused with error 4011: Message too long']);
    expect(words(result)).toEqual(['user: hi']);
  });

  const throttled = (retryAfter: number): Step =>
    frame('TooManyRequestsErrorMessage', { retryAfter, errorCode: 4029 }, 429);

  test('a throttled line is said again after the time that was asked for', async () => {
    stage.messenger.onLine = (_, before) => (before === 0 ? [throttled(20)] : says('Hello'));
    const result = await stage.play({ userLines: ['hi'] });
    expect(words(result)).toEqual(['user: hi', 'bot: Hello']);
    expect(stage.clock.monotonic()).toBeGreaterThan(20_000);
  });

  test('a line is not said twice because something else was throttled', async () => {
    const body = { retryAfter: 1, errorCode: 4029 };
    const name = 'TooManyRequestsErrorMessage';
    const raw = JSON.stringify({ type: 'response', class: name, code: 429, body, tracingId: 'another' });
    stage.messenger.onLine = () => [{ raw }, ...says('Hello')];
    expect(words(await stage.play({ userLines: ['hi'] }))).toEqual(['user: hi', 'bot: Hello']);
    expect(stage.messenger.actions().filter((action) => action === 'hi')).toHaveLength(1);
  });

  test('a throttled session is asked for again', async () => {
    stage.messenger.onConfigure = (attempt) => (attempt === 1 ? [throttled(5)] : undefined);
    stage.messenger.onLine = () => says('Hello');
    expect(words(await stage.play({ userLines: ['hi'] }))).toContain('bot: Hello');
  });

  test('a platform that only asks to wait is not waited for without end', async () => {
    stage.messenger.onLine = () => [throttled(25)];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({ code: 'rate-limited' });
    expect(stage.messenger.actions().at(-1)).toBe('closeSession');
  });

  test('a platform that asks to wait for no time at all is not asked without end', async () => {
    stage.messenger.onConfigure = () => [throttled(0)];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({ code: 'rate-limited' });
    expect(stage.messenger.requests.length).toBeLessThan(100);
  });

  test('a throttled beginning is begun again after the time that was asked for', async () => {
    stage.config = () => ({ body: conversations({ autoStart: { enabled: true } }) });
    stage.messenger.onJoin = [throttled(5)];
    const { messenger } = stage;
    const connect: Connect = (url, origin, events) => {
      const socket = messenger.connect(url, origin, events);
      return {
        ...socket,
        send: (text) => {
          if (messenger.actions().filter((action) => action === 'onMessage').length === 1)
            messenger.onJoin = [{ say: 'Welcome' }];
          socket.send(text);
        },
      };
    };
    const result = await stage.play({ userLines: [] }, stage.guest({ connect }));
    expect(words(result)).toEqual(['bot: Welcome']);
  });

  test('a connection that breaks before the bot has begun is no verdict about the flow', async () => {
    stage.config = () => ({ body: conversations({ autoStart: { enabled: true } }) });
    stage.messenger.onJoin = ['drop'];
    await expect(stage.play({ userLines: [] })).rejects.toMatchObject({
      code: 'unavailable',
      returned: expect.stringContaining('before the bot'),
    });
  });

  test.each([
    ['expired', frame('SessionExpiredEvent', {})],
    ['ended by Genesys Cloud (LogoutEvent)', frame('LogoutEvent', {})],
  ])('a session that was %s is no verdict about the flow', async (returned, step) => {
    stage.messenger.onLine = () => [HEAR, step];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({
      code: 'unavailable',
      returned: expect.stringContaining(returned),
    });
    expect(stage.messenger.actions().at(-1)).toBe('closeSession');
  });

  test('a session that is refused names the deployment', async () => {
    stage.messenger.onConfigure = () => [frame('string', 'Deployment not found', 400)];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({
      code: 'invalid-input',
      advice: expect.stringContaining('web-deployment-id'),
    });
    expect(stage.messenger.socketsSeen).toBe(1);
  });

  test('a server that closes at once is tried a few times', async () => {
    stage.messenger.onConfigure = () => ['drop'];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({
      code: 'unavailable',
      returned: 'the connection was closed (code 1006), 4 times over',
    });
    expect(stage.messenger.socketsSeen).toBe(4);
  });

  test('a server that does not answer is given up', async () => {
    stage.messenger.onConfigure = () => [];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toThrow('no session within 10 s, 4 times over');
  });

  test('a cancelled run ends the conversation, and closes it', async () => {
    const reason = new FlowgateError('cancelled', { attempted: 'a', returned: 'b', advice: 'c' });
    stage.messenger.onLine = () => {
      stage.stop.abort(reason);
      return says('Hello');
    };
    await expect(stage.play({ userLines: ['hi'] })).rejects.toBe(reason);
    expect(stage.messenger.actions().at(-1)).toBe('closeSession');
  });

  test('an end without a reason of ours is told as cancelled', async () => {
    stage.messenger.onLine = () => {
      stage.stop.abort();
      return [HEAR];
    };
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a farewell that is not answered holds up nobody', async () => {
    stage.messenger.answersFarewell = false;
    await stage.play({});
    expect(stage.log).toContain('the farewell of a guest was not answered');
  });
});

describe('a connection that breaks', () => {
  test('in the middle of a turn is replaced, and what was missed is fetched', async () => {
    stage.messenger.onLine = () => [
      ...says('one'),
      'drop',
      { say: 'two', lost: true },
      { say: 'three', lost: true },
    ];
    const bearers: (string | undefined)[] = [];
    stage.messages = (_, bearer) => {
      bearers.push(bearer);
      return { body: { entities: stage.messenger.history, pageCount: 1 } };
    };
    const secrets: string[] = [];
    const guest = stage.guest({ onSecret: (secret) => secrets.push(secret) });
    const result = await stage.play({ userLines: ['hi'] }, guest);
    expect(words(result)).toEqual(['user: hi', 'bot: one', 'bot: two', 'bot: three']);
    expect(result.errors).toBeUndefined();
    expect(stage.messenger.actions()).toEqual([
      'configureSession',
      'hi',
      'configureSession',
      'getJwt',
      'closeSession',
    ]);
    expect(stage.messenger.requests[2]?.startNew).toBe(false);
    expect(bearers).toEqual(['the-jwt']);
    expect(secrets).toEqual(['the-jwt']);
  });

  test('with a line that did not arrive says it again', async () => {
    stage.messenger.onLine = (_, before) => (before === 0 ? ['drop'] : says('Hello'));
    expect(words(await stage.play({ userLines: ['hi'] }))).toEqual(['user: hi', 'bot: Hello']);
    expect(stage.messenger.actions().filter((action) => action === 'hi')).toHaveLength(2);
  });

  test('with a line that had arrived does not say it twice', async () => {
    stage.messenger.onLine = () => ['drop', HEAR, { wait: 5_000 }];
    await stage.play({ userLines: ['hi'] });
    expect(stage.messenger.actions().filter((action) => action === 'hi')).toHaveLength(1);
  });

  test.each([
    [
      'no token for it',
      () => {
        stage.messenger.givesJwt = false;
      },
    ],
    [
      'a refusal',
      () => {
        stage.messages = () => ({ status: 401 });
      },
    ],
  ])('is said where what was missed cannot be fetched: %s', async (_, break_) => {
    break_();
    stage.messenger.onLine = () => [...says('one'), 'drop'];
    const result = await stage.play({ userLines: ['hi'] });
    expect(result.errors).toEqual([
      'the connection broke for a while, and what was said meanwhile could not be fetched',
    ]);
  });

  test('is the end where whether a line arrived cannot be known', async () => {
    stage.messages = () => ({ status: 401 });
    stage.messenger.onLine = () => ['drop'];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({
      code: 'unavailable',
      returned: expect.stringContaining('is not known'),
    });
  });

  test('and takes the conversation with it is said to', async () => {
    stage.messenger.onConfigure = (attempt) =>
      attempt === 2 ? [frame('SessionResponse', { connected: true, newSession: true })] : undefined;
    stage.messenger.onLine = () => [...says('one'), 'drop'];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toThrow('the conversation was lost');
  });

  test('again and again is given up', async () => {
    stage.messenger.onLine = () => ['drop'];
    await expect(stage.play({ userLines: ['hi'] })).rejects.toMatchObject({
      code: 'unavailable',
      returned: 'the connection broke 4 times in one conversation',
    });
  });

  test('after the end changes nothing', async () => {
    stage.messenger.onLine = () => [...says('Bye'), { event: 'Disconnect', readOnly: true }, 'drop'];
    const result = await stage.play({ userLines: ['hi', 'more'] });
    expect(words(result)).toEqual(['user: hi', 'bot: Bye']);
    expect(result).toMatchObject({ ended: true });
    expect(stage.messenger.socketsSeen).toBe(1);
  });
});

test('speaks over a socket of the runtime', async () => {
  const messenger = new Messenger(systemClock);
  messenger.onLine = () => [
    ...says('Hello'),
    { raw: new Uint8Array([1]) },
    { event: 'Disconnect', readOnly: true },
  ];
  const server = await messenger.listen();
  try {
    stage.deployment = () => ({
      body: { allowAllDomains: false, allowedDomains: ['https://shop.example.com'] },
    });
    const guest = stage.guest({
      hosts: { api: server.url, cdn: server.url, messaging: server.url },
      connect: runtimeConnect,
      clock: systemClock,
      timing: { settleMs: 1, shortIdleMs: 50 },
    });
    const result = await guest.converse(FLOW, { userLines: ['hi', 'more'], given: {} });
    expect(words(result)).toEqual(['user: hi', 'bot: Hello']);
    expect(result).toMatchObject({ errors: ['what came over the socket could not be read: a binary frame'] });
    expect(messenger.origins).toEqual(['https://shop.example.com']);
    expect(messenger.actions()).toEqual(['configureSession', 'hi', 'closeSession']);
  } finally {
    await server.close();
  }
});
