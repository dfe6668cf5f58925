import { describe, expect, test } from '@jest/globals';
import { validateFlow } from '../../src/sandbox/validation.ts';
import { supportFlow } from './support.ts';

const QUEUES = new Set(['queue-billing']);

function errorsOf(body: unknown) {
  return validateFlow(body, 'support', QUEUES).errors;
}

describe('an error', () => {
  test.each([[null], [[]], ['flow'], [3]])('is no object at all: %j', (body) => {
    expect(errorsOf(body)).toEqual([expect.stringMatching(/^flow: /)]);
  });

  test('of the flow is text', () => {
    expect(errorsOf({ ...supportFlow(), name: 7 })).toEqual([expect.stringMatching(/^name: /)]);
    expect(errorsOf({ ...supportFlow(), id: 'other' })).toEqual([
      'The body holds the flow other, not support.',
    ]);
  });

  test('of a node names it and the field', () => {
    const nodes = { ...supportFlow().nodes, greet: { type: 'action', actions: [{ text: 'Hello' }] } };
    expect(errorsOf({ ...supportFlow(), nodes })).toEqual([
      { nodeId: 'greet', field: 'actions[0].name', code: 'schema', message: expect.any(String) },
    ]);
  });

  test('is a start node that is missing', () => {
    expect(errorsOf(supportFlow({ nodes: { bye: { type: 'end' } } }))).toEqual([
      'The flow has no start node.',
    ]);
  });

  test('is a transition to nowhere, of a node and of a condition, even one called constructor', () => {
    const flow = supportFlow({
      nodes: {
        start: {
          type: 'start',
          conditions: [{ variable: 'intent', condition: 'exists', transition: 'lost' }],
          transition: 'constructor',
        },
      },
    });
    expect(errorsOf(flow)).toEqual([
      {
        nodeId: 'start',
        field: 'transition',
        code: 'transition.target.missing',
        message: 'There is no node constructor to go to.',
      },
      {
        nodeId: 'start',
        field: 'conditions[0].transition',
        code: 'transition.target.missing',
        message: 'There is no node lost to go to.',
      },
    ]);
  });

  test('is a queue that the organization has not, after its variable is looked up', () => {
    const flow = supportFlow({ environmentVariables: { billing_queue_id: 'queue-gone' } });
    expect(errorsOf(flow)).toEqual([
      {
        nodeId: 'billing_queue',
        field: 'actions[0].queueId',
        code: 'queue.not.found',
        message: 'The organization has no queue queue-gone.',
      },
    ]);
  });
});

test('a queue is not looked for where nobody said which there are, or where only a conversation can tell', () => {
  const flow = supportFlow({ environmentVariables: { billing_queue_id: 'queue-gone' } });
  expect(validateFlow(flow, 'support', undefined).errors).toEqual([]);
  expect(errorsOf(supportFlow({ environmentVariables: {} }))).toEqual([]);
});

test('an unknown action is a warning', () => {
  const flow = supportFlow();
  flow.nodes['greet'] = { type: 'action', actions: [{ name: 'dance' }], transition: 'bye' };
  expect(validateFlow(flow, 'support', QUEUES)).toMatchObject({
    errors: [],
    warnings: [{ nodeId: 'greet', field: 'actions[0].name', code: 'action.unknown' }],
  });
});

test('a sound flow passes, with or without version and status', () => {
  expect(validateFlow(supportFlow(), 'support', QUEUES)).toMatchObject({ errors: [], warnings: [] });
  expect(errorsOf({ ...supportFlow(), version: 3, status: 'published' })).toEqual([]);
});
