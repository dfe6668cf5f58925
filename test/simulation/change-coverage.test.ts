import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FlowAction, FlowCondition, FlowDefinition, FlowNode } from '../../src/flow/definition.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import { changedTransitions, coverageOfChange } from '../../src/simulation/change-coverage.ts';
import { describeStep, generateConversations, takeableEdges } from '../../src/simulation/generator.ts';
import { readTranscripts } from '../../src/simulation/transcript.ts';
import { anyFlow } from '../flow/arbitrary.ts';
import { exampleFlow } from '../support/flows.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const say = (text: string): FlowAction => ({ name: 'say', text });
const when = (value: string, transition: string): FlowCondition => ({
  variable: 'intent',
  condition: 'equals',
  value,
  transition,
});

const before: FlowDefinition = {
  id: 'x',
  name: 'X',
  nodes: {
    start: { type: 'start', transition: 'route' },
    route: {
      type: 'transition',
      conditions: [when('billing', 'billing'), when('technical', 'tech')],
      transition: 'done',
    },
    billing: { type: 'action', actions: [say('Billing')], transition: 'done' },
    tech: { type: 'action', actions: [say('{team}')], transition: 'done' },
    done: { type: 'end' },
  },
  environmentVariables: { team: 'Technicians' },
};

function withNodes(nodes: Record<string, FlowNode>): FlowDefinition {
  return { ...before, nodes: { ...before.nodes, ...nodes } };
}

function changed(after: FlowDefinition, from: FlowDefinition | undefined = before): string[] {
  return changedTransitions(from, after).map(describeStep);
}

const route = { type: 'transition', transition: 'done' } as const;

describe('what a change touches', () => {
  test.each<[string, FlowDefinition, string[]]>([
    ['a name', { ...before, name: 'Y' }, []],
    ['a setting', { ...before, applicationSettings: { title: 'Y' } }, []],
    [
      'a label',
      withNodes({ billing: { type: 'action', name: 'B', actions: [say('Billing')], transition: 'done' } }),
      [],
    ],
    [
      'a condition that is new',
      withNodes({
        route: {
          ...route,
          conditions: [when('billing', 'billing'), when('technical', 'tech'), when('claims', 'billing')],
        },
      }),
      ['route → billing (condition 3)'],
    ],
    [
      'a condition with another question',
      withNodes({ route: { ...route, conditions: [when('billing', 'billing'), when('tech', 'tech')] } }),
      ['route → tech (condition 2)'],
    ],
    [
      'a condition with another target',
      withNodes({ route: { ...route, conditions: [when('billing', 'tech'), when('technical', 'tech')] } }),
      ['route → tech (condition 1)'],
    ],
    [
      'a condition that is gone: those it took go on',
      withNodes({ route: { ...route, conditions: [when('billing', 'billing')] } }),
      ['route → done'],
    ],
    [
      'a plain transition that leads elsewhere',
      withNodes({ billing: { type: 'action', actions: [say('Billing')], transition: 'tech' } }),
      ['billing → tech'],
    ],
    [
      'actions: the ways into the node and out of it',
      withNodes({ billing: { type: 'action', actions: [say('Bills')], transition: 'done' } }),
      ['route → billing (condition 1)', 'billing → done'],
    ],
    [
      'a value that actions use',
      { ...before, environmentVariables: { team: 'Engineers' } },
      ['route → tech (condition 2)', 'tech → done'],
    ],
  ])('%s', (_, after, transitions) => {
    expect(changed(after)).toEqual(transitions);
  });

  test('a node with another id only, and the conditions that lead to it', () => {
    const { billing, ...rest } = before.nodes;
    if (billing === undefined) throw new Error('no such node');
    const after = {
      ...before,
      nodes: {
        ...rest,
        bills: billing,
        route: { ...route, conditions: [when('billing', 'bills'), when('technical', 'tech')] },
      },
    };
    expect(changed(after)).toEqual([]);
  });

  test('the order of conditions', () => {
    const after = withNodes({
      route: { ...route, conditions: [when('technical', 'tech'), when('billing', 'billing')] },
    });
    expect(changed(after)).toHaveLength(1);
  });

  test('a value that a condition is compared with', () => {
    const asks = (team: string): FlowDefinition => ({
      ...withNodes({ route: { ...route, conditions: [when('{team}', 'billing')] }, tech: { type: 'end' } }),
      environmentVariables: { team },
    });
    expect(changed(asks('b'), asks('a'))).toEqual(['route → billing (condition 1)']);
  });

  test('everything, where there was nothing before', () => {
    expect(changedTransitions(undefined, before)).toEqual(takeableEdges(before));
  });

  test('nothing, where nothing changed', () => {
    fc.assert(fc.property(anyFlow, (flow) => expect(changedTransitions(flow, flow)).toEqual([])));
  });

  test('nothing that is not in the flow', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (from, to) => {
        const edges = takeableEdges(to).map(describeStep);
        expect(changed(to, from).filter((step) => !edges.includes(step))).toEqual([]);
      }),
    );
  });
});

describe('what of a change is not tested', () => {
  const after = withNodes({
    route: {
      ...route,
      conditions: [
        when('claims', 'billing'),
        when('claims', 'tech'),
        ...(before.nodes['route']?.conditions ?? []),
      ],
    },
  });

  test('comes with a transcript that takes it, or with the reason why there is none', () => {
    const coverage = coverageOfChange(before, after, [], {
      now,
      locate: (path) => ({ file: 'flows/x.flow.yaml', line: path.length }),
    });
    expect(coverage).toMatchObject({ total: 2, passed: 0, failedOnly: 0 });
    expect(coverage.untested).toEqual([
      {
        from: 'route',
        to: 'billing',
        via: 0,
        path: ['nodes', 'route', 'conditions', 0, 'transition'],
        place: { file: 'flows/x.flow.yaml', line: 5 },
        failed: 0,
        stub: expect.stringContaining('given: { intent: claims }'),
      },
      {
        from: 'route',
        to: 'tech',
        via: 1,
        path: ['nodes', 'route', 'conditions', 1, 'transition'],
        place: { file: 'flows/x.flow.yaml', line: 5 },
        failed: 0,
        why: { reason: 'shadowed', text: 'condition 1 holds whenever this one does' },
      },
    ]);
    const stubs = coverage.untested.flatMap(({ stub }) => stub ?? []).join('');
    const document = parseDocument('flows/x.transcripts.yaml', `transcripts:\n${stubs}`);
    const { transcripts, findings } = readTranscripts(document, (text) => text);
    expect(findings).toEqual([]);
    expect(transcripts.map(({ name }) => name)).toEqual(['takes route → billing (condition 1)']);
  });

  test('is what a failed conversation took, too', () => {
    const taken = [{ from: 'route', to: 'billing', via: 0 }];
    const failed = coverageOfChange(before, after, [{ taken, passed: false }], { now });
    expect(failed).toMatchObject({ total: 2, passed: 0, failedOnly: 1 });
    expect(failed.untested[0]).toMatchObject({ via: 0, failed: 1, stub: expect.any(String) });
    const passed = coverageOfChange(before, after, [{ taken, passed: true }], { now });
    expect(passed).toMatchObject({ total: 2, passed: 1, failedOnly: 0 });
    expect(passed.untested.map(({ via }) => via)).toEqual([1]);
  });

  test('is nothing, where conversations take all of it or nothing changed', async () => {
    const flow = await exampleFlow('flows/support.flow.yaml');
    const results = generateConversations(flow, { now }).conversations.map(({ result }) => ({
      ...result,
      passed: true,
    }));
    expect(coverageOfChange(undefined, flow, results, { now })).toMatchObject({
      passed: 20,
      total: 20,
      untested: [],
    });
    expect(coverageOfChange(flow, flow, [], { now })).toEqual({
      total: 0,
      passed: 0,
      failedOnly: 0,
      untested: [],
    });
  });
});
