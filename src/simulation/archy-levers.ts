import { isRecord } from '../flow/canonical.ts';
import type { FlowAction, FlowNode } from '../flow/definition.ts';
import { type ArchyCall, callIn, outputTaken } from './archy-calls.ts';
import { type Glance, isInner, type LeverValue, MESSAGE, Reading, type Worth } from './archy-reading.ts';
import type { CallOutcome } from './engine.ts';
import type { SimulatedFlow } from './simulator.ts';

/** Something about a conversation that can be chosen, and the values that are worth a try. */
export type Lever = Worth &
  (
    | { readonly kind: 'line' }
    /** Data that the conversation starts with, by its name. */
    | { readonly kind: 'given'; readonly name: string }
    /** What an output of a call gives. */
    | { readonly kind: 'output'; readonly call: string; readonly name: string }
  );

/** How a call can come out; `named` is an output that no ordinary outcome leads to. */
export interface Outcome {
  readonly call: string;
  readonly outcome: CallOutcome;
  readonly named?: string;
}

export interface Levers {
  readonly levers: readonly Lever[];
  readonly outcomes: readonly Outcome[];
  /** What each node looks at, by its id. */
  readonly nodes: ReadonlyMap<string, Glance>;
  /** What is called, each with what its outputs give unless that is chosen otherwise. */
  readonly calls: ReadonlyMap<string, Readonly<Record<string, LeverValue>>>;
}

/** What of a conversation matters to a flow in Archy, by its expressions and calls. */
export function leversOf(flow: SimulatedFlow): Levers {
  const nodes = Object.values(flow.nodes);
  const actions = nodes.flatMap((node) => (node.actions ?? []).map((action) => ({ action, node })));
  const reading = new Reading(flow, nodes);
  const calls = actions.flatMap(({ action, node }) => {
    if (isInner(action.name)) return [];
    const call = callIn(action, node.conditions);
    return call === undefined ? [] : [{ call, node }];
  });
  const lines = calls.flatMap(({ call }) => call.outputs.get('Slot.Answer') ?? []);
  const levers: Lever[] = [
    { kind: 'line', ...reading.of([MESSAGE, ...lines], 'string') },
    ...actions
      .flatMap(({ action }) => attributesRead(action))
      .map(({ name, variable }): Lever => ({ kind: 'given', name, ...reading.of([variable], 'string') })),
    ...reading.messageNames().map((name): Lever => {
      const { values, ...about } = reading.of([name]);
      return { kind: 'given', name, ...about, values: [true, false, ...values] };
    }),
    ...calls.flatMap(({ call }) =>
      [...call.outputs].map(
        ([name, variable]): Lever => ({ kind: 'output', call: call.name, name, ...reading.of([variable]) }),
      ),
    ),
  ];
  return {
    levers: distinct(levers),
    outcomes: distinct([
      ...calls.flatMap(({ call, node }) => outcomesOf(call, node)),
      ...actions.flatMap(({ action, node }): Outcome[] =>
        /^transferTo[A-Z]/.test(action.name) && (node.conditions ?? []).length > 0
          ? [{ call: action.name, outcome: 'failure' }]
          : [],
      ),
    ]),
    nodes: new Map(Object.entries(flow.nodes).map(([id, node]) => [id, reading.glanceOf(node)])),
    calls: new Map(calls.map(({ call }) => [call.name, reading.usualOutputs(call)])),
  };
}

function outcomesOf({ name: call }: ArchyCall, node: FlowNode): Outcome[] {
  const named = (node.conditions ?? []).flatMap(({ condition, value }) =>
    condition === 'outcome' && typeof value === 'string' ? [value] : [],
  );
  if (named.length === 0) return [];
  const outcomes = [
    ...(['failure', 'timeout', 'empty'] as const).map((outcome): Outcome => ({ call, outcome })),
    ...named.map((name): Outcome => ({ call, outcome: 'success', named: name })),
  ];
  // One for each output, besides the one that is taken anyway.
  const first = new Map<number | undefined, Outcome | undefined>([[outputTaken(node, {}), undefined]]);
  for (const outcome of outcomes) {
    const variables = outcome.named === undefined ? {} : { outcome: outcome.named };
    const output = outputTaken(node, { outcome: outcome.outcome, variables });
    if (!first.has(output)) first.set(output, outcome);
  }
  return [...first.values()].filter((outcome) => outcome !== undefined);
}

function attributesRead(action: FlowAction): { readonly name: string; readonly variable: string }[] {
  const list = action.name === 'getParticipantData' ? action['attributes'] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const attribute = isRecord(item) ? item['attribute'] : undefined;
    if (!isRecord(attribute) || !isRecord(attribute['name'])) return [];
    const { variable, name } = attribute;
    const { lit } = isRecord(name) ? name : {};
    return typeof lit === 'string' && typeof variable === 'string' ? [{ name: lit, variable }] : [];
  });
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
