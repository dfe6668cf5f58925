/**
 * Runs the release protocol for one flow against a platform: carries out each effect and feeds back what came of it.
 * All decisions are the protocol's; this file knows how to read, write, wait and stop.
 */
import type { Clock } from '../clock.ts';
import { asFlowgateError, FlowgateError } from '../errors.ts';
import type { FlowDefinition, LiveFlow } from '../flow/definition.ts';
import { digest } from '../flow/digest.ts';
import { readStamp } from '../flow/stamp.ts';
import type { Platform, PlatformMessage, VersionedFlow } from '../genesys/platform.ts';
import { documentOf, type Origin, type WriteEffect } from './documents.ts';
import { MAX_SENDS } from './moves.ts';
import { nextPoll } from './poll.ts';
import { begin, step } from './protocol.ts';
import type { Effect, Event, Policy, Problem, Seen, State, Verdict } from './state.ts';

/** Before a write without an answer is sent again, milliseconds: where it was the only one, it is settled soon. */
const RESEND_DELAY = 500;
/** Before it is sent for the last time, or a publication looked at again: an outage of some seconds is over then. */
const OUTAGE = 5_000;
/** Before what was answered out of date is read again, milliseconds: a replica is not up to date at once. */
const STALE_READ_DELAY = 1_000;
/** Between two looks at what is being put back once the run was stopped, milliseconds: time is short then. */
const PAUSE_AFTER_STOP = 200;

export interface ReleaseOptions {
  readonly platform: Pick<Platform, 'readFlow' | 'writeFlow'>;
  readonly flow: FlowDefinition;
  /** Goes into the stamp, so that "why is this live" has an answer. */
  readonly origin: Origin;
  readonly policy: Policy;
  /** Milliseconds. */
  readonly pollInterval: number;
  /** Milliseconds from the write to `published`. */
  readonly publishTimeout: number;
  readonly clock: Clock;
  /** Aborted with a FlowgateError when the run is cancelled or its time is up: no new work after that. */
  readonly signal: AbortSignal;
  /** Plays the transcripts against the live flow; the problem, or nothing when all passed. */
  readonly gate: () => Promise<Problem | undefined>;
  /** Told before each effect, for progress. */
  readonly progress: (effect: Effect, state: State) => void;
}

export interface Release {
  /** The live flow as first seen; absent where it could not be read. */
  readonly live: LiveFlow | undefined;
  /** Set when the first look already settled the matter (unchanged, drift, …); nothing will be written. */
  readonly verdict: Verdict | undefined;
  /** What the platform said of content that it refused, entry by entry. */
  readonly refusals: readonly PlatformMessage[];
  /** From the first write to the verdict. Never throws for what a platform answers. */
  finish(): Promise<Verdict>;
}

/** Reads the live flow and decides whether there is something to release. Writes nothing. */
export async function openRelease(options: ReleaseOptions): Promise<Release> {
  const want = digest(options.flow);
  /** Live documents read so far by digest: the one the protocol wants put back is among them. */
  const documents = new Map<string, LiveFlow>();
  const bodies = new Map<number, VersionedFlow>();
  const refusals: PlatformMessage[] = [];
  let watchedSince: number | undefined;
  /** What the last look took, milliseconds; waiting for the rate limit counts. */
  let lookTook = 0;
  /** How long the platform asked to be left alone when it gave no answer to a write, milliseconds. */
  let askedToWait = 0;

  let last: { readonly live: LiveFlow; readonly seen: Seen } | undefined;

  const seen = (live: LiveFlow): Seen => {
    // The very object of the look before: nothing has changed, and its digest need not be worked out again.
    if (last?.live !== live) last = { live, seen: seenOf(live, options.origin) };
    documents.set(last.seen.digest, live);
    return last.seen;
  };

  const perform = async (effect: Effect, state: State): Promise<Event> => {
    options.progress(effect, state);
    switch (effect.do) {
      case 'read':
        if ('staleReads' in state && state.staleReads > 0) await rest(STALE_READ_DELAY, state);
        return look();
      case 'poll': {
        watchedSince ??= options.clock.monotonic();
        const elapsed = options.clock.monotonic() - watchedSince;
        if (elapsed >= options.publishTimeout) return { type: 'publish-timeout' };
        const { pollInterval } = options;
        const pause = isBlind(state)
          ? Math.min(pollInterval, OUTAGE)
          : nextPoll(elapsed, lookTook, pollInterval);
        await rest(Math.min(pause, options.publishTimeout - elapsed), state);
        return look();
      }
      case 'write': {
        watchedSince = undefined;
        const lost = 'lost' in state ? state.lost : 0;
        const pause = lost < MAX_SENDS - 1 ? RESEND_DELAY : OUTAGE;
        if (lost > 0) await rest(Math.max(pause, askedToWait), state);
        const answer = await options.platform.writeFlow(bodyOf(effect));
        switch (answer.kind) {
          case 'written':
            return { type: 'written', live: seen(answer.flow) };
          case 'version-conflict':
            return { type: 'version-conflict' };
          case 'refused':
            refusals.push(...(answer.messages ?? []));
            return { type: 'refused', reason: answer.error.code, message: answer.error.message };
          case 'lost':
            askedToWait = answer.waitMs ?? 0;
            return { type: answer.kind, reason: answer.error.code, message: answer.error.message };
        }
        break;
      }
      case 'gate': {
        const problem = await options.gate();
        return problem === undefined ? { type: 'gate-passed' } : { type: 'gate-failed', ...problem };
      }
    }
  };

  /** What is being put back is seen to its end after a stop, with short pauses: the calls themselves end soon. */
  const rest = async (pause: number, state: State): Promise<void> => {
    const { clock, signal } = options;
    if (!isPuttingBack(state)) return clock.sleep(pause, signal);
    if (signal.aborted) return clock.sleep(Math.min(pause, PAUSE_AFTER_STOP));
    await clock.sleep(pause, signal).catch((thrown: unknown) => {
      if (!signal.aborted) throw thrown;
    });
  };

  /** Made once for each version: a write that is sent again is sent with the same body. */
  const bodyOf = (effect: WriteEffect): VersionedFlow => {
    const made = bodies.get(effect.version);
    if (made !== undefined) return made;
    const base = documents.get(effect.base.digest);
    if (base === undefined) throw new Error('a release writes only over what it has read');
    const at = new Date(options.clock.now()).toISOString();
    const body = documentOf(effect, want, options.flow, base, options.origin, at);
    bodies.set(effect.version, body);
    return body;
  };

  const look = async (): Promise<Event> => {
    const began = options.clock.monotonic();
    try {
      const live = await options.platform.readFlow(options.flow.id);
      lookTook = options.clock.monotonic() - began;
      return { type: 'seen', live: seen(live) };
    } catch (error) {
      // Cut short by the stop of the run: that says nothing about the flow.
      if (options.signal.aborted && error === options.signal.reason) throw error;
      const { code, message } = asFlowgateError(error, `read the live flow ${options.flow.id}`);
      // A flow that this run has read before cannot be missing because of a wrong id in a setting.
      const reason = code === 'invalid-input' && documents.size > 0 ? 'unavailable' : code;
      return { type: 'unreadable', reason, message };
    }
  };

  /** An effect under an aborted signal is a stop, but what did not pass is seen to its end. */
  const attempt = async (effect: Effect, state: State): Promise<Event> => {
    const why = stopReason(options.signal);
    if (why !== undefined && !isPuttingBack(state)) return { type: 'stop', why };
    try {
      return await perform(effect, state);
    } catch (error) {
      const after = stopReason(options.signal);
      if (after !== undefined) return { type: 'stop', why: after };
      if (effect.do === 'gate') {
        const { code, message } = asFlowgateError(error, 'run the conversations');
        return { type: 'gate-failed', reason: code, message };
      }
      throw error;
    }
  };

  const run = async ([state, effects]: ReturnType<typeof step>): Promise<State> => {
    let current = state;
    let next = effects[0];
    while (next !== undefined) {
      const event = await attempt(next, current);
      const [following, more] = step(current, event);
      current = following;
      next = more[0];
    }
    return current;
  };

  const opened = await run(begin(want, options.policy));
  return {
    live: [...documents.values()].at(0),
    verdict: opened.phase === 'done' ? opened.verdict : undefined,
    refusals,
    finish: async () => {
      if (opened.phase === 'done') return opened.verdict;
      const why = stopReason(options.signal);
      const closed = await run(step(opened, why === undefined ? { type: 'go' } : { type: 'stop', why }));
      if (closed.phase !== 'done') throw new Error(`a release stood still in the phase "${closed.phase}"`);
      return closed.verdict;
    },
  };
}

/** What the protocol looks at in a live flow. */
function seenOf(live: LiveFlow, { commit }: Origin): Seen {
  const stamp = readStamp(live);
  return {
    version: live.version,
    status: live.status,
    statusReason: live.statusReason ?? undefined,
    digest: digest(live),
    stamp: stamp && { digest: stamp.digest, rejected: (stamp.rejected ?? []).map((entry) => entry.digest) },
    ofThisCommit: commit !== undefined && stamp?.commit === commit,
  };
}

function isPuttingBack(state: State): boolean {
  return 'problem' in state;
}

/** Whether the platform gave no answer to the look before: then the next is not taken at once. */
function isBlind(state: State): boolean {
  return 'blind' in state && state.blind !== undefined;
}

function stopReason(signal: AbortSignal): 'cancelled' | 'timeout' | undefined {
  if (!signal.aborted) return undefined;
  return signal.reason instanceof FlowgateError && signal.reason.code === 'cancelled'
    ? 'cancelled'
    : 'timeout';
}
