import { describe, expect, test } from '@jest/globals';
import { Generator } from '../../src/simulation/generator.ts';
import { type CompleteResult, simulate } from '../../src/simulation/simulator.ts';
import { oneState } from './support/archy-flow.ts';

const now = new Date('2026-05-04T08:00:00Z');

const VARIABLES = `[${['round', 'inner'].map((name) => `{integerVariable: {name: Flow.${name}}}`).join(', ')}]`;

function loop(name: string, count: string, body: string, index = 'Flow.round'): string {
  const inside = body.replaceAll(/^/gm, '          ');
  return `- loop:
    name: ${name}
    currentIndex: {var: ${index}}
    loopCount: ${count}
    outputs:
      loop:
        actions:
${inside}`;
}

const say = (name: string, exp: string) => `- sendResponse: {name: ${name}, messageBody: {exp: '${exp}'}}`;
const BYE = '- disconnect: {name: Bye}';

function play(actions: string): CompleteResult {
  return simulate(oneState(actions, VARIABLES), { userLines: ['hello'], given: {} }, { now });
}

function said({ transcript }: CompleteResult): string[] {
  return transcript.flatMap(({ from, text }) => (from === 'bot' ? [text] : []));
}

describe('loops that cannot be followed', () => {
  test.each([
    [
      'a count that is not known',
      loop('Loop', '{exp: Message.Count}', say('Say', '"a"')),
      'what Message.Count holds',
    ],
    ['a count that is no number', loop('Loop', '{lit: many}', say('Say', '"a"')), 'it is a text'],
    ['no count', loop('Loop', '{noValue: true}', say('Say', '"a"')), 'it is not set'],
    [
      'one that ends on a condition',
      '- loopUntil: {name: Until, outputs: {loop: {actions: []}}}',
      'when the loop ends is not followed',
    ],
  ])('%s', (_, actions, why) => {
    const { errors, doubt } = play(`${actions}\n${BYE}`);
    expect(errors).toEqual([expect.stringContaining(why)]);
    expect(doubt).toBe(errors[0]);
  });
});

describe('loops', () => {
  test('the body is gone through as often as it says, and counted from 0', () => {
    const result = play(`${loop('Loop', '{lit: 3}', say('Say', 'ToString(Flow.round)'))}\n${BYE}`);
    expect(said(result)).toEqual(['0', '1', '2']);
    expect(result).toMatchObject({ endNode: 'Start / Bye', errors: [] });
  });

  test('not at all where the count is 0', () => {
    expect(said(play(`${loop('Loop', '{lit: 0}', say('Say', '"a"'))}\n${BYE}`))).toEqual([]);
  });

  test('a loop within a loop begins anew each time', () => {
    const inner = loop(
      'Inner',
      '{exp: Flow.round + 1}',
      say('Say', 'Append(ToString(Flow.round), ToString(Flow.inner))'),
      'Flow.inner',
    );
    expect(said(play(`${loop('Outer', '{lit: 2}', inner)}\n${BYE}`))).toEqual(['00', '10', '11']);
  });

  test('the next round can be gone on with, and the loop left, from within a branch', () => {
    const body = `- decision:
    name: First
    condition: {exp: Flow.round == 0}
    outputs: {"yes": {actions: [{loopNext: {name: Next}}]}}
${say('Say', 'ToString(Flow.round)')}
- decision:
    name: Enough
    condition: {exp: Flow.round == 2}
    outputs: {"yes": {actions: [{loopExit: {name: Out}}]}}`;
    const result = play(`${loop('Loop', '{lit: 9}', body)}\n${say('After', '"done"')}\n${BYE}`);
    expect(said(result)).toEqual(['1', '2', 'done']);
  });

  test('one that was left begins anew when it is come to again', () => {
    const left = loop(
      'Inner',
      '{lit: 9}',
      `${say('Say', 'ToString(Flow.inner)')}\n- loopExit: {name: Out}`,
      'Flow.inner',
    );
    expect(said(play(`${loop('Outer', '{lit: 2}', left)}\n${BYE}`))).toEqual(['0', '0']);
  });

  test('conversations are made up for every way through them', () => {
    const body = `- callBotFlow: {name: Ask, intent: {var: Flow.inner}, botFlow: {Helper: {ver_latestPublished: {none: true}}}}
- decision:
    name: Enough
    condition: {exp: Flow.inner > 5}
    outputs: {"yes": {actions: [{loopExit: {name: Out}}]}}`;
    const flow = oneState(`${loop('Loop', '{lit: 3}', body)}\n${BYE}`, VARIABLES);
    const { untaken, conversations } = new Generator(flow, { now }).all();
    expect(untaken).toEqual([]);
    expect(conversations.flatMap(({ result }) => result.errors)).toEqual([]);
    expect(
      conversations.flatMap(({ conversation }) => conversation.mocks ?? []).map(({ call }) => call),
    ).not.toContain('loop');
  });
});
