import { describe, expect, test } from '@jest/globals';
import { formatPlace } from '../../src/errors.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import {
  conversationOf,
  readTranscripts,
  type Transcript,
  transcriptsJsonSchema,
} from '../../src/simulation/transcript.ts';
import { placeOf, type Written } from '../../src/simulation/written.ts';

const asIs = (text: string) => text;

function read(yaml: string, fill: (text: string, path: readonly (string | number)[]) => string = asIs) {
  return readTranscripts(parseDocument('flows/a.transcripts.yaml', yaml), fill);
}

/** Findings as `line: message`. */
function problems(yaml: string): string[] {
  const { transcripts, findings } = read(yaml);
  expect(transcripts.length > 0).toBe(findings.length === 0);
  for (const { rule, severity } of findings) expect([rule, severity]).toEqual(['transcript', 'error']);
  return findings.map(({ place, message }) => `${place.line}: ${message}`);
}

/** Findings of one conversation whose first lines are given; what is passed starts at line 4. */
function problemsIn(lines: string): string[] {
  return problems(`transcripts:\n  - name: One\n    conversation: [{ user: Hi }]\n${lines}`);
}

function only(yaml: string): Transcript {
  const { transcripts, findings } = read(yaml);
  expect(findings).toEqual([]);
  const [transcript] = transcripts;
  if (!transcript) throw new Error('no transcript was read');
  return transcript;
}

describe('what is refused, at its line', () => {
  test('a file of another shape', () => {
    expect(problems('transcript: []')).toEqual([
      '1: "transcripts" is missing; it takes a list of conversations',
      '1: "transcript" is not known here. Did you mean "transcripts"?',
    ]);
    expect(problems('transcripts: {}')).toEqual([
      '1: "transcripts" takes a list of conversations, not a group of keys',
    ]);
    expect(problems('transcripts:')).toEqual([
      '1: "transcripts" is left empty; it takes a list of conversations',
    ]);
    expect(problems('transcripts: []')).toEqual(['1: "transcripts" is an empty list']);
    expect(problems('transcripts: [5]')).toEqual([
      '1: item 1 of "transcripts" takes a conversation with its expectations, not 5',
    ]);
  });

  test('everything at once, each at its place', () => {
    expect(
      problems(`transcripts:
  - name: 5
    tag: [smoke]
    conversation:
      - user: Hi
      - bto: Hello
      - bot: { contain: bill }
  - name: Two
    conversation:
      - user: yes
      - bot: { matches: "(?=x)" }
    expect:
      path: { equal: [a] }
`),
    ).toEqual([
      '2: "name" takes text, but 5 is a number: put it in quotes',
      '3: "tag" is not known here. Did you mean "tags"?',
      '6: "bto" is not known here. Did you mean "bot"?',
      '7: "contain" is not known here. Did you mean "contains"?',
      '11: "matches" cannot be used: look-around is not supported: patterns run on a linear-time engine',
      '13: "equal" is not known here. Did you mean "equals"?',
    ]);
  });

  test.each([
    ['- user: 12', '"user" takes text, but 12 is a number: put it in quotes'],
    ['- user: true', '"user" takes text, but true is a boolean: put it in quotes'],
    ['- user:', '"user" is left empty; it takes text'],
    ['- user: ""', '"user" is empty'],
    ['- user: { contains: x }', '"user" takes text, not a group of keys'],
    [
      '- bot: 12',
      '"bot" takes text or a matcher such as { contains: … }, but 12 is a number: put it in quotes',
    ],
    ['- bot: [a]', '"bot" takes text or a matcher such as { contains: … }, not a list'],
    [
      '- bot: { contains: 12 }',
      '"contains" takes text or a list of texts, but 12 is a number: put it in quotes',
    ],
    ['- bot: { contains: [a, 12] }', 'item 2 of "contains" takes text, but 12 is a number: put it in quotes'],
    ['- bot: { contains: [] }', '"contains" is an empty list'],
    ['- bot: { not: { starts: a } }', /^"starts" is not known here\. Known here: equals, contains, /],
    [
      '- bot: { not: 5 }',
      '"not" takes text or a matcher such as { contains: … }, but 5 is a number: put it in quotes',
    ],
    ['- bot: { matches: "(" }', '"matches" cannot be used: the pattern is not valid: missing closing )'],
    ['- bot: {}', /^"bot" says nothing about the text: write one of equals, contains/],
    ['- bot: { ignoreCase: true }', /^"bot" says nothing about the text/],
    ['- bot: { equals: a, ignoreCase: "no" }', '"ignoreCase" takes true or false, not the text "no"'],
    ['- { user: a, bot: b }', 'item 2 of "conversation" has "user" and "bot": start a new item for each'],
    ['- {}', 'item 2 of "conversation" says nothing: write one of user, choose, silence, set, bot, '],
    ['- { from: customer, text: a }', '"from" takes user or bot, not the text "customer"'],
    ['- { from: bot }', '"text" is missing; it takes text'],
    ['- { from: user, text: { contains: a } }', '"text" takes text: a matcher is for what the bot says'],
    ['- { text: a }', '"text" says who speaks in the long form only: write from: user or from: bot'],
    ['- { user: b, text: a }', '"text" says who speaks in the long form only: write from: user or from: bot'],
    ['- nothingElse: false', '"nothingElse" takes true, not false'],
    ['- choose: 12', '"choose" takes text, but 12 is a number: put it in quotes'],
    ['- silence: 30', /^"silence" takes a duration such as "500ms", "30s" or "2m", at most "24h", not 30/],
    ['- silence: 25h', '"silence" takes a duration such as "500ms", "30s" or "2m", at most "24h", not "25h"'],
    ['- set: vip', '"set" takes the names of variables with their values, not the text "vip"'],
    ['- unordered: a', '"unordered" takes a list of what the bot says, not the text "a"'],
    ['- { user: a, optional: true }', '"optional" is about what the bot says: it stands beside "bot"'],
    ['- { user: a, within: 3s }', '"within" is about what the bot says: it stands beside "bot"'],
    ['- { bot: a, optional: false }', '"optional" takes true, not false'],
    ['- { bot: a, quickReplies: {} }', '"quickReplies" expects nothing: write equals, includes or count'],
    ['- { bot: a, quickReplies: { count: -1 } }', '"count" takes a whole number from 0 on'],
    ['- { bot: a, quickReplies: { count: 1.5 } }', '"count" takes a whole number from 0 on, not 1.5'],
    ['- bot: { maxLength: 0 }', '"maxLength" takes a whole number from 1 on'],
    ['- bot: {name}', '"name" is not known here. For the text {name}, put it in quotes.'],
    ['- hello', 'item 2 of "conversation" takes a line of the conversation, not the text "hello"'],
  ])('the line %s', (line, message) => {
    const found = problems(
      `transcripts:\n  - name: One\n    conversation:\n      - user: Hi\n      ${line}\n`,
    );
    expect(found).toHaveLength(1);
    if (typeof message === 'string') expect(found[0]?.slice(3)).toContain(message);
    else expect(found[0]?.slice(3)).toMatch(message);
    expect(found[0]?.slice(0, 2)).toBe('5:');
  });

  test.each([
    ['expect: []', '"expect" takes expectations, not a list'],
    [
      'expect: { route: a }',
      '"route" is not known here. Known here: path, took, at, waitingFor, ended, routedTo, variables, calls, ',
    ],
    ['expect: { routedto: a }', '"routedto" is not known here. Did you mean "routedTo"?'],
    ['expect: { path: {} }', '"path" expects nothing: write equals, inOrder or never'],
    ['expect: { path: [a] }', '"path" takes equals, inOrder or never, not a list'],
    ['expect: { path: { equals: a } }', '"equals" takes a list of node ids, not the text "a"'],
    ['expect: { path: { never: [] } }', '"never" is an empty list'],
    ['expect: { took: a }', '"took" takes { from, to }, or a list of them, not the text "a"'],
    ['expect: { took: { from: a } }', '"to" is missing; it takes text'],
    ['expect: { took: [{ from: a }] }', '"to" is missing; it takes text'],
    [
      'expect: { routedTo: 5 }',
      '"routedTo" takes text (the id of a queue), or null where none is expected, but 5 is a number: put it in quotes',
    ],
    [
      'expect: { variables: { x: [] } }',
      '"x" takes a value, a matcher such as { matches: … }, or { absent: true }, not a list',
    ],
    ['expect: { variables: { x: } }', '"x" is left empty; it takes a value'],
    ['expect: { variables: { x: { absnt: true } } }', '"absnt" is not known here. Did you mean "absent"?'],
    ['expect: { variables: { x: { absent: false } } }', '"absent" takes true, not false'],
    [
      'expect: { variables: { x: { absent: true, equals: a } } }',
      '"x" takes either absent: true or a matcher',
    ],
    [
      'expect: { ended: true }',
      '"ended" takes the id of an end node, or false where the conversation goes on',
    ],
    ['expect: { at: 5 }', '"at" takes text, but 5 is a number: put it in quotes'],
    [
      'expect: { waitingFor: true }',
      '"waitingFor" takes text (the id of a node, or input), or null, but true is',
    ],
    ['expect: { calls: [{ times: 1 }] }', '"name" is missing; it takes text'],
    ['expect: { calls: [{ name: a, times: -1 }] }', '"times" takes a whole number from 0 on'],
    ['expect: { retries: { a: "1" } }', '"a" takes a whole number from 0 on, not the text "1"'],
    ['only: true', '"only" is not taken: what is left out here is soon forgotten.'],
    ['skip: flaky', '"skip" is not taken: what is left out here is soon forgotten.'],
    ['now: yesterday', '"now" takes a date such as 2026-12-31, or a moment with its offset such as'],
    ['now: 2026-02-30', '"now" takes a date such as 2026-12-31'],
    ['now: 2026-12-24T20:00', '"now" takes a date such as 2026-12-31, or a moment with its offset'],
    ['knownIssue: { url: "#7", until: 2026-01-01 }', '"url" takes the address of an issue, https://…'],
    ['knownIssue: { url: https://e.org/7 }', '"until" is missing; it takes a day such as 2026-12-31'],
    ['knownIssue: { url: https://e.org/7, until: 2026-13-01 }', '"until" takes a day such as 2026-12-31'],
    ['mocks: [{ with: { a: 1 } }]', '"call" is missing; it takes text'],
    ['mocks: [{ call: a, outcome: maybe }]', '"outcome" takes one of success, failure, timeout, empty'],
    ['mocks: [{ call: a, nth: 0 }]', '"nth" takes a whole number from 1 on'],
    ['tags: smoke', '"tags" takes a list of texts, not the text "smoke"'],
    ['given: [a]', '"given" takes the names of variables with their values, not a list'],
  ])('%s', (line, message) => {
    const found = problemsIn(`    ${line}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`4: ${message}`);
  });

  test('a conversation without a customer, or opened by the bot', () => {
    expect(problems('transcripts:\n  - name: A\n    conversation: [{ bot: Hi }]')).toEqual([
      '3: "conversation" has no line of the customer: write - user: … first',
    ]);
    expect(problems('transcripts:\n  - name: A\n    conversation: [{ bot: Hi }, { user: Hi }]')).toEqual([
      '3: "conversation" begins with what the bot does, but the customer opens the conversation: put a user line first',
    ]);
    expect(problems('transcripts:\n  - name: A')).toEqual([
      '2: "conversation" is missing; it takes a list of lines',
    ]);
  });

  test('a name used twice, even where something else is wrong', () => {
    expect(
      problems(`transcripts:
  - { name: A, conversation: [{ user: Hi }] }
  - { name: A, conversation: [{ user: 5 }] }`),
    ).toEqual([
      '3: "user" takes text, but 5 is a number: put it in quotes',
      '3: "name" is already the name of the conversation at line 2: results could not be told apart',
    ]);
  });
});

describe('a bare list', () => {
  const lines = '- { from: user, text: Hi }\n- { from: bot, text: Hello }\n';
  const bare = (yaml: string) =>
    readTranscripts(parseDocument('flows/a.transcripts.yaml', yaml, { lists: true }), asIs);

  test('is refused at its line like any other conversation', () => {
    expect(
      bare(`${lines}- { from: bot, txt: Hello }`).findings.map(({ place, message }) => [place.line, message]),
    ).toEqual([[3, '"txt" is not known here. Did you mean "text"?']]);
    expect(bare('- { from: bot, text: Hello }').findings.map(({ place }) => place.line)).toEqual([1]);
  });

  test('is a conversation, as a file or as an item', () => {
    const [transcript] = bare(lines).transcripts;
    expect(transcript?.name).toBe('Conversation 1');
    expect(transcript?.turns.map(({ user, at }) => [user, placeOf(at).line])).toEqual([['Hi', 1]]);
    const item = only(`transcripts:\n  - - { from: user, text: Hi }\n    - { from: bot, text: Hello }\n`);
    expect(item.turns.map(({ at }) => placeOf(at).line)).toEqual([2]);
  });
});

describe('what is read', () => {
  const full = `transcripts:
  - name: A billing question
    tags: [smoke]
    given: { intent: "{env.INTENT}", nested: { list: ["{env.INTENT}", 5] } }
    conversation:
      - user: I need help
      - bot: Hello
      - from: bot
        text: { contains: team }
      - nothingElse: true
      - from: user
        text: Thanks
      - bot: { not: { contains: "{name}" } }
    expect:
      path: { inOrder: [a, b], never: [c] }
      took: [{ from: a, to: b }]
      routedTo: null
      variables: { a: 1, b: "x", c: true, d: { absent: true }, e: { matches: "^x" } }
      ended: false
`;

  test('both forms of a line become turns, with their places', () => {
    const transcript = only(full);
    expect(transcript).toMatchObject({ name: 'A billing question', tags: ['smoke'] });
    const lineOf = (written: Written) => placeOf(written).line;
    expect(
      transcript.turns.map((turn) => ({
        user: [turn.user, lineOf(turn.at)],
        bot: turn.bot.map((line) => ('unordered' in line ? [] : [line.matcher, lineOf(line.at)])),
        nothingElse: turn.nothingElse && lineOf(turn.nothingElse),
      })),
    ).toEqual([
      {
        user: ['I need help', 6],
        bot: [
          ['Hello', 7],
          [{ contains: 'team' }, 8],
        ],
        nothingElse: 10,
      },
      { user: ['Thanks', 11], bot: [[{ not: { contains: '{name}' } }, 13]], nothingElse: undefined },
    ]);
    expect(formatPlace(placeOf(transcript.at))).toMatch(/^flows\/a\.transcripts\.yaml:2:/);
    expect(conversationOf(transcript)).toMatchObject({ userLines: ['I need help', 'Thanks'] });
  });

  test('environment placeholders are filled in every text, which is told its path', () => {
    const seen: string[] = [];
    const { transcripts } = read(full, (text, path) => {
      if (text.includes('{env.')) seen.push(path.join('.'));
      return text.replace('{env.INTENT}', 'billing');
    });
    expect(transcripts[0]?.given).toEqual({ intent: 'billing', nested: { list: ['billing', 5] } });
    expect(seen).toEqual(['transcripts.0.given.intent', 'transcripts.0.given.nested.list.0']);
  });

  test('what may be left out is left out', () => {
    expect(only('transcripts:\n  - { name: A, conversation: [{ user: Hi }] }')).toMatchObject({
      tags: [],
      given: {},
      expect: {},
    });
  });

  test('JSON is read like YAML', () => {
    const text = JSON.stringify({
      $schema: 'x',
      transcripts: [{ name: 'A', conversation: [{ user: 'Hi' }] }],
    });
    const { transcripts } = readTranscripts(parseDocument('flows/a.transcripts.json', text), asIs);
    expect(transcripts.map(({ name }) => name)).toEqual(['A']);
  });
});

test('the schema for editors is closed, named and knows the forms of a line', () => {
  const schema = JSON.stringify(transcriptsJsonSchema());
  expect(transcriptsJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:flowgate:schema:transcripts',
    type: 'object',
    additionalProperties: false,
    required: ['transcripts'],
  });
  expect(schema).toContain('{"required":["from","text"]}');
  expect(schema).toContain('"nothingElse"');
});
