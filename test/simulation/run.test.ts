import { describe, expect, test } from '@jest/globals';
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

test('smoke takes what is tagged so, or everything', () => {
  expect(selectSmoke(abc)).toEqual(abc);
  const tagged = scripts(
    '  - { name: A, conversation: [{ user: a }] }',
    '  - { name: B, tags: [slow, smoke], conversation: [{ user: b }] }',
  );
  expect(selectSmoke(tagged).map(({ name }) => name)).toEqual(['B']);
});
