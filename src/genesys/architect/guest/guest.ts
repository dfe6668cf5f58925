import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../clock.ts';
import { FlowgateError } from '../../../errors.ts';
import type { FlowDefinition } from '../../../flow/definition.ts';
import type {
  Ability,
  Conversation,
  EngineTraits,
  Observable,
  ObservedResult,
} from '../../../simulation/engine.ts';
import type { ApiClient } from '../../api.ts';
import type { HttpClient } from '../../http.ts';
import { plain } from '../../plain.ts';
import type { Hosts } from '../hosts.ts';
import { converse, KnownTurns } from './converse.ts';
import {
  chooseDeployment,
  type Deployment,
  type DeploymentChoice,
  type FlowIdentity,
  readDeployment,
} from './deployment.ts';
import { readHistory } from './history.ts';
import { GUEST_TIMING, type GuestTiming, MinutePacer } from './pace.ts';
import { recordedPath } from './recorded-path.ts';
import { readRecords } from './records.ts';
import { GuestSession } from './session.ts';
import { type Connect, refuseWithoutSockets, runtimeConnect } from './socket.ts';

export interface GuestOptions {
  readonly api: Pick<ApiClient, 'send'>;
  /** Without the bearer token of the run. */
  readonly http: Pick<HttpClient, 'send'>;
  readonly hosts: Pick<Hosts, 'api' | 'messaging' | 'cdn'>;
  readonly deployments: DeploymentChoice | undefined;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter between connections. */
  readonly random: () => number;
  /** Ends every conversation; the sessions are closed all the same. */
  readonly signal: AbortSignal;
  readonly debug: (text: string) => void;
  /** Called with the token of a session's messages before its first use. */
  readonly onSecret?: ((secret: string) => void) | undefined;
  /** Sockets of the runtime unless told. */
  readonly connect?: Connect | undefined;
  readonly timing?: Partial<GuestTiming> | undefined;
  /** For sessions and lines; must not be guessable. Random UUIDs unless told. */
  readonly newId?: (() => string) | undefined;
}

/** Talks to flows as a visitor of a website does, through the Messenger deployment that serves them. */
export interface Guest extends EngineTraits {
  /**
   * Sees whether conversations with the flow can be held, without holding one.
   * @throws {FlowgateError} `invalid-input` where no deployment serves it, or the runtime has no sockets
   */
  prepare(flow: FlowIdentity): Promise<void>;
  /**
   * Holds a conversation and closes it. Where the flow's nodes can be had, its path is read from what the platform
   * recorded, if it did.
   * @throws {FlowgateError} where it could not be held to its end, which is no verdict about the flow
   */
  converse(flow: GuestFlow, conversation: Conversation): Promise<ObservedResult>;
}

export interface GuestFlow extends FlowIdentity {
  /** Gives the nodes of the live flow, by which what the platform recorded is understood. */
  readonly readNodes?: (() => Promise<FlowDefinition['nodes']>) | undefined;
}

/** A guest sees words and quick replies, and that the bot leaves; the rest happens behind the socket. */
const UNOBSERVABLE: ReadonlySet<Observable> = new Set([
  'path',
  'taken',
  'waitingFor',
  'variables',
  'routedTo',
  'calls',
  'ended',
]);
const ABILITIES: ReadonlySet<Ability> = new Set(['silence', 'quickReplies']);
/** Silence is kept in real time, which a run has little of. */
const LONGEST_SILENCE_MS = 120_000;

/** One for a whole run: its conversations share the pace of new sockets and what is known of deployments. */
export function guestOf(options: GuestOptions): Guest {
  const { api, http, hosts, clock, random, signal, debug, deployments } = options;
  const timing = { ...GUEST_TIMING, ...options.timing };
  const sockets = new MinutePacer(timing.socketsPerMinute, clock);
  const known = new KnownTurns();
  const read = new Map<string, Promise<Deployment>>();
  let recordsEnd: string | undefined;

  const recorded = async (
    { id, readNodes }: GuestFlow,
    messageId: string | undefined,
  ): Promise<ObservedResult> => {
    if (readNodes === undefined || messageId === undefined || recordsEnd !== undefined) return {};
    const records = await readRecords(messageId, id, { api, http, origin: hosts.api, clock, signal });
    const found = 'why' in records ? records : recordedPath(await readNodes(), records.steps);
    if (!('why' in found)) return found;
    debug(`the path of a conversation is not known: ${found.why}`);
    // Asking again for every conversation would only cost time.
    if ('isLasting' in found && found.isLasting) recordsEnd = found.why;
    return {};
  };

  const deploymentOf = async (flow: FlowIdentity): Promise<Deployment> => {
    const id = chooseDeployment(flow, deployments);
    const key = JSON.stringify([flow.id, id]);
    const found = read.get(key) ?? readDeployment(id, flow, { api, http, cdn: hosts.cdn, debug });
    read.set(key, found);
    try {
      return await found;
    } catch (thrown) {
      if (read.get(key) === found) read.delete(key);
      throw thrown;
    }
  };

  return {
    abilities: ABILITIES,
    unobservable: UNOBSERVABLE,
    longestSilenceMs: LONGEST_SILENCE_MS,
    async prepare(flow) {
      if (options.connect === undefined) refuseWithoutSockets();
      await deploymentOf(flow);
    },
    async converse(flow, conversation) {
      const { id: deploymentId, origin, autoStart, showsEnd } = await deploymentOf(flow);
      const session = new GuestSession({
        attempted: `talk to ${JSON.stringify(plain(flow.name))} as a guest`,
        url: hosts.messaging,
        origin,
        deploymentId,
        connect: options.connect ?? runtimeConnect,
        clock,
        random,
        signal,
        timing,
        sockets,
        newId: options.newId ?? randomUUID,
        history: async (jwt) => {
          options.onSecret?.(jwt);
          return await readHistory(http, hosts.api, jwt);
        },
        debug,
      });
      const context = { flowId: flow.id, clock, signal, timing, known, autoStart, showsEnd };
      try {
        const result = await converse(session, conversation, context);
        return { ...result, ...(await recorded(flow, session.lastMessageId)) };
      } catch (thrown) {
        throw signal.aborted && !(thrown instanceof FlowgateError) ? endOfRun(flow, signal) : thrown;
      }
    },
  };
}

function endOfRun({ name }: FlowIdentity, { reason }: AbortSignal): FlowgateError {
  if (reason instanceof FlowgateError) return reason;
  return new FlowgateError('cancelled', {
    attempted: `talk to ${JSON.stringify(plain(name))} as a guest`,
    returned: 'the run was cancelled',
    advice: 'Run again.',
  });
}
