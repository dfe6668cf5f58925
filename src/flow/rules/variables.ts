import { parametersOf, textParameter } from '../actions.ts';
import type { FlowDefinition } from '../definition.ts';
import { didYouMean } from '../nearest.ts';
import { placeholdersIn } from '../placeholders.ts';
import { actionsOf, conditionsOf, example, FLOW_DOCUMENTS, quoted, type Rule } from './rule.ts';
import { holdsText, type PlacedText, textsIn } from './texts.ts';

/** Variables every conversation has. */
const BUILT_IN = ['now', 'channel', 'message'];

export const undeclaredPlaceholder: Rule = {
  id: 'undeclared-placeholder',
  languages: FLOW_DOCUMENTS,
  severity: 'error',
  summary: 'Every {name} is an environment variable, set or asked by a node, or built in.',
  why: 'A placeholder that nothing fills reaches the customer as it is written, braces included.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: ask, text: What is your name?, variable: customer }
          - { name: say, text: "Hello, {custmer}!" }
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
          - { name: ask, text: What is your name?, variable: customer }
          - { name: say, text: "Hello, {customer}!" }
        transition: bye
      bye: { type: end }
  `),
  *check(flow) {
    const declared = new Set([
      ...Object.keys(flow.environmentVariables ?? {}),
      ...variablesSet(flow),
      ...BUILT_IN,
    ]);
    const maybe = wordsOfUnknownActions(flow);
    for (const { node, text, path } of filledTexts(flow)) {
      const names = placeholdersIn(text).flatMap(({ kind, name }) => (kind === 'variable' ? [name] : []));
      for (const name of new Set(names)) {
        if (declared.has(name)) continue;
        yield {
          message: `{${name}} is not declared: no environment variable has this name and no node sets or asks for it.${didYouMean(name, declared)}`,
          node,
          path,
          // An action of the platform's that names the variable may well be what sets it.
          ...(maybe.has(name) ? { severity: 'warning' as const } : {}),
        };
      }
    }
  },
};

export const unusedVariable: Rule = {
  id: 'unused-variable',
  languages: FLOW_DOCUMENTS,
  severity: 'warning',
  summary: 'Every environment variable is used.',
  why: 'A value that nothing uses is either left over, or missing where it was meant to be.',
  bad: example(`
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
    environmentVariables: { shop_name: The Corner Shop }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: say, text: "Welcome to {shop_name}!" }
        transition: bye
      bye: { type: end }
    environmentVariables: { shop_name: The Corner Shop }
  `),
  *check(flow) {
    const variables = flow.environmentVariables ?? {};
    const used = wordsOfUnknownActions(flow);
    for (const { item } of conditionsOf(flow)) used.add(item.variable);
    for (const { text } of textsIn(
      [flow.nodes, flow.applicationSettings, variables],
      [],
      'no-keys',
      hasBrace,
    )) {
      for (const { kind, name } of placeholdersIn(text)) if (kind === 'variable') used.add(name);
    }
    for (const name of Object.keys(variables)) {
      if (used.has(name)) continue;
      yield {
        message: `Nothing uses the environment variable ${quoted(name)}. Write {${name}} where its value belongs, or remove it.`,
        path: ['environmentVariables', name],
      };
    }
  },
};

/** The variables that some node sets or asks for. */
export function variablesSet(flow: FlowDefinition): Set<string> {
  const names = new Set<string>();
  for (const { item } of actionsOf(flow)) {
    const name = item.name === 'set' || item.name === 'ask' ? textParameter(item, 'variable') : undefined;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** Texts in actions that Flowgate does not know: any of them may be the name of a variable. */
function wordsOfUnknownActions(flow: FlowDefinition): Set<string> {
  const words = new Set<string>();
  for (const { item, path } of actionsOf(flow)) {
    if (parametersOf(item.name) !== undefined) continue;
    const { name: _name, ...parameters } = item;
    for (const { text } of textsIn(parameters, path)) words.add(text);
  }
  return words;
}

function hasBrace(text: string): boolean {
  return text.includes('{');
}

/** The texts with braces of nodes in which the platform fills placeholders: patterns are not among them. */
function* filledTexts(flow: FlowDefinition): Iterable<PlacedText & { readonly node: string }> {
  for (const { node, item, path } of actionsOf(flow)) {
    if (!holdsText(item, 'no-keys', hasBrace)) continue;
    const { name: _name, ...parameters } = item;
    for (const placed of textsIn(parameters, path, 'no-keys', hasBrace)) yield { node, ...placed };
  }
  for (const { node, item, path } of conditionsOf(flow)) {
    if (item.condition === 'matches') continue;
    const texts = textsIn(item.value, [...path, 'value'], 'no-keys', hasBrace);
    for (const placed of texts) yield { node, ...placed };
  }
}
