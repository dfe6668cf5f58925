import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Finding } from '../../src/flow/finding.ts';
import { RULE_PAGES } from '../../src/flow/rules/pages.ts';
import type { RunReport } from '../../src/report/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { flow, run } from './situations.ts';

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);

/** What SARIF 2.1.0 and code scanning ask of a log, as far as ours has it. */
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1).max(255),
              shortDescription: z.strictObject({ text: z.string().min(1).max(1024) }),
              fullDescription: z.strictObject({ text: z.string().min(1).max(1024) }),
              help: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([z.strictObject({ executionSuccessful: z.boolean() })]),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative().optional(),
          level,
          message,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                // A relative reference: no scheme, no host, nothing that is not encoded.
                artifactLocation: z.strictObject({
                  uri: z.string().regex(/^(?!\/)(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/),
                }),
                region: z.strictObject({
                  startLine: z.int().positive(),
                  startColumn: z.int().positive().optional(),
                }),
              }),
            }),
          ]),
        }),
      ),
    }),
  ]),
});

function sarifOf(report: RunReport, workingDirectory = '.') {
  return sarifSchema.parse(JSON.parse(renderSarif(report, { workingDirectory, rules: RULE_PAGES }))).runs[0];
}

const finding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'queue-id',
  severity: 'warning',
  message: 'This is no id.',
  place: { file: 'flows/support.flow.yaml', line: 12, column: 7 },
  ...over,
});
const reportOf = (...findings: Finding[]) => run({ flows: [flow({ findings })] });
const uriOf = (file: string, workingDirectory?: string) =>
  sarifOf(reportOf(finding({ place: { file } })), workingDirectory).results[0]?.locations[0].physicalLocation
    .artifactLocation.uri;

describe('what a flow could smuggle in', () => {
  test('is no link', () => {
    const { results } = sarifOf(reportOf(finding({ message: 'Hi [click](https://example.com) and [x](1)' })));
    expect(results[0]?.message.text).toBe('Hi [click] (https://example.com) and [x] (1)');
  });

  test.each([
    ['flows/a b#c?d.flow.yaml', 'flows/a%20b%23c%3Fd.flow.yaml'],
    ['javascript:alert(1).flow.yaml', 'javascript%3Aalert(1).flow.yaml'],
    ['../../etc/passwd', 'etc/passwd'],
    ['flows/störung.flow.yaml', 'flows/st%C3%B6rung.flow.yaml'],
    ['flows/half\ud83d.flow.yaml', 'flows/half%EF%BF%BD.flow.yaml'],
  ])('is no address: %j', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
  });
});

test('a run that came to no flow did not succeed, and found nothing', () => {
  const { invocations, results } = sarifOf(run({ result: 'failure', failureReason: 'invalid-input' }));
  expect(invocations).toEqual([{ executionSuccessful: false }]);
  expect(results).toEqual([]);
});

test('a run whose flow is invalid did its work', () => {
  const report = run({
    result: 'failure',
    failureReason: 'invalid-flow',
    flows: [flow({ findings: [finding()] })],
  });
  expect(sarifOf(report).invocations).toEqual([{ executionSuccessful: true }]);
});

test('a finding carries its rule, level, sentence and place', () => {
  const { tool, results } = sarifOf(reportOf(finding(), finding({ rule: 'empty-text', severity: 'error' })));
  expect(results[0]).toEqual({
    ruleId: 'queue-id',
    ruleIndex: RULE_PAGES.findIndex(({ id }) => id === 'queue-id'),
    level: 'warning',
    message: { text: 'This is no id.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'flows/support.flow.yaml' },
          region: { startLine: 12, startColumn: 7 },
        },
      },
    ],
  });
  expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex ?? -1]?.id === ruleId)).toEqual([
    true,
    true,
  ]);
});

test('what is about a whole file stands at its beginning', () => {
  const { results } = sarifOf(reportOf(finding({ place: { file: 'flows/a.flow.yaml' } })));
  expect(results[0]?.locations[0].physicalLocation.region).toEqual({ startLine: 1 });
});

test('addresses are relative to the root of the repository', () => {
  expect(uriOf('flows/a.flow.yaml', './bots/web/')).toBe('bots/web/flows/a.flow.yaml');
  expect(uriOf('flows/a.flow.yaml', 'bots\\web')).toBe('bots/web/flows/a.flow.yaml');
  expect(uriOf('flows/a.flow.yaml', '/home/runner/work')).toBe('flows/a.flow.yaml');
});

test('every rule has its page', () => {
  const { rules } = sarifOf(run()).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(RULE_PAGES.map(({ id }) => id));
  expect(rules.find(({ id }) => id === 'queue-id')).toMatchObject({
    shortDescription: { text: 'A queueId is the id of a queue (a UUID), not its name.' },
    defaultConfiguration: { level: 'warning' },
  });
});
