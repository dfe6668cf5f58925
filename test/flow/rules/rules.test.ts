import { describe, expect, test } from '@jest/globals';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../../src/flow/definition.ts';
import type { Severity } from '../../../src/flow/finding.ts';
import { RULES } from '../../../src/flow/rules/index.ts';
import { seedFlow } from '../seed-flow.ts';

/** What a rule should say about one bad flow: a part of the message, the path as text, the severity. */
interface Bad {
  readonly flow: FlowDefinition;
  readonly says: string;
  readonly at: string;
  readonly severity?: Severity;
}

interface Examples {
  readonly bad: Readonly<Record<string, Bad>>;
  readonly good: Readonly<Record<string, FlowDefinition>>;
}

const QUEUE = '6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607';
const end: FlowNode = { type: 'end' };
const ask: FlowAction = { name: 'ask', text: 'What is it about?', variable: 'topic' };

const flowOf = (nodes: Record<string, FlowNode>, rest: Partial<FlowDefinition> = {}): FlowDefinition => ({
  id: '1',
  name: 'Example',
  nodes,
  ...rest,
});

/** start → step → bye, where the step does what is given. */
const doing = (actions: FlowAction[], environmentVariables?: Record<string, string>): FlowDefinition =>
  flowOf(
    {
      start: { type: 'start', transition: 'step' },
      step: { type: 'action', actions, transition: 'bye' },
      bye: end,
    },
    { environmentVariables },
  );

/** start → choice → bye, where the choice looks at `topic`. */
const choosing = (...conditions: Partial<FlowCondition>[]): FlowDefinition =>
  flowOf({
    start: { type: 'start', transition: 'choice' },
    choice: {
      type: 'transition',
      conditions: conditions.map((condition) => ({
        variable: 'topic',
        condition: 'equals',
        transition: 'bye',
        ...condition,
      })),
      transition: 'bye',
    },
    bye: end,
  });

/** start → a → b → a, and a way out that does not matter. */
const looping = (a: FlowAction[], b: FlowAction[] = []): FlowDefinition =>
  flowOf({
    start: { type: 'start', transition: 'a' },
    a: { type: 'action', actions: a, transition: 'b' },
    b: {
      type: 'action',
      actions: b,
      conditions: [{ variable: 'topic', condition: 'exists', transition: 'bye' }],
      transition: 'a',
    },
    bye: end,
  });

const EXAMPLES: Readonly<Record<string, Examples>> = {
  'start-node': {
    bad: {
      'no start': { flow: flowOf({ bye: end }), says: 'No node is of type start', at: 'nodes' },
      'no node at all': { flow: flowOf({}), says: 'No node is of type start', at: 'nodes' },
      'two starts': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          again: { type: 'start', transition: 'bye' },
          bye: end,
        }),
        says: '"again" is a second start: conversations begin at "start"',
        at: 'nodes.again.type',
      },
    },
    good: {
      'one start, whatever it is called': flowOf({ begin: { type: 'start', transition: 'bye' }, bye: end }),
    },
  },
  'dangling-transition': {
    bad: {
      'a slip of the keyboard': {
        flow: flowOf({ start: { type: 'start', transition: 'defualt_end' }, default_end: end }),
        says: 'Node "start" leads to "defualt_end", which does not exist. Did you mean "default_end"?',
        at: 'nodes.start.transition',
      },
      'in a condition': {
        flow: choosing({ condition: 'exists' }, { condition: 'notExists', transition: 'nowhere_at_all' }),
        says: 'Condition 2 of node "choice" leads to "nowhere_at_all", which does not exist.',
        at: 'nodes.choice.conditions.1.transition',
      },
      'a name that every object knows': {
        flow: flowOf({ start: { type: 'start', transition: 'constructor' } }),
        says: '"constructor", which does not exist',
        at: 'nodes.start.transition',
      },
    },
    good: {
      'odd names that do exist': flowOf(
        Object.fromEntries<FlowNode>([
          ['start', { type: 'start', transition: '__proto__' }],
          ['__proto__', end],
        ]),
      ),
    },
  },
  'missing-transition': {
    bad: {
      'a dead end': {
        flow: flowOf({ start: { type: 'start', transition: 'step' }, step: { type: 'action' } }),
        says: 'Node "step" leads nowhere',
        at: 'nodes.step',
      },
      'a start that goes nowhere': {
        flow: flowOf({ start: { type: 'start' } }),
        says: '"start" leads nowhere',
        at: 'nodes.start',
      },
      'no fallback': {
        flow: flowOf({
          start: { type: 'start', transition: 'choice' },
          choice: {
            type: 'transition',
            conditions: [
              { variable: 'topic', condition: 'equals', value: 'a', transition: 'bye' },
              { variable: 'topic', condition: 'notEquals', value: 'b', transition: 'bye' },
            ],
          },
          bye: end,
        }),
        says: 'Node "choice" has no fallback',
        at: 'nodes.choice',
      },
    },
    good: {
      'an end': flowOf({ start: { type: 'start', transition: 'bye' }, bye: end }),
      'two conditions of which one always holds': flowOf({
        start: {
          type: 'start',
          conditions: [
            { variable: 'topic', condition: 'exists', transition: 'bye' },
            { variable: 'topic', condition: 'notExists', transition: 'bye' },
          ],
        },
        bye: end,
      }),
    },
  },
  'unreachable-node': {
    bad: {
      'a node nobody leads to': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          lonely: { type: 'action', transition: 'bye' },
          bye: end,
        }),
        says: 'No conversation can come to node "lonely"',
        at: 'nodes.lonely',
      },
      'a node behind an end': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', transition: 'after' },
          after: end,
        }),
        says: '"after"',
        at: 'nodes.after',
      },
    },
    good: { 'without a start that is another rule’s business': flowOf({ bye: end }) },
  },
  'endless-loop': {
    bad: {
      'two nodes that pass on to each other': {
        flow: looping([{ name: 'say', text: 'Hello again' }], [{ name: 'route', queueId: QUEUE }]),
        says: 'Nothing waits for the customer in the loop "a" → "b" → "a".',
        at: 'nodes.a',
      },
      'a node that leads to itself': {
        flow: flowOf({
          start: { type: 'start', transition: 'step' },
          step: { type: 'action', transition: 'step' },
        }),
        says: '"step" → "step"',
        at: 'nodes.step',
      },
      'an ask on one way round, but not on the other': {
        flow: flowOf({
          start: { type: 'start', transition: 'choice' },
          choice: {
            type: 'transition',
            conditions: [{ variable: 'topic', condition: 'exists', transition: 'quick' }],
            transition: 'slow',
          },
          quick: { type: 'action', transition: 'choice' },
          slow: { type: 'action', actions: [ask], transition: 'choice' },
        }),
        says: '"choice" → "quick" → "choice"',
        at: 'nodes.choice',
      },
      'only an unknown action could wait': {
        flow: looping([{ name: 'collect', into: 'topic' }]),
        says: 'Nothing is known to wait',
        at: 'nodes.a',
        severity: 'warning',
      },
      'a long way round is not told in full': {
        flow: flowOf(
          Object.fromEntries(
            Array.from({ length: 50 }, (_, index): [string, FlowNode] => [
              `n${index}`,
              { type: index === 0 ? 'start' : 'action', transition: `n${(index + 1) % 50}` },
            ]),
          ),
        ),
        says: '"n5" → 44 more → "n0"',
        at: 'nodes.n0',
      },
    },
    good: { 'an ask on every way round': looping([], [ask]) },
  },
  'end-with-transition': {
    bad: {
      'a transition': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', transition: 'start' },
        }),
        says: 'over at node "bye": "transition" never counts',
        at: 'nodes.bye.transition',
      },
      'last words': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', actions: [{ name: 'say', text: 'Goodbye' }] },
        }),
        says: '"actions" never counts',
        at: 'nodes.bye.actions',
      },
    },
    good: {
      'empty lists': flowOf({
        start: { type: 'start', transition: 'bye' },
        bye: { type: 'end', actions: [], conditions: [] },
      }),
    },
  },
  'unknown-condition': {
    bad: {
      'a slip': {
        flow: choosing({ condition: 'equal', value: 'billing' }),
        says: 'does not know the condition "equal", so in its simulation it never holds. Did you mean "equals"?',
        at: 'nodes.choice.conditions.0.condition',
      },
      'a name that every object knows': {
        flow: choosing({ condition: 'toString', value: 'billing' }),
        says: '"toString"',
        at: 'nodes.choice.conditions.0.condition',
      },
    },
    good: { 'known ones': choosing({ condition: 'exists' }, { condition: 'startsWith', value: 'b' }) },
  },
  'condition-value': {
    bad: {
      'nothing to compare with': {
        flow: choosing({ condition: 'equals' }),
        says: 'Condition "equals" on "topic": it has no "value"',
        at: 'nodes.choice.conditions.0',
      },
      'a list where one value belongs': {
        flow: choosing({ condition: 'equals', value: ['a', 'b'] }),
        says: 'use "in"',
        at: 'nodes.choice.conditions.0.value',
      },
      'a list to begin with': {
        flow: choosing({ condition: 'startsWith', value: ['a'] }),
        says: 'write a condition for each',
        at: 'nodes.choice.conditions.0.value',
      },
      'a bad pattern': {
        flow: choosing({ condition: 'matches', value: '(bill' }),
        says: 'Condition "matches" on "topic": the pattern is not valid',
        at: 'nodes.choice.conditions.0.value',
      },
      'a pattern this engine refuses': {
        flow: choosing({ condition: 'matches', value: '(?=bill)' }),
        says: 'look-around is not supported',
        at: 'nodes.choice.conditions.0.value',
      },
      'a pattern that is a number': {
        flow: choosing({ condition: 'matches', value: 7 }),
        says: 'it takes a pattern, written as text',
        at: 'nodes.choice.conditions.0.value',
      },
      'an order of true and false': {
        flow: choosing({ condition: 'greaterThan', value: true }),
        says: 'it takes a number',
        at: 'nodes.choice.conditions.0.value',
      },
      'in without a list': {
        flow: choosing({ condition: 'in', value: 'billing, invoice' }),
        says: 'write a list',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'in of nothing': {
        flow: choosing({ condition: 'in', value: [] }),
        says: 'the list is empty',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'contains nothing': {
        flow: choosing({ condition: 'contains', value: '' }),
        says: 'say what to look for',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'exists with a value that was meant': {
        flow: choosing({ condition: 'exists', value: false }),
        says: 'its value is not looked at',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
    },
    good: {
      'each with what it takes': choosing(
        { condition: 'equals', value: true },
        { condition: 'equals', value: '' },
        { condition: 'contains', value: 7 },
        { condition: 'in', value: ['a', 7] },
        { condition: 'matches', value: '^[A-Z]{2}-\\d+$' },
        { condition: 'greaterThan', value: '{limit}' },
        { condition: 'lessThan', value: 7 },
        { condition: 'exists' },
        { condition: 'notExists', value: '' },
      ),
      'unknown ones are another rule’s business': choosing({ condition: 'soundsLike' }),
    },
  },
  'duplicate-condition': {
    bad: {
      'the same question': {
        flow: choosing(
          { value: 'billing' },
          { value: 'technical' },
          { value: 'billing', transition: 'choice' },
        ),
        says: 'Condition 3 of node "choice" never decides: condition 1 asks the same and comes first',
        at: 'nodes.choice.conditions.2',
      },
      'a value that does not count': {
        flow: choosing({ condition: 'exists' }, { condition: 'exists', value: '' }),
        says: 'Condition 2',
        at: 'nodes.choice.conditions.1',
      },
    },
    good: {
      'other value, other comparison, other variable': choosing(
        { value: 'billing' },
        { value: 'Billing' },
        { condition: 'contains', value: 'billing' },
        { variable: 'intent', value: 'billing' },
      ),
    },
  },
  'unknown-action': {
    bad: {
      'a slip': {
        flow: doing([{ name: 'asks', text: 'Why?', variable: 'reason' }]),
        says: 'does not know the action "asks": it goes to the platform as it is, and simulation passes over it. Did you mean "ask"?',
        at: 'nodes.step.actions.0.name',
      },
      'a name that every object knows': {
        flow: doing([{ name: 'constructor' }]),
        says: '"constructor"',
        at: 'nodes.step.actions.0.name',
      },
    },
    good: { 'known ones': doing([ask, { name: 'say', text: 'Thank you' }]) },
  },
  'action-parameters': {
    bad: {
      'a missing parameter': {
        flow: doing([{ name: 'ask', text: 'Why?' }]),
        says: 'Action "ask" needs the parameter "variable"',
        at: 'nodes.step.actions.0',
      },
      'a parameter that is null': {
        flow: doing([{ name: 'set', variable: 'x', value: null }]),
        says: 'needs the parameter "value"',
        at: 'nodes.step.actions.0.value',
      },
      'a number for text': {
        flow: doing([{ name: 'say', text: 42 }]),
        says: 'takes text as "text"; put it in quotes',
        at: 'nodes.step.actions.0.text',
      },
      'a list for text': {
        flow: doing([{ name: 'say', text: ['Hello'] }]),
        says: 'takes text as "text".',
        at: 'nodes.step.actions.0.text',
      },
      'a blank queue': {
        flow: doing([{ name: 'route', queueId: ' ' }]),
        says: 'has a blank "queueId"',
        at: 'nodes.step.actions.0.queueId',
      },
      'a parameter it does not have': {
        flow: doing([{ name: 'say', text: 'Hello', txet: 'Hi' }]),
        says: 'Action "say" has no parameter "txet". Did you mean "text"?',
        at: 'nodes.step.actions.0.txet',
        severity: 'warning',
      },
    },
    good: {
      'all of them, a value of any kind': doing([
        ask,
        { name: 'set', variable: 'x', value: 0 },
        { name: 'set', variable: 'y', value: '' },
        { name: 'set', variable: 'z', value: ['a'] },
        { name: 'say', text: 'Hello' },
        { name: 'route', queueId: QUEUE },
      ]),
      'unknown actions take what they like': doing([{ name: 'lookup', anything: 7 }]),
    },
  },
  'empty-text': {
    bad: {
      'nothing to say': {
        flow: doing([{ name: 'say', text: ' \n' }]),
        says: 'Node "step" would send the customer an empty message. Write the text of "say"',
        at: 'nodes.step.actions.0.text',
      },
      'nothing to ask': {
        flow: doing([{ name: 'ask', text: '', variable: 'topic' }]),
        says: 'Write the text of "ask"',
        at: 'nodes.step.actions.0.text',
      },
    },
    good: { 'a missing text is another rule’s business': doing([{ name: 'say' }]) },
  },
  'queue-id': {
    bad: {
      'a name': {
        flow: doing([{ name: 'route', queueId: 'Billing' }]),
        says: 'Node "step" routes to "Billing", which is not the id of a queue',
        at: 'nodes.step.actions.0.queueId',
      },
      'a name behind a variable': {
        flow: doing([{ name: 'route', queueId: '{billing}' }], { billing: 'Billing' }),
        says: '"Billing" (from "{billing}")',
        at: 'nodes.step.actions.0.queueId',
      },
    },
    good: {
      'an id': doing([{ name: 'route', queueId: QUEUE.toUpperCase() }]),
      'an id behind a variable': doing([{ name: 'route', queueId: '{billing}' }], { billing: QUEUE }),
      'what only the conversation knows': doing(
        [
          { name: 'set', variable: 'queue', value: QUEUE },
          { name: 'route', queueId: '{queue}' },
        ],
        { queue: 'none yet' },
      ),
    },
  },
  'undeclared-placeholder': {
    bad: {
      'a slip': {
        flow: doing([ask, { name: 'say', text: 'So it is about {topc}, {topc}?' }]),
        says: '{topc} is not declared: no environment variable has this name and no node sets or asks for it. Did you mean "topic"?',
        at: 'nodes.step.actions.1.text',
      },
      'in a condition': {
        flow: choosing({ value: '{expected}' }),
        says: '{expected}',
        at: 'nodes.choice.conditions.0.value',
      },
      'in a list of values': {
        flow: choosing({ condition: 'in', value: ['billing', '{other}'] }),
        says: '{other}',
        at: 'nodes.choice.conditions.0.value.1',
      },
      'inside a parameter of an unknown action': {
        flow: doing([{ name: 'lookup', query: { by: ['{customer}'] } }]),
        says: '{customer}',
        at: 'nodes.step.actions.0.query.by.0',
      },
      'perhaps set by an unknown action': {
        flow: doing([
          { name: 'lookup', into: 'customer' },
          { name: 'say', text: 'Hello {customer}' },
        ]),
        says: '{customer} is not declared',
        at: 'nodes.step.actions.1.text',
        severity: 'warning',
      },
    },
    good: {
      'set, asked, an environment variable or built in': doing(
        [
          ask,
          { name: 'set', variable: 'x', value: '{now}' },
          { name: 'say', text: '{topic} {x} {greeting} {channel} {message}' },
        ],
        { greeting: 'Hello' },
      ),
      'braces that are no placeholder': doing([{ name: 'say', text: '{} { x } {1} {"a": 1}' }]),
      'a pattern': choosing({ condition: 'matches', value: '\\p{Lu}' }),
    },
  },
  'unused-variable': {
    bad: {
      'a variable nobody uses': {
        flow: doing([{ name: 'say', text: 'greeting' }], { greeting: 'Hello' }),
        says: 'Nothing uses the environment variable "greeting"',
        at: 'environmentVariables.greeting',
      },
    },
    good: {
      'used in a text': doing([{ name: 'say', text: '{greeting}!' }], { greeting: 'Hello' }),
      'used in a setting': {
        ...doing([], { title: 'Support' }),
        applicationSettings: { webchat: { title: '{title}' } },
      },
      'looked at by a condition': {
        ...choosing({ condition: 'exists' }),
        environmentVariables: { topic: 'billing' },
      },
      'named to an unknown action': doing([{ name: 'lookup', table: 'orders' }], { orders: 'orders-eu' }),
    },
  },
};

test('every rule has examples', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

test('rules have an id in kebab-case and a summary that is a sentence', () => {
  for (const { id, summary } of RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { bad, good } = EXAMPLES[id] ?? { bad: {}, good: {} };

  test.each(Object.entries(bad))('complains about: %s', (_what, { flow, says, at, severity }) => {
    const problems = [...rule.check(flow)];
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(says);
    expect(problems[0]?.message).toMatch(/[.?]$/);
    expect(problems[0]?.path.join('.')).toBe(at);
    expect(problems[0]?.severity ?? rule.severity).toBe(severity ?? rule.severity);
  });

  test.each(Object.entries(good))('is content with: %s', (_what, flow) => {
    expect([...rule.check(flow)]).toEqual([]);
  });

  test('is content with the support flow', () => {
    expect([...rule.check(seedFlow)]).toEqual([]);
  });
});
