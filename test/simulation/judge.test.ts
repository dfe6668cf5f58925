import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/flow/parse.ts';
import type { Message, SimulationResult } from '../../src/simulation/engine.ts';
import { judge } from '../../src/simulation/judge.ts';
import { readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';

function script(lines: string): Transcript {
  const document = parseDocument('a.transcripts.yaml', `transcripts:\n  - name: One\n${lines}`);
  const { transcripts, findings } = readTranscripts(document, (text) => text);
  const [transcript] = transcripts;
  if (!transcript) throw new Error(JSON.stringify(findings));
  return transcript;
}

/** Messages as `bot: Hello`. */
function said(...lines: string[]): Message[] {
  return lines.map((line) => ({
    from: line.startsWith('user: ') ? 'user' : 'bot',
    text: line.slice(line.indexOf(' ') + 1),
  }));
}

/** What each expectation that only newer engines observe says of an engine that observes nothing. */
const UNOBSERVED: readonly [string, string][] = [
  ['at: a', 'the visited nodes'],
  ['waitingFor: a', 'what waits for the customer'],
  ['waitingFor: null', 'what waits for the customer'],
  ['retries: { a: 0 }', 'the visited nodes'],
  ['calls: [{ name: a, times: 0 }]', 'the calls'],
  ['quickReplies: { count: 0 }', 'the quick replies'],
];

function failuresOf(transcript: Transcript, result: SimulationResult): string[] {
  const verdict = judge(transcript, result, {
    engine: 'Testbed',
    environmentVariables: { billing: 'queue-b' },
    durationMs: 5,
    now: new Date(0),
  });
  expect(verdict.passed).toBe(verdict.failures.length === 0);
  return verdict.failures.map(({ place, message }) => `${place.line}: ${message}`);
}

const twoTurns = script(`
    conversation:
      - user: Hi
      - bot: Hello
      - bot: { contains: name }
      - user: Ada
      - bot: { not: { contains: sorry } }
      - nothingElse: true
`);
const fine = said('user: Hi', 'bot: Hello', 'bot: (hm)', 'bot: Your name?', 'user: Ada');

describe('what the engine itself reports', () => {
  const silent = script('    conversation: [{ user: Hi }]');

  test('fails a conversation that expects nothing', () => {
    expect(failuresOf(silent, { errors: ['no start', 'no end'], success: false })).toEqual([
      '2: Testbed reports: no start',
      '2: Testbed reports: no end',
    ]);
    expect(failuresOf(silent, { success: false })).toEqual([
      '2: Testbed reports that the conversation failed, without a reason',
    ]);
  });

  test('passes where nothing was expected and nothing went wrong', () => {
    expect(failuresOf(silent, {})).toEqual([]);
    expect(failuresOf(silent, { success: true, errors: [] })).toEqual([]);
  });
});

describe('what was said, turn by turn', () => {
  test('nothing at all', () => {
    expect(failuresOf(twoTurns, { transcript: said('user: Hi', 'user: Ada') })).toEqual([
      '6: after "Hi" the bot was to say "Hello", but it said nothing',
      '7: after "Hi" the bot was to say a text that contains "name", but it said nothing',
    ]);
  });

  test('something else', () => {
    const transcript = said('user: Hi', 'bot: Good day', 'bot: Your name?', 'user: Ada');
    expect(failuresOf(twoTurns, { transcript })).toEqual([
      '6: after "Hi" the bot was to say "Hello", but it said "Good day", then "Your name?"',
    ]);
  });

  test('the right words in the wrong order, or in the wrong turn', () => {
    expect(
      failuresOf(twoTurns, { transcript: said('user: Hi', 'bot: Your name?', 'bot: Hello', 'user: Ada') }),
    ).toEqual([
      '7: after "Hi" the bot was to say a text that contains "name", ' +
        'but it said so only before, as "Your name?": the order differs',
    ]);
    expect(
      failuresOf(twoTurns, { transcript: said('user: Hi', 'bot: Hello', 'user: Ada', 'bot: Your name?') }),
    ).toEqual([
      '7: after "Hi" the bot was to say a text that contains "name", but it said nothing more after "Hello"',
      '10: after "Ada" the bot was to say nothing else, but it said "Your name?"',
    ]);
  });

  test('one message does not meet two lines', () => {
    const twice = script('    conversation: [{ user: Hi }, { bot: Hello }, { bot: Hello }]');
    expect(failuresOf(twice, { transcript: said('user: Hi', 'bot: Hello') })).toHaveLength(1);
    expect(failuresOf(twice, { transcript: said('user: Hi', 'bot: Hello', 'bot: Hello') })).toEqual([]);
  });

  test('what was not to be said, wherever in the turn', () => {
    const transcript = [...fine, ...said('bot: fine', 'bot: so sorry')];
    expect(failuresOf(twoTurns, { transcript })).toEqual([
      '9: after "Ada" the bot was not to say a text that contains "sorry", but it said "so sorry"',
      '10: after "Ada" the bot was to say nothing else, but it said "fine", then "so sorry"',
    ]);
  });

  test('a line the customer could not say, once for all that follows', () => {
    expect(failuresOf(twoTurns, { transcript: fine.slice(0, -1), endNode: 'bye' })).toEqual([
      '8: the conversation did not get as far as the customer saying "Ada": it had ended at "bye"',
    ]);
    expect(failuresOf(twoTurns, { transcript: fine.slice(0, -1), endNode: null })).toEqual([
      '8: the conversation did not get as far as the customer saying "Ada": it had come to a stop',
    ]);
  });

  test('a message too long to be looked at', () => {
    const transcript = [...fine.slice(0, -1), ...said(`bot: ${'x'.repeat(65_537)}`, 'user: Ada')];
    expect(failuresOf(twoTurns, { transcript })).toEqual([
      '2: the bot said 65537 characters at once, more than the 65536 that are looked at',
    ]);
  });

  test('all as expected, with messages nobody mentioned', () => {
    expect(failuresOf(twoTurns, { transcript: fine })).toEqual([]);
    // A greeting before the customer's first line belongs to the first turn.
    const greeted = [...said('bot: Hello'), ...fine.filter(({ text }) => text !== 'Hello')];
    expect(failuresOf(twoTurns, { transcript: greeted })).toEqual([]);
  });
});

describe('what an engine may not report of what was said', () => {
  const choosing = script('    conversation: [{ user: Hi }, { choose: Yes }]');
  const timed = script(
    '    conversation: [{ user: Hi }, { bot: Hello, within: 3s, quickReplies: { count: 1 } }]',
  );

  test('quick replies, chosen or expected, and times', () => {
    expect(failuresOf(choosing, { transcript: said('user: Hi', 'bot: Hello', 'user: Yes') })).toEqual([
      '3: not observed by Testbed: the quick replies',
    ]);
    expect(failuresOf(timed, { transcript: said('user: Hi', 'bot: Hello') })).toEqual([
      '3: not observed by Testbed: the quick replies',
      '3: not observed by Testbed: when the bot said "Hello"',
    ]);
    expect(failuresOf(choosing, { transcript: said('bot: Hello') })).toEqual([
      '3: not observed by Testbed: whether "Yes" was offered, because it does not report where a turn begins',
    ]);
    expect(failuresOf(choosing, {})).toEqual(['3: not observed by Testbed: what the bot said']);
  });

  test('where it does report them, they are judged', () => {
    const hello = { from: 'bot' as const, text: 'Hello', quickReplies: ['Yes'], afterMs: 3_500 };
    const [hi, yes] = said('user: Hi', 'user: Yes').map((message) => ({ ...message, afterMs: 500 }));
    expect(failuresOf(timed, { transcript: [hi, hello].filter((message) => message !== undefined) })).toEqual(
      [],
    );
    expect(
      failuresOf(choosing, { transcript: [hi, hello, yes].filter((message) => message !== undefined) }),
    ).toEqual([]);
  });
});

test('a text that was nearly said is compared word by word with the message that is nearest', () => {
  const transcript = script('    conversation: [{ user: Hi }, { bot: What may I do for you? }]');
  const { failures } = judge(
    transcript,
    { transcript: said('user: Hi', 'bot: Hello', 'bot: What can I do for you?') },
    { engine: 'Testbed', environmentVariables: {}, durationMs: 0, now: new Date(0) },
  );
  expect(failures.map(({ diff }) => diff)).toEqual(['What [-may-] {+can+} I do for you?']);
});

describe('a known issue', () => {
  const known = script(`    conversation: [{ user: Hi }, { bot: Hello }]
    knownIssue: { url: https://example.org/1, until: 2026-03-01 }`);
  const judged = (now: string, ...lines: string[]) => {
    const {
      passed,
      failures,
      known: issue,
    } = judge(
      known,
      { transcript: said('user: Hi', ...lines) },
      { engine: 'Testbed', environmentVariables: {}, durationMs: 0, now: new Date(now) },
    );
    return { passed, failures: failures.length, url: issue?.url };
  };

  test('fails where it passes, and where its day is past', () => {
    expect(judged('2026-03-01T23:59:59Z', 'bot: Hello')).toEqual({
      passed: false,
      failures: 1,
      url: undefined,
    });
    expect(judged('2026-03-02T00:00:00Z')).toEqual({ passed: false, failures: 2, url: undefined });
  });

  test('is put up with until then, with its failures', () => {
    expect(judged('2026-03-01T23:59:59Z')).toEqual({
      passed: true,
      failures: 1,
      url: 'https://example.org/1',
    });
  });
});

describe('what was said, where the engine does not report the customer', () => {
  test('is one stream, in which nobody can see that nothing else was said', () => {
    expect(failuresOf(twoTurns, { transcript: said('bot: Hello', 'bot: Your name?') })).toEqual([
      '10: not observed by Testbed: whether the bot said nothing else, ' +
        'because it does not report where a turn begins',
    ]);
  });

  test('keeps its order across turns', () => {
    expect(failuresOf(twoTurns, { transcript: said('bot: Your name?', 'bot: Hello') })[0]).toBe(
      '7: in the conversation the bot was to say a text that contains "name", ' +
        'but it said so only before, as "Your name?": the order differs',
    );
  });
});

describe('what was expected of the end', () => {
  const full = script(`    conversation: [{ user: Hi }]
    expect:
      path:
        equals: [a, b, c]
        inOrder: [a, c]
        never: [d]
      took:
        - { from: a, to: b }
      routedTo: "{billing}"
      variables:
        count: 3
        name: { matches: "^A" }
        gone: { absent: true }
      ended: c
`);
  const met: SimulationResult = {
    path: ['a', 'b', 'c'],
    routedTo: { queueId: 'queue-b' },
    variables: { count: '3', name: 'Ada' },
    endNode: 'c',
  };

  test('and not observed fails, each by itself', () => {
    expect(failuresOf(full, {})).toEqual([
      '6: not observed by Testbed: the visited nodes',
      '7: not observed by Testbed: the visited nodes',
      '8: not observed by Testbed: the visited nodes',
      '10: not observed by Testbed: the visited nodes',
      '11: not observed by Testbed: the queue',
      '13: not observed by Testbed: the variable "count"',
      '14: not observed by Testbed: the variable "name"',
      '15: not observed by Testbed: the variable "gone"',
      '16: not observed by Testbed: where the conversation ended',
    ]);
    expect(failuresOf(twoTurns, {})).toEqual([
      '6: not observed by Testbed: what the bot said',
      '7: not observed by Testbed: what the bot said',
      '9: not observed by Testbed: what the bot said',
      '10: not observed by Testbed: what the bot said',
    ]);
  });

  test.each(UNOBSERVED)('%s is not observed by itself', (expectation, what) => {
    const transcript = script(`    conversation: [{ user: Hi }]\n    expect: { ${expectation} }\n`);
    expect(failuresOf(transcript, {})).toEqual([`4: not observed by Testbed: ${what}`]);
  });

  test('and not met says what happened instead', () => {
    expect(
      failuresOf(full, {
        path: ['c', 'a', 'd'],
        routedTo: { queueId: 'queue-t' },
        variables: { count: '03x', gone: 0 },
        endNode: null,
      }),
    ).toEqual([
      '6: the conversation took another path: step 1 was "c" instead of "a"',
      '7: node "c" was visited too early',
      '8: the conversation was not to visit "d"',
      '10: the step a → b was not taken: after "a" came "d"',
      '11: the customer reached queue queue-t instead of queue queue-b ({billing})',
      '13: the variable "count" is "03x" instead of 3',
      '14: the variable "name" is not set instead of a text that matches /^A/',
      '15: the variable "gone" is 0 instead of not set',
      '16: the conversation did not end, but was expected to end at "c"',
    ]);
  });

  test('and met passes, with all that is known in the result', () => {
    expect(failuresOf(full, met)).toEqual([]);
    expect(
      judge(full, met, {
        engine: 'Testbed',
        environmentVariables: { billing: 'queue-b' },
        durationMs: 5,
        now: new Date(0),
      }),
    ).toEqual({
      name: 'One',
      tags: [],
      place: { file: 'a.transcripts.yaml', line: 2, column: expect.any(Number) },
      passed: true,
      failures: [],
      transcript: [],
      path: ['a', 'b', 'c'],
      routedTo: 'queue-b',
      durationMs: 5,
      repeat: 'flowgate simulate --name One --flows "a.flow.*"',
    });
  });

  test.each<[string, SimulationResult, string | undefined]>([
    [
      'path: { equals: [a, b] }',
      { path: ['a'] },
      'the conversation took another path: it stopped before "b"',
    ],
    ['path: { equals: [a] }', { path: ['a', 'b'] }, 'the conversation took another path: it went on to "b"'],
    ['path: { inOrder: [a, b] }', { path: ['a'] }, 'node "b" was not visited'],
    ['path: { inOrder: [a, a] }', { path: ['a', 'b'] }, 'node "a" was visited too early'],
    ['path: { inOrder: [a, a] }', { path: ['a', 'b', 'a'] }, undefined],
    ['took: [{ from: a, to: b }]', { path: ['c'] }, 'the step a → b was not taken: "a" was not visited'],
    [
      'took: [{ from: a, to: b }]',
      { path: ['b', 'a'] },
      'the step a → b was not taken: after "a" came no other node',
    ],
    ['took: [{ from: a, to: b }]', { path: ['a', 'c', 'a', 'b'] }, undefined],
    ['routedTo: null', {}, 'not observed by Testbed: the queue'],
    ['routedTo: null', { routedTo: { queueId: 'x' } }, 'the customer reached queue x instead of no queue'],
    ['routedTo: null', { routedTo: null }, undefined],
    ['routedTo: x', { routedTo: null }, 'the customer reached no queue instead of queue x'],
    [
      'routedTo: "{other}"',
      { routedTo: { queueId: 'x' } },
      'the customer reached queue x instead of queue {other}',
    ],
    ['ended: false', { endNode: 'a' }, 'the conversation ended at "a", but was expected to go on'],
    ['ended: false', {}, 'not observed by Testbed: where the conversation ended'],
    ['ended: false', { endNode: null }, undefined],
    ['ended: b', { endNode: 'a' }, 'the conversation ended at "a", but was expected to end at "b"'],
    ['variables: { x: "1" }', { variables: { x: [1] } }, 'the variable "x" is [1] instead of "1"'],
    ['variables: { toString: { absent: true } }', { variables: {} }, undefined],
    ['variables: { x: { absent: true } }', { variables: { x: null } }, undefined],
    [
      'variables: { x: { not: a } }',
      { variables: {} },
      'the variable "x" is not set instead of a text that is not "a"',
    ],
    ['variables: { x: "1" }', { variables: { x: 1 } }, undefined],
  ])('%s of %j', (expectation, result, message) => {
    const transcript = script(`    conversation: [{ user: Hi }]\n    expect: { ${expectation} }\n`);
    expect(failuresOf(transcript, result)).toEqual(message === undefined ? [] : [`4: ${message}`]);
  });
});
