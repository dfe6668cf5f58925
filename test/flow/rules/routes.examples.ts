import type { FlowNode } from '../../../src/flow/definition.ts';
import { BYE, native, say } from './archy.examples.ts';
import { ask, choosing, type Examples, end, flowOf, looping, QUEUE } from './example.ts';

export const routes: Readonly<Record<string, Examples>> = {
  'start-node': {
    bad: {
      'no start': { flow: flowOf({ bye: end }), says: 'No node is of type start', at: 'nodes' },
      'no node at all': { flow: flowOf({}), says: 'No node is of type start', at: 'nodes' },
      'two starts': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          again: { type: 'start', transition: 'bye' },
          bye: end,
        }),
        says: '"again" is a second start: conversations begin at "start"',
        at: 'nodes.again.type',
      },
    },
    good: {
      'one start, whatever it is called': flowOf({ begin: { type: 'start', transition: 'bye' }, bye: end }),
    },
  },
  'dangling-transition': {
    bad: {
      'a slip of the keyboard': {
        flow: flowOf({ start: { type: 'start', transition: 'defualt_end' }, default_end: end }),
        says: 'Node "start" leads to "defualt_end", which does not exist. Did you mean "default_end"?',
        at: 'nodes.start.transition',
      },
      'in a condition': {
        flow: choosing({ condition: 'exists' }, { condition: 'notExists', transition: 'nowhere_at_all' }),
        says: 'Condition 2 of node "choice" leads to "nowhere_at_all", which does not exist.',
        at: 'nodes.choice.conditions.1.transition',
      },
      'a name that every object knows': {
        flow: flowOf({ start: { type: 'start', transition: 'constructor' } }),
        says: '"constructor", which does not exist',
        at: 'nodes.start.transition',
      },
    },
    good: {
      'odd names that do exist': flowOf(
        Object.fromEntries<FlowNode>([
          ['start', { type: 'start', transition: '__proto__' }],
          ['__proto__', end],
        ]),
      ),
    },
  },
  'missing-transition': {
    bad: {
      'a dead end': {
        flow: flowOf({ start: { type: 'start', transition: 'step' }, step: { type: 'action' } }),
        says: 'Node "step" leads nowhere',
        at: 'nodes.step',
      },
      'a start that goes nowhere': {
        flow: flowOf({ start: { type: 'start' } }),
        says: '"start" leads nowhere',
        at: 'nodes.start',
      },
      'no fallback': {
        flow: flowOf({
          start: { type: 'start', transition: 'choice' },
          choice: {
            type: 'transition',
            conditions: [
              { variable: 'topic', condition: 'equals', value: 'a', transition: 'bye' },
              { variable: 'topic', condition: 'notEquals', value: 'b', transition: 'bye' },
            ],
          },
          bye: end,
        }),
        says: 'Node "choice" has no fallback',
        at: 'nodes.choice',
      },
    },
    good: {
      'an end': flowOf({ start: { type: 'start', transition: 'bye' }, bye: end }),
      'two conditions of which one always holds': flowOf({
        start: {
          type: 'start',
          conditions: [
            { variable: 'topic', condition: 'exists', transition: 'bye' },
            { variable: 'topic', condition: 'notExists', transition: 'bye' },
          ],
        },
        bye: end,
      }),
    },
  },
  'unreachable-node': {
    bad: {
      'a node nobody leads to': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          lonely: { type: 'action', transition: 'bye' },
          bye: end,
        }),
        says: 'No conversation can come to node "lonely"',
        at: 'nodes.lonely',
      },
      'a node behind an end': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', transition: 'after' },
          after: end,
        }),
        says: '"after"',
        at: 'nodes.after',
      },
    },
    good: { 'without a start that is another rule’s business': flowOf({ bye: end }) },
  },
  'end-with-transition': {
    bad: {
      'a transition': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', transition: 'start' },
        }),
        says: 'over at node "bye": "transition" never counts',
        at: 'nodes.bye.transition',
      },
      'last words': {
        flow: flowOf({
          start: { type: 'start', transition: 'bye' },
          bye: { type: 'end', actions: [{ name: 'say', text: 'Goodbye' }] },
        }),
        says: '"actions" never counts',
        at: 'nodes.bye.actions',
      },
    },
    good: {
      'empty lists': flowOf({
        start: { type: 'start', transition: 'bye' },
        bye: { type: 'end', actions: [], conditions: [] },
      }),
    },
  },
  'endless-loop': {
    bad: {
      'two nodes that pass on to each other': {
        flow: looping([{ name: 'say', text: 'Hello again' }], [{ name: 'route', queueId: QUEUE }]),
        says: 'Nothing waits for the customer in the loop "a" → "b" → "a".',
        at: 'nodes.a',
      },
      'a node that leads to itself': {
        flow: flowOf({
          start: { type: 'start', transition: 'step' },
          step: { type: 'action', transition: 'step' },
        }),
        says: '"step" → "step"',
        at: 'nodes.step',
      },
      'an ask on one way round, but not on the other': {
        flow: flowOf({
          start: { type: 'start', transition: 'choice' },
          choice: {
            type: 'transition',
            conditions: [{ variable: 'topic', condition: 'exists', transition: 'quick' }],
            transition: 'slow',
          },
          quick: { type: 'action', transition: 'choice' },
          slow: { type: 'action', actions: [ask], transition: 'choice' },
        }),
        says: '"choice" → "quick" → "choice"',
        at: 'nodes.choice',
      },
      'only an unknown action could wait': {
        flow: looping([{ name: 'collect', into: 'topic' }]),
        says: 'Nothing is known to wait',
        at: 'nodes.a',
        severity: 'warning',
      },
      'a long way round is not told in full': {
        flow: flowOf(
          Object.fromEntries(
            Array.from({ length: 50 }, (_, index): [string, FlowNode] => [
              `n${index}`,
              { type: index === 0 ? 'start' : 'action', transition: `n${(index + 1) % 50}` },
            ]),
          ),
        ),
        says: '"n5" → 44 more → "n0"',
        at: 'nodes.n0',
      },
    },
    good: {
      'an ask on every way round': looping([], [ask]),
      'rounds that Architect counts': native([
        `{ loop: { name: Loop, loopCount: { lit: 3 }, outputs: { loop: { actions: [${say('"a"')}] } } } }`,
        BYE,
      ]),
    },
  },
};
