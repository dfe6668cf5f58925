import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileArchy } from '../../../src/flow/archy/compile.ts';
import { conditionExpression, readCondition } from '../../../src/flow/archy/compile-conditions.ts';
import { kindSuffix } from '../../../src/flow/archy/compile-labels.ts';
import { stringLiteral, textExpression } from '../../../src/flow/archy/compile-text.ts';
import { evaluate, parseExpression } from '../../../src/flow/archy/expression/index.ts';
import { archyText, parseArchy } from '../../../src/flow/archy/text.ts';
import { holds } from '../../../src/flow/conditions.ts';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../../src/flow/definition.ts';
import { parseDocument } from '../../../src/flow/parse.ts';
import { fillPlaceholders } from '../../../src/flow/placeholders.ts';
import { compilableFlow } from './compilable.ts';

function flowWith(nodes: Record<string, FlowNode>, others: Partial<FlowDefinition> = {}): FlowDefinition {
  return { id: '3f2a', name: 'Support', nodes, ...others };
}

/** A flow that takes these actions, then ends. */
function doing(...actions: FlowAction[]): FlowDefinition {
  return flowWith({ start: { type: 'start', actions, transition: 'bye' }, bye: { type: 'end' } });
}

function deciding(condition: Omit<FlowCondition, 'transition'>): FlowDefinition {
  const conditions = [{ ...condition, transition: 'bye' }];
  return flowWith({ start: { type: 'start', conditions, transition: 'bye' }, bye: { type: 'end' } });
}

function settings(archy: unknown): FlowDefinition {
  return { ...doing(), applicationSettings: { archy } };
}

/** Severity, place and message of each problem. */
function problemsOf(flow: FlowDefinition): string[] {
  const { archy, problems } = compileArchy(flow);
  expect(archy === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems.map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`);
}

describe('a flow document that Architect cannot express', () => {
  test.each<[string, FlowDefinition, RegExp]>([
    [
      'a question without a bot flow',
      doing({ name: 'ask', text: 'Why?', variable: 'why' }),
      /^error nodes\.start\.actions\.0: a message flow cannot wait for a reply: name a bot flow/,
    ],
    [
      'an unknown action',
      doing({ name: 'dance' }),
      /^error nodes\.start\.actions\.0: Flowgate does not know the action "dance"/,
    ],
    [
      'buttons',
      doing({ name: 'say', text: 'Choose', quickReplies: ['A'] }),
      /^error nodes\.start\.actions\.0\.quickReplies: buttons/,
    ],
    [
      'a parameter nobody knows',
      doing({ name: 'say', text: 'Hi', loud: true }),
      /^error nodes\.start\.actions\.0\.loud: is not known for say/,
    ],
    ['a missing text', doing({ name: 'say' }), /^error nodes\.start\.actions\.0\.text: say needs a text/],
    [
      'a variable that is a list',
      doing({ name: 'set', variable: 'x', value: [1] }),
      /^error nodes\.start\.actions\.0\.value: a variable holds/,
    ],
    [
      'the time',
      deciding({ variable: 'now', condition: 'exists' }),
      /^error nodes\.start\.conditions\.0\.variable: the time \(now\) cannot be compared/,
    ],
    [
      'a variable with a dot in its name',
      doing({ name: 'say', text: '{order.id}' }),
      /^error nodes\.start\.actions\.0\.text: a variable cannot be called "order\.id"/,
    ],
    [
      'two variables but for their case',
      doing({ name: 'say', text: '{topic} {Topic}' }),
      /^error nodes\.start\.actions\.0\.text: the variable "Topic" is called like the one "topic"/,
    ],
    [
      'a variable called as ours',
      doing({ name: 'say', text: '{applicationsettings}' }),
      /is called like the one which Flowgate keeps settings in/,
    ],
    [
      'a built-in environment variable',
      { ...doing(), environmentVariables: { message: 'x' } },
      /^error environmentVariables\.message: the variable "message" is built in/,
    ],
    [
      'a pattern',
      deciding({ variable: 'topic', condition: 'matches', value: 'a+' }),
      /^error nodes\.start\.conditions\.0: Architect is not known to have regular expressions/,
    ],
    [
      'an order of texts',
      deciding({ variable: 'topic', condition: 'lessThan', value: 3 }),
      /^error nodes\.start\.conditions\.0: Architect is not known to compare/,
    ],
    [
      'an unknown condition',
      deciding({ variable: 'topic', condition: 'smells', value: 'a' }),
      /the condition "smells" is not known/,
    ],
    [
      'equality with a list',
      deciding({ variable: 'topic', condition: 'equals', value: ['a'] }),
      /write in, or one condition for each/,
    ],
    ['a condition without a value', deciding({ variable: 'topic', condition: 'equals' }), /needs a value/],
    ['a value too many', deciding({ variable: 'topic', condition: 'exists', value: 'a' }), /takes no value/],
    [
      'in without a list',
      deciding({ variable: 'topic', condition: 'in', value: 'a' }),
      /in compares with a list/,
    ],
    ['in with an empty list', deciding({ variable: 'topic', condition: 'in', value: [] }), /in never holds/],
    ['no start', flowWith({ bye: { type: 'end' } }), /^error nodes: the flow has no start node/],
    [
      'two starts',
      flowWith({ a: { type: 'start' }, b: { type: 'start' } }),
      /^error nodes\.b: the flow has more than one start node/,
    ],
    [
      'a way into nothing',
      flowWith({ start: { type: 'start', transition: 'gone' } }),
      /^error nodes\.start\.transition: leads to "gone", which does not exist/,
    ],
    [
      'an id with brackets',
      flowWith({ 'a[1]': { type: 'start' } }),
      /^error nodes\.a\[1\]: its id has a bracket/,
    ],
    [
      'an empty label',
      flowWith({ start: { type: 'start', name: '' } }),
      /^error nodes\.start: its name is empty/,
    ],
    [
      'an end that does something',
      flowWith({
        start: { type: 'start', transition: 'bye' },
        bye: { type: 'end', actions: [{ name: 'say', text: 'Bye' }] },
      }),
      /^error nodes\.bye: an end node does nothing/,
    ],
    [
      'settings of Architect that are none',
      settings('Home'),
      /^error applicationSettings\.archy: is no object/,
    ],
    [
      'a bot flow that is none',
      settings({ askWith: 7 }),
      /^error applicationSettings\.archy\.askWith: is not the name of a bot flow/,
    ],
    [
      'a language that is none',
      settings({ defaultLanguage: 7 }),
      /^error applicationSettings\.archy\.defaultLanguage: is not the name of a language/,
    ],
    [
      'states of one’s own',
      settings({ states: [] }),
      /^error applicationSettings\.archy\.states: is what the flow document says itself/,
    ],
    [
      'an action behind a transfer',
      doing({ name: 'route', queueId: 'a1' }, { name: 'say', text: 'Done' }),
      /^error nodes\.start\.actions\.1: a transfer ends the flow’s part/,
    ],
  ])('%s is told', (_what, flow, expected) => {
    expect(problemsOf(flow).join('\n')).toMatch(expected);
  });

  test('what is said after a transfer is told where it is led to, through nodes that do nothing as well', () => {
    const flow = flowWith({
      start: { type: 'start', transition: 'queue' },
      queue: { type: 'action', actions: [{ name: 'route', queueId: 'a1' }], transition: 'pass' },
      pass: { type: 'transition', transition: 'thanks' },
      thanks: { type: 'webchat', actions: [{ name: 'say', text: 'Thanks' }], transition: 'bye' },
      bye: { type: 'end' },
    });
    expect(problemsOf(flow)).toEqual([
      expect.stringMatching(
        /^error nodes\.queue\.transition: a transfer ends the flow’s part .* from "pass" on/,
      ),
    ]);
  });

  test('a way back to a start that remembers the message is told', () => {
    const flow = flowWith(
      {
        start: { type: 'start', transition: 'topic' },
        topic: {
          type: 'webchat',
          actions: [{ name: 'ask', text: 'What is it?', variable: 'topic' }],
          conditions: [{ variable: 'message', condition: 'equals', value: 'again', transition: 'start' }],
        },
      },
      { applicationSettings: { archy: { askWith: 'Ask' } } },
    );
    expect(problemsOf(flow)).toEqual([
      expect.stringMatching(/^error nodes\.topic\.conditions\.0\.transition: leads back to the start node/),
    ]);
  });

  test('a way back to a start that reads data which is set later is told, one that reads other data is fine', () => {
    const looping = (value: string) =>
      flowWith({
        start: { type: 'start', transition: 'topic' },
        topic: {
          type: 'webchat',
          actions: [{ name: 'set', variable: 'topic', value: 'bill' }],
          conditions: [{ variable: value, condition: 'exists', transition: 'start' }],
        },
      });
    expect(problemsOf(looping('topic'))).toEqual([expect.stringMatching(/leads back to the start node/)]);
    expect(problemsOf(looping('intent'))).toEqual([]);
  });

  test('what only loses its effect is a warning', () => {
    const flow = { ...doing(), applicationSettings: { webchat: { title: 'Support' }, theme: 'dark' } };
    expect(problemsOf(flow)).toEqual([
      expect.stringMatching(/^warning applicationSettings: a message flow has no place for theme, webchat/),
    ]);
    expect(problemsOf(doing({ name: 'say', text: 'It is {now}, {now}.' }))).toEqual([
      expect.stringMatching(
        /^warning nodes\.start\.actions\.0\.text: \{now\} is written as Architect writes/,
      ),
    ]);
    const compared = {
      ...deciding({ variable: 'shop', condition: 'exists' }),
      environmentVariables: { shop: 'Corner' },
    };
    expect(problemsOf(compared)).toEqual([
      expect.stringMatching(
        /^warning nodes\.start\.conditions\.0\.variable: compares the environment variable "shop"/,
      ),
    ]);
  });
});

describe('a flow document in Archy', () => {
  test('has a state for each node, a change of state for each edge and a switch for conditions', () => {
    const { value } = parseDocument(
      'support.flow.yaml',
      `
nodes:
  start: { type: start, transition: greet }
  greet:
    type: webchat
    name: Greeting
    actions:
      - { name: say, text: 'Welcome to {shop}, {customer}!' }
      - { name: ask, text: What is it about?, variable: topic }
      - { name: set, variable: asked, value: true }
    conditions:
      - { variable: topic, condition: in, value: [bill, "say \\"bill\\""], transition: billing }
      - { variable: customer, condition: notExists, transition: bye }
    transition: bye
  billing: { type: action, actions: [{ name: route, queueId: a1b2 }], transition: bye }
  bye: { type: end }
`,
    );
    const nodes = Object(value).nodes;
    const { archy, problems } = compileArchy({
      id: '3f2a',
      name: 'Support',
      nodes,
      applicationSettings: { archy: { askWith: 'Ask one question', division: 'Home' } },
      environmentVariables: { shop: 'The Corner Shop' },
    });
    expect(problems).toEqual([]);
    expect(archy).toEqual(
      parseArchy(`
inboundShortMessage:
  name: Support
  startUpRef: /inboundShortMessage/states/state[start]
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill: { noValue: true }
  division: Home
  variables:
    - stringVariable: { name: Flow.customer, initialValue: { noValue: true }, isInput: false, isOutput: false }
    - stringVariable: { name: Flow.topic, initialValue: { noValue: true }, isInput: false, isOutput: false }
    - stringVariable: { name: Flow.asked, initialValue: { noValue: true }, isInput: false, isOutput: false }
    - stringVariable: { name: Flow.shop, initialValue: { lit: The Corner Shop }, isInput: false, isOutput: false }
    - stringVariable:
        name: Flow.applicationSettings
        initialValue: { lit: '{"archy":{"askWith":"Ask one question","division":"Home"}}' }
        isInput: false
        isOutput: false
  settingsErrorHandling: { errorHandling: { disconnect: { none: true } } }
  states:
    - state:
        name: start
        refId: start
        actions:
          - getParticipantData:
              name: Read conversation data
              attributes:
                - attribute: { name: { lit: context.customer }, variable: Flow.customer }
                - attribute: { name: { lit: context.topic }, variable: Flow.topic }
          - changeState: { name: To greet (start), targetStateRef: '/inboundShortMessage/states/state[greet]' }
    - state:
        name: Greeting [greet]
        refId: greet
        actions:
          - sendResponse:
              name: Say
              messageBody: { exp: 'Append("Welcome to ", Flow.shop, ", ", ToDisplayString(Flow.customer), "!")' }
          - callBotFlow:
              name: Ask for topic
              inputText: { noValue: true }
              exitReason: { noValue: true }
              intent: { noValue: true }
              botFlow:
                Ask one question:
                  ver_latestPublished:
                    inputs: { Slot.Question: { lit: What is it about? } }
                    outputs: { Slot.Answer: { var: Flow.topic } }
          - updateData:
              name: Set asked (boolean)
              statements:
                - string: { variable: Flow.asked, value: { lit: 'true' } }
          - switch:
              name: Decide (webchat)
              evaluate:
                firstTrue:
                  default:
                    actions:
                      - changeState: { name: To bye, targetStateRef: '/inboundShortMessage/states/state[bye]' }
                  cases:
                    - case:
                        value: { exp: 'Flow.topic == "bill" OR Flow.topic == "say \\"bill\\""' }
                        actions:
                          - changeState: { name: To billing (list), targetStateRef: '/inboundShortMessage/states/state[billing]' }
                    - case:
                        value: { exp: IsNotSetOrEmpty(Flow.customer) }
                        actions:
                          - changeState: { name: To bye, targetStateRef: '/inboundShortMessage/states/state[bye]' }
    - state:
        name: billing
        refId: billing
        actions:
          - transferToAcd:
              name: Transfer to ACD
              targetQueue: { exp: 'FindQueueById("a1b2")' }
              priority: { lit: 0 }
              preferredAgents: { noValue: true }
              languageSkill: { noValue: true }
          - changeState: { name: To bye (action), targetStateRef: '/inboundShortMessage/states/state[bye]' }
    - state:
        name: bye
        refId: bye
        actions:
          - disconnect: { name: Disconnect (end) }
`),
    );
  });

  test('reads what the customer said: the message, or the last answer once something was asked', () => {
    const say = { name: 'say', text: 'You said {message}.' };
    const { archy } = compileArchy(doing(say));
    expect(archyText(archy ?? {})).toContain('Append("You said ", Message.Message.body, ".")');
    const asking = compileArchy({
      ...doing({ name: 'ask', text: 'What?', variable: 'what' }, say),
      applicationSettings: { archy: { askWith: 'Ask' } },
    });
    const text = archyText(asking.archy ?? {});
    expect(text).toContain('Append("You said ", Flow.message, ".")');
    expect(text.match(/name: Remember message/g)).toHaveLength(2);
    expect(text).toContain('exp: Flow.what');
  });

  test('has only expressions that are understood, whatever the flow document says', () => {
    fc.assert(
      fc.property(compilableFlow, (flow) => {
        const { archy, problems } = compileArchy(flow);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const expressions: string[] = [];
        JSON.stringify(archy, (key, value: unknown) => {
          if (key === 'exp' && typeof value === 'string') expressions.push(value);
          return value;
        });
        for (const exp of expressions) expect(parseExpression(exp)).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  });
});

const names = {
  reference: (name: string) => `Flow.${name}`,
  alwaysSet: (name: string) => name === 'shop',
  isData: () => false,
};
const VALUES: Readonly<Record<string, string>> = { shop: 'Corner "Shop"\\', topic: 'bill\n{shop}' };

/** What an expression gives where the variables of {@link VALUES} are set, and `x` is `actual`. */
function resultOf(exp: string, actual: string | null = null): unknown {
  const parsed = parseExpression(exp);
  if (!parsed.ok) throw new Error(parsed.reason);
  const evaluation = evaluate(parsed.expression, (name) => ({
    known: true,
    value: name === 'Flow.x' ? actual : (VALUES[name.replace(/^Flow\./, '')] ?? null),
  }));
  return evaluation.known ? evaluation.value : evaluation;
}

describe('texts and conditions as expressions', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('"', '\\', '\n', '\r', '\t', 'n', 'u0041', '{shop}', '{topic}', ', ', ')'))
      .map((parts) => parts.join('')),
  );
  /** Names in braces that are not variables here would be filled by nothing. */
  const known = text.filter((given) => !/\{(?!shop\}|topic\})[^}]*\}/.test(given));
  const fill = (given: string) => fillPlaceholders(given, ({ name }) => VALUES[name]);

  test('a text is exactly itself as a literal', () => {
    expect(stringLiteral('say "a\\b"\n')).toBe('"say \\"a\\\\b\\"\\n"');
    fc.assert(fc.property(text, (given) => expect(resultOf(stringLiteral(given))).toBe(given)));
  });

  test('a text with placeholders is the text they are filled into', () => {
    fc.assert(
      fc.property(known, (given) =>
        expect(resultOf(textExpression(given, names, 'shown'))).toBe(fill(given)),
      ),
    );
  });

  test('a condition holds exactly where it holds in a flow document, as far as expressions are known', () => {
    const value = fc.oneof(known, fc.constantFrom('a', 'A', 'ab', ''), fc.integer(), fc.boolean());
    const condition = fc.oneof(
      fc.record({
        variable: fc.constant('x'),
        condition: fc.constantFrom(
          'equals',
          'notEquals',
          'contains',
          'notContains',
          'startsWith',
          'endsWith',
        ),
        value,
      }),
      fc.record({ variable: fc.constant('x'), condition: fc.constantFrom('exists', 'notExists') }),
      fc.record({
        variable: fc.constant('x'),
        condition: fc.constant('in'),
        value: fc.array(fc.oneof(known, fc.integer()), { minLength: 1, maxLength: 3 }),
      }),
    );
    const actual = fc.option(fc.oneof(known, fc.constantFrom('a', 'ab', 'ba', '', '12', 'true')), {
      nil: null,
    });
    let told = 0;
    fc.assert(
      fc.property(condition, actual, (written, held) => {
        const compiled = conditionExpression({ ...written, transition: 'y' }, names);
        if ('problem' in compiled) throw new Error(compiled.problem);
        expect(
          readCondition(compiled.exp, kindSuffix('value' in written ? written.value : undefined)),
        ).toEqual(written);
        const result = resultOf(compiled.exp, held);
        if (typeof result !== 'boolean') return;
        told += 1;
        expect(result).toBe(holds({ ...written, transition: 'y' }, held, fill));
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(250);
  });
});
