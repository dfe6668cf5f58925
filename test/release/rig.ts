/** One release against Genesys Cloud in memory, on a clock that waits for nobody. */
import type { Clock } from '../../src/clock.ts';
import type { FlowgateError } from '../../src/errors.ts';
import type { FlowDefinition, LiveFlow } from '../../src/flow/definition.ts';
import { digest } from '../../src/flow/digest.ts';
import { type Stamp, withStamp } from '../../src/flow/stamp.ts';
import type { VersionedFlow } from '../../src/genesys/platform.ts';
import { openRelease, type Release } from '../../src/release/release.ts';
import type { Policy, Problem, Verdict } from '../../src/release/state.ts';
import { type FakeClock, fakeClock } from '../genesys/support/clock.ts';
import { failure, liveAs, MemoryPlatform, saying } from '../support/memory-platform.ts';

export const OLD = saying('old words');
export const NEW = saying('new words');
export const THEIRS = saying('somebody’s words');

export const FAILED_GATE: Problem = { reason: 'simulation-failed', message: '1 of 2 conversations failed' };

/** A flow as a former release left it, live as version 7. */
export function releasedAs7(flow: FlowDefinition, stamp: Partial<Stamp> = {}): LiveFlow {
  return liveAs(withStamp(flow, { digest: digest(flow), commit: 'former', ...stamp }), 7);
}

export interface RigOptions {
  readonly live?: LiveFlow;
  readonly flow?: FlowDefinition;
  readonly policy?: Partial<Policy>;
  /** What the conversations come to; they pass unless told. */
  readonly gate?: () => Problem | undefined;
  readonly commit?: string | undefined;
  readonly repository?: string | undefined;
  readonly sleep?: Clock['sleep'];
  readonly pollInterval?: number;
  readonly publishTimeout?: number;
}

export interface Rig {
  readonly platform: MemoryPlatform;
  readonly clock: FakeClock;
  /** As a person who presses Ctrl-C. */
  cancel(reason?: FlowgateError): void;
  /** As the deadline of the run. */
  timeOut(): void;
  open(): Promise<Release>;
  /** From the first look to the verdict. */
  release(): Promise<Verdict>;
}

export function rig(options: RigOptions = {}): Rig {
  const {
    live = releasedAs7(OLD),
    flow = NEW,
    policy,
    gate,
    commit = 'c0ffee',
    repository = 'acme/flows',
    pollInterval = 5_000,
    publishTimeout = 60_000,
  } = options;
  const platform = new MemoryPlatform(live);
  const clock = fakeClock();
  const stop = new AbortController();
  const open = () =>
    openRelease({
      platform,
      flow,
      origin: { commit, repository },
      policy: { onDrift: 'fail', rollback: true, retryRejected: false, maxConflictRetries: 2, ...policy },
      pollInterval,
      publishTimeout,
      clock: options.sleep === undefined ? clock : { ...clock, sleep: options.sleep },
      signal: stop.signal,
      gate: async () => {
        await platform.simulate(flow.id, { userLines: ['Hi'], given: {} });
        return gate?.();
      },
      progress: () => undefined,
    });
  return {
    platform,
    clock,
    cancel: (reason = failure('cancelled')) => stop.abort(reason),
    timeOut: () => stop.abort(failure('unavailable')),
    open,
    release: async () => (await open()).finish(),
  };
}

/** The bodies of all writes from now on, as they were sent. */
export function recordWrites(platform: MemoryPlatform): VersionedFlow[] {
  const sent: VersionedFlow[] = [];
  const write = platform.writeFlow.bind(platform);
  platform.writeFlow = (flow) => {
    sent.push(structuredClone(flow));
    return write(flow);
  };
  return sent;
}
