import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../support/runner.ts';
import { KILL_SWITCHES } from './switches.ts';

describe('the kill switches', () => {
  test('are many, and each has a name of its own', () => {
    expect(KILL_SWITCHES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(KILL_SWITCHES.map(({ off }) => off)).size).toBe(KILL_SWITCHES.length);
  });

  test.each(KILL_SWITCHES)('$off: can still be switched off, and its tests exist', (killSwitch) => {
    const { file, text, replacement, tests } = killSwitch;
    // The count alone: what is not found is no reason to print the whole file.
    expect(readFileSync(join(ROOT, file), 'utf8').split(text).length - 1).toBe(1);
    expect(replacement).not.toContain(text);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
