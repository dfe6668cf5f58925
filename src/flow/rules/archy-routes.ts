import { actionsIn } from '../archy/action-lists.ts';
import { archyOf } from '../archy/document.ts';
import { takesBranch } from '../archy/outputs.ts';
import { isRecord } from '../canonical.ts';
import type { FlowNode } from '../definition.ts';
import { reachable } from '../graph.ts';
import { nodeFinder, quotedNode } from './archy-nodes.ts';
import { ARCHY, example, type Problem, type Rule } from './rule.ts';

export const switchDefault: Rule = {
  id: 'archy-switch-default',
  languages: ARCHY,
  severity: 'warning',
  summary: 'In Archy, every switch says what happens when none of its cases holds.',
  why: 'Without a default, customers whom no case expects are sent on without a word about what they asked.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - switch:
                  name: Topic
                  evaluate:
                    firstTrue:
                      cases:
                        - case:
                            value: { exp: 'Contains(Message.Message.body, "bill")' }
                            actions:
                              - sendResponse: { name: Bills, messageBody: { lit: Bills are sent on Mondays. } }
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - switch:
                  name: Topic
                  evaluate:
                    firstTrue:
                      default:
                        actions:
                          - sendResponse: { name: Sorry, messageBody: { lit: I can only tell about bills. } }
                      cases:
                        - case:
                            value: { exp: 'Contains(Message.Message.body, "bill")' }
                            actions:
                              - sendResponse: { name: Bills, messageBody: { lit: Bills are sent on Mondays. } }
              - disconnect: { name: Disconnect }
  `),
  *check({ flow }) {
    const nodeAt = nodeFinder(flow);
    for (const { type, parameters, at } of actionsIn(archyOf(flow))) {
      if (type !== 'switch' || !isRecord(parameters['evaluate'])) continue;
      for (const [way, branches] of Object.entries(parameters['evaluate'])) {
        if (!isRecord(branches) || branches['default'] !== undefined) continue;
        const node = nodeAt(at);
        yield {
          message: `The switch ${quotedNode(node ?? 'here')} has no default: customers whom no case expects go on as if nothing had been asked. Write "default".`,
          node,
          path: [...at, 'evaluate', way],
        };
      }
    }
  },
};

export const transferFallback: Rule = {
  id: 'archy-transfer-fallback',
  languages: ARCHY,
  severity: 'warning',
  summary: 'In Archy, something follows a transfer to a queue, for when it fails.',
  why: 'A transfer can fail, as when its queue is gone. With nothing behind it, the error handling of the flow decides, which mostly ends the conversation without a word.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - transferToAcd: { name: To sales, targetQueue: { lit: { name: Sales } } }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - transferToAcd: { name: To sales, targetQueue: { lit: { name: Sales } } }
              - sendResponse: { name: Sorry, messageBody: { lit: Nobody can be reached. Please try again later. } }
              - disconnect: { name: Disconnect }
  `),
  *check({ graph }) {
    for (const [node, { type, actions, transition, conditions }] of graph.nodes) {
      if (type === 'end' || transition !== undefined || (conditions ?? []).length > 0) continue;
      if (!doesTransfer(actions)) continue;
      yield {
        message: `Nothing follows the transfer ${quotedNode(node)}: when it fails, the conversation ends without a word. Add what is to happen then, at least a "disconnect".`,
        node,
        path: ['nodes', node],
      };
    }
  },
};

export const openPath: Rule = {
  id: 'archy-open-path',
  languages: ARCHY,
  severity: 'warning',
  summary:
    'In Archy, every way through a flow ends in a disconnect or a transfer, and every way through a task in an endTask.',
  why: 'Where a way just stops, the error handling of the flow decides what becomes of the customer.',
  bad: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
  `),
  good: example(`
    inboundShortMessage:
      name: Hello
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - sendResponse: { name: Greet, messageBody: { lit: Hello! } }
              - disconnect: { name: Disconnect }
  `),
  *check({ graph }) {
    const reached = reachable(graph, graph.starts);
    const returns = (target: string): boolean =>
      [...reachable(graph, [target])].some((id) => isReturn(graph.nodes.get(id)));
    const told = new Set<string>();
    for (const [node, content] of graph.nodes) {
      // What nobody comes to is another rule's business.
      if (!reached.has(node) || content.type === 'end' || content.transition !== undefined) continue;
      if (doesTransfer(content.actions) || doesBranch(content)) continue;
      const tasks = (content.conditions ?? []).filter(({ condition }) => condition === 'task');
      if (tasks.length > 0 && !tasks.some(({ transition }) => returns(transition))) continue;
      // The view has a node for the end of a list to which a branch leads: what leads there is to blame.
      const isMadeUp = content.type === 'transition' && content.name === undefined;
      const to = isMadeUp ? graph.predecessors(node).map(({ from }) => from) : [node];
      for (const id of new Set(to)) {
        if (told.has(id)) continue;
        told.add(id);
        yield stopsAt(id, graph.nodes.get(id) ?? content);
      }
    }
  },
};

function stopsAt(node: string, { conditions = [] }: FlowNode): Problem {
  const where =
    conditions.length > 0
      ? `On one of its ways, nothing follows ${quotedNode(node)}`
      : `Nothing follows ${quotedNode(node)}`;
  return {
    message: `${where}, and it ends neither the conversation nor a task. Add a "disconnect", a transfer, or in a task an "endTask".`,
    node,
    path: ['nodes', node],
  };
}

function isReturn(node: FlowNode | undefined): boolean {
  return (node?.actions ?? []).some(({ name }) => name === 'endTask');
}

function doesBranch({ actions: [action] = [], conditions = [] }: FlowNode): boolean {
  const branches = conditions.flatMap(({ condition, value }) => (condition === 'outcome' ? [value] : []));
  return action !== undefined && takesBranch(action.name, branches);
}

function doesTransfer(actions: FlowNode['actions']): boolean {
  return (actions ?? []).some(({ name }) => name.startsWith('transferTo'));
}
