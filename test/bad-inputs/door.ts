/** The door that users come in by: files on a disk, settings as text, a check that ends in a report. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execute } from '../../src/commands/execute.ts';
import { failedRun } from '../../src/commands/failed-run.ts';
import { asFlowgateError } from '../../src/errors.ts';
import type { RunReport } from '../../src/report/model.ts';
import { openRun } from '../../src/session.ts';
import { parseSettings } from '../../src/settings.ts';
import { createStop } from '../../src/stop.ts';
import { quietLog } from '../support/quiet-log.ts';
import type { BadInput, Content } from './bad-input.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Checks a project that consists of these files, without an organization. */
export async function checkProject(
  input: Pick<BadInput, 'files' | 'settings' | 'processEnvironment'>,
): Promise<RunReport> {
  const parent = mkdtempSync(join(tmpdir(), 'flowgate-bad-'));
  const directory = join(parent, 'project');
  mkdirSync(directory);
  const stop = createStop(undefined);
  try {
    for (const [file, content] of Object.entries(input.files)) put(join(directory, file), content);
    const settings = parseSettings({ 'working-directory': directory, ...input.settings }, () => undefined);
    return await execute(
      await openRun('check', settings, {
        log: quietLog,
        stop,
        root: ROOT,
        processEnvironment: input.processEnvironment ?? {},
        onSecret: () => undefined,
      }),
    );
  } catch (thrown) {
    return failedRun(asFlowgateError(thrown, 'Start the run'), undefined);
  } finally {
    stop.dispose();
    rmSync(parent, { recursive: true, force: true });
  }
}

function put(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) {
    // A path that leads out of the project is where a link of the case leads to.
    writeFileSync(path, content);
  } else if ('linkTo' in content) {
    symlinkSync(content.linkTo, path);
  } else if (content.is === 'directory') {
    mkdirSync(path);
  } else {
    execFileSync('mkfifo', [path]);
  }
}
