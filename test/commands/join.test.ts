import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { joinShards } from '../../src/commands/join.ts';
import { LARGEST_RUN_DATA, runDataText } from '../../src/fleet/run-data.ts';
import type { RunReport } from '../../src/report/model.ts';
import { writeReportFiles } from '../../src/report-files.ts';
import { parseSettings } from '../../src/settings.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { flow, run } from '../report/situations.ts';
import { removeWorkspaces, workspaceOf } from '../support/runner.ts';

afterAll(removeWorkspaces);

const MATRIX = JSON.stringify({
  include: [
    { shard: '1/2', flows: 'flows/a.flow.yaml', name: '' },
    { shard: '2/2', flows: 'flows/b.flow.yaml', name: '' },
  ],
});
const { environment = '', commit, runUrl } = run();
const of = (name: string, id = name) => run({ flows: [flow({ file: `flows/${name}.flow.yaml`, id, name })] });
const data = (number: number, report: RunReport) => runDataText({ shard: { number, of: 2 }, report });

function joined(files: Readonly<Record<string, string>>, settings: Readonly<Record<string, string>> = {}) {
  return joinedIn(workspaceOf(files), settings);
}
function joinedIn(directory: string, settings: Readonly<Record<string, string>> = {}) {
  const all = { 'working-directory': directory, environment, matrix: MATRIX, ...settings };
  return joinShards(
    parseSettings(all, () => undefined),
    { command: 'check', environment, commit, runUrl },
  );
}

describe('refused before anything is read', () => {
  test.each([
    ['no matrix', { matrix: '' }, 'the setting matrix is missing'],
    ['a directory outside', { reports: '../elsewhere' }, 'reaches out of the working directory'],
    ['an absolute path', { reports: '/tmp' }, 'reaches out of the working directory'],
  ])('%s', async (_, settings, returned) => {
    const error = await failureOf(() => joined({}, settings));
    expect(error.code).toBe('invalid-input');
    expect(error.returned).toContain(returned);
  });
});

describe('a report that cannot be read counts as missing', () => {
  test.each<[what: string, said: string, make: (path: string) => void]>([
    ['one that is too large', 'it is larger than', (path) => truncateSync(path, LARGEST_RUN_DATA + 1)],
    ['a cut one', 'it is not JSON', (path) => truncateSync(path, 100)],
    [
      'a link',
      'it is not a regular file',
      (path) => {
        writeFileSync(`${path}.json`, readFileSync(path));
        truncateSync(path, 0);
        mkdirSync(`${path}.d`);
        symlinkSync(`${path}.json`, join(`${path}.d`, 'run.json'));
      },
    ],
  ])('%s', async (_, said, make) => {
    const directory = workspaceOf({
      'flowgate-shards/0/run.json': data(1, of('a')),
      'flowgate-shards/1/run.json': data(2, of('b')),
    });
    make(join(directory, 'flowgate-shards/1/run.json'));
    const report = await joinedIn(directory);
    expect(report).toMatchObject({ result: 'failure', failureReason: 'unknown-outcome' });
    expect(report.failureMessage).toContain('shard 2/2 left no report');
    expect(report.warnings.join()).toContain(said === 'it is not a regular file' ? 'was not read' : said);
  });
});

test('two sources of one flow are refused, in whatever shards they were', async () => {
  const report = await joined({
    'flowgate-shards/0/run.json': data(1, of('a', 'x')),
    'flowgate-shards/1/run.json': data(2, of('b', 'x')),
  });
  expect(report).toMatchObject({ result: 'failure', failureReason: 'invalid-flow' });
  expect(report.flows.map(({ outcome }) => outcome)).toEqual(['invalid', 'invalid']);
});

test.each([
  ['a directory', 'artifacts/'],
  ['a glob', 'artifacts/*/run.json'],
])('the files that a shard writes are found in %s', async (_, reports) => {
  const directory = workspaceOf({});
  for (const [index, name] of ['a', 'b'].entries()) {
    const one = workspaceOf({});
    await writeReportFiles(of(name), one, { number: index + 1, of: 2 });
    const path = join(directory, `artifacts/flowgate-shard-${index}/run.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(join(one, 'flowgate-report/run.json')));
  }
  const report = await joinedIn(directory, { reports });
  expect(report).toEqual(run({ flows: [...of('a').flows, ...of('b').flows] }));
});

test.each([
  ['failure', 'failure'],
  ['cancelled', 'failure'],
  ['skipped', 'failure'],
  ['success', 'success'],
  ['', 'success'],
])('jobs that ended as %j make of reports that all is well a %s', async (result, expected) => {
  const files = {
    'flowgate-shards/0/run.json': data(1, of('a')),
    'flowgate-shards/1/run.json': data(2, of('b')),
  };
  const report = await joined(files, { 'shards-result': result });
  expect(report.result).toBe(expected);
  if (expected === 'success') return expect(report.failureReason).toBeUndefined();
  expect(report.failureReason).toBe('unknown-outcome');
  expect(report.failureMessage).toContain(`the jobs of the shards ended as "${result}"`);
});

test('jobs that failed leave the reason to the reports, where they have one', async () => {
  const failed = run({ flows: [], result: 'failure', failureReason: 'unauthorized', failureMessage: 'No.' });
  const files = {
    'flowgate-shards/0/run.json': data(1, of('a')),
    'flowgate-shards/1/run.json': data(2, failed),
  };
  expect((await joined(files, { 'shards-result': 'failure' })).failureReason).toBe('unauthorized');
});

test('jobs that were skipped because nothing is due are no failure', async () => {
  const settings = { matrix: '{"include":[]}', 'shards-result': 'skipped' };
  expect((await joined({}, settings)).result).toBe('success');
});

test('a matrix without jobs leaves nothing to join, and nothing failed', async () => {
  expect(await joined({}, { matrix: '{"include":[]}' })).toMatchObject({ result: 'success', flows: [] });
});

test('a run that is whole leaves no report of a shard, also not of an earlier one', async () => {
  const directory = workspaceOf({ 'flowgate-report/run.json': data(1, of('a')) });
  await writeReportFiles(of('a'), directory);
  expect(() => readFileSync(join(directory, 'flowgate-report/run.json'))).toThrow('ENOENT');
});
