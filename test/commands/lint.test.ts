/** What a team decides about findings, and what a check looks for beyond the environment it builds for. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { execute } from '../../src/commands/execute.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { removeWorkspaces } from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';
import { holding, type RunOptions, runOf } from './rig.ts';

afterAll(removeWorkspaces);

const alpha = smallFlow('alpha');
const source = alpha.files[alpha.file] ?? '';

const flowsOf = async (options: Omit<RunOptions, 'command'> & { command?: RunOptions['command'] }) =>
  (await execute(runOf({ command: 'check', ...options }))).flows;
const onlyFlow = async (options: Parameters<typeof flowsOf>[0]): Promise<FlowReport> => {
  const [flow, ...others] = await flowsOf(options);
  if (flow === undefined || others.length > 0) throw new Error('there should be one flow');
  return flow;
};
const said = ({ findings }: FlowReport) =>
  findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place.file}:${place.line ?? ''}`);

describe('values that an environment lacks', () => {
  const files = {
    ...alpha.files,
    [alpha.file]: source
      .replace('Hello from alpha.', '{env.GREETING}')
      .replace('name: alpha', 'name: "{env.TITLE}"'),
    'flows/environments/dev.env': 'GREETING=Hello\nTITLE=alpha\n',
    'flows/environments/stage.env': 'GREETING=Hello\n',
    'flows/environments/prod.env': 'TITLE=alpha\n',
    'flows/alpha.transcripts.yaml':
      'transcripts:\n  - name: greets\n    conversation:\n      - user: Hi\n      - bot: "{env.GREETING}"\n',
  };

  test('stop the chosen one, and are told of the others, without credentials', async () => {
    const flow = await onlyFlow({ files, settings: { environment: 'stage' } });
    expect(flow.outcome).toBe('invalid');
    expect(said(flow)).toEqual([
      `env-missing error ${alpha.file}:2`,
      `env-missing warning ${alpha.file}:9`,
      'env-missing warning flows/alpha.transcripts.yaml:5',
    ]);
    expect(flow.findings.map(({ message }) => message)).toEqual([
      '{env.TITLE} has no value in environment stage (flows/environments/stage.env).',
      '{env.GREETING} has no value in environment prod (flows/environments/prod.env).',
      '{env.GREETING} has no value in environment prod (flows/environments/prod.env).',
    ]);
  });

  test('of others only warn, each environment by its name', async () => {
    const flow = await onlyFlow({ files, settings: { environment: 'dev' } });
    expect(flow.failure).toBeUndefined();
    expect(flow.findings.map(({ severity, message }) => [severity, message.slice(0, 43)])).toEqual([
      ['warning', '{env.GREETING} has no value in environment '],
      ['warning', '{env.TITLE} has no value in environment sta'],
      ['warning', '{env.GREETING} has no value in environment '],
    ]);
  });

  test.each(['error', 'off'])('of others are %s where rules says so', async (setting) => {
    const flow = await onlyFlow({
      files,
      settings: { environment: 'dev', rules: `env-missing: ${setting}` },
    });
    const severities = flow.findings.map(({ severity }) => severity);
    expect(severities).toEqual(setting === 'off' ? [] : ['error', 'error', 'error']);
  });

  test('are no matter of a deploy, which writes to one environment', async () => {
    const flow = await onlyFlow({
      command: 'deploy',
      files,
      platform: holding(alpha),
      settings: { environment: 'dev' },
    });
    expect(flow).toMatchObject({ outcome: 'released', findings: [] });
  });

  test('that the job itself gives are there', async () => {
    const processEnvironment = { GREETING: 'Hello', TITLE: 'alpha' };
    expect(
      (await onlyFlow({ files, settings: { environment: 'dev' }, processEnvironment })).findings,
    ).toEqual([]);
  });

  test('cannot be known of a file that is broken: that is told once, at its line', async () => {
    const broken = {
      ...files,
      ...smallFlow('beta').files,
      'flows/environments/prod.env': 'TITLE=alpha\noops\n',
    };
    const flows = await flowsOf({ files: broken, settings: { environment: 'dev' } });
    const broad = flows.flatMap(said).filter((line) => line.includes('prod.env'));
    expect(broad).toEqual(['readable warning flows/environments/prod.env:2']);
  });
});

describe('severities', () => {
  const untested = { [alpha.file]: source };

  test('make an error of a warning', async () => {
    const flow = await onlyFlow({ files: untested, settings: { rules: 'no-transcripts: error' } });
    expect(flow).toMatchObject({ outcome: 'invalid', failure: { reason: 'invalid-flow' } });
  });

  test('make a warning of an error', async () => {
    const files = { ...alpha.files, [alpha.file]: source.replace('Hello from alpha.', ' ') };
    expect((await onlyFlow({ files })).failure?.reason).toBe('invalid-flow');
    const flow = await onlyFlow({ files, settings: { rules: 'empty-text: warning' } });
    expect(said(flow)).toEqual([`empty-text warning ${alpha.file}:9`]);
  });

  test('leave out what is off', async () => {
    expect((await onlyFlow({ files: untested })).findings).toHaveLength(1);
    expect(
      (await onlyFlow({ files: untested, settings: { rules: 'no-transcripts: off' } })).findings,
    ).toEqual([]);
  });
});

describe('a finding that the source says to ignore', () => {
  const until = (date: string) => ({
    ...alpha.files,
    [alpha.file]: source.replace(
      '  bye: { type: end }',
      `  # flowgate-ignore unreachable-node until ${date}: the survey begins next month\n  survey: { type: action, transition: bye }\n  bye: { type: end }`,
    ),
  });

  test('is back when the date is past', async () => {
    const flow = await onlyFlow({ files: until('2001-01-01') });
    expect(said(flow)).toEqual([
      `unreachable-node warning ${alpha.file}:11`,
      `suppression error ${alpha.file}:10`,
    ]);
    expect(flow.failure?.message).toContain('It ended on 2001-01-01');
  });

  test.each(['check', 'deploy', 'smoke'] as const)('is counted by %s, and not shown', async (command) => {
    const flow = await onlyFlow({ command, files: until('2999-12-31'), platform: holding(alpha) });
    expect(flow.findings).toEqual([]);
    expect(flow.notes[0]).toBe(
      '1 finding is ignored for a reason that the source gives: unreachable-node (1). The first is back after 2999-12-31.',
    );
  });
});

test('two sources of one flow are both told, at their files', async () => {
  const files = { ...alpha.files, 'flows/copy.flow.yaml': source };
  const flows = await flowsOf({ files });
  expect(
    flows.map(({ findings }) => findings.filter(({ rule }) => rule === 'twin').map(({ place }) => place)),
  ).toEqual([[{ file: 'flows/alpha.flow.yaml' }], [{ file: 'flows/copy.flow.yaml' }]]);
});
