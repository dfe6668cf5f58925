/** What a flow's record says about its versions, its lock and work under way. Pure. */
import { FlowgateError } from '../../errors.ts';
import type { FlowStatus } from '../../flow/definition.ts';
import { plain } from '../plain.ts';
import type { Actor, FlowRecord, FlowVersion } from './schemas.ts';

/** The kind of flow that serves web messaging, as a query wants it. */
export const FLOW_TYPE = 'inboundshortmessage';

/** A version id such as `4.2`: whole part, and how often it was saved over. */
type VersionNumber = readonly [whole: number, saves: number];

/**
 * The whole number of the published version, which is what a release counts by; 0 for a flow that was never
 * published.
 * @throws {FlowgateError} `unavailable` for a version id that is no number
 */
export function publishedNumber({ publishedVersion }: FlowRecord): number {
  return publishedVersion === undefined ? 0 : versionNumber(publishedVersion)[0];
}

/**
 * The number that the next published version gets. Drafts count too, so it may be more than one after the published
 * one; how the platform counts is an assumption.
 */
export function nextNumber({ publishedVersion, savedVersion, checkedInVersion }: FlowRecord): number {
  const versions = [publishedVersion, savedVersion, checkedInVersion].filter(
    (version) => version !== undefined,
  );
  return Math.max(0, ...versions.map((version) => versionNumber(version)[0])) + 1;
}

/** Whether the published version is known to be a person's work: an OAuth client is none. */
export function isPublishedByPerson({ publishedVersion }: FlowRecord): boolean {
  return publishedVersion?.createdBy !== undefined && publishedVersion.createdByClient === undefined;
}

/** Whether customers can meet the flow: a deactivated one keeps its version. */
export function isLive({ publishedVersion, active }: FlowRecord): boolean {
  return publishedVersion !== undefined && active !== false;
}

export function isPublishing({ currentOperation }: FlowRecord): boolean {
  if (currentOperation?.actionName !== 'PUBLISH') return false;
  const { complete, actionStatus = '' } = currentOperation;
  if (complete !== undefined) return !complete;
  return ['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION'].includes(actionStatus);
}

/** What becomes of the flow, and why. A publication that fails takes nothing from the version that is live. */
export function statusOf(record: FlowRecord): { status: FlowStatus; statusReason?: string } {
  if (isPublishing(record)) return { status: 'scheduled' };
  if (isLive(record)) return { status: 'published' };
  const { actionName, actionStatus, errorMessage, errorCode } = record.currentOperation ?? {};
  if (record.publishedVersion === undefined && actionName === 'PUBLISH' && actionStatus === 'FAILURE') {
    return { status: 'failed', statusReason: plain(errorMessage ?? errorCode ?? 'no reason given') };
  }
  return { status: 'draft' };
}

/** Who holds the flow's lock, other than this client: its own lock is what a broken publication leaves behind. */
export function lockHolder(record: FlowRecord, ownClientId: string): string | undefined {
  const { lockedUser, lockedClient } = record;
  if (lockedUser !== undefined) return nameOf(lockedUser, 'somebody');
  if (lockedClient === undefined || lockedClient.id === ownClientId) return undefined;
  return nameOf(lockedClient, 'another OAuth client');
}

export interface UnpublishedWork {
  readonly version: string;
  /** Who saved it and when, as a phrase. */
  readonly by: string;
}

/**
 * Work of somebody else that is newer than the published version and would be buried under a new one. In a flow that
 * was never published that is only what it was created with, and what this client saved belongs to a job that failed.
 */
export function unpublishedWork(record: FlowRecord, ownClientId: string): UnpublishedWork | undefined {
  const { publishedVersion, savedVersion, checkedInVersion } = record;
  if (publishedVersion === undefined) return undefined;
  const published = versionNumber(publishedVersion);
  const newest = [savedVersion, checkedInVersion]
    .filter((version) => version !== undefined)
    .filter((version) => compare(versionNumber(version), published) > 0)
    .filter((version) => version.createdByClient?.id !== ownClientId)
    .toSorted((a, b) => compare(versionNumber(b), versionNumber(a)))[0];
  if (newest === undefined) return undefined;
  const { createdBy, createdByClient, dateSaved, dateCheckedIn, dateCreated } = newest;
  const who = createdBy ? nameOf(createdBy, 'somebody') : nameOf(createdByClient ?? {}, 'somebody');
  const when = dateSaved ?? dateCheckedIn ?? dateCreated;
  return {
    version: plain(newest.id),
    by: when === undefined ? who : `${who} at ${new Date(when).toISOString()}`,
  };
}

function nameOf({ name, id }: Actor, otherwise: string): string {
  return plain(name ?? id ?? '') || otherwise;
}

function compare([a, saves]: VersionNumber, [b, otherSaves]: VersionNumber): number {
  return a - b || saves - otherSaves;
}

function versionNumber({ id }: FlowVersion): VersionNumber {
  const [, whole, saves] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(id) ?? [];
  if (whole === undefined) {
    throw new FlowgateError('unavailable', {
      attempted: 'read the versions of the flow',
      returned: `a version has the id ${plain(id) || '(empty)'}, which is no number such as 4.0`,
      advice: 'A newer version of Flowgate may know this kind of version.',
    });
  }
  return [Number(whole), Number(saves ?? 0)];
}
