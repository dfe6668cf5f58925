import { describe, expect, test } from '@jest/globals';
import type { FlowDefinition } from '../../../../src/flow/definition.ts';
import {
  executionSchema,
  type RecordedStep,
  recordedPath,
  stepsOf,
} from '../../../../src/genesys/architect/guest/recorded-path.ts';

const action = (name: string, type: string, rest: Partial<FlowDefinition['nodes'][string]> = {}) => ({
  type: 'action' as const,
  name,
  actions: [{ name: type }],
  ...rest,
});

const NODES: FlowDefinition['nodes'] = {
  Start: { type: 'start', transition: 'Start / Greet' },
  'Start / Greet': action('Greet', 'sendResponse', { transition: 'Start / Which' }),
  'Start / Which': action('Which', 'decision', {
    conditions: [
      { variable: 'x', condition: 'expression', value: 'x', transition: 'Start / Which / yes / Say' },
    ],
    transition: 'Start / To sales',
  }),
  'Start / Which / yes / Say': action('Say', 'sendResponse', { transition: 'Start / To sales' }),
  'Start / To sales': action('To sales', 'changeState', { transition: 'Sales' }),
  Sales: { type: 'transition', transition: 'Sales / Say' },
  'Sales / Say': action('Say', 'sendResponse', { transition: 'Sales / Say 2' }),
  'Sales / Say 2': action('Say', 'sendResponse', { transition: 'Sales / Bye' }),
  'Sales / Bye': { ...action('Bye', 'disconnect'), type: 'end' },
};

const step = (kind: string, name?: string): RecordedStep => ({ kind, name });

describe('a path that is not known', () => {
  test.each([
    ['names that are not recorded', [step('actionSendResponse')], 'the names of actions are not recorded'],
    ['an action of another flow', [step('actionSendResponse', 'Hm')], 'the flow has no action "Hm"'],
    [
      'a label that several have',
      [step('actionSendResponse', 'Say')],
      '"Say" may be one of several actions of the flow',
    ],
  ])('is told for %s', (_, steps, why) => {
    expect(recordedPath(NODES, steps)).toEqual({ why });
  });

  test('is told for a flow without a start', () => {
    expect(recordedPath({}, [])).toEqual({ why: 'the flow has no start' });
  });
});

describe('a path', () => {
  test('leads through states, and tells actions of the same label by where they can be', () => {
    const steps = [
      step('startedFlow'),
      step('actionSendResponse', 'Greet'),
      step('actionDecision', 'Which'),
      step('actionSendResponse', 'Say'),
      step('actionChangeState', 'To sales'),
      step('actionSendResponse', 'Say'),
      step('actionSendResponse', 'Say'),
      step('actionDisconnect', 'Bye'),
      step('endedFlow'),
    ];
    const path = [
      'Start',
      'Start / Greet',
      'Start / Which',
      'Start / Which / yes / Say',
      'Start / To sales',
      'Sales',
      'Sales / Say',
      'Sales / Say 2',
      'Sales / Bye',
    ];
    const found = recordedPath(NODES, steps);
    expect(found).toMatchObject({ path, endNode: 'Sales / Bye' });
    expect('taken' in found && found.taken?.map(({ from, to }) => [from, to])).toEqual(
      path.slice(1).map((to, index) => [path[index], to]),
    );
    expect('taken' in found && found.taken?.[2]).toEqual({
      from: 'Start / Which',
      to: 'Start / Which / yes / Say',
      via: 0,
    });
  });

  test('that has not come to its end ends nowhere', () => {
    expect(recordedPath(NODES, [step('actionSendResponse', 'Greet')])).toEqual({
      path: ['Start', 'Start / Greet'],
      taken: [{ from: 'Start', to: 'Start / Greet', via: 'transition' }],
    });
  });

  test('over two ways to the same node, or back from a task, tells no transitions', () => {
    const nodes: FlowDefinition['nodes'] = {
      Start: { type: 'start', transition: 'Ask' },
      Ask: action('Ask', 'switch', {
        conditions: [{ variable: 'x', condition: 'expression', value: 'x', transition: 'End' }],
        transition: 'End',
      }),
      End: { ...action('End', 'disconnect'), type: 'end' },
      Elsewhere: action('Elsewhere', 'sendResponse'),
    };
    const ask = step('actionSwitch', 'Ask');
    expect(recordedPath(nodes, [ask, step('actionDisconnect', 'End')])).toEqual({
      path: ['Start', 'Ask', 'End'],
    });
    expect(recordedPath(nodes, [ask, step('actionSendResponse', 'Elsewhere')])).toEqual({
      path: ['Start', 'Ask', 'Elsewhere'],
    });
  });

  test('a ring of states is walked once', () => {
    const nodes: FlowDefinition['nodes'] = {
      A: { type: 'start', transition: 'B' },
      B: { type: 'transition', transition: 'A' },
    };
    expect(recordedPath(nodes, [])).toEqual({ path: ['A'], taken: [] });
  });
});

test('steps within steps come after them', () => {
  const file = {
    flow: {
      conversationId: 'c',
      execution: [
        { startedFlow: { dateTime: '2026-01-01T00:00:00Z', variables: [] } },
        { actionLoop: { actionName: 'Loop', execution: [{ actionSendResponse: { actionName: 'Say' } }] } },
        { endedFlow: {} },
      ],
    },
  };
  expect(stepsOf(executionSchema.parse(file).flow.execution)).toEqual([
    step('startedFlow'),
    step('actionLoop', 'Loop'),
    step('actionSendResponse', 'Say'),
    step('endedFlow'),
  ]);
});
