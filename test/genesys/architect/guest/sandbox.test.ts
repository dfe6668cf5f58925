/** A guest and an embedded Genesys Cloud, over real sockets: what one says the other understands. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/clock.ts';
import type { LiveFlow } from '../../../../src/flow/definition.ts';
import { architectApi } from '../../../../src/genesys/architect/connect.ts';
import { type Guest, guestOf } from '../../../../src/genesys/architect/guest/guest.ts';
import type { ArchitectSandbox } from '../../../../src/sandbox/architect/architect-sandbox.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, startSandbox } from '../../../../src/sandbox/sandbox.ts';
import { words } from './support/stage.ts';

const FLOW: LiveFlow = {
  id: 'flow-1',
  name: 'Support',
  version: 1,
  status: 'published',
  nodes: {
    start: { type: 'start', transition: 'hello' },
    hello: { type: 'webchat', transition: 'more', actions: [{ name: 'say', text: 'Hello.' }] },
    more: { type: 'webchat', transition: 'bye', actions: [{ name: 'say', text: 'And goodbye.' }] },
    bye: { type: 'end' },
  },
};

let sandbox: ArchitectSandbox;
let guest: Guest;
beforeEach(async () => {
  sandbox = await startSandbox({ platformApi: 'architect', flows: [FLOW] });
  const common = {
    clock: systemClock,
    random: () => 0.5,
    signal: new AbortController().signal,
    debug: () => undefined,
  };
  const connection = architectApi({
    ...common,
    origin: new URL(sandbox.url),
    clientId: SANDBOX_CLIENT_ID,
    clientSecret: SANDBOX_CLIENT_SECRET,
    onSecret: () => undefined,
  });
  guest = guestOf({
    ...common,
    ...connection,
    deployments: { any: 'deployment-flow-1', byFlow: new Map() },
    timing: { settleMs: 1, reconnectMs: 1, lineGapMs: 1, replyMs: 5_000, idleMs: 1_000, shortIdleMs: 300 },
  });
});
afterEach(async () => {
  await sandbox.close();
});

const play = () =>
  guest.converse({ id: 'flow-1', name: 'Support' }, { userLines: ['Hi'], given: { plan: 'gold' } });
const WORDS = ['user: Hi', 'bot: Hello.', 'bot: And goodbye.'];

describe('a conversation with the embedded Genesys Cloud', () => {
  test.each([
    ['breaks in the middle of a turn', { kind: 'drop', after: 2 }],
    ['breaks before a word of the turn', { kind: 'drop' }],
    ['turns the order round', { kind: 'disorder' }],
    ['says everything twice', { kind: 'duplicate' }],
    ['asks to wait', { kind: 'throttle', retryAfter: 0.05 }],
  ] as const)('is the same where the connection %s', async (_, fault) => {
    sandbox.addSocketFault({ nth: 1, fault });
    const result = await play();
    expect(words(result)).toEqual(WORDS);
    expect(result.errors).toBeUndefined();
    expect(sandbox.conversations.map(({ closed }) => closed)).toEqual([true]);
  });

  test('is marked as a test, and seen to its end', async () => {
    const result = await play();
    expect(words(result)).toEqual(WORDS);
    expect(result.ended).toBe(true);
    expect(sandbox.conversations).toMatchObject([
      {
        flowId: 'flow-1',
        closed: true,
        ended: true,
        attributes: { plan: 'gold', flowgate: 'automated test' },
      },
    ]);
  });

  test('with a frame that nobody can read does not pass', async () => {
    sandbox.addSocketFault({ fault: { kind: 'garbage' } });
    expect((await play()).errors).toEqual([expect.stringContaining('could not be read')]);
  });

  test('that expires is no verdict', async () => {
    sandbox.addSocketFault({ fault: { kind: 'expire' } });
    await expect(play()).rejects.toMatchObject({ code: 'unavailable' });
  });
});
