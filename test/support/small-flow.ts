/** A flow of three nodes, for scenarios in which the flow itself does not matter or several are needed. */
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { released } from './flows.ts';

export interface SmallFlow {
  readonly file: string;
  readonly id: string;
  /** Its source and its transcripts, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is live before the run: it greeted in other words, and was released by Flowgate. */
  readonly live: FlowDefinition;
}

/** The flow `name`; its `transition` to the end stands in line 7. */
export function smallFlow(name: string): SmallFlow {
  const id = `id-of-${name}`;
  const file = `flows/${name}.flow.yaml`;
  return {
    file,
    id,
    files: {
      [file]: `id: ${id}
name: ${name}
nodes:
  start: { type: start, transition: hello }
  hello:
    type: webchat
    transition: bye
    actions:
      - { name: say, text: "Hello from ${name}." }
  bye: { type: end }
`,
      [`flows/${name}.transcripts.yaml`]: `transcripts:
  - name: ${name} greets
    conversation:
      - user: Hi
      - bot: Hello from ${name}.
    expect:
      ended: bye
`,
    },
    live: released({
      id,
      name,
      nodes: {
        start: { type: 'start', transition: 'hello' },
        hello: {
          type: 'webchat',
          transition: 'bye',
          actions: [{ name: 'say', text: `Hi from ${name}.` }],
        },
        bye: { type: 'end' },
      },
    }),
  };
}
