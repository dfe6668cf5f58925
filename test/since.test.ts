import { describe, expect, test } from '@jest/globals';
import type { GitHubEvent } from '../src/github/event.ts';
import { sinceOf } from '../src/since.ts';
import { failureOf } from './genesys/support/failure.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);
const event = (name: string, more: Partial<GitHubEvent> = {}): GitHubEvent => ({
  name,
  repository: { owner: 'acme', repo: 'flows' },
  commit: HEAD,
  ref: 'refs/heads/main',
  runUrl: '',
  ...more,
});

/** Git that knows these names, and records what it was asked. */
function gitWith(names: Readonly<Record<string, string>>) {
  const asked: string[][] = [];
  const git = async (args: readonly string[]) => {
    asked.push([...args]);
    const commit = names[args.at(-1) ?? ''];
    if (commit === undefined) throw new Error('not known');
    return Buffer.from(`${commit}\n`);
  };
  return { git, asked };
}

describe('a base that is asked for', () => {
  test.each(['nowhere', '--output=x'])('%s is refused where it is no commit', async (base) => {
    const error = await failureOf(() => sinceOf(base, event('pull_request'), gitWith({})));
    expect(error).toMatchObject({ code: 'invalid-input' });
    expect(error.returned).toContain('is no commit of this checkout');
  });

  test('is found by git, or by its digits where the checkout does not have it', async () => {
    const { git } = gitWith({ 'main^{commit}': BASE });
    expect(await sinceOf('main', event('push'), { git })).toMatchObject({ what: 'bbbbbbbb…aaaaaaaa' });
    expect(await sinceOf(BASE, event('push'), gitWith({}))).toMatchObject({ what: 'bbbbbbbb…aaaaaaaa' });
  });

  test('is compared with what is checked out, on a terminal', async () => {
    const { git } = gitWith({ 'main^{commit}': BASE, HEAD });
    expect(await sinceOf('main', undefined, { git })).toMatchObject({ what: 'bbbbbbbb…aaaaaaaa' });
  });

  test('may be none: all', async () => {
    const since = await sinceOf('all', event('pull_request', { baseCommit: BASE }), gitWith({}));
    expect(since).toEqual({ all: 'all were asked for' });
  });
});

describe('what an event compares with', () => {
  test.each<[GitHubEvent | undefined, string]>([
    [undefined, 'no --base was given to compare with'],
    [event('push'), 'there is nothing before this push'],
    [event('schedule'), 'the event schedule compares with nothing'],
    [event('workflow_dispatch'), 'the event workflow_dispatch compares with nothing'],
  ])('%j: nothing', async (given, all) => {
    expect(await sinceOf(undefined, given, gitWith({}))).toEqual({ all });
  });

  test.each([
    [event('pull_request', { baseCommit: BASE }), `${BASE}...${HEAD}`],
    [event('merge_group', { baseCommit: BASE }), `${BASE}...${HEAD}`],
    [event('push', { before: BASE }), BASE],
  ])('%j: its base', async (given, range) => {
    const asked: string[][] = [];
    const git = async (args: readonly string[]) => {
      asked.push([...args]);
      return Buffer.from(args.includes('--is-shallow-repository') ? 'false\n' : '');
    };
    const since = await sinceOf(undefined, given, { git });
    if ('all' in since) throw new Error(since.all);
    expect(await since.changes()).toEqual({ known: true, present: [], deleted: [] });
    expect(asked.find(([command]) => command === 'diff')).toContain(range);
  });
});
