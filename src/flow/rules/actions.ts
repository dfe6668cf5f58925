import { ACTION_NAMES, allParametersOf, type ParameterKind, textParameter } from '../actions.ts';
import { wordsParameter, wrapped } from '../archy/wording.ts';
import type { FlowAction } from '../definition.ts';
import { didYouMean } from '../nearest.ts';
import { fillPlaceholders, placeholdersIn } from '../placeholders.ts';
import { BOTH, example, FLOW_DOCUMENTS, quoted, type Rule } from './rule.ts';
import { pathTo } from './subject.ts';

export const unknownAction: Rule = {
  id: 'unknown-action',
  languages: FLOW_DOCUMENTS,
  severity: 'warning',
  summary: 'Actions are ones Flowgate knows.',
  why: 'An action that is not known is mostly a slip of the keyboard; the platform would refuse it, or pass over it.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: sya, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
  *check({ unknownActions }) {
    for (const action of unknownActions) {
      const { node, item } = action;
      yield {
        message: `Flowgate does not know the action ${quoted(item.name)}: it goes to the platform as it is, and in simulation a mock must answer it.${didYouMean(item.name, ACTION_NAMES)}`,
        node,
        path: pathTo(action, 'name'),
      };
    }
  },
};

export const actionParameters: Rule = {
  id: 'action-parameters',
  languages: FLOW_DOCUMENTS,
  severity: 'error',
  summary: 'Known actions have all their parameters, of the right kind, and no others.',
  why: 'An action without its parameters does nothing, or fails in front of the customer.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is it about? }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is it about?, variable: topic }
        transition: bye
      bye: { type: end }
  `),
  *check({ actions }) {
    for (const action of actions) {
      const { node, item } = action;
      const parameters = allParametersOf(item.name);
      if (parameters === undefined) continue;
      for (const { name: parameter, kind, isOptional } of parameters) {
        const value = Object.hasOwn(item, parameter) ? item[parameter] : undefined;
        if (value === undefined && isOptional) continue;
        const says = complaintAbout(parameter, kind, value);
        if (says === undefined) continue;
        yield {
          message: `Action ${quoted(item.name)} ${says}.`,
          node,
          path: value === undefined ? pathTo(action) : pathTo(action, parameter),
        };
      }
      for (const parameter in item) {
        if (parameter === 'name' || parameters.some(({ name }) => name === parameter)) continue;
        yield {
          message: `Action ${quoted(item.name)} has no parameter ${quoted(parameter)}.${didYouMean(
            parameter,
            parameters.map(({ name }) => name),
          )}`,
          node,
          path: pathTo(action, parameter),
          severity: 'warning',
        };
      }
    }
  },
};

/** What is wrong with a parameter, as the rest of a sentence. Blank words have a rule of their own. */
function complaintAbout(parameter: string, kind: ParameterKind, value: unknown): string | undefined {
  if (value === undefined || value === null) return `needs the parameter ${quoted(parameter)}`;
  if (kind === 'value') return undefined;
  if (kind === 'texts') return textsComplaint(parameter, value);
  if (typeof value !== 'string') {
    const cure = typeof value === 'number' || typeof value === 'boolean' ? '; put it in quotes' : '';
    return `takes text as ${quoted(parameter)}${cure}`;
  }
  return value.trim() === '' && parameter !== 'text' ? `has a blank ${quoted(parameter)}` : undefined;
}

function textsComplaint(parameter: string, value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    return `takes a list of texts as ${quoted(parameter)}`;
  }
  if (value.length === 0) return `has no label in ${quoted(parameter)}`;
  if (value.some((label) => label.trim() === '')) return `has a blank label in ${quoted(parameter)}`;
  const twice = value.find((label, index) => value.indexOf(label) !== index);
  return twice === undefined ? undefined : `offers ${quoted(twice)} twice in ${quoted(parameter)}`;
}

export const emptyText: Rule = {
  id: 'empty-text',
  languages: BOTH,
  severity: 'error',
  summary: 'What a customer is told or asked is not blank.',
  why: 'An empty bubble looks broken, and an empty question leaves the customer guessing.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "" }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: Hello! }
        transition: bye
      bye: { type: end }
  `),
  *check({ actions }) {
    for (const action of actions) {
      const { node, item } = action;
      const parameter = wordsParameter(item);
      if (parameter === undefined || !saysNothing(item, parameter)) continue;
      yield {
        message: `Node ${quoted(node)} would send the customer an empty message. Write the text of ${quoted(item.name)}, or remove it.`,
        node,
        path: item[parameter] === undefined ? pathTo(action) : pathTo(action, parameter),
      };
    }
  },
};

/** A text that is missing is another rule's business in a flow document; in Archy it is no text either. */
function saysNothing(action: FlowAction, parameter: string): boolean {
  const value = action[parameter];
  if (typeof value === 'string') return value.trim() === '';
  if (action.name !== 'sendResponse') return false;
  const said = wrapped(value);
  switch (said?.kind) {
    case 'literal':
      return typeof said.value === 'string' && said.value.trim() === '';
    case 'expression':
      return /^\s*"\s*"\s*$/.test(said.text);
    case 'nothing':
      return true;
    case 'variable':
      return false;
    case undefined:
      // With other parameters something else may be what is sent.
      return value === undefined && Object.keys(action).every((key) => key === 'name');
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const queueId: Rule = {
  id: 'queue-id',
  languages: FLOW_DOCUMENTS,
  severity: 'warning',
  summary: 'A queueId is the id of a queue (a UUID), not its name.',
  why: 'The platform routes to ids. A name in its place puts the customer into no queue at all.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: route, queueId: Billing }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: route, queueId: 6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607 }
        transition: bye
      bye: { type: end }
  `),
  *check({ flow: { environmentVariables = {} }, actions, variablesSet }) {
    const fixed = (name: string): string | undefined =>
      Object.hasOwn(environmentVariables, name) && !variablesSet.has(name)
        ? environmentVariables[name]
        : undefined;
    for (const action of actions) {
      const { node, item } = action;
      const written = item.name === 'route' ? textParameter(item, 'queueId') : undefined;
      if (written === undefined || written.trim() === '') continue;
      const id = fillPlaceholders(written, ({ kind, name }) =>
        kind === 'variable' ? fixed(name) : undefined,
      );
      // What the conversation itself fills in cannot be known here.
      const known = placeholdersIn(id).length === 0;
      if (!known || UUID.test(id)) continue;
      const origin = id === written ? '' : ` (from ${quoted(written)})`;
      yield {
        message: `Node ${quoted(node)} routes to ${quoted(id)}${origin}, which is not the id of a queue: ids look like 6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607.`,
        node,
        path: pathTo(action, 'queueId'),
      };
    }
  },
};
