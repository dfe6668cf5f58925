import { describe, expect, test } from '@jest/globals';
import { openRun, type Surroundings } from '../src/session.ts';
import { parseSettings } from '../src/settings.ts';
import { createStop } from '../src/stop.ts';
import { failureOf } from './genesys/support/failure.ts';
import { virtualClock } from './genesys/support/virtual-clock.ts';
import { quietLog } from './support/quiet-log.ts';

const CREDENTIALS = { 'client-id': 'flowgate', 'client-secret': 'hunter2', 'role-id': 'releaser' };

const open = (command: 'check' | 'deploy' | 'smoke', raw: Record<string, string>, environment = {}) => {
  const surroundings: Surroundings = {
    log: quietLog,
    stop: createStop(undefined),
    root: '/opt/flowgate',
    processEnvironment: environment,
    onSecret: () => undefined,
  };
  return openRun(
    command,
    parseSettings(raw, () => undefined),
    surroundings,
  );
};

describe('a run is not opened', () => {
  test('while certificate checks are off, not even for a check', async () => {
    const error = await failureOf(() => open('check', {}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' }));
    expect(error.code).toBe('invalid-input');
    expect(error.advice).toContain('NODE_EXTRA_CA_CERTS');
  });

  test.each(['deploy', 'smoke'] as const)('for %s without credentials', async (command) => {
    const error = await failureOf(() => open(command, {}));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain('client-id, client-secret and role-id');
  });
});

test('a check without credentials has no platform to call', async () => {
  expect((await open('check', {})).platform).toBeUndefined();
});

test('with credentials every command has one', async () => {
  expect((await open('deploy', CREDENTIALS)).platform).toBeDefined();
  expect((await open('check', CREDENTIALS, { NODE_TLS_REJECT_UNAUTHORIZED: '1' })).platform).toBeDefined();
});

describe('a run on a platform that says how much it allows', () => {
  /** Virtual milliseconds that 16 looks at a flow take, where 40 requests a minute are allowed. */
  async function timeOf(raw: Record<string, string>): Promise<number> {
    const clock = virtualClock();
    let count = 0;
    const headers = () => ({
      'inin-ratelimit-count': String(count),
      'inin-ratelimit-allowed': '40',
      'inin-ratelimit-reset': '60',
    });
    const answer = (url: URL) => {
      if (url.pathname === '/oauth/token')
        return { access_token: 'token', expires_in: 3600, token_type: 'bearer' };
      count += 1;
      return { id: 'f', version: 1, name: 'f', status: 'published', nodes: {} };
    };
    const { platform } = await openRun(
      'check',
      parseSettings({ ...CREDENTIALS, timeout: '10m', ...raw }, () => undefined),
      {
        log: quietLog,
        stop: createStop(undefined),
        root: '/opt/flowgate',
        processEnvironment: {},
        onSecret: () => undefined,
        clock,
        fetch: async (url) => new Response(JSON.stringify(answer(url)), { headers: headers() }),
      },
    );
    if (platform === undefined) throw new Error('there are credentials');
    await clock.run(
      (async () => {
        for (let look = 0; look < 16; look++) await platform.readFlow('f');
      })(),
    );
    return clock.monotonic();
  }

  test('takes the share of its shard, for the other shards take the rest', async () => {
    const [whole, half, quarter] = [
      await timeOf({}),
      await timeOf({ shard: '1/2' }),
      await timeOf({ shard: '4/4' }),
    ];
    expect(whole).toBe(0);
    expect(half).toBeGreaterThan(whole);
    expect(quarter).toBeGreaterThan(half);
  });
});
