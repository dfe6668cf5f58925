import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/flow/finding.ts';
import { type RuleSetting, withSeverities } from '../../src/flow/severities.ts';

const finding = (rule: string, severity: Finding['severity']): Finding => ({
  rule,
  severity,
  message: 'Something is wrong.',
  place: { file: 'flows/a.flow.yaml', line: 3 },
});
const findings = [finding('queue-id', 'warning'), finding('empty-text', 'error'), finding('schema', 'error')];

const severities = (...settings: [string, RuleSetting][]) =>
  withSeverities(findings, new Map(settings)).map(({ rule, severity }) => `${rule} ${severity}`);

test('without a choice everything stays as the rules say', () => {
  expect(withSeverities(findings, new Map())).toEqual(findings);
});

test('a value that the flow cannot be built without stays an error, one of another environment is a choice', () => {
  const missing = [finding('env-missing', 'error'), finding('env-missing', 'warning')];
  expect(withSeverities(missing, new Map([['env-missing', 'off' as const]]))).toEqual([missing[0]]);
  expect(withSeverities(missing, new Map([['env-missing', 'error' as const]]))).toEqual([
    missing[0],
    missing[0],
  ]);
});

test('a rule is raised, lowered, or off, and no other with it', () => {
  expect(severities(['queue-id', 'error'])).toEqual(['queue-id error', 'empty-text error', 'schema error']);
  expect(severities(['empty-text', 'warning'])).toEqual([
    'queue-id warning',
    'empty-text warning',
    'schema error',
  ]);
  expect(severities(['queue-id', 'off'], ['empty-text', 'off'])).toEqual(['schema error']);
});
