import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import { digest } from '../../src/flow/digest.ts';
import type { PlannedFlow } from '../../src/report/deployment.ts';
import { failure, liveAs, MemoryPlatform, wordsOf } from '../support/memory-platform.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { cancelled, filesOf, holding, outcomes, type RunOptions, runOf, upToDate } from './rig.ts';

afterAll(removeWorkspaces);

const [alpha, beta, gamma] = [smallFlow('alpha'), smallFlow('beta'), smallFlow('gamma')];

type Options = Omit<RunOptions, 'command' | 'platform'> & { readonly platform: MemoryPlatform };
const deploy = (options: Options) => execute(runOf({ command: 'deploy', ...options }));
const sourceOf = (flow: typeof alpha) => flow.files[flow.file] ?? '';

/** What an organization answers to a customer when something outside of the flow is broken. */
const brokenDown = () => ({ transcript: [{ from: 'bot' as const, text: 'Technical difficulties.' }] });

describe('nothing is written', () => {
  test.each([
    ['an invalid flow', { [alpha.file]: sourceOf(alpha).replace('transition: bye', 'transition: nowhere') }],
    ['a flow whose conversations fail here', { [alpha.file]: sourceOf(alpha).replace('Hello', 'Bonjour') }],
    ['a file that is no flow', { [alpha.file]: 'nodes: [' }],
  ])('of %s', async (_, change) => {
    const platform = holding(alpha);
    const report = await deploy({ files: { ...alpha.files, ...change }, platform });
    expect(report.result).toBe('failure');
    expect(platform.words).toEqual(['role']);
  });

  test('of what the platform calls invalid', async () => {
    const platform = holding(alpha);
    platform.validation = { valid: false, errors: [{ message: 'no such queue' }], warnings: [] };
    const report = await deploy({ files: alpha.files, platform });
    expect(report).toMatchObject({ failureReason: 'invalid-flow', flows: [{ outcome: 'invalid' }] });
    expect(report.failureMessage).toContain('no such queue');
    expect(platform.replaced).toEqual([]);
  });

  test('over drift, and both sides of it are shown', async () => {
    const platform = holding(alpha);
    platform.editInConsole(alpha.id, { name: 'edited' });
    const { flows, failureReason } = await deploy({ files: alpha.files, platform });
    expect(failureReason).toBe('drift');
    expect(flows).toMatchObject([{ outcome: 'drift', drift: { liveVersion: 8 } }]);
    expect(platform.replaced).toEqual([]);
  });

  test('of what is live already', async () => {
    const platform = new MemoryPlatform(upToDate(alpha));
    const report = await deploy({ files: alpha.files, platform });
    expect(outcomes(report.flows)).toEqual(['alpha unchanged']);
    expect(platform.words).toEqual(['role', 'read']);
  });

  test('of two sources of one flow, not even once', async () => {
    const platform = holding(alpha);
    const files = {
      ...alpha.files,
      [beta.file]: sourceOf(alpha),
      'flows/beta.transcripts.yaml': alpha.files['flows/alpha.transcripts.yaml'] ?? '',
    };
    const report = await deploy({ files, platform });
    expect(outcomes(report.flows)).toEqual(['alpha invalid', 'alpha invalid']);
    expect(platform.replaced).toEqual([]);
  });
});

describe('a release', () => {
  test('whose conversations fail on the platform is taken back, and says what was said', async () => {
    const platform = holding(alpha);
    platform.answer = brokenDown;
    const { flows, failureReason } = await deploy({ files: alpha.files, platform });
    expect(failureReason).toBe('simulation-failed');
    expect(flows).toMatchObject([
      { outcome: 'rolled-back', version: 9, engine: 'Genesys Cloud', transcripts: [{ passed: false }] },
    ]);
    expect(wordsOf(platform.live(alpha.id))).toBe('Hi from alpha.');
  });

  test('that was taken back is skipped by the next run, which says when and why', async () => {
    const platform = holding(alpha);
    platform.answer = brokenDown;
    await deploy({ files: alpha.files, platform });
    const { flows, failureReason } = await deploy({ files: alpha.files, platform });
    expect(failureReason).toBe('simulation-failed');
    expect(outcomes(flows)).toEqual(['alpha skipped']);
    expect(flows[0]?.failure?.message).toMatch(/put back before on 2026-.*1 of 1 conversations failed/);
  });

  test('goes from the scopes to the last look in this order', async () => {
    const platform = holding(alpha);
    const { flows, result } = await deploy({ files: alpha.files, platform });
    expect(result).toBe('success');
    expect(flows).toMatchObject([
      { outcome: 'released', version: 8, engine: 'Genesys Cloud', transcripts: [{ passed: true }] },
    ]);
    expect(platform.words).toEqual([
      ...['role', 'read', 'validate'],
      ...['write v8', 'read', 'simulate', 'read'],
    ]);
  });

  test.each([
    ['as many conversations at once as flows may be', { independent: true }, 2],
    ['one conversation after the other where they may disturb each other', {}, 1],
  ])('plays %s', async (_, simulation, atOnce) => {
    const platform = Object.assign(holding(alpha), { simulation });
    let underWay = 0;
    let most = 0;
    platform.before = async ({ what }) => {
      if (what !== 'simulate') return;
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    };
    const transcripts = Array.from(
      { length: 6 },
      (_, index) =>
        `  - { name: Greeting ${index}, conversation: [{ user: Hi }, { bot: Hello from alpha. }] }\n`,
    );
    const files = { ...alpha.files, 'flows/alpha.transcripts.yaml': `transcripts:\n${transcripts.join('')}` };
    const { flows } = await deploy({ files, platform, settings: { concurrency: '2' } });
    expect(flows[0]?.outcome).toBe('released');
    expect(flows[0]?.transcripts.map(({ name }) => name)).toEqual(
      transcripts.map((_, index) => `Greeting ${index}`),
    );
    expect(most).toBe(atOnce);
  });

  test('of a flow without transcripts is made, with a warning', async () => {
    const platform = holding(alpha);
    const { flows, result } = await deploy({ files: { [alpha.file]: sourceOf(alpha) }, platform });
    expect(result).toBe('success');
    expect(flows).toMatchObject([
      { outcome: 'released', findings: [{ rule: 'no-transcripts', severity: 'warning' }] },
    ]);
  });

  test('that is the first of its flow says so', async () => {
    const platform = new MemoryPlatform(liveAs({ ...alpha.live, applicationSettings: {} }, 7));
    const { flows } = await deploy({ files: alpha.files, platform });
    expect(flows[0]?.notes).toEqual([expect.stringContaining('First release')]);
  });

  test('that is the first of its flow and is refused does not say that the flow was adopted', async () => {
    const platform = new MemoryPlatform(liveAs({ ...alpha.live, applicationSettings: {} }, 7));
    platform.validateFlow = async () => ({ valid: false, errors: [{ message: 'No.' }], warnings: [] });
    const { flows } = await deploy({ files: alpha.files, platform });
    expect(flows[0]?.outcome).toBe('invalid');
    expect(flows[0]?.notes.join()).not.toContain('adopted');
  });
});

describe('the setting', () => {
  const files = alpha.files;

  test('max-conflict-retries is how often a version that moved is written over', async () => {
    const outcomeWith = async (retries: string) => {
      const platform = holding(alpha);
      platform.before = ({ version }) => {
        if (version === 8) platform.editInConsole(alpha.id);
      };
      const report = await deploy({ files, platform, settings: { 'max-conflict-retries': retries } });
      return report.flows[0]?.outcome;
    };
    expect(await outcomeWith('0')).toBe('conflict');
    expect(await outcomeWith('1')).toBe('released');
  });

  test('on-drift: overwrite replaces what somebody edited, and still shows it', async () => {
    const platform = holding(alpha);
    platform.editInConsole(alpha.id, { name: 'edited' });
    const { flows } = await deploy({ files, platform, settings: { 'on-drift': 'overwrite' } });
    expect(flows).toMatchObject([{ outcome: 'released', version: 9, drift: { liveVersion: 8 } }]);
  });

  test('rollback: false leaves a release that failed its conversations live', async () => {
    const platform = holding(alpha);
    platform.answer = brokenDown;
    const { flows, failureReason } = await deploy({ files, platform, settings: { rollback: 'false' } });
    expect(failureReason).toBe('simulation-failed');
    expect(flows).toMatchObject([{ outcome: 'failed', version: 8 }]);
    expect(wordsOf(platform.live(alpha.id))).toBe('Hello from alpha.');
  });

  test('retry-rejected: true releases again what was taken back', async () => {
    const platform = holding(alpha);
    platform.answer = brokenDown;
    await deploy({ files, platform });
    platform.answer = undefined;
    const { flows } = await deploy({ files, platform, settings: { 'retry-rejected': 'true' } });
    expect(flows).toMatchObject([{ outcome: 'released', version: 10 }]);
  });

  test('publish-timeout is how long a publication may take', async () => {
    const outcomeWith = async (timeout: string) => {
      const platform = holding(alpha);
      platform.publications = [{ looks: 20, status: 'published' }];
      const report = await deploy({ files, platform, settings: { 'publish-timeout': timeout } });
      return report.failureReason ?? report.result;
    };
    expect(await outcomeWith('1s')).toBe('publish-timeout');
    expect(await outcomeWith('2s')).toBe('success');
  });
});

describe('several flows', () => {
  const files = filesOf(alpha, beta, gamma);

  test('go their own way', async () => {
    const platform = holding(alpha, beta, gamma);
    platform.before = ({ what, id }) => {
      if (what === 'write' && id === beta.id) platform.editInConsole(beta.id, { name: 'edited' });
    };
    const report = await deploy({ files, platform });
    expect(outcomes(report.flows)).toEqual(['alpha released', 'beta conflict', 'gamma released']);
    expect(report.failureReason).toBe('conflict');
  });

  test.each(['1', '4'])(
    'have all their bases read before the first write, %s at once',
    async (concurrency) => {
      const platform = holding(alpha, beta, gamma);
      await deploy({ files, platform, settings: { concurrency } });
      const firstWrite = platform.calls.findIndex(({ what }) => what === 'write');
      const before = platform.calls.slice(0, firstWrite);
      for (const what of ['read', 'validate'] as const) {
        const ids = before.filter((call) => call.what === what).map(({ id }) => id);
        expect(ids.sort()).toEqual([alpha.id, beta.id, gamma.id]);
      }
    },
  );

  test('are written although the base of one could not be read', async () => {
    const platform = holding(alpha, beta, gamma);
    platform.before = ({ what, id }) => {
      if (what === 'read' && id === alpha.id) throw failure('unavailable');
    };
    const report = await deploy({ files, platform });
    expect(outcomes(report.flows)).toEqual(['alpha failed', 'beta released', 'gamma released']);
  });
});

describe('a cancelled run', () => {
  const files = filesOf(alpha, beta);

  test('skips every flow', async () => {
    const platform = holding(alpha, beta);
    const report = await deploy({ files, platform, signal: cancelled() });
    expect(outcomes(report.flows)).toEqual(['alpha skipped', 'beta skipped']);
    expect(report.failureReason).toBe('cancelled');
    expect(platform.replaced).toEqual([]);
  });

  test('says of each flow what was true of it by then', async () => {
    const platform = new MemoryPlatform(upToDate(alpha), liveAs(beta.live, 7), liveAs(gamma.live, 7));
    const stop = new AbortController();
    platform.before = ({ what, id }) => {
      if (what === 'simulate' && id === beta.id) stop.abort(failure('cancelled'));
    };
    const report = await deploy({
      files: filesOf(alpha, beta, gamma),
      platform,
      signal: stop.signal,
      settings: { concurrency: '1' },
    });
    expect(outcomes(report.flows)).toEqual(['alpha unchanged', 'beta released', 'gamma skipped']);
    expect(report).toMatchObject({ result: 'failure', failureReason: 'cancelled' });
    expect(report.flows[2]).toMatchObject({ id: gamma.id, version: 7 });
  });
});

describe('what is about to be written is told before the first write', () => {
  const planOf = async (options: Options) => {
    const plans: (readonly PlannedFlow[])[] = [];
    const run = runOf({ command: 'deploy', ...options });
    await execute({
      ...run,
      beforeWrites: async (plan) => {
        expect(options.platform.replaced).toEqual([]);
        plans.push(plan);
      },
    });
    return plans;
  };

  test('never where nothing is', async () => {
    expect(await planOf({ files: alpha.files, platform: new MemoryPlatform(upToDate(alpha)) })).toEqual([]);
  });

  test('once, with what each flow is to become, and what came of the others already', async () => {
    const broken = { [gamma.file]: sourceOf(gamma).replace('transition: bye', 'transition: nowhere') };
    const platform = new MemoryPlatform(upToDate(alpha), liveAs(beta.live, 7), liveAs(gamma.live, 7));
    const plans = await planOf({ files: { ...filesOf(alpha, beta, gamma), ...broken }, platform });
    expect(plans).toMatchObject([
      [
        { file: alpha.file, version: 7, digest: digest(upToDate(alpha)), outcome: 'unchanged' },
        { file: beta.file, id: beta.id, version: 8, outcome: 'pending' },
        { file: gamma.file, version: null, digest: undefined, outcome: 'invalid' },
      ],
    ]);
  });
});
