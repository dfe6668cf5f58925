import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SUMMARY_LIMIT, writeSummary } from '../../src/github/summary.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'flowgate-summary-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a file that cannot be written is a warning', () => {
  const warning = writeSummary('x', { GITHUB_STEP_SUMMARY: join(directory, 'none', 'x.md') });
  expect(warning).toContain('GITHUB_STEP_SUMMARY');
});

test('a summary that GitHub would drop is not written', () => {
  const file = join(directory, 'big.md');
  expect(writeSummary('é'.repeat(SUMMARY_LIMIT / 2 + 1), { GITHUB_STEP_SUMMARY: file })).toContain('larger');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('outside a runner there is nothing to do', () => {
  expect(writeSummary('x', {})).toBeUndefined();
});

test('it is added to what the step has said', () => {
  const environment = { GITHUB_STEP_SUMMARY: join(directory, 'summary.md') };
  writeSummary('one', environment);
  expect(writeSummary('two', environment)).toBeUndefined();
  expect(readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8')).toBe('one\ntwo\n');
});
