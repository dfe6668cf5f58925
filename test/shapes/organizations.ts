/** Flows and settings of the embedded organizations that the tours go through. */

import { systemClock } from '../../src/clock.ts';
import { parseArchy } from '../../src/flow/archy/text.ts';
import { viewArchy } from '../../src/flow/archy/view.ts';
import type { LiveFlow } from '../../src/flow/definition.ts';
import { guestOf } from '../../src/genesys/architect/guest/guest.ts';
import { type ArchitectOptions, architectPlatform } from '../../src/genesys/architect/platform.ts';
import type { Platform } from '../../src/genesys/platform.ts';
import type {
  ArchitectSandbox,
  ArchitectSandboxOptions,
} from '../../src/sandbox/architect/architect-sandbox.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { archyFlow, optionsFor, versioned } from '../genesys/architect/rig.ts';
import type { Recording, StandIn } from './recording.ts';

/** Greets, lets a bot ask with something to tap, and answers. */
export const ASKING: LiveFlow = {
  ...viewArchy(
    parseArchy(`
inboundShortMessage:
  name: Asking
  startUpRef: "/inboundShortMessage/states/state[start]"
  defaultLanguage: en-us
  variables:
    - stringVariable: { name: Flow.name, initialValue: { noValue: true } }
  states:
    - state:
        name: Start
        refId: start
        actions:
          - sendResponse: { name: Greet, messageBody: { lit: Hello } }
          - callBotFlow:
              name: Ask
              botFlow:
                Questions:
                  ver_latestPublished:
                    inputs: { Slot.Question: { lit: Who are you? } }
                    outputs: { Slot.Answer: { var: Flow.name } }
          - sendResponse: { name: Answer, messageBody: { exp: 'Append("Hello ", Flow.name)' } }
          - disconnect: { name: Bye }
`),
    'asking',
  ).flow,
  version: 1,
  status: 'published',
};

export interface Visit {
  readonly platform: Platform;
  readonly sandbox: ArchitectSandbox;
}

/** Short pauses: an embedded server answers at once. */
const TIMING = {
  settleMs: 1,
  reconnectMs: 1,
  lineGapMs: 1,
  replyMs: 5_000,
  idleMs: 300,
  shortIdleMs: 300,
  // Shorter than a turn, so that there is a heartbeat in one.
  heartbeatMs: 100,
} as const;

/**
 * An organization of its own, with the published flow `f1` called Support and {@link ASKING}, and a client on it whose
 * every word is recorded.
 */
export async function visit(
  recording: Recording,
  work: (visit: Visit) => Promise<void>,
  options: Partial<ArchitectOptions> = {},
  sandboxOptions: Partial<ArchitectSandboxOptions> = {},
  standIn?: StandIn,
): Promise<void> {
  const sandbox = await startSandbox({
    platformApi: 'architect',
    flows: [versioned(archyFlow('Hello'), 4), ASKING],
    bots: [{ name: 'Questions', quickReplies: ['Ada', 'Bob'] }],
    publicationMs: 10,
    jobMs: 5,
    ...sandboxOptions,
  });
  const run = new AbortController();
  const given = { ...optionsFor(sandbox.url, [], run), fetch: recording.fetch(standIn), ...options };
  const byFlow = new Map([
    ['Support', 'deployment-f1'],
    ['Asking', 'deployment-asking'],
  ]);
  const platform = architectPlatform({
    ...given,
    guest: (connection) =>
      guestOf({
        ...given,
        ...connection,
        // Sockets wait in real time.
        clock: systemClock,
        connect: recording.connect,
        deployments: { any: undefined, byFlow },
        timing: TIMING,
      }),
  });
  try {
    await work({ platform, sandbox });
  } finally {
    await sandbox.close();
  }
}
