import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import { failure, liveAs, MemoryPlatform } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { cancelled, filesOf, holding, outcomes, type RunOptions, runOf, upToDate } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta] = [smallFlow('alpha'), smallFlow('beta')];

const check = (options: Omit<RunOptions, 'command'>) => execute(runOf({ command: 'check', ...options }));
/** The only flow of a report. */
const onlyFlow = async (options: Omit<RunOptions, 'command'>) => {
  const [flow, ...others] = (await check(options)).flows;
  if (flow === undefined || others.length > 0) throw new Error('there should be one flow');
  return flow;
};

const source = alpha.files[alpha.file] ?? '';
const dangling = { ...alpha.files, [alpha.file]: source.replace('transition: bye', 'transition: nowhere') };

describe('a flow that lint refuses', () => {
  test('is invalid at its line, and is not sent to be validated', async () => {
    const platform = holding(alpha);
    const flow = await onlyFlow({ files: dangling, platform });
    expect(flow).toMatchObject({ outcome: 'invalid', failure: { reason: 'invalid-flow' } });
    expect(flow.failure?.message).toContain('flows/alpha.flow.yaml:7');
    expect(platform.words).toEqual(['role', 'read']);
  });

  test('keeps its findings when the live flow cannot be read', async () => {
    const platform = holding(alpha);
    platform.before = ({ what }) => {
      if (what === 'read') throw failure('unavailable', '503');
    };
    const flow = await onlyFlow({ files: dangling, platform });
    expect(flow).toMatchObject({ outcome: 'failed', failure: { reason: 'unavailable' } });
    expect(flow.findings.map(({ severity }) => severity)).toContain('error');
  });

  test('does not keep another one from being checked', async () => {
    const files = { ...dangling, ...beta.files };
    expect(outcomes((await check({ files, platform: holding(alpha, beta) })).flows)).toEqual([
      'alpha invalid',
      'beta changed',
    ]);
  });
});

describe('a warning', () => {
  const untested = { [alpha.file]: source };

  test('fails where fail-on says so', async () => {
    const flow = await onlyFlow({
      files: untested,
      platform: holding(alpha),
      settings: { 'fail-on': 'warning' },
    });
    expect(flow).toMatchObject({ outcome: 'invalid', failure: { reason: 'invalid-flow' } });
  });

  test('otherwise is only told', async () => {
    const flow = await onlyFlow({ files: untested, platform: holding(alpha) });
    expect(flow).toMatchObject({ outcome: 'changed', failure: undefined });
    expect(flow.findings).toMatchObject([{ rule: 'no-transcripts', severity: 'warning' }]);
  });
});

describe('what the platform says about a changed flow', () => {
  test('is an error at the line of its node', async () => {
    const platform = holding(alpha);
    const error = { nodeId: 'hello', field: 'actions[0].text', code: 'TEXT', message: 'too long' };
    platform.validation = { valid: false, errors: [error], warnings: [] };
    const flow = await onlyFlow({ files: alpha.files, platform });
    expect(flow.findings).toMatchObject([
      {
        rule: 'platform',
        severity: 'error',
        node: 'hello',
        message: 'too long (TEXT)',
        place: { line: 9 },
      },
    ]);
    expect(flow.outcome).toBe('invalid');
  });

  test('counts even where it names no reason', async () => {
    const platform = holding(alpha);
    platform.validation = { valid: false, errors: [], warnings: [] };
    const flow = await onlyFlow({ files: alpha.files, platform });
    expect(flow.failure?.message).toContain('without saying why');
  });

  test('is only told where it is a warning', async () => {
    const platform = holding(alpha);
    platform.validation = { valid: true, errors: [], warnings: [{ message: 'odd' }] };
    const flow = await onlyFlow({ files: alpha.files, platform });
    expect(flow).toMatchObject({ outcome: 'changed', findings: [{ severity: 'warning', message: 'odd' }] });
  });
});

describe('compared with what is live', () => {
  test('a conversation that fails locally fails the check', async () => {
    const files = { ...alpha.files, [alpha.file]: source.replace('Hello from alpha.', 'Bonjour.') };
    const flow = await onlyFlow({ files, platform: holding(alpha) });
    expect(flow).toMatchObject({ outcome: 'failed', failure: { reason: 'simulation-failed' } });
    expect(flow.engine).toBe('local simulation');
  });

  test('drift is shown, and decided by the deploy', async () => {
    const platform = holding(alpha);
    platform.editInConsole(alpha.id, { name: 'edited' });
    const flow = await onlyFlow({ files: alpha.files, platform });
    expect(flow).toMatchObject({ outcome: 'changed', version: 8, drift: { liveVersion: 8 } });
  });

  test('a flow that was never released before is adopted, and that is said', async () => {
    const platform = new MemoryPlatform(liveAs({ ...alpha.live, applicationSettings: {} }, 7));
    expect((await onlyFlow({ files: alpha.files, platform })).notes).toEqual([
      expect.stringContaining('First release'),
    ]);
  });

  test('content that was put back before is announced: the deploy will refuse it', async () => {
    const deployed = holding(alpha);
    deployed.answer = () => ({ errors: ['out of order'] });
    await execute(runOf({ command: 'deploy', files: alpha.files, platform: deployed }));
    const flow = await onlyFlow({ files: alpha.files, platform: deployed });
    expect(flow.notes).toEqual([expect.stringMatching(/put back on 2026-.*out of order.*will refuse it/)]);
  });

  test.each([
    ['released by Flowgate', upToDate(alpha)],
    ['made by hand', { ...upToDate(alpha), applicationSettings: {} }],
  ])(
    'a flow that is live already, %s, is unchanged, with nothing to announce or validate',
    async (_, live) => {
      const platform = new MemoryPlatform(live);
      expect(await onlyFlow({ files: alpha.files, platform })).toMatchObject({
        outcome: 'unchanged',
        changes: [],
        notes: [],
      });
      expect(platform.words).toEqual(['role', 'read']);
    },
  );

  test('a change is validated, simulated here, and never written', async () => {
    const platform = holding(alpha);
    const flow = await onlyFlow({ files: alpha.files, platform });
    expect(flow).toMatchObject({ outcome: 'changed', comparedWith: 'live', version: 7 });
    expect(flow.changes).toMatchObject([{ kind: 'action-changed', node: 'hello' }]);
    expect(flow.transcripts).toMatchObject([{ passed: true }]);
    expect(platform.words).toEqual(['role', 'read', 'validate']);
  });
});

describe('without an organization', () => {
  const older = source.replace('Hello from', 'Hi from');

  test('there may be no base to compare with, which is said', async () => {
    const flow = await onlyFlow({ files: alpha.files, baseText: async () => ({ known: false }) });
    expect(flow).toMatchObject({ comparedWith: 'nothing', changes: [], version: null, failure: undefined });
    expect(flow.notes).toEqual([expect.stringContaining('no base to compare with')]);
    expect(await onlyFlow({ files: alpha.files })).toMatchObject({ comparedWith: 'nothing' });
  });

  test('a base that cannot be read is no fault of the pull request', async () => {
    const baseText = async () => ({ known: true, text: 'nodes: [' }) as const;
    const flow = await onlyFlow({ files: alpha.files, baseText });
    expect(flow).toMatchObject({ comparedWith: 'nothing', failure: undefined });
    expect(flow.notes).toEqual([expect.stringContaining('no valid flow')]);
  });

  test('a base that cannot be asked for fails that flow alone', async () => {
    const baseText = async (file: string) => {
      if (file === alpha.file) throw failure('unavailable');
      return { known: true, text: undefined } as const;
    };
    const { flows } = await check({ files: filesOf(alpha, beta), baseText });
    expect(outcomes(flows)).toEqual(['alpha failed', 'beta changed']);
  });

  test('a file that the base commit does not have is a new flow', async () => {
    const baseText = async () => ({ known: true, text: undefined }) as const;
    const flow = await onlyFlow({ files: alpha.files, baseText });
    expect(flow).toMatchObject({ comparedWith: 'base-commit', outcome: 'changed' });
    expect(flow.changes.filter(({ kind }) => kind === 'node-added')).toHaveLength(3);
    expect(flow.notes).toEqual([expect.stringContaining('New flow')]);
  });

  test('each flow is compared with its own file at the base commit', async () => {
    const asked: string[] = [];
    const baseText = async (file: string) => {
      asked.push(file);
      return { known: true, text: file === alpha.file ? older : beta.files[file] } as const;
    };
    const { flows, result } = await check({ files: filesOf(alpha, beta), baseText });
    expect(outcomes(flows)).toEqual(['alpha changed', 'beta unchanged']);
    expect(flows[0]?.changes).toMatchObject([{ kind: 'action-changed', node: 'hello' }]);
    expect(asked.sort()).toEqual([alpha.file, beta.file]);
    expect(result).toBe('success');
  });

  test('the conversations are played all the same', async () => {
    const flow = await onlyFlow({ files: alpha.files });
    expect(flow.transcripts).toMatchObject([{ name: 'alpha greets', passed: true }]);
  });
});

describe('two sources of one flow', () => {
  const twin = { ...beta.files, [beta.file]: source };

  test('are both refused, each naming the other', async () => {
    const { flows, failureReason } = await check({
      files: { ...alpha.files, ...twin, 'flows/beta.transcripts.yaml': alphaTranscripts() },
      platform: holding(alpha),
    });
    expect(flows.map(({ outcome }) => outcome)).toEqual(['invalid', 'invalid']);
    for (const { failure } of flows) {
      expect(failure?.message).toContain(alpha.file);
      expect(failure?.message).toContain(beta.file);
    }
    expect(failureReason).toBe('invalid-flow');
  });
});

function alphaTranscripts(): string {
  return alpha.files['flows/alpha.transcripts.yaml'] ?? '';
}

test('a run that was cancelled skips every flow and asks the platform about none', async () => {
  const platform = holding(alpha, beta);
  const report = await check({ files: filesOf(alpha, beta), platform, signal: cancelled() });
  expect(outcomes(report.flows)).toEqual(['alpha skipped', 'beta skipped']);
  expect(report.failureReason).toBe('cancelled');
  expect(platform.words).not.toContain('read');
});
