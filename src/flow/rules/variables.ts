import { didYouMean } from '../nearest.ts';
import { placeholdersIn } from '../placeholders.ts';
import { example, FLOW_DOCUMENTS, quoted, type Rule } from './rule.ts';
import { pathTo, type Subject } from './subject.ts';
import { everyText, type PlacedText, textsIn } from './texts.ts';

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
  *check(subject) {
    const { flow, unknownActions, mentioned, variablesSet } = subject;
    const declared = new Set([...Object.keys(flow.environmentVariables ?? {}), ...variablesSet, ...BUILT_IN]);
    if ([...mentioned].every((name) => declared.has(name))) return;
    const maybe = wordsOf(unknownActions);
    for (const { node, text, path } of filledTexts(subject)) {
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
  *check({ flow, unknownActions, conditions, mentioned }) {
    const others = Object.keys(flow.environmentVariables ?? {}).filter((name) => !mentioned.has(name));
    if (others.length === 0) return;
    const compared = new Set(conditions.map(({ item }) => item.variable));
    const maybe = wordsOf(unknownActions);
    for (const name of others) {
      if (compared.has(name) || maybe.has(name)) continue;
      yield {
        message: `Nothing uses the environment variable ${quoted(name)}. Write {${name}} where its value belongs, or remove it.`,
        path: ['environmentVariables', name],
      };
    }
  },
};

/** Texts in actions that Flowgate does not know: any of them may be the name of a variable. */
function wordsOf(unknownActions: Subject['unknownActions']): Set<string> {
  return new Set(unknownActions.flatMap(({ item: { name: _name, ...parameters } }) => everyText(parameters)));
}

function hasBrace(text: string): boolean {
  return text.includes('{');
}

/** The texts with braces of nodes in which the platform fills placeholders: patterns are not among them. */
function* filledTexts({ actions, conditions }: Subject): Iterable<PlacedText & { readonly node: string }> {
  for (const action of actions) {
    const { name: _name, ...parameters } = action.item;
    const texts = textsIn(parameters, pathTo(action), 'no-keys', hasBrace);
    for (const placed of texts) yield { node: action.node, ...placed };
  }
  for (const condition of conditions) {
    if (condition.item.condition === 'matches') continue;
    const texts = textsIn(condition.item.value, pathTo(condition, 'value'), 'no-keys', hasBrace);
    for (const placed of texts) yield { node: condition.node, ...placed };
  }
}
