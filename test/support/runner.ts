/** Runs the built action as a GitHub runner does: a process, INPUT_* and GITHUB_* variables, real files. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_ROLE_ID } from '../../src/sandbox/sandbox.ts';
import { watch } from './canary.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const TOKEN = 'ghs_scenarioToken0123456789abcdefghij';
export const HEAD_SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
export const BASE_SHA = '9353195a19e45482665306e466c832c46560532d';

const manifest = z
  .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
  .parse(load(readFileSync(join(ROOT, 'action.yml'), 'utf8')));

export type EventName =
  | 'pull_request'
  | 'pull_request_fork'
  | 'pull_request_target'
  | 'merge_group'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch';

export interface ActionRun {
  /** Which recorded payload in test/fixtures/events the runner received. */
  readonly event: EventName;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Base of the GitHub API double; without one GitHub cannot be reached. */
  readonly githubUrl?: string;
  /** Called with the process once it runs, to send it signals. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

export interface ActionResult {
  readonly exitCode: number | null;
  /** Everything the action printed, workflow commands included. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly flows: readonly FlowOutput[];
  readonly summary: string;
}

const flowOutputSchema = z.strictObject({
  file: z.string(),
  id: z.string(),
  name: z.string(),
  outcome: z.string(),
  version: z.number().nullable(),
  changes: z.number(),
  findings: z.number(),
  transcripts: z.strictObject({ passed: z.number(), failed: z.number() }),
});
export type FlowOutput = z.infer<typeof flowOutputSchema>;

/** A directory with these files (relative path → text), removed by {@link removeWorkspaces}. */
export function workspaceOf(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'flowgate-workspace-'));
  workspaces.push(directory);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return directory;
}

/** A directory that holds the project's own example flows. */
export function exampleWorkspace(): string {
  const directory = workspaceOf({});
  cpSync(join(ROOT, 'flows'), join(directory, 'flows'), { recursive: true });
  return directory;
}

const workspaces: string[] = [];
export function removeWorkspaces(): void {
  for (const directory of workspaces.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** The inputs that lead to a sandbox. */
export function sandboxInputs(sandbox: Sandbox): Record<string, string> {
  return {
    'genesys-url': sandbox.url,
    'client-id': SANDBOX_CLIENT_ID,
    'client-secret': SANDBOX_CLIENT_SECRET,
    'role-id': SANDBOX_ROLE_ID,
    environment: 'dev',
    // Short, so that a publication of the sandbox is noticed quickly.
    'poll-interval': '50ms',
  };
}

/** Nothing is told to GitHub. */
const NO_GITHUB: Readonly<Record<string, string>> = {
  comment: 'false',
  deployments: 'false',
  'smoke-issues': 'false',
};

export async function runAction(run: ActionRun): Promise<ActionResult> {
  const files = workspaceOf({ output: '', summary: '', home: '' });
  const path = (name: string) => join(files, name);
  const eventName = run.event === 'pull_request_fork' ? 'pull_request' : run.event;
  // A scenario about something else needs no GitHub: that one is missing would be a warning in each.
  const offline =
    run.githubUrl === undefined && run.event !== 'pull_request' && run.event !== 'pull_request_fork';
  const inputs: Record<string, string> = {
    ...defaults(run.event),
    ...(offline ? NO_GITHUB : {}),
    ...run.inputs,
  };
  const { exitCode, log } = await start(
    ['dist/index.js'].map((file) => join(ROOT, file)),
    run.workspace,
    {
      PATH: process.env['PATH'],
      HOME: path('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: join(ROOT, 'test/fixtures/events', `${run.event}.json`),
      GITHUB_OUTPUT: path('output'),
      GITHUB_STEP_SUMMARY: path('summary'),
      GITHUB_REPOSITORY: 'octo-org/contact-flows',
      GITHUB_SHA: HEAD_SHA,
      GITHUB_REF: eventName === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main',
      GITHUB_RUN_ID: '4711',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: run.githubUrl ?? 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: `${run.githubUrl ?? 'http://127.0.0.1:9'}/graphql`,
      GITHUB_WORKSPACE: run.workspace,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
      ),
      ...run.environment,
    },
    run.onStart,
  );
  const outputs = readOutputs(readFileSync(path('output'), 'utf8'));
  watch(
    {
      // How a runner learns what to mask; it takes these lines out of the log.
      log: log.replaceAll(/^::add-mask::.*$/gm, ''),
      outputs: readFileSync(path('output'), 'utf8'),
      summary: readFileSync(path('summary'), 'utf8'),
      ...reportFiles(join(run.workspace, inputs['working-directory'] || '.')),
    },
    [TOKEN, inputs['client-secret']?.trim() ?? ''].filter((secret) => secret.length >= SHORTEST_CANARY),
  );
  return {
    exitCode,
    log,
    outputs,
    flows: z.array(flowOutputSchema).parse(JSON.parse(outputs['flows'] ?? 'null')),
    summary: readFileSync(path('summary'), 'utf8'),
  };
}

/** Shorter ones stand in ordinary words, and no real secret is as short. */
const SHORTEST_CANARY = 16;

function reportFiles(directory: string): Record<string, string> {
  const names = ['report.md', 'report.html', 'junit.xml', 'conversations.html', 'coverage.json'];
  const files = names.map((name) => join(directory, 'flowgate-report', name));
  return Object.fromEntries(
    files.filter((file) => existsSync(file)).map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

/** A runner sets every input of action.yml, the ones nobody gave to their default or to nothing. */
function defaults(event: EventName): Record<string, string> {
  return Object.fromEntries(
    Object.entries(manifest.inputs).map(([name, input]) => {
      const text = input.default ?? '';
      return [
        name,
        text.includes('github.token') ? (event === 'pull_request_fork' ? `${TOKEN}ro` : TOKEN) : text,
      ];
    }),
  );
}

export async function start(
  command: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string | undefined>>,
  onStart?: ActionRun['onStart'],
): Promise<{ exitCode: number | null; log: string; stdout: string }> {
  const child = spawn(process.execPath, [...command], {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  onStart?.((signal) => child.kill(signal));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, log, stdout };
}

/** Reads a GITHUB_OUTPUT file by the runner's own rules: `name=value` or `name<<DELIMITER` … `DELIMITER`. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc === null) {
      const at = line.indexOf('=');
      if (at < 1) throw new Error(`not an output: ${line}`);
      outputs[line.slice(0, at)] = line.slice(at + 1);
      continue;
    }
    const [, name = '', delimiter = ''] = heredoc;
    const end = lines.indexOf(delimiter, index + 1);
    if (end === -1) throw new Error(`output ${name} does not end`);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

/** The requests a sandbox saw, as `METHOD path status`. */
export function requestLines(sandbox: Sandbox): string[] {
  return sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status ?? '-'}`);
}
