import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runOnTerminal } from '../src/terminal.ts';
import { failureOf } from './genesys/support/failure.ts';
import { PATIENCE } from './support/moments.ts';
import { ROOT, removeWorkspaces, workspaceOf } from './support/runner.ts';
import { smallFlow } from './support/small-flow.ts';

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

/** The command line as it is written, in a directory of its own. */
function flowgate(words: readonly string[], cwd: string) {
  const cli = [join(ROOT, 'src/cli.ts'), ...words];
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...cli], {
    cwd,
    encoding: 'utf8',
    env: {},
  });
}

test(
  'what became of the flows is told where the report cannot be written',
  () => {
    const directory = workspaceOf({ ...smallFlow('hello').files, 'flowgate-report': 'somebody else' });
    const { status, stdout, stderr } = flowgate(['check'], directory);
    expect(stdout).toMatch(/^flows\/hello\.flow\.yaml .* 1 of 1 passed$/m);
    expect(stderr).toMatch(/The report files were not written: .*EEXIST/);
    expect(stderr).not.toContain('defect');
    expect(status).toBe(0);
  },
  PATIENCE,
);
