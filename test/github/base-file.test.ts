import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gitIn, headCommit, readBaseFile } from '../../src/github/base-file.ts';
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
