import { z } from 'zod';

export const messageSchema = z.object({ from: z.enum(['user', 'bot']), text: z.string() });
export type Message = z.infer<typeof messageSchema>;

/**
 * What an engine saw of one conversation. Every field may be missing: an engine reports what it can observe,
 * and the judge fails what was expected of a field that is not there.
 */
export const simulationResultSchema = z.object({
  success: z.boolean().optional(),
  /** Ids of the nodes visited, in order; a node visited twice stands twice. */
  path: z.array(z.string()).optional(),
  /** The `end` node reached; `null` where the conversation did not end. */
  endNode: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).optional(),
  /** Everything said, in order, the customer's lines included. */
  transcript: z.array(messageSchema).optional(),
  routedTo: z.object({ queueId: z.string() }).nullish(),
  errors: z.array(z.string()).optional(),
});
export type SimulationResult = z.infer<typeof simulationResultSchema>;

/** What is played: the customer's lines and the data the conversation starts with. */
export interface Conversation {
  readonly userLines: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
}

/** Something that can play a conversation: the local interpreter, or a platform's `/simulate`. */
export interface SimulationEngine {
  /** How reports call it: `local simulation`, `Genesys Cloud`. */
  readonly name: string;
  simulate(conversation: Conversation): Promise<SimulationResult>;
}
