/** The work of the benchmark: flows with transcript files as users write them, in any number. */
import { readFileSync } from 'node:fs';
import { buildFlow } from '../src/flow/build.ts';
import type { FlowDefinition } from '../src/flow/definition.ts';
import type { Environment } from '../src/flow/environment.ts';
import { parseDocument } from '../src/flow/parse.ts';
import { readTranscripts, type Transcript } from '../src/simulation/transcript.ts';

/** Lines of the customer in each conversation. */
export const TURNS = 10;
const EXAMPLE = 'flows/support.flow.yaml';
/** Any values will do: nothing is routed for real. */
const ENVIRONMENT: Environment = { name: undefined, file: undefined, lookup: (name) => `value of ${name}` };

/**
 * The example flow, but for one thing: what is not understood is asked about until it is, so that a conversation can
 * take as many turns as are wanted.
 */
export function patientFlow(): FlowDefinition {
  const text = readFileSync(new URL(`../${EXAMPLE}`, import.meta.url), 'utf8');
  const { flow, findings } = buildFlow(parseDocument(EXAMPLE, text), ENVIRONMENT);
  const fallback = flow?.nodes['fallback'];
  if (flow === undefined || fallback === undefined) {
    throw new Error(`${EXAMPLE} is not what it was: ${findings.map(({ message }) => message).join('; ')}`);
  }
  return { ...flow, nodes: { ...flow.nodes, fallback: { ...fallback, conditions: [] } } };
}

/** The text of a transcript file of `count` conversations, each in words of its own, expecting something each turn. */
export function transcriptFile(count: number, first: number): string {
  const items = Array.from({ length: count }, (_, index) => transcriptText(first + index));
  return `transcripts:\n${items.join('')}`;
}

function transcriptText(number: number): string {
  const queue = number % 2 === 0 ? 'billing' : 'technical';
  const last = queue === 'billing' ? `My invoice ${number} is wrong` : `My password ${number} is wrong`;
  const odd = Array.from({ length: TURNS - 2 }, (_, turn) =>
    [
      `      - user: Something is odd with ${number}, and that was attempt ${turn}`,
      `      - bot: { contains: [sorry, something technical], ignoreCase: true }`,
      `      - bot: { matches: '(a bill|an order), or .*technical\\?$', not: { contains: "${number}" } }`,
    ].slice(0, turn % 2 === 0 ? 2 : 1),
  );
  return [
    `  - name: Conversation ${number}`,
    '    conversation:',
    `      - user: Hello, I am customer ${number}`,
    '      - bot: Hello, this is customer support.',
    '      - bot: { startsWith: What can we help you with }',
    ...odd.flat(),
    `      - user: ${last}`,
    `      - bot: { matches: 'our (?P<team>${queue}) team' }`,
    '      - nothingElse: true',
    '    expect:',
    `      path: { inOrder: [greeting, ask_topic, ask_again, route_intent], never: [general_queue, out_of_hours] }`,
    `      routedTo: "{${queue === 'billing' ? 'billing' : 'tech'}_queue_id}"`,
    `      variables: { topic: "${last}", intent: { absent: true } }`,
    '      ended: default_end',
    '',
  ].join('\n');
}

/** Reads a transcript file as a run does; throws where anything is wrong with it. */
export function read(text: string): readonly Transcript[] {
  const document = parseDocument('flows/support.transcripts.yaml', text, { lists: true });
  const { transcripts, findings } = readTranscripts(document, (written) => written);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('; '));
  return transcripts;
}
