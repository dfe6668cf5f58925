import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import { failure, MemoryPlatform } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { cancelled, filesOf, holding, outcomes, type RunOptions, runOf, upToDate } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta] = [smallFlow('alpha'), smallFlow('beta')];

const smoke = (options: Omit<RunOptions, 'command'>) => execute(runOf({ command: 'smoke', ...options }));
const transcriptsOf = (...entries: string[]) => ({
  ...alpha.files,
  'flows/alpha.transcripts.yaml': `transcripts:\n${entries.join('\n')}\n`,
});
const TAGGED = '  - { name: tagged, tags: [smoke], conversation: [{ user: Tagged }] }';
const OTHER = '  - { name: other, tags: [slow], conversation: [{ user: Other }] }';

/** The first lines of the conversations that were played on the platform. */
async function played(files: Record<string, string>): Promise<string[]> {
  const platform = new MemoryPlatform(upToDate(alpha));
  const lines: string[] = [];
  platform.answer = ({ userLines }) => {
    lines.push(...userLines);
    return {};
  };
  await smoke({ files, platform });
  return lines;
}

describe('a smoke test fails', () => {
  test('where a conversation fails on the live flow', async () => {
    const { flows, failureReason } = await smoke({ files: alpha.files, platform: holding(alpha) });
    expect(failureReason).toBe('simulation-failed');
    expect(flows).toMatchObject([{ outcome: 'failed', version: 7, engine: 'Genesys Cloud' }]);
  });

  test('where the live flow was edited since its release', async () => {
    const platform = new MemoryPlatform(upToDate(alpha));
    platform.editInConsole(alpha.id, { name: 'edited' });
    const { flows, failureReason } = await smoke({ files: alpha.files, platform });
    expect(failureReason).toBe('drift');
    expect(flows).toMatchObject([{ outcome: 'drift', version: 8, drift: { liveVersion: 8 } }]);
  });

  test('where the live flow cannot be read, and the others are tested all the same', async () => {
    const platform = new MemoryPlatform(upToDate(alpha), upToDate(beta));
    platform.before = ({ what, id }) => {
      if (what === 'read' && id === alpha.id) throw failure('unavailable');
    };
    const { flows } = await smoke({ files: filesOf(alpha, beta), platform });
    expect(outcomes(flows)).toEqual(['alpha failed', 'beta healthy']);
  });

  test('where its transcripts cannot be read, before anything is asked', async () => {
    const platform = new MemoryPlatform(upToDate(alpha));
    const files = transcriptsOf('  - { name: broken, conversations: [] }');
    const { flows } = await smoke({ files, platform });
    expect(flows).toMatchObject([{ outcome: 'invalid', failure: { reason: 'invalid-flow' } }]);
    expect(platform.words).toEqual(['role']);
  });
});

describe('drift with on-drift: overwrite', () => {
  test('is a warning', async () => {
    const platform = new MemoryPlatform(upToDate(alpha));
    platform.editInConsole(alpha.id, { name: 'edited' });
    const settings = { 'on-drift': 'overwrite' };
    const { flows, result } = await smoke({ files: alpha.files, platform, settings });
    expect(result).toBe('success');
    expect(flows).toMatchObject([
      { outcome: 'healthy', drift: { liveVersion: 8 }, findings: [{ severity: 'warning' }] },
    ]);
  });
});

describe('the conversations', () => {
  test('are those tagged smoke', async () => {
    expect(await played(transcriptsOf(OTHER, TAGGED))).toEqual(['Tagged']);
  });

  test('are all where none is tagged', async () => {
    expect(await played(transcriptsOf(OTHER, OTHER.replace('other', 'another')))).toEqual(['Other', 'Other']);
  });
});

test('a healthy flow is only read and talked to', async () => {
  const platform = new MemoryPlatform(upToDate(alpha));
  const { flows, result } = await smoke({ files: alpha.files, platform });
  expect(result).toBe('success');
  expect(flows).toMatchObject([{ outcome: 'healthy', version: 7, notes: [] }]);
  expect(platform.words).toEqual(['role', 'read', 'simulate']);
});

test('a commit that is not deployed yet is said, not failed', async () => {
  const platform = holding(alpha);
  platform.answer = () => ({ transcript: [{ from: 'bot', text: 'Hello from alpha.' }], endNode: 'bye' });
  const { flows } = await smoke({ files: alpha.files, platform });
  expect(flows).toMatchObject([
    { outcome: 'healthy', notes: [expect.stringContaining('not been deployed')] },
  ]);
});

test('a run that was cancelled skips every flow', async () => {
  const platform = holding(alpha, beta);
  const report = await smoke({ files: filesOf(alpha, beta), platform, signal: cancelled() });
  expect(outcomes(report.flows)).toEqual(['alpha skipped', 'beta skipped']);
  expect(platform.words).not.toContain('simulate');
});
