import { create } from 'xmlbuilder2';
import { formatPlace } from '../errors.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { conversationText } from './conversations.ts';
import type { FlowReport, RunReport } from './model.ts';
import { verdict } from './words.ts';

type Element = ReturnType<typeof create>;

/**
 * The run as JUnit XML: a suite for each flow, a test case for each conversation, times in seconds. A flow that failed
 * for another reason than its conversations has a test case of its own, so that no reader takes it for passed.
 */
export function renderJunit(report: RunReport): string {
  const suites = report.flows.map(summarise);
  const sum = (pick: (suite: Suite) => number) => suites.reduce((total, suite) => total + pick(suite), 0);
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: legal(verdict(report)),
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
    time: seconds(report.durationMs),
  });
  for (const suite of suites) addSuite(root, suite);
  return `${root.end({ prettyPrint: true })}\n`;
}

interface Suite {
  readonly flow: FlowReport;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly durationMs: number;
}

function summarise(flow: FlowReport): Suite {
  const failures = flow.transcripts.filter(({ passed }) => !passed).length;
  // Failed conversations speak for themselves; any other failure needs a test case to stand in.
  const toldByConversations = flow.failure?.reason === 'simulation-failed' && failures > 0;
  const errors = flow.failure && !toldByConversations ? 1 : 0;
  return {
    flow,
    tests: flow.transcripts.length + errors,
    failures,
    errors,
    durationMs: flow.transcripts.reduce((total, { durationMs }) => total + durationMs, 0),
  };
}

function addSuite(root: Element, { flow, tests, failures, errors, durationMs }: Suite): void {
  const suite = root.ele('testsuite', {
    name: legal(flow.file),
    file: legal(flow.file),
    tests,
    failures,
    errors,
    time: seconds(durationMs),
  });
  if (flow.failure && errors > 0) {
    suite
      .ele('testcase', { name: flow.outcome, classname: legal(flow.file), time: '0.000' })
      .ele('error', { type: flow.failure.reason, message: legal(flow.failure.message) })
      .txt(legal(flow.findings.map(({ place, message }) => `${formatPlace(place)}: ${message}`).join('\n')));
  }
  for (const transcript of flow.transcripts) addTestCase(suite, flow, transcript);
}

function addTestCase(suite: Element, flow: FlowReport, result: TranscriptResult): void {
  const testCase = suite.ele('testcase', {
    name: legal(result.name),
    classname: legal(flow.file),
    file: legal(result.place.file),
    ...(result.place.line === undefined ? {} : { line: result.place.line }),
    time: seconds(result.durationMs),
  });
  const properties = [
    ['path', result.path?.join(' > ')],
    ['queue', result.routedTo],
    ...(result.unobserved ?? []).map(({ message, place }) => [
      'not observed',
      `${formatPlace(place)}: ${message}`,
    ]),
  ].flatMap(([name, value]) => (value === undefined ? [] : [{ name, value: legal(value) }]));
  if (properties.length > 0) {
    const parent = testCase.ele('properties');
    for (const property of properties) parent.ele('property', property);
  }
  if (result.passed) return;
  const [first] = result.failures;
  testCase
    .ele('failure', { type: 'expectation', message: legal(first?.message ?? 'failed') })
    .txt(legal(failureDetails(result)));
}

function failureDetails({ failures, transcript, repeat }: TranscriptResult): string {
  const lines = failures.flatMap(({ message, expected, actual, diff, place }) => [
    `${formatPlace(place)}: ${message}`,
    ...(expected === undefined ? [] : [`  expected: ${expected}`]),
    ...(actual === undefined ? [] : [`  actual:   ${actual}`]),
    ...(diff === undefined ? [] : [`  differs:  ${diff}`]),
  ]);
  const again = repeat === undefined ? [] : ['', repeat];
  return [...lines, '', conversationText(transcript), ...again].join('\n');
}

/** XML 1.0 has no way to write some characters, escaped or not. */
function legal(text: string): string {
  return (
    text
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
      // The library takes `&name;` for a reference that is escaped already, and leaves it alone.
      .replaceAll('&', '&amp;')
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
