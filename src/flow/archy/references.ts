/** References within an Archy document: `/inboundShortMessage/states/state[Initial State_10]`. */
import { ARCHY_ROOT } from './document.ts';

export type GroupKind = 'state' | 'task';

/** What a reference points at: the kind, and the `refId` in brackets. */
export interface Reference {
  readonly kind: GroupKind;
  readonly refId: string;
}

const REFERENCE = new RegExp(`^/${ARCHY_ROOT}/(?:states/(?<state>state)|tasks/task)\\[(?<refId>.*)\\]$`, 's');

/** Reads a reference to a state or task; `undefined` for anything else, such as one into another file. */
export function parseReference(text: string): Reference | undefined {
  const groups = REFERENCE.exec(text)?.groups;
  if (groups === undefined) return undefined;
  return { kind: groups['state'] === undefined ? 'task' : 'state', refId: groups['refId'] ?? '' };
}
