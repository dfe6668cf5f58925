import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { writeReportFiles } from '../src/report-files.ts';
import { coverage } from './report/news.ts';
import { conversation, flow, run } from './report/situations.ts';
import { removeWorkspaces, workspaceOf } from './support/runner.ts';

afterAll(removeWorkspaces);

const report = run({ flows: [flow({ file: 'flows/support.flow.yaml' })] });
const textOf = (directory: string, file: string) => readFileSync(join(directory, file), 'utf8');

describe('a link that a repository brings along', () => {
  test('in the place of a file leads no report elsewhere', async () => {
    const directory = workspaceOf({ 'precious.txt': 'precious', 'flowgate-report/.gitignore': '' });
    symlinkSync('../precious.txt', join(directory, 'flowgate-report/report.md'));
    const files = await writeReportFiles(report, directory);
    expect(textOf(directory, 'precious.txt')).toBe('precious');
    expect(textOf(directory, files.report)).toContain('flows/support.flow.yaml');
  });

  test('in the place of the directory leads no report elsewhere', async () => {
    const directory = workspaceOf({ 'elsewhere/junit.xml': 'precious' });
    symlinkSync('elsewhere', join(directory, 'flowgate-report'));
    const files = await writeReportFiles(report, directory);
    expect(readdirSync(join(directory, 'elsewhere'))).toEqual(['junit.xml']);
    expect(textOf(directory, 'elsewhere/junit.xml')).toBe('precious');
    expect(lstatSync(join(directory, 'flowgate-report')).isDirectory()).toBe(true);
    expect(existsSync(join(directory, files.junit))).toBe(true);
  });
});

test('a directory that a repository brings along in the place of a file keeps no file of theirs', async () => {
  const directory = workspaceOf({
    'flowgate-report/report.html/mine.txt': 'theirs',
    'flowgate-report/junit.xml': 'theirs',
  });
  const files = await writeReportFiles(report, directory);
  expect(textOf(directory, 'flowgate-report/report.html')).toContain('flows/support.flow.yaml');
  expect(textOf(directory, files.junit)).toContain('<testsuites');
});

test('where a file cannot be made there is no part of it, and none of an earlier run', async () => {
  const directory = workspaceOf({
    'flowgate-report/report.html': 'theirs',
    'flowgate-report/junit.xml': 'theirs',
    'flowgate-report/run.json': 'theirs',
  });
  const long = flow({ file: 'flows/long.flow.yaml', notes: ['long '.repeat(20_000)] });
  const { coverage: whole } = flow({ coverage: coverage() });
  const page = join(directory, 'flowgate-report/report.html');
  const broken = {
    ...flow({ file: 'flows/broken.flow.yaml' }),
    get coverage() {
      if (existsSync(page) && lstatSync(page).size > 0) throw new Error('broken');
      return whole;
    },
  };
  await expect(writeReportFiles(run({ flows: [long, broken] }), directory)).rejects.toThrow('broken');
  expect(readdirSync(join(directory, 'flowgate-report'))).toEqual(['.gitignore', 'report.md']);
});

test('the report and the JUnit file are written, kept out of version control', async () => {
  const directory = workspaceOf({});
  const files = await writeReportFiles(report, directory);
  expect(files).toEqual({
    report: 'flowgate-report/report.md',
    junit: 'flowgate-report/junit.xml',
    sarif: 'flowgate-report/findings.sarif',
  });
  expect(textOf(directory, files.report)).toContain('flows/support.flow.yaml');
  expect(textOf(directory, files.junit)).toContain('<testsuites');
  expect(textOf(directory, 'flowgate-report/.gitignore')).toBe('*\n');
});

test('beside them are the conversations as a page, and the coverage as data, sorted by file', async () => {
  const directory = workspaceOf({});
  const { flow: taken } = coverage();
  const half = { flow: { ...taken, transitions: { ...taken.transitions, failedOnly: 1 } } };
  const flows = [
    flow({ file: 'flows/b.flow.yaml', transcripts: [conversation('Talk')], coverage: half }),
    flow({ file: 'flows/a.flow.yaml', coverage: half }),
    flow({ file: 'flows/unplayed.flow.yaml' }),
  ];
  await writeReportFiles(run({ flows }), directory);
  expect(textOf(directory, 'flowgate-report/conversations.html')).toContain(
    '<title>1 conversation passes</title>',
  );
  expect(JSON.parse(textOf(directory, 'flowgate-report/coverage.json'))).toMatchObject({
    transitions: { total: 20, passed: 16, failedOnly: 2 },
    flows: [
      { file: 'flows/a.flow.yaml' },
      { file: 'flows/b.flow.yaml', missed: { nodes: [{ node: 'claims' }] } },
    ],
  });
});

test('a flow is a line of the coverage, and its conversations are in both pages', async () => {
  const directory = workspaceOf({});
  const flows = [
    flow({ file: 'flows/b.flow.yaml', transcripts: [conversation('Talk')], coverage: coverage() }),
    flow({ file: 'flows/c.flow.yaml', transcripts: [conversation('Say')], coverage: coverage() }),
  ];
  await writeReportFiles(run({ flows }), directory);
  const lines = textOf(directory, 'flowgate-report/coverage.json').split('\n');
  expect(lines.filter((line) => line.startsWith('{"file":"flows/'))).toHaveLength(2);
  for (const page of ['report.html', 'conversations.html']) {
    const text = textOf(directory, `flowgate-report/${page}`);
    expect(text.match(/<span class="mark">✓<\/span> \w+/g)).toEqual([
      '<span class="mark">✓</span> Talk',
      '<span class="mark">✓</span> Say',
    ]);
    expect(text).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  }
});

test('a second run replaces the first, and leaves what is not its own', async () => {
  const directory = workspaceOf({ 'flowgate-report/mine.txt': 'mine' });
  await writeReportFiles(report, directory);
  const files = await writeReportFiles(
    run({ flows: [flow({ file: 'flows/returns.flow.yaml' })] }),
    directory,
  );
  expect(textOf(directory, files.report)).toContain('flows/returns.flow.yaml');
  expect(textOf(directory, files.report)).not.toContain('flows/support.flow.yaml');
  expect(textOf(directory, 'flowgate-report/mine.txt')).toBe('mine');
});
