import { describe, expect, test } from '@jest/globals';
import { behaviourLines, behaviourParts } from '../../src/report/behaviour.ts';
import { compareBehaviour, conversationsToCompare } from '../../src/simulation/behaviour.ts';
import type { Message } from '../../src/simulation/engine.ts';
import { exampleFlow, olderSupport } from '../support/flows.ts';
import { HOSTILE } from './hostile.ts';
import { linkedIn, readInline, seenText, withoutCodeBlocks } from './markdown-oracle.ts';
import { behaviourChange, behaviourOf, unnoticed } from './news.ts';

const now = new Date('2026-03-01T12:00:00.000Z');

describe('nothing is made of nothing', () => {
  test('no conversation was played: not a word', () => {
    expect(behaviourParts(behaviourOf(0))).toEqual([]);
    expect(behaviourLines(behaviourOf(0))).toEqual([]);
  });

  test('a flow compared with itself shows no change', async () => {
    const flow = await exampleFlow('flows/support.flow.yaml');
    const diff = compareBehaviour(flow, flow, conversationsToCompare([], flow, flow, { now }), { now });
    expect(diff.total).toBeGreaterThan(5);
    expect(behaviourLines(diff)).toEqual([`All ${diff.total} conversations go as before.`]);
    expect(behaviourParts(diff)).toEqual([`💬 All ${diff.total} conversations go as before.`]);
    expect(behaviourLines(behaviourOf(1))).toEqual(['The 1 conversation goes as before.']);
  });

  test('what a customer does not notice does not count as a change for them', () => {
    expect(behaviourLines(behaviourOf(4, unnoticed))).toEqual([
      '0 of 4 conversations change for the customer:',
      '  1 conversation takes another path, unnoticed by the customer',
    ]);
    expect(behaviourLines(behaviourOf(4, behaviourChange(), unnoticed))[0]).toBe(
      '1 of 4 conversations changes for the customer:',
    );
  });
});

describe('a change', () => {
  const [sentence = '', fold = ''] = behaviourParts(behaviourOf(4, behaviourChange()));

  test('is a sentence first', () => {
    expect(sentence).toBe(
      [
        '💬 **1 of 4 conversations changes for the customer**',
        '- 1 conversation now ends in queue claims\\_queue\\_id instead of queue billing\\_queue\\_id, differs in 2 messages',
      ].join('\n'),
    );
  });

  test('is shown side by side, what differs with a mark', () => {
    expect(fold.split('\n')).toEqual([
      '<details><summary>Side by side: 1 conversation now ends in queue claims&#95;queue&#95;id instead of queue billing&#95;queue&#95;id, differs in 2 messages</summary>',
      '',
      'A broken parcel',
      '',
      '| | Before | After |',
      '| --- | --- | --- |',
      '|  | Customer: `My parcel is broken` | ″ |',
      '| ≠ | Bot: `The billing team will be with you.` | Bot: `Is it a claim?` [`Yes`] [`No`] |',
      '| ≠ | – | Bot: `The claims team will be with you.` |',
      '',
      '</details>',
    ]);
  });

  test('of an example flow tells the words it had and the words it has', async () => {
    const flow = await exampleFlow('flows/support.flow.yaml');
    const before = olderSupport(flow);
    const conversations = conversationsToCompare([], before, flow, { now });
    const parts = behaviourParts(compareBehaviour(before, flow, conversations, { now }));
    expect(parts.join('\n')).toContain(
      '| ≠ | Bot: `Hi! This is support.` | Bot: `Hello, this is customer support.` |',
    );
  });
});

describe('many changes', () => {
  const ways = Array.from({ length: 9 }, (_, index) =>
    behaviourChange({
      after: { ...behaviourChange().after, queue: { id: `q-${index}`, variable: undefined } },
      conversations: Array.from({ length: 8 }, (_, number) => ({
        name: `Talk ${index}.${number}`,
        origin: 'transcript' as const,
      })),
    }),
  );

  test('are shown in part, and how many more there are is said', () => {
    const parts = behaviourParts(behaviourOf(100, ...ways));
    expect(parts).toHaveLength(7);
    expect(parts[0]).toContain('**72 of 100 conversations change for the customer**');
    expect(parts[0]?.split('\n')).toHaveLength(8);
    expect(parts[0]).toContain('- … and 3 more ways');
    expect(parts[1]).toContain('Talk 0.0; Talk 0.1; Talk 0.2; Talk 0.3; Talk 0.4; and 3 more');
  });

  test('that read the same are one sentence', () => {
    const [one] = ways;
    const sentences = behaviourLines(behaviourOf(100, ...(one ? [one, one] : [])));
    expect(sentences).toHaveLength(2);
    expect(sentences[1]).toMatch(/^ {2}16 conversations now end in queue q-0 /);
  });

  test('a long conversation and long words are cut', () => {
    const long = behaviourChange({
      rows: Array.from({ length: 50 }, () => ({
        after: { from: 'bot', text: 'x'.repeat(5_000) },
        same: false,
      })),
      after: { ...behaviourChange().after, errors: ['y'.repeat(5_000)] },
      aspects: ['errors', 'words'],
    });
    const parts = behaviourParts(behaviourOf(1, long));
    expect(parts[0]?.length).toBeLessThan(1_000);
    expect(parts[1]?.length).toBeLessThan(10_000);
    expect(parts[1]).toContain('| | … 30 more … | |');
  });

  test('a conversation in which nothing was said has no table', () => {
    expect(behaviourParts(behaviourOf(1, unnoticed))[1]).toContain('Nothing was said.');
  });
});

test.each(HOSTILE)('%j takes no effect', (poison) => {
  const message: Message = { from: 'bot', text: poison, quickReplies: [poison] };
  const change = behaviourChange({
    aspects: ['errors', 'queue', 'end', 'words'],
    before: { queue: undefined, ending: { kind: 'waiting', node: poison }, path: [poison], errors: [] },
    after: {
      queue: { id: poison, variable: poison },
      ending: { kind: 'ended', node: poison },
      path: [poison],
      errors: [poison],
    },
    rows: [
      { before: message, same: false },
      { before: message, after: message, same: true },
    ],
    conversations: [{ name: poison, origin: 'transcript' }],
  });
  const lines = behaviourParts(behaviourOf(1, change)).flatMap(withoutCodeBlocks);
  expect(lines.filter((line) => line.includes('<details>'))).toHaveLength(1);
  expect(lines.filter((line) => line === '</details>')).toHaveLength(1);
  for (const line of lines) {
    const rest = line
      .replace(/^<details><summary>|<\/summary>$|^<\/details>$/g, '')
      .replace(/<code>[^<>]*<\/code>/g, '■')
      .replace(/\[(?=`|_|■|<)|(?<=`|_|■)\]/g, '');
    expect(linkedIn(seenText(rest))).toBeUndefined();
    expect(readInline(rest).active).not.toMatch(/[<>[\]$`~]|&(?!#)/);
    if (line.startsWith('|')) expect(line.match(/\|/g)).toHaveLength(4);
  }
});
