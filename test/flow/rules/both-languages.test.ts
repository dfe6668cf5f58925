import { describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import { lint } from '../../../src/flow/lint.ts';
import { BYE, native, nativeFlow, say, viewOf } from './archy.examples.ts';

interface Said {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly node: string | undefined;
}
const saidAbout = (flow: FlowDefinition): Said[] =>
  lint(flow, () => ({ file: 'example.flow.yaml' })).map(({ rule, severity, message, node }) => ({
    rule,
    severity,
    message,
    node,
  }));
const states = (start: string, ...written: [name: string, ...actions: string[]][]): FlowDefinition =>
  viewOf(`
inboundShortMessage:
  name: Example
  startUpRef: "/inboundShortMessage/states/state[${start}]"
  states:
${written.map(([name, ...actions]) => `    - state: { name: ${name}, refId: ${name}, actions: [${actions.join(', ')}] }`).join('\n')}
`);
const to = (reference: string): string => `{ changeState: { name: Go, targetStateRef: "${reference}" } }`;
const state = (name: string): string => `/inboundShortMessage/states/state[${name}]`;
const retry = (loop: string): string =>
  `{ decision: { name: Again, condition: { exp: Message.IsNewConversation }, outputs: { "yes": { actions: [${loop}] } } } }`;

describe('rules for both languages, in Archy', () => {
  test('a start that names no state', () => {
    expect(saidAbout(states('Mian', ['Main', BYE]))).toEqual([
      expect.objectContaining({
        rule: 'start-node',
        message: expect.stringContaining('"startUpRef" has to name one'),
      }),
    ]);
  });

  test('a reference to a state that is not there', () => {
    expect(saidAbout(states('Main', ['Main', to(state('Mian'))]))).toEqual([
      {
        rule: 'dangling-transition',
        severity: 'error',
        message: `Node "Main / Go" leads to "${state('Mian')}", which this flow does not have. Did you mean "${state('Main')}"?`,
        node: 'Main / Go',
      },
    ]);
  });

  test('a reference into another file, which no release can follow', () => {
    expect(saidAbout(states('Main', ['Main', to('shared.yaml#/states/state[Main]')]))).toEqual([
      expect.objectContaining({
        rule: 'dangling-transition',
        message: expect.stringContaining('in another file: a release is one file'),
      }),
    ]);
  });

  test('a state that nobody comes to is told once, for all that is in it', () => {
    const flow = states('Main', ['Main', BYE], ['Lost', say('"a"'), say('"b"'), BYE]);
    expect(saidAbout(flow).map(({ rule, node }) => `${rule} ${node}`)).toEqual(['unreachable-node Lost']);
  });

  test('what follows a disconnect is lost', () => {
    const flow = native([BYE, say('"a"'), BYE]);
    expect(saidAbout(flow).map(({ rule, node }) => `${rule} ${node}`)).toEqual([
      'unreachable-node Main / Say',
    ]);
  });

  test('a loop without a way out is an error, one that writes each time round a warning', () => {
    const endless = states('A', ['A', to(state('B'))], ['B', to(state('A'))]);
    expect(saidAbout(endless)).toEqual([
      expect.objectContaining({ rule: 'endless-loop', severity: 'error' }),
    ]);
    const declaring = viewOf(`
inboundShortMessage:
  name: Example
  startUpRef: "${state('A')}"
  states:
    - state: { name: A, refId: A, variables: [{ stringVariable: { name: State.x, isInput: true } }], actions: [${to(state('A'))}] }
`);
    expect(saidAbout(declaring)).toEqual([
      expect.objectContaining({ rule: 'endless-loop', severity: 'error' }),
    ]);
    const writing = states('A', ['A', say('"a"'), retry(to(state('A'))), BYE]);
    expect(saidAbout(writing)).toEqual([
      expect.objectContaining({ rule: 'endless-loop', severity: 'warning' }),
    ]);
  });

  test('a loop that tries again in silence, and one that waits for the customer, are fine', () => {
    expect(saidAbout(states('A', ['A', retry(to(state('A'))), BYE]))).toEqual([]);
    const bot =
      '{ callBotFlow: { name: Ask, botFlow: { Helper: { ver_latestPublished: { none: true } } } } }';
    expect(saidAbout(states('A', ['A', say('"a"'), bot, retry(to(state('A'))), BYE]))).toEqual([]);
  });

  test.each([
    ['a blank literal', '{ sendResponse: { name: Say, messageBody: { lit: " " } } }'],
    ['an expression that gives nothing', say('""')],
    ['no value', '{ sendResponse: { name: Say, messageBody: { noValue: true } } }'],
    ['no body at all', '{ sendResponse: { name: Say } }'],
  ])('an empty message: %s', (_what, action) => {
    expect(saidAbout(native([action, BYE]))).toEqual([
      expect.objectContaining({ rule: 'empty-text', severity: 'error', node: 'Main / Say' }),
    ]);
  });

  test('a message that is something else than a text is not called empty', () => {
    const card = '{ sendResponse: { name: Say, cannedResponse: { lit: { name: Hello } } } }';
    expect(saidAbout(native([card, BYE]))).toEqual([]);
  });

  test('a long message', () => {
    const long = `{ sendResponse: { name: Say, messageBody: { lit: ${'a'.repeat(5000)} } } }`;
    expect(saidAbout(native([long, BYE]))).toEqual([expect.objectContaining({ rule: 'long-text' })]);
  });

  test('a hidden character is told once, where it is written, in names of what is called as well', () => {
    const rules = (flow: FlowDefinition) => saidAbout(flow).map(({ rule, node }) => `${rule} ${node}`);
    const label = '{ sendResponse: { name: "Sa\\u200by", messageBody: { lit: Hello } } }';
    expect(rules(native([label, BYE]))).toEqual(['invisible-character Main / Sa\u200by']);
    const called =
      '{ callBotFlow: { name: Ask, botFlow: { "Hel\\u200bper": { ver_latestPublished: { none: true } } } } }';
    expect(rules(native([called, BYE]))).toEqual(['invisible-character Main / Ask']);
  });

  test('a secret is told once', () => {
    const action =
      '{ updateData: { name: Set, statements: [{ string: { variable: Flow.y, value: { lit: "https://bot:swordfish@crm.example.com/" } } }] } }';
    const flow = native([action, say('Flow.y'), BYE], {
      variables: '[{ stringVariable: { name: Flow.y } }]',
    });
    expect(saidAbout(flow).map(({ rule }) => rule)).toEqual(['secret-in-flow']);
  });

  test('the same question twice in a switch', () => {
    const twice = '{ case: { value: { exp: "true" }, actions: [] } }';
    const flow = native([
      `{ switch: { name: Topic, evaluate: { firstTrue: { default: { actions: [] }, cases: [${twice}, ${twice}] } } } }`,
      BYE,
    ]);
    expect(saidAbout(flow).map(({ rule }) => rule)).toEqual(['duplicate-condition']);
  });

  test('nothing is said about a flow that is as it should be', () => {
    expect(saidAbout(nativeFlow)).toEqual([]);
  });
});
