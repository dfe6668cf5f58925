import { optionalParametersOf, parametersOf, textParameter } from '../actions.ts';
import { tidy } from '../canonical.ts';
import { textOf } from '../conditions.ts';
import type { FlowAction, FlowDefinition, FlowNode } from '../definition.ts';
import type { Path } from '../document.ts';
import { flowGraph, leadingTo } from '../graph.ts';
import { conditionExpression } from './compile-conditions.ts';
import {
  closingLabel,
  kindSuffix,
  READ_DATA,
  REMEMBER_CHANNEL,
  REMEMBER_MESSAGE,
  stateName,
  unnameable,
} from './compile-labels.ts';
import type { Report } from './compile-problem.ts';
import { type ArchyValue, MESSAGE, textExpression, textValue } from './compile-text.ts';
import type { CompiledVariables } from './compile-variables.ts';
import { ARCHY_ROOT } from './document.ts';

interface Context {
  readonly variables: CompiledVariables;
  /** The bot flow that asks. */
  readonly askWith: string | undefined;
  readonly report: Report;
}

type Action = Readonly<Record<string, object>>;

export const QUESTION = 'Slot.Question';
export const ANSWER = 'Slot.Answer';
/** How Genesys Cloud calls data of a conversation that its guest brought along. */
const DATA_PREFIX = 'context.';

/** One state for each node, and the reference to the one in which a conversation starts. */
export function compiledStates(
  nodes: FlowDefinition['nodes'],
  context: Context,
): { readonly start: string; readonly states: readonly object[] } {
  const { report } = context;
  const graph = flowGraph({ nodes });
  const [start = '', ...more] = graph.starts;
  if (graph.starts.length !== 1) {
    const what = more.length === 0 ? 'no start node' : 'more than one start node';
    report({
      message: `the flow has ${what}: Architect needs exactly one`,
      path: ['nodes', ...more.slice(0, 1)],
    });
  }
  for (const { to, path } of graph.edges) {
    if (!graph.nodes.has(to))
      report({ message: `leads to ${JSON.stringify(to)}, which does not exist`, path });
  }
  reportAfterTransfer(nodes, report);
  const states = Object.entries(nodes).map(([id, node]) => {
    const unfit = unnameable(id, node.name);
    if (unfit !== undefined) report({ message: `${unfit}: rename it`, path: ['nodes', id] });
    const actions = [
      ...(node.type === 'start' ? prologue(context.variables) : []),
      ...(node.actions ?? []).flatMap((action, index) =>
        compiledAction(action, ['nodes', id, 'actions', index], context),
      ),
      closing(id, node, context),
    ];
    return { state: { name: stateName(id, node.name), refId: id, actions } };
  });
  return { start: stateReference(start), states };
}

function stateReference(id: string): string {
  return `/${ARCHY_ROOT}/states/state[${id}]`;
}

/** What a flow document takes for granted when a conversation begins. */
function prologue({ data, reference, holdsChannel, holdsMessage }: CompiledVariables): Action[] {
  const attributes = data.map((name) => ({
    attribute: { name: { lit: `${DATA_PREFIX}${name}` }, variable: reference(name) },
  }));
  return [
    ...(attributes.length > 0 ? [{ getParticipantData: { name: READ_DATA, attributes } }] : []),
    ...(holdsChannel ? [update(REMEMBER_CHANNEL, reference('channel'), { lit: 'webchat' })] : []),
    ...(holdsMessage ? [update(REMEMBER_MESSAGE, reference('message'), { exp: MESSAGE })] : []),
  ];
}

function update(name: string, variable: string, value: ArchyValue): Action {
  return { updateData: { name, statements: [{ string: { variable, value } }] } };
}

function compiledAction(action: FlowAction, path: Path, { variables, askWith, report }: Context): Action[] {
  const parameters = parametersOf(action.name);
  if (parameters === undefined) {
    report({
      message: `Flowgate does not know the action ${JSON.stringify(action.name)}, so it cannot write it in Archy: write the flow in Archy instead`,
      path,
    });
    return [];
  }
  const { name: _name, ...written } = tidy(action);
  for (const key of Object.keys(written).filter((parameter) => !parameters.has(parameter))) {
    const what = optionalParametersOf(action.name).has(key)
      ? 'buttons to choose from are not publicly known in Archy: name the choices in the text, or let a bot flow show them'
      : `is not known for ${action.name}: remove it`;
    report({ message: what, path: [...path, key] });
  }
  const text = (parameter: string): string => {
    const value = textParameter(action, parameter);
    if (value === undefined)
      report({ message: `${action.name} needs a text here`, path: [...path, parameter] });
    return value ?? '';
  };
  switch (action.name) {
    case 'say':
      return [{ sendResponse: { name: 'Say', messageBody: textValue(text('text'), variables, 'shown') } }];
    case 'set': {
      const variable = text('variable');
      const value = scalarOf(action['value']);
      if (value === undefined) {
        report({
          message: 'a variable holds a text, a number, true or false in Architect, nothing else',
          path: [...path, 'value'],
        });
        return [];
      }
      const label = `Set ${variable}${kindSuffix(value)}`;
      return [
        update(label, variables.reference(variable), textValue(textOf(value) ?? '', variables, 'as written')),
      ];
    }
    case 'ask': {
      if (askWith === undefined) {
        report({
          message:
            'a message flow cannot wait for a reply: name a bot flow that asks in applicationSettings.archy.askWith, with the input Slot.Question and the output Slot.Answer',
          path,
        });
        return [];
      }
      const variable = text('variable');
      return [
        ask(variable, askWith, textValue(text('text'), variables, 'shown'), variables),
        ...(variables.holdsMessage && variable !== 'message'
          ? [update(REMEMBER_MESSAGE, variables.reference('message'), { exp: variables.reference(variable) })]
          : []),
      ];
    }
    default:
      return [transfer(textExpression(text('queueId'), variables, 'shown'))];
  }
}

function scalarOf(value: unknown): string | number | boolean | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function ask(
  variable: string,
  botFlow: string,
  question: ArchyValue,
  { reference }: CompiledVariables,
): Action {
  return {
    callBotFlow: {
      name: `Ask for ${variable}`,
      inputText: { noValue: true },
      exitReason: { noValue: true },
      intent: { noValue: true },
      botFlow: {
        [botFlow]: {
          ver_latestPublished: {
            inputs: { [QUESTION]: question },
            outputs: { [ANSWER]: { var: reference(variable) } },
          },
        },
      },
    },
  };
}

function transfer(queueId: string): Action {
  return {
    transferToAcd: {
      name: 'Transfer to ACD',
      targetQueue: { exp: `FindQueueById(${queueId})` },
      priority: { lit: 0 },
      preferredAgents: { noValue: true },
      languageSkill: { noValue: true },
    },
  };
}

/** The last action of a state: it decides, goes on, or ends the conversation. After a transfer, where that failed. */
function closing(
  id: string,
  { type, transition, conditions = [], ...node }: FlowNode,
  context: Context,
): Action {
  if (
    type === 'end' &&
    (transition !== undefined || conditions.length > 0 || (node.actions ?? []).length > 0)
  ) {
    context.report({
      message: 'an end node does nothing and leads nowhere, so what it holds has no meaning: remove it',
      path: ['nodes', id],
    });
  }
  const goOn = (label: (what: string) => string): Action =>
    transition === undefined
      ? { disconnect: { name: label('Disconnect') } }
      : changeState(label(`To ${transition}`), transition);
  const typed = (what: string) => closingLabel(what, type);
  if (conditions.length === 0) return goOn(typed);
  const cases = conditions.map((condition, index) => {
    const compiled = conditionExpression(condition, context.variables);
    if ('problem' in compiled) {
      context.report({ message: compiled.problem, path: ['nodes', id, 'conditions', index] });
    }
    const to = condition.transition;
    return {
      case: {
        value: { exp: 'exp' in compiled ? compiled.exp : '' },
        actions: [changeState(`To ${to}${kindSuffix(condition.value)}`, to)],
      },
    };
  });
  return {
    switch: {
      name: typed('Decide'),
      evaluate: { firstTrue: { default: { actions: [goOn((what) => what)] }, cases } },
    },
  };
}

function changeState(name: string, to: string): Action {
  return { changeState: { name, targetStateRef: stateReference(to) } };
}

/** A transfer that worked ends the flow's part, while a flow document goes on after it. */
function reportAfterTransfer(nodes: FlowDefinition['nodes'], report: Report): void {
  const graph = flowGraph({ nodes });
  const active = Object.entries(nodes).flatMap(([id, { type, actions = [] }]) =>
    type !== 'end' && actions.some(({ name }) => name !== 'set') ? [id] : [],
  );
  const leadsToActive = leadingTo(graph, active);
  for (const [id, { actions = [] }] of Object.entries(nodes)) {
    const route = actions.findIndex(({ name }) => name === 'route');
    if (route === -1) continue;
    if (route < actions.length - 1) {
      report({
        message:
          'a transfer ends the flow’s part in Architect, so this would be done only where it fails: put it before route',
        path: ['nodes', id, 'actions', route + 1],
      });
    }
    for (const { to, path } of graph.successors(id).filter((edge) => leadsToActive.has(edge.to))) {
      report({
        message: `a transfer ends the flow’s part in Architect, so what is said or done from ${JSON.stringify(to)} on would happen only where it fails: do it before route, and lead to an end node`,
        path,
      });
    }
  }
}
