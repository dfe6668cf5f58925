import type { Clock } from '../../../src/clock.ts';
import { ARCHY_ROOT, type ArchyDocument } from '../../../src/flow/archy/document.ts';
import { viewArchy } from '../../../src/flow/archy/view.ts';
import { isRecord } from '../../../src/flow/canonical.ts';
import { type ArchitectOptions, architectPlatform } from '../../../src/genesys/architect/platform.ts';
import type { Platform, VersionedFlow } from '../../../src/genesys/platform.ts';
import type {
  ArchitectSandbox,
  ArchitectSandboxOptions,
} from '../../../src/sandbox/architect/architect-sandbox.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, startSandbox } from '../../../src/sandbox/sandbox.ts';

/** Real moments for the sandbox, hours for whoever asks the clock: every sleep takes 5 ms. */
export function hurriedClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    monotonic: () => performance.now() + ahead,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      ahead += milliseconds;
      await new Promise((resolve) => setTimeout(resolve, 5));
      signal?.throwIfAborted();
    },
  };
}

/** A flow of one state that says `text` and ends. */
export function archyFlow(
  text: string,
  name = 'Support',
  extra: Record<string, unknown> = {},
): ArchyDocument {
  return {
    [ARCHY_ROOT]: {
      name,
      ...extra,
      startUpRef: `/${ARCHY_ROOT}/states/state[start]`,
      defaultLanguage: 'en-us',
      states: [
        {
          state: {
            name: 'Start',
            refId: 'start',
            actions: [
              { sendResponse: { name: 'Greet', messageBody: { lit: text } } },
              { disconnect: { name: 'Bye' } },
            ],
          },
        },
      ],
    },
  };
}

export function versioned(archy: ArchyDocument, version: number, id = 'f1'): VersionedFlow {
  return { ...viewArchy(archy, id).flow, version, status: 'published' };
}

/** The document with `change` over what stands under its root. */
export function withRoot(archy: ArchyDocument, change: Record<string, unknown>): ArchyDocument {
  const root = archy[ARCHY_ROOT];
  return { [ARCHY_ROOT]: { ...(isRecord(root) ? root : {}), ...change } };
}

export interface ArchitectRig {
  readonly platform: Platform;
  readonly sandbox: ArchitectSandbox;
  readonly run: AbortController;
  readonly log: string[];
  /** Requests as `METHOD /path`, without those for tokens. */
  readonly calls: () => string[];
}

export function optionsFor(origin: string, log: string[], run: AbortController): ArchitectOptions {
  return {
    origin: new URL(origin),
    clientId: SANDBOX_CLIENT_ID,
    clientSecret: SANDBOX_CLIENT_SECRET,
    clock: hurriedClock(),
    random: () => 0.5,
    signal: run.signal,
    onSecret: () => undefined,
    debug: (text) => log.push(text),
    forceUnlock: false,
    allowRename: false,
    onDrift: 'fail',
    publishTimeout: 60_000,
    pollInterval: 5_000,
    guest: () => ({
      prepare: async () => undefined,
      converse: async ({ name }) => ({ transcript: [{ from: 'bot', text: `this is ${name}` }] }),
    }),
  };
}

/** An organization with the flow `f1`, called Support, published as version 4, and a platform on it. */
export async function withArchitect(
  work: (rig: ArchitectRig) => Promise<void>,
  options: Partial<ArchitectOptions> = {},
  sandboxOptions: Partial<ArchitectSandboxOptions> = {},
): Promise<void> {
  const sandbox = await startSandbox({
    platformApi: 'architect',
    flows: [versioned(archyFlow('Hello'), 4)],
    publicationMs: 10,
    jobMs: 5,
    ...sandboxOptions,
  });
  const run = new AbortController();
  const log: string[] = [];
  const platform = architectPlatform({ ...optionsFor(sandbox.url, log, run), ...options });
  const calls = (): string[] =>
    sandbox.requests
      .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
      .filter((call) => !call.endsWith('/oauth/token'));
  try {
    await work({ platform, sandbox, run, log, calls });
  } finally {
    await sandbox.close();
  }
}
