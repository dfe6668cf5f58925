import { describe, expect, test } from '@jest/globals';
import { openRun, type Surroundings } from '../src/session.ts';
import { parseSettings } from '../src/settings.ts';
import { createStop } from '../src/stop.ts';
import { failureOf } from './genesys/support/failure.ts';
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

test('a check without credentials has no platform to call', () => {
  expect(open('check', {}).platform).toBeUndefined();
});

test('with credentials every command has one', () => {
  expect(open('deploy', CREDENTIALS).platform).toBeDefined();
  expect(open('check', CREDENTIALS, { NODE_TLS_REJECT_UNAUTHORIZED: '1' }).platform).toBeDefined();
});
