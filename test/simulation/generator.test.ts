import { describe, expect, test } from '@jest/globals';
import { Generator, generateConversations } from '../../src/simulation/generator.ts';
import { transcriptFileOf } from '../../src/simulation/transcript-text.ts';
import { exampleFlow } from '../support/flows.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
test.each(['flows/support.flow.yaml', 'flows/returns.flow.mjs'])('%s', async (f) => {
  const flow = await exampleFlow(f);
  const t = performance.now();
  const g = generateConversations(flow, { now });
  console.log(performance.now() - t, g.conversations.length, g.complete, g.untaken);
  console.log(transcriptFileOf(flow, g.conversations));
});
