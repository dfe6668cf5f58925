/** The places where text comes in that Flowgate did not write, each as a run whose report has the text in it. */
import type { Place } from '../../src/errors.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { lint } from '../../src/flow/lint.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import { conversation, flow as flowReport, run } from '../report/situations.ts';

const BASE: FlowDefinition = {
  id: 'flow-1',
  name: 'Small',
  nodes: {
    start: { type: 'start', transition: 'hello' },
    hello: {
      type: 'webchat',
      name: 'Greeting',
      actions: [{ name: 'say', text: 'Hello.' }],
      conditions: [{ variable: 'topic', condition: 'equals', value: 'bill', transition: 'bye' }],
      transition: 'bye',
    },
    bye: { type: 'end' },
  },
  environmentVariables: { queue: 'a' },
};

const locate = (): Place => ({ file: 'flows/a.flow.yaml', line: 7, column: 3 });

/** A check of a flow that became `flow`: what changes and what lint finds, by the code that finds it. */
function checked(flow: FlowDefinition, over: Partial<FlowReport> = {}): RunReport {
  const changes = [...diffFlows(BASE, flow), ...diffFlows(flow, BASE)];
  const findings = lint(flow, locate);
  return failing({ id: flow.id, name: flow.name, outcome: 'changed', changes, findings, ...over });
}

function failing(over: Partial<FlowReport>, report: Partial<RunReport> = {}): RunReport {
  return run({
    result: 'failure',
    failureReason: 'invalid-flow',
    failureMessage: 'Check: see below.',
    flows: [flowReport({ outcome: 'invalid', ...over }), flowReport({ file: 'flows/b.flow.yaml' })],
    ...report,
  });
}

type Node = FlowDefinition['nodes'][string];
const withHello = (over: Partial<Node>): FlowDefinition => ({
  ...BASE,
  nodes: { ...BASE.nodes, hello: { type: 'webchat', transition: 'bye', ...over } },
});

const place = { file: 'flows/a.transcripts.yaml', line: 5, column: 9 };

function conversed(over: Parameters<typeof conversation>[1], name = 'It greets'): RunReport {
  const failed = { passed: false, failures: [{ message: 'It failed.', place }], ...over };
  return failing({ outcome: 'failed', transcripts: [conversation(name, failed)] });
}

export const FIELDS: Readonly<Record<string, (text: string) => RunReport>> = {
  'name of the flow': (text) => checked({ ...BASE, name: text }),
  'id of the flow': (text) => checked({ ...BASE, id: text }),
  'id of a node': (text) =>
    checked({
      ...BASE,
      nodes: { ...BASE.nodes, hello: { type: 'action', transition: text }, [text]: { type: 'action' } },
    }),
  'label of a node': (text) => checked(withHello({ name: text })),
  'text that is said': (text) => checked(withHello({ actions: [{ name: 'say', text }] })),
  'text that is asked': (text) => checked(withHello({ actions: [{ name: 'ask', text, variable: text }] })),
  'name and parameter of an action': (text) =>
    checked(withHello({ actions: [{ name: text, [`x${text}`]: { deep: [text] } }] })),
  'id of a queue': (text) => checked(withHello({ actions: [{ name: 'route', queueId: text }] })),
  'value of a condition': (text) =>
    checked(
      withHello({
        conditions: [
          { variable: text, condition: 'matches', value: text, transition: text },
          { variable: 'topic', condition: text, value: [text], transition: 'bye' },
        ],
      }),
    ),
  'variable of the environment': (text) =>
    checked({ ...BASE, environmentVariables: { queue: text, [`x${text}`]: text } }),
  setting: (text) => checked({ ...BASE, applicationSettings: { [`x${text}`]: { list: [text] } } }),
  'name of a transcript': (text) => conversed({}, text),
  'tag of a transcript': (text) => conversed({ tags: [text] }),
  'line of the customer': (text) =>
    conversed({
      transcript: [{ from: 'user', text }],
      failures: [{ message: `after ${JSON.stringify(text)} the bot was to speak`, place }],
    }),
  'text that is expected': (text) =>
    conversed({ failures: [{ message: `expected "${text}", but it said "Hello."`, expected: text, place }] }),
  'answer of the bot': (text) =>
    conversed({
      transcript: [
        { from: 'user', text: 'Hi' },
        { from: 'bot', text },
      ],
      path: ['start', text],
      routedTo: text,
      failures: [{ message: `it said "${text}"`, actual: text, place }],
    }),
  'message of the platform about a flow': (text) =>
    failing({
      findings: [
        { rule: 'platform', severity: 'error', message: `${text} (${text})`, node: text, place: locate() },
        { rule: 'platform', severity: 'warning', message: text, place: locate() },
      ],
    }),
  'message of an error of the platform': (text) =>
    run({
      result: 'failure',
      failureReason: 'unavailable',
      failureMessage: `Read the flow: ${text}. Try again.`,
    }),
  'reason of a publication that failed': (text) =>
    failing({
      outcome: 'rolled-back',
      failure: { reason: 'publish-failed', message: `Publish "Small": Genesys Cloud rejected it: ${text}.` },
      notes: [`This very content was put back (${text}).`],
      byHand: [`Open the flow ${text} in Architect.`],
    }),
  'stamp in the live flow': (text) =>
    failing({
      outcome: 'drift',
      drift: { releasedDigest: text, liveDigest: text, liveVersion: 3, commit: text, liveToSource: [] },
    }),
  'name of a file': (text) =>
    failing({
      file: `flows/${text}.flow.yaml`,
      findings: [
        {
          rule: 'readable',
          severity: 'error',
          message: 'x',
          place: { file: `flows/${text}.flow.yaml`, line: 1 },
        },
      ],
      failure: { reason: 'unavailable', message: `Check ${text}: no.` },
    }),
  'name of an environment': (text) => ({ ...failing({}), environment: text }),
  'warning about the run': (text) => ({ ...failing({}), warnings: [`GitHub said: ${text}`, text] }),
  'commit and address of the run': (text) => ({
    ...failing({}),
    commit: text,
    runUrl: `https://github.com/octo-org/${text}`,
  }),
};
