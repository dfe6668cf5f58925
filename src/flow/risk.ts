import { replacedId } from './archy/within.ts';
import { queueOf, queueParameter } from './archy/wording.ts';
import type { Change } from './change.ts';
import type { FlowCondition, FlowDefinition, FlowNode } from './definition.ts';
import { type FlowGraph, flowGraph, leadingTo, reachable } from './graph.ts';

export const RISK_KINDS = [
  'no-way-to-a-human',
  'new-dead-end',
  'unreachable-now',
  'option-removed',
  'queue-changed',
  'message-changed',
] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

export type RiskSeverity = 'high' | 'medium' | 'low';

/** Something about a change that a reviewer should look at before anything else. */
export interface Risk {
  readonly kind: RiskKind;
  readonly severity: RiskSeverity;
  /** The node it is about; absent where it is about several. */
  readonly node?: string | undefined;
  /** One plain sentence; it holds text of the flow, unescaped. */
  readonly sentence: string;
}

/** What the rules look at: both flows, with the ids of the new one wherever a node was only renamed. */
interface Situation {
  readonly before: FlowGraph;
  readonly after: FlowGraph;
  /** Where conversations come to. */
  readonly reachedBefore: ReadonlySet<string>;
  readonly reachedAfter: ReadonlySet<string>;
  readonly changes: readonly Change[];
}

const BY_SEVERITY: readonly RiskSeverity[] = ['high', 'medium', 'low'];

/**
 * What a change may cost customers, the worst first; of equal severity in the order of {@link RISK_KINDS}.
 * Empty where there was no conversation before, for nothing can be lost then.
 *
 * @param changes what `diffFlows` says of the two
 */
export function risksOf(before: FlowDefinition, after: FlowDefinition, changes: readonly Change[]): Risk[] {
  const old = flowGraph({ nodes: withNewIds(before.nodes, changes) });
  const current = flowGraph(after);
  if (changes.length === 0 || old.starts.length === 0) return [];
  const situation: Situation = {
    before: old,
    after: current,
    reachedBefore: reachable(old, old.starts),
    reachedAfter: reachable(current, current.starts),
    changes,
  };
  const risks = [
    lostHumans,
    newDeadEnds,
    newlyUnreachable,
    removedOptions,
    changedQueues,
    changedMessages,
  ].flatMap((rule) => rule(situation));
  return BY_SEVERITY.flatMap((severity) => risks.filter((risk) => risk.severity === severity));
}

function withNewIds(
  nodes: Readonly<Record<string, FlowNode>>,
  changes: readonly Change[],
): Record<string, FlowNode> {
  const renames = new Map(
    changes.flatMap((change): [string, string][] =>
      change.kind === 'node-renamed' ? [[change.from, change.to]] : [],
    ),
  );
  if (renames.size === 0) return nodes;
  const taken = new Set(renames.values());
  const newId = (id: string) => renames.get(id) ?? (taken.has(id) ? replacedId(id) : id);
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]): [string, FlowNode] => [
      newId(id),
      {
        ...node,
        ...(node.transition === undefined ? {} : { transition: newId(node.transition) }),
        ...(node.conditions && {
          conditions: node.conditions.map((one) => ({ ...one, transition: newId(one.transition) })),
        }),
      },
    ]),
  );
}

function lostHumans({ before, after, reachedBefore, reachedAfter, changes }: Situation): Risk[] {
  const kind = 'no-way-to-a-human';
  const severity = 'high';
  const handoversBefore = handovers(before, reachedBefore);
  if (handoversBefore.length === 0) return [];
  const handoversAfter = handovers(after, reachedAfter);
  if (handoversAfter.length === 0) {
    const sentence = `The path to a human is gone: before, a conversation could come to ${named(handoversBefore)}; now none reaches anybody.`;
    return [{ kind, severity, sentence }];
  }
  const helpedBefore = leadingTo(before, handoversBefore);
  const helpedAfter = leadingTo(after, handoversAfter);
  const stranded = [...reachedBefore].filter(
    (id) => helpedBefore.has(id) && reachedAfter.has(id) && !helpedAfter.has(id),
  );
  const told = new Set(stranded);
  const risks: Risk[] = [];
  if (stranded.length > 0) {
    const sentence = `Customers who come to ${named(stranded)} no longer reach a human from there.`;
    risks.push({ kind, severity, node: only(stranded), sentence });
  }
  // A node may still lead to a human while one of its ways no longer does.
  for (const { node, from, to } of redirections(changes)) {
    if (!reachedAfter.has(node) || !helpedBefore.has(from) || helpedAfter.has(to)) continue;
    if (told.has(node) || told.has(to)) continue;
    const sentence = `Customers who went from "${node}" to "${from}" reached a human there; "${to}", where they go now, leads to none.`;
    risks.push({ kind, severity, node, sentence });
  }
  return risks;
}

function handovers(graph: FlowGraph, reached: ReadonlySet<string>): string[] {
  return [...graph.nodes].flatMap(([id, node]) => (reached.has(id) && queuesOf(node).length > 0 ? [id] : []));
}

/** The queues a node routes to; what stands at an end never runs. */
function queuesOf({ type, actions }: FlowNode): string[] {
  if (type === 'end') return [];
  return (actions ?? []).flatMap((action) => queueOf(action) ?? []);
}

function queuesAmong(graph: FlowGraph, reached: ReadonlySet<string>): Set<string> {
  return new Set([...graph.nodes].flatMap(([id, node]) => (reached.has(id) ? queuesOf(node) : [])));
}

/** Ways that lead elsewhere now. */
function redirections(changes: readonly Change[]): { node: string; from: string; to: string }[] {
  return changes.flatMap((change) => {
    const isWay =
      change.kind === 'rerouted' || (change.kind === 'condition-changed' && change.field === 'transition');
    if (!isWay || typeof change.from !== 'string' || typeof change.to !== 'string') return [];
    return [{ node: change.node, from: change.from, to: change.to }];
  });
}

function newDeadEnds({ before, after, reachedBefore, reachedAfter }: Situation): Risk[] {
  const isDeadEnd = (graph: FlowGraph, id: string) =>
    graph.nodes.get(id)?.type !== 'end' &&
    graph.successors(id).length === 0 &&
    !isTransfer(graph.nodes.get(id));
  return [...reachedAfter]
    .filter((id) => isDeadEnd(after, id) && !(reachedBefore.has(id) && isDeadEnd(before, id)))
    .map((node) => ({
      kind: 'new-dead-end',
      severity: 'high',
      node,
      sentence: `Conversations now get stuck at "${node}": nothing follows it, and it is no end.`,
    }));
}

/** A transfer of Archy's that works is the end of the flow's part. */
function isTransfer(node: FlowNode | undefined): boolean {
  return (node?.actions ?? []).some(({ name }) => name === 'transferToAcd');
}

function newlyUnreachable({ after, reachedBefore, reachedAfter }: Situation): Risk[] {
  const lost = [...reachedBefore].filter((id) => after.nodes.has(id) && !reachedAfter.has(id));
  if (lost.length === 0) return [];
  const sentence = `The flow still has ${named(lost)}, but no conversation comes there any more.`;
  return [{ kind: 'unreachable-now', severity: 'medium', node: only(lost), sentence }];
}

function removedOptions({ before, after }: Situation): Risk[] {
  const repliesNow = new Set([...after.nodes.values()].flatMap(quickReplies));
  const risks: Risk[] = [];
  const add = (node: string, sentence: string) =>
    risks.push({ kind: 'option-removed', severity: 'medium', node, sentence });
  for (const [id, was] of before.nodes) {
    const is = after.nodes.get(id);
    if (is !== undefined) {
      const kept = new Set((is.conditions ?? []).flatMap(optionsOf).map(({ key }) => key));
      for (const { key, words } of (was.conditions ?? []).flatMap(optionsOf)) {
        if (!kept.has(key)) add(id, `At "${id}", customers ${words} are no longer picked out.`);
      }
    }
    const offered = is === undefined ? repliesNow : new Set(quickReplies(is));
    for (const label of new Set(quickReplies(was))) {
      if (!offered.has(label)) add(id, `At "${id}", customers can no longer tap "${label}".`);
    }
  }
  return risks;
}

/** What a condition picks out, whatever the target; a list is one option for each of its items. */
function optionsOf({ variable, condition, value }: FlowCondition): { key: string; words: string }[] {
  // What an action comes to, and the task it calls, is nothing that a customer chose.
  if (condition === 'outcome' || condition === 'task') return [];
  if (condition === 'expression') {
    return [{ key: JSON.stringify([condition, value]), words: `for whom ${value} holds` }];
  }
  const isOneOf = condition === 'in' || condition === 'equals';
  const items = condition === 'in' && Array.isArray(value) ? value : [value];
  const asked = isOneOf ? 'is' : condition;
  return items.map((item) => ({
    key: JSON.stringify([variable, asked, item]),
    words:
      item === undefined
        ? `whose "${variable}" ${asked}`
        : `whose "${variable}" ${asked} ${JSON.stringify(item)}`,
  }));
}

function quickReplies({ actions }: FlowNode): string[] {
  return (actions ?? []).flatMap(({ quickReplies: labels }) =>
    Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
  );
}

function changedQueues({ before, after, reachedBefore, reachedAfter, changes }: Situation): Risk[] {
  const risks: Risk[] = [];
  const add = (node: string | undefined, sentence: string) =>
    risks.push({ kind: 'queue-changed', severity: 'medium', node, sentence });
  const told = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'action-changed' && change.parameter === queueParameter({ name: change.action })) {
      const [from, to] = [change.from, change.to].map((value) =>
        queueOf({ name: change.action, [change.parameter]: value }),
      );
      told.add(String(from));
      add(change.node, `"${change.node}" routes to queue "${to}"; it was "${from}".`);
    } else if (change.kind === 'variable-changed' && change.meaning === 'route') {
      add(undefined, queueVariable(change));
    }
  }
  const served = queuesAmong(after, reachedAfter);
  for (const queue of queuesAmong(before, reachedBefore)) {
    if (!served.has(queue) && !told.has(queue))
      add(undefined, `Nobody is routed to queue "${queue}" any more.`);
  }
  return risks;
}

function changedMessages({ changes }: Situation): Risk[] {
  const nodes = new Set(
    changes.flatMap((change) =>
      change.kind === 'action-changed' && change.meaning === 'words' ? [change.node] : [],
    ),
  );
  if (nodes.size === 0) return [];
  const sentence = `Customers read other words at ${named([...nodes])}.`;
  return [{ kind: 'message-changed', severity: 'low', node: only([...nodes]), sentence }];
}

const NAMED = 3;

function named(ids: readonly string[]): string {
  const shown = ids.slice(0, ids.length === NAMED + 1 ? NAMED + 1 : NAMED).map((id) => `"${id}"`);
  const more = ids.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(' and ');
}

function only(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

function queueVariable({ name, from, to }: Extract<Change, { kind: 'variable-changed' }>): string {
  if (to === undefined)
    return `The environment variable "${name}" is gone; it held the queue "${from ?? ''}".`;
  if (from === undefined) return `The environment variable "${name}" is new; it holds the queue "${to}".`;
  return `The queue in the environment variable "${name}" is now "${to}"; it was "${from}".`;
}
