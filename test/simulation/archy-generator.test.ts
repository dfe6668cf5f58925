import { describe, expect, test } from '@jest/globals';
import {
  compareBehaviour,
  conversationsToCompare,
  describeBehaviour,
} from '../../src/simulation/behaviour.ts';
import { coverageOfChange } from '../../src/simulation/change-coverage.ts';
import { coverageOf } from '../../src/simulation/coverage.ts';
import { Generator } from '../../src/simulation/generator.ts';
import { simulate } from '../../src/simulation/simulator.ts';
import { archyFlow, oneState } from './support/archy-flow.ts';

const now = new Date('2026-05-04T08:00:00Z');

/** A shop: a first word, data of the customer, a back end and a transfer that may fail all matter. */
function shop(queue = 'Orders') {
  return oneState(
    `- getParticipantData: {name: Tier, attributes: [{attribute: {name: {lit: Tier}, variable: Flow.tier}}]}
- decision:
    name: Gold
    condition: {exp: 'IsSet(Flow.tier) AND Lower(Flow.tier) == "gold"'}
    outputs: {"yes": {actions: [{transferToAcd: {name: VIP, targetQueue: {lit: {name: VIP}}}}]}}
- updateData: {name: Note, statements: [{string: {variable: Flow.word, value: {exp: Lower(Message.Message.body)}}}]}
- switch:
    name: Word
    evaluate:
      firstTrue:
        default: {actions: [{sendResponse: {name: Sorry, messageBody: {lit: Sorry}}}]}
        cases:
          - case:
              value: {exp: 'StartsWith(Flow.word, "order")'}
              actions:
                - callData:
                    name: Find
                    category: {Shop: {dataAction: {Find order: {inputs: {T: {exp: Flow.word}}, successOutputs: {DAYS: {var: Flow.days}}}}}}
                    outputs:
                      success:
                        actions:
                          - decision:
                              name: Late
                              condition: {exp: Flow.days > 3}
                              outputs: {"yes": {actions: [{transferToAcd: {name: Hurry, targetQueue: {lit: {name: ${queue}}}}}]}}
                      failure: {actions: [{sendResponse: {name: Not found, messageBody: {lit: Not found}}}]}
- disconnect: {name: Bye}`,
    '[{stringVariable: {name: Flow.tier}}, {stringVariable: {name: Flow.word}}, {integerVariable: {name: Flow.days}}]',
  );
}

describe('conversations are made up from the expressions of a flow', () => {
  test('what nothing fulfils is said not to have been taken', () => {
    const flow = oneState(
      `- decision:
    name: Never
    condition: {exp: 'Message.Message.body == "a" AND Message.Message.body == "b"'}
    outputs: {"yes": {actions: [{sendResponse: {name: Odd, messageBody: {lit: Odd}}}]}}
- decision: {name: Weather, condition: {exp: Weather("Graz")}, outputs: {"yes": {actions: [{sendResponse: {name: Sun, messageBody: {lit: Sun}}}]}}}
- disconnect: {name: Bye}`,
    );
    const { untaken, complete } = new Generator(flow, { now }).all();
    expect(complete).toBe(true);
    expect(untaken.map(({ from, via, reason, why }) => [from, via, reason, why])).toEqual([
      [
        'Start / Never',
        0,
        'unknown',
        'no conversation that was tried takes it: it may need several things at once, or nothing may fulfil it',
      ],
      [
        'Start / Never / yes / Odd',
        'transition',
        'not-reached',
        'no conversation that was tried comes to "Start / Never / yes / Odd"',
      ],
      [
        'Start / Weather',
        0,
        'unknown',
        expect.stringContaining('what the function Weather gives is not known'),
      ],
      ['Start / Weather', 'transition', 'unknown', expect.stringContaining('Weather')],
      ['Start / Weather / yes / Sun', 'transition', 'not-reached', expect.stringContaining('Sun')],
    ]);
  });

  test('where the limit is too small, it is said', () => {
    const { untaken, complete } = new Generator(shop(), { now, maxSituations: 2 }).all();
    expect(complete).toBe(false);
    expect(new Set(untaken.map(({ reason }) => reason))).toEqual(new Set(['not-searched']));
  });

  test('together they take everything, and come to every end', () => {
    const flow = shop();
    const { conversations, untaken } = new Generator(flow, { now }).all();
    expect(untaken).toEqual([]);
    const played = conversations.map(({ conversation, result }) => {
      expect(simulate(flow, conversation, { now })).toEqual(result);
      expect(result.errors).toEqual([]);
      return { taken: result.taken, path: result.path, passed: true };
    });
    expect(coverageOf(flow, played).transitionsMissed).toEqual([]);
    expect(coverageOf(flow, played).nodesMissed).toEqual([]);
    expect(new Set(conversations.map(({ result }) => result.routedTo?.queueId))).toEqual(
      new Set(['VIP', 'Orders', undefined]),
    );
    expect(new Set(conversations.map(({ name }) => name)).size).toBe(conversations.length);
    expect(new Generator(shop(), { now }).all().conversations).toEqual(conversations);
  });

  test('answers to questions, tasks, and JSON that is taken apart', () => {
    const flow = archyFlow(`
variables: [{stringVariable: {name: Flow.answer}}, {stringVariable: {name: Flow.text}}, {jsonVariable: {name: Flow.json}}]
states:
  - state:
      name: Start
      refId: start
      actions:
        - callBotFlow: {name: Ask, botFlow: {Ask back: {ver_latestPublished: {inputs: {Slot.Question: {lit: Sure?}}, outputs: {Slot.Answer: {var: Flow.answer}}}}}}
        - decision: {name: Sure, condition: {exp: 'Flow.answer == "yes"'}, outputs: {"yes": {actions: [{callTask: {name: Run, targetTaskRef: "/inboundShortMessage/tasks/task[job]"}}]}}}
        - disconnect: {name: Bye}
tasks:
  - task:
      name: Job
      refId: job
      actions:
        - callData: {name: Read, category: {Shop: {dataAction: {Read all: {successOutputs: {all: {var: Flow.text}}}}}}}
        - updateData: {name: Parse, statements: [{json: {variable: Flow.json, value: {exp: JsonParse(Flow.text)}}}]}
        - decision:
            name: City
            condition: {exp: 'IsNotSet(GetJsonObjectProperty(Flow.json, "city"))'}
            outputs: {"no": {actions: [{endTask: {name: With}}]}}
        - endTask: {name: Without}
`);
    const { untaken, conversations } = new Generator(flow, { now }).all();
    expect(untaken).toEqual([]);
    expect(conversations.flatMap(({ result }) => result.errors)).toEqual([]);
  });
});

describe('a change of a flow', () => {
  test('that calls something else is no difference by itself', () => {
    const after = oneState(
      `- callData: {name: Log, category: {Shop: {dataAction: {Log visit: {inputs: {T: {lit: x}}}}}}}\n- disconnect: {name: Bye}`,
    );
    const before = oneState('- disconnect: {name: Bye}');
    const conversations = [
      {
        name: 'mine',
        origin: 'transcript' as const,
        conversation: { userLines: ['a'], given: {}, mocks: [] },
      },
    ];
    const { changes } = compareBehaviour(before, after, conversations, { now });
    expect(changes.map(({ aspects }) => aspects)).toEqual([['path']]);
  });

  test('that gives a node another name only because what is around it did is not felt', () => {
    const picking = (expression: string) =>
      oneState(
        `- switch: {name: Pick, evaluate: {firstTrue: {default: {actions: [{disconnect: {name: Bye}}]}, cases: [{case: {value: {exp: '${expression}'}, actions: [{sendResponse: {name: Yes, messageBody: {lit: Yes}}}, {disconnect: {name: Done}}]}}]}}}`,
      );
    const said = 'Message.Message.body == "a"';
    const [before, after] = [picking(said), picking(`${said} OR Message.Message.body == "b"`)];
    const conversation = { userLines: ['a'], given: {}, mocks: [] };
    const named = [{ name: 'mine', origin: 'transcript' as const, conversation }];
    expect(Object.keys(before.nodes)).not.toEqual(Object.keys(after.nodes));
    expect(compareBehaviour(before, after, named, { now }).changes).toEqual([]);
  });

  test('of a queue is felt by those who are transferred', () => {
    const [before, after] = [shop(), shop('Late orders')];
    const conversations = conversationsToCompare([], before, after, { now });
    expect(compareBehaviour(before, before, conversations, { now }).changes).toEqual([]);
    expect(compareBehaviour(before, after, conversations, { now }).changes.map(describeBehaviour)).toEqual([
      '1 conversation now ends in queue Late orders instead of queue Orders',
    ]);
  });

  test('is untested where no conversation passes by, and a transcript that does is offered', () => {
    const { total, untested } = coverageOfChange(shop(), shop('Late orders'), [], { now });
    expect(total).toBe(2);
    expect(untested.map(({ from, to }) => [from, to])).toEqual([
      [
        'Start / Word / StartsWith(Flow.word, "order") / Find / success / Late',
        expect.stringContaining('Hurry'),
      ],
      [expect.stringContaining('Hurry'), 'Start / Bye'],
    ]);
    expect(untested[0]?.stub).toContain('call: Find order');
  });
});
