import { ask, choosing, doing, type Examples } from './example.ts';

export const variables: Readonly<Record<string, Examples>> = {
  'undeclared-placeholder': {
    bad: {
      'a slip': {
        flow: doing([ask, { name: 'say', text: 'So it is about {topc}, {topc}?' }]),
        says: '{topc} is not declared: no environment variable has this name and no node sets or asks for it. Did you mean "topic"?',
        at: 'nodes.step.actions.1.text',
      },
      'in a condition': {
        flow: choosing({ value: '{expected}' }),
        says: '{expected}',
        at: 'nodes.choice.conditions.0.value',
      },
      'in a list of values': {
        flow: choosing({ condition: 'in', value: ['billing', '{other}'] }),
        says: '{other}',
        at: 'nodes.choice.conditions.0.value.1',
      },
      'inside a parameter of an unknown action': {
        flow: doing([{ name: 'lookup', query: { by: ['{customer}'] } }]),
        says: '{customer}',
        at: 'nodes.step.actions.0.query.by.0',
      },
      'perhaps set by an unknown action': {
        flow: doing([
          { name: 'lookup', into: 'customer' },
          { name: 'say', text: 'Hello {customer}' },
        ]),
        says: '{customer} is not declared',
        at: 'nodes.step.actions.1.text',
        severity: 'warning',
      },
    },
    good: {
      'set, asked, an environment variable or built in': doing(
        [
          ask,
          { name: 'set', variable: 'x', value: '{now}' },
          { name: 'say', text: '{topic} {x} {greeting} {channel} {message}' },
        ],
        { greeting: 'Hello' },
      ),
      'braces that are no placeholder': doing([{ name: 'say', text: '{} { x } {1} {"a": 1}' }]),
      'a pattern': choosing({ condition: 'matches', value: '\\p{Lu}' }),
    },
  },
  'unused-variable': {
    bad: {
      'a variable nobody uses': {
        flow: doing([{ name: 'say', text: 'greeting' }], { greeting: 'Hello' }),
        says: 'Nothing uses the environment variable "greeting"',
        at: 'environmentVariables.greeting',
      },
    },
    good: {
      'used in a text': doing([{ name: 'say', text: '{greeting}!' }], { greeting: 'Hello' }),
      'used in a setting': {
        ...doing([], { title: 'Support' }),
        applicationSettings: { webchat: { title: '{title}' } },
      },
      'looked at by a condition': {
        ...choosing({ condition: 'exists' }),
        environmentVariables: { topic: 'billing' },
      },
      'named to an unknown action': doing([{ name: 'lookup', table: 'orders' }], { orders: 'orders-eu' }),
    },
  },
};
