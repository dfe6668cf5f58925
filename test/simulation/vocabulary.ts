/** Every word of a transcript, once so that it holds and once so that it does not. */
export interface Word {
  readonly word: string;
  /** Items of a conversation that begins with `user: Hello`, or a whole file where it holds `transcripts:`. */
  readonly holds: string;
  readonly fails: string;
  /** Part of what is said of the failure. */
  readonly says: string;
}

const LOOKUP = '{ call: lookup_order, variables: { status: shipped, code: A7 } }';

/** A file with one conversation about an order. */
function order(rest: string, lines = '', mock = LOOKUP): string {
  return `transcripts:
  - name: One
    mocks: [${mock}]
    conversation: [{ user: Hello }, { user: Track an order }, { user: RT-100200 }${lines}]
    ${rest}
`;
}

/** A file with a conversation that is at the first question, and what is expected of it. */
function expecting(expectation: string, lines = ''): string {
  return `transcripts: [{ name: One, conversation: [{ user: Hello }${lines}], expect: { ${expectation} } }]`;
}

export const VOCABULARY: readonly Word[] = [
  {
    word: 'user',
    holds: '- user: Return something',
    fails: '- user: Return something\n- user: Are you there?',
    says: 'had ended at "bye" before the customer could say "Are you there?"',
  },
  {
    word: 'choose',
    holds: '- choose: Track an order',
    fails: '- choose: track an order',
    says: 'the customer was to choose "track an order", but the bot offered "Track an order", "Return something". Did you mean "Track an order"?',
  },
  {
    word: 'silence',
    holds: `- silence: 90s
- set: { vip: true }
- user: Hm`,
    fails: '- silence: 90s\n- bot: Are you still there?',
    says: 'was to say "Are you still there?"',
  },
  {
    word: 'set',
    holds: expecting('ended: bye', ', { set: { vip: true } }, { user: Hm }'),
    fails: expecting('ended: bye', ', { set: { vip: false } }, { user: Hm }'),
    says: 'did not end',
  },
  {
    word: 'bot',
    holds: '- bot: What can I do for you?',
    fails: '- bot: What may I do for you?',
    says: 'after "Hello" the bot was to say "What may I do for you?"',
  },
  {
    word: 'from',
    holds: '- { from: bot, text: What can I do for you? }',
    fails: '- { from: bot, text: Goodbye }',
    says: 'the bot was to say "Goodbye"',
  },
  {
    word: 'text',
    holds: '- { from: user, text: Track an order }\n- bot: { contains: number }',
    fails: '- { from: user, text: Track an ordre }\n- bot: { contains: number }',
    says: 'after "Track an ordre"',
  },
  {
    word: 'optional',
    holds: '- { bot: Please hold the line, optional: true }\n- bot: What can I do for you?',
    fails: '- { bot: Please hold the line, optional: true }\n- bot: Goodbye',
    says: 'was to say "Goodbye"',
  },
  {
    word: 'within',
    holds: order('', ', { bot: { contains: shipped }, within: 2s }', LOOKUP.replace('}', '}, takes: 2s')),
    fails: order('', ', { bot: { contains: shipped }, within: 1s }', LOOKUP.replace('}', '}, takes: 2s')),
    says: 'after 2000 ms, which is more than 1000 ms',
  },
  {
    word: 'unordered',
    holds: '- unordered: [{ contains: do for }, { startsWith: Hello }]\n- nothingElse: true',
    fails: '- unordered: [{ contains: do for }, { contains: can I }]',
    says: 'was to say a text that contains "can I"',
  },
  {
    word: 'nothingElse',
    holds: '- bot: { startsWith: Hello }\n- bot: { contains: do for }\n- nothingElse: true',
    fails: '- bot: { startsWith: Hello }\n- nothingElse: true',
    says: 'was to say nothing else, but it said "What can I do for you?"',
  },
  {
    word: 'equals',
    holds: '- bot: { equals: What can I do for you? }',
    fails: '- bot: { equals: what can I do for you? }',
    says: 'a text that is "what can I do for you?"',
  },
  {
    word: 'contains',
    holds: '- bot: { contains: [can, do] }',
    fails: '- bot: { contains: [can, song] }',
    says: 'contains "can" and "song"',
  },
  {
    word: 'containsAny',
    holds: '- bot: { containsAny: [can, song] }',
    fails: '- bot: { containsAny: [dance, song] }',
    says: 'contains "dance" or "song"',
  },
  {
    word: 'startsWith',
    holds: '- bot: { startsWith: What }',
    fails: '- bot: { startsWith: can }',
    says: 'starts with "can"',
  },
  {
    word: 'matches',
    holds: "- bot: { matches: '^What.*[?]$' }",
    fails: "- bot: { matches: '^can' }",
    says: 'matches /^can/',
  },
  {
    word: 'maxLength',
    holds: '- bot: { startsWith: What, maxLength: 22 }',
    fails: '- bot: { startsWith: What, maxLength: 21 }',
    says: 'has at most 21 characters',
  },
  {
    word: 'ignoreCase',
    holds: '- bot: { equals: WHAT CAN I DO FOR YOU?, ignoreCase: true }',
    fails: '- bot: { equals: WHAT CAN I DO FOR YOU?, ignoreCase: false }',
    says: 'a text that is "WHAT CAN I DO FOR YOU?"',
  },
  {
    word: 'not',
    holds: '- bot: { not: { contains: sorry } }',
    fails: '- bot: { not: { contains: can } }',
    says: 'was not to say a text that contains "can", but it said "What can I do for you?"',
  },
  {
    word: 'includes',
    holds: '- { bot: { contains: do for }, quickReplies: { includes: [Return something] } }',
    fails: '- { bot: { contains: do for }, quickReplies: { includes: [Sing] } }',
    says: 'the quick replies were to be among others "Sing", but are "Track an order", "Return something"',
  },
  {
    word: 'count',
    holds: '- { bot: { startsWith: Hello }, quickReplies: { count: 0 } }',
    fails: '- { bot: { startsWith: Hello }, quickReplies: { count: 1 } }',
    says: 'the quick replies were to be 1 in number, but are none',
  },
  {
    word: 'quickReplies',
    holds: expecting('quickReplies: { equals: [Track an order, Return something] }'),
    fails: expecting('quickReplies: { equals: [Return something, Track an order] }'),
    says: 'the quick replies were to be "Return something", "Track an order", but are',
  },
  {
    word: 'path',
    holds: expecting('path: { equals: [start, greet, ask_topic] }'),
    fails: expecting('path: { equals: [start, ask_topic] }'),
    says: 'step 2 was "greet" instead of "ask_topic"',
  },
  {
    word: 'inOrder',
    holds: expecting('path: { inOrder: [start, ask_topic] }'),
    fails: expecting('path: { inOrder: [ask_topic, greet] }'),
    says: 'node "greet" was visited too early',
  },
  {
    word: 'never',
    holds: expecting('path: { never: [returns] }'),
    fails: expecting('path: { never: [greet] }'),
    says: 'was not to visit "greet"',
  },
  {
    word: 'took',
    holds: expecting('took: { from: start, to: greet }'),
    fails: expecting('took: { from: start, to: ask_topic }'),
    says: 'the step start → ask_topic was not taken: after "start" came "greet"',
  },
  {
    word: 'to',
    holds: expecting('took: [{ from: start, to: greet }, { from: greet, to: ask_topic }]'),
    fails: expecting('took: [{ from: start, to: greet }, { from: ask_topic, to: returns }]'),
    says: 'after "ask_topic" came no other node',
  },
  {
    word: 'at',
    holds: expecting('at: ask_topic'),
    fails: expecting('at: greet'),
    says: 'the conversation stands at "ask_topic" instead of "greet"',
  },
  {
    word: 'waitingFor',
    holds: expecting('waitingFor: input'),
    fails: expecting('waitingFor: null'),
    says: 'waits for an answer at "ask_topic" instead of nothing',
  },
  {
    word: 'ended',
    holds: expecting('ended: false'),
    fails: expecting('ended: bye'),
    says: 'did not end, but was expected to end at "bye"',
  },
  {
    word: 'routedTo',
    holds: expecting('routedTo: "{returns_queue_id}"', ', { choose: Return something }'),
    fails: expecting('routedTo: null', ', { choose: Return something }'),
    says: 'instead of no queue',
  },
  {
    word: 'variables',
    holds: order('expect: { variables: { status: shipped } }'),
    fails: order('expect: { variables: { status: lost in transit } }'),
    says: 'the variable "status" is "shipped" instead of "lost in transit"',
  },
  {
    word: 'absent',
    holds: expecting('variables: { status: { absent: true } }'),
    fails: expecting('variables: { message: { absent: true } }'),
    says: 'the variable "message" is "Hello" instead of not set',
  },
  {
    word: 'calls',
    holds: order('expect: { calls: [{ name: lookup_order }] }'),
    fails: order('expect: { calls: [{ name: cancel_order }] }'),
    says: 'the call cancel_order was to be made at least once, but was made 0 times',
  },
  {
    word: 'name',
    holds: order('expect: { calls: [{ name: lookup_order, times: 1 }] }'),
    fails: expecting('calls: [{ name: lookup_order, times: 1 }]'),
    says: 'was to be made once, but was made 0 times',
  },
  {
    word: 'times',
    holds: expecting('calls: [{ name: lookup_order, times: 0 }]'),
    fails: order('expect: { calls: [{ name: lookup_order, times: 2 }] }'),
    says: 'was to be made 2 times, but was made once',
  },
  {
    word: 'with',
    holds: order('expect: { calls: [{ name: lookup_order, with: { order: { startsWith: RT- } } }] }'),
    fails: order('expect: { calls: [{ name: lookup_order, with: { order: RT-1 } }] }'),
    says: 'the call lookup_order with order: "RT-1" was to be made',
  },
  {
    word: 'retries',
    holds: expecting('retries: { ask_topic: 1, greet: 0 }', ', { user: Sing }'),
    fails: expecting('retries: { ask_topic: 0 }', ', { user: Sing }'),
    says: 'node "ask_topic" was to be entered again 0 times, but was entered again once',
  },
  {
    word: 'expect',
    holds: expecting('at: ask_topic, ended: false'),
    fails: expecting('at: bye, ended: bye'),
    says: 'instead of "bye"',
  },
  {
    word: 'given',
    holds: `transcripts:
  - { name: One, given: { vip: true }, conversation: [{ user: Hello }, { user: Hm }], expect: { ended: bye } }`,
    fails: `transcripts:
  - { name: One, given: { vip: "yes" }, conversation: [{ user: Hello }, { user: Hm }], expect: { ended: bye } }`,
    says: 'did not end',
  },
  {
    word: 'now',
    holds:
      'transcripts: [{ name: One, now: 2026-12-24, conversation: [{ user: Hello }, { bot: { contains: 2026-12-24T00:00 } }] }]',
    fails:
      'transcripts: [{ name: One, now: 2026-12-25, conversation: [{ user: Hello }, { bot: { contains: 2026-12-24T00:00 } }] }]',
    says: 'but it said "Hello! It is 2026-12-25T00:00:00.000Z."',
  },
  {
    word: 'mocks',
    holds: order('expect: { at: tell }'),
    fails: order('', '', '{ call: another, variables: { status: shipped } }'),
    says: 'the call lookup_order has no mock: add { call: lookup_order, variables: { … } } to "mocks"',
  },
  {
    word: 'call',
    holds: `mocks: [${LOOKUP}]
${order('expect: { at: tell }')}`,
    fails: order('', '', '{ call: lookup_order, with: { order: X }, variables: { status: shipped } }'),
    says: 'no mock of lookup_order fits its call number 1, with {"order":"RT-100200",',
  },
  {
    word: 'nth',
    holds: order('expect: { at: tell }', '', LOOKUP.replace('lookup_order', 'lookup_order, nth: 1')),
    fails: order('expect: { at: tell }', '', LOOKUP.replace('lookup_order', 'lookup_order, nth: 2')),
    says: 'fits its call number 1',
  },
  {
    word: 'outcome',
    holds: order('expect: { ended: bye }', '', '{ call: lookup_order, outcome: timeout }'),
    fails: order('expect: { at: tell }', '', '{ call: lookup_order, outcome: timeout }'),
    says: 'stands at "bye" instead of "tell"',
  },
  {
    word: 'takes',
    holds: order('', ', { bot: { contains: shipped }, within: 4s }', LOOKUP.replace('}', '}, takes: 3s')),
    fails: order('', ', { bot: { contains: shipped }, within: 4s }', LOOKUP.replace('}', '}, takes: 5s')),
    says: 'after 5000 ms',
  },
  {
    word: 'rows',
    holds: `transcripts:
  - name: "\${wish}"
    rows: [{ wish: Track an order, node: ask_number }, { wish: Sing, node: ask_topic }]
    conversation: [{ user: Hello }, { user: "\${wish}" }]
    expect: { at: "\${node}" }`,
    fails: `transcripts:
  - name: Wishes
    rows: [{ wish: Track an order, node: ask_number }, { wish: Sing, node: sing }]
    conversation: [{ user: Hello }, { user: "\${wish}" }]
    expect: { at: "\${node}" }`,
    says: 'stands at "ask_topic" instead of "sing"',
  },
  {
    word: 'fragments',
    holds: `fragments: { opening: [{ user: Hello }, { bot: What can I do for you? }] }
transcripts: [{ name: One, conversation: [{ include: opening }] }]`,
    fails: `fragments: { opening: [{ user: Hello }, { bot: Goodbye }] }
transcripts: [{ name: One, conversation: [{ include: opening }] }]`,
    says: 'was to say "Goodbye"',
  },
  {
    word: 'include',
    holds: `include: [shared.fragments.yaml]
transcripts: [{ name: One, conversation: [{ user: Hello }, { include: tracking }] }]`,
    fails: `include: [shared.fragments.yaml]
transcripts: [{ name: One, conversation: [{ user: Hello }, { user: Hm, }, { include: tracking }, { include: tracking }] }]`,
    says: 'but the bot offered none',
  },
  {
    word: 'always',
    holds:
      'always: [{ not: { matches: "[{]" } }]\ntranscripts: [{ name: One, conversation: [{ user: Hello }] }]',
    fails: 'always: [{ maxLength: 30 }]\ntranscripts: [{ name: One, conversation: [{ user: Hello }] }]',
    says: 'the bot is always to say a text that has at most 30 characters, but it said "Hello! It is',
  },
  {
    word: 'knownIssue',
    holds: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/7, until: 2026-03-01 }
    conversation: [{ user: Hello }, { bot: La la }]`,
    fails: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/7, until: 2026-03-01 }
    conversation: [{ user: Hello }]`,
    says: 'is expected to fail because of https://example.org/7, but it passes: remove "knownIssue"',
  },
  {
    word: 'url',
    holds: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/8, until: 2026-03-02 }
    conversation: [{ user: Hello }, { bot: La la }]`,
    fails: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/8, until: 2026-02-28 }
    conversation: [{ user: Hello }, { bot: La la }]`,
    says: 'because of https://example.org/8: that day is past',
  },
  {
    word: 'until',
    holds: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/7, until: 2026-03-01 }
    conversation: [{ user: Hello }, { bot: La la }]`,
    fails: `transcripts:
  - name: One
    knownIssue: { url: https://example.org/7, until: 2026-02-28 }
    conversation: [{ user: Hello }, { bot: La la }]`,
    says: 'the failure was put up with until 2026-02-28',
  },
];

/** Words that ask nothing by themselves. */
export const OTHER_WORDS: readonly string[] = ['$schema', 'transcripts', 'conversation', 'tags'];
