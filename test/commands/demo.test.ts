import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runDemo } from '../../src/commands/demo.ts';
import { createStop } from '../../src/stop.ts';
import { PATIENCE } from '../support/moments.ts';
import { quietLog } from '../support/quiet-log.ts';
import { ROOT, removeWorkspaces, workspaceOf } from '../support/runner.ts';

afterAll(removeWorkspaces);

const FILES = ['flows/support.flow.yaml', 'flows/support.transcripts.yaml', 'flows/environments/dev.env'];

/** An installation somewhere else than here. */
function installation(): string {
  return workspaceOf(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])));
}

async function demo(root: string): Promise<string> {
  let printed = '';
  const stop = createStop(undefined);
  const print = (text: string) => {
    printed += text;
  };
  expect(await runDemo({ root, log: quietLog, stop, print })).toBe(0);
  stop.dispose();
  return printed;
}

test(
  'the report is named as it is found from here',
  async () => {
    const [, report = ''] = /Report: (.*)$/m.exec(await demo(installation())) ?? [];
    expect(existsSync(report)).toBe(true);
  },
  PATIENCE,
);

test(
  'an installation that cannot be written to is shown to its end all the same',
  async () => {
    const root = installation();
    writeFileSync(join(root, 'flowgate-report'), 'somebody else');
    expect(await demo(root)).toMatch(
      /No report was written: .*EEXIST.*4\. Every hour.*Next: copy a workflow/s,
    );
  },
  PATIENCE,
);
