import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GitRunner, gitIn } from '../../src/github/base-file.ts';
import { changedFiles, resolveCommit } from '../../src/github/changed-files.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const repository = { owner: 'acme', repo: 'flows' };
const noGit = () => Promise.reject(new Error('no repository'));

let checkout = '';
let commits: { base: string; main: string; branch: string };

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'flowgate-changed-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd: checkout,
      encoding: 'utf8',
    });
  const write = (file: string, text: string) => writeFileSync(join(checkout, file), text);
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'next');
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '--quiet', '--initial-branch', 'main');
  mkdirSync(join(checkout, 'bots/flows'), { recursive: true });
  write('package.json', '{}');
  for (const name of ['kept', 'edited', 'moved', 'gone', 'on-main'])
    write(`bots/flows/${name}.flow.yaml`, `name: ${name}`);
  const base = commit();
  git('checkout', '--quiet', '-b', 'branch');
  write('package.json', '{ }');
  write('bots/flows/edited.flow.yaml', 'name: edited again');
  write('bots/flows/é "quoted"\n.flow.yaml', 'name: new');
  renameSync(join(checkout, 'bots/flows/moved.flow.yaml'), join(checkout, 'bots/flows/arrived.flow.yaml'));
  rmSync(join(checkout, 'bots/flows/gone.flow.yaml'));
  const branch = commit();
  git('checkout', '--quiet', 'main');
  write('bots/flows/on-main.flow.yaml', 'name: moved on');
  commits = { base, branch, main: commit() };
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const BRANCH = {
  known: true,
  present: [
    '../package.json',
    'flows/arrived.flow.yaml',
    'flows/edited.flow.yaml',
    'flows/é "quoted"\n.flow.yaml',
  ],
  deleted: ['flows/gone.flow.yaml', 'flows/moved.flow.yaml'],
};

describe('from git', () => {
  const git = (args: readonly string[]) => gitIn(join(checkout, 'bots'))(args);

  test.each(['--output=x', 'HEAD', '', '0'])('%j is no commit, and git never sees it', async (name) => {
    const never = () => Promise.reject(new Error('git was started'));
    expect(await changedFiles({ base: name, head: B, kind: 'trees' }, { git: never })).toMatchObject({
      known: false,
    });
    expect(await changedFiles({ base: A, head: name, kind: 'trees' }, { git: never })).toMatchObject({
      known: false,
    });
  });

  test('a commit that is not there is not known', async () => {
    const { main } = commits;
    expect(await changedFiles({ base: A, head: main, kind: 'branch' }, { git })).toMatchObject({
      known: false,
    });
  });

  test('a checkout without its history is not asked', async () => {
    const shallow = mkdtempSync(join(tmpdir(), 'flowgate-shallow-'));
    try {
      const from = pathToFileURL(checkout).href;
      execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', 'branch', from, shallow]);
      const comparison = { base: commits.branch, head: commits.branch, kind: 'branch' } as const;
      expect(await changedFiles(comparison, { git: gitIn(shallow) })).toEqual({
        known: false,
        why: expect.stringContaining('does not have the history'),
      });
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  });

  test('a branch changes what it did itself, relative to the working directory', async () => {
    const comparison = { base: commits.main, head: commits.branch, kind: 'branch' } as const;
    expect(await changedFiles(comparison, { git })).toEqual(BRANCH);
  });

  test('two trees differ also by what only the first has', async () => {
    const comparison = { base: commits.main, head: commits.branch, kind: 'trees' } as const;
    expect(await changedFiles(comparison, { git })).toEqual({
      ...BRANCH,
      present: [...BRANCH.present.slice(0, 3), 'flows/on-main.flow.yaml', ...BRANCH.present.slice(3)],
    });
  });

  test('a name means its commit, and an option none', async () => {
    expect(await resolveCommit(git, 'main')).toBe(commits.main);
    expect(await resolveCommit(git, 'HEAD~1')).toBe(commits.base);
    expect(await resolveCommit(git, '--all')).toBeUndefined();
    expect(await resolveCommit(git, 'nowhere')).toBeUndefined();
  });
});

describe('from GitHub, of a checkout without its history', () => {
  const files = [{ filename: 'bots/flows/edited.flow.yaml', status: 'modified' }] as const;
  let github: GitHubApi;
  let workspace = '';
  beforeAll(async () => {
    github = await startGitHubApi({ comparisons: { [`${A}...${B}`]: { mergeBase: A, files } } });
    workspace = mkdtempSync(join(tmpdir(), 'flowgate-workspace-'));
    const from = pathToFileURL(checkout).href;
    const clone = (...args: string[]) => execFileSync('git', [...args], { cwd: workspace, stdio: 'ignore' });
    clone('clone', '--quiet', '--depth', '1', '--branch', 'branch', from, 'code');
    clone('init', '--quiet', 'other');
    clone('-C', 'other', '-c', 'protocol.file.allow=always', 'submodule', 'add', from, 'code');
  });
  afterAll(async () => {
    rmSync(workspace, { recursive: true, force: true });
    await github.close();
  });
  const ask = (git: GitRunner, workingDirectory: string) =>
    changedFiles(
      { base: A, head: B, kind: 'branch' },
      { git, octokit: () => connectOctokit('ghs_x', github.url), repository, workingDirectory },
    );

  test('git says where the working directory is in it, however it is written', async () => {
    const git = gitIn(join(workspace, 'code/bots'));
    for (const written of [join(workspace, 'code/bots'), 'code/bots', './code/bots/', 'code\\bots'])
      expect(await ask(git, written)).toEqual({
        known: true,
        present: ['flows/edited.flow.yaml'],
        deleted: [],
      });
  });

  test.each(['/home/runner/work/flows/bots', '../bots', 'C:\\flows\\bots'])(
    'without git it is not known where %s is in it',
    async (written) => {
      expect(await ask(noGit, written)).toEqual({
        known: false,
        why: expect.stringContaining('where the working directory is'),
      });
    },
  );

  test('what is in a submodule GitHub does not compare', async () => {
    expect(await ask(gitIn(join(workspace, 'other/code/bots')), 'code/bots')).toMatchObject({ known: false });
  });
});

describe('from GitHub', () => {
  let github: GitHubApi;
  beforeAll(async () => {
    const files = [
      { filename: 'package.json', status: 'modified' },
      { filename: 'bots/flows/new.flow.yaml', status: 'added' },
      { filename: 'bots/flows/gone.flow.yaml', status: 'removed' },
      {
        filename: 'bots/flows/arrived.flow.yaml',
        status: 'renamed',
        previous_filename: 'bots/flows/moved.flow.yaml',
      },
    ] as const;
    const many = Array.from(
      { length: 300 },
      (_, index) => ({ filename: `${index}`, status: 'added' }) as const,
    );
    github = await startGitHubApi({
      comparisons: {
        [`${A}...${B}`]: { mergeBase: A, files },
        [`${B}...${A}`]: { mergeBase: 'c'.repeat(40), files },
        [`${A}...${'d'.repeat(40)}`]: { mergeBase: A, files: many },
      },
    });
  });
  afterAll(() => github.close());
  const ask = (base: string, head: string, kind: 'branch' | 'trees') =>
    changedFiles(
      { base, head, kind },
      {
        git: noGit,
        octokit: () => connectOctokit('ghs_x', github.url),
        repository,
        workingDirectory: './bots',
      },
    );

  test.each([
    [
      'a comparison that GitHub does not have',
      A,
      'e'.repeat(40),
      'branch',
      'did not compare the commits (404)',
    ],
    ['more files than it names', A, 'd'.repeat(40), 'branch', 'at most 300 files'],
    ['a branch that was pushed anew', B, A, 'trees', 'pushed anew'],
  ] as const)('%s is not known', async (_, base, head, kind, why) => {
    expect(await ask(base, head, kind)).toEqual({ known: false, why: expect.stringContaining(why) });
  });

  test('without a token it is not known', async () => {
    expect(await changedFiles({ base: A, head: B, kind: 'branch' }, { git: noGit })).toMatchObject({
      known: false,
    });
  });

  test.each(['branch', 'trees'] as const)('the files of a comparison of %s', async (kind) => {
    expect(await ask(A, B, kind)).toEqual({
      known: true,
      present: ['../package.json', 'flows/arrived.flow.yaml', 'flows/new.flow.yaml'],
      deleted: ['flows/gone.flow.yaml', 'flows/moved.flow.yaml'],
    });
  });
});
