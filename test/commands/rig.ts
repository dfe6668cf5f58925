/** A run of a command over a temporary directory, against Genesys Cloud in memory. */
import type { BaseFile, Run } from '../../src/commands/run.ts';
import type { LiveFlow } from '../../src/flow/definition.ts';
import type { Platform } from '../../src/genesys/platform.ts';
import type { CommandName, FlowReport } from '../../src/report/model.ts';
import { parseSettings } from '../../src/settings.ts';
import { fakeClock } from '../genesys/support/clock.ts';
import { released } from '../support/flows.ts';
import { failure, liveAs, MemoryPlatform } from '../support/memory-platform.ts';
import { quietLog } from '../support/quiet-log.ts';
import { workspaceOf } from '../support/runner.ts';
import type { SmallFlow } from '../support/small-flow.ts';

export interface RunOptions {
  readonly command: CommandName;
  readonly files: Readonly<Record<string, string>>;
  readonly platform?: Platform | undefined;
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly processEnvironment?: Readonly<Record<string, string>>;
  readonly baseText?: (file: string) => Promise<BaseFile>;
}

export function runOf(options: RunOptions): Run {
  const { command, files, platform, settings, signal, processEnvironment, baseText } = options;
  const credentials = { 'client-id': 'flowgate', 'client-secret': 'hunter2', 'role-id': 'releaser' };
  return {
    command,
    settings: parseSettings(
      {
        'working-directory': workspaceOf(files),
        ...(platform === undefined ? {} : credentials),
        ...settings,
      },
      () => undefined,
    ),
    platform,
    log: quietLog,
    clock: fakeClock(),
    signal: signal ?? new AbortController().signal,
    processEnvironment: processEnvironment ?? {},
    moduleTools: { loader: '', builder: '' },
    baseText,
    commit: 'c0ffee',
    repository: 'acme/flows',
    runUrl: undefined,
  };
}

/** The files of several flows in one. */
export function filesOf(...flows: readonly SmallFlow[]): Record<string, string> {
  return Object.assign({}, ...flows.map(({ files }) => files));
}

/** An organization that holds these flows as version 7, as a former release left them. */
export function holding(...flows: readonly SmallFlow[]): MemoryPlatform {
  return new MemoryPlatform(...flows.map(({ live }) => liveAs(live, 7)));
}

/** What this commit would release is live already. */
export function upToDate(flow: SmallFlow): LiveFlow {
  const hello = flow.live.nodes['hello'];
  if (hello === undefined) throw new Error('a small flow says hello');
  const nodes = {
    ...flow.live.nodes,
    hello: { ...hello, actions: [{ name: 'say', text: `Hello from ${flow.live.name}.` }] },
  };
  return liveAs(released({ ...flow.live, nodes }), 7);
}

/** A signal that has been aborted already. */
export function cancelled(): AbortSignal {
  return AbortSignal.abort(failure('cancelled'));
}

/** `alpha unchanged`, `beta conflict`, …: what became of each flow, in order. */
export function outcomes(flows: readonly FlowReport[]): string[] {
  return flows.map(({ name, outcome }) => `${name} ${outcome}`);
}
