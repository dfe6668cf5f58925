/** Where the scenarios of the matrix play: one flow in a directory, and what of it is live before a run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import { released } from '../support/flows.ts';
import { smallFlow } from '../support/small-flow.ts';

const NAME = 'reception';
const { id, files, live } = smallFlow(NAME);

export const FLOW_ID = id;
export const BASE_VERSION = 7;
/** Live before a deploy. */
export const BASE: FlowDefinition = live;
/** What the source builds. */
export const WANTED: FlowDefinition = saying(`Hello from ${NAME}.`);
/** Live before a smoke test. */
export const DEPLOYED: FlowDefinition = released(WANTED);
/** What somebody makes of it in the console. */
export const EDITED: FlowDefinition = saying('Good day.');

function saying(text: string): FlowDefinition {
  const { applicationSettings: _, ...flow } = live;
  const hello = { ...flow.nodes['hello'], type: 'webchat' as const, actions: [{ name: 'say', text }] };
  return { ...flow, nodes: { ...flow.nodes, hello } };
}

export interface Scene {
  /** Holds the source and its transcripts. */
  readonly directory: string;
  /** A host that redirects lead to. */
  readonly elsewhere: { readonly origin: string; readonly requests: () => number };
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), 'flowgate-faults-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  let requests = 0;
  const trap = createServer((_request, response) => {
    requests += 1;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => {
    trap.listen(0, '127.0.0.1', resolve);
  });
  const address = trap.address();
  if (typeof address !== 'object' || address === null) throw new Error('the other host does not listen');
  return {
    directory,
    elsewhere: { origin: `http://127.0.0.1:${address.port}`, requests: () => requests },
    close: async () => {
      rmSync(directory, { recursive: true, force: true });
      await new Promise((resolve) => {
        trap.close(resolve);
        trap.closeAllConnections();
      });
    },
  };
}
