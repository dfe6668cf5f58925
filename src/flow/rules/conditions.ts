import { CONDITIONS, type ConditionName, isKnownCondition } from '../conditions.ts';
import type { FlowCondition } from '../definition.ts';
import type { Severity } from '../finding.ts';
import { didYouMean } from '../nearest.ts';
import { compilePattern } from '../pattern.ts';
import { BOTH, example, FLOW_DOCUMENTS, quoted, type Rule } from './rule.ts';
import { pathTo } from './subject.ts';

export const unknownCondition: Rule = {
  id: 'unknown-condition',
  languages: FLOW_DOCUMENTS,
  severity: 'warning',
  summary: 'Conditions compare in a way Flowgate knows.',
  why: 'A comparison that is not known never holds in the simulation, so nothing behind it is tested.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equal, value: complaint, transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  *check({ conditions }) {
    for (const condition of conditions) {
      const { node, item } = condition;
      if (isKnownCondition(item.condition)) continue;
      yield {
        message: `Flowgate does not know the condition ${quoted(item.condition)}, so in its simulation it never holds.${didYouMean(item.condition, CONDITIONS)}`,
        node,
        path: pathTo(condition, 'condition'),
      };
    }
  },
};

export const duplicateCondition: Rule = {
  id: 'duplicate-condition',
  languages: BOTH,
  severity: 'warning',
  summary: 'No condition asks what an earlier one of the same node has asked.',
  why: 'The first condition that holds wins. The second of two that ask the same never decides anything.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
          - { variable: topic, condition: equals, value: complaint, transition: bye }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: equals, value: complaint, transition: sorry }
          - { variable: topic, condition: equals, value: praise, transition: bye }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  *check({ graph }) {
    for (const [node, { conditions = [] }] of graph.nodes) {
      if (haveValuesOfTheirOwn(conditions)) continue;
      const first = new Map<string, number>();
      for (const [index, { variable, condition, value }] of conditions.entries()) {
        const asked = JSON.stringify([variable, condition, takesNoValue(condition) ? null : value]);
        const earlier = first.get(asked);
        if (earlier === undefined) {
          first.set(asked, index);
          continue;
        }
        yield {
          message: `Condition ${index + 1} of node ${quoted(node)} never decides: condition ${earlier + 1} asks the same and comes first. Remove one, or change what it asks.`,
          node,
          path: ['nodes', node, 'conditions', index],
        };
      }
    }
  },
};

/** Conditions that are compared with different values do not ask the same, and most are. */
function haveValuesOfTheirOwn(conditions: readonly FlowCondition[]): boolean {
  if (conditions.length < 2) return true;
  const values = conditions.map(({ condition, value }) =>
    takesNoValue(condition) || Array.isArray(value) ? undefined : value,
  );
  return new Set(values).size === conditions.length;
}

export const conditionValue: Rule = {
  id: 'condition-value',
  languages: FLOW_DOCUMENTS,
  severity: 'error',
  summary: 'The value of a condition suits its comparison; patterns compile.',
  why: 'A comparison without its value, or with one it cannot use, never holds, however clear the customer is.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: matches, value: "(complaint", transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: ask }
      ask: { type: webchat, actions: [{ name: ask, text: What is it about?, variable: topic }], transition: choose }
      choose:
        type: transition
        conditions:
          - { variable: topic, condition: matches, value: "(?i)complaint", transition: sorry }
        transition: bye
      sorry: { type: webchat, actions: [{ name: say, text: I am sorry to hear that. }], transition: bye }
      bye: { type: end }
  `),
  *check({ conditions }) {
    for (const condition of conditions) {
      const { node, item } = condition;
      if (!isKnownCondition(item.condition)) continue;
      const complaint = complaintAbout(item.condition, item.value);
      if (complaint === undefined) continue;
      const { says, severity } = complaint;
      yield {
        message: `Condition ${quoted(item.condition)} on ${quoted(item.variable)}: ${says}.`,
        node,
        path: item.value === undefined ? pathTo(condition) : pathTo(condition, 'value'),
        severity,
      };
    }
  },
};

interface Complaint {
  readonly says: string;
  readonly severity: Severity;
}

const error = (says: string): Complaint => ({ says, severity: 'error' });
const warning = (says: string): Complaint => ({ says, severity: 'warning' });

function complaintAbout(name: ConditionName, value: FlowCondition['value']): Complaint | undefined {
  if (value === undefined) {
    return takesNoValue(name) ? undefined : error('it has no "value" to compare with, so it never holds');
  }
  switch (name) {
    case 'exists':
    case 'notExists':
      // Some editors write an empty or true value where none is needed; anything else was meant to matter.
      return value === '' || value === true
        ? undefined
        : warning('its value is not looked at; remove it, or compare with "equals"');
    case 'in':
      if (!Array.isArray(value)) {
        return warning('a single value is compared as a whole; write a list, such as [billing, invoice]');
      }
      return value.length === 0 ? warning('the list is empty, so it never holds') : undefined;
    case 'matches':
      return typeof value === 'string'
        ? patternComplaint(value)
        : error('it takes a pattern, written as text');
    case 'greaterThan':
    case 'greaterOrEqual':
    case 'lessThan':
    case 'lessOrEqual':
      return typeof value === 'number' || typeof value === 'string'
        ? undefined
        : error('it takes a number, or text such as a date');
    case 'equals':
    case 'notEquals':
      return Array.isArray(value)
        ? error('it takes one value; to compare with several, use "in"')
        : undefined;
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
      if (Array.isArray(value)) return error('it takes one value; write a condition for each');
      return value === '' ? warning('every text has the empty text in it; say what to look for') : undefined;
    default:
      return name satisfies never;
  }
}

function patternComplaint(pattern: string): Complaint | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (thrown) {
    return error(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function takesNoValue(name: string): boolean {
  return name === 'exists' || name === 'notExists';
}
