import { FlowgateError } from '../../errors.ts';
import type { ArchyDocument } from '../../flow/archy/document.ts';
import { type Metadata, metadataOf, withMetadata } from './document-parts.ts';
import { type ArchitectClient, type ArchitectRole, covers } from './grants.ts';
import type { FlowModel, OperationModel, VersionType } from './models.ts';
import {
  type ArchitectVersion,
  CONSOLE_USER,
  clientRef,
  type Holder,
  INITIAL_AUTHOR,
  nextVersionId,
  userRef,
  versionModel,
} from './versions.ts';

export const FLOW_TYPE = 'INBOUNDSHORTMESSAGE';
export const HOME_DIVISION = {
  id: 'division-home',
  name: 'Home',
  selfUri: '/api/v2/authorization/divisions/division-home',
};
export const ORGANIZATION = { id: 'organization-sandbox', name: 'Sandbox' };

/** A flow the organization starts with. */
export interface InitialArchitectFlow {
  readonly id: string;
  readonly archy: ArchyDocument;
  /** The whole number of the published version; 0 for a flow that is saved only. */
  readonly version: number;
}

interface FlowRecord {
  readonly id: string;
  metadata: Metadata;
  readonly versions: ArchitectVersion[];
  /** What was saved and then thrown away. */
  readonly discarded: Set<ArchitectVersion>;
  published: ArchitectVersion | undefined;
  active: boolean;
  lock: Holder | undefined;
  operation: OperationModel | undefined;
}

export interface ConsoleEdit {
  /** Published at once; true where it is left out. */
  readonly publish?: boolean | undefined;
  /** Where it is not published: checked in, not merely saved. */
  readonly checkIn?: boolean | undefined;
  readonly by?: Holder | undefined;
}

export interface ArchitectOrganizationParts {
  readonly flows: readonly InitialArchitectFlow[];
  readonly roles: readonly ArchitectRole[];
  readonly clients: readonly ArchitectClient[];
  /** Names or ids of the queues; where they are not given, every queue exists. */
  readonly queues?: readonly string[] | undefined;
  readonly now: () => Date;
  readonly random: () => string;
}

/**
 * The state of a Genesys Cloud organization behind its public API: roles, clients, and flows with every version that
 * ever was. Nothing is forgotten, so that whoever looks at the history afterwards can tell whether work was lost.
 */
export class ArchitectOrganization {
  readonly queues: ReadonlySet<string> | undefined;
  readonly #roles: ReadonlyMap<string, ArchitectRole>;
  readonly #clients: ReadonlyMap<string, ArchitectClient>;
  readonly #flows = new Map<string, FlowRecord>();
  readonly #now: () => Date;
  readonly #random: () => string;

  constructor(parts: ArchitectOrganizationParts) {
    this.queues = parts.queues && new Set(parts.queues);
    this.#roles = new Map(parts.roles.map((role) => [role.id, role]));
    this.#clients = new Map(parts.clients.map((client) => [client.id, client]));
    this.#now = parts.now;
    this.#random = parts.random;
    for (const { id, archy, version } of parts.flows) {
      const record = this.#create(id, archy);
      if (version > 0)
        this.#store(record, archy, { id: `${version}.0`, type: 'PUBLISH', writer: INITIAL_AUTHOR });
      else this.#add(record, archy, 'SAVE', INITIAL_AUTHOR);
    }
  }

  role(id: string): ArchitectRole | undefined {
    return this.#roles.get(id);
  }

  client(id: string): ArchitectClient | undefined {
    return this.#clients.get(id);
  }

  rolesOf(client: Pick<ArchitectClient, 'id'>): ArchitectRole[] {
    const roleIds = this.#clients.get(client.id)?.roleIds ?? [];
    return roleIds.flatMap((id) => this.#roles.get(id) ?? []);
  }

  permits(client: Pick<ArchitectClient, 'id'>, permission: string): boolean {
    return this.rolesOf(client).some((role) =>
      role.permissions.some((granted) => covers(granted, permission)),
    );
  }

  /** Ids of the flows, in the order they came to be. */
  get flowIds(): string[] {
    return [...this.#flows.keys()];
  }

  /** The flow as the API shows it. */
  flow(id: string): FlowModel | undefined {
    const record = this.#flows.get(id);
    return record && modelOf(record);
  }

  /** Every version of a flow, the oldest first; empty for an unknown flow. */
  history(id: string): ArchitectVersion[] {
    return structuredClone(this.#flows.get(id)?.versions ?? []);
  }

  /** The version that customers get. */
  published(id: string): ArchitectVersion | undefined {
    return structuredClone(this.#flows.get(id)?.published);
  }

  holder(id: string): Holder | undefined {
    return this.#flows.get(id)?.lock;
  }

  /**
   * The document of a version as it would be exported: under the flow's name of today, and the newest commit with the
   * flow's description of today. The newest version where none is named; `undefined` where there is no such version.
   */
  document(id: string, versionId?: string): ArchyDocument | undefined {
    const record = this.#flows.get(id);
    const newest = record && newestOf(record);
    const version = versionId === undefined ? newest : record?.versions.find((one) => one.id === versionId);
    if (!record || !version) return undefined;
    const { name, description } = record.metadata;
    const isCurrent = version === (record.versions.findLast(isCommit) ?? newest);
    return withMetadata(structuredClone(version.archy), {
      name,
      description: isCurrent ? description : metadataOf(version.archy).description,
    });
  }

  /** Names are unique within a type; capital letters and small ones are told apart. */
  byName(name: string): string | undefined {
    return [...this.#flows.values()].find(({ metadata }) => metadata.name === name)?.id;
  }

  /** Only what the flow is called and how it is described; its content stays. Returns the flow, where there is one. */
  setMetadata(id: string, metadata: Metadata): FlowModel | undefined {
    const record = this.#flows.get(id);
    if (!record) return undefined;
    record.metadata = metadata;
    return modelOf(record);
  }

  /** Who works on the flow; `undefined` for nobody. */
  lock(id: string, holder: Holder | undefined): void {
    this.#record(id).lock = holder;
  }

  setActive(id: string, active: boolean): void {
    this.#record(id).active = active;
  }

  setOperation(id: string, operation: OperationModel | undefined): void {
    this.#record(id).operation = operation;
  }

  /**
   * Publishes a document under the name in it: a new version of the flow of that name, or a new flow where no flow
   * is called so. Returns the flow's id.
   */
  publish(archy: ArchyDocument, writer: Holder, jobId?: string): string {
    const { name } = metadataOf(archy);
    const id = this.byName(name);
    const record = id === undefined ? this.#create(this.#random(), archy) : this.#record(id);
    this.#add(record, archy, 'PUBLISH', writer, jobId);
    return record.id;
  }

  /**
   * A person's edit in the console.
   * @throws FlowgateError `invalid-input` for an unknown flow
   */
  editInConsole(
    id: string,
    change: (archy: ArchyDocument) => ArchyDocument,
    { publish = true, checkIn = false, by = CONSOLE_USER }: ConsoleEdit = {},
  ): ArchitectVersion {
    const record = this.#record(id);
    const before = this.document(id);
    if (!before) throw unknownFlow(id, this.flowIds);
    const type = publish ? 'PUBLISH' : checkIn ? 'CHECKIN' : 'SAVE';
    return structuredClone(this.#add(record, change(before), type, by));
  }

  /** Makes the newest version a checked in or published one. */
  promote(id: string, type: 'CHECKIN' | 'PUBLISH', writer: Holder, versionId?: string): boolean {
    const archy = this.document(id, versionId);
    if (!archy) return false;
    this.#add(this.#record(id), archy, type, writer);
    return true;
  }

  /** Throws away what was saved since the last version that was checked in or published. */
  revert(id: string): void {
    const { versions, discarded } = this.#record(id);
    const kept = versions.findLastIndex(isCommit);
    for (const version of versions.slice(Math.max(kept, 0) + 1)) discarded.add(version);
  }

  #create(id: string, archy: ArchyDocument): FlowRecord {
    const record: FlowRecord = {
      id,
      metadata: metadataOf(archy),
      versions: [],
      discarded: new Set(),
      published: undefined,
      active: false,
      lock: undefined,
      operation: undefined,
    };
    this.#flows.set(id, record);
    return record;
  }

  #add(record: FlowRecord, archy: ArchyDocument, type: VersionType, writer: Holder, jobId?: string) {
    const id = nextVersionId(record.versions.at(-1)?.id, type);
    return this.#store(record, archy, { id, type, writer, jobId });
  }

  #store(
    record: FlowRecord,
    archy: ArchyDocument,
    facts: Pick<ArchitectVersion, 'id' | 'type' | 'writer' | 'jobId'>,
  ): ArchitectVersion {
    const version = { ...facts, archy: structuredClone(archy), at: this.#now().toISOString() };
    record.versions.push(version);
    // What is merely saved is called what it was called until it is checked in.
    if (isCommit(version)) record.metadata = metadataOf(archy);
    if (version.type === 'PUBLISH') {
      record.published = version;
      record.active = true;
    }
    return version;
  }

  #record(id: string): FlowRecord {
    const record = this.#flows.get(id);
    if (record) return record;
    throw unknownFlow(id, this.flowIds);
  }
}

function isCommit({ type }: Pick<ArchitectVersion, 'type'>): boolean {
  return type !== 'SAVE';
}

function newestOf({ versions, discarded }: FlowRecord): ArchitectVersion | undefined {
  return versions.findLast((version) => !discarded.has(version));
}

function modelOf(record: FlowRecord): FlowModel {
  const { id, metadata, versions, published, active, lock, operation } = record;
  const saved = newestOf(record);
  const checkedIn = versions.findLast(isCommit);
  return {
    id,
    name: metadata.name,
    division: HOME_DIVISION,
    ...(metadata.description === '' ? {} : { description: metadata.description }),
    type: FLOW_TYPE,
    ...(lock?.kind === 'user' && { lockedUser: userRef(lock) }),
    ...(lock?.kind === 'client' && { lockedClient: clientRef(lock) }),
    active,
    system: false,
    deleted: false,
    ...(published && { publishedVersion: versionModel(id, published) }),
    ...(saved && { savedVersion: versionModel(id, saved) }),
    ...(checkedIn && { checkedInVersion: versionModel(id, checkedIn) }),
    ...(published?.writer.kind === 'user' && { publishedBy: userRef(published.writer) }),
    ...(operation && { currentOperation: operation }),
    selfUri: `/api/v2/flows/${encodeURIComponent(id)}`,
  };
}

function unknownFlow(id: string, known: readonly string[]): FlowgateError {
  return new FlowgateError('invalid-input', {
    attempted: `change flow ${id} in the sandbox`,
    returned: 'there is no such flow',
    advice: `The sandbox holds ${known.join(', ') || 'no flows'}.`,
  });
}
