import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { z } from 'zod';
import { manifestSchema } from '../scripts/documents.ts';
import { languageProblems } from './support/github-language.ts';
import { workflowProblems } from './support/workflow-rules.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github/workflows');
const files = readdirSync(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

const fleetSchema = z.object({
  concurrency: z.object({ group: z.string() }),
  jobs: z.object({ report: z.object({ steps: z.array(z.unknown()) }) }),
});

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const GOOD = `on: push
permissions: {}
concurrency: { group: deploy, cancel-in-progress: false }
jobs:
  deploy:
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with: { persist-credentials: false }
      - uses: OWNER/flowgate@SHA # yours
        with: { command: deploy }
      - run: echo "$TITLE"
`;

describe('the rules for workflows', () => {
  test.each([
    ['no permissions', 'permissions: {}\n', '', 'permissions of the workflow are not the least'],
    ['too many permissions', 'permissions: {}', 'permissions: write-all', 'are not the least'],
    ['a privileged event', 'on: push', 'on: [push, pull_request_target]', 'hands secrets to strangers'],
    ['a tag instead of a commit', `@${SHA} # v7.0.1`, '@v7', 'actions/checkout@v7 is not pinned'],
    ['a commit without its version', ' # v7.0.1', '', 'is not pinned'],
    ['no time limit', '    timeout-minutes: 5\n', '', 'deploy has no timeout-minutes'],
    ['a token that stays', '{ persist-credentials: false }', '{ fetch-depth: 0 }', 'leaves the token'],
    ['people in a script', '"$TITLE"', `"\${{ github.event.issue.title }}"`, 'what people wrote'],
    ['a deploy beside another', /concurrency.*\n/, '', 'a deploy has no concurrency group'],
    ['a deploy that is cut off', 'progress: false', 'progress: true', 'can be cut off'],
  ])('find %s', (_, part, instead, problem) => {
    const bad = GOOD.replace(part, () => instead);
    expect(workflowProblems(bad)).toEqual([expect.stringContaining(problem)]);
  });

  test('have nothing to say about a good one', () => {
    expect(workflowProblems(GOOD)).toEqual([]);
  });
});

describe("GitHub's language service", () => {
  const actionYml = readFileSync(join(root, 'action.yml'), 'utf8');
  const own = manifestSchema.parse(load(actionYml));

  test.each([
    ['an input that the action does not have', 'max-flows:', 'max-flow:', "Invalid action input 'max-flow'"],
    ['a strategy that there is not', 'fail-fast:', 'fail-fats:', "Unexpected value 'fail-fats'"],
    [
      'a permission that there is not',
      'requests: write',
      'request: write',
      "Unexpected value 'pull-request'",
    ],
    ['a job that there is not', 'needs: plan', 'needs: plans', "Value 'plans' is not valid"],
    ['an output that no job has', 'outputs.shards !=', 'outputs.shard !=', 'might be invalid: shard'],
    ['a step that there is not', 'steps.plan', 'steps.plam', 'might be invalid: plam'],
    ['a context that there is not', 'matrix.flows', 'matrx.flows', "Unrecognized named-value: 'matrx'"],
  ])('finds %s', async (_, part, instead, problem) => {
    const bad = read('flowgate-fleet-check.yml').replace(part, instead);
    const problems = await languageProblems('flowgate-fleet-check.yml', bad, own);
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  test('finds what an action cannot be', async () => {
    const bad = actionYml.replace('outputs:', 'outpus:');
    expect(await languageProblems('action.yml', bad, own)).toContainEqual(
      expect.stringContaining("Unexpected value 'outpus'"),
    );
  });

  test.each(files)('has nothing to say about %s', async (file) => {
    expect(await languageProblems(file, read(file), own)).toEqual([]);
  });

  test('has nothing to say about the action', async () => {
    expect(await languageProblems('action.yml', actionYml, own)).toEqual([]);
  });
});

describe('the workflows of this repository', () => {
  test('are its own and those to copy', () => {
    expect(files.toSorted()).toEqual([
      'ci.yml',
      'flowgate-check.yml',
      'flowgate-deploy.yml',
      'flowgate-fleet-check.yml',
      'flowgate-fleet-deploy.yml',
      'flowgate-smoke.yml',
    ]);
  });

  test.each(files)('%s keeps the rules', (file) => {
    expect(workflowProblems(read(file))).toEqual([]);
  });

  test.each(files)('%s says why it needs each permission', (file) => {
    const granted = read(file)
      .split('\n')
      .filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(granted.length).toBeGreaterThan(0);
    expect(granted.filter((line) => !/# to \w+/.test(line))).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('flowgate-')))(
    '%s does nothing in the repository of Flowgate itself',
    (file) => {
      expect(read(file)).toContain(`if: \${{ !endsWith(github.repository, '/flowgate') }}`);
    },
  );

  test.each([
    // The run of an older commit would tell the pull request that its shards are missing, and keep the newer waiting.
    ['flowgate-fleet-check.yml', "!cancelled() && needs.plan.result != 'skipped'", 'check'],
    ['flowgate-fleet-deploy.yml', "always() && needs.plan.result == 'success'", 'deploy'],
  ])('%s stops no shard because of another, and reports whatever happened', (file, whenever, job) => {
    expect(read(file)).toContain('fail-fast: false');
    expect(read(file)).toContain(`if: \${{ ${whenever} }}`);
    expect(read(file)).toContain(`shards-result: \${{ needs.${job}.result }}`);
    expect(read(file)).toContain(`if: \${{ needs.plan.outputs.shards != '0' }}`);
  });

  // A job that is skipped counts as passed: required, it would let through what max-flows refuses.
  test('a fleet check of which the plan failed fails in its last job as well, before anything is told', () => {
    const { jobs } = fleetSchema.parse(load(read('flowgate-fleet-check.yml')));
    expect(jobs.report.steps[0]).toEqual({ if: `\${{ needs.plan.result != 'success' }}`, run: 'exit 1' });
  });

  test('two copies of a fleet check, for two environments, do not cut off each other', () => {
    const { concurrency } = fleetSchema.parse(load(read('flowgate-fleet-check.yml')));
    expect(concurrency.group).toBe(`\${{ github.workflow_ref }}`);
  });

  test('a smoke test is not due on the hour, and a check by hand names its command', () => {
    expect(read('flowgate-smoke.yml')).toMatch(/cron: '([1-9]|[1-5]\d) /);
    expect(read('flowgate-smoke.yml')).toContain('command: smoke');
    expect(read('flowgate-deploy.yml')).toContain('command: deploy');
  });
});
