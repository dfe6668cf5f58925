import { describe, expect, test } from '@jest/globals';
import {
  conversationsFailure,
  coverageFailure,
  emptyReport,
  failedFlow,
  findingsFailure,
} from '../../src/commands/flow-report.ts';
import { FAILURE_REASONS, FlowgateError } from '../../src/errors.ts';
import type { Finding, Severity } from '../../src/flow/finding.ts';
import { coverage, untested } from '../report/news.ts';
import { conversation } from '../report/situations.ts';
import { failure } from '../support/memory-platform.ts';

const finding = (severity: Severity, message: string, line?: number): Finding => ({
  rule: 'some-rule',
  severity,
  message,
  place: { file: 'flows/a.flow.yaml', line },
});

describe('findings amount to a failure', () => {
  const warning = finding('warning', 'odd', 2);
  const error = finding('error', 'wrong', 7);

  test('from an error on, of which the first is named and the others are counted', () => {
    expect(findingsFailure('A', [warning, error, error], 'error')).toEqual({
      reason: 'invalid-flow',
      message: 'Check "A": flows/a.flow.yaml:7: wrong (and 1 more)',
    });
  });

  test('from a warning on where that is asked for', () => {
    expect(findingsFailure('A', [warning], 'error')).toBeUndefined();
    expect(findingsFailure('A', [warning], 'warning')?.message).toContain('flows/a.flow.yaml:2: odd');
  });

  test('without a line where none is known', () => {
    const failed = findingsFailure('A', [finding('error', 'wrong')], 'error');
    expect(failed?.message).toBe('Check "A": flows/a.flow.yaml: wrong');
  });
});

describe('conversations amount to a failure', () => {
  const failed = conversation('Second', {
    passed: false,
    failures: [{ message: 'the bot said nothing', place: { file: 'flows/a.transcripts.yaml', line: 9 } }],
  });

  test('from one on, which is named with its place and with how many there are', () => {
    expect(conversationsFailure('A', 'Genesys Cloud', [conversation('First'), failed])).toEqual({
      reason: 'simulation-failed',
      message:
        'Test "A": 1 of 2 conversations failed (Genesys Cloud). "Second" (flows/a.transcripts.yaml:9): the bot said nothing',
    });
  });

  test('not where all passed or there are none', () => {
    expect(conversationsFailure('A', 'Genesys Cloud', [conversation('First')])).toBeUndefined();
    expect(conversationsFailure('A', 'Genesys Cloud', [])).toBeUndefined();
  });
});

describe('a flow whose work ended in an error', () => {
  test('is invalid, skipped or failed by the reason, and keeps the reason', () => {
    const outcomes = Object.fromEntries(
      FAILURE_REASONS.map((reason) => [reason, failedFlow('flows/a.flow.yaml', failure(reason)).outcome]),
    );
    const others = FAILURE_REASONS.filter((reason) => !['invalid-flow', 'cancelled'].includes(reason));
    expect(outcomes).toEqual({
      'invalid-flow': 'invalid',
      cancelled: 'skipped',
      ...Object.fromEntries(others.map((reason) => [reason, 'failed'])),
    });
  });

  test('keeps what was known of it', () => {
    const known = { id: 'flow-1', name: 'Support', findings: [finding('warning', 'odd')] };
    expect(failedFlow('flows/a.flow.yaml', failure('unavailable'), known)).toMatchObject(known);
  });

  test('has its error as a finding where the error has a place', () => {
    const place = { file: 'flows/a.flow.yaml', line: 3 };
    const parts = { attempted: 'read', returned: 'it is not YAML', advice: 'Correct it.', place };
    const { findings } = failedFlow(place.file, new FlowgateError('invalid-flow', parts));
    expect(findings).toMatchObject([{ severity: 'error', message: 'it is not YAML. Correct it.', place }]);
  });
});

test.each([
  ['flows/support.flow.yaml', 'support'],
  ['support.flow.ts', 'support'],
  ['flows/a/b.c.flow.json', 'b.c'],
])('a flow of which only the file %s is known is called %s', (file, name) => {
  expect(emptyReport(file)).toMatchObject({ file, name, id: '', version: null, outcome: 'skipped' });
});

describe('coverage of a change amounts to a failure', () => {
  const change = { total: 3, passed: 2, untested: [untested()] };

  test.each([67, 100])('where %i %% are asked for and two of three transitions are taken', (required) => {
    expect(coverageFailure('A', coverage(change), required)).toEqual({
      reason: 'simulation-failed',
      message: `Test "A": conversations take 66 % of the transitions that this change touches, and coverage-of-change asks for ${required} %. The first untested one is at flows/support.flow.yaml:12:7. The report has conversations to copy.`,
    });
  });

  test('without a word about places and conversations that there are not', () => {
    const { place, stub, ...nowhere } = untested();
    expect([place, stub]).not.toContain(undefined);
    const failure = coverageFailure('A', coverage({ ...change, untested: [nowhere] }), 100);
    expect(failure?.message).toMatch(/asks for 100 %\.$/);
  });

  test('without a word about conversations to copy where one is there and fails', () => {
    const failing = coverage({ ...change, untested: [untested({ failed: 1 })] });
    expect(coverageFailure('A', failing, 100)?.message).not.toContain('to copy');
  });

  test.each([66, 0, undefined])('but not where %j is asked for', (required) => {
    expect(coverageFailure('A', coverage(change), required)).toBeUndefined();
  });

  test('nor where a change touches no transition, or none is known', () => {
    expect(coverageFailure('A', coverage({ total: 0, passed: 0 }), 100)).toBeUndefined();
    expect(coverageFailure('A', coverage(), 100)).toBeUndefined();
    expect(coverageFailure('A', undefined, 100)).toBeUndefined();
  });
});

test('what cannot be read is a finding in whole sentences, also where what came back is a question', () => {
  const messageOf = (returned: string) => {
    const place = { file: 'flows/a.flow.mjs', line: 1 };
    const parts = { attempted: 'read the file', returned, advice: 'Correct it.', place };
    return failedFlow(place.file, new FlowgateError('invalid-flow', parts)).findings[0]?.message;
  };
  expect(messageOf('its code failed with Error: Where is the queue?')).toBe(
    'its code failed with Error: Where is the queue? Correct it.',
  );
  expect(messageOf('it is empty')).toBe('it is empty. Correct it.');
});
