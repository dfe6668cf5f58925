import { afterEach, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { z } from 'zod';
import type { ArchitectSandbox } from '../../../src/sandbox/architect/architect-sandbox.ts';
import { apiClient, helpFlow, helpYaml, start } from './support.ts';

const frameSchema = z.object({
  type: z.string(),
  class: z.string(),
  code: z.number(),
  body: z.unknown(),
  tracingId: z.string().optional(),
});
type Frame = z.infer<typeof frameSchema>;

const open = new Set<WebSocket>();
afterEach(() => {
  for (const socket of open) socket.terminate();
  open.clear();
});

/** A guest that writes frames and waits for what comes, one frame after the other. */
class Guest {
  readonly token: string;
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #arrived: string[] = [];
  #wake: (() => void) | undefined;

  constructor(socket: WebSocket, token: string) {
    this.#socket = socket;
    this.token = token;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.on('message', (data) => {
      this.#arrived.push(String(data));
      this.#wake?.();
    });
  }

  send(request: object | string): void {
    this.#socket.send(
      typeof request === 'string' ? request : JSON.stringify({ token: this.token, ...request }),
    );
  }

  async raw(): Promise<string> {
    while (this.#arrived.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#arrived.shift() ?? '';
  }

  async next(): Promise<Frame> {
    return frameSchema.parse(JSON.parse(await this.raw()));
  }

  say(text: string, more: object = {}): void {
    this.send({ action: 'onMessage', message: { type: 'Text', text }, ...more });
  }

  configure(more: object = {}): void {
    this.send({ action: 'configureSession', deploymentId: 'deployment-help', startNew: false, ...more });
  }
}

async function connect(sandbox: ArchitectSandbox, token = 'token-1', options = {}): Promise<Guest> {
  const url = `${sandbox.url.replace('http', 'ws')}/v1?deploymentId=deployment-help`;
  const socket = new WebSocket(url, options);
  open.add(socket);
  const guest = new Guest(socket, token);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return guest;
}

async function begin(sandbox: ArchitectSandbox, token?: string): Promise<Guest> {
  const guest = await connect(sandbox, token);
  guest.configure();
  expect(await guest.next()).toMatchObject({ class: 'SessionResponse', body: { connected: true } });
  return guest;
}

/** A flow that asks its name through a bot, and greets. */
const ASKING = helpYaml({
  more: `
          - callBotFlow:
              name: Ask
              botFlow:
                Questions:
                  ver_latestPublished:
                    inputs:
                      Slot.Question:
                        lit: Your name?
                    outputs:
                      Slot.Answer:
                        var: Flow.name
          - sendResponse:
              name: Greet by name
              messageBody:
                exp: Append("Hello ", Flow.name)`,
}).replace(
  '  states:',
  '  variables:\n    - stringVariable:\n        name: Flow.name\n        initialValue:\n          noValue: true\n  states:',
);

describe('a socket', () => {
  test.each([
    ['of an unknown deployment', '/v1?deploymentId=other', 400],
    ['elsewhere', '/v2', 404],
  ])('%s is refused', async (_, path, status) => {
    const sandbox = await start();
    const socket = new WebSocket(sandbox.url.replace('http', 'ws') + path);
    await expect(new Promise((_, reject) => socket.once('error', reject))).rejects.toThrow(String(status));
  });

  test('is refused to a site that the deployment does not allow, and by faults', async () => {
    const sandbox = await start({
      webDeployments: [{ id: 'deployment-help', flowId: 'help', allowedDomains: ['shop.example'] }],
    });
    await expect(connect(sandbox, 't', { origin: 'https://evil.example' })).rejects.toThrow('403');
    await connect(sandbox, 't', { origin: 'https://shop.example' });
    sandbox.addFault({ path: '/v1', fault: { kind: 'status', status: 503 } });
    await expect(connect(sandbox, 't', { origin: 'https://shop.example' })).rejects.toThrow('503');
    sandbox.clearFaults();
    sandbox.addFault({ path: '/v1', fault: { kind: 'reset' } });
    await expect(connect(sandbox)).rejects.toThrow('socket hang up');
  });

  test('that still waits to be opened does not outlive the sandbox', async () => {
    const sandbox = await start();
    sandbox.addFault({ path: '/v1', fault: { kind: 'delay', ms: 3_600_000 } });
    const opening = expect(connect(sandbox)).rejects.toThrow('socket hang up');
    // A round trip, so that the socket has been heard of as well.
    await fetch(`${sandbox.url}/sandbox/log`);
    await sandbox.close();
    await opening;
  });

  test('is opened late where a fault delays it', async () => {
    const sandbox = await start();
    sandbox.addFault({ path: '/v1', fault: { kind: 'delay', ms: 1 } });
    await begin(sandbox);
  });

  test('ends with the sandbox', async () => {
    const sandbox = await start();
    const guest = await begin(sandbox);
    await sandbox.close();
    await guest.closed;
  });
});

describe('a request', () => {
  test.each([
    ['no JSON', 'hello', 400],
    ['of an unknown action', { action: 'dance' }, 400],
    ['without a token', '{"action":"echo"}', 4020],
    ['of a session nobody knows', { action: 'onMessage', token: 'other' }, 4007],
    ['to configure for another deployment', { action: 'configureSession', deploymentId: 'other' }, 403],
    [
      'with a text too long',
      { action: 'onMessage', message: { type: 'Text', text: 'x'.repeat(5000) } },
      4011,
    ],
    [
      'with too many attributes',
      {
        action: 'onMessage',
        message: { type: 'Text', text: 'x' },
        channel: { metadata: { customAttributes: { a: 'x'.repeat(3000) } } },
      },
      4013,
    ],
    [
      'to clear',
      {
        action: 'onMessage',
        message: { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Clear' } }] },
      },
      403,
    ],
  ])('%s is refused', async (_, request, code) => {
    const guest = await begin(await start());
    guest.send(request);
    expect(await guest.next()).toMatchObject({ type: 'response', class: 'string', code });
  });

  test('that comes too often is refused with how long to wait', async () => {
    const sandbox = await start({
      guestLimit: { requests: 1, perMs: 60_000 },
      now: () => new Date('2030-05-01T12:00:00.000Z'),
    });
    const guest = await begin(sandbox);
    guest.say('hi');
    expect(await guest.next()).toEqual({
      type: 'response',
      class: 'TooManyRequestsErrorMessage',
      code: 429,
      body: { retryAfter: 60, errorCode: 4029, errorMessage: 'Message rate too high for this session' },
    });
  });

  test('for an echo is answered under its mark', async () => {
    const guest = await begin(await start());
    guest.send({ action: 'echo', tracingId: 'beat', message: { type: 'Text', text: 'ping' } });
    expect(await guest.next()).toMatchObject({
      class: 'StructuredMessage',
      tracingId: 'beat',
      body: { text: 'ping' },
    });
  });
});

describe('a conversation', () => {
  test('is answered by the published flow, and ends read-only', async () => {
    const sandbox = await start();
    sandbox.editInConsole('help', (archy) => archy, { publish: false });
    const guest = await begin(sandbox);
    guest.say('hi', {
      tracingId: 'mine',
      channel: { metadata: { customAttributes: { tier: 'gold' } } },
    });
    expect(await guest.next()).toMatchObject({
      type: 'message',
      tracingId: 'mine',
      body: { type: 'Text', text: 'hi', direction: 'Inbound' },
    });
    expect(await guest.next()).toMatchObject({
      body: {
        text: 'Hello',
        direction: 'Outbound',
        originatingEntity: 'Bot',
        channel: { from: { nickname: 'Bot' } },
      },
    });
    expect(await guest.next()).toMatchObject({
      body: {
        type: 'Event',
        events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
        metadata: { readOnly: 'true' },
      },
    });
    guest.say('more');
    expect(await guest.next()).toMatchObject({ code: 409 });
    guest.send({ action: 'closeSession', closeAllConnections: true });
    expect(await guest.next()).toMatchObject({ body: { connected: false, readOnly: true } });
    expect(sandbox.conversations).toMatchObject([
      {
        token: 'token-1',
        version: '1.0',
        ended: true,
        closed: true,
        attributes: { tier: 'gold' },
        errors: [],
      },
    ]);
  });

  test('is handed over to a queue, and nobody answers there', async () => {
    const sandbox = await start();
    const guest = await begin(sandbox);
    guest.say('person');
    await guest.next();
    expect(await guest.next()).toMatchObject({ body: { text: 'Hello' } });
    guest.say('anybody?');
    expect(await guest.next()).toMatchObject({ body: { text: 'anybody?', direction: 'Inbound' } });
    guest.send({ action: 'echo', message: { text: 'ping', type: 'Text' } });
    expect(await guest.next()).toMatchObject({ body: { id: 'echo_id' } });
    expect(sandbox.conversations).toMatchObject([{ routedTo: 'Support', ended: false }]);
  });

  test('goes on where the deployment does not say that it ended', async () => {
    const sandbox = await start({
      webDeployments: [
        {
          id: 'deployment-help',
          flowId: 'help',
          conversationDisconnect: { enabled: false, type: 'Send' },
        },
      ],
    });
    const guest = await begin(sandbox);
    for (const text of ['one', 'two']) {
      guest.say(text);
      expect(await guest.next()).toMatchObject({ body: { text } });
      expect(await guest.next()).toMatchObject({ body: { text: 'Hello' } });
    }
  });

  test('starts by joining where the deployment says so', async () => {
    const sandbox = await start({
      webDeployments: [{ id: 'deployment-help', flowId: 'help', autoStart: true }],
    });
    const guest = await begin(sandbox);
    const events = [{ eventType: 'Presence', presence: { type: 'Join' } }];
    guest.send({ action: 'onMessage', message: { type: 'Event', events } });
    expect(await guest.next()).toMatchObject({ body: { text: 'Hello' } });
  });

  test('waits at a question of a bot, takes a tap for an answer, and offers what can be tapped', async () => {
    const sandbox = await start({
      flows: [helpFlow(ASKING)],
      bots: [{ name: 'Questions', quickReplies: ['Ada', 'Bob'] }],
    });
    const guest = await begin(sandbox);
    guest.say('hi');
    await guest.next();
    await guest.next();
    expect(await guest.next()).toMatchObject({
      body: {
        type: 'Structured',
        text: 'Your name?',
        content: [
          { contentType: 'QuickReply', quickReply: { text: 'Ada', payload: 'Ada', action: 'Message' } },
          {},
        ],
      },
    });
    const buttonResponse = { text: 'Ada', payload: 'Ada', type: 'QuickReply' };
    guest.send({
      action: 'onMessage',
      message: { type: 'Text', text: '', content: [{ contentType: 'ButtonResponse', buttonResponse }] },
    });
    expect(await guest.next()).toMatchObject({ body: { text: 'Ada', direction: 'Inbound' } });
    expect(await guest.next()).toMatchObject({ body: { text: 'Hello Ada' } });
    expect(await guest.next()).toMatchObject({ body: { type: 'Event' } });
  });

  test('follows the intent a bot hears, and the answers of back ends', async () => {
    const more = `
          - callBotFlow:
              name: Understand
              inputText:
                exp: Message.Message.body
              intent:
                var: Flow.name
              botFlow:
                Router:
                  ver_latestPublished:
                    none: true
          - sendResponse:
              name: Tell
              messageBody:
                exp: Append("It is ", Flow.name)`;
    const declared = ASKING.slice(ASKING.indexOf('  variables:'), ASKING.indexOf('  states:'));
    const yaml = helpYaml({ more }).replace('  states:', `${declared}  states:`);
    const sandbox = await start({
      flows: [helpFlow(yaml)],
      bots: [{ name: 'Router', intents: { billing: ['bill', 'invoice'] } }],
    });
    const guest = await begin(sandbox);
    guest.say('My INVOICE is wrong');
    await guest.next();
    await guest.next();
    expect(await guest.next()).toMatchObject({ body: { text: 'It is billing' } });
  });

  test('is not answered where nothing is published', async () => {
    const sandbox = await start({ flows: [{ ...helpFlow(), status: 'draft' }] });
    const guest = await begin(sandbox);
    guest.say('hi');
    expect(await guest.next()).toMatchObject({ body: { direction: 'Inbound' } });
    guest.send({ action: 'echo', message: { text: 'ping', type: 'Text' } });
    expect(await guest.next()).toMatchObject({ body: { id: 'echo_id' } });
  });

  test('is found again by its token, and its messages over HTTP', async () => {
    const sandbox = await start();
    sandbox.addSocketFault({ nth: 1, fault: { kind: 'drop', after: 1 } });
    const first = await begin(sandbox);
    first.say('person');
    expect(await first.next()).toMatchObject({ body: { text: 'person' } });
    await first.closed;
    const second = await connect(sandbox);
    second.configure();
    expect(await second.next()).toMatchObject({ body: { newSession: false } });
    second.send({ action: 'getJwt' });
    const { body } = await second.next();
    const { jwt } = z.object({ jwt: z.string(), exp: z.number() }).parse(body);
    const read = async (bearer: string) =>
      fetch(`${sandbox.url}/api/v2/webmessaging/messages?pageNumber=1&pageSize=25`, {
        headers: { Authorization: `Bearer ${bearer}` },
      });
    expect(await (await read(jwt)).json()).toMatchObject({
      entities: [
        { text: 'Hello', direction: 'Outbound' },
        { text: 'person', direction: 'Inbound' },
      ],
      total: 2,
    });
    expect((await read('other')).status).toBe(401);
    expect(JSON.stringify(sandbox.frames)).not.toContain(jwt);
    expect(sandbox.conversations).toHaveLength(1);
    second.configure({ startNew: true });
    expect(await second.next()).toMatchObject({ body: { newSession: true, clearedExistingSession: true } });
  });
});

describe('a fault of a socket', () => {
  async function answersTo(fault: Parameters<ArchitectSandbox['addSocketFault']>[0]['fault'], count: number) {
    const sandbox = await start();
    sandbox.addSocketFault({ fault });
    const guest = await begin(sandbox);
    guest.say('person');
    const answers: string[] = [];
    for (let frame = 0; frame < count; frame += 1) answers.push(await guest.raw());
    return { sandbox, answers };
  }

  test.each([
    ['disorder' as const, ['Hello', 'person']],
    ['duplicate' as const, ['person', 'person', 'Hello', 'Hello']],
  ])('%s changes how frames come', async (kind, texts) => {
    const { answers, sandbox } = await answersTo({ kind }, texts.length);
    const said = answers.map((frame) =>
      z.object({ body: z.object({ text: z.string() }) }).parse(JSON.parse(frame)),
    );
    expect(said.map(({ body }) => body.text)).toEqual(texts);
    expect(sandbox.frames.filter(({ fault }) => fault !== undefined)).toMatchObject([
      { direction: 'in', fault: kind },
    ]);
  });

  test('delay leaves the order', async () => {
    const { answers } = await answersTo({ kind: 'delay', ms: 1 }, 2);
    expect(answers[1]).toContain('Hello');
  });

  test('garbage comes before the answer', async () => {
    const { answers } = await answersTo({ kind: 'garbage', text: '%' }, 3);
    expect(answers[0]).toBe('%');
  });

  test.each([
    [{ kind: 'throttle' as const, retryAfter: 2 }, '"retryAfter":2'],
    [{ kind: 'error' as const, code: 5000 }, '"code":5000'],
    [{ kind: 'expire' as const }, 'SessionExpiredEvent'],
  ])('%j is said instead of an answer', async (fault, text) => {
    const { sandbox, answers } = await answersTo(fault, 1);
    expect(answers[0]).toContain(text);
    expect(sandbox.conversations).toMatchObject([{ messages: [] }]);
  });

  test('silence says nothing, and strikes the request it is told to', async () => {
    const sandbox = await start();
    sandbox.addSocketFault({ action: 'echo', nth: 2, fault: { kind: 'silence' } });
    const guest = await begin(sandbox);
    for (const tracingId of ['a', 'b', 'c']) {
      guest.send({ action: 'echo', tracingId, message: { type: 'Text', text: 'ping' } });
    }
    expect(await guest.next()).toMatchObject({ tracingId: 'a' });
    expect(await guest.next()).toMatchObject({ tracingId: 'c' });
  });
});

test('what HTTP tells of a deployment and of a message', async () => {
  const sandbox = await start();
  const call = await apiClient(sandbox);
  const path = '/api/v2/webdeployments/deployments';
  const deployment = { id: 'deployment-help', flow: { id: 'help' }, status: 'Active', allowAllDomains: true };
  expect((await call('GET', path)).body).toMatchObject({ entities: [deployment] });
  expect((await call('GET', `${path}/deployment-help`)).body).toMatchObject(deployment);
  expect((await call('GET', `${path}/other`)).status).toBe(404);
  const config = '/webdeployments/v1/deployments/deployment-help/config.json';
  expect(await (await fetch(sandbox.url + config)).json()).toMatchObject({
    messenger: {
      apps: {
        conversations: {
          messagingEndpoint: `${sandbox.url.replace('http', 'ws')}/v1`,
          autoStart: { enabled: false },
          conversationDisconnect: { enabled: true, type: 'ReadOnly' },
        },
      },
    },
  });
  expect((await fetch(`${sandbox.url}/webdeployments/v1/deployments/x/config.json`)).status).toBe(404);
  const guest = await begin(sandbox);
  guest.say('hi');
  const { body } = await guest.next();
  const { id } = z.object({ id: z.string() }).parse(body);
  expect((await call('GET', `/api/v2/conversations/messages/${id}/details`)).body).toMatchObject({
    conversationId: sandbox.conversations[0]?.id,
  });
  expect((await call('GET', '/api/v2/conversations/messages/x/details')).status).toBe(404);
});
