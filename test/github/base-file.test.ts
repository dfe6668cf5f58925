import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { baseFiles, gitIn, headCommit, readBaseFile } from '../../src/github/base-file.ts';
import { connectOctokit } from '../../src/github/octokit.ts';
import { startGitHubApi } from '../support/github-api.ts';

const ABSENT = 'c'.repeat(40);
const repository = { owner: 'acme', repo: 'flows' };
let checkout = '';
let commit = '';

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'flowgate-base-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd: checkout,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  mkdirSync(join(checkout, 'bots/flows'), { recursive: true });
  writeFileSync(join(checkout, 'bots/flows/a b.flow.yaml'), 'name: base\n');
  writeFileSync(join(checkout, 'bots/flows/ünchanged.flow.yaml'), 'name: same\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'base');
  commit = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(checkout, 'bots/flows/a b.flow.yaml'), 'name: head\n');
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const git = (args: readonly string[]) => gitIn(join(checkout, 'bots'))(args);

describe('from git', () => {
  test('a file that did not exist is known to be absent, without asking GitHub', async () => {
    const octokit = () => Promise.reject(new Error('asked'));
    const base = await readBaseFile('flows/new.flow.yaml', commit, { git, octokit, repository });
    expect(base).toEqual({ known: true, text: undefined });
  });

  test('a folder is not a file', async () => {
    expect(await readBaseFile('flows', commit, { git })).toEqual({ known: false });
  });

  test.each(['--output=x', 'HEAD', '', 'main'])('%j is no commit, and git never sees it', async (sha) => {
    const never = () => Promise.reject(new Error('git was started'));
    expect(await readBaseFile('flows/a b.flow.yaml', sha, { git: never })).toEqual({ known: false });
  });

  test('a file is read as it was, relative to the working directory', async () => {
    const base = await readBaseFile('flows/a b.flow.yaml', commit, { git });
    expect(base).toEqual({ known: true, text: 'name: base\n' });
  });

  test('the commit that is checked out', async () => {
    expect(await headCommit(git)).toBe(commit);
    expect(await headCommit(() => Promise.reject(new Error('no repository')))).toBeUndefined();
  });
});

describe('from GitHub, where the checkout has not got the commit', () => {
  test('without a token nothing is known', async () => {
    expect(await readBaseFile('flows/a.flow.yaml', ABSENT, { git })).toEqual({ known: false });
  });

  test('a refusal leaves it unknown, a missing file is known to be missing, a file is read', async () => {
    const api = await startGitHubApi({
      files: { [`${ABSENT}:bots/flows/a b.flow.yaml`]: '{"name":"base"}' },
    });
    const tools = {
      git,
      repository,
      workingDirectory: 'bots',
      octokit: () => connectOctokit('ghs_token', api.url),
    };
    try {
      api.addFault({ method: 'GET', path: /contents/, answer: { status: 403 } });
      expect(await readBaseFile('flows/a b.flow.yaml', ABSENT, tools)).toEqual({ known: false });
      const missing = await readBaseFile('flows/b.flow.yaml', ABSENT, tools);
      expect(missing).toEqual({ known: true, text: undefined });
      const found = await readBaseFile('flows/a b.flow.yaml', ABSENT, tools);
      expect(found).toEqual({ known: true, text: '{"name":"base"}' });
    } finally {
      await api.close();
    }
  });
});

describe('many files of one commit', () => {
  test('what differs or is gone is read, what is new is absent, and what is the same is not read', async () => {
    const asked: string[] = [];
    const counting = (args: readonly string[]) => {
      asked.push(args[0] ?? '');
      return git(args);
    };
    const base = baseFiles(commit, { git: counting });
    expect(await base('flows/a b.flow.yaml')).toEqual({ known: true, text: 'name: base\n' });
    expect(await base('flows/new.flow.yaml')).toEqual({ known: true, text: undefined });
    asked.length = 0;
    expect(await base('flows/ünchanged.flow.yaml')).toEqual({ known: true, isUnchanged: true });
    expect(asked).toEqual([]);
  });

  test('where git cannot tell, each is read on its own', async () => {
    const cannot = (args: readonly string[]) =>
      args[0] === 'diff' ? Promise.reject(new Error('no')) : git(args);
    const base = baseFiles(commit, { git: cannot });
    expect(await base('flows/ünchanged.flow.yaml')).toEqual({ known: true, text: 'name: same\n' });
  });

  test('what is no commit is not given to git', async () => {
    const never = () => Promise.reject(new Error('git was started'));
    expect(await baseFiles('--output=x', { git: never })('flows/a b.flow.yaml')).toEqual({ known: false });
  });
});
