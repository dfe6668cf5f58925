import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULTS, SETTING_NAMES } from '../src/setting-names.ts';
import { credentialsOf, parseSettings, requireCredentials, type Settings } from '../src/settings.ts';
import { failureOf } from './genesys/support/failure.ts';

type Raw = Readonly<Record<string, string | undefined>>;

/** The settings and what was warned about on the way. */
function read(raw: Raw): { settings: Settings; warnings: string[] } {
  const warnings: string[] = [];
  return { settings: parseSettings(raw, (text) => warnings.push(text)), warnings };
}

/** What a refusal says; a test in which nothing is refused fails. */
async function refusal(raw: Raw): Promise<string> {
  const error = await failureOf(() => read(raw));
  expect(error.code).toBe('invalid-input');
  return error.returned;
}

describe('a wrong value', () => {
  const ONE_LINE = 'must be one line without control characters';
  const FLAG = 'must be "true" or "false"';
  const DURATION = 'must be a duration such as "500ms", "5s" or "2m", above zero and at most "24h"';
  const WRONG: readonly (readonly [name: string, value: string, allowed: string])[] = [
    ['command', 'release', 'must be "auto", "check", "deploy", "smoke", "matrix" or "join"'],
    ['environment', '../prod', 'must be a name of letters, digits, ".", "_" and "-"'],
    ['platform-api', 'archy', 'must be "flow-document" or "architect"'],
    ['genesys-url', 'https://example.com', 'example.com is not an API host of Genesys Cloud'],
    ['client-id', 'a\nb', ONE_LINE],
    ['client-secret', 'a\nb', ONE_LINE],
    ['role-id', 'a\u0000b', ONE_LINE],
    ['web-deployment-id', 'no id', '"no id" must be an id, or FLOW NAME: ID'],
    ['force-unlock', 'yes', FLAG],
    ['allow-rename', '1', FLAG],
    ['github-token', 'a\tb', ONE_LINE],
    ['comment', 'yes', FLAG],
    ['deployments', 'on', FLAG],
    ['smoke-issues', 'no', FLAG],
    ['coverage-of-change', '101%', 'must be "report" or a share such as "80%", at most "100%"'],
    ['rules', 'queue-id: loud', '"queue-id: loud" must be RULE: error, RULE: warning or RULE: off'],
    ['fail-on', 'info', 'must be "error" or "warning"'],
    ['on-drift', 'ignore', 'must be "fail" or "overwrite"'],
    ['rollback', '1', FLAG],
    ['retry-rejected', 'True', FLAG],
    ['max-conflict-retries', '11', 'must be a whole number from 0 to 10'],
    ['poll-interval', '5', DURATION],
    ['publish-timeout', '0s', DURATION],
    ['timeout', '25h', DURATION],
    ['concurrency', '0', 'must be a whole number from 1 to 32'],
    ['shards', '257', 'must be a whole number from 1 to 256'],
    ['shard', '3/2', 'must be N/M, such as "2/4", of at most 256'],
    ['base', 'a\nb', ONE_LINE],
    ['max-flows', '0', 'must be a whole number from 1 to 100000'],
    ['matrix', '{"include":[{}]}', 'must be the output matrix of the job that made it'],
    ['reports', 'a\nb', ONE_LINE],
    ['shards-result', 'failed', 'must be "success", "failure", "cancelled" or "skipped"'],
    ['working-directory', 'a\u001bb', ONE_LINE],
  ];

  test.each(WRONG)('of %s is refused with what is allowed', async (name, value, allowed) => {
    expect(await refusal({ [name]: value })).toContain(`${name}: ${allowed}`);
  });

  test('is named together with every other one', async () => {
    const said = await refusal(Object.fromEntries(WRONG));
    for (const [name, , allowed] of WRONG) expect(said).toContain(`${name}: ${allowed}`);
  });

  test('is possible for every setting but the globs, which may be any text', () => {
    const covered = WRONG.map(([name]) => name);
    expect([...covered, 'flows'].sort()).toEqual([...SETTING_NAMES].sort());
  });

  test('hides no missing credential', async () => {
    const said = await refusal({ comment: 'yes', 'client-id': 'flowgate' });
    expect(said).toContain('comment: must be');
    expect(said).toContain('client-secret: is missing');
  });
});

describe('an unknown name', () => {
  test.each([
    ['role_id', 'role-id'],
    ['on-drfit', 'on-drift'],
    ['Rollback', 'rollback'],
  ])('%s is refused with what was probably meant', async (name, meant) => {
    expect(await refusal({ [name]: 'x' })).toBe(`${name}: is no setting; did you mean ${meant}?`);
  });

  test('like none of ours is refused without a guess', async () => {
    expect(await refusal({ colour: 'x' })).toBe('colour: is no setting');
  });
});

describe('a duration', () => {
  test.each(['5', '5 s', '-1s', '0s', '25h', '1e3s', 's', '5S', '5d', '1h30m', '٥s', '0x5s', 'NaNs', '.5s'])(
    '"%s" is refused',
    async (text) => {
      expect(await refusal({ timeout: text })).toContain('timeout: must be a duration');
    },
  );

  test.each([
    ['500ms', 500],
    ['5s', 5_000],
    ['2m', 120_000],
    ['1.5s', 1_500],
    ['24h', 86_400_000],
  ])('"%s" is %d milliseconds', (text, milliseconds) => {
    expect(read({ timeout: text }).settings.timeout).toBe(milliseconds);
  });
});

describe('a number', () => {
  test.each(['-1', '+1', '1.0', '1e0', '0x1', '3 3', '٣', '33', '9999999'])(
    '"%s" is refused unless it is plain digits in range',
    async (text) => {
      expect(await refusal({ concurrency: text })).toContain('concurrency: must be a whole number from 1');
    },
  );

  test.each(['1', '32'])('"%s" is taken', (text) => {
    expect(read({ concurrency: text }).settings.concurrency).toBe(Number(text));
  });
});

describe('coverage-of-change', () => {
  test.each(['80', '80 %', '-1%', '1000%', '0.5%', 'none', '%'])('%j is refused', async (text) => {
    expect(await refusal({ 'coverage-of-change': text })).toContain('coverage-of-change: must be "report"');
  });

  test.each([
    ['0%', 0],
    ['80%', 80],
    ['100%', 100],
    ['report', undefined],
    ['', undefined],
  ])('%j asks for %j percent', (text, percent) => {
    expect(read({ 'coverage-of-change': text }).settings['coverage-of-change']).toBe(percent);
  });
});

describe('rules', () => {
  test.each([
    ['queue-id', '"queue-id" must be RULE: error, RULE: warning or RULE: off'],
    ['queue-id: ignore', '"queue-id: ignore" must be RULE: error'],
    ['queue-id: off please', 'must be RULE: error'],
    ['queueid: off', 'there is no rule "queueid". Did you mean "queue-id"?'],
    ['constructor: off', 'there is no rule "constructor".'],
    ['schema: off', 'the severity of schema is fixed'],
    ['queue-id: off\nqueue-id: error', 'queue-id is given twice'],
  ])('%j is refused', async (rules, says) => {
    expect(await refusal({ rules })).toContain(`rules: ${says.startsWith('must') ? '' : says}`);
    expect(await refusal({ rules })).toContain(says);
  });

  test('that are wrong are all told at once', async () => {
    const said = await refusal({ rules: 'queueid: off\nlong-txt: error' });
    expect(said).toContain('"queue-id"');
    expect(said).toContain('"long-text"');
  });

  test('are one a line, however it is spaced', () => {
    const { rules } = read({ rules: '\n queue-id: off \r\n\nlong-text :error\n' }).settings;
    expect([...(rules ?? [])]).toEqual([
      ['queue-id', 'off'],
      ['long-text', 'error'],
    ]);
  });
});

describe('flows', () => {
  test('are one glob a line, however the lines end', () => {
    const { flows } = read({ flows: '\n a/*.flow.yaml \r\n\nb/*.flow.json\n' }).settings;
    expect(flows).toEqual(['a/*.flow.yaml', 'b/*.flow.json']);
  });

  test('are the default where only blank lines are given', () => {
    expect(read({ flows: ' \n \n' }).settings.flows).toEqual([DEFAULTS.flows]);
  });
});

describe('genesys-url', () => {
  test.each([
    'http://api.mypurecloud.com',
    'https://api.mypurecloud.com.evil.example',
    'https://login.mypurecloud.com',
    'https://api.mypurecloud.com:8443',
    'https://api.mypurecloud.com/v2',
    'https://169.254.169.254',
    'http://10.0.0.1',
    'https://user:hunter2@api.mypurecloud.com',
    'api.mypurecloud.com',
    'file:///etc/passwd',
  ])('%s is refused', async (text) => {
    const said = await refusal({ 'genesys-url': text });
    expect(said).toMatch(/^genesys-url: /);
    expect(said).not.toContain('hunter2');
  });

  test.each(['https://api.mypurecloud.de', 'http://127.0.0.1:8080', 'http://localhost:3000', 'http://[::1]'])(
    '%s is taken',
    (text) => {
      expect(read({ 'genesys-url': text }).settings['genesys-url'].origin).toBe(text);
    },
  );
});

describe('credentials', () => {
  test.each([
    [{ 'client-id': 'a' }, ['client-secret', 'role-id']],
    [{ 'client-secret': 'a' }, ['client-id', 'role-id']],
    [{ 'client-id': 'a', 'client-secret': 'b' }, ['role-id']],
    [{ 'client-id': 'a', 'role-id': 'c' }, ['client-secret']],
  ])('%j lack %j', async (raw, missing) => {
    const said = await refusal(raw);
    const named = SETTING_NAMES.filter((name) => said.includes(`${name}: is missing`));
    expect(named.sort()).toEqual([...missing].sort());
  });

  test.each(['deploy', 'smoke'] as const)('are required by %s', async (command) => {
    const { settings } = read({ 'role-id': 'c' });
    const error = await failureOf(() => requireCredentials(settings, command));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain(`${command} cannot do without them`);
  });

  test('need no role on the architect API, which tells what a token may do', () => {
    const { settings } = read({ 'platform-api': 'architect', 'client-id': 'a', 'client-secret': 'b' });
    expect(requireCredentials(settings, 'deploy')).toEqual({
      clientId: 'a',
      clientSecret: 'b',
      roleId: undefined,
    });
  });

  test('are none where only a role is given', () => {
    expect(credentialsOf(read({ 'role-id': 'c' }).settings)).toBeUndefined();
  });

  test('are all three or none', () => {
    const { settings } = read({ 'client-id': 'a', 'client-secret': 'b', 'role-id': 'c' });
    expect(requireCredentials(settings, 'deploy')).toEqual({
      clientId: 'a',
      clientSecret: 'b',
      roleId: 'c',
    });
  });
});

describe('web deployments', () => {
  test.each([
    ['two for every flow', 'a\nb', 'the deployment of every flow is given twice'],
    ['two for one flow', 'Hello: a\nHello: b', 'Hello is given twice'],
    ['an id with a blank', 'Hello: a b', 'must be an id'],
    ['a flow without one', 'Hello:', 'must be an id'],
  ])('with %s are refused', async (_, text, said) => {
    expect(await refusal({ 'web-deployment-id': text })).toContain(said);
  });

  test('are one for every flow, and others by the name of the flow', () => {
    const { settings } = read({ 'web-deployment-id': 'd-1\n\n Sales: EU : d-2 \n' });
    expect(settings['web-deployment-id']).toEqual({ any: 'd-1', byFlow: new Map([['Sales: EU', 'd-2']]) });
  });
});

describe('a secret', () => {
  const rest = { 'client-id': 'a', 'role-id': 'c' };

  test('pasted with a newline is cut off, and that is said', () => {
    const { settings, warnings } = read({ ...rest, 'client-secret': ' hunter2-and-more\r\n' });
    expect(settings['client-secret']).toBe('hunter2-and-more');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^client-secret had white space around it/);
  });

  test('without white space is nothing to warn of, nor is white space around anything else', () => {
    expect(read({ ...rest, 'client-secret': 'hunter2', environment: ' prod ' }).warnings).toEqual([]);
  });

  test('never appears in what is said about it', () => {
    const noise = fc.string({ unit: fc.constantFrom('\n', '\r', '\t', '\0', ' ', 'x', '"', '\u2028') });
    fc.assert(
      fc.property(
        fc.constantFrom('client-secret', 'github-token'),
        fc.tuple(noise, noise, noise),
        fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.string(), { maxKeys: 4 }),
        (name, [before, inside, after], others) => {
          const said: string[] = [];
          try {
            const secret = `${before}HUNTER${inside}SEVEN${after}`;
            parseSettings({ ...others, [name]: secret }, (text) => said.push(text));
          } catch (thrown) {
            const { message, stack } = thrown instanceof Error ? thrown : { message: '', stack: '' };
            said.push(message, stack ?? '');
          }
          expect(said.join('\n')).not.toMatch(/HUNTER|SEVEN/);
        },
      ),
    );
  });
});

describe('a setting that nobody gave', () => {
  const fallback = read({}).settings;

  test.each(['', ' ', '\n', undefined])('is one that was given as %j', (text) => {
    const raw = Object.fromEntries(SETTING_NAMES.map((name) => [name, text]));
    expect(read(raw).settings).toEqual(fallback);
  });

  test('has the default that is shown for it', () => {
    const shown = Object.fromEntries(SETTING_NAMES.map((name) => [name, DEFAULTS[name]]));
    expect(read(shown).settings).toEqual(fallback);
  });

  test.each([
    ['flow-document', 60_000],
    ['architect', 300_000],
  ])('waits for a publication as long as one may take: on %s %d ms', (api, milliseconds) => {
    const raw = { 'platform-api': api };
    expect(read(raw).settings['publish-timeout']).toBe(milliseconds);
    expect(read({ ...raw, 'publish-timeout': '90s' }).settings['publish-timeout']).toBe(90_000);
  });

  test('never writes, overwrites or releases more than a careful default would', () => {
    expect(fallback).toMatchObject({
      'on-drift': 'fail',
      rollback: true,
      'retry-rejected': false,
      'fail-on': 'error',
    });
  });
});
