import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runOnTerminal } from '../src/terminal.ts';
import { failureOf } from './genesys/support/failure.ts';
import { removeWorkspaces, workspaceOf } from './support/runner.ts';

afterAll(removeWorkspaces);

test.each(['check', 'simulate', 'graph'] as const)(
  '%s in a directory that is none is refused, and none is made',
  async (command) => {
    const directory = workspaceOf({ 'a.flow.yaml': '' });
    for (const name of ['missing', 'a.flow.yaml']) {
      const flags = { 'working-directory': join(directory, name) };
      const error = await failureOf(() => runOnTerminal(command, { command, flags, own: {} }));
      expect(error.code).toBe('invalid-input');
      expect(error.returned).toContain(`${name}" is no directory`);
    }
    expect(existsSync(join(directory, 'missing'))).toBe(false);
  },
);
