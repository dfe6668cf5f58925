import { archyOf } from '../archy/document.ts';
import { referencesTo, sectionsOf } from '../archy/outline.ts';
import type { FlowCondition, FlowDefinition } from '../definition.ts';
import { reachable } from '../graph.ts';
import { didYouMean } from '../nearest.ts';
import { BOTH, example, FLOW_DOCUMENTS, quoted, type Rule } from './rule.ts';

export const startNode: Rule = {
  id: 'start-node',
  languages: BOTH,
  severity: 'error',
  summary: 'A flow has exactly one node of type start.',
  why: 'A conversation begins at the start. Without one it never begins; with two, one of them is never used.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  *check({ language, graph }) {
    const [first, ...more] = graph.starts;
    if (first === undefined && language === 'archy') {
      yield {
        message:
          'No state is where a conversation begins: "startUpRef" has to name one, as "/inboundShortMessage/states/state[REFID]".',
        path: ['applicationSettings', 'startUpRef'],
      };
    } else if (first === undefined) {
      yield {
        message:
          'No node is of type start, so a conversation cannot begin. Give the first node "type: start".',
        path: ['nodes'],
      };
    } else {
      for (const node of more) {
        yield {
          message: `Node ${quoted(node)} is a second start: conversations begin at ${quoted(first)}. Keep one of them.`,
          node,
          path: ['nodes', node, 'type'],
        };
      }
    }
  },
};

/** So many missing nodes get a "did you mean": each costs a look at every node there is. */
const MOST_SUGGESTIONS = 100;

export const danglingTransition: Rule = {
  id: 'dangling-transition',
  languages: BOTH,
  severity: 'error',
  summary: 'Every transition leads to a node that exists.',
  why: 'A conversation that comes to a node that is not there ends in the middle, without a word to the customer.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, conditions: [{ variable: vip, condition: exists, transition: helo }], transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  *check({ flow, language, graph }) {
    let suggestions = 0;
    for (const { from, to, via, path } of graph.edges) {
      if (graph.nodes.has(to)) continue;
      suggestions += 1;
      if (language === 'archy') {
        yield { message: `Node ${quoted(from)} ${missingReference(to, flow)}`, node: from, path };
        continue;
      }
      const meant = suggestions > MOST_SUGGESTIONS ? '' : didYouMean(to, graph.nodes.keys());
      const way =
        via === 'transition' ? `Node ${quoted(from)}` : `Condition ${via + 1} of node ${quoted(from)}`;
      yield { message: `${way} leads to ${quoted(to)}, which does not exist.${meant}`, node: from, path };
    }
  },
};

/** What is wrong with a reference of Archy's that names no state or task of the flow. */
function missingReference(reference: string, flow: FlowDefinition): string {
  if (reference.includes('#')) {
    return `refers to ${quoted(reference)} in another file: a release is one file, so write that state or task into this one.`;
  }
  const meant = didYouMean(reference, referencesTo(sectionsOf(archyOf(flow))));
  return `leads to ${quoted(reference)}, which this flow does not have.${meant}`;
}

export const missingTransition: Rule = {
  id: 'missing-transition',
  languages: FLOW_DOCUMENTS,
  severity: 'error',
  summary: 'Every node but an end has somewhere to go, whatever its conditions say.',
  why: 'Where nothing says what comes next, the customer waits for an answer that never comes.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: choose }
      choose: { type: transition, conditions: [{ variable: topic, condition: equals, value: bill, transition: bye }] }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: choose }
      choose:
        type: transition
        conditions: [{ variable: topic, condition: equals, value: bill, transition: bill }]
        transition: bye
      bill: { type: webchat, actions: [{ name: say, text: Let us look at your bill. }], transition: bye }
      bye: { type: end }
  `),
  *check({ graph }) {
    for (const [node, { type, transition, conditions = [] }] of graph.nodes) {
      if (type === 'end' || transition !== undefined || coverEverything(conditions)) continue;
      const message =
        conditions.length === 0
          ? `Node ${quoted(node)} leads nowhere. Give it a "transition", or make it "type: end".`
          : `Node ${quoted(node)} has no fallback: when none of its conditions holds, the conversation is stuck. Give it a "transition".`;
      yield { message, node, path: ['nodes', node] };
    }
  },
};

/** Pairs of comparisons of which one always holds. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['exists', 'notExists'],
  ['equals', 'notEquals'],
  ['contains', 'notContains'],
]);

function coverEverything(conditions: readonly FlowCondition[]): boolean {
  const key = (comparison: string, { variable, value }: FlowCondition): string =>
    JSON.stringify([comparison, variable, comparison.toLowerCase().endsWith('exists') ? null : value]);
  const written = new Set(conditions.map((condition) => key(condition.condition, condition)));
  return conditions.some((condition) => {
    const opposite = OPPOSITES.get(condition.condition);
    return opposite !== undefined && written.has(key(opposite, condition));
  });
}

export const unreachableNode: Rule = {
  id: 'unreachable-node',
  languages: BOTH,
  severity: 'warning',
  summary: 'A conversation can come to every node.',
  why: 'What no customer can come to is a lost way, or a rest of an old one that makes the flow harder to read.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: bye }
      forgotten: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: hello }
      hello: { type: webchat, actions: [{ name: say, text: Hello! }], transition: bye }
      bye: { type: end }
  `),
  *check({ language, graph }) {
    // Without a start nothing is reachable, and that is said already.
    if (graph.starts.length === 0) return;
    const reached = reachable(graph, graph.starts);
    if (reached.size === graph.nodes.size) return;
    const told = new Set<string>();
    for (const node of graph.nodes.keys()) {
      if (reached.has(node) || told.has(node)) continue;
      // In Archy one action follows the other: the first of them that is lost says it for the rest.
      if (language === 'archy') for (const following of reachable(graph, [node])) told.add(following);
      yield {
        message: `No conversation can come to node ${quoted(node)}. Lead to it from another node, or remove it.`,
        node,
        path: ['nodes', node],
      };
    }
  },
};

export const endWithTransition: Rule = {
  id: 'end-with-transition',
  languages: FLOW_DOCUMENTS,
  severity: 'warning',
  summary: 'An end has no transition, conditions or actions: they never run.',
  why: 'A conversation is over at its end: what stands there looks as if it happened, and never does.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: bye }
      bye: { type: end, actions: [{ name: say, text: Goodbye! }] }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: last_words }
      last_words: { type: webchat, actions: [{ name: say, text: Goodbye! }], transition: bye }
      bye: { type: end }
  `),
  *check({ graph }) {
    for (const [node, definition] of graph.nodes) {
      if (definition.type !== 'end') continue;
      for (const part of ['transition', 'conditions', 'actions'] as const) {
        const written = definition[part];
        if (written === undefined || written.length === 0) continue;
        yield {
          message: `A conversation is over at node ${quoted(node)}: "${part}" never counts there. Remove it, or give the node another type.`,
          node,
          path: ['nodes', node, part],
        };
      }
    }
  },
};
