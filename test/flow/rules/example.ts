import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../../src/flow/definition.ts';
import type { Severity } from '../../../src/flow/finding.ts';

/** What a rule should say about one bad flow: a part of the message, the path as text, the severity. */
export interface Bad {
  readonly flow: FlowDefinition;
  readonly says: string;
  readonly at: string;
  readonly severity?: Severity;
}

export interface Examples {
  readonly bad: Readonly<Record<string, Bad>>;
  readonly good: Readonly<Record<string, FlowDefinition>>;
}

export const QUEUE = '6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607';
export const end: FlowNode = { type: 'end' };
export const ask: FlowAction = { name: 'ask', text: 'What is it about?', variable: 'topic' };

export const flowOf = (
  nodes: Record<string, FlowNode>,
  rest: Partial<FlowDefinition> = {},
): FlowDefinition => ({
  id: '1',
  name: 'Example',
  nodes,
  ...rest,
});

/** start → step → bye, where the step does what is given. */
export const doing = (actions: FlowAction[], environmentVariables?: Record<string, string>): FlowDefinition =>
  flowOf(
    {
      start: { type: 'start', transition: 'step' },
      step: { type: 'action', actions, transition: 'bye' },
      bye: end,
    },
    { environmentVariables },
  );

/** start → choice → bye, where the choice looks at `topic`. */
export const choosing = (...conditions: Partial<FlowCondition>[]): FlowDefinition =>
  flowOf({
    start: { type: 'start', transition: 'choice' },
    choice: {
      type: 'transition',
      conditions: conditions.map((condition) => ({
        variable: 'topic',
        condition: 'equals',
        transition: 'bye',
        ...condition,
      })),
      transition: 'bye',
    },
    bye: end,
  });

/** start → a → b → a, and a way out that does not matter. */
export const looping = (a: FlowAction[], b: FlowAction[] = []): FlowDefinition =>
  flowOf({
    start: { type: 'start', transition: 'a' },
    a: { type: 'action', actions: a, transition: 'b' },
    b: {
      type: 'action',
      actions: b,
      conditions: [{ variable: 'topic', condition: 'exists', transition: 'bye' }],
      transition: 'a',
    },
    bye: end,
  });
