import { describe, expect, test } from '@jest/globals';
import { Redactor } from '../src/redact.ts';
import { TerminalLog } from '../src/terminal-log.ts';

function terminal(options: { isTTY?: boolean; NO_COLOR?: string; verbose?: boolean } = {}) {
  const written: string[] = [];
  const { isTTY, NO_COLOR, verbose } = options;
  const stream = { write: (text: string) => written.push(text), isTTY };
  const redactor = new Redactor();
  redactor.add('s3cr3t-value');
  return { written, log: new TerminalLog({ stream, redactor, environment: { NO_COLOR }, verbose }) };
}

describe('colour', () => {
  test.each([{ isTTY: false }, {}, { isTTY: true, NO_COLOR: '1' }])('none with %o', (options) => {
    const { written, log } = terminal(options);
    log.error('no', { file: 'a.yaml', line: 3 });
    expect(written).toEqual(['✖ a.yaml:3: no\n']);
  });

  test('where somebody is looking', () => {
    const { written, log } = terminal({ isTTY: true, NO_COLOR: '' });
    log.warning('careful');
    expect(written).toEqual(['\u001b[33m⚠ careful\u001b[39m\n']);
  });
});

test('untrusted text moves no cursor, gives no command and tells no secret', () => {
  const { written, log } = terminal();
  log.info('\u001b]8;;https://evil\u0007\n::error::x\nis s3cr3t-value');
  expect(written).toEqual(['\\u{1b}]8;;https://evil\\u{7}\n', '\\u{3a}:error::x\n', 'is ***\n']);
});

test('debug is for those who ask', () => {
  const quiet = terminal();
  quiet.log.debug('detail');
  expect(quiet.written).toEqual([]);
  const chatty = terminal({ verbose: true });
  chatty.log.debug('detail');
  expect(chatty.written).toEqual(['detail\n']);
});

test('a group marks how its work ended', async () => {
  const { written, log } = terminal();
  await expect(
    log.group('Outer', () =>
      log.group('Inner', async () => {
        log.notice('two\nlines');
        throw new Error('no');
      }),
    ),
  ).rejects.toThrow('no');
  expect(await log.group('Next', async () => 1)).toBe(1);
  expect(written.join('')).toBe(
    '▸ Outer\n  ▸ Inner\n    ℹ two\n      lines\n  ✖ Inner\n✖ Outer\n▸ Next\n✔ Next\n',
  );
});
