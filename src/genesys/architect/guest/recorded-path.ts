/**
 * Where a conversation went, from the platform's execution data. That data names actions by their labels, and nodes are
 * found by these: what could be two nodes is told as not known instead of being guessed.
 */
import { z } from 'zod';
import type { FlowDefinition } from '../../../flow/definition.ts';
import type { ObservedResult } from '../../../simulation/engine.ts';

type Nodes = FlowDefinition['nodes'];

/** What happened, one thing after the other: `actionSendResponse`, `startedTask`, `endedFlow`. */
export interface RecordedStep {
  readonly kind: string;
  /** The label of an action; absent where names are not recorded. */
  readonly name: string | undefined;
}

interface Item {
  readonly actionName?: string | undefined;
  readonly execution?: readonly Readonly<Record<string, Item>>[] | undefined;
}

const itemSchema: z.ZodType<Item> = z.lazy(() =>
  z.object({ actionName: z.string().optional().catch(undefined), execution: itemsSchema.optional() }),
);
const itemsSchema = z.array(z.record(z.string(), itemSchema));

/** The file that a finished execution-data job lets be downloaded, as far as it is needed. */
export const executionSchema = z.object({ flow: z.object({ execution: itemsSchema }) });

export function stepsOf(execution: readonly Readonly<Record<string, Item>>[]): RecordedStep[] {
  return execution.flatMap((item) =>
    Object.entries(item).flatMap(([kind, { actionName, execution: inner = [] }]) => [
      { kind, name: actionName },
      ...stepsOf(inner),
    ]),
  );
}

type Taken = NonNullable<ObservedResult['taken']>[number];

/** The path through `nodes`, or why it is not known, as a clause. */
export function recordedPath(
  nodes: Nodes,
  steps: readonly RecordedStep[],
): Pick<ObservedResult, 'path' | 'taken' | 'endNode'> | { readonly why: string } {
  const start = Object.keys(nodes).find((id) => nodes[id]?.type === 'start');
  if (start === undefined) return { why: 'the flow has no start' };
  const path: string[] = [start];
  let taken: Taken[] | undefined = [];
  for (const { kind, name } of steps) {
    if (!kind.startsWith('action')) continue;
    if (name === undefined) return { why: 'the names of actions are not recorded' };
    const candidates = nodesCalled(nodes, name, kind);
    const ways = waysFrom(nodes, path.at(-1) ?? start);
    const near = candidates.filter((id) => ways.has(id));
    const [node, another] = near.length > 0 ? near : candidates;
    const label = JSON.stringify(name);
    if (node === undefined) return { why: `the flow has no action ${label}` };
    if (another !== undefined) return { why: `${label} may be one of several actions of the flow` };
    const way = ways.get(node);
    // A task that has ended leads back to where it was called, which is no transition of its last action.
    if (way === undefined || way === 'several') taken = undefined;
    else {
      path.push(...way.slice(0, -1).map(({ to }) => to));
      taken?.push(...way);
    }
    path.push(node);
  }
  const last = path.at(-1) ?? start;
  const hasEnded = steps.some(({ kind }) => kind === 'endedFlow') && nodes[last]?.type === 'end';
  return { path, ...(taken && { taken }), ...(hasEnded && { endNode: last }) };
}

/** By their label, and by their type where that tells more. */
function nodesCalled(nodes: Nodes, name: string, kind: string): string[] {
  const called = Object.keys(nodes).filter((id) => nodes[id]?.name === name && !isPassage(nodes, id));
  const type = kind.slice('action'.length).toLowerCase();
  const sameType = called.filter((id) => nodes[id]?.actions?.[0]?.name.toLowerCase() === type);
  return sameType.length > 0 ? sameType : called;
}

/** A state or a task, which is no action of its own. */
function isPassage(nodes: Nodes, id: string): boolean {
  const type = nodes[id]?.type;
  return type === 'start' || type === 'transition';
}

/** The actions that can come next, with the steps that lead there through states and tasks. */
function waysFrom(nodes: Nodes, from: string): Map<string, readonly Taken[] | 'several'> {
  const ways = new Map<string, readonly Taken[] | 'several'>();
  const passed = new Set([from]);
  const follow = (id: string, before: readonly Taken[]): void => {
    const { conditions = [], transition } = nodes[id] ?? {};
    const edges: Taken[] = conditions.map((condition, via) => ({ from: id, to: condition.transition, via }));
    if (transition !== undefined) edges.push({ from: id, to: transition, via: 'transition' });
    for (const edge of edges) {
      const way = [...before, edge];
      if (!isPassage(nodes, edge.to)) ways.set(edge.to, ways.has(edge.to) ? 'several' : way);
      else if (!passed.has(edge.to)) {
        passed.add(edge.to);
        follow(edge.to, way);
      }
    }
  };
  follow(from, []);
  return ways;
}
