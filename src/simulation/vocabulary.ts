import type { FlowNode } from '../flow/definition.ts';
import type { TakenStep } from './engine.ts';
import type { Stage } from './stage.ts';

/** What comes after a node. `from` is told where the step leaves another node than the one that was visited. */
export type Step =
  | {
      readonly kind: 'next';
      readonly to: string;
      readonly via: TakenStep['via'];
      readonly from?: string | undefined;
    }
  | { readonly kind: 'ended' }
  /** For the customer to answer. */
  | { readonly kind: 'waiting' };

/** What the nodes of one kind of flow mean; the walk from node to node is the same for all. */
export interface Vocabulary {
  readonly stage: Stage;
  /** The customer opens the conversation, or the flow once more. */
  open(): void;
  /** Does what a node does, and tells what comes next. Throws {@link Stop} where the conversation cannot go on. */
  visit(id: string, node: FlowNode): Step;
  /** Behind an end: whether the customer's next line begins the flow anew. Throws {@link Stop} where none is heard. */
  beginsAnew(end: string): boolean;
  /** What the variables hold in the end. */
  variables(): ReadonlyMap<string, unknown>;
}
