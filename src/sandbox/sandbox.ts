import { randomUUID } from 'node:crypto';
import type { LiveFlow } from '../flow/definition.ts';
import type { Role } from '../genesys/platform.ts';
import {
  type ArchitectSandbox,
  type ArchitectSandboxOptions,
  startArchitectSandbox,
} from './architect/architect-sandbox.ts';
import { controlRoutes } from './control.ts';
import { dispatch } from './dispatch.ts';
import { FaultList, type FaultRule } from './faults.ts';
import { flowDocumentRoutes } from './flow-document.ts';
import type { LoggedRequest } from './http.ts';
import { loginRoute, Tokens } from './oauth.ts';
import {
  type Client,
  type InitialFlow,
  Organization,
  type PublicationVerdict,
  SCOPES,
} from './organization.ts';
import { type RateLimit, RateLimiter } from './rate-limit.ts';
import { listen } from './server.ts';
import { Timers } from './timers.ts';

export const SANDBOX_CLIENT_ID = 'sandbox-client';
export const SANDBOX_CLIENT_SECRET = 'sandbox-secret-opens-nothing-real';
export const SANDBOX_ROLE_ID = 'sandbox-role';

export interface SandboxOptions {
  /** Which API is served; the public one has {@link ArchitectSandboxOptions}. */
  readonly platformApi?: 'flow-document' | undefined;
  /** 0, the default, takes any port that is free. */
  readonly port?: number | undefined;
  readonly flows?: readonly InitialFlow[] | undefined;
  /** Ids of the queues there are; where they are left out, every queue exists. */
  readonly queues?: readonly string[] | undefined;
  /** By default {@link SANDBOX_ROLE_ID} with every scope. */
  readonly roles?: readonly Role[] | undefined;
  /** By default {@link SANDBOX_CLIENT_ID}; a client has every scope unless it names its own. */
  readonly clients?: readonly SandboxClient[] | undefined;
  /** How long a publication takes, 150 by default; `Infinity` never ends. */
  readonly publicationMs?: number | undefined;
  /** 3600 by default. */
  readonly tokenLifetimeSeconds?: number | undefined;
  /** Requests of one token in a window of time; without it there is no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /** The wall clock: tokens, quotas, `{now}` and the log go by it. Publications and faults wait in real time. */
  readonly now?: (() => Date) | undefined;
  /** Text that never comes twice, for tokens and correlation ids. */
  readonly random?: (() => string) | undefined;
}

export interface SandboxClient {
  readonly id: string;
  readonly secret: string;
  readonly scopes?: readonly string[] | undefined;
}

/** An embedded Genesys Cloud that listens. */
export interface Sandbox {
  /** The origin, without a slash at its end. */
  readonly url: string;
  /** Every request in order, as it comes in; the sandbox's own `/sandbox/…` are left out. */
  readonly requests: readonly LoggedRequest[];
  readonly organization: Organization;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Somebody edits the flow in the console: a new version, published at once. */
  editInConsole(flowId: string, change: (flow: LiveFlow) => LiveFlow): LiveFlow;
  /** How publications of the flow end from now on; `undefined` lets them succeed again. */
  setPublicationVerdict(flowId: string, verdict: PublicationVerdict | undefined): void;
  /** Ends every connection and every timer. */
  close(): Promise<void>;
}

/**
 * Starts an embedded Genesys Cloud on the loopback interface: the flow-document API or the public one over real HTTP,
 * with faults on request.
 * @throws FlowgateError `invalid-input` where the port cannot be had
 */
export function startSandbox(options: ArchitectSandboxOptions): Promise<ArchitectSandbox>;
export function startSandbox(options?: SandboxOptions): Promise<Sandbox>;
export function startSandbox(
  options: SandboxOptions | ArchitectSandboxOptions = {},
): Promise<Sandbox | ArchitectSandbox> {
  if (options.platformApi !== 'architect') return startFlowDocumentSandbox(options);
  return startArchitectSandbox(options, {
    client: { id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET },
    roleId: SANDBOX_ROLE_ID,
  });
}

async function startFlowDocumentSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const random = options.random ?? randomUUID;
  const timers = new Timers();
  const faults = new FaultList();
  const requests: LoggedRequest[] = [];
  const organization = new Organization({
    flows: options.flows ?? [],
    queues: options.queues,
    roles: options.roles ?? [{ id: SANDBOX_ROLE_ID, name: 'Flow releases', scopes: SCOPES }],
    clients: (options.clients ?? [{ id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET }]).map(withScopes),
    publicationMs: options.publicationMs ?? 150,
    now,
    later: timers.later,
  });
  const tokens = new Tokens({ lifetimeSeconds: options.tokenLifetimeSeconds ?? 3600, now, random });
  const limiter = options.rateLimit && new RateLimiter(options.rateLimit);
  const routes = [
    loginRoute(organization, tokens),
    ...flowDocumentRoutes(organization, now),
    ...controlRoutes({ organization, faults, requests }),
  ];
  const server = await listen({
    port: options.port ?? 0,
    dispatch: (request) => dispatch(request, { routes, tokens, limiter, now }),
    faults,
    requests,
    timers,
    now,
    random,
  });
  return {
    url: server.url,
    requests,
    organization,
    addFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    editInConsole: (flowId, change) => organization.editInConsole(flowId, change),
    setPublicationVerdict: (flowId, verdict) => organization.setPublicationVerdict(flowId, verdict),
    close: () => server.close(),
  };
}

function withScopes({ id, secret, scopes = SCOPES }: SandboxClient): Client {
  return { id, secret, scopes };
}
