import { holds, isKnownCondition } from '../flow/conditions.ts';
import type { FlowCondition, FlowDefinition, FlowNode } from '../flow/definition.ts';
import type { Edge } from '../flow/graph.ts';
import { type Candidates, namesIn } from './candidates.ts';
import type { Search, Visit } from './search.ts';
import { waysOf } from './situation.ts';

/** Why no conversation was found that takes a transition. */
export type UntakenReason =
  /** No conversation comes to the node it leaves. */
  | 'not-reached'
  /** Something that is tried before it always holds. */
  | 'shadowed'
  /** Nothing can fulfil it, or not what its variable can hold there. */
  | 'contradiction'
  /** It needs something that could not be made up. */
  | 'unknown'
  /** The search ended before all was tried. */
  | 'not-searched';

export interface Untaken extends Edge {
  readonly reason: UntakenReason;
  /** A clause in plain text, with names from the flow: `condition 1 holds whenever this one does`. */
  readonly why: string;
}

type Flow = Pick<FlowDefinition, 'nodes'>;

/** Says of a transition that no conversation takes why that is so. */
export function whyUntaken(flow: Flow, edge: Edge, search: Search, candidates: Candidates): Untaken {
  const node = flow.nodes[edge.from];
  const visits = search.visitsOf(edge.from);
  const say = (reason: UntakenReason, why: string): Untaken => ({ ...edge, reason, why });
  const condition = edge.via === 'transition' ? undefined : node?.conditions?.[edge.via];

  // What is wrong with the condition itself is true however much was searched.
  const own = condition && faultOf(edge.from, condition, candidates);
  if (own !== undefined) return say(own.reason, own.why);
  if (!search.complete || candidates.limited) {
    return say('not-searched', 'the flow has more situations than were tried, and none of these led here');
  }
  if (visits.length === 0 || node === undefined) {
    return say('not-reached', `no conversation comes to ${JSON.stringify(edge.from)}`);
  }
  if (visits.every(({ onward }) => onward.kind === 'breaks')) {
    return say('not-reached', `every conversation breaks off in ${JSON.stringify(edge.from)}`);
  }
  if (condition === undefined) {
    return say('shadowed', 'one of the conditions before it always holds');
  }
  const shadow = shadowOf(node, edge, condition, candidates);
  if (shadow !== undefined) {
    return say('shadowed', `condition ${shadow + 1} holds whenever this one does`);
  }
  const values = valuesHeld(condition.variable, visits);
  if (values.length > 0) {
    return say(
      'contradiction',
      `when a conversation comes here, ${JSON.stringify(condition.variable)} is ${values.join(' or ')}`,
    );
  }
  return say('contradiction', 'what was decided before, or is tried before it, rules it out');
}

function faultOf(
  node: string,
  condition: FlowCondition,
  candidates: Candidates,
): { readonly reason: UntakenReason; readonly why: string } | undefined {
  const { variable, condition: name, value } = condition;
  if (!isKnownCondition(name)) {
    return { reason: 'unknown', why: `${JSON.stringify(name)} is no condition that Flowgate knows` };
  }
  if (value === undefined && name !== 'exists' && name !== 'notExists') {
    return { reason: 'contradiction', why: 'it has no value to compare with, so it never holds' };
  }
  if (namesIn(condition).length > 0 || fulfilling(node, condition, candidates).length > 0) return undefined;
  return name === 'matches'
    ? { reason: 'unknown', why: `no text could be made up that matches the pattern ${JSON.stringify(value)}` }
    : { reason: 'contradiction', why: `no value of ${JSON.stringify(variable)} was found that fulfils it` };
}

/** The first condition about the same variable that holds for all that fulfils this one. */
function shadowOf(
  node: FlowNode,
  { from, via }: Edge,
  condition: FlowCondition,
  candidates: Candidates,
): number | undefined {
  const values = fulfilling(from, condition, candidates);
  const earlier = (node.conditions ?? []).slice(0, via === 'transition' ? 0 : via);
  const found = earlier.findIndex(
    (other) =>
      other.variable === condition.variable &&
      namesIn(other).length === 0 &&
      values.length > 0 &&
      values.every((value) => holds(other, value, (text) => text)),
  );
  return found === -1 ? undefined : found;
}

function fulfilling(node: string, condition: FlowCondition, candidates: Candidates) {
  return candidates
    .of([condition.variable], 'given', node)
    .filter((value) => holds(condition, value, (text) => text));
}

/** What a variable holds whenever a conversation goes on from a node, as text; empty where that is left open. */
function valuesHeld(variable: string, visits: readonly Visit[]): string[] {
  const cells = visits
    .flatMap(({ onward }) => waysOf(onward))
    .flatMap(({ held }) => (held === undefined ? [] : [held.get(variable)]));
  const values = cells.map((cell) => (cell && 'known' in cell ? shown(cell.known) : undefined));
  if (values.includes(undefined)) return [];
  const distinct = [...new Set(values.flatMap((value) => value ?? []))];
  return distinct.length > 3 ? [...distinct.slice(0, 3), 'something else that does not fulfil it'] : distinct;
}

function shown(value: unknown): string {
  return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}
