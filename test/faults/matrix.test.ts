import { describe, expect, test } from '@jest/globals';
import { MATRIX } from './matrix.ts';
import { runMatrix } from './run-matrix.ts';
import { SITES } from './sites.ts';

/** For the scenarios of one site on a busy machine, milliseconds; a hang is told by the matrix itself long before. */
const PATIENCE = 180_000;

test('no two scenarios have the same name', () => {
  expect(new Set(MATRIX.map(({ name }) => name)).size).toBe(MATRIX.length);
});

describe('whatever goes wrong, nothing is lost, nothing is reported falsely, nothing leaks, nothing hangs', () => {
  test.each(SITES.map((site) => [site.name, site] as const))(
    '%s',
    async (_name, site) => {
      const scenarios = MATRIX.filter((scenario) => scenario.site === site);
      const { violations } = await runMatrix(scenarios);
      expect(violations).toEqual([]);
    },
    PATIENCE,
  );
});
