import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowNode } from '../../src/flow/definition.ts';
import type { Path } from '../../src/flow/document.ts';
import {
  coverageJson,
  coverageOf,
  mergeCoverage,
  type Played,
  partTaken,
  transitionsTaken,
} from '../../src/simulation/coverage.ts';
import { describeStep, generateConversations, takeableEdges } from '../../src/simulation/generator.ts';
import { anyFlow } from '../flow/arbitrary.ts';
import { exampleFlow } from '../support/flows.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

/** Two conditions that lead to one node, one that leads nowhere, and an end that pretends to go on. */
const nodes: Record<string, FlowNode> = {
  start: { type: 'start', transition: 'route' },
  route: {
    type: 'transition',
    conditions: [
      { variable: 'x', condition: 'equals', value: 'a', transition: 'queue' },
      { variable: 'x', condition: 'equals', value: 'b', transition: 'queue' },
      { variable: 'x', condition: 'equals', value: 'c', transition: 'gone' },
    ],
    transition: 'done',
  },
  queue: { type: 'action', transition: 'done' },
  done: { type: 'end', transition: 'start' },
};
const flow = { nodes };

const throughA: Played = {
  path: ['start', 'route', 'queue', 'done'],
  taken: [
    { from: 'start', to: 'route', via: 'transition' },
    { from: 'route', to: 'queue', via: 0 },
    { from: 'queue', to: 'done', via: 'transition' },
  ],
  passed: true,
};

describe('what is missed', () => {
  test('is everything, where nothing was played', () => {
    const coverage = coverageOf(flow, []);
    expect(coverage.nodes).toEqual({ total: 4, passed: 0, failedOnly: 0 });
    expect(coverage.transitions).toEqual({ total: 5, passed: 0, failedOnly: 0 });
    expect(partTaken(coverage.transitions)).toBe(0);
    expect(coverage.transitionsMissed.map(describeStep)).toEqual([
      'start → route',
      'route → queue (condition 1)',
      'route → queue (condition 2)',
      'route → done',
      'queue → done',
    ]);
  });

  test('is the other condition, though it leads to the same node, with its line', () => {
    const lineOf = (path: Path) => ({ file: 'flow.yaml', line: path.length });
    const { transitionsMissed, nodesMissed, transitions } = coverageOf(flow, [throughA], lineOf);
    expect(nodesMissed).toEqual([]);
    expect(transitions).toEqual({ total: 5, passed: 3, failedOnly: 0 });
    expect(transitionsMissed).toEqual([
      { from: 'route', to: 'queue', via: 1, line: 5, failed: 0 },
      { from: 'route', to: 'done', via: 'transition', line: 3, failed: 0 },
    ]);
  });

  test('is what only a failed conversation took, and that is said', () => {
    const {
      transitions,
      nodes: visited,
      transitionsMissed,
    } = coverageOf(flow, [{ ...throughA, passed: false }]);
    expect(transitions).toEqual({ total: 5, passed: 0, failedOnly: 3 });
    expect(visited).toEqual({ total: 4, passed: 0, failedOnly: 4 });
    expect(transitionsMissed).toHaveLength(5);
    expect(transitionsMissed.find(({ via }) => via === 0)).toMatchObject({ failed: 1 });
  });
});

test('a loop counts once for a conversation, and each conversation once', () => {
  const twice = { ...throughA, taken: [...(throughA.taken ?? []), ...(throughA.taken ?? [])] };
  const transitions = transitionsTaken(flow, [twice, throughA, { ...throughA, passed: false }]);
  expect(transitions.find(({ via }) => via === 0)).toMatchObject({ passed: 2, failed: 1 });
});

test('a bare path counts only where it is unmistakable', () => {
  const { transitionsMissed, nodesMissed } = coverageOf(flow, [{ path: throughA.path, passed: true }]);
  expect(nodesMissed).toEqual([]);
  expect(transitionsMissed.map(describeStep)).toEqual([
    'route → queue (condition 1)',
    'route → queue (condition 2)',
    'route → done',
  ]);
});

test('an engine that reports nothing covers nothing', () => {
  expect(coverageOf(flow, [{ passed: true }]).nodes.passed).toBe(0);
});

test('a flow without transitions has no part to take', () => {
  expect(partTaken(coverageOf({ nodes: { only: { type: 'end' } } }, []).transitions)).toBeUndefined();
});

test('the conversations that are made up for the support flow cover it whole', async () => {
  const support = await exampleFlow('flows/support.flow.yaml');
  const { conversations } = generateConversations(support, { now });
  const coverage = coverageOf(
    support,
    conversations.map(({ result }) => ({ ...result, passed: true })),
  );
  expect(partTaken(coverage.transitions)).toBe(1);
  expect(partTaken(coverage.nodes)).toBe(1);
});

test('as plain data: sorted by file, with lines and the numbers of all', () => {
  const place = (line: number) => ({ file: 'a', line });
  const whole = coverageOf(flow, [throughA], (path) => place(path.length));
  const none = coverageOf({ nodes: { only: { type: 'end' } } }, []);
  const parts = coverageJson([
    { file: 'b', coverage: none },
    { file: 'a', coverage: whole },
  ]);
  expect(JSON.parse([...parts].join(''))).toEqual({
    nodes: { total: 5, passed: 4, failedOnly: 0 },
    transitions: { total: 5, passed: 3, failedOnly: 0 },
    flows: [
      {
        file: 'a',
        nodes: { total: 4, passed: 4, failedOnly: 0 },
        transitions: { total: 5, passed: 3, failedOnly: 0 },
        missed: {
          nodes: [],
          transitions: [
            { from: 'route', to: 'queue', condition: 2, line: 5, failed: 0 },
            { from: 'route', to: 'done', line: 3, failed: 0 },
          ],
        },
      },
      {
        file: 'b',
        nodes: { total: 1, passed: 0, failedOnly: 0 },
        transitions: { total: 0, passed: 0, failedOnly: 0 },
        missed: { nodes: [{ node: 'only' }], transitions: [] },
      },
    ],
  });
});

test('as plain data of no flow: what it is of many', () => {
  const nothing = { total: 0, passed: 0, failedOnly: 0 };
  expect(JSON.parse([...coverageJson([])].join(''))).toEqual({
    nodes: nothing,
    transitions: nothing,
    flows: [],
  });
});

const someFlows = fc.array(
  fc.tuple(anyFlow, fc.array(fc.boolean(), { maxLength: 4 })).map(([any, verdicts]) => {
    const edges = takeableEdges(any);
    return coverageOf(
      any,
      verdicts.map((passed, index) => ({ passed, taken: edges.filter((_, at) => at % (index + 2) === 0) })),
    );
  }),
  { maxLength: 4 },
);

test('numbers add up in whatever order and grouping, and never beyond the whole', () => {
  fc.assert(
    fc.property(someFlows, someFlows, (some, others) => {
      const all = mergeCoverage([...some, ...others]);
      expect(mergeCoverage([...others, ...some])).toEqual(all);
      expect(mergeCoverage([mergeCoverage(some), mergeCoverage(others)])).toEqual(all);
      for (const { total, passed, failedOnly } of [all.nodes, all.transitions]) {
        expect(passed + failedOnly).toBeLessThanOrEqual(total);
      }
    }),
  );
});

test('what is counted and what is listed agree, and what is not in the flow counts for nothing', () => {
  const verdicts = fc.array(fc.boolean(), { maxLength: 4 });
  fc.assert(
    fc.property(anyFlow, verdicts, (any, all) => {
      const edges = takeableEdges(any);
      const foreign = { from: 'not there', to: 'nor there', via: 0 };
      const results = all.map((passed, index) => {
        const taken = edges.filter((_, at) => at % (index + 2) === 0);
        return { passed, taken: [...taken, foreign, ...taken] };
      });
      const coverage = coverageOf(any, results);
      const transitions = transitionsTaken(any, results);
      expect(coverage.transitionsMissed).toEqual(
        transitions
          .filter(({ passed }) => passed === 0)
          .map(({ from, to, via, failed }) => ({ from, to, via, failed })),
      );
      expect(coverage.transitions).toEqual({
        total: edges.length,
        passed: transitions.filter(({ passed }) => passed > 0).length,
        failedOnly: transitions.filter(({ passed, failed }) => passed === 0 && failed > 0).length,
      });
      const { nodes: visited, nodesMissed } = coverage;
      expect(visited.total - visited.passed).toBe(nodesMissed.length);
      expect(visited.failedOnly).toBe(nodesMissed.filter(({ failed }) => failed > 0).length);
    }),
  );
});

test('without conversations nothing is covered, whatever the flow', () => {
  fc.assert(
    fc.property(anyFlow, (any) => {
      const { nodes: visited, transitions, transitionsMissed } = coverageOf(any, []);
      expect([visited.passed, visited.failedOnly, transitions.passed, transitions.failedOnly]).toEqual([
        0, 0, 0, 0,
      ]);
      expect(transitionsMissed).toHaveLength(transitions.total);
    }),
  );
});
