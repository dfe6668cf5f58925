/** Two flows that are deployed together, and what is true of each by the sandbox's own history. */
import { digest, managedContent } from '../../src/flow/digest.ts';
import { readStamp } from '../../src/flow/stamp.ts';
import type { FlowVersion } from '../../src/sandbox/organization.ts';
import { SANDBOX_CLIENT_ID, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { type Relay, startRelay } from './relay.ts';
import { sandboxInputs } from './runner.ts';
import { type SmallFlow, smallFlow } from './small-flow.ts';

/** Whether the conversations of the first flow pass on the platform; those of the second always do. */
export type Story = 'both pass' | 'the first fails';

/** The requests of a deploy one flow after the other; what the sandbox is set to makes their number exact. */
export const REQUESTS = {
  'both pass': 14,
  'the first fails': 15,
} as const satisfies Record<Story, number>;

export const FIRST = smallFlow('alpha');
export const SECOND = smallFlow('bravo');
export const BOTH: readonly SmallFlow[] = [FIRST, SECOND];

export interface Stage {
  readonly sandbox: Sandbox;
  readonly relay: Relay;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A sandbox that holds the former contents of the flows, a relay before it, and the inputs that lead there. */
export async function stage(
  story: Story,
  flows: readonly SmallFlow[] = BOTH,
  concurrency = 1,
): Promise<Stage> {
  const sandbox = await startSandbox({ flows: flows.map(({ live }) => live), publicationMs: 0 });
  if (story === 'the first fails') {
    const body = { success: true, path: ['start'], transcript: [{ from: 'bot', text: 'We are closed.' }] };
    sandbox.addFault({ path: `*/${FIRST.id}/simulate`, fault: { kind: 'wrong-shape', body } });
  }
  const relay = await startRelay(sandbox.url);
  return {
    sandbox,
    relay,
    files: Object.assign({}, ...flows.map(({ files }) => files)),
    inputs: {
      ...sandboxInputs(sandbox),
      'genesys-url': relay.url,
      environment: '',
      concurrency: String(concurrency),
    },
    close: async () => {
      await relay.close();
      await sandbox.close();
    },
  };
}

/** What is true of one flow: by the history of the sandbox and by what went through the relay, not by our reports. */
export interface Truth {
  readonly versions: readonly FlowVersion[];
  readonly live: FlowVersion | undefined;
  /** Whose content is live. */
  readonly holds: 'former' | 'wanted' | 'other';
  /** Versions that our client wrote with the content that was to be released, and with the former content. */
  readonly released: number;
  readonly putBack: number;
  /** The live stamp says that the wanted content was put back. */
  readonly remembersRejection: boolean;
  /** A write was sent and its sender got no answer to it. */
  readonly inDoubt: boolean;
  /** A conversation was played after a write, and its result arrived. */
  readonly tested: boolean;
}

export function truthOf({ sandbox, relay }: Stage, flow: SmallFlow): Truth {
  const wanted = digest(wantedOf(flow));
  const former = digest(flow.live);
  const versions = sandbox.organization.history(flow.id);
  const live = versions.at(-1);
  const ours = versions
    .filter(({ writer }) => writer === SANDBOX_CLIENT_ID)
    .map((entry) => digest(entry.flow));
  const content = live && digest(live.flow);
  const own = relay.passages.filter(({ path }) => path.includes(flow.id));
  const firstWrite = own.findIndex(({ method }) => method === 'PUT');
  return {
    versions,
    live,
    holds: content === wanted ? 'wanted' : content === former ? 'former' : 'other',
    released: ours.filter((each) => each === wanted).length,
    putBack: ours.filter((each) => each === former).length,
    remembersRejection: Boolean(
      live && readStamp(live.flow)?.rejected?.some((entry) => entry.digest === wanted),
    ),
    inDoubt: own.some(({ method, answered }) => method === 'PUT' && !answered),
    tested:
      firstWrite >= 0 &&
      own.slice(firstWrite).some(({ path, answered }) => path.endsWith('/simulate') && answered),
  };
}

/** What the flow's source releases: the words of its live content are those of before. */
export function wantedOf({ live }: SmallFlow) {
  const { nodes, ...rest } = managedContent(live);
  const { hello, ...others } = nodes;
  if (hello === undefined) throw new Error('the small flow has a node that greets');
  const actions = [{ name: 'say', text: `Hello from ${live.name}.` }];
  return { ...rest, nodes: { ...others, hello: { ...hello, actions } } };
}
