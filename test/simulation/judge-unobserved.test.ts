import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/flow/parse.ts';
import { platformEngine } from '../../src/genesys/platform-engine.ts';
import type { Observable, ObservedResult, SimulationEngine } from '../../src/simulation/engine.ts';
import { judge, type TranscriptResult } from '../../src/simulation/judge.ts';
import { runTranscripts } from '../../src/simulation/run.ts';
import { readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';
import { MemoryPlatform } from '../support/memory-platform.ts';

function script(rest: string): Transcript {
  const document = parseDocument('a.transcripts.yaml', `transcripts:\n  - name: One\n${rest}`);
  const { transcripts, findings } = readTranscripts(document, (text) => text);
  const [transcript] = transcripts;
  if (!transcript) throw new Error(JSON.stringify(findings));
  return transcript;
}

const expecting = (expectations: string, lines = '{ user: Hi }, { bot: Hello }'): Transcript =>
  script(`    conversation: [${lines}]\n    expect: { ${expectations} }`);

const ALL: ReadonlySet<Observable> = new Set([
  'path',
  'taken',
  'waitingFor',
  'variables',
  'routedTo',
  'calls',
  'ended',
]);
const HELLO: ObservedResult = {
  transcript: [
    { from: 'user', text: 'Hi' },
    { from: 'bot', text: 'Hello' },
  ],
};

function judged(
  transcript: Transcript,
  result: ObservedResult = HELLO,
  unobservable: ReadonlySet<Observable> = ALL,
): TranscriptResult {
  return judge(transcript, result, {
    engine: 'Testbed',
    unobservable,
    environmentVariables: {},
    durationMs: 1,
    now: new Date(0),
  });
}

const messages = (failures: TranscriptResult['unobserved'] = []): string[] =>
  failures.map(({ message }) => message);

const EVERY = [
  ['path: { equals: [a] }', 'the visited nodes'],
  ['took: { from: a, to: b }', 'the visited nodes'],
  ['at: a', 'the visited nodes'],
  ['retries: { a: 1 }', 'the visited nodes'],
  ['waitingFor: a', 'what waits for the customer'],
  ['routedTo: q', 'the queue'],
  ['variables: { x: 1 }', 'the variable "x"'],
  ['calls: [{ name: a }]', 'the calls'],
  ['ended: bye', 'where the conversation ended'],
] as const;

describe('what an engine cannot see', () => {
  test.each(EVERY)('fails where it had not said so: %s', (expectations, what) => {
    const { passed, failures, unobserved } = judged(expecting(expectations), HELLO, new Set());
    expect(passed).toBe(false);
    expect(messages(failures)).toEqual([`not observed by Testbed: ${what}`]);
    expect(unobserved).toBeUndefined();
  });

  test.each(EVERY)('is told beside the verdict where it had said so: %s', (expectations, what) => {
    const { passed, failures, unobserved } = judged(expecting(expectations));
    expect({ passed, failures }).toEqual({ passed: true, failures: [] });
    expect(messages(unobserved)).toEqual([`not observed by Testbed: ${what}`]);
    expect(unobserved?.[0]?.place.line).toBe(4);
  });

  test('is judged where it was seen all the same', () => {
    const { failures, unobserved } = judged(expecting('path: { never: [a] }'), { ...HELLO, path: ['a'] });
    expect(messages(failures)).toEqual(['the conversation was not to visit "a"']);
    expect(unobserved).toBeUndefined();
  });

  test('takes nothing from what was seen and is wrong', () => {
    const { failures, unobserved } = judged(expecting('at: a', '{ user: Hi }, { bot: Bye }'));
    expect(failures).toHaveLength(1);
    expect(unobserved).toHaveLength(1);
  });

  test('does not fail twice over: quick replies and times have abilities of their own', () => {
    const { failures } = judged(expecting('quickReplies: { count: 0 }'));
    expect(messages(failures)).toEqual(['not observed by Testbed: the quick replies']);
  });
});

describe('a conversation of which nothing can be seen', () => {
  test('fails and says so', () => {
    const { passed, failures, unobserved } = judged(expecting('at: a, routedTo: q', '{ user: Hi }'));
    expect(passed).toBe(false);
    expect(messages(failures)).toEqual(['Testbed can observe nothing of what this conversation expects']);
    expect(unobserved).toHaveLength(2);
  });

  test('is none where one expectation can be judged', () => {
    expect(judged(expecting('at: a, ended: false', '{ user: Hi }'), { ...HELLO, ended: false }).passed).toBe(
      true,
    );
  });

  test('is none where nothing was expected', () => {
    expect(judged(script('    conversation: [{ user: Hi }]')).passed).toBe(true);
  });
});

describe('the end, seen without its place', () => {
  test.each([
    ['ended: false', true, ['the conversation ended, but was expected to go on'], []],
    ['ended: bye', false, ['the conversation did not end, but was expected to end at "bye"'], []],
    ['ended: false', false, [], []],
    [
      'ended: bye',
      true,
      [],
      ['not observed by Testbed: where the conversation ended (that it ended was seen)'],
    ],
  ])('%s, ended %s', (expectation, ended, failed, unseen) => {
    const { failures, unobserved } = judged(expecting(expectation), { ...HELLO, ended });
    expect(messages(failures)).toEqual(failed);
    expect(messages(unobserved)).toEqual(unseen);
  });

  test('explains a line that could not be said any more', () => {
    const transcript = script('    conversation: [{ user: Hi }, { user: more }]');
    expect(messages(judged(transcript, { ...HELLO, ended: true }).failures)).toEqual([
      'the conversation did not get as far as the customer saying "more": it had ended',
    ]);
  });
});

test('a known issue may lie in what was not seen: that it is mended is not claimed', () => {
  const known = 'knownIssue: { url: "https://example.org/7", until: 2026-12-31 }';
  const transcript = script(
    `    conversation: [{ user: Hi }, { bot: Hello }]\n    expect: { at: a }\n    ${known}`,
  );
  expect(judged(transcript)).toMatchObject({ passed: true, failures: [] });
  expect(judged(transcript, { ...HELLO, path: ['a'] })).toMatchObject({ passed: false });
});

describe('running', () => {
  const clock = { now: () => 0, monotonic: () => 0, sleep: () => Promise.resolve() };
  const run = (engine: SimulationEngine, transcript: Transcript) =>
    runTranscripts(engine, [transcript], { environmentVariables: {}, clock });

  test('a silence longer than an engine keeps fails without being played', async () => {
    const engine: SimulationEngine = {
      name: 'Testbed',
      abilities: new Set(['silence']),
      longestSilenceMs: 60_000,
      simulate: () => Promise.resolve(HELLO),
    };
    const [long] = await run(engine, script('    conversation: [{ user: Hi }, { silence: 61s }]'));
    expect(messages(long?.failures)).toEqual([
      'not possible with Testbed: it keeps silent for at most 60 s ("silence")',
    ]);
    const [short] = await run(engine, script('    conversation: [{ user: Hi }, { silence: 60s }]'));
    expect(short?.passed).toBe(true);
  });

  test('what a platform says of itself reaches the judge', async () => {
    const platform = new MemoryPlatform();
    platform.answer = () => HELLO;
    const transcript = expecting('at: a');
    expect((await run(platformEngine(platform, 'f'), transcript))[0]?.passed).toBe(false);
    const simulation = { unobservable: ALL };
    const shy = { ...platformEngine(Object.assign(platform, { simulation }), 'f') };
    expect((await run(shy, transcript))[0]).toMatchObject({ passed: true, unobserved: [{}] });
  });
});

describe('where the engine doubts that the platform goes the same way', () => {
  const doubtful: ObservedResult = { ...HELLO, path: ['a'], doubt: 'what "Bot" says is not known here' };

  test('what was met counts', () => {
    const { passed, unobserved } = judged(expecting('path: { equals: [a] }'), doubtful);
    expect({ passed, unobserved }).toEqual({ passed: true, unobserved: undefined });
  });

  test.each([
    ['other words', expecting('path: { equals: [a] }', '{ user: Hi }, { bot: Good day }'), doubtful],
    ['another path', expecting('path: { equals: [b] }'), doubtful],
    ['an error', expecting('path: { equals: [a] }'), { ...doubtful, success: false, errors: ['stuck'] }],
  ])('%s prove nothing, and that is said', (_, transcript, result) => {
    const { passed, failures, unobserved } = judged(transcript, result);
    expect({ passed, failures }).toEqual({ passed: true, failures: [] });
    expect(messages(unobserved)).toHaveLength(2);
    expect(messages(unobserved)[0]).toContain('what "Bot" says is not known here');
  });
});
