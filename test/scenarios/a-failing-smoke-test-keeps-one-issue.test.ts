import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { exampleFlow, released } from '../support/flows.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  exampleWorkspace,
  removeWorkspaces,
  runAction,
  sandboxInputs,
} from '../support/runner.ts';

const FILE = 'flows/support.flow.yaml';

describe('a failing smoke test keeps one issue', () => {
  let wanted: FlowDefinition;
  let sandbox: Sandbox;
  let github: GitHubApi;
  beforeAll(async () => {
    wanted = await exampleFlow(FILE);
    sandbox = await startSandbox({ flows: [{ ...released(wanted), version: 8 }] });
    github = await startGitHubApi();
  });
  afterAll(async () => {
    await sandbox.close();
    await github.close();
    removeWorkspaces();
  });

  const smoke = (inputs: Record<string, string> = {}): Promise<ActionResult> =>
    runAction({
      event: 'schedule',
      workspace: exampleWorkspace(),
      githubUrl: github.url,
      inputs: { ...sandboxInputs(sandbox), flows: FILE, ...inputs },
    });
  const edit = (name: string) => sandbox.editInConsole(wanted.id, (live) => ({ ...live, name }));
  const writes = () => github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

  test(
    'where GitHub refuses, the verdict stands and the permission is named',
    async () => {
      github.addFault({ method: 'GET', path: /\/issues\?/, answer: { status: 403 } });
      const result = await smoke();
      expect(result.exitCode).toBe(0);
      expect(result.log).toMatch(/::warning .*permissions: issues: write/);
    },
    PATIENCE,
  );

  test(
    'it opens with the first failure, is left alone by the same failure, and closes when the test passes',
    async () => {
      await smoke();
      expect(writes()).toEqual([]);

      edit('Renamed by @erin');
      expect((await smoke()).exitCode).toBe(1);
      expect(github.issues).toMatchObject([
        { title: `Smoke fails: ${wanted.name} (dev)`, state: 'open', labels: ['flowgate-smoke'] },
      ]);
      const body = github.issues[0]?.body ?? '';
      expect(body).toMatch(/^<!-- flowgate:smoke file=flows%2Fsupport\.flow\.yaml environment=dev -->\n/);
      expect(body).toContain('Live now, version 9');
      expect(body).toContain('`Renamed by @erin`');
      expect(body).toContain('[this run](https://github.com/octo-org/contact-flows/actions/runs/4711)');

      await smoke();
      expect(writes()).toHaveLength(1);

      edit('Renamed again');
      await smoke();
      expect(github.issues).toMatchObject([{ body: expect.stringContaining('version 10'), state: 'open' }]);
      expect(github.comments).toEqual([]);

      edit(wanted.name);
      const passes = await smoke();
      expect(passes.log).toContain('closed: the smoke test passes again');
      expect(github.issues).toMatchObject([{ state: 'closed' }]);
      expect(github.comments).toHaveLength(1);

      edit('Renamed once more');
      await smoke();
      expect(github.issues).toMatchObject([{ state: 'open' }]);
    },
    6 * PATIENCE,
  );

  test(
    'with smoke-issues: false GitHub is not asked',
    async () => {
      const before = github.requests.length;
      await smoke({ 'smoke-issues': 'false' });
      expect(github.requests).toHaveLength(before);
    },
    PATIENCE,
  );
});
