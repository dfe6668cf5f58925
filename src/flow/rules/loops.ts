import { isKnownArchyAction, WAITING } from '../archy/actions.ts';
import type { FlowNode } from '../definition.ts';
import { cycleThrough, type FlowGraph, stronglyConnected } from '../graph.ts';
import { BOTH, example, type Problem, quoted, type Rule } from './rule.ts';

export const endlessLoop: Rule = {
  id: 'endless-loop',
  languages: BOTH,
  severity: 'error',
  summary: 'In every loop something waits for the customer.',
  why: 'A loop in which nobody waits for the customer sends messages without end, until the platform stops the conversation.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: again }
      again: { type: webchat, actions: [{ name: say, text: I did not get that. }], transition: again }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: known }
      known:
        type: transition
        conditions: [{ variable: topic, condition: contains, value: bill, transition: bye }]
        transition: ask
      bye: { type: end }
  `),
  *check({ language, graph, actions, unknownActions }) {
    if (language === 'archy') {
      yield* loopsInArchy(graph);
      return;
    }
    const asking = new Set<string>();
    for (const { node, item } of actions) if (item.name === 'ask') asking.add(node);
    const waiting = new Set(asking);
    for (const { node } of unknownActions) waiting.add(node);
    // A loop that is there without the nodes that ask is one that nobody leaves by answering.
    const certain = loopsWithout(waiting, graph);
    for (const { way } of certain) {
      yield problem(way, 'Nothing waits for the customer in', 'Put an "ask" into it, or lead out of it.');
    }
    if (unknownActions.length === 0) return;
    const settled = new Set(certain.flatMap(({ members }) => members));
    for (const { way, members } of loopsWithout(asking, graph)) {
      if (members.some((id) => settled.has(id))) continue;
      yield {
        ...problem(
          way,
          'Nothing is known to wait for the customer in',
          'Only an action that Flowgate does not know could.',
        ),
        severity: 'warning',
      };
    }
  },
};

/**
 * A loop in Archy may well try something again until it works. It goes wrong where no way leads out, and where
 * a customer is written to each time round.
 */
function* loopsInArchy(graph: FlowGraph): Iterable<Problem> {
  const waiting = new Set<string>();
  for (const [id, node] of graph.nodes) if (waitsInArchy(node)) waiting.add(id);
  for (const { way, members } of loopsWithout(waiting, graph)) {
    const inside = new Set(members);
    const hasWayOut = members.some((id) => graph.successors(id).some(({ to }) => !inside.has(to)));
    const writes = members.some((id) =>
      graph.nodes.get(id)?.actions?.some(({ name }) => name === 'sendResponse'),
    );
    if (hasWayOut && !writes) continue;
    yield {
      ...problem(way, 'Nothing waits for the customer in', 'Call a bot flow in it, or lead out of it.'),
      ...(hasWayOut ? { severity: 'warning' as const } : {}),
    };
  }
}

/** What a state or task declares is shown as actions of its node, and does nothing. */
function waitsInArchy({ type, actions = [] }: FlowNode): boolean {
  return type === 'action' && actions.some(({ name }) => WAITING.has(name) || !isKnownArchyAction(name));
}

interface Loop {
  readonly members: readonly string[];
  /** A shortest way round. */
  readonly way: readonly string[];
}

function problem(way: readonly string[], complaint: string, advice: string): Problem {
  const [node = ''] = way;
  return { message: `${complaint} the loop ${described(way)}. ${advice}`, node, path: ['nodes', node] };
}

/**
 * The loops that are there without the nodes in `waiting`: one for each knot of nodes, beginning at the node that the
 * document has first.
 */
function loopsWithout(waiting: ReadonlySet<string>, graph: FlowGraph): Loop[] {
  if (!leadsBack(graph, waiting)) return [];
  return stronglyConnected(graph, (id) => !waiting.has(id)).flatMap((component) => {
    if (component.length === 1 && cycleThrough(graph, component) === undefined) return [];
    const inside = new Set(component);
    const members = [...graph.nodes.keys()].filter((id) => inside.has(id));
    const way = cycleThrough(graph, members);
    return way === undefined ? [] : [{ members, way }];
  });
}

/** Whether a way leads up the document, or to its own node. Every loop has such a way, and most flows have none. */
function leadsBack(graph: FlowGraph, waiting: ReadonlySet<string>): boolean {
  const passed = new Set<string>();
  for (const id of graph.nodes.keys()) {
    if (waiting.has(id)) continue;
    passed.add(id);
    for (const { to } of graph.successors(id)) if (passed.has(to)) return true;
  }
  return false;
}

const MOST_NAMED = 6;

function described(way: readonly string[]): string {
  const [first = ''] = way;
  const named = way.slice(0, MOST_NAMED).map((id) => quoted(id));
  const left = way.length - named.length;
  return [...named, ...(left > 0 ? [`${left} more`] : []), quoted(first)].join(' → ');
}
