import { afterAll, describe, expect, test } from '@jest/globals';
import { eachFlow, execute, failedRun } from '../../src/commands/run.ts';
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
