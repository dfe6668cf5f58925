import { formatPlace } from '../errors.ts';
import type { TranscriptResult } from '../simulation/judge.ts';
import { conversationText } from './conversations.ts';
import type { FlowReport, RunReport } from './model.ts';
import { verdict } from './words.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/**
 * The run as JUnit XML: a suite for each flow, a test case for each conversation, times in seconds. A flow that failed
 * for another reason than its conversations has a test case of its own, so that no reader takes it for passed.
 */
export function renderJunit(report: RunReport): string {
  const suites = report.flows.map(summarise);
  const sum = (pick: (suite: Suite) => number) => suites.reduce((total, suite) => total + pick(suite), 0);
  return xmlDocument(
    element(
      'testsuites',
      {
        name: verdict(report),
        tests: sum(({ tests }) => tests),
        failures: sum(({ failures }) => failures),
        errors: sum(({ errors }) => errors),
        time: seconds(report.durationMs),
      },
      suites.map(suiteElement),
    ),
  );
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

function suiteElement({ flow, tests, failures, errors, durationMs }: Suite): XmlElement {
  const { file, failure } = flow;
  const ownCase = failure && errors > 0 ? [failureCase(flow, failure)] : [];
  return element('testsuite', { name: file, file, tests, failures, errors, time: seconds(durationMs) }, [
    ...ownCase,
    ...flow.transcripts.map((transcript) => testCase(file, transcript)),
  ]);
}

function failureCase(
  { file, outcome, findings }: FlowReport,
  { reason, message }: NonNullable<FlowReport['failure']>,
): XmlElement {
  const told = findings.map((finding) => `${formatPlace(finding.place)}: ${finding.message}`).join('\n');
  const attributes = { name: outcome, classname: file, time: '0.000' };
  return element('testcase', attributes, [element('error', { type: reason, message }, told)]);
}

function testCase(flowFile: string, result: TranscriptResult): XmlElement {
  const { path, routedTo, unobserved = [] } = result;
  const properties: XmlElement[] = [];
  if (path !== undefined) properties.push(property('path', path.join(' > ')));
  if (routedTo !== undefined) properties.push(property('queue', routedTo));
  for (const { message, place } of unobserved) {
    properties.push(property('not observed', `${formatPlace(place)}: ${message}`));
  }
  return element(
    'testcase',
    {
      name: result.name,
      classname: flowFile,
      file: result.place.file,
      line: result.place.line,
      time: seconds(result.durationMs),
    },
    [
      ...(properties.length === 0 ? [] : [element('properties', {}, properties)]),
      ...(result.passed ? [] : [failureElement(result)]),
    ],
  );
}

function property(name: string, value: string): XmlElement {
  return element('property', { name, value });
}

function failureElement(result: TranscriptResult): XmlElement {
  const message = result.failures[0]?.message ?? 'failed';
  return element('failure', { type: 'expectation', message }, failureDetails(result));
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

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
