import { z } from 'zod';
import type { ValueMatcher } from './value-matcher.ts';

export const messageSchema = z.object({
  from: z.enum(['user', 'bot']),
  text: z.string(),
  /** Labels the customer can tap. What cannot be read counts as not reported. */
  quickReplies: z.array(z.string()).optional().catch(undefined),
  /** Milliseconds since the conversation began. */
  afterMs: z.number().nonnegative().optional().catch(undefined),
});
export type Message = z.infer<typeof messageSchema>;

/** How a call of a back end can come out. */
export const CALL_OUTCOMES = ['success', 'failure', 'timeout', 'empty'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

const callSchema = z.object({
  name: z.string(),
  /** The parameters as they were sent, placeholders filled. */
  with: z.record(z.string(), z.unknown()),
  /** Absent where nothing answered the call. */
  outcome: z.enum(CALL_OUTCOMES).optional(),
});
export type Call = z.infer<typeof callSchema>;

const stepSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** What led on: the node's own transition, or the condition with this index (from 0). */
  via: z.union([z.literal('transition'), z.int().nonnegative()]),
});
export type TakenStep = z.infer<typeof stepSchema>;

/**
 * What an engine saw of one conversation. Every field may be missing: an engine reports what it can observe,
 * and the judge fails what was expected of a field that is not there.
 */
export const simulationResultSchema = z.object({
  success: z.boolean().optional(),
  /** Ids of the nodes visited, in order; a node visited twice stands twice. */
  path: z.array(z.string()).optional(),
  /** The steps between them, in order. */
  taken: z.array(stepSchema).optional().catch(undefined),
  /** The `end` node reached; `null` where the conversation did not end. */
  endNode: z.string().nullish(),
  /** The node that waits for the customer's answer; `null` where none does. */
  waitingFor: z.string().nullish().catch(undefined),
  variables: z.record(z.string(), z.unknown()).optional(),
  /** Everything said, in order, the customer's lines included. */
  transcript: z.array(messageSchema).optional(),
  /** Calls of back ends, in order. */
  calls: z.array(callSchema).optional().catch(undefined),
  routedTo: z.object({ queueId: z.string() }).nullish(),
  errors: z.array(z.string()).optional(),
});
export type SimulationResult = z.infer<typeof simulationResultSchema>;

/** What some engines can tell besides. */
export interface ObservedResult extends SimulationResult {
  /** That a conversation ended, where it is not seen at which node. */
  readonly ended?: boolean | undefined;
  /** Why it may go otherwise on the platform than it went here: then what differs proves nothing. */
  readonly doubt?: string | undefined;
}

/** What a call of a back end leaves behind, instead of the back end. */
export interface Mock {
  readonly call: string;
  /** What its parameters must be; others may be anything. */
  readonly with?: Readonly<Record<string, ValueMatcher>> | undefined;
  /** Only the nth call of this name, from 1. */
  readonly nth?: number | undefined;
  /** `success` unless told. */
  readonly outcome?: CallOutcome | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Milliseconds the answer takes. */
  readonly takes?: number | undefined;
}

/** Something that happens besides what the customer says, once that many lines have been said. */
export type OutsideEvent = { readonly afterLines: number } & (
  | { readonly kind: 'silence'; readonly milliseconds: number }
  | { readonly kind: 'set'; readonly variables: Readonly<Record<string, unknown>> }
);

/** What is played: the customer's lines and the data the conversation starts with, and what only some engines can do. */
export interface Conversation {
  readonly userLines: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  /** In order. */
  readonly events?: readonly OutsideEvent[] | undefined;
  /** Answers to the calls of back ends; the first that fits answers. Absent: calls are passed over. */
  readonly mocks?: readonly Mock[] | undefined;
  /** When the conversation takes place, where that is not left to the engine. */
  readonly now?: Date | undefined;
}

/**
 * What an engine may be able to do beyond saying lines: `silence` and `set` are the events of a conversation, `now`
 * its time. `replay`: the same conversation always goes the same way, so that it can be played up to a line that
 * repeats what the bot said. `quickReplies`: every quick reply is reported, so that a message without any offers none.
 */
export type Ability = 'silence' | 'set' | 'now' | 'replay' | 'quickReplies';

/** What of a conversation an engine may be unable to see. `ended`: where it ended, and whether. */
export type Observable = 'path' | 'taken' | 'waitingFor' | 'variables' | 'routedTo' | 'calls' | 'ended';

/** What is known of an engine before it plays anything. */
export interface EngineTraits {
  /** None unless told. */
  readonly abilities?: ReadonlySet<Ability> | undefined;
  /**
   * What it cannot promise to see. An expectation of it is told as not observed where nothing was reported, instead
   * of failing; what is reported all the same is judged. Nothing unless told.
   */
  readonly unobservable?: ReadonlySet<Observable> | undefined;
  /** The longest `silence` it keeps, in milliseconds; any unless told. */
  readonly longestSilenceMs?: number | undefined;
  /** Whether several conversations can be held at once without disturbing each other; not unless told. */
  readonly independent?: boolean | undefined;
}

/** Something that can play a conversation: the local interpreter, or a platform. */
export interface SimulationEngine extends EngineTraits {
  /** How reports call it: `local simulation`, `Genesys Cloud`. */
  readonly name: string;
  simulate(conversation: Conversation): Promise<ObservedResult>;
}
