/** Flows as contact centres of many kinds and languages have them: lint must leave sound work alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeWorkspaces } from '../support/runner.ts';
import { FORMS, findingsIn } from './rules/source-forms.ts';

const directory = join(import.meta.dirname, 'realistic');
const flows = readdirSync(directory).map(
  (file) => [file, readFileSync(join(directory, file), 'utf8')] as const,
);

afterAll(removeWorkspaces);

test('there are twenty of them', () => {
  expect(flows).toHaveLength(20);
});

describe.each(FORMS)('written as %s', (form) => {
  test.each(flows)('nothing is said about %s', async (_file, text) => {
    expect((await findingsIn(form, text)).findings).toEqual([]);
  });

  test.each(flows)('a way that leads nowhere is found in %s', async (_file, text) => {
    const broken = text.replace(
      'start: { type: start, transition: ',
      'start: { type: start, transition: lost_',
    );
    const { findings } = await findingsIn(form, broken);
    expect(findings.map(({ rule }) => rule)).toContain('dangling-transition');
  });
});
