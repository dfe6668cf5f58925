import type { Meaning, Value } from './change.ts';
import type { FlowAction, FlowDefinition, FlowNode, NodeType } from './definition.ts';
import { placeholdersIn } from './placeholders.ts';

const MEANING_OF_ACTION: ReadonlyMap<string, Meaning> = new Map([
  ['route', 'route'],
  ['say', 'words'],
  ['ask', 'words'],
  ['set', 'data'],
  ['sendResponse', 'words'],
  ['callBotFlow', 'route'],
  ['callDigitalBotFlow', 'route'],
  ['callTask', 'route'],
  ['changeState', 'route'],
  ['decision', 'route'],
  ['disconnect', 'route'],
  ['endTask', 'route'],
  ['evaluateSchedule', 'route'],
  ['evaluateScheduleGroup', 'route'],
  ['switch', 'route'],
  ['transferToAcd', 'route'],
  ['callCommonModule', 'data'],
  ['callData', 'data'],
  ['findQueue', 'data'],
  ['findUser', 'data'],
  ['getParticipantData', 'data'],
  ['setParticipantData', 'data'],
  ['setScreenPop', 'data'],
  ['updateData', 'data'],
  ['variables', 'data'],
]);

/** What the settings of an Archy document mean; the others are labels. */
const MEANING_OF_ARCHY_SETTING: ReadonlyMap<string, Meaning> = new Map([
  ['startUpRef', 'route'],
  ['settingsErrorHandling', 'route'],
  ['variables', 'data'],
  ['defaultLanguage', 'words'],
]);

/** From the most to the least felt by a customer. */
const BY_WEIGHT: readonly Meaning[] = ['route', 'words', 'data', 'structure', 'cosmetic'];

/** Settings whose text a customer reads. */
const WORDED_SETTING = /title|text|message|greeting|label|placeholder|welcome|description/i;

export function meaningOfAction(action: FlowAction): Meaning {
  return MEANING_OF_ACTION.get(action.name) ?? 'structure';
}

export function meaningOfParameter(action: FlowAction, parameter: string): Meaning {
  if (action.name === 'ask' && parameter === 'variable') return 'data';
  return meaningOfAction(action);
}

/** A whole node means what weighs most in it. */
export function meaningOfNode(node: FlowNode): Meaning {
  if ((node.conditions ?? []).length > 0) return 'route';
  const meanings = new Set((node.actions ?? []).map(meaningOfAction));
  return BY_WEIGHT.find((meaning) => meanings.has(meaning)) ?? 'structure';
}

/** In Archy an id is made of labels, and so is no more than a label. */
export function meaningOfRename(isArchy: boolean): Meaning {
  return isArchy ? 'cosmetic' : 'structure';
}

/** Becoming, or no longer being, where a conversation starts or ends changes its way. */
export function meaningOfType(from: NodeType, to: NodeType): Meaning {
  const ends = [from, to].some((type) => type === 'start' || type === 'end');
  return ends ? 'route' : 'structure';
}

export function meaningOfSetting(key: string, from: Value, to: Value): Meaning {
  const worded = [from, to].every((value) => value === undefined || typeof value === 'string');
  return worded && WORDED_SETTING.test(key) ? 'words' : 'cosmetic';
}

/** @param key the key at the top level of the document */
export function meaningOfArchySetting(key: string): Meaning {
  return MEANING_OF_ARCHY_SETTING.get(key) ?? 'cosmetic';
}

/** An environment variable means what it is used for: a queue, words for the customer, or else data. */
export function meaningsOfVariables(
  ...flows: readonly Pick<FlowDefinition, 'nodes'>[]
): (name: string) => Meaning {
  const queues = new Set<string>();
  const words = new Set<string>();
  const collect = (into: Set<string>, text: unknown): void => {
    if (typeof text !== 'string') return;
    for (const { kind, name } of placeholdersIn(text)) if (kind === 'variable') into.add(name);
  };
  for (const flow of flows) {
    for (const node of Object.values(flow.nodes)) {
      for (const action of node.actions ?? []) {
        if (action.name === 'route') collect(queues, action['queueId']);
        if (action.name === 'say' || action.name === 'ask') collect(words, action['text']);
      }
    }
  }
  return (name) => (queues.has(name) ? 'route' : words.has(name) ? 'words' : 'data');
}
