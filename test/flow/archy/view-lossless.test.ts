import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArchyDocument } from '../../../src/flow/archy/document.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import type { FlowDefinition } from '../../../src/flow/definition.ts';
import { diffFlows } from '../../../src/flow/diff.ts';
import { digest } from '../../../src/flow/digest.ts';
import { flowGraph } from '../../../src/flow/graph.ts';
import { type Entries, flowOf, stateRef, taskRef } from './documents.ts';

const word = fc.constantFrom('Send', 'Send 2', 'a / b', 'Ünï', 'x', 'Flow.a', '__proto__', 'name');
const wrapped = fc.oneof(
  word.map((lit) => ({ lit })),
  fc.constantFrom('Flow.a=="x"', 'IsSet(State.b)', 'true').map((exp) => ({ exp })),
  word.map((variable) => ({ var: variable })),
  fc.constant({ noValue: true }),
);
const parameters = fc.dictionary(
  fc.constantFrom('messageBody', 'timeout', 'priority', 'exitReason'),
  wrapped,
);

/** Actions of every kind, nested up to `depth` branches deep. */
function actionsTo(depth: number): fc.Arbitrary<Entries[]> {
  const inside: fc.Arbitrary<Entries[]> = depth === 0 ? fc.constant([]) : actionsTo(depth - 1);
  const branch = fc.record({ actions: inside });
  const cases = fc.array(fc.record({ value: wrapped, actions: inside }), { minLength: 1, maxLength: 3 });
  const bodies: Record<string, fc.Arbitrary<object>> = {
    sendResponse: parameters,
    updateData: fc
      .array(fc.record({ string: fc.record({ variable: word, value: wrapped }) }))
      .map((statements) => ({ statements })),
    decision: fc
      .tuple(wrapped, fc.dictionary(fc.constantFrom('yes', 'no'), branch))
      .map(([condition, outputs]) => ({ condition, outputs })),
    switch: fc.tuple(cases, branch).map(([all, otherwise]) => ({
      evaluate: { firstTrue: { cases: all.map((one) => ({ case: one })), default: otherwise } },
    })),
    callData: fc
      .tuple(word, parameters, fc.dictionary(fc.constantFrom('success', 'failure'), branch))
      .map(([called, inputs, outputs]) => ({ category: { [called]: { dataAction: { inputs } } }, outputs })),
    loop: fc
      .tuple(wrapped, fc.dictionary(fc.constant('loop'), branch))
      .map(([loopCount, outputs]) => ({ loopCount, outputs })),
    loopExit: fc.constant({}),
    loopNext: fc.constant({}),
    callLexV2Bot: fc
      .array(fc.record({ name: word, actions: inside }), { maxLength: 2 })
      .map((intents) => ({ outputs: { intents: intents.map((intent) => ({ intent })) } })),
    findQueue: fc
      .dictionary(fc.constantFrom('found', 'notFound'), branch)
      .map((outputs) => ({ findResult: { var: 'State.queue' }, outputs })),
    callTask: fc.constantFrom('T_1', 'gone').map((refId) => ({ targetTaskRef: taskRef(refId) })),
    changeState: fc.constantFrom('A_1', 'B_2', 'gone').map((refId) => ({ targetStateRef: stateRef(refId) })),
    transferToAcd: parameters.map((others) => ({ ...others, targetQueue: { lit: { name: 'Q' } } })),
    disconnect: fc.constant({}),
  };
  const action = fc
    .constantFrom(...Object.keys(bodies))
    .chain((type) =>
      fc
        .tuple(
          bodies[type] ?? fc.constant({}),
          word,
          fc.option(fc.constantFrom('r1', 'r2'), { nil: undefined }),
        )
        .map(([body, name, refId]) => ({ [type]: { name, ...(refId !== undefined && { refId }), ...body } })),
    );
  return fc.array(action, { maxLength: 4 }).map((actions): Entries[] => JSON.parse(JSON.stringify(actions)));
}

const variables = fc
  .uniqueArray(fc.constantFrom('Flow.a', 'Flow.b', 'Flow.c'))
  .map((names) => names.map((name) => ({ stringVariable: { name, initialValue: { lit: name } } })));

const documents: fc.Arbitrary<ArchyDocument> = fc
  .tuple(actionsTo(2), actionsTo(1), actionsTo(1), variables)
  .map(([first, second, task, declared]) =>
    flowOf(
      [
        { name: 'A', refId: 'A_1', actions: first },
        { name: 'B', refId: 'B_2', actions: second, variables: declared },
      ],
      [{ name: 'T', refId: 'T_1', actions: task }],
      {
        division: 'Home',
        variables: declared,
        supportedLanguages: { 'en-us': { skill: { noValue: true } } },
      },
    ),
  );

const view = (archy: ArchyDocument): FlowDefinition => viewArchy(archy, 'f').flow;

function agree(a: FlowDefinition, b: FlowDefinition): { digest: boolean; diff: boolean } {
  return { digest: digest(a) === digest(b), diff: diffFlows(a, b).length === 0 };
}

interface Leaf {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
  readonly value: unknown;
}

function leavesOf(value: unknown, found: Leaf[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder: Record<string, unknown> = Object(value);
  for (const [key, item] of Object.entries(holder)) {
    if (typeof item === 'object' && item !== null) leavesOf(item, found);
    else found.push({ holder, key, value: item });
  }
  return found;
}

const isDefault = ({ key }: Leaf): boolean => key === 'refId' || key === 'noValue';
const isRemovable = (leaf: Leaf): boolean => !isDefault(leaf);

function mutated(
  archy: ArchyDocument,
  pick: number,
  change: (leaf: Leaf) => void,
  among: (leaf: Leaf) => boolean,
): ArchyDocument | undefined {
  const copy = structuredClone(archy);
  const leaves = leavesOf(copy).filter(among);
  const leaf = leaves[pick % Math.max(1, leaves.length)];
  if (leaf === undefined) return undefined;
  change(leaf);
  return copy;
}

const set = ({ holder, key }: Leaf, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

describe('two documents that differ in one value have different digests and a difference', () => {
  test.each<[string, (leaf: Leaf) => void, (leaf: Leaf) => boolean]>([
    [
      'changed',
      (leaf) => set(leaf, typeof leaf.value === 'boolean' ? !leaf.value : `${leaf.value}!`),
      (leaf) => leaf.key !== 'refId',
    ],
    ['removed', ({ holder, key }) => Reflect.deleteProperty(holder, key), isRemovable],
    ['added', ({ holder }) => set({ holder, key: 'added', value: undefined }, 'new'), () => true],
  ])('where one is %s', (_, change, among) => {
    fc.assert(
      fc.property(documents, fc.nat(), (archy, pick) => {
        const other = mutated(archy, pick, change, among);
        fc.pre(other !== undefined);
        expect(agree(view(archy), view(other ?? archy))).toEqual({ digest: false, diff: false });
      }),
      { numRuns: 200 },
    );
  });
});

describe('two documents that differ in what a server changes on its own are the same', () => {
  const everywhere = (
    archy: ArchyDocument,
    rewrite: (key: string, value: unknown) => unknown,
  ): ArchyDocument => JSON.parse(JSON.stringify(archy), (key, value: unknown) => rewrite(key, value));

  test('refIds renumbered together with what refers to them', () => {
    const renumber = (key: string, value: unknown): unknown => {
      if (key === 'refId') return `${value}_77`;
      const isReference = key.endsWith('Ref') && typeof value === 'string' && !value.includes('gone');
      return isReference ? value.replace(']', '_77]') : value;
    };
    fc.assert(
      fc.property(documents, (archy) => {
        expect(agree(view(archy), view(everywhere(archy, renumber)))).toEqual({ digest: true, diff: true });
      }),
    );
  });

  test('defaults that are written out, and bindings to nothing', () => {
    const writeOut = (key: string, value: unknown): unknown => {
      if (key === 'inputs') return { ...Object(value), extra: { noValue: true } };
      if (key !== 'stringVariable' && key !== 'sendResponse') return value;
      return { ...Object(value), isInput: false, isOutput: false, description: '', more: { noValue: true } };
    };
    fc.assert(
      fc.property(documents, (archy) => {
        expect(agree(view(archy), view(everywhere(archy, writeOut)))).toEqual({ digest: true, diff: true });
      }),
    );
  });
});

test('no way leads to a node that is not there, but where a reference is dangling', () => {
  fc.assert(
    fc.property(documents, (archy) => {
      const { nodes, edges } = flowGraph(view(archy));
      const dangling = edges.filter(({ to }) => !nodes.has(to)).map(({ to }) => to);
      expect(dangling.filter((to) => !to.endsWith('[gone]'))).toEqual([]);
    }),
  );
});
