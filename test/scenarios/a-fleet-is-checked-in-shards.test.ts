import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filesOf, type MatrixEntry, matrixSchema } from '../../src/fleet/matrix.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type ActionResult,
  BASE_SHA,
  HEAD_SHA,
  ROOT,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const FLOWS = Array.from({ length: 40 }, (_, index) => smallFlow(`f${String(index + 1).padStart(2, '0')}`));
const FILES: Record<string, string> = Object.assign({}, ...FLOWS.map(({ files }) => files));
// Two of them share a fragment.
for (const name of ['f20', 'f21']) {
  FILES[`flows/${name}.transcripts.yaml`] += 'include: [shared/greet.yaml]\n';
}
FILES['flows/shared/greet.yaml'] = 'fragments: { greet: [{ user: Hi }] }\n';

/** Two sources, the transcripts of one flow and a fragment of two; one source is gone. */
const CHANGED = [
  { filename: 'flows/f03.flow.yaml', status: 'modified' },
  { filename: 'flows/f07.flow.yaml', status: 'added' },
  { filename: 'flows/f11.transcripts.yaml', status: 'modified' },
  { filename: 'flows/shared/greet.yaml', status: 'modified' },
  { filename: 'flows/f41.flow.yaml', status: 'removed' },
] as const;
const DUE = ['f03', 'f07', 'f11', 'f20', 'f21'];
const MARKER = '<!-- flowgate:report -->';

let github: GitHubApi;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ flows: FLOWS.map(({ live }) => live) });
  github = await startGitHubApi({
    comparisons: { [`${BASE_SHA}...${HEAD_SHA}`]: { mergeBase: BASE_SHA, files: CHANGED } },
  });
});
afterAll(async () => {
  await github.close();
  await sandbox.close();
  removeWorkspaces();
});

function act(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  return runAction({ event: 'pull_request', workspace, githubUrl: github.url, inputs, environment });
}

const plan = (
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
) => act({ command: 'matrix', concurrency: '2', ...inputs }, workspaceOf(FILES), environment);

function shardOf({ flows, shard }: MatrixEntry, workspace: string): Promise<ActionResult> {
  const inputs = { ...sandboxInputs(sandbox), environment: '', command: 'check', flows, shard };
  return act(inputs, workspace);
}

/** As the artifacts are laid out that the last job downloads. */
function joinAll(matrix: string, reports: readonly string[]): Promise<ActionResult> {
  const workspace = workspaceOf({});
  for (const [index, text] of reports.entries()) {
    const path = join(workspace, `flowgate-shards/flowgate-shard-${index}/run.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return act({ command: 'join', matrix }, workspace);
}

describe('a pull request that changes more flows than are allowed', () => {
  test(
    'fails before any shard, and is told so',
    async () => {
      const result = await plan({ 'max-flows': '1' });
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'failure',
        'failure-reason': 'invalid-input',
        matrix: '{"include":[]}',
        shards: '0',
      });
      expect(result.log).toMatch(/^::error::[^\n]*2 flows change: more than max-flows \(1\)/m);
      expect(github.comments.map(({ body }) => body)).toEqual([
        expect.stringContaining('flowgate: many flows'),
      ]);
      expect(sandbox.requests).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'goes on with the label',
    async () => {
      const payload = readFileSync(join(ROOT, 'test/fixtures/events/pull_request.json'), 'utf8');
      const labelled = payload.replace('"labels": []', '"labels": [{ "name": "flowgate: many flows" }]');
      const workspace = workspaceOf({ 'event.json': labelled });
      const result = await plan({ 'max-flows': '1' }, { GITHUB_EVENT_PATH: join(workspace, 'event.json') });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', shards: '3' });
      expect(result.log).toMatch(/^::warning[^\n]*the label "flowgate: many flows" allows it/m);
    },
    PATIENCE,
  );
});

describe('forty flows of which a pull request changes five', () => {
  let planned: ActionResult;
  let entries: readonly MatrixEntry[];
  let shards: ActionResult[];
  let reports: string[];
  let commentsBefore: number;
  beforeAll(async () => {
    commentsBefore = github.comments.length;
    planned = await plan();
    entries = matrixSchema.parse(JSON.parse(planned.outputs['matrix'] ?? '')).include;
    shards = [];
    reports = [];
    for (const entry of entries) {
      const workspace = workspaceOf(FILES);
      shards.push(await shardOf(entry, workspace));
      reports.push(readFileSync(join(workspace, 'flowgate-report/run.json'), 'utf8'));
    }
  }, PATIENCE);

  test('are divided: those five, each once, among as many jobs as they keep busy', () => {
    expect(planned.exitCode).toBe(0);
    expect(planned.outputs).toMatchObject({ result: 'success', shards: '3', flows: '[]' });
    expect(entries.map(({ shard }) => shard)).toEqual(['1/3', '2/3', '3/3']);
    expect(entries.flatMap(filesOf).sort()).toEqual(DUE.map((name) => `flows/${name}.flow.yaml`));
    expect(planned.summary).toContain('5 of 40 flows are due');
    expect(planned.log).toMatch(/^::warning[^\n]*Deleted here[^\n]*flows\/f41\.flow\.yaml/m);
  });

  test('each shard checks its own, and tells GitHub nothing', () => {
    expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(shards.map(({ flows }) => flows.map(({ file }) => file))).toEqual(entries.map(filesOf));
    expect(github.comments).toHaveLength(commentsBefore);
    const read = requestLines(sandbox).filter((line) => line.startsWith('GET /api/v2/flows/'));
    expect(read.sort()).toEqual(DUE.map((name) => `GET /api/v2/flows/id-of-${name} 200`));
  });

  test(
    'a shard that left nothing is a failure of the whole, and said on the pull request',
    async () => {
      const lost = entries[1];
      const result = await joinAll(
        planned.outputs['matrix'] ?? '',
        reports.filter((_, index) => index !== 1),
      );
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({ result: 'failure', 'failure-reason': 'unknown-outcome' });
      expect(result.log).toMatch(/^::error::[^\n]*shard 2\/3 left no report/m);
      const failed = result.flows.filter(({ outcome }) => outcome === 'failed').map(({ file }) => file);
      expect(failed).toEqual(lost && filesOf(lost));
      expect(github.comments.at(-1)?.body).toContain('shard 2/3 left no report');
    },
    PATIENCE,
  );

  test(
    'what a shard forged takes no effect, and fails the whole',
    async () => {
      const [first = '', second = '', third = ''] = reports;
      const forged = second.replace('"notes":', '"html":"<script>","notes":');
      const result = await joinAll(planned.outputs['matrix'] ?? '', [first, forged, third]);
      expect(result.outputs).toMatchObject({ result: 'failure', 'failure-reason': 'unknown-outcome' });
      expect(result.log).toMatch(/^::warning[^\n]*does not have the shape of a report/m);
      expect(github.comments.at(-1)?.body).not.toContain('script');
    },
    PATIENCE,
  );

  test(
    'all together are one report, in one comment',
    async () => {
      const before = github.comments.length;
      const result = await joinAll(planned.outputs['matrix'] ?? '', reports);
      expect(result.log).not.toContain('::error');
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ result: 'success', 'failure-reason': '', changed: 'true' });
      expect(result.flows.map(({ file, outcome }) => [file, outcome])).toEqual(
        DUE.map((name) => [`flows/${name}.flow.yaml`, 'changed']),
      );
      expect(github.comments).toHaveLength(before);
      const ours = github.comments.filter(({ body }) => body.startsWith(MARKER));
      expect(ours).toHaveLength(1);
      for (const name of DUE) expect(ours[0]?.body).toContain(`Hello from ${name}.`);
      expect(ours[0]?.body).toContain('5 flows checked');
      expect(result.summary.trimEnd()).toBe(ours[0]?.body.slice(MARKER.length + 1));
      expect(result.outputs['comment-url']).toContain('issuecomment-');
    },
    PATIENCE,
  );

  test(
    'a pull request that changes no flow has no jobs, and a report all the same',
    async () => {
      const nothing = await joinAll('{"include":[]}', []);
      expect(nothing.exitCode).toBe(0);
      expect(nothing.summary).toContain('0 flows checked');
      expect(existsSync(join(ROOT, 'flowgate-shards'))).toBe(false);
    },
    PATIENCE,
  );
});
