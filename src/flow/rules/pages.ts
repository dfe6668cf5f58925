import { RULES } from './index.ts';
import { example, type RulePage } from './rule.ts';

/** A rule that is not lint's: what reads, builds, tests and releases a flow has something to say as well. */
interface OtherRule extends RulePage {
  readonly bad?: string;
  readonly good?: string;
}

const OTHERS: readonly OtherRule[] = [
  {
    id: 'readable',
    severity: 'error',
    summary: 'Every file can be read: JSON, YAML or a module, in UTF-8, holding plain values.',
    why: 'A file that is read differently than it was meant changes a flow without anybody having said so.',
    bad: example(`
      id: hello-flow
      id: goodbye-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
    good: example(`
      id: hello-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
  },
  {
    id: 'schema',
    severity: 'error',
    summary: 'A flow has the keys that flows have, with values of the right kind.',
    why: 'A key with a slip in it would be passed over in silence, and what it was to do would not happen.',
    bad: example(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transitoin: bye }
        bye: { type: end }
    `),
    good: example(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: bye }
        bye: { type: end }
    `),
  },
  {
    id: 'env-missing',
    severity: 'error',
    summary: 'Every {env.NAME}, and in Archy every {{name}}, has a value in every environment.',
    why: 'Without the value the flow cannot be built. A check looks into every file of flows/environments: a value that is missing in another environment than the chosen one is a warning, before it stops a release there.',
    bad: example(`
      id: "{env.HELLO_FLOW_ID}"
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
    good: example(`
      id: hello-flow
      name: Hello
      nodes: { start: { type: start, transition: bye }, bye: { type: end } }
    `),
  },
  {
    id: 'suppression',
    severity: 'error',
    summary: 'What is ignored is ignored for a reason and until a date, and there is something to ignore.',
    why: 'An exception that nobody explains stays for ever. When its date is past the finding is back; one that has nothing left to ignore is a warning.',
    bad: example(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: sales }
        sales:
          type: action
          # flowgate-ignore queue-id: the queue is made next week
          actions: [{ name: route, queueId: Sales }]
          transition: bye
        bye: { type: end }
    `),
    good: example(`
      id: hello-flow
      name: Hello
      nodes:
        start: { type: start, transition: sales }
        sales:
          type: action
          # flowgate-ignore queue-id until 2999-12-31: the queue is made next week
          actions: [{ name: route, queueId: Sales }]
          transition: bye
        bye: { type: end }
    `),
  },
  {
    id: 'no-transcripts',
    severity: 'warning',
    summary: 'A flow has transcripts: NAME.transcripts.yaml beside NAME.flow.yaml.',
    why: 'Without scripted conversations nothing tells whether a change keeps what customers rely on. `flowgate generate` writes a first set.',
  },
  {
    id: 'transcript',
    severity: 'error',
    summary: 'A transcript file has the keys that transcripts have, with values of the right kind.',
    why: 'An expectation that is passed over would let every conversation pass.',
  },
  {
    id: 'twin',
    severity: 'error',
    summary: 'No two sources build the same flow.',
    why: 'Two sources with one id would overwrite each other with every release.',
  },
  {
    id: 'platform-api',
    severity: 'error',
    summary: 'A flow is written in what the API of `platform-api` can take.',
    why: 'The architect API takes Archy documents: a flow document is compiled to one, and not everything in it can be said there. The flow-document API takes flow documents only.',
  },
  {
    id: 'platform',
    severity: 'error',
    summary: 'Genesys Cloud calls the flow valid.',
    why: 'What its own validation refuses cannot be published. The sentence is the one that Genesys Cloud gives; what it only warns of is a warning.',
  },
  {
    id: 'drift',
    severity: 'warning',
    summary: 'The live flow is what was released last.',
    why: 'An edit made in Genesys Cloud stops the next deploy, or is replaced by it where `on-drift` is `overwrite`.',
  },
];

/** The pages of all rules that a finding can carry: lint's first. */
export const RULE_PAGES: readonly OtherRule[] = [...RULES, ...OTHERS];

const LINT_IDS = RULES.map(({ id }) => id);

/** Rules whose findings a source may ignore, for a reason and until a date. */
export const IGNORABLE: readonly string[] = [...LINT_IDS, 'no-transcripts', 'env-missing'];

/** Rules whose severity is a choice: without the others there is no flow to speak of. */
export const ADJUSTABLE: readonly string[] = [...IGNORABLE, 'suppression'];
