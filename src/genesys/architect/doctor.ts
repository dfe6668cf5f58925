/** Looks at what a release of a flow would meet in an organization, and changes nothing there. */
import type { FlowDefinition } from '../../flow/definition.ts';
import type { ApiClient } from '../api.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { plain } from '../plain.ts';
import type { ArchitectApi } from './connect.ts';
import { FlowRecords } from './flows.ts';
import { type FlowIdentity, readDeployment } from './guest/deployment.ts';
import { lockHolder, unpublishedWork } from './record.ts';
import type { FlowRecord } from './schemas.ts';

export interface FlowExpectations {
  /** A lock or a draft of this client's own is no obstacle to it. */
  readonly clientId: string;
  readonly allowRename: boolean;
  readonly forceUnlock: boolean;
  readonly overwriteEdits: boolean;
}

/**
 * The flow's record as a release finds it: by its id, or by its name where its source names none. `lines` say whether
 * a deploy would get past its name, its lock and what others saved.
 * @throws {FlowgateError} where there is no such flow, several, or one of another type, or it could not be asked for
 */
export async function examineFlow(
  api: ApiClient,
  { id, name }: Pick<FlowDefinition, 'id' | 'name'>,
  expectations: FlowExpectations,
): Promise<{ readonly flowId: string; readonly lines: readonly Diagnosis[] }> {
  const records = new FlowRecords(api);
  const flowId = id === '' ? await records.idOf(name) : id;
  return { flowId, lines: judgeRecord(await records.read(flowId), name, expectations) };
}

function judgeRecord(record: FlowRecord, name: string, expectations: FlowExpectations): Diagnosis[] {
  const published = record.publishedVersion?.id;
  const found: Diagnosis = {
    about: `Flow "${plain(name)}"`,
    level: 'ok',
    seen: `${plain(record.id)}, ${published === undefined ? 'never published' : `published as version ${plain(published)}`}`,
  };
  return [
    found,
    ...nameLines(record, name, expectations),
    ...lockLines(record, name, expectations),
    ...unpublishedLines(record, name, expectations),
  ];
}

function nameLines(record: FlowRecord, name: string, { allowRename }: FlowExpectations): Diagnosis[] {
  if (record.name === name) return [];
  const about = `Name of "${plain(name)}"`;
  const seen = `in Genesys Cloud it is called "${plain(record.name)}"`;
  if (allowRename) {
    return [{ about, level: 'warning', seen, advice: 'The next deploy renames it: allow-rename is true.' }];
  }
  const advice = 'Give the source that name, or set allow-rename: true to have the flow renamed.';
  return [{ about, level: 'problem', seen, advice }];
}

function lockLines(
  record: FlowRecord,
  name: string,
  { clientId, forceUnlock }: FlowExpectations,
): Diagnosis[] {
  const holder = lockHolder(record, clientId);
  if (holder === undefined) return [];
  const advice = forceUnlock
    ? 'The next deploy breaks this lock, since force-unlock is true: unsaved work is lost.'
    : 'A deploy stops at it: have the flow checked in or closed, or set force-unlock: true.';
  return [{ about: `Lock of "${plain(name)}"`, level: 'warning', seen: `${holder} has it open`, advice }];
}

function unpublishedLines(
  record: FlowRecord,
  name: string,
  { clientId, overwriteEdits }: FlowExpectations,
): Diagnosis[] {
  const work = unpublishedWork(record, clientId);
  if (work === undefined) return [];
  const advice = overwriteEdits
    ? 'The next deploy buries it under a new version, since on-drift is overwrite.'
    : 'A deploy stops at it: publish or revert it in Architect, or set on-drift: overwrite.';
  const seen = `version ${work.version}, saved by ${work.by}, is not published`;
  return [{ about: `Unpublished work on "${plain(name)}"`, level: 'warning', seen, advice }];
}

/**
 * The web deployment through which conversations with the flow are held: exists, is active, serves this flow, and
 * tells guests when the flow has ended. What may not be read is a warning.
 * @throws {FlowgateError} as a conversation would, where one could not be held
 */
export async function examineDeployment(
  { api, http, hosts }: Pick<ArchitectApi, 'api' | 'http' | 'hosts'>,
  deploymentId: string,
  flow: FlowIdentity,
): Promise<readonly Diagnosis[]> {
  const about = `Web deployment ${plain(deploymentId)}`;
  const unread: string[] = [];
  const debug = (text: string): void => {
    unread.push(text);
  };
  const { showsEnd } = await readDeployment(deploymentId, flow, { api, http, cdn: hosts.cdn, debug });
  return [
    ...(unread.length === 0
      ? [{ about, level: 'ok', seen: 'it is active and serves this flow' } as const]
      : []),
    ...unread.map((seen): Diagnosis => ({ about, level: 'warning', seen })),
    ...endLines(`End of conversations on ${plain(deploymentId)}`, showsEnd),
  ];
}

function endLines(about: string, showsEnd: boolean | undefined): Diagnosis[] {
  switch (showsEnd) {
    case undefined:
      return [];
    case true:
      return [{ about, level: 'ok', seen: 'a guest is told when the flow has ended' }];
    case false: {
      const seen = 'a guest may not be told when the flow has ended';
      const advice = 'Switch "Conversation Disconnect" on in the Messenger configuration of this deployment.';
      return [{ about, level: 'warning', seen, advice }];
    }
  }
}
