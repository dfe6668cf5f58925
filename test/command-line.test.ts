import { describe, expect, test } from '@jest/globals';
import { CLI_COMMANDS, helpText, readCommandLine } from '../src/command-line.ts';
import { DEFAULTS, SETTING_NAMES } from '../src/setting-names.ts';
import { failureOf } from './genesys/support/failure.ts';

/** What a refusal of `words` says. */
async function refusal(...words: string[]): Promise<string> {
  const error = await failureOf(() => readCommandLine(words));
  expect(error.code).toBe('invalid-input');
  return error.returned;
}

describe('wrong usage', () => {
  test.each([
    ['an unknown command', ['depoly'], '"depoly" is no command; did you mean deploy?'],
    ['a flag where the command should be', ['--flows', 'a'], '"--flows" is no command'],
    ['an unknown flag', ['check', '--on-drfit', 'fail'], '--on-drfit is no flag; did you mean on-drift?'],
    ['an unknown short flag', ['check', '-x'], '-x is no flag'],
    ['a negated flag', ['deploy', '--no-rollback'], '--no-rollback is no flag'],
    ['a word too many', ['diff', 'a', 'b', 'c'], '"c" is no flag'],
    ['a value for what takes none', ['diff', 'a', '--live=yes'], '--live takes no value'],
    ['a switch of another command', ['check', '--live'], '--live is no flag'],
    ['a word that belongs to nothing', ['check', 'prod'], '"prod" is no flag'],
    ['words after a double dash', ['check', '--', 'prod'], '"prod" is no flag'],
    ['a flag without its value', ['check', '--environment'], '--environment has no value'],
    [
      'a flag in the place of a value',
      ['deploy', '--environment', '--rollback=false'],
      '--environment has no value',
    ],
    ['a flag given twice', ['check', '--timeout', '1m', '--timeout', '2m'], '--timeout was given twice'],
    ['what only GitHub can use', ['check', '--comment', 'true'], '--comment is no flag'],
    ['a port for what serves nothing', ['check', '--port', '80'], '--port is no flag'],
    ['a filter for what plays no conversations', ['generate', '--tag', 'smoke'], '--tag is no flag'],
    ['data for what starts no conversation', ['simulate', '--given', 'a=b'], '--given is no flag'],
    ['a misspelt flag of the command itself', ['simulate', '--wacth', 'true'], 'did you mean watch?'],
    ['a switch without its value', ['simulate', '--watch'], '--watch has no value'],
    ['a filter given twice', ['simulate', '--tag', 'a', '--tag', 'b'], '--tag was given twice'],
    ['a name that every object has', ['constructor'], '"constructor" is no command'],
  ])('%s is refused and named', async (_, words, said) => {
    expect(await refusal(...words)).toContain(said);
  });

  test('a question is not followed by a full stop', async () => {
    const { message } = await failureOf(() => readCommandLine(['chekc']));
    expect(message).toContain('did you mean check? Run');
  });

  test('a file without its flag is told which flag it needs, where words have no meaning', async () => {
    const check = await failureOf(() => readCommandLine(['check', 'flows/a.flow.yaml']));
    expect(check.advice).toContain('--flows FILE');
    const diff = await failureOf(() => readCommandLine(['diff', 'a', 'b', 'c']));
    expect(diff.advice).not.toContain('--flows');
  });

  test('points to the help', async () => {
    const error = await failureOf(() => readCommandLine(['nothing']));
    expect(error.advice).toContain('flowgate help');
  });
});

describe('flags', () => {
  test('are settings by name, as text', () => {
    const { command, flags } = readCommandLine(['deploy', '--environment', 'prod', '--rollback=false']);
    expect(command).toBe('deploy');
    expect(flags).toEqual({ environment: 'prod', rollback: 'false' });
  });

  test('may begin with dashes after an equals sign', () => {
    expect(readCommandLine(['check', '--client-id=--odd']).flags).toEqual({ 'client-id': '--odd' });
  });

  test('may be empty, which counts as absent later', () => {
    expect(readCommandLine(['check', '--environment=']).flags).toEqual({ environment: '' });
  });

  test('join globs that are given more than once', () => {
    const { flags } = readCommandLine(['check', '--flows', 'a/*.flow.yaml', '--flows', 'b/*.flow.yaml']);
    expect(flags).toEqual({ flows: 'a/*.flow.yaml\nb/*.flow.yaml' });
  });

  test('hold what only one command takes apart from the settings', () => {
    const { flags, own } = readCommandLine(['sandbox', '--port', '8080', '--environment', 'dev']);
    expect({ flags, own }).toEqual({ flags: { environment: 'dev' }, own: { port: '8080' } });
  });

  test('join data that a conversation starts with, a line each', () => {
    const { own } = readCommandLine(['chat', '--given', 'intent=billing', '--given', 'channel=web']);
    expect(own).toEqual({ given: 'intent=billing\nchannel=web' });
  });
});

describe('words', () => {
  test('belong to the command that takes them, in order', () => {
    const { own } = readCommandLine(['diff', 'a.flow.yaml', '--environment', 'dev', 'b.flow.yaml']);
    expect(own).toEqual({ before: 'a.flow.yaml', after: 'b.flow.yaml' });
  });

  test('stand on either side of a switch', () => {
    const expected = { before: 'a.flow.yaml', live: 'true' };
    expect(readCommandLine(['diff', 'a.flow.yaml', '--live']).own).toEqual(expected);
    expect(readCommandLine(['diff', '--live', 'a.flow.yaml']).own).toEqual(expected);
  });
});

describe('help and version', () => {
  test.each([
    [[]],
    [['help']],
    [['--help']],
    [['-h']],
    [['deploy', '--help']],
    [['check', '-h']],
    [['help', 'check']],
  ])('%j asks for help', (words) => {
    expect(readCommandLine(words).command).toBe('help');
  });

  test.each([[['version']], [['--version']], [['-v']]])('%j asks for the version', (words) => {
    expect(readCommandLine(words).command).toBe('version');
  });

  test('the help names every command and every flag with its default', () => {
    const help = helpText();
    for (const command of Object.keys(CLI_COMMANDS)) expect(help).toContain(`\n  ${command} `);
    for (const name of SETTING_NAMES) {
      const isFlag = readable(`--${name}`);
      expect(help.includes(`\n  --${name}`)).toBe(isFlag);
      if (isFlag) expect(help).toContain(DEFAULTS[name] ?? '');
    }
    for (const own of [
      'simulate --name',
      'simulate --tag',
      'simulate --watch',
      'chat --given',
      'sandbox --port',
    ]) {
      expect(help).toMatch(new RegExp(`^  ${own} +\\w`, 'm'));
    }
    expect(help).not.toMatch(/undefined|null/);
  });
});

function readable(flag: string): boolean {
  try {
    readCommandLine(['check', flag, 'x']);
    return true;
  } catch {
    return false;
  }
}
