import { describe, expect, test } from '@jest/globals';
import {
  action,
  ask,
  createWebMessagingFlow,
  end,
  route,
  say,
  set,
  start,
  transition,
  webchat,
  when,
} from '../../src/flow/builder.ts';
import { flowSourceSchema } from '../../src/flow/definition.ts';

describe('the builder makes what a written source would hold', () => {
  test('nodes and actions', () => {
    const flow = createWebMessagingFlow({
      id: '{env.SUPPORT_FLOW_ID}',
      name: 'WebChat Support Flow',
      nodes: {
        start: start('set_context'),
        set_context: action(
          [set('channel', 'webchat'), say('Hello'), ask('Topic?', 'intent')],
          'route_intent',
        ),
        route_intent: transition([when('intent').equals('billing', 'billing_queue')], 'default_end'),
        billing_queue: action([route('{billing_queue_id}')]),
        window: webchat([], 'default_end'),
        default_end: end(),
      },
    });
    expect(flow).toStrictEqual({
      id: '{env.SUPPORT_FLOW_ID}',
      name: 'WebChat Support Flow',
      nodes: {
        start: { type: 'start', transition: 'set_context' },
        set_context: {
          type: 'action',
          actions: [
            { name: 'set', variable: 'channel', value: 'webchat' },
            { name: 'say', text: 'Hello' },
            { name: 'ask', text: 'Topic?', variable: 'intent' },
          ],
          transition: 'route_intent',
        },
        route_intent: {
          type: 'transition',
          conditions: [
            { variable: 'intent', condition: 'equals', value: 'billing', transition: 'billing_queue' },
          ],
          transition: 'default_end',
        },
        billing_queue: { type: 'action', actions: [{ name: 'route', queueId: '{billing_queue_id}' }] },
        window: { type: 'webchat', actions: [], transition: 'default_end' },
        default_end: { type: 'end' },
      },
    });
    expect(flowSourceSchema.parse(flow)).toStrictEqual(flow);
  });

  test('every comparison', () => {
    const v = when('v');
    const conditions = [
      v.equals(true, 'n'),
      v.notEquals(1, 'n'),
      v.contains('a', 'n'),
      v.notContains('a', 'n'),
      v.startsWith('a', 'n'),
      v.endsWith('a', 'n'),
      v.matches('^a', 'n'),
      v.in(['a', 1], 'n'),
      v.greaterThan(1, 'n'),
      v.greaterOrEqual(1, 'n'),
      v.lessThan('2', 'n'),
      v.lessOrEqual(2, 'n'),
    ];
    expect(conditions.map(({ condition, value }) => [condition, value])).toEqual([
      ['equals', true],
      ['notEquals', 1],
      ['contains', 'a'],
      ['notContains', 'a'],
      ['startsWith', 'a'],
      ['endsWith', 'a'],
      ['matches', '^a'],
      ['in', ['a', 1]],
      ['greaterThan', 1],
      ['greaterOrEqual', 1],
      ['lessThan', '2'],
      ['lessOrEqual', 2],
    ]);
    expect([v.exists('n'), v.notExists('n')]).toStrictEqual([
      { variable: 'v', condition: 'exists', transition: 'n' },
      { variable: 'v', condition: 'notExists', transition: 'n' },
    ]);
    for (const condition of conditions) expect(condition).toMatchObject({ variable: 'v', transition: 'n' });
  });
});
