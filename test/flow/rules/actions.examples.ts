import { ask, doing, type Examples, QUEUE } from './example.ts';

export const actions: Readonly<Record<string, Examples>> = {
  'unknown-action': {
    bad: {
      'a slip': {
        flow: doing([{ name: 'asks', text: 'Why?', variable: 'reason' }]),
        says: 'does not know the action "asks": it goes to the platform as it is, and in simulation a mock must answer it. Did you mean "ask"?',
        at: 'nodes.step.actions.0.name',
      },
      'a name that every object knows': {
        flow: doing([{ name: 'constructor' }]),
        says: '"constructor"',
        at: 'nodes.step.actions.0.name',
      },
    },
    good: { 'known ones': doing([ask, { name: 'say', text: 'Thank you' }]) },
  },
  'action-parameters': {
    bad: {
      'a missing parameter': {
        flow: doing([{ name: 'ask', text: 'Why?' }]),
        says: 'Action "ask" needs the parameter "variable"',
        at: 'nodes.step.actions.0',
      },
      'a parameter that is null': {
        flow: doing([{ name: 'set', variable: 'x', value: null }]),
        says: 'needs the parameter "value"',
        at: 'nodes.step.actions.0.value',
      },
      'a number for text': {
        flow: doing([{ name: 'say', text: 42 }]),
        says: 'takes text as "text"; put it in quotes',
        at: 'nodes.step.actions.0.text',
      },
      'a list for text': {
        flow: doing([{ name: 'say', text: ['Hello'] }]),
        says: 'takes text as "text".',
        at: 'nodes.step.actions.0.text',
      },
      'a blank queue': {
        flow: doing([{ name: 'route', queueId: ' ' }]),
        says: 'has a blank "queueId"',
        at: 'nodes.step.actions.0.queueId',
      },
      'one quick reply that is no list': {
        flow: doing([{ name: 'say', text: 'Hello', quickReplies: 'Bye' }]),
        says: 'Action "say" takes a list of texts as "quickReplies"',
        at: 'nodes.step.actions.0.quickReplies',
      },
      'quick replies without any': {
        flow: doing([{ ...ask, quickReplies: [] }]),
        says: 'has no label in "quickReplies"',
        at: 'nodes.step.actions.0.quickReplies',
      },
      'a blank quick reply': {
        flow: doing([{ ...ask, quickReplies: ['Yes', ' '] }]),
        says: 'has a blank label in "quickReplies"',
        at: 'nodes.step.actions.0.quickReplies',
      },
      'the same quick reply twice': {
        flow: doing([{ ...ask, quickReplies: ['Yes', 'No', 'Yes'] }]),
        says: 'offers "Yes" twice in "quickReplies"',
        at: 'nodes.step.actions.0.quickReplies',
      },
      'a slip in an optional parameter': {
        flow: doing([{ ...ask, quickReply: ['Yes'] }]),
        says: 'has no parameter "quickReply"',
        at: 'nodes.step.actions.0.quickReply',
        severity: 'warning',
      },
      'a parameter it does not have': {
        flow: doing([{ name: 'say', text: 'Hello', txet: 'Hi' }]),
        says: 'Action "say" has no parameter "txet". Did you mean "text"?',
        at: 'nodes.step.actions.0.txet',
        severity: 'warning',
      },
    },
    good: {
      'all of them, a value of any kind': doing([
        ask,
        { name: 'set', variable: 'x', value: 0 },
        { name: 'set', variable: 'y', value: '' },
        { name: 'set', variable: 'z', value: ['a'] },
        { name: 'say', text: 'Hello', quickReplies: ['Yes', '{y}'] },
        { name: 'route', queueId: QUEUE },
      ]),
      'unknown actions take what they like': doing([{ name: 'lookup', anything: 7 }]),
    },
  },
  'empty-text': {
    bad: {
      'nothing to say': {
        flow: doing([{ name: 'say', text: ' \n' }]),
        says: 'Node "step" would send the customer an empty message. Write the text of "say"',
        at: 'nodes.step.actions.0.text',
      },
      'nothing to ask': {
        flow: doing([{ name: 'ask', text: '', variable: 'topic' }]),
        says: 'Write the text of "ask"',
        at: 'nodes.step.actions.0.text',
      },
    },
    good: { 'a missing text is another rule’s business': doing([{ name: 'say' }]) },
  },
  'queue-id': {
    bad: {
      'a name': {
        flow: doing([{ name: 'route', queueId: 'Billing' }]),
        says: 'Node "step" routes to "Billing", which is not the id of a queue',
        at: 'nodes.step.actions.0.queueId',
      },
      'a name behind a variable': {
        flow: doing([{ name: 'route', queueId: '{billing}' }], { billing: 'Billing' }),
        says: '"Billing" (from "{billing}")',
        at: 'nodes.step.actions.0.queueId',
      },
    },
    good: {
      'an id': doing([{ name: 'route', queueId: QUEUE.toUpperCase() }]),
      'an id behind a variable': doing([{ name: 'route', queueId: '{billing}' }], { billing: QUEUE }),
      'what only the conversation knows': doing(
        [
          { name: 'set', variable: 'queue', value: QUEUE },
          { name: 'route', queueId: '{queue}' },
        ],
        { queue: 'none yet' },
      ),
    },
  },
};
