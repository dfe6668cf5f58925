import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArchyDocument } from '../../../src/flow/archy/document.ts';
import { archyToPublish, liveFlow } from '../../../src/flow/archy/live.ts';
import { archyText, parseArchy } from '../../../src/flow/archy/text.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import { type FlowDefinition, liveFlowSchema } from '../../../src/flow/definition.ts';
import { digest } from '../../../src/flow/digest.ts';
import { readStamp, type Stamp, withStamp } from '../../../src/flow/stamp.ts';
import { compilableFlow } from './compilable.ts';

const facts = { id: '3f2a', version: 4, status: 'published' } as const;

const native: ArchyDocument = {
  inboundShortMessage: {
    name: 'Support',
    description: 'Answers customers.',
    startUpRef: '/inboundShortMessage/states/state[Initial State_10]',
    states: [
      {
        state: {
          name: 'Initial State',
          refId: 'Initial State_10',
          actions: [
            { sendResponse: { name: 'Greet', messageBody: { lit: 'Hello!' } } },
            { disconnect: { name: 'Disconnect' } },
          ],
        },
      },
    ],
  },
};

function stampOf(flow: FlowDefinition): Stamp {
  return { digest: digest(flow), commit: 'c0ffee', repository: 'acme/flows' };
}

/** What the platform gives back for what is published. */
function published(flow: FlowDefinition) {
  return liveFlow(parseArchy(archyText(archyToPublish(flow))), facts);
}

describe('a live flow on this API', () => {
  test('that cannot be written in Archy is refused with the first reason', () => {
    const flow: FlowDefinition = {
      id: '3f2a',
      name: 'Support',
      nodes: {
        start: {
          type: 'start',
          actions: [
            { name: 'ask', text: 'Why?', variable: 'why' },
            { name: 'ask', text: 'When?', variable: 'when' },
          ],
        },
      },
    };
    expect(() => archyToPublish(flow)).toThrow(
      /nodes\.start\.actions\.0: a message flow cannot wait for a reply.* \(and 1 more\)/,
    );
  });

  test('has no stamp where nobody left one, whatever the document calls its own', () => {
    const body = Object(native['inboundShortMessage']);
    const flow = liveFlow(
      { inboundShortMessage: { ...body, flowgate: stampOf(viewArchy(native, '').flow) } },
      facts,
    );
    expect(readStamp(flow)).toBeUndefined();
  });

  test('is the view of a native document, without the stamp in its description', () => {
    const { flow } = viewArchy(native, facts.id);
    const stamped = withStamp(flow, stampOf(flow));
    const text = archyText(archyToPublish(stamped));
    expect(text).toContain('Answers customers.');
    expect(text).toContain('Released by Flowgate');

    const live = liveFlow(parseArchy(text), { ...facts, statusReason: 'because' });
    expect(liveFlowSchema.safeParse(live).success).toBe(true);
    expect(live).toMatchObject({ ...facts, statusReason: 'because', archy: native });
    expect(readStamp(live)).toEqual(stampOf(flow));
    expect(digest(live)).toBe(digest(flow));
  });

  test('is the flow document that was released, and its stamp says so', () => {
    fc.assert(
      fc.property(compilableFlow, (flow) => {
        const live = published(withStamp(flow, stampOf(flow)));
        expect(digest(live)).toBe(digest(flow));
        expect(readStamp(live)).toEqual(stampOf(flow));
        expect(liveFlowSchema.safeParse(live).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('shows what somebody changed in a compiled document', () => {
    const flow: FlowDefinition = {
      id: '3f2a',
      name: 'Support',
      nodes: { start: { type: 'start', actions: [{ name: 'say', text: 'Hello!' }] } },
    };
    const archy = archyText(archyToPublish(withStamp(flow, stampOf(flow))));
    const reworded = liveFlow(parseArchy(archy.replace('Hello!', 'Hi!')), facts);
    expect(reworded.nodes['start']?.actions).toEqual([{ name: 'say', text: 'Hi!' }]);
    const extended = liveFlow(parseArchy(archy.replace('lit: Hello!', 'exp: Lower("Hello!")')), facts);
    expect(extended['archy']).toBeDefined();
    for (const live of [reworded, extended]) {
      expect(readStamp(live)).toEqual(stampOf(flow));
      expect(digest(live)).not.toBe(digest(flow));
    }
  });
});
