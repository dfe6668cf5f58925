import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { simulateFlows } from '../../src/commands/simulate.ts';
import { createStop } from '../../src/stop.ts';
import { failureOf } from '../genesys/support/failure.ts';
import { moment, PATIENCE } from '../support/moments.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { type LocalRig, localRig } from './local-rig.ts';
import { filesOf } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta] = [smallFlow('alpha'), smallFlow('beta')];
const source = alpha.files[alpha.file] ?? '';
const transcripts = 'flows/alpha.transcripts.yaml';
/** A flow that does not say what its conversation expects. */
const wrong = { ...alpha.files, [alpha.file]: source.replace('Hello from alpha.', 'Bonjour.') };
const dangling = { ...alpha.files, [alpha.file]: source.replace('transition: bye', 'transition: nowhere') };

function simulate(rig: LocalRig, own: Readonly<Record<string, string>> = {}, stop = createStop(undefined)) {
  return simulateFlows({ ...rig.work, own, stop });
}

describe('the exit code is 1', () => {
  test('where a conversation fails, which is shown whole', async () => {
    const rig = localRig({ ...wrong, ...beta.files });
    expect(await simulate(rig)).toBe(1);
    expect(rig.printed()).toContain('✗ alpha greets');
    expect(rig.printed()).toMatch(/flows\/alpha\.transcripts\.yaml:5/);
    expect(rig.printed()).toContain('│ Bot:      Bonjour.');
    expect(rig.printed()).toContain('✓ beta greets');
    expect(rig.printed()).toContain('1 passed, 1 failed; 2 of 4 transitions taken\n');
  });

  test('where a flow is wrong, which is said at its line, and the others are played', async () => {
    const rig = localRig({ ...dangling, ...beta.files });
    expect(await simulate(rig)).toBe(1);
    expect(rig.told).toContainEqual(expect.stringMatching(/^error flows\/alpha\.flow\.yaml:7:.*nowhere/));
    expect(rig.printed()).toContain('1 passed, 0 failed');
  });

  test('where a file cannot be read, which is said at its line, and the others are played', async () => {
    const rig = localRig({ [alpha.file]: 'id: a\nnodes: { start: {\n', ...beta.files });
    expect(await simulate(rig)).toBe(1);
    expect(rig.told).toEqual([expect.stringMatching(/^error flows\/alpha\.flow\.yaml:\d+:.*not valid YAML/)]);
    expect(rig.printed()).toContain('✓ beta greets');
  });

  test('where a conversation fails, with a command that repeats it in the same environment', async () => {
    const rig = localRig({ ...wrong, 'flows/environments/dev.env': 'A=b\n' }, { environment: 'dev' });
    expect(await simulate(rig)).toBe(1);
    expect(rig.printed()).toContain(
      'again: flowgate simulate --name "alpha greets" --flows flows/alpha.flow.yaml --environment dev',
    );
  });

  test('where transcripts are wrong', async () => {
    const rig = localRig({ ...alpha.files, [transcripts]: 'transcripts:\n  - nam: x\n' });
    expect(await simulate(rig)).toBe(1);
    expect(rig.told).toContainEqual(expect.stringMatching(/^error flows\/alpha\.transcripts\.yaml:2/));
  });

  test.each([{ name: 'nobody' }, { tag: 'smoke' }])(
    'where %j is asked for and there is none',
    async (own) => {
      const rig = localRig(alpha.files);
      expect(await simulate(rig, own)).toBe(1);
      expect(rig.told).toEqual([expect.stringContaining('is --name or --tag right?')]);
    },
  );
});

test('a flag of the command that is neither true nor false is refused', async () => {
  const error = await failureOf(() => simulate(localRig(alpha.files), { watch: 'yes' }));
  expect(error.code).toBe('invalid-input');
  expect(error.returned).toContain('watch must be "true" or "false"');
});

test('a run that was stopped plays nothing more', async () => {
  const stop = createStop(undefined);
  stop.cancel();
  const rig = localRig(alpha.files);
  expect((await failureOf(() => simulate(rig, {}, stop))).code).toBe('cancelled');
  expect(rig.printed()).not.toContain('greets');
  stop.dispose();
});

describe('the exit code is 0', () => {
  test('where all pass, with the part of the transitions they take together', async () => {
    const rig = localRig(filesOf(alpha, beta), { concurrency: '1' });
    expect(await simulate(rig, { watch: 'false' })).toBe(0);
    expect(rig.printed()).toBe(
      [
        'alpha (flows/alpha.flow.yaml)',
        '  ✓ alpha greets',
        'beta (flows/beta.flow.yaml)',
        '  ✓ beta greets',
        '2 passed, 0 failed; 4 of 4 transitions taken',
        '',
      ].join('\n'),
    );
    expect(rig.told).toEqual([]);
  });

  test('of a flow without conversations, about which is warned', async () => {
    const rig = localRig({ [alpha.file]: source });
    expect(await simulate(rig)).toBe(0);
    expect(rig.told).toEqual([expect.stringMatching(/^warning .*no transcripts/)]);
  });

  test('of a known issue that still fails', async () => {
    const known = (alpha.files[transcripts] ?? '').replace(
      '    conversation:',
      '    knownIssue: { url: https://issues.example/7, until: 2999-12-31 }\n    conversation:',
    );
    const rig = localRig({ ...wrong, [transcripts]: known });
    expect(await simulate(rig)).toBe(0);
    expect(rig.printed()).toContain('~ alpha greets (known until 2999-12-31: https://issues.example/7)');
  });
});

describe('only some conversations', () => {
  const two = `${alpha.files[transcripts]}  - { name: alpha hears, tags: [smoke], conversation: [{ user: Hello }] }\n`;
  const files = { ...filesOf(alpha, beta), [transcripts]: two };

  test.each([
    [{ name: 'hears' }, ['alpha hears']],
    [{ tag: 'smoke' }, ['alpha hears']],
    [{ name: 'alpha' }, ['alpha greets', 'alpha hears']],
    [{ name: 'greets' }, ['alpha greets', 'beta greets']],
  ])('%j plays %j', async (own, names) => {
    const rig = localRig(files);
    expect(await simulate(rig, own)).toBe(0);
    expect(rig.printed().match(/(?<=✓ ).*/g)).toEqual(names);
  });

  test('name and tag together play what is both', async () => {
    const rig = localRig(files);
    expect(await simulate(rig, { name: 'greets', tag: 'smoke' })).toBe(1);
  });
});

describe('watching', () => {
  test(
    'plays again after every change, through files half written, and ends with the last exit code',
    async () => {
      const rig = localRig(wrong);
      const stop = createStop(undefined);
      const write = (text: string) => writeFileSync(join(rig.directory, alpha.file), text);
      const ended = simulate(rig, { watch: 'true' }, stop);
      try {
        await moment(() => rig.printed().includes('0 passed, 1 failed'), 'the first round');
        write('nodes: [');
        await moment(
          () => rig.told.some((line) => line.includes('YAML')),
          'the round of a half written file',
        );
        write(source);
        await moment(() => rig.printed().includes('1 passed, 0 failed'), 'the round that passes');
      } finally {
        stop.cancel();
        stop.dispose();
      }
      expect(await ended).toBe(0);
    },
    PATIENCE,
  );

  test('begins with a round also where that cannot be played', async () => {
    const rig = localRig({ ...alpha.files, [alpha.file]: 'nodes: [' });
    const stop = createStop(undefined);
    const ended = simulate(rig, { watch: 'true' }, stop);
    await moment(() => rig.told.length > 0, 'the first round');
    stop.cancel();
    stop.dispose();
    expect(await ended).toBe(1);
  });
});
