/**
 * Checked by the type checker, never run: every line below `@ts-expect-error` must be refused, and all else accepted.
 */

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
import type { FlowSource } from '../../src/flow/definition.ts';

const flow = createWebMessagingFlow({
  id: '{env.SUPPORT_FLOW_ID}',
  name: 'Support',
  nodes: {
    start: start('greet'),
    greet: action([say('Hello'), ask('What is it about?', 'intent'), set('tries', 1)], 'route_intent'),
    route_intent: transition(
      [when('intent').equals('billing', 'billing_queue'), when('intent').in(['a', 1], 'chat')],
      'farewell',
    ),
    billing_queue: action([route('{billing_queue_id}')]),
    chat: webchat([{ name: 'openWindow', height: 300 }], 'farewell'),
    farewell: { ...end(), name: 'Goodbye' },
  },
  environmentVariables: { billing_queue_id: '{env.BILLING_QUEUE_ID}' },
});

/** What the builder makes is a flow source, and keeps the ids of its nodes. */
export const source: FlowSource = flow;
export const ids: 'start' | 'greet' | 'route_intent' | 'billing_queue' | 'chat' | 'farewell' =
  'greet' satisfies keyof typeof flow.nodes;

/** The same in plain objects, as in JSON. */
createWebMessagingFlow({
  id: 'x',
  name: 'Plain',
  nodes: {
    start: { type: 'start', transition: 'choose' },
    choose: {
      type: 'transition',
      conditions: [{ variable: 'intent', condition: 'equals', value: 'billing', transition: 'done' }],
      transition: 'done',
    },
    done: { type: 'end' },
  },
});

createWebMessagingFlow({
  id: 'x',
  name: 'Built, with nodes that do not exist',
  nodes: {
    // @ts-expect-error
    start: start('choice'),
    // @ts-expect-error
    greet: action([say('Hello')], 'choice'),
    // @ts-expect-error
    choose: transition([when('a').equals('b', 'done'), when('a').exists('nowhere')], 'done'),
    // @ts-expect-error
    other: transition([when('a').equals('b', 'done')], 'nowhere'),
    // @ts-expect-error
    chat: webchat([], 'nowhere'),
    done: end(),
  },
});

createWebMessagingFlow({
  id: 'x',
  name: 'Plain, with nodes that do not exist',
  nodes: {
    // @ts-expect-error
    start: { type: 'start', transition: 'choice' },
    choose: {
      type: 'transition',
      conditions: [
        // @ts-expect-error
        { variable: 'a', condition: 'equals', value: 'b', transition: 'nowhere' },
        // @ts-expect-error
        { variable: 'a', condition: 'equalz', value: 'b', transition: 'done' },
      ],
      transition: 'done',
    },
    // @ts-expect-error
    typo: { type: 'end', transitions: 'done' },
    // @ts-expect-error
    kind: { type: 'finish' },
    done: { type: 'end' },
  },
});

createWebMessagingFlow({
  id: 'x',
  name: 'Unknown keys of the flow',
  nodes: { start: start('done'), done: end() },
  // @ts-expect-error
  settings: {},
});

// @ts-expect-error
when('a').exists('value', 'done');
// @ts-expect-error
when('a').contains(1, 'done');
// @ts-expect-error
ask('What is it about?');
