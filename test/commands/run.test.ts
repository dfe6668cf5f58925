import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import { failedRun } from '../../src/commands/failed-run.ts';
import { eachFlow } from '../../src/commands/run.ts';
import { whileVerifying } from '../../src/commands/steps.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { failure } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { filesOf, holding, outcomes, runOf } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta, gamma] = [smallFlow('alpha'), smallFlow('beta'), smallFlow('gamma')];

describe('working on several flows', () => {
  const run = (concurrency: string) => runOf({ command: 'check', files: {}, settings: { concurrency } });
  const nameOf = (name: string) => name;
  const failed = ({ failure }: FlowReport) => `failed: ${failure?.message}`;

  test('one that fails hides none of the others', async () => {
    const results = await eachFlow(
      run('2'),
      ['a', 'b', 'c'],
      nameOf,
      async (name) => {
        if (name === 'b') throw failure('unavailable', 'no answer');
        return `${name} done`;
      },
      failed,
    );
    expect(results).toEqual(['a done', expect.stringContaining('no answer'), 'c done']);
  });

  test('a defect in one is told as a defect, with its file', async () => {
    const thrower = async () => {
      throw new TypeError('x is not a function');
    };
    const [result] = await eachFlow(run('1'), ['flows/a.flow.yaml'], nameOf, thrower, failed);
    expect(result).toContain('check flows/a.flow.yaml: TypeError: x is not a function');
    expect(result).toContain('a defect in Flowgate');
  });

  test('results keep the order of the files, whichever is done first', async () => {
    const release: (() => void)[] = [];
    const results = eachFlow(
      run('3'),
      ['a', 'b', 'c'],
      nameOf,
      async (name) => {
        await new Promise<void>((resolve) => release.push(resolve));
        return name;
      },
      failed,
    );
    while (release.length < 3) await Promise.resolve();
    for (const resolve of release.toReversed()) resolve();
    expect(await results).toEqual(['a', 'b', 'c']);
  });

  test.each([1, 2, 5])('at most %d are in work at once', async (concurrency) => {
    let inWork = 0;
    let most = 0;
    await eachFlow(
      run(String(concurrency)),
      ['a', 'b', 'c', 'd', 'e'],
      nameOf,
      async () => {
        inWork += 1;
        most = Math.max(most, inWork);
        for (let tick = 0; tick < 10; tick += 1) await Promise.resolve();
        inWork -= 1;
      },
      () => undefined,
    );
    expect(most).toBe(concurrency);
  });
});

describe('the report of a run', () => {
  test('gives the reason of the first failing flow in file order, and counts the others', async () => {
    const platform = holding(alpha, beta, gamma);
    let betaFails: () => void = () => undefined;
    const betaFailed = new Promise<void>((resolve) => {
      betaFails = resolve;
    });
    platform.before = async ({ what, id }) => {
      if (what !== 'read') return;
      if (id === beta.id) betaFails();
      // Beta fails first in time; alpha is first in the order of the files.
      if (id === alpha.id) await betaFailed;
      if (id === alpha.id) throw failure('rate-limited');
      if (id === beta.id) throw failure('unavailable');
    };
    const files = filesOf(alpha, beta, gamma);
    const report = await execute(runOf({ command: 'check', files, platform }));
    expect(outcomes(report.flows)).toEqual(['alpha failed', 'beta failed', 'gamma changed']);
    expect(report).toMatchObject({ result: 'failure', failureReason: 'rate-limited' });
    expect(report.failureMessage).toContain('1 more of 3 flows failed');
  });

  test('is there even if the command could not begin', async () => {
    const report = await execute(runOf({ command: 'check', files: {} }));
    expect(report).toMatchObject({ result: 'failure', failureReason: 'invalid-input', flows: [] });
    expect(report.failureMessage).toContain('no file matches flows');
  });

  test('tells a defect as one', async () => {
    const platform = holding(alpha);
    platform.before = () => {
      throw new TypeError('x is not a function');
    };
    const report = await execute(runOf({ command: 'check', files: filesOf(alpha), platform }));
    expect(report).toMatchObject({ result: 'failure', failureReason: 'internal', flows: [] });
  });

  test('names no reason on success', async () => {
    const platform = holding(alpha);
    const report = await execute(runOf({ command: 'check', files: filesOf(alpha), platform }));
    expect(report).toMatchObject({
      command: 'check',
      result: 'success',
      failureReason: undefined,
      failureMessage: '',
      commit: 'c0ffee',
    });
  });

  test('of a run that never knew its command has the failure and nothing made up', () => {
    expect(failedRun(failure('refused-event'), undefined)).toMatchObject({
      command: undefined,
      result: 'failure',
      failureReason: 'refused-event',
      flows: [],
      commit: undefined,
    });
  });
});

test.each(['check', 'deploy', 'smoke'] as const)(
  '%s begins with the scopes of the role, all missing ones at once, and stops there',
  async (command) => {
    const platform = holding(alpha);
    platform.role = { ...platform.role, scopes: ['authorization:read'] };
    const report = await execute(runOf({ command, files: filesOf(alpha), platform }));
    expect(report).toMatchObject({ result: 'failure', failureReason: 'missing-scope', flows: [] });
    expect(report.failureMessage).toMatch(/flow:view.* are missing/);
    expect(platform.words).toEqual(['role']);
  },
);

describe('while the scopes are verified', () => {
  const commands = ['check', 'deploy', 'smoke'] as const;
  const broken = { [beta.file]: 'nodes: [' };

  test.each(commands)('%s reads sources, and asks the platform for nothing else', async (command) => {
    const platform = holding(alpha);
    const run = runOf({ command, files: alpha.files, platform });
    // Whoever builds a source looks at the date.
    let built = 0;
    const clock = { ...run.clock, now: () => (built += 1) };
    let asked: string[] = [];
    platform.before = async ({ what }) => {
      if (what !== 'role') return;
      while (built === 0) await new Promise((resolve) => setImmediate(resolve));
      // Time enough for whatever might be asked too early.
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      asked = platform.words;
    };
    await execute({ ...run, clock });
    expect(asked).toEqual(['role']);
    expect(platform.words.length).toBeGreaterThan(1);
  });

  test.each(commands)('%s fails with what the role lacks, whatever else is wrong', async (command) => {
    const platform = holding(alpha);
    platform.role = { ...platform.role, scopes: [] };
    for (const files of [{}, broken]) {
      const report = await execute(runOf({ command, files, platform }));
      expect(report).toMatchObject({ failureReason: 'missing-scope', flows: [] });
    }
  });

  test.each(commands)(
    '%s fails with what is wrong with the sources where the role has all',
    async (command) => {
      const platform = holding(alpha);
      expect(await execute(runOf({ command, files: {}, platform }))).toMatchObject({
        failureReason: 'invalid-input',
        flows: [],
      });
      expect(await execute(runOf({ command, files: broken, platform }))).toMatchObject({
        failureReason: 'invalid-flow',
      });
      expect(platform.words).toEqual(['role', 'role']);
    },
  );

  test('a refusal ends the work on the sources', async () => {
    const flows = Array.from({ length: 40 }, (_, index) => smallFlow(`flow-${index}`));
    const platform = holding(...flows);
    platform.role = { ...platform.role, scopes: [] };
    const asked = new Set<string>();
    const run = runOf({
      command: 'deploy',
      files: filesOf(...flows),
      platform,
      settings: { concurrency: '1' },
    });
    await whileVerifying(run, async (verifying) =>
      eachFlow(
        verifying,
        flows,
        ({ file }) => file,
        async ({ id }) => {
          asked.add(id);
          await new Promise((resolve) => setImmediate(resolve));
        },
        () => undefined,
      ),
    ).catch(() => undefined);
    expect(asked.size).toBeGreaterThan(0);
    expect(asked.size).toBeLessThan(40);
  });
});
