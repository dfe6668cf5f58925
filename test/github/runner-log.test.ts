import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RunnerLog } from '../../src/github/runner-log.ts';
import { Redactor } from '../../src/redact.ts';

/** What `@actions/core` would have been told, and the lines it would have printed. */
function recorder() {
  const lines: string[] = [];
  const annotations: { kind: string; message: string; properties: unknown }[] = [];
  const events: string[] = [];
  const annotate = (kind: string) => (message: string, properties?: unknown) =>
    void annotations.push({ kind, message, properties });
  return {
    lines,
    annotations,
    events,
    core: {
      info: (text: string) => void lines.push(...text.split(/\r\n|[\r\n]/)),
      debug: (text: string) => void events.push(`debug ${text}`),
      notice: annotate('notice'),
      warning: annotate('warning'),
      error: annotate('error'),
      startGroup: (title: string) => void events.push(`group ${title}`),
      endGroup: () => void events.push('end'),
    },
  };
}

/** How a runner reads a line: the newer command at its start, the older anywhere. Knows nothing of our escaping. */
function commandIn(line: string): boolean {
  const start = line.replace(/^[\s\u0085\u200b\u180e]+/u, '');
  if (start.startsWith('::') && start.indexOf('::', 2) !== -1) return true;
  const old = line.indexOf('##[');
  return old !== -1 && line.indexOf(']', old) !== -1;
}

const MATCHERS = [
  /^(?:\s+\d+>)?([^\s].*)\((\d+|\d+,\d+|\d+,\d+,\d+,\d+)\)\s*:\s+(error|warning|info)\s+(\w{1,2}\d+)\s*:\s*(.*)$/,
  /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/,
  /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/,
  /^\s*(\.{0,2}[/\\].+\.go):(?:(\d+):(\d+):)? (.*)/,
  /^\s*File\s"(.*)",\sline\s(\d+),\sin\s(.*)$/,
  /^([^\s].*)\((\d+)(?:,\d+|,\d+,\d+)?\):\s+(error|warning)\s+([a-zA-Z]+\d+):\s*(.*?)\s+\[(.*?)\]$/,
  /^([^\s]+\.java):(\d+):\s+(error|warning):\s+(.*)$/,
];

const HOSTILE = [
  '::add-mask::e',
  '\u00a0\u2003 ::set-output name=x::y',
  'fine\r::error::forged',
  'fine\u2028::stop-commands::x',
  'text ##[add-mask]e',
  '####[[group]x',
  '\u200b::error::hidden',
  '\t::debug::x',
];

describe('untrusted text', () => {
  test.each(HOSTILE)('%j gives the runner no command', (text) => {
    const { core, lines, events, annotations } = recorder();
    const log = new RunnerLog({ core, redactor: new Redactor() });
    log.info(`first\n${text}`);
    log.debug(text);
    log.warning(text);
    expect(lines.filter(commandIn)).toEqual([]);
    expect(events.filter((event) => commandIn(event.slice('debug '.length)))).toEqual([]);
    expect(annotations.filter(({ message }) => message.split(/[\r\n]/).some(commandIn))).toEqual([]);
  });

  test('nor does any other', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ']',
        '\r',
        '\n',
        ' ',
        '\u00a0',
        '\u2028',
        '\u0085',
        'error',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { core, lines } = recorder();
        new RunnerLog({ core, redactor: new Redactor() }).info(pieces.join(''));
        expect(lines.filter(commandIn)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    'src/a.ts(1,2): error TS1: forged',
    '1>src/a.ts(1,2): error TS1: forged',
    '  1:2  error  forged  rule',
    'a.js: line 1, col 2, Error - forged (rule)',
    './a.go:1:2: forged',
    'File "a.py", line 1, in forged',
    'A.cs(1,2): error CS1: forged [p]',
    'A.java:1: error: forged',
  ])('%j satisfies no problem matcher', (text) => {
    expect(MATCHERS.some((matcher) => matcher.test(text))).toBe(true);
    const { core, lines } = recorder();
    new RunnerLog({ core, redactor: new Redactor() }).info(text);
    expect(lines.filter((line) => MATCHERS.some((matcher) => matcher.test(line)))).toEqual([]);
  });

  test('secrets are taken out everywhere, a place included', () => {
    const { core, lines, events, annotations } = recorder();
    const redactor = new Redactor();
    redactor.add('s3cr3t-value');
    const log = new RunnerLog({ core, redactor });
    log.info('is s3cr3t-value');
    log.debug('is s3cr3t-value');
    log.error('is s3cr3t-value', { file: 's3cr3t-value.yaml' });
    expect(JSON.stringify([lines, events, annotations])).not.toContain('s3cr3t');
  });
});

describe('annotations', () => {
  test('stay within what GitHub shows, and say how many more there are', () => {
    const { core, lines, annotations } = recorder();
    const log = new RunnerLog({ core, redactor: new Redactor() });
    for (let index = 0; index < 12; index += 1) {
      log.warning(`warning ${index}`, { file: 'a.yaml', line: index + 1 });
      log.error(`error ${index}`);
    }
    log.flush();
    log.flush();
    const of = (kind: string) => annotations.filter((annotation) => annotation.kind === kind);
    expect(of('warning')).toHaveLength(10);
    expect(of('warning').at(-1)?.message).toContain('+3 more');
    // The tenth error is the one that fails the step.
    expect(of('error')).toHaveLength(9);
    expect(of('error').at(-1)?.message).toContain('+4 more');
    expect(of('notice')).toEqual([]);
    expect(lines).toContain(' │ warning: a.yaml:10: warning 9');
  });

  test('are cut before GitHub cuts them', () => {
    const { core, annotations } = recorder();
    new RunnerLog({ core, redactor: new Redactor() }).error('x'.repeat(10_000));
    expect(annotations[0]?.message.length).toBeLessThan(4_096);
  });

  test('stand at their line, from the root of the repository', () => {
    const { core, annotations } = recorder();
    const log = new RunnerLog({ core, redactor: new Redactor(), workingDirectory: './bots' });
    log.error('here', { file: 'flows/a.yaml', line: 3, column: 5 });
    log.notice('nowhere');
    expect(annotations).toEqual([
      {
        kind: 'error',
        message: 'here',
        properties: { title: 'Flowgate', file: 'bots/flows/a.yaml', startLine: 3, startColumn: 5 },
      },
      { kind: 'notice', message: 'nowhere', properties: { title: 'Flowgate' } },
    ]);
  });
});

test('a group ends whatever becomes of its work', async () => {
  const { core, events } = recorder();
  const log = new RunnerLog({ core, redactor: new Redactor() });
  await expect(log.group('a\nb', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await log.group('c', async () => 1)).toBe(1);
  expect(events).toEqual(['group a b', 'end', 'group c', 'end']);
});
