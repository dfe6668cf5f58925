import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { systemClock } from '../../src/clock.ts';
import type { FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import { generateConversations } from '../../src/simulation/generator.ts';
import { localEngine } from '../../src/simulation/local-engine.ts';
import { runTranscripts } from '../../src/simulation/run.ts';
import { readTranscripts } from '../../src/simulation/transcript.ts';
import { transcriptFileOf, transcriptStub } from '../../src/simulation/transcript-text.ts';
import { exampleFlow } from '../support/flows.ts';

/** What stands for a column or a capture in a transcript. */
const TEMPLATE = ['$', '{x}'].join('');

const now = new Date('2026-03-01T12:00:00.000Z');

function fileOf(flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>): string {
  return transcriptFileOf(flow, generateConversations(flow, { now }).conversations);
}

/** Reads the file as a command would, plays it, and returns what failed. */
async function failuresOf(flow: Pick<FlowDefinition, 'nodes' | 'environmentVariables'>, text: string) {
  const { transcripts, findings } = readTranscripts(
    parseDocument('flows/x.transcripts.yaml', text),
    (t) => t,
  );
  const results = await runTranscripts(localEngine(flow, { now }), transcripts, {
    environmentVariables: flow.environmentVariables ?? {},
    clock: systemClock,
  });
  const failures = results.flatMap((result) =>
    result.failures.map(({ message }) => `${result.name}: ${message}`),
  );
  return { failures, findings: findings.map(({ message }) => message), count: results.length };
}

/** start, a node with these actions that decides by `topic`, and two ends. */
function talking(actions: FlowNode['actions'], value = 'billing'): Pick<FlowDefinition, 'nodes'> {
  return {
    nodes: {
      start: { type: 'start', transition: 'it' },
      it: {
        type: 'webchat',
        ...(actions && { actions }),
        conditions: [{ variable: 'topic', condition: 'equals', value, transition: 'yes' }],
        transition: 'no',
      },
      yes: { type: 'end' },
      no: { type: 'end' },
    },
  };
}

describe('a conversation that breaks off', () => {
  const broken = talking([{ name: 'ask', text: 'What?', variable: 'topic' }]);
  const yes: FlowNode = { type: 'action', actions: [{ name: 'say', text: 'Hm' }] };
  const nodes = { ...broken.nodes, yes };

  test('is left out and named, in one line', () => {
    const text = fileOf({ nodes });
    expect(text).toContain(
      '# Left out, because it fails: "takes it → yes (condition 1)": "node \\"yes\\" leads nowhere',
    );
    expect(text).not.toContain('ended: yes');
  });

  test('leaves an empty list where it was the only one', () => {
    const text = fileOf({ nodes: { start: { type: 'start', transition: 'a' }, a: { type: 'action' } } });
    expect(load(text)).toEqual({ transcripts: [] });
  });
});

test('one item, as it is written', async () => {
  const flow = await exampleFlow('flows/support.flow.yaml');
  const [first] = generateConversations(flow, { now }).conversations.slice(1);
  if (first === undefined) throw new Error('nothing was made up');
  expect(transcriptStub(flow, first)).toBe(`  - name: "takes route_intent → billing_queue (condition 1)"
    given: { intent: billing }
    conversation:
      - user: Hello
      - bot: { contains: "Hello, this is customer support." } # observed, please confirm
      - bot: { contains: "One moment please, our billing team" } # observed, please confirm
    expect:
      took: [{ from: route_intent, to: billing_queue }]
      routedTo: "{billing_queue_id}" # observed, please confirm
      ended: default_end # observed, please confirm
`);
});

test.each(['flows/support.flow.yaml', 'flows/returns.flow.mjs'])(
  '%s: what is written passes',
  async (file) => {
    const flow = await exampleFlow(file);
    const { failures, findings, count } = await failuresOf(flow, fileOf(flow));
    expect({ failures, findings }).toEqual({ failures: [], findings: [] });
    expect(count).toBe(generateConversations(flow, { now }).conversations.length);
  },
);

test('a flow that calls a back end is written with answers, and passes', async () => {
  const flow = talking([
    { name: 'lookup', result: 'topic' },
    { name: 'say', text: 'Fine.' },
  ]);
  const text = fileOf(flow);
  expect(text).toContain('- { call: lookup, variables: { topic: billing } }');
  expect(await failuresOf(flow, text)).toEqual({ failures: [], findings: [], count: 2 });
});

test('what differs from one environment or moment to the next is not expected', () => {
  const flow = {
    ...talking([
      { name: 'say', text: 'Welcome to {company}, dear customer' },
      { name: 'say', text: '{company}' },
      { name: 'say', text: 'It is {now}' },
      { name: 'say', text: 'Your {unknown} order' },
    ]),
    environmentVariables: { company: 'Acme Ltd' },
  };
  expect([...fileOf(flow).matchAll(/contains: (.*) \}/g)].map(([, words]) => words)).toEqual([
    'Welcome to',
    'It is',
    'Your',
    'Welcome to',
    'It is',
    'Your',
  ]);
});

test('any text stays one value on one line, and what is written passes', async () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      'yes',
      '~',
      '1',
      'a: b',
      '- x',
      '# no',
      '{x}',
      TEMPLATE,
      "'",
      '"',
      '\u2028',
      '\u202e',
      `\\${TEMPLATE}`,
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  );
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (value, said) => {
      const flow = talking(
        [
          { name: 'say', text: said },
          { name: 'ask', text: said, variable: 'topic' },
        ],
        value,
      );
      const text = fileOf(flow);
      expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u202e]/u);
      const { failures, findings, count } = await failuresOf(flow, text);
      expect({ failures, findings }).toEqual({ failures: [], findings: [] });
      expect(count).toBeGreaterThan(0);
    }),
  );
});
