import { afterAll, expect, test } from '@jest/globals';
import { serveSandbox } from '../../src/commands/sandbox.ts';
import type { Place } from '../../src/errors.ts';
import { parseSettings } from '../../src/settings.ts';
import { createStop } from '../../src/stop.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { quietLog } from '../support/quiet-log.ts';
import { removeWorkspaces, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

afterAll(removeWorkspaces);

/** Starts a sandbox over these files and stops it once it has greeted. */
async function greetingOf(files: Readonly<Record<string, string>>, port?: string) {
  const stop = createStop(undefined);
  const warnings: string[] = [];
  let greeting = '';
  try {
    await serveSandbox({
      settings: parseSettings({ 'working-directory': workspaceOf(files) }, () => undefined),
      processEnvironment: {},
      port,
      moduleTools: { loader: '', builder: '' },
      log: {
        ...quietLog,
        warning: (text: string, place?: Place) => warnings.push(`${place?.file}: ${text}`),
      },
      stop,
      print: (text) => {
        greeting += text;
        stop.cancel();
      },
    });
  } finally {
    stop.dispose();
  }
  return { greeting, warnings };
}

test.each(['65536', '-1', '80a', '0x50', '1e3'])('the port "%s" is refused', async (port) => {
  const error = await failureOf(() => greetingOf({}, port));
  expect(error.code).toBe('invalid-input');
  expect(error.returned).toContain('from 0 to 65535');
});

test('a flow that cannot be built is left out, and named', async () => {
  const alpha = smallFlow('alpha');
  const { greeting, warnings } = await greetingOf({
    ...alpha.files,
    'flows/beta.flow.yaml': 'id: "{env.NOWHERE}"\nname: beta\nnodes: {}\n',
    'flows/gamma.flow.yaml': 'nodes: [',
  });
  expect(greeting).toContain(`${alpha.id}  alpha`);
  expect(greeting).not.toMatch(/beta|gamma/);
  expect(warnings).toEqual([
    expect.stringMatching(/^flows\/beta\.flow\.yaml: left out: .*NOWHERE/),
    expect.stringMatching(/^flows\/gamma\.flow\.yaml: left out: .*YAML/),
  ]);
});

test('it says where it is and ends when it is stopped', async () => {
  const { greeting } = await greetingOf({});
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)?.[0] ?? 'no address';
  expect(url).toMatch(/:[1-9]/);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
