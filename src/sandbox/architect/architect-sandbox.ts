import { randomUUID } from 'node:crypto';
import type { ArchyDocument } from '../../flow/archy/document.ts';
import type { Mock } from '../../simulation/engine.ts';
import { dispatch } from '../dispatch.ts';
import { FaultList, type FaultRule } from '../faults.ts';
import type { LoggedRequest, Route } from '../http.ts';
import { Tokens } from '../oauth.ts';
import type { InitialFlow } from '../organization.ts';
import { type RateLimit, RateLimiter } from '../rate-limit.ts';
import { listen } from '../server.ts';
import { Timers } from '../timers.ts';
import { architectControlRoutes } from './architect-control.ts';
import { authorizationRoutes } from './authorization-routes.ts';
import type { SandboxBot } from './bots.ts';
import { type WebDeploymentOptions, webDeployment } from './deployments.ts';
import type { ExportHabits } from './export-habits.ts';
import { flowRoutes } from './flow-routes.ts';
import { ARCHITECT_PERMISSIONS, type ArchitectClient, type ArchitectRole } from './grants.ts';
import { GuestDesk } from './guest-desk.ts';
import { guestRoutes } from './guest-routes.ts';
import type { HeldConversation } from './guest-session.ts';
import { guestSockets, type LoggedFrame } from './guest-sockets.ts';
import { initialFlows } from './initial-flows.ts';
import { jobRoutes } from './job-routes.ts';
import type { JobVerdict } from './job-verdicts.ts';
import { type Job, Jobs } from './jobs.ts';
import { basicLoginRoute } from './login.ts';
import { ArchitectOrganization, type ConsoleEdit } from './organization.ts';
import { SocketFaultList, type SocketFaultRule } from './socket-faults.ts';
import { type ArchitectVersion, CONSOLE_USER, type Holder } from './versions.ts';

export interface ArchitectSandboxOptions {
  readonly platformApi: 'architect';
  /** 0, the default, takes any port that is free. */
  readonly port?: number | undefined;
  /** Native flows, or flow documents, which are compiled; `status: 'draft'` for one that is saved only. */
  readonly flows?: readonly InitialFlow[] | undefined;
  /** Names of the queues there are; where they are left out, every queue exists. */
  readonly queues?: readonly string[] | undefined;
  /** By default one role with {@link ARCHITECT_PERMISSIONS}. */
  readonly roles?: readonly ArchitectRole[] | undefined;
  /** By default one client with every role; so has any that names none. */
  readonly clients?: readonly ArchitectSandboxClient[] | undefined;
  /** How long a publish job takes, 150 by default; `Infinity` never ends. */
  readonly publicationMs?: number | undefined;
  /** How long the other jobs take, 20 by default. */
  readonly jobMs?: number | undefined;
  /** Whether validate jobs, a preview of the platform, are served; true where it is left out. */
  readonly validateJobs?: boolean | undefined;
  /** What exports do to a document; nothing where it is left out. */
  readonly exportHabits?: ExportHabits | undefined;
  /** Each line of a validation's summary as a message of its own. */
  readonly messagePerLine?: boolean | undefined;
  /** Where they are left out, each flow has an active one: `deployment-` and the flow's id. */
  readonly webDeployments?: readonly WebDeploymentOptions[] | undefined;
  /** Bot flows that know intents or offer quick replies; none is needed for a bot that asks and gives the answer. */
  readonly bots?: readonly SandboxBot[] | undefined;
  /** What data actions and other back ends answer; without one a call goes well and gives nothing. */
  readonly mocks?: readonly Mock[] | undefined;
  /** Messages of one guest's session in a window of time; without it there is no limit. */
  readonly guestLimit?: RateLimit | undefined;
  /** 3600 by default. */
  readonly tokenLifetimeSeconds?: number | undefined;
  /** Requests of one token in a window of time; without it there is no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /** The wall clock: tokens, quotas, versions and the log go by it. Jobs and faults wait in real time. */
  readonly now?: (() => Date) | undefined;
  /** Text that never comes twice, for tokens and ids. */
  readonly random?: (() => string) | undefined;
}

export interface ArchitectSandboxClient {
  readonly id: string;
  readonly secret: string;
  readonly name?: string | undefined;
  readonly roleIds?: readonly string[] | undefined;
}

/** An embedded Genesys Cloud that listens, behind its public API. */
export interface ArchitectSandbox {
  /** The origin, without a slash at its end; login, files, web messaging and its configuration are on it too. */
  readonly url: string;
  /** Every request in order, as it comes in; the sandbox's own `/sandbox/…` are left out. */
  readonly requests: readonly LoggedRequest[];
  readonly architect: ArchitectOrganization;
  readonly jobs: readonly Job[];
  /** Every frame on the sockets of guests, in order. */
  readonly frames: readonly LoggedFrame[];
  /** Every conversation that guests held, the oldest first. */
  readonly conversations: readonly HeldConversation[];
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  addSocketFault(rule: SocketFaultRule): void;
  clearSocketFaults(): void;
  /** Somebody edits the flow in the console: by default a new version, published at once. */
  editInConsole(
    flowId: string,
    change: (archy: ArchyDocument) => ArchyDocument,
    edit?: ConsoleEdit,
  ): ArchitectVersion;
  /** Somebody opens the flow for editing, {@link CONSOLE_USER} unless told. */
  lock(flowId: string, holder?: Holder): void;
  unlock(flowId: string): void;
  /** How jobs end from now on, instead of as they deserve. */
  addJobVerdict(verdict: JobVerdict): void;
  clearJobVerdicts(): void;
  /** Ends every connection and every timer. */
  close(): Promise<void>;
}

export interface ArchitectDefaults {
  readonly client: { readonly id: string; readonly secret: string };
  readonly roleId: string;
}

/**
 * Starts an embedded Genesys Cloud on the loopback interface that serves the shapes of the public API.
 * @throws FlowgateError `invalid-input` where the port cannot be had, `invalid-flow` where a flow cannot be compiled
 */
export async function startArchitectSandbox(
  options: ArchitectSandboxOptions,
  defaults: ArchitectDefaults,
): Promise<ArchitectSandbox> {
  const now = options.now ?? (() => new Date());
  const random = options.random ?? randomUUID;
  const timers = new Timers();
  const faults = new FaultList();
  const requests: LoggedRequest[] = [];
  const roles = options.roles ?? [
    { id: defaults.roleId, name: 'Flow releases', permissions: ARCHITECT_PERMISSIONS },
  ];
  const organization = new ArchitectOrganization({
    flows: initialFlows(options.flows ?? []),
    roles,
    clients: (options.clients ?? [defaults.client]).map((client) => withRoles(client, roles)),
    queues: options.queues,
    now,
    random,
  });
  const jobs = new Jobs({
    organization,
    publicationMs: options.publicationMs ?? 150,
    jobMs: options.jobMs ?? 20,
    messagePerLine: options.messagePerLine ?? false,
    later: timers.later,
    now,
    random,
  });
  const desk = new GuestDesk({
    organization,
    deployments: options.webDeployments?.map(webDeployment),
    bots: options.bots ?? [],
    mocks: options.mocks ?? [],
    now,
    random,
  });
  const socketFaults = new SocketFaultList();
  const frames: LoggedFrame[] = [];
  const tokens = new Tokens({ lifetimeSeconds: options.tokenLifetimeSeconds ?? 3600, now, random });
  const limiter = options.rateLimit && new RateLimiter(options.rateLimit);
  const routes: Route[] = [
    basicLoginRoute(organization, tokens),
    ...authorizationRoutes(organization),
    // Before the flows themselves: a job is no flow that is called `jobs`.
    ...jobRoutes({
      organization,
      jobs,
      habits: options.exportHabits ?? {},
      validation: options.validateJobs ?? true,
    }),
    ...flowRoutes({ organization, random }),
    ...guestRoutes(desk),
    ...architectControlRoutes({ organization, faults, socketFaults, requests, frames, jobs }),
  ];
  const server = await listen({
    port: options.port ?? 0,
    dispatch: (request) =>
      dispatch(request, {
        routes,
        tokens,
        limiter,
        now,
        permits: (client, permission) => organization.permits(client, permission),
      }),
    faults,
    requests,
    timers,
    now,
    random,
    sockets: guestSockets({
      desk,
      faults,
      socketFaults,
      frames,
      limit: options.guestLimit,
      later: timers.later,
      now,
    }),
  });
  return {
    url: server.url,
    requests,
    architect: organization,
    get jobs() {
      return jobs.all;
    },
    frames,
    get conversations() {
      return desk.conversations;
    },
    addFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    addSocketFault: (rule) => socketFaults.add(rule),
    clearSocketFaults: () => socketFaults.clear(),
    editInConsole: (flowId, change, edit) => organization.editInConsole(flowId, change, edit),
    lock: (flowId, holder = CONSOLE_USER) => organization.lock(flowId, holder),
    unlock: (flowId) => organization.lock(flowId, undefined),
    addJobVerdict: (verdict) => jobs.verdicts.add(verdict),
    clearJobVerdicts: () => jobs.verdicts.clear(),
    close: () => server.close(),
  };
}

function withRoles(
  { id, secret, name = 'Flowgate', roleIds }: ArchitectSandboxClient,
  roles: readonly ArchitectRole[],
): ArchitectClient {
  return { id, secret, name, scopes: [], roleIds: roleIds ?? roles.map((role) => role.id) };
}
