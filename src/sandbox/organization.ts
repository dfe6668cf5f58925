import { FlowgateError } from '../errors.ts';
import type { FlowDefinition, FlowStatus, LiveFlow } from '../flow/definition.ts';
import type { Role } from '../genesys/platform.ts';
import type { Later } from './timers.ts';

export const SCOPES = ['flow:view', 'flow:edit', 'flow:simulate', 'authorization:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** An OAuth client of the organization; its tokens carry its scopes. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly scopes: readonly string[];
}

/** A flow the organization starts with. */
export interface InitialFlow extends FlowDefinition {
  /** 1 where it is left out. */
  version?: number | undefined;
  /** `published` where it is left out. */
  status?: FlowStatus | undefined;
  statusReason?: string | null | undefined;
}

/** Who wrote a version, where it was no OAuth client. */
export const INITIAL_WRITER = 'initial';
export const CONSOLE_WRITER = 'console';

/** One version of a flow as it was written, with what became of its publication. */
export interface FlowVersion {
  readonly version: number;
  readonly flow: LiveFlow;
  /** The id of the OAuth client, {@link CONSOLE_WRITER} or {@link INITIAL_WRITER}. */
  readonly writer: string;
  /** ISO 8601. */
  readonly at: string;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly flow: LiveFlow }
  | { readonly kind: 'version-conflict'; readonly live: number }
  | { readonly kind: 'unknown-flow' };

/** How publications end instead of `published`; `times` of them, all where it is left out. */
export interface PublicationVerdict {
  readonly status: 'failed' | 'rejected';
  readonly reason: string;
  readonly times?: number | undefined;
}

interface FlowRecord {
  readonly versions: [FlowVersion, ...FlowVersion[]];
  verdict: PublicationVerdict | undefined;
}

export interface OrganizationParts {
  readonly flows: readonly InitialFlow[];
  readonly roles: readonly Role[];
  readonly clients: readonly Client[];
  /** Ids of the queues; where they are not given, every queue exists. */
  readonly queues?: readonly string[] | undefined;
  readonly publicationMs: number;
  readonly now: () => Date;
  readonly later: Later;
}

/**
 * The state of a Genesys Cloud organization: roles, clients, and flows with every version that ever was.
 * Nothing is forgotten, so that whoever looks at the history afterwards can tell whether a change was lost.
 * What goes in and out is copied: nobody changes a flow but through here.
 */
export class Organization {
  readonly queues: ReadonlySet<string> | undefined;
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #clients: ReadonlyMap<string, Client>;
  readonly #flows: ReadonlyMap<string, FlowRecord>;
  readonly #publicationMs: number;
  readonly #now: () => Date;
  readonly #later: Later;

  constructor(parts: OrganizationParts) {
    this.queues = parts.queues && new Set(parts.queues);
    this.#roles = new Map(parts.roles.map((role) => [role.id, role]));
    this.#clients = new Map(parts.clients.map((client) => [client.id, client]));
    this.#publicationMs = parts.publicationMs;
    this.#now = parts.now;
    this.#later = parts.later;
    this.#flows = new Map(
      parts.flows.map((flow) => [
        flow.id,
        {
          versions: [
            this.#version(
              { ...flow, version: flow.version ?? 1, status: flow.status ?? 'published' },
              INITIAL_WRITER,
            ),
          ],
          verdict: undefined,
        },
      ]),
    );
  }

  role(id: string): Role | undefined {
    return this.#roles.get(id);
  }

  client(id: string): Client | undefined {
    return this.#clients.get(id);
  }

  /** The newest version of a flow, with the state of its publication. */
  flow(id: string): LiveFlow | undefined {
    const record = this.#flows.get(id);
    return record && structuredClone(newest(record).flow);
  }

  /** Every version of a flow, the oldest first; empty for an unknown flow. */
  history(id: string): FlowVersion[] {
    return structuredClone(this.#flows.get(id)?.versions ?? []);
  }

  /**
   * Compare and set: stores `flow` if its version is the live one plus 1. What asks to be published (or is
   * scheduled) becomes `scheduled` and is published after a while; anything else becomes a `draft`.
   */
  write(flow: LiveFlow, writer: string): WriteResult {
    const record = this.#flows.get(flow.id);
    if (!record) return { kind: 'unknown-flow' };
    const live = newest(record).version;
    if (flow.version !== live + 1) return { kind: 'version-conflict', live };
    const publish = flow.status === 'published' || flow.status === 'scheduled';
    this.#append(record, { ...flow, status: publish ? 'scheduled' : 'draft' }, writer);
    if (publish) this.#later(this.#publicationMs, () => settle(record, flow.version));
    return { kind: 'written', flow: structuredClone(newest(record).flow) };
  }

  /**
   * A person's edit in the console: whatever the live version is, the next one holds what `change` makes of it,
   * published at once unless it says `draft`.
   * @throws FlowgateError `invalid-input` for an unknown flow
   */
  editInConsole(flowId: string, change: (flow: LiveFlow) => LiveFlow): LiveFlow {
    const record = this.#record(flowId);
    const { version } = newest(record);
    const edited = change(structuredClone(newest(record).flow));
    const status = edited.status === 'draft' ? 'draft' : 'published';
    this.#append(record, { ...edited, id: flowId, version: version + 1, status }, CONSOLE_WRITER);
    return structuredClone(newest(record).flow);
  }

  /**
   * Decides how publications of a flow end from now on, those under way included; `undefined` lets them succeed.
   * @throws FlowgateError `invalid-input` for an unknown flow
   */
  setPublicationVerdict(flowId: string, verdict: PublicationVerdict | undefined): void {
    this.#record(flowId).verdict = verdict;
  }

  #record(flowId: string): FlowRecord {
    const record = this.#flows.get(flowId);
    if (record) return record;
    throw new FlowgateError('invalid-input', {
      attempted: `change flow ${flowId} in the sandbox`,
      returned: 'there is no such flow',
      advice: `The sandbox was started with ${[...this.#flows.keys()].join(', ') || 'no flows'}.`,
    });
  }

  #append(record: FlowRecord, flow: LiveFlow, writer: string): void {
    // A reason belongs to the publication that failed, not to the content that comes after it.
    const { statusReason: _, ...content } = flow;
    record.versions.push(this.#version(content, writer));
  }

  #version(flow: LiveFlow, writer: string): FlowVersion {
    return { version: flow.version, flow: structuredClone(flow), writer, at: this.#now().toISOString() };
  }
}

function newest({ versions }: FlowRecord): FlowVersion {
  return versions.at(-1) ?? versions[0];
}

/** Ends the publication of one version, whether or not a newer one has been written since. */
function settle(record: FlowRecord, version: number): void {
  const { verdict } = record;
  const index = record.versions.findIndex((entry) => entry.version === version);
  const entry = record.versions[index];
  if (!entry) return;
  const outcome = verdict
    ? { status: verdict.status, statusReason: verdict.reason }
    : { status: 'published' as const };
  record.versions[index] = { ...entry, flow: { ...entry.flow, ...outcome } };
  if (verdict?.times !== undefined) {
    record.verdict = verdict.times > 1 ? { ...verdict, times: verdict.times - 1 } : undefined;
  }
}
