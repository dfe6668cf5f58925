import { describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/simulation/engine.ts';
import { simulate } from '../../src/simulation/simulator.ts';
import { archyFlow, oneState } from './support/archy-flow.ts';

const NOW = new Date('2026-05-04T08:00:00Z');

function play(flow: ReturnType<typeof oneState>, conversation: Partial<Conversation> = {}) {
  return simulate(flow, { userLines: ['hello'], given: {}, ...conversation }, { now: NOW });
}

const DECLARED = '[{stringVariable: {name: Flow.topic, initialValue: {noValue: true}}}]';

describe('what cannot be followed for sure stops the conversation and says why', () => {
  test.each([
    [
      '- decision: {name: Ask, condition: {exp: Weather("Graz")}}\n- disconnect: {name: Bye}',
      'in node "Start / Ask", "Weather(\\"Graz\\")" cannot be followed: what the function Weather gives is not known',
    ],
    [
      '- decision: {name: Ask, condition: {exp: Flow.other == "x"}}\n- disconnect: {name: Bye}',
      'in node "Start / Ask", "Flow.other == \\"x\\"" cannot be followed: Flow.other is not declared here',
    ],
    [
      '- decision: {name: Ask, condition: {exp: Message.IsAuthenticated}}\n- disconnect: {name: Bye}',
      'in node "Start / Ask", "Message.IsAuthenticated" cannot be followed: what Message.IsAuthenticated holds is not known to a simulation',
    ],
    [
      '- decision: {name: Ask, condition: {exp: "1 +"}}\n- disconnect: {name: Bye}',
      'in node "Start / Ask", "1 +" cannot be followed: it cannot be read: a value was expected, not the end (character 4)',
    ],
    [
      '- decision: {name: Ask, condition: {exp: Flow.topic}}\n- disconnect: {name: Bye}',
      'in node "Start / Ask", "Flow.topic" cannot be followed: it is not set, not true or false',
    ],
    [
      '- sendResponse: {name: Say, messageBody: {exp: Flow.topic}}\n- disconnect: {name: Bye}',
      'in node "Start / Say", the message cannot be told: it is not set',
    ],
    [
      '- transferToAcd: {name: Go, targetQueue: {exp: FindQueue(Flow.topic)}}',
      'in node "Start / Go", the queue of the transfer cannot be told: what FindQueue makes of a value that is not set is not known (Flow.topic)',
    ],
    [
      '- sendResponse: {name: Say, messageBody: {lit: Hi}}',
      'behind node "Start / Say" the flow has nothing more to do, and neither disconnects nor transfers: Genesys Cloud handles that as an error',
    ],
  ])('%s', (actions, error) => {
    const result = play(oneState(actions, DECLARED));
    expect(result).toMatchObject({ success: false, errors: [error], endNode: null });
  });

  test('what an unanswered call gives, where something depends on it', () => {
    const flow = oneState(
      `- callBotFlow: {name: Bot, intent: {var: Flow.topic}, botFlow: {Helper: {ver_latestPublished: {none: true}}}}
- decision: {name: Ask, condition: {exp: Flow.topic == "parcel"}}
- disconnect: {name: Bye}`,
      DECLARED,
    );
    expect(play(flow).errors).toEqual([
      'in node "Start / Ask", "Flow.topic == \\"parcel\\"" cannot be followed: Flow.topic is what the call Helper gives: answer it with { call: Helper } in "mocks"',
    ]);
    expect(play(flow, { mocks: [] }).errors).toEqual([
      'in node "Start / Bot", the call Helper has no mock: add { call: Helper, variables: { … } } to "mocks"',
    ]);
  });

  test('going round in circles', () => {
    const flow = oneState(
      '- changeState: {name: Again, targetStateRef: "/inboundShortMessage/states/state[start]"}',
    );
    expect(play(flow).errors).toEqual([
      'the conversation visited 1000 nodes without coming to an end, lastly "Start", "Start / Again"',
    ]);
  });

  test('text that doubles in every round', () => {
    const flow = oneState(
      `- updateData:
    name: Twice
    statements: [{string: {variable: Flow.topic, value: {exp: 'Append(Flow.topic, Flow.topic)'}}}]
- changeState: {name: Again, targetStateRef: "/inboundShortMessage/states/state[start]"}`,
      '[{stringVariable: {name: Flow.topic, initialValue: {lit: abcdefgh}}}]',
    );
    expect(play(flow)).toMatchObject({ success: false, endNode: null });
  });
});

describe('messages, variables and branches', () => {
  const flow = oneState(
    `- updateData:
    name: Note
    statements:
      - string: {variable: Flow.topic, value: {exp: Lower(Message.Message.body)}}
      - integer: {variable: Flow.count, value: {exp: Flow.count + 1}}
- switch:
    name: Topic
    evaluate:
      firstTrue:
        default: {actions: [{sendResponse: {name: Sorry, messageBody: {lit: "Sorry, I did not get that."}}}]}
        cases:
          - case: {value: {exp: Flow.topic == "parcel"}, actions: [{transferToAcd: {name: Go, targetQueue: {lit: {name: Parcels}}}}]}
          - case: {value: {exp: 'Contains(Flow.topic, "bill")'}, actions: [{transferToAcd: {name: Go, targetQueue: {exp: 'FindQueueById("q-bills")'}}}]}
- disconnect: {name: Bye}`,
    '[{stringVariable: {name: Flow.topic}}, {integerVariable: {name: Flow.count, initialValue: {lit: 1}}}]',
  );

  test('the first case that holds is taken, and a transfer ends the part of the flow', () => {
    const result = play(flow, { userLines: ['PARCEL', 'are you there?'] });
    expect(result).toMatchObject({
      success: true,
      errors: [],
      path: ['Start', 'Start / Note', 'Start / Topic', 'Start / Topic / parcel / Go'],
      endNode: 'Start / Topic / parcel / Go',
      routedTo: { queueId: 'Parcels' },
      variables: { 'Flow.topic': 'parcel', 'Flow.count': 2 },
    });
    // What is said after a transfer is for the agent.
    expect(result.transcript.map(({ from, text }) => [from, text])).toEqual([
      ['user', 'PARCEL'],
      ['user', 'are you there?'],
    ]);
    expect(result.taken.at(-1)).toEqual({ from: 'Start / Topic', to: 'Start / Topic / parcel / Go', via: 0 });
  });

  test('a queue by its id', () => {
    expect(play(flow, { userLines: ['my bill'] }).routedTo).toEqual({ queueId: 'q-bills' });
  });

  test('the default, and a line after the flow has disconnected begins it anew', () => {
    const result = play(flow, { userLines: ['weather', 'bill'] });
    expect(result.transcript.map(({ from, text }) => [from, text])).toEqual([
      ['user', 'weather'],
      ['bot', 'Sorry, I did not get that.'],
      ['user', 'bill'],
    ]);
    expect(result).toMatchObject({ success: true, routedTo: { queueId: 'q-bills' } });
    expect(result.path.filter((node) => node === 'Start')).toHaveLength(2);
    // Variables of the flow do not outlive it.
    expect(result.variables).toEqual({ 'Flow.topic': 'bill', 'Flow.count': 2 });
  });

  test('a transfer that a mock lets fail goes on with what follows', () => {
    const mocks = [{ call: 'transferToAcd', with: { queue: 'Parcels' }, outcome: 'failure' as const }];
    const result = play(flow, { userLines: ['parcel'], mocks });
    expect(result).toMatchObject({ success: true, routedTo: null, endNode: 'Start / Bye' });
  });
});

describe('participant data', () => {
  const flow = oneState(
    `- getParticipantData: {name: Get, attributes: [{attribute: {name: {lit: Context.Tier}, variable: Flow.topic}}]}
- setParticipantData: {name: Set, attributes: [{attribute: {name: {lit: seen}, value: {exp: 'Append("as ", ToDisplayString(Flow.topic))'}}}]}
- sendResponse: {name: Say, messageBody: {exp: 'If(Message.IsNewConversation, If(IsSet(Flow.topic), Flow.topic, "nobody"), "again")'}}
- disconnect: {name: Bye}`,
    DECLARED,
  );
  const said = (conversation: Partial<Conversation>) =>
    play(flow, conversation)
      .transcript.filter(({ from }) => from === 'bot')
      .map(({ text }) => text);

  test('is what the conversation starts with, with and without "context." and in any case', () => {
    expect(said({})).toEqual(['nobody']);
    expect(said({ given: { tier: 'gold' } })).toEqual(['gold']);
    expect(said({ given: { 'context.TIER': 3 } })).toEqual(['3']);
  });

  test('outlives the flow, changes from outside, and is reported by name', () => {
    const result = play(flow, {
      userLines: ['one', 'two'],
      given: { tier: 'gold' },
      events: [{ kind: 'set', afterLines: 1, variables: { Tier: 'silver' } }],
    });
    expect(result.transcript.at(-1)?.text).toBe('again');
    expect(result.variables).toEqual({ tier: 'silver', seen: 'as silver', 'Flow.topic': 'silver' });
  });

  test('a conversation that is not the first can be given', () => {
    expect(said({ given: { 'Message.IsNewConversation': false } })).toEqual(['again']);
  });
});

describe('calls', () => {
  const flow = oneState(
    `- callData:
    name: Look up
    timeout: {lit: {minutes: 1}}
    category:
      Shop:
        dataAction:
          Find order:
            inputs: {ORDER: {exp: Message.Message.body}, LANGUAGE: {lit: en}}
            successOutputs: {STATUS: {var: Flow.topic}}
            failureOutputs: {errorCode: {noValue: true}}
    outputs:
      success: {actions: [{sendResponse: {name: Found, messageBody: {exp: 'Append("It is ", Flow.topic)'}}}]}
      failure: {actions: [{sendResponse: {name: Not found, messageBody: {lit: "I cannot find it."}}}]}
- disconnect: {name: Bye}`,
    DECLARED,
  );

  test('are called what is called, with their inputs, and mocks answer by the names of outputs', () => {
    const mocks = [
      { call: 'Find order', with: { ORDER: 'A1' }, variables: { STATUS: 'sent', vip: 'yes' }, takes: 500 },
    ];
    const result = play(flow, { userLines: ['A1'], mocks });
    expect(result.calls).toEqual([
      { name: 'Find order', with: { ORDER: 'A1', LANGUAGE: 'en' }, outcome: 'success' },
    ]);
    expect(result.transcript.at(-1)).toEqual({ from: 'bot', text: 'It is sent', afterMs: 500 });
    expect(result.variables).toEqual({ 'Flow.topic': 'sent', vip: 'yes' });
  });

  test('a variable can be answered by its own name as well', () => {
    const mocks = [{ call: 'Find order', variables: { 'Flow.topic': 'lost' } }];
    expect(play(flow, { mocks }).transcript.at(-1)?.text).toBe('It is lost');
  });

  test('the outcome picks the output; one that is not written falls through', () => {
    const path = (outcome: 'failure' | 'timeout' | 'empty') =>
      play(flow, { mocks: [{ call: 'Find order', outcome }] }).path.at(-2);
    expect(path('failure')).toBe('Start / Look up / failure / Not found');
    expect(path('timeout')).toBe('Start / Look up');
    expect(path('empty')).toBe('Start / Look up');
  });

  test('a search that found nothing, by whatever mishap, has not found', () => {
    const search = oneState(`- findUser:
    name: Look up
    findResult: {var: Flow.user}
    outputs:
      found: {actions: [{sendResponse: {name: Found, messageBody: {lit: Found}}}]}
      notFound: {actions: [{sendResponse: {name: Nobody, messageBody: {lit: Nobody}}}]}
- disconnect: {name: Bye}`);
    const said = (outcome: 'success' | 'failure' | 'timeout' | 'empty') =>
      play(search, { mocks: [{ call: 'findUser', outcome }] }).transcript.at(-1)?.text;
    expect([said('success'), said('failure'), said('timeout'), said('empty')]).toEqual([
      'Found',
      'Nobody',
      'Nobody',
      'Nobody',
    ]);
  });

  test('a message is sent unless a mock says otherwise, and its outputs are followed', () => {
    const message = oneState(`- sendResponse:
    name: Say
    messageBody: {lit: Hello}
    outputs:
      success: {actions: [{sendResponse: {name: Sent, messageBody: {lit: Sent}}}]}
      failure: {actions: [{sendResponse: {name: Again, messageBody: {lit: Again}}}]}
- disconnect: {name: Bye}`);
    const said = (conversation: Partial<Conversation>) =>
      play(message, conversation).transcript.flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
    expect(said({ mocks: [{ call: 'sendResponse', outcome: 'failure' }] })).toEqual(['Again']);
    expect(said({ mocks: [{ call: 'other' }] })).toEqual(['Hello', 'Sent']);
    expect(said({})).toEqual(['Hello', 'Sent']);
  });

  test('the data of another conversation is what a mock gives, and else not known', () => {
    const other = oneState(
      `- getConversationData:
    name: Read
    conversationId: {exp: Message.ConversationId}
    attributes: [{attribute: {name: {lit: order}, variable: Flow.topic}}]
- sendResponse: {name: Say, messageBody: {exp: Flow.topic}}
- disconnect: {name: Bye}`,
      DECLARED,
    );
    const mocks = [{ call: 'getConversationData', variables: { order: 'A1' } }];
    expect(play(other, { mocks }).transcript.at(-1)?.text).toBe('A1');
    expect(play(other).errors).toEqual([
      expect.stringContaining('answer it with { call: getConversationData }'),
    ]);
  });

  test('a bot that lists its intents goes on by the name of one', () => {
    const bot = oneState(`- callLexV2Bot:
    name: Bot
    outputs:
      intents:
        - intent: {name: Order, actions: [{sendResponse: {name: Ordered, messageBody: {lit: Ordered}}}]}
        - intent: {name: Return, actions: [{sendResponse: {name: Returned, messageBody: {lit: Returned}}}]}
- disconnect: {name: Bye}`);
    const mocks = [{ call: 'callLexV2Bot', variables: { outcome: 'return' } }];
    expect(play(bot, { mocks }).transcript.at(-1)?.text).toBe('Returned');
  });

  test('outputs by other names: found and active are successes, special ones are asked for', () => {
    const schedules = oneState(`- evaluateScheduleGroup:
    name: Hours
    evaluationType: {scheduleGroup: {selectedScheduleGroup: {lit: {name: Office}}}}
    outputs:
      emergency: {actions: [{sendResponse: {name: Closed, messageBody: {lit: "An emergency."}}}]}
- evaluateSchedule:
    name: Day
    evaluationType: {schedule: {selectedSchedule: {lit: {name: Weekdays}}}}
    outputs:
      active: {actions: [{sendResponse: {name: Open, messageBody: {lit: Open}}}]}
      inactive: {actions: [{sendResponse: {name: Shut, messageBody: {lit: Shut}}}]}
- disconnect: {name: Bye}`);
    const said = (conversation: Partial<Conversation>) =>
      play(schedules, conversation)
        .transcript.slice(1)
        .map(({ text }) => text);
    expect(said({})).toEqual(['Open']);
    expect(
      said({
        mocks: [
          { call: 'Office', variables: { outcome: 'emergency' } },
          { call: 'Weekdays', outcome: 'failure' },
        ],
      }),
    ).toEqual(['An emergency.', 'Shut']);
  });

  test('a bot flow with a question and an answer asks the customer', () => {
    const asking = oneState(
      `- callBotFlow:
    name: Ask
    botFlow:
      Ask back:
        ver_latestPublished:
          inputs: {Slot.Question: {lit: "Which order?"}}
          outputs: {Slot.Answer: {var: Flow.topic}}
- sendResponse: {name: Say, messageBody: {exp: 'Append(Flow.topic, " it is")'}}
- disconnect: {name: Bye}`,
      DECLARED,
    );
    expect(play(asking)).toMatchObject({ success: true, waitingFor: 'Start / Ask', endNode: null });
    const answered = play(asking, { userLines: ['hello', 'A1'] });
    expect(answered.transcript.map(({ text }) => text)).toEqual(['hello', 'Which order?', 'A1', 'A1 it is']);
    expect(answered.endNode).toBe('Start / Bye');
  });
});

describe('states and tasks', () => {
  const flow = archyFlow(`variables: ${DECLARED}
states:
  - state:
      name: Start
      refId: start
      variables: [{stringVariable: {name: State.note, initialValue: {lit: first}}}]
      actions:
        - callTask: {name: Run, targetTaskRef: "/inboundShortMessage/tasks/task[job]", outputs: {Done: {actions: [{sendResponse: {name: Well done, messageBody: {exp: Task.left}}}]}}}
        - sendResponse: {name: Say, messageBody: {exp: 'Append(State.note, " ", Flow.topic)'}}
        - changeState: {name: On, targetStateRef: "/inboundShortMessage/states/state[other]"}
  - state:
      name: Other
      refId: other
      actions:
        - sendResponse: {name: Say, messageBody: {exp: State.note}}
        - disconnect: {name: Bye}
tasks:
  - task:
      name: Job
      refId: job
      variables: [{stringVariable: {name: Task.left, initialValue: {lit: over}}}]
      outputPaths: [{outputPath: {name: Done}}]
      actions:
        - updateData: {name: Set, statements: [{string: {variable: Flow.topic, value: {lit: done}}}]}
        - decision:
            name: Sure
            condition: {exp: Message.Message.body == "yes"}
            outputs: {"yes": {actions: [{endTask: {name: End, outputPath: {name: Done}}}]}}
        - endTask: {name: End, outputPath: {name: default}}
`);

  test('a task returns to what follows its call, and the edge of the call is the one taken', () => {
    const result = play(flow);
    expect(result.path.slice(0, 7)).toEqual([
      'Start',
      'Start / Run',
      'Job',
      'Job / Set',
      'Job / Sure',
      'Job / End',
      'Start / Say',
    ]);
    expect(result.taken).toContainEqual({ from: 'Start / Run', to: 'Start / Say', via: 'transition' });
    expect(result.transcript.at(1)?.text).toBe('first done');
  });

  test('the variables of a state end with it', () => {
    expect(play(flow).errors).toEqual([
      'in node "Other / Say", the message cannot be told: State.note is not declared here',
    ]);
  });

  test('an output path of the task is a branch of the call, where the variables of the task are gone', () => {
    const result = play(flow, { userLines: ['yes'] });
    expect(result.path.at(-1)).toBe('Start / Run / Done / Well done');
    expect(result.errors).toEqual([
      'in node "Start / Run / Done / Well done", the message cannot be told: Task.left is not declared here',
    ]);
  });
});
