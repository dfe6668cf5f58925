import type { ArchyDocument } from '../../flow/archy/document.ts';
import type { EntityRef, FlowVersionModel, VersionType } from './models.ts';

/** Whoever holds a lock or wrote a version: a person in the console, or an OAuth client. */
export interface Holder {
  readonly kind: 'user' | 'client';
  readonly id: string;
  readonly name: string;
}

/** Who wrote what a sandbox starts with, and who edits in the console unless a test names somebody. */
export const INITIAL_AUTHOR: Holder = { kind: 'user', id: 'user-initial', name: 'Initial Author' };
export const CONSOLE_USER: Holder = { kind: 'user', id: 'user-console', name: 'Console User' };

/** One version of a flow as it was written. */
export interface ArchitectVersion {
  /** `COMMIT.SAVE`: publishing and checking in begin a commit, saving counts on within the newest one. */
  readonly id: string;
  readonly type: VersionType;
  readonly archy: ArchyDocument;
  readonly writer: Holder;
  /** ISO 8601. */
  readonly at: string;
  /** The publish job that made it. */
  readonly jobId?: string | undefined;
}

/** The id of the version that comes after `newest`; how the platform counts saves is an assumption. */
export function nextVersionId(newest: string | undefined, type: VersionType): string {
  const [commit = 0, save = 0] = (newest ?? '0.0').split('.').map(Number);
  return type === 'SAVE' ? `${commit}.${save + 1}` : `${commit + 1}.0`;
}

export function versionModel(flowId: string, version: ArchitectVersion): FlowVersionModel {
  const { id, type, writer, at } = version;
  const [commitVersion = '', configurationVersion = ''] = id.split('.');
  const selfUri = `/api/v2/flows/${encodeURIComponent(flowId)}/versions/${id}`;
  const written = Date.parse(at);
  return {
    id,
    name: id,
    commitVersion,
    configurationVersion,
    type,
    secure: false,
    debug: false,
    ...(writer.kind === 'user' ? { createdBy: userRef(writer) } : { createdByClient: clientRef(writer) }),
    configurationUri: `${selfUri}/configuration`,
    dateCreated: written,
    dateSaved: written,
    ...(type === 'SAVE' ? {} : { dateCheckedIn: written }),
    ...(type === 'PUBLISH' ? { datePublished: at } : {}),
    selfUri,
  };
}

export function userRef({ id, name }: Holder): EntityRef {
  return { id, name, selfUri: `/api/v2/users/${encodeURIComponent(id)}` };
}

export function clientRef({ id, name }: Holder): EntityRef {
  return { id, name, selfUri: `/api/v2/oauth/clients/${encodeURIComponent(id)}` };
}
