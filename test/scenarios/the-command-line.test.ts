import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  SANDBOX_CLIENT_ID,
  SANDBOX_CLIENT_SECRET,
  SANDBOX_ROLE_ID,
  type Sandbox,
  startSandbox,
} from '../../src/sandbox/sandbox.ts';
import { VERSION } from '../../src/version.ts';
import { moment, PATIENCE } from '../support/moments.ts';
import { exampleWorkspace, ROOT, removeWorkspaces, start, workspaceOf } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const CLI = join(ROOT, 'dist/cli/index.js');
const environment = { PATH: process.env['PATH'] };
const flowgate = (words: readonly string[], cwd = workspaceOf({})) =>
  start([CLI, ...words], cwd, environment);

const hello = smallFlow('hello');
/** The flow takes its id from the tutorial's name. */
const files = {
  ...hello.files,
  [hello.file]: hello.files[hello.file]?.replace(hello.id, '"{env.FLOW_ID}"') ?? '',
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ flows: [hello.live] });
});
afterAll(async () => {
  await sandbox.close();
  removeWorkspaces();
});

describe('wrong usage ends with exit code 2, and says what was probably meant', () => {
  test.each([
    [['chekc'], /"chekc" is no command; did you mean check\?/],
    [['check', '--enviroment', 'dev'], /--enviroment is no flag; did you mean environment\?/],
    [['check', '--fail-on', 'nothing'], /fail-on: must be "error" or "warning"/],
    [['deploy'], /client-id, client-secret and role-id: deploy/],
    [['check'], /no file matches flows/],
  ])(
    '%j',
    async (words, message) => {
      const { exitCode, log, stdout } = await flowgate(words);
      expect(log).toMatch(message);
      expect(exitCode).toBe(2);
      expect(stdout).not.toMatch(message);
    },
    PATIENCE,
  );
});

test(
  'help names every command, version the version',
  async () => {
    const help = await flowgate(['help']);
    expect(help.exitCode).toBe(0);
    for (const word of [
      'check',
      'deploy',
      'smoke',
      'simulate',
      'generate',
      'chat',
      'sandbox',
      'demo',
      '--genesys-url',
      'OAUTH_CLIENT_SECRET',
    ]) {
      expect(help.stdout).toContain(word);
    }
    const version = await flowgate(['--version']);
    expect([version.exitCode, version.stdout.trim()]).toEqual([0, VERSION]);
  },
  PATIENCE,
);

describe('check without credentials', () => {
  test(
    'of a flow that is wrong ends with exit code 1, at its line',
    async () => {
      const wrong = hello.files[hello.file]?.replace('transition: bye', 'transition: byee') ?? '';
      const { exitCode, log } = await flowgate(
        ['check'],
        workspaceOf({ ...hello.files, [hello.file]: wrong }),
      );
      expect(exitCode).toBe(1);
      expect(log).toMatch(/flows\/hello\.flow\.yaml:7:\d+: [^\n]*Did you mean "bye"\?/);
    },
    PATIENCE,
  );

  test(
    'of the example flows passes, and prints one table',
    async () => {
      const { exitCode, stdout } = await flowgate(['check', '--environment', 'dev'], exampleWorkspace());
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^Flow +Outcome +Version +Changes +Findings +Conversations$/m);
      expect(stdout).toMatch(/^flows\/support\.flow\.yaml +not compared .* 8 of 8 passed$/m);
      expect(stdout).toMatch(/^flows\/returns\.flow\.mjs +not compared .* passed$/m);
    },
    PATIENCE,
  );
});

test(
  'deploy by a .env with the names of the tutorial; the secret is not printed',
  async () => {
    const workspace = workspaceOf({
      ...files,
      '.env': `GENESYS_ENV_URL=${sandbox.url}
OAUTH_CLIENT_ID=${SANDBOX_CLIENT_ID}
OAUTH_CLIENT_SECRET=${SANDBOX_CLIENT_SECRET}
ROLE_ID=${SANDBOX_ROLE_ID}
FLOW_ID=${hello.id}
QUEUE_ID=42
`,
    });
    const { exitCode, log, stdout } = await flowgate(['deploy', '--poll-interval', '50ms'], workspace);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^flows\/hello\.flow\.yaml +released +2 +1 /m);
    expect(sandbox.organization.flow(hello.id)).toMatchObject({ version: 2, status: 'published' });
    expect(log).toContain('QUEUE_ID is ignored');
    expect(log).not.toContain(SANDBOX_CLIENT_SECRET);
  },
  PATIENCE,
);

test(
  'demo runs from a copy of what a user downloads, without node_modules',
  async () => {
    const copy = workspaceOf({});
    for (const name of ['dist', 'flows', 'action.yml', 'package.json']) {
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    }
    const elsewhere = join(copy, 'elsewhere');
    mkdirSync(elsewhere);
    const { exitCode, log, stdout } = await start(
      [join(copy, 'dist/cli/index.js'), 'demo'],
      elsewhere,
      environment,
    );
    expect(log).not.toContain('✖');
    expect(exitCode).toBe(0);
    expect(stdout.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ']);
    expect(stdout).toMatch(/^flows\/support\.flow\.yaml +released +2 .* 8 of 8 passed$/m);
    expect(stdout).toMatch(/^flows\/support\.flow\.yaml +unchanged +2 /m);
    expect(stdout).toMatch(/^flows\/support\.flow\.yaml +healthy +2 .* 2 of 2 passed$/m);
  },
  PATIENCE,
);

/** Starts the command line to talk to it while it runs. */
function converse(words: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [CLI, ...words], { cwd, env: environment, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

describe('simulate', () => {
  const source = hello.files[hello.file] ?? '';

  test(
    'ends with exit code 1 where a conversation fails, and shows how to play it again',
    async () => {
      const wrong = { ...hello.files, [hello.file]: source.replace('Hello from', 'Bonjour from') };
      const { exitCode, stdout } = await flowgate(['simulate'], workspaceOf(wrong));
      expect(exitCode).toBe(1);
      expect(stdout).toContain('✗ hello greets');
      expect(stdout).toContain('│ Bot:      Bonjour from hello.');
      expect(stdout).toMatch(/again: .*simulate .*hello greets/);
      expect(stdout).toContain('0 passed, 1 failed');
    },
    PATIENCE,
  );

  test(
    'plays all conversations of the examples, those of one name, and those of one tag',
    async () => {
      const workspace = exampleWorkspace();
      const support = ['simulate', '--environment', 'dev', '--flows', 'flows/support.flow.yaml'];
      const all = await flowgate(support, workspace);
      expect([all.exitCode, all.stdout.match(/✓/g)?.length]).toEqual([0, 8]);
      expect(all.stdout).toContain('8 passed, 0 failed');
      const named = await flowgate([...support, '--name', 'forgotten password'], workspace);
      expect(named.stdout.match(/✓.*/g)).toEqual(['✓ A forgotten password goes to the technical team']);
      const tagged = await flowgate([...support, '--tag', 'smoke'], workspace);
      expect(tagged.stdout.match(/✓/g)).toHaveLength(2);
      const none = await flowgate([...support, '--tag', 'smoek'], workspace);
      expect([none.exitCode, none.log]).toEqual([1, expect.stringContaining('is --name or --tag right?')]);
    },
    PATIENCE,
  );

  test(
    'plays again when a file changes, until Ctrl-C',
    async () => {
      const workspace = workspaceOf(hello.files);
      const { child, ended, stdout } = converse(['simulate', '--watch', 'true'], workspace);
      try {
        await moment(() => stdout().includes('1 passed, 0 failed'), 'the first round');
        writeFileSync(join(workspace, hello.file), source.replace('Hello from', 'Bonjour from'));
        await moment(() => stdout().includes('0 passed, 1 failed'), 'the second round');
      } finally {
        child.kill('SIGINT');
      }
      expect(await ended).toBe(1);
    },
    PATIENCE,
  );
});

test(
  'generate writes conversations that simulate passes, and never over what is there',
  async () => {
    const workspace = exampleWorkspace();
    const transcripts = join(workspace, 'flows/support.transcripts.yaml');
    const words = ['--environment', 'dev', '--flows', 'flows/support.flow.yaml'];
    const kept = readFileSync(transcripts, 'utf8');
    const refused = await flowgate(['generate', ...words], workspace);
    expect(refused.stdout).toContain('has flows/support.transcripts.yaml already');
    expect(readFileSync(transcripts, 'utf8')).toBe(kept);

    rmSync(transcripts);
    const { exitCode, stdout } = await flowgate(['generate', ...words], workspace);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^flows\/support\.transcripts\.yaml: \d+ conversations; please confirm/m);
    const played = await flowgate(['simulate', ...words], workspace);
    expect(played.exitCode).toBe(0);
    const [, taken, total] = /(\d+) of (\d+) transitions taken/.exec(played.stdout) ?? [];
    expect(total).toBeDefined();
    expect(taken).toBe(total);
  },
  PATIENCE,
);

test(
  'chat answers the lines it reads, and shows the path',
  async () => {
    const words = ['chat', '--environment', 'dev', '--flows', 'flows/support.flow.yaml'];
    const { child, ended, stdout, stderr } = converse(words, exampleWorkspace());
    child.stdin.end('Hello\nSomething is odd\nI was charged twice\nStill there?\n');
    expect(await ended).toBe(0);
    expect(stderr()).toBe('');
    const lines = stdout().split('\n');
    expect(lines[1]).toBe('bot> Hello, this is customer support.');
    expect(lines).toContainEqual(expect.stringMatching(/^bot> Sorry, I did not get that\./));
    expect(lines).toContain('     path: route_intent → billing_queue → default_end');
    expect(lines.at(-2)).toMatch(/^ {5}queue: /);
  },
  PATIENCE,
);

test(
  'chat ends by Ctrl-C while it waits',
  async () => {
    const { child, ended, stdout } = converse(['chat'], workspaceOf(hello.files));
    await moment(() => stdout().includes('You open the conversation'), 'the greeting');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  },
  PATIENCE,
);

test(
  'sandbox serves the flows of the directory until Ctrl-C',
  async () => {
    const child = spawn(process.execPath, [CLI, 'sandbox'], {
      cwd: workspaceOf(hello.files),
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    try {
      await moment(() => stdout.includes('/sandbox/log'), 'the greeting of the sandbox');
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout) ?? [];
      expect(stdout).toContain(hello.id);
      const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: SANDBOX_CLIENT_ID,
        client_secret: SANDBOX_CLIENT_SECRET,
      });
      const refused = await fetch(`${url}/api/v2/flows/${hello.id}`);
      expect(refused.status).toBe(401);
      const login = await fetch(`${url}/oauth/token`, { method: 'POST', body: form });
      expect(await login.json()).toMatchObject({ token_type: 'bearer' });
      const log = await fetch(`${url}/sandbox/log`);
      expect(await log.json()).toMatchObject({
        requests: [{ status: 401 }, { path: '/oauth/token', status: 200 }],
      });
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(0);
  },
  PATIENCE,
);
