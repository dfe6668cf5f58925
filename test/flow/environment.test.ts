import { describe, expect, test } from '@jest/globals';
import { isWithheld, mergeEnvironment } from '../../src/flow/environment.ts';

const merge = (values: Record<string, string>, process: Record<string, string | undefined>) =>
  mergeEnvironment('dev', 'flows/environments/dev.env', values, process);

describe('what a flow cannot read', () => {
  test.each([
    'GITHUB_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
    'INPUT_CLIENT_SECRET',
    'INPUT_CLIENT-SECRET',
    'NODE_AUTH_TOKEN',
    'npm_config_registry',
    'OAUTH_CLIENT_ID',
    'OAUTH_CLIENT_SECRET',
    'oauth_client_secret',
    'AWS_ACCESS_KEY_ID',
    'SLACK_TOKEN',
    'DB_PASSWORD',
    'PATH',
    'HOME',
    'not a name',
    '',
  ])('the process variable %j', (name) => {
    expect(isWithheld(name)).toBe(true);
    expect(merge({}, { [name]: 'secret' }).lookup(name)).toBeUndefined();
  });

  test('names that every object inherits', () => {
    expect(merge({}, {}).lookup('constructor')).toBeUndefined();
    expect(merge({}, {}).lookup('__proto__')).toBeUndefined();
  });

  test('a process variable that nobody asked for is never touched', () => {
    const process = new Proxy<Record<string, string>>(
      { QUEUE_ID: 'q' },
      {
        ownKeys: () => {
          throw new Error('the process environment was listed');
        },
      },
    );
    expect(merge({}, process).lookup('QUEUE_ID')).toBe('q');
  });
});

test('the process environment wins over the file, an empty variable does not', () => {
  const environment = merge({ A: 'file', B: 'file', C: '' }, { A: 'process', B: '', D: 'process' });
  expect(['A', 'B', 'C', 'D', 'E'].map((name) => environment.lookup(name))).toEqual([
    'process',
    'file',
    '',
    'process',
    undefined,
  ]);
});

test('what the file of an environment says is readable, whatever its name', () => {
  const environment = merge({ PATH: '/support', DEMO_TOKEN: 'file' }, { PATH: '/bin', DEMO_TOKEN: 'secret' });
  expect(environment.lookup('PATH')).toBe('/support');
  expect(environment.lookup('DEMO_TOKEN')).toBe('file');
});

test.each(['BILLING_QUEUE_ID', 'PATHWAY', 'TOKENS_LEFT', 'USER_NAME', 'homepage', 'nodes'])(
  '%s is no secret',
  (name) => expect(isWithheld(name)).toBe(false),
);
