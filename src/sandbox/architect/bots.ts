import { isRecord } from '../../flow/canonical.ts';
import type { FlowDefinition } from '../../flow/definition.ts';
import type { Mock } from '../../simulation/engine.ts';

/**
 * A bot flow of the organization. One that is handed a `Slot.Question` and gives a `Slot.Answer` needs no entry: it
 * asks, and answers what the customer says.
 */
export interface SandboxBot {
  readonly name: string;
  /** Intents by words of which one must stand in the customer's text, in capitals or small letters. */
  readonly intents?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What a question of this bot offers to tap. */
  readonly quickReplies?: readonly string[] | undefined;
}

/** What the bots make of everything a customer said so far. */
export function botMocks(bots: readonly SandboxBot[], lines: readonly string[]): Mock[] {
  return bots.flatMap(({ name, intents = {} }) =>
    lines.flatMap((line): Mock[] => {
      const heard = line.toLowerCase();
      const found = Object.entries(intents).find(([, words]) =>
        words.some((word) => heard.includes(word.toLowerCase())),
      );
      return found ? [{ call: name, with: { inputText: line }, variables: { intent: found[0] } }] : [];
    }),
  );
}

/** What the bot offers to tap that waits at a node; empty where none does. */
export function offeredAt(
  node: string | null,
  flow: Pick<FlowDefinition, 'nodes'>,
  bots: readonly SandboxBot[],
): readonly string[] {
  const actions = node !== null && Object.hasOwn(flow.nodes, node) ? (flow.nodes[node]?.actions ?? []) : [];
  const called = actions.flatMap((action) =>
    [action['botFlow'], action['digitalBotFlow']].flatMap((flows) =>
      isRecord(flows) ? Object.keys(flows) : [],
    ),
  );
  return bots.find(({ name }) => called.includes(name))?.quickReplies ?? [];
}
