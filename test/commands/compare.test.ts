import { afterAll, describe, expect, test } from '@jest/globals';
import { compare } from '../../src/commands/compare.ts';
import { build } from '../../src/commands/steps.ts';
import type { Environment } from '../../src/flow/environment.ts';
import type { Platform } from '../../src/genesys/platform.ts';
import { MemoryPlatform } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { holding, runOf, upToDate } from './rig.ts';

afterAll(removeWorkspaces);

const alpha = smallFlow('alpha');
/** No flow here takes values of an environment. */
const NOWHERE: Environment = { name: undefined, file: undefined, lookup: () => undefined };
const source = alpha.files[alpha.file] ?? '';
const MODULE = 'flows/alpha.flow.mjs';

interface Against {
  readonly platform?: Platform;
  readonly base?: string | undefined;
  readonly file?: string;
}

async function compared({ platform, base, file = alpha.file }: Against) {
  const baseText = async () => ({ known: true, text: base }) as const;
  const run = runOf({ command: 'check', files: alpha.files, platform, baseText });
  const built = await build(run, alpha.file, NOWHERE);
  if (built.flow === undefined) throw new Error('it should be built');
  return compare(run, { ...built, file }, built.flow, NOWHERE);
}

describe('the base is not known', () => {
  test('where the source is a module: code of another commit is not run', async () => {
    const base = 'throw new Error("it was run")';
    const { base: known, facts } = await compared({ base, file: MODULE });
    expect(known).toEqual({ known: false });
    expect(facts).toMatchObject({ outcome: 'changed', comparedWith: 'nothing', version: null });
    expect(facts.notes).toEqual([expect.stringContaining('This source is a module')]);
  });

  test.each(['nodes: [', 'id: x\n', `${source}more: 1\n`])('where it holds %j', async (base) => {
    const { base: known, facts } = await compared({ base });
    expect(known).toEqual({ known: false });
    expect(facts.notes).toEqual([expect.stringContaining('no valid flow')]);
  });
});

test('a new flow is compared with nothing, which is known', async () => {
  const { base, facts } = await compared({ base: undefined });
  expect(base).toEqual({ known: true, flow: undefined });
  expect(facts.changes.filter(({ kind }) => kind === 'node-added')).toHaveLength(3);
});

test('the base commit’s flow is built for the same environment', async () => {
  const { base, facts } = await compared({ base: source.replace('Hello from', 'Hi from') });
  expect(base).toMatchObject({ known: true, flow: { id: alpha.id, name: 'alpha' } });
  expect(facts).toMatchObject({ outcome: 'changed', comparedWith: 'base-commit', notes: [] });
  expect((await compared({ base: source })).facts).toMatchObject({ outcome: 'unchanged', changes: [] });
});

describe('with an organization', () => {
  test('the live flow counts, without version and stamp, and the base commit is not asked', async () => {
    const { base, facts } = await compared({ platform: holding(alpha), base: source });
    if (!base.known || base.flow === undefined) throw new Error('the live flow should be known');
    expect(base.flow.nodes['hello']?.actions).toEqual([{ name: 'say', text: 'Hi from alpha.' }]);
    expect(base.flow).not.toHaveProperty('version');
    expect(base.flow.applicationSettings ?? {}).not.toHaveProperty('flowgate');
    expect(facts).toMatchObject({ outcome: 'changed', comparedWith: 'live', version: 7, notes: [] });
  });

  test('the same content that is no longer published is to be released again', async () => {
    const live = upToDate(alpha);
    const { facts } = await compared({ platform: new MemoryPlatform({ ...live, status: 'draft' }) });
    expect(facts).toMatchObject({ outcome: 'changed', changes: [] });
    expect((await compared({ platform: new MemoryPlatform(live) })).facts.outcome).toBe('unchanged');
  });
});
