import { describe, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import type { Clock } from '../../src/clock.ts';
import { parseDocument } from '../../src/flow/parse.ts';
import type { Conversation, SimulationEngine } from '../../src/simulation/engine.ts';
import { runTranscripts, selectSmoke } from '../../src/simulation/run.ts';
import { readTranscripts, type Transcript } from '../../src/simulation/transcript.ts';

function scripts(...entries: string[]): Transcript[] {
  const document = parseDocument('a.transcripts.yaml', `transcripts:\n${entries.join('\n')}`);
  return readTranscripts(document, (text) => text).transcripts;
}

const abc = scripts(
  '  - { name: A, conversation: [{ user: a }], expect: { routedTo: "{queue}" } }',
  '  - { name: B, conversation: [{ user: b }], given: { x: 1 } }',
  '  - { name: C, conversation: [{ user: c }, { user: d }] }',
);

/** Time passes only while an engine works. */
function testClock() {
  let time = 0;
  const clock: Clock = { now: () => 0, monotonic: () => time, sleep: () => Promise.resolve() };
  return { clock, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('running transcripts', () => {
  test('an engine that throws is thrown through, and nothing is played after', async () => {
    const played: string[] = [];
    const engine: SimulationEngine = {
      name: 'Testbed',
      simulate: async ({ userLines }) => {
        played.push(...userLines);
        throw new Error('no answer');
      },
    };
    await expect(
      runTranscripts(engine, abc, { environmentVariables: {}, clock: testClock().clock }),
    ).rejects.toThrow('no answer');
    expect(played).toEqual(['a']);
  });

  test('a run that is aborted plays no further conversation', async () => {
    const controller = new AbortController();
    const played: string[] = [];
    const engine: SimulationEngine = {
      name: 'Testbed',
      simulate: async ({ userLines }) => {
        played.push(...userLines);
        controller.abort(new Error('enough'));
        return {};
      },
    };
    const context = { environmentVariables: {}, clock: testClock().clock, signal: controller.signal };
    await expect(runTranscripts(engine, abc, context)).rejects.toThrow('enough');
    expect(played).toEqual(['a']);
  });

  test('results keep the order and tell how long each took', async () => {
    const { clock, pass } = testClock();
    const played: Conversation[] = [];
    const engine: SimulationEngine = {
      name: 'Testbed',
      simulate: async (conversation) => {
        played.push(conversation);
        pass(played.length * 10);
        return { routedTo: { queueId: 'q' } };
      },
    };
    const results = await runTranscripts(engine, abc, { environmentVariables: { queue: 'q' }, clock });
    expect(results.map(({ name, passed, durationMs }) => [name, passed, durationMs])).toEqual([
      ['A', true, 10],
      ['B', true, 20],
      ['C', true, 30],
    ]);
    expect(played).toEqual([
      { userLines: ['a'], given: {}, mocks: [] },
      { userLines: ['b'], given: { x: 1 }, mocks: [] },
      { userLines: ['c', 'd'], given: {}, mocks: [] },
    ]);
  });
});

describe('an engine that holds several conversations at once', () => {
  const context = { environmentVariables: {}, clock: testClock().clock };
  const many = scripts(
    ...Array.from(
      { length: 12 },
      (_, index) => `  - { name: N${index}, conversation: [{ user: "${index}" }] }`,
    ),
  );

  /** Answers a conversation only when it is told to. */
  function heldEngine(independent: boolean) {
    const held: { line: string; answer: () => void; fail: (error: Error) => void }[] = [];
    const engine: SimulationEngine = {
      name: 'Testbed',
      independent,
      simulate: ({ userLines: [line = ''] }) =>
        new Promise((resolve, reject) => held.push({ line, answer: () => resolve({}), fail: reject })),
    };
    const settled = async () => new Promise((resolve) => setImmediate(resolve));
    return { engine, held, settled };
  }

  test('one that does not say so is never asked for two at once', async () => {
    const { engine, held, settled } = heldEngine(false);
    const results = runTranscripts(engine, abc, { ...context, places: pLimit(8) });
    for (let done = 0; done < abc.length; done += 1) {
      await settled();
      expect(held.map(({ line }) => line)).toEqual(['a', 'b', 'c'].slice(0, done + 1));
      held[done]?.answer();
    }
    expect(await results).toHaveLength(3);
  });

  test('holds as many as there are places, and results keep their order', async () => {
    const { engine, held, settled } = heldEngine(true);
    const results = runTranscripts(engine, many, { ...context, places: pLimit(4) });
    let answered = 0;
    while (answered < many.length) {
      await settled();
      expect(held.length - answered).toBe(Math.min(4, many.length - answered));
      for (const { answer } of held.slice(answered).reverse()) answer();
      answered = held.length;
    }
    expect((await results).map(({ name }) => name)).toEqual(many.map(({ name }) => name));
  });

  test('places are shared: another flow is not held up by many conversations', async () => {
    const { engine, held, settled } = heldEngine(true);
    const places = pLimit(2);
    const of = (prefix: string): SimulationEngine => ({
      ...engine,
      simulate: (conversation) =>
        engine.simulate({ ...conversation, userLines: conversation.userLines.map((line) => prefix + line) }),
    });
    const results = [
      runTranscripts(of('long '), many, { ...context, places }),
      runTranscripts(of('short '), abc, { ...context, places }),
    ];
    let answered = 0;
    while (held.length < many.length + abc.length) {
      await settled();
      expect(held.length - answered).toBeLessThanOrEqual(2);
      held[answered]?.answer();
      answered += 1;
    }
    for (const { answer } of held) answer();
    await Promise.all(results);
    const lastOfShort = held.findLastIndex(({ line }) => line.startsWith('short'));
    expect(lastOfShort).toBeLessThan(2 * abc.length + 4);
  });

  test('what one throws is thrown once all are done; the first transcript counts, and nothing is begun after', async () => {
    const { engine, held, settled } = heldEngine(true);
    let isOver = false;
    const results = runTranscripts(engine, many, { ...context, places: pLimit(3) });
    const end = expect(results)
      .rejects.toThrow('of 0')
      .then(() => (isOver = true));
    await settled();
    held[2]?.fail(new Error('of 2'));
    await settled();
    held[0]?.fail(new Error('of 0'));
    await settled();
    expect(isOver).toBe(false);
    held[1]?.answer();
    await end;
    expect(held).toHaveLength(3);
  });
});

describe('an engine that can only say lines', () => {
  const engine: SimulationEngine = {
    name: 'Testbed',
    simulate: () => Promise.reject(new Error('nothing was to be played')),
  };

  test.each([
    [
      'now: 2026-12-24, conversation: [{ user: a }]',
      'it cannot choose when a conversation takes place ("now")',
    ],
    ['conversation: [{ user: a }, { silence: 30s }]', 'it cannot keep silent for a while ("silence")'],
    [
      'conversation: [{ user: a }, { set: { vip: true } }]',
      'it cannot change data from outside during a conversation ("set")',
    ],
    [
      `conversation: [{ user: a }, { bot: { matches: "(?<code>.)" } }, { user: "\${code}" }]`,
      'it takes all lines of the customer at once, so that none can repeat what the bot has said',
    ],
  ])('fails %s without playing it', async (lines, reason) => {
    const [result] = await runTranscripts(engine, scripts(`  - { name: A, ${lines} }`), {
      environmentVariables: {},
      clock: testClock().clock,
    });
    expect(result?.passed).toBe(false);
    expect(result?.failures.map(({ message }) => message)).toEqual([`not possible with Testbed: ${reason}`]);
    expect(result?.failures[0]?.place.line).toBe(2);
  });
});

describe('a line that repeats what the bot said', () => {
  /** Repeats the customer's line, and tells a code that grows with the number of lines. */
  const played: (readonly string[])[] = [];
  const engine: SimulationEngine = {
    name: 'Testbed',
    abilities: new Set(['replay']),
    simulate: async ({ userLines }) => {
      played.push(userLines);
      return {
        transcript: userLines.flatMap((text, index) => [
          { from: 'user' as const, text },
          { from: 'bot' as const, text: `${text}, code ${index + 1}` },
        ]),
      };
    },
  };
  const run = (...lines: string[]) => {
    played.length = 0;
    return runTranscripts(engine, scripts(`  - { name: A, conversation: [${lines.join(', ')}] }`), {
      environmentVariables: {},
      clock: testClock().clock,
    });
  };
  const code = (name: string) => `{ bot: { matches: "code (?<${name}>.)" } }`;

  test('is not said where the bot did not say it', async () => {
    const [result] = await run('{ user: a }', '{ bot: { matches: "kode (?<x>.)" } }', `{ user: "\${x}" }`);
    expect(played).toEqual([['a']]);
    expect(result?.failures.map(({ message }) => message)).toEqual([
      'after "a" the bot was to say a text that matches /kode (?<x>.)/, but it said "a, code 1"',
      `the conversation did not get as far as the customer saying "\${x}": nothing the bot had said gave \${x}`,
    ]);
  });

  test('is said once the lines before it have been played', async () => {
    const [result] = await run(
      '{ user: a }',
      code('x'),
      `{ user: "x\${x}" }`,
      code('y'),
      `{ user: "\${x}\${y}" }`,
      `{ bot: { startsWith: "\${x}\${y}" } }`,
      `{ user: "\\\\\${x}" }`,
    );
    expect(result?.failures).toEqual([]);
    expect(played).toEqual([['a'], ['a', 'x1'], ['a', 'x1', '12', `\${x}`]]);
  });
});

test('smoke takes what is tagged so, or everything', () => {
  expect(selectSmoke(abc)).toEqual(abc);
  const tagged = scripts(
    '  - { name: A, conversation: [{ user: a }] }',
    '  - { name: B, tags: [slow, smoke], conversation: [{ user: b }] }',
  );
  expect(selectSmoke(tagged).map(({ name }) => name)).toEqual(['B']);
});
