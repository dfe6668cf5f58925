import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/flow/change.ts';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { diffFlows } from '../../src/flow/diff.ts';
import { digest } from '../../src/flow/digest.ts';
import { BYE, native, viewOf } from './rules/archy.examples.ts';

const say = (text: string, name = 'Say'): string =>
  `{ sendResponse: { name: ${name}, messageBody: { lit: ${text} } } }`;
const choice = (first: string, second: string, actions: string): string => {
  const cases = [
    `{ case: { value: { exp: '${first}' }, actions: [${actions}] } }`,
    `{ case: { value: { exp: '${second}' }, actions: [${say('two')}] } }`,
  ];
  return `{ switch: { name: Topic, evaluate: { firstTrue: { default: { actions: [] }, cases: [${cases.join(', ')}] } } } }`;
};
const told = (from: FlowDefinition, to: FlowDefinition): string[] => diffFlows(from, to).map(summary);

function summary(change: Change): string {
  const { kind, meaning } = change;
  switch (change.kind) {
    case 'node-renamed':
      return `${kind} ${meaning} ${change.from} → ${change.to}`;
    case 'setting-changed':
      return `${kind} ${meaning} ${change.path}`;
    case 'condition-changed':
      return `${kind} ${meaning} ${change.node} ${change.field}`;
    case 'action-changed':
      return `${kind} ${meaning} ${change.node} ${change.parameter}`;
    default:
      return `${kind} ${meaning} ${'node' in change ? change.node : ''}`.trim();
  }
}

describe('the changes of a flow written in Archy', () => {
  test('mean what a customer feels of them', () => {
    const before = native([say('one'), BYE]);
    expect(told(before, native([say('two'), BYE]))).toEqual(['action-changed words Main / Say messageBody']);
    const to = (queue: string) =>
      native([`{ transferToAcd: { name: Go, targetQueue: { lit: { name: ${queue} } } } }`, BYE]);
    expect(told(to('a'), to('b'))).toEqual(['action-changed route Main / Go targetQueue']);
    const set = (value: string) =>
      native([
        `{ updateData: { name: Set, statements: [{ string: { variable: Flow.x, value: { lit: ${value} } } }] } }`,
        BYE,
      ]);
    expect(told(set('a'), set('b'))).toEqual(['action-changed data Main / Set statements']);
  });

  test('a new label is only that, though the id is made of it', () => {
    expect(told(native([say('one', 'Greet'), BYE]), native([say('one', 'Hello'), BYE]))).toEqual([
      'node-renamed cosmetic Main / Greet → Main / Hello',
      'node-label-changed cosmetic Main / Hello',
    ]);
  });

  test('one more of a name, put before the others, is one that is new', () => {
    const before = native([say('one'), say('two'), say('three'), BYE]);
    const after = native([say('zero'), say('one'), say('two'), say('three'), BYE]);
    expect(told(before, after)).toEqual([
      'rerouted route Main',
      'node-added words Main / Say',
      'node-renamed cosmetic Main / Say → Main / Say 2',
      'node-renamed cosmetic Main / Say 2 → Main / Say 3',
      'node-renamed cosmetic Main / Say 3 → Main / Say 4',
    ]);
  });

  test('one less of a name is the one that is gone, by an id of its own', () => {
    const before = native([say('one'), say('two'), BYE]);
    expect(told(before, native([say('two'), BYE]))).toEqual([
      'rerouted route Main',
      'node-renamed cosmetic Main / Say 2 → Main / Say',
      'node-removed words Main / Say (before)',
    ]);
  });

  test('another expression leaves the case what it is, with all in it', () => {
    const inside = [say('a', 'First'), say('b', 'Then')].join(', ');
    const before = native([choice('State.a == "x"', 'true', inside), BYE]);
    const after = native([choice('State.a == "y"', 'true', inside), BYE]);
    expect(told(before, after)).toEqual([
      'condition-changed route Main / Topic value',
      'node-renamed cosmetic Main / Topic / x / First → Main / Topic / y / First',
      'node-renamed cosmetic Main / Topic / x / Then → Main / Topic / y / Then',
    ]);
  });

  test('a state with another name and another text in it is the same state', () => {
    const flow = (name: string, text: string) =>
      viewOf(`
inboundShortMessage:
  name: Example
  startUpRef: "/inboundShortMessage/states/state[a]"
  states: [{ state: { name: ${name}, refId: a, actions: [${say(text)}, ${BYE}] } }]
`);
    expect(told(flow('Main', 'one'), flow('Begin', 'two')).toSorted()).toEqual([
      'action-changed words Begin / Say messageBody',
      'node-label-changed cosmetic Begin',
      'node-renamed cosmetic Main / Bye → Begin / Bye',
      'node-renamed cosmetic Main / Say → Begin / Say',
      'node-renamed cosmetic Main → Begin',
    ]);
  });

  test('variables are told by their names, each as a whole where it comes or goes', () => {
    const flow = (...variables: string[]) => native([BYE], { variables: `[${variables.join(', ')}]` });
    const text = (name: string, value: string) =>
      `{ stringVariable: { name: ${name}, initialValue: { lit: ${value} } } }`;
    expect(
      told(flow(text('Flow.a', 'x'), text('Flow.b', 'y')), flow(text('Flow.b', 'z'), text('Flow.c', 'x'))),
    ).toEqual([
      'setting-changed data variables["Flow.a"]',
      'setting-changed data variables["Flow.b"].stringVariable.initialValue.lit',
      'setting-changed data variables["Flow.c"]',
    ]);
    expect(diffFlows(flow(), flow(text('Flow.a', 'x')))).toHaveLength(1);
  });
});

/** Flows of few names, so that names repeat and lists of one become lists of another. */
const anyActions: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('one', 'two', 'three'), fc.constantFrom('Say', 'Tell'))
      .map(([text, name]) => say(text, name)),
    fc
      .constantFrom('x', 'y', 'z')
      .map((text) => choice(`State.a == "${text}"`, 'true', [say('one'), say(text)].join(', '))),
  ),
  { maxLength: 6 },
);

describe('two versions of a flow', () => {
  test('have changes exactly where they differ', () => {
    fc.assert(
      fc.property(anyActions, anyActions, (first, second) => {
        const [from, to] = [native([...first, BYE]), native([...second, BYE])];
        expect(diffFlows(from, to).length === 0).toBe(digest(from) === digest(to));
      }),
    );
  });

  test('no two nodes become one', () => {
    fc.assert(
      fc.property(anyActions, anyActions, (first, second) => {
        const [from, to] = [native([...first, BYE]), native([...second, BYE])];
        const changes = diffFlows(from, to);
        const gone = changes.flatMap((change) => (change.kind === 'node-removed' ? [change.node] : []));
        const added = changes.filter(({ kind }) => kind === 'node-added');
        const count = (flow: FlowDefinition) => Object.keys(flow.nodes).length;
        expect(count(from) - gone.length + added.length).toBe(count(to));
        expect(gone.filter((id) => Object.hasOwn(to.nodes, id))).toEqual([]);
      }),
    );
  });
});
