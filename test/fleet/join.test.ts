import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { failedFlow } from '../../src/commands/flow-report.ts';
import { type FoundReport, type JoinFrame, joinReports, recordOf } from '../../src/fleet/join.ts';
import { filesOf, type MatrixEntry } from '../../src/fleet/matrix.ts';
import type { RunReport } from '../../src/report/model.ts';
import { flow, run } from '../report/situations.ts';

const ENTRIES: readonly MatrixEntry[] = [
  { shard: '1/2', flows: 'flows/a.flow.yaml\nflows/c.flow.yaml', name: '1 of 2' },
  { shard: '2/2', flows: 'flows/b.flow.yaml', name: '2 of 2' },
];
const { commit, runUrl } = run();
const FRAME: JoinFrame = { command: 'check', environment: 'prod', commit, runUrl };

const fine = (...names: readonly string[]) =>
  run({ flows: names.map((name) => flow({ file: `flows/${name}.flow.yaml`, name })) });
const found = (number: number, report: RunReport): FoundReport => ({
  path: `shards/${number}/run.json`,
  shard: { number, of: 2 },
  report,
});
const failing = (name: string, reason: 'drift' | 'invalid-flow') =>
  flow({
    file: `flows/${name}.flow.yaml`,
    name,
    outcome: 'failed',
    failure: { reason, message: `${name}!` },
  });

const join = (reports: readonly FoundReport[], frame = FRAME) =>
  joinReports(ENTRIES, reports, frame, failedFlow);

describe('a shard that cannot be heard', () => {
  test.each<[what: string, reports: FoundReport[], said: string]>([
    ['left no report', [found(1, fine('a', 'c'))], 'shard 2/2 left no report'],
    [
      'left one that cannot be read',
      [found(1, fine('a', 'c')), { path: 'shards/2/run.json', wrong: 'it is not JSON' }],
      'shard 2/2 left no report',
    ],
    [
      'left two',
      [found(1, fine('a', 'c')), found(2, fine('b')), { ...found(2, fine('b')), path: 'other/run.json' }],
      'left two reports, shards/2/run.json and other/run.json',
    ],
    [
      'speaks of flows of another',
      [found(1, fine('a', 'c')), found(2, fine('b', 'a'))],
      'speaks of flows that it was not given',
    ],
    ['says something twice', [found(1, fine('a', 'c')), found(2, fine('b', 'b'))], 'speaks of a flow twice'],
    [
      'ran another command',
      [found(1, fine('a', 'c')), found(2, run({ ...fine('b'), command: 'deploy' }))],
      'is of another command',
    ],
    [
      'ran for another environment',
      [found(1, fine('a', 'c')), found(2, run({ ...fine('b'), environment: 'dev' }))],
      'is of another environment',
    ],
    [
      'ran another commit',
      [found(1, fine('a', 'c')), found(2, run({ ...fine('b'), commit: 'f'.repeat(40) }))],
      'is of another commit',
    ],
    [
      // As a file that was committed would be: no commit can hold its own id.
      'does not say of which commit it is',
      [found(1, fine('a', 'c')), found(2, run({ ...fine('b'), commit: undefined }))],
      'is of another commit',
    ],
    [
      'does not say what it ran',
      [found(1, fine('a', 'c')), found(2, run({ ...fine('b'), command: undefined, environment: undefined }))],
      'is of another command',
    ],
    ['stopped short', [found(1, fine('a', 'c')), found(2, fine())], 'stops short of this flow'],
  ])('because it %s, fails the run with an unknown outcome', (_, reports, said) => {
    const joined = join(reports);
    expect(joined).toMatchObject({ result: 'failure', failureReason: 'unknown-outcome' });
    expect(joined.failureMessage).toContain(said);
    expect(joined.flows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['a', 'unchanged'],
      ['b', 'failed'],
      ['c', 'unchanged'],
    ]);
    expect(joined.flows[1]?.failure?.reason).toBe('unknown-outcome');
  });

  test('leaves it unknown what is live, where it was to release', () => {
    const joined = join([found(1, run({ ...fine('a', 'c'), command: 'deploy' }))], {
      ...FRAME,
      command: undefined,
    });
    expect(joined.command).toBe('deploy');
    expect(joined.flows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unknown', 'unchanged']);
  });

  test('leaves it unknown also where no shard can say what it was to do', () => {
    const joined = join([], { ...FRAME, command: undefined, usual: 'deploy' });
    expect(joined).toMatchObject({ command: 'deploy', failureReason: 'unknown-outcome' });
    expect(joined.flows.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  const failed = { ...found(2, run({ result: 'failure', flows: [failing('b', 'drift')] })), attempt: 1 };
  const asDeploy = (each: FoundReport): FoundReport =>
    'report' in each ? { ...each, report: { ...each.report, command: 'deploy' } } : each;

  test('leaves it unknown what it released, where it failed in an earlier attempt and may have run again', () => {
    const joined = join([{ ...found(1, fine('a', 'c')), attempt: 1 }, failed].map(asDeploy), {
      ...FRAME,
      command: 'deploy',
      attempt: 2,
    });
    expect(joined).toMatchObject({ result: 'failure', failureReason: 'unknown-outcome' });
    expect(joined.failureMessage).toContain('shard 2/2 left a report that is of attempt 1, which failed');
    expect(joined.flows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unknown', 'unchanged']);
  });

  test.each([
    ['of this attempt', 'deploy', 1],
    ['of a check, which changes nothing', 'check', 2],
  ] as const)('but not in a report %s', (_, command, attempt) => {
    const reports = [found(1, fine('a', 'c')), failed];
    const joined = join(command === 'deploy' ? reports.map(asDeploy) : reports, {
      ...FRAME,
      command,
      attempt,
    });
    expect(joined.failureReason).toBe('drift');
  });

  test('is told before any flow that failed', () => {
    const joined = join([found(1, run({ flows: [failing('a', 'drift'), failing('c', 'drift')] }))]);
    expect(joined.failureReason).toBe('unknown-outcome');
    expect(joined.failureMessage).toContain('shard 2/2 left no report');
  });

  test('and what it left open counts among all that failed', () => {
    const many = ['c', 'd', 'e'].map((name) => `flows/${name}.flow.yaml`);
    const entries = [
      { shard: '1/2', flows: many.join('\n'), name: '' },
      { shard: '2/2', flows: 'flows/a.flow.yaml\nflows/b.flow.yaml', name: '' },
    ];
    const short = run({ result: 'failure', flows: [failing('c', 'drift')] });
    const other = run({ result: 'failure', flows: [failing('a', 'drift'), ...fine('b').flows] });
    const joined = joinReports(entries, [found(1, short), found(2, other)], FRAME, failedFlow);
    expect(joined.failureReason).toBe('unknown-outcome');
    expect(joined.failureMessage).toContain('its report stops short of this flow');
    expect(joined.failureMessage).toContain('(3 more of 5 flows failed: see the report.)');
  });

  test('but a flow of which a shard says itself that it is unknown is one that failed like others', () => {
    const unsettled = flow({
      file: 'flows/c.flow.yaml',
      name: 'c',
      outcome: 'unknown',
      failure: { reason: 'unknown-outcome', message: 'c?' },
    });
    const first = run({ result: 'failure', flows: [failing('a', 'drift'), unsettled] });
    expect(join([found(1, first), found(2, fine('b'))])).toMatchObject({
      failureReason: 'drift',
      failureMessage: 'a! (1 more of 3 flows failed: see the report.)',
    });
  });

  test('and every one of many is counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      shard: `${index + 1}/9`,
      flows: `flows/${index}.flow.yaml`,
      name: '',
    }));
    const joined = joinReports(many, [], FRAME, failedFlow);
    expect(joined.failureMessage).toContain('shard 5/9 left no report; and 4 more');
    expect(joined.flows).toHaveLength(9);
  });
});

describe('shards that could not begin', () => {
  test('give the reason they gave, once for the run', () => {
    const refused = run({
      result: 'failure',
      failureReason: 'missing-scope',
      failureMessage: 'No flow:view.',
    });
    const joined = join([found(1, refused), found(2, refused)]);
    expect(joined).toMatchObject({ result: 'failure', failureReason: 'missing-scope' });
    expect(joined.failureMessage).toBe('No flow:view. (2 more of 3 flows failed: see the report.)');
    expect(joined.flows.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
  });

  test('fail the run also where every flow was done', () => {
    const cancelled = run({
      ...fine('b'),
      result: 'failure',
      failureReason: 'cancelled',
      failureMessage: 'Stop.',
    });
    expect(join([found(1, fine('a', 'c')), found(2, cancelled)])).toMatchObject({
      result: 'failure',
      failureReason: 'cancelled',
      failureMessage: 'Stop.',
    });
  });
});

describe('the reports of all shards', () => {
  test('are one report, in the order of the files, as long as the longest', () => {
    const joined = join([
      found(2, run({ ...fine('b'), durationMs: 900, warnings: ['w'], runUrl: 'https://evil.example' })),
      found(1, run({ ...fine('a', 'c'), durationMs: 500, warnings: ['w', 'x'] })),
    ]);
    expect(joined).toEqual({ ...fine('a', 'b', 'c'), durationMs: 900, warnings: ['w', 'x'] });
  });

  test('give the reason of the first failing flow in the order of the files', () => {
    const first = run({ result: 'failure', flows: [...fine('a').flows, failing('c', 'drift')] });
    const second = run({ result: 'failure', flows: [failing('b', 'invalid-flow')] });
    expect(join([found(1, first), found(2, second)])).toMatchObject({
      failureReason: 'invalid-flow',
      failureMessage: 'b! (1 more of 3 flows failed: see the report.)',
    });
  });

  test('say once what is about no flow in particular', () => {
    const finding = {
      rule: 'readable',
      severity: 'warning',
      message: 'dev.env',
      place: { file: 'flows/environments/dev.env' },
    } as const;
    const told = (report: RunReport) =>
      run({
        flows: report.flows.map((each, index) => (index === 0 ? { ...each, findings: [finding] } : each)),
      });
    const joined = join([found(1, told(fine('a', 'c'))), found(2, told(fine('b')))]);
    expect(joined.flows.map(({ findings }) => findings.length)).toEqual([1, 0, 0]);
  });

  test('keep what is wrong with a fragment at each flow that includes it', () => {
    const finding = {
      rule: 'transcript',
      severity: 'error',
      message: 'there is no fragment "greet".',
      place: { file: 'flows/shared/greet.yaml', line: 3 },
    } as const;
    const broken = (name: string) => ({ ...failing(name, 'invalid-flow'), findings: [finding] });
    const first = run({ result: 'failure', flows: [broken('a'), broken('c')] });
    const second = run({ result: 'failure', flows: [broken('b')] });
    expect(join([found(1, first), found(2, second)]).flows.map(({ findings }) => findings)).toEqual([
      [finding],
      [finding],
      [finding],
    ]);
  });

  test('say which files beside them do not count', () => {
    const stray: FoundReport = { path: 'shards/9/run.json', shard: { number: 3, of: 9 }, report: fine() };
    const joined = join([found(1, fine('a', 'c')), found(2, fine('b')), stray]);
    expect(joined.result).toBe('success');
    expect(joined.warnings).toEqual([expect.stringContaining('shard 3/9')]);
  });

  test('are whole whatever is missing: each flow of the matrix once, and success only of all', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2]), fc.boolean(), (present, isFailing) => {
        const reports = present.map((number) => {
          const files = filesOf(ENTRIES[number - 1] ?? { shard: '', flows: '', name: '' });
          const flows = files.map((file) =>
            flow({ file, ...(isFailing && { failure: { reason: 'drift', message: file } }) }),
          );
          return found(number, run({ flows, result: isFailing ? 'failure' : 'success' }));
        });
        const joined = join(reports);
        expect(joined.flows.map(({ file }) => file)).toEqual(ENTRIES.flatMap(filesOf).sort());
        expect(joined.result === 'success').toBe(present.length === 2 && !isFailing);
      }),
    );
  });
});

describe('what there is to record of a deploy', () => {
  test.each([
    ['a check', run({ flows: [flow({ outcome: 'changed' })] })],
    ['a deploy that wrote nothing', run({ command: 'deploy', flows: [flow(), flow({ outcome: 'drift' })] })],
  ])('is nothing of %s', (_, report) => {
    expect(recordOf(report)).toBeUndefined();
  });

  test.each<[what: string, over: Parameters<typeof flow>[0]]>([
    ['failed and stays, because rollback is false', { outcome: 'failed' }],
    ['was written, and then edited by somebody', { outcome: 'conflict', version: 9 }],
  ])('is also what %s', (_, over) => {
    const failure = { reason: 'publish-failed', message: 'It did not publish.' } as const;
    const report = run({ command: 'deploy', result: 'failure', flows: [flow({ ...over, failure })] });
    expect(recordOf(report)).toHaveLength(1);
  });

  test('is nothing where a flow failed before it was compared with what is live', () => {
    const report = run({ command: 'deploy', flows: [flow({ outcome: 'failed', comparedWith: 'nothing' })] });
    expect(recordOf(report)).toBeUndefined();
  });

  test('is every flow, also one of which it is not known', () => {
    const report = run({ command: 'deploy', flows: [flow(), flow({ outcome: 'unknown', version: null })] });
    expect(recordOf(report)?.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['unchanged', 7],
      ['unknown', null],
    ]);
  });
});
