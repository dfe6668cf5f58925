import type { FlowDefinition } from '../../src/flow/definition.ts';

/** The support flow every other example grows from, built for an environment. */
export const tutorialFlow: FlowDefinition = {
  id: '2b7e4a10-93c5-4d0e-8f61-7a5b9c3d1e20',
  name: 'WebChat Support Flow',
  nodes: {
    start: { type: 'start', transition: 'set_context' },
    set_context: {
      type: 'action',
      actions: [
        { name: 'set', variable: 'channel', value: 'webchat' },
        { name: 'set', variable: 'timestamp', value: '{now}' },
      ],
      transition: 'route_intent',
    },
    route_intent: {
      type: 'transition',
      conditions: [
        { variable: 'intent', condition: 'equals', value: 'billing', transition: 'billing_queue' },
        { variable: 'intent', condition: 'equals', value: 'technical', transition: 'tech_queue' },
      ],
      transition: 'default_end',
    },
    billing_queue: {
      type: 'action',
      actions: [{ name: 'route', queueId: '{billing_queue_id}' }],
      transition: 'default_end',
    },
    tech_queue: {
      type: 'action',
      actions: [{ name: 'route', queueId: '{tech_queue_id}' }],
      transition: 'default_end',
    },
    default_end: { type: 'end' },
  },
  applicationSettings: { webchat: { title: 'Customer Support', showPoweredBy: false } },
  environmentVariables: {
    billing_queue_id: '6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607',
    tech_queue_id: '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d',
  },
};
