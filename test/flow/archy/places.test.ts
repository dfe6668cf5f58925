import { describe, expect, test } from '@jest/globals';
import { resolveRefPath } from '../../../src/flow/archy/places.ts';
import { action, disconnect, flowOf, group, say, stateRef } from './documents.ts';

const archy = flowOf(
  [
    group('Start', [
      action('callData', 'Look up', {
        refId: 'Look up_12',
        outputs: { success: { actions: [say('Found')] } },
      }),
      say('Hello'),
      say('Bye', 'a'),
      say('Bye', 'b'),
      action('changeState', 'Go [on]/off', { targetStateRef: stateRef('Sales_10') }),
    ]),
    group('Sales', [action('callData', 'Sell'), disconnect]),
  ],
  [group('Task', [say('In task')])],
);
const start = ['inboundShortMessage', 'states', 0, 'state'];
const STATE = '/inboundShortMessage/states/state[Start_10]';

describe('a place that the document does not have', () => {
  test.each([
    '',
    'x',
    '/',
    '/inboundEmail/states/state[Start_10]',
    '/inboundShortMessage/states/state[Gone_3]',
  ])('is not made up for %j', (path) => {
    expect(resolveRefPath(archy, path)).toBeUndefined();
  });

  test('is its state where several actions could be meant', () => {
    expect(resolveRefPath(archy, `${STATE}/actions/sendResponse[x]`)).toEqual(start);
    expect(resolveRefPath(archy, `${STATE}/actions/sendResponse[x]`, 'Bye')).toEqual(start);
    expect(resolveRefPath(archy, `${STATE}/actions/unknown[x]`)).toEqual(start);
  });
});

describe('a place', () => {
  test.each<[string, string | undefined, readonly (string | number)[]]>([
    ['/inboundShortMessage', undefined, ['inboundShortMessage']],
    [STATE, undefined, start],
    [`${STATE}/actions/callData[Look up_12]`, undefined, [...start, 'actions', 0, 'callData']],
    [
      `${STATE}/actions/callData[Look up_12]/outputs/success/actions/sendResponse[y]`,
      'Found',
      [...start, 'actions', 0, 'callData', 'outputs', 'success', 'actions', 0, 'sendResponse'],
    ],
    [`${STATE}/actions/callData[_^_archy_callData_1__]`, undefined, [...start, 'actions', 0, 'callData']],
    [`${STATE}/actions/sendResponse[x]`, 'Hello', [...start, 'actions', 1, 'sendResponse']],
    [`${STATE}/actions/changeState[Go [on]/off_14]`, undefined, [...start, 'actions', 4, 'changeState']],
    [
      '/inboundShortMessage/states/state[Sales_99]/actions/callData[z]',
      undefined,
      ['inboundShortMessage', 'states', 1, 'state', 'actions', 0, 'callData'],
    ],
    [
      '/inboundShortMessage/tasks/task[Task_10]/actions',
      undefined,
      ['inboundShortMessage', 'tasks', 0, 'task', 'actions'],
    ],
    [
      '/inboundShortMessage/tasks/task[gone]/actions/sendResponse[z]',
      'In task',
      ['inboundShortMessage', 'tasks', 0, 'task', 'actions', 0, 'sendResponse'],
    ],
  ])('is found for %s (%s)', (path, name, expected) => {
    expect(resolveRefPath(archy, path, name)).toEqual(expected);
  });
});
