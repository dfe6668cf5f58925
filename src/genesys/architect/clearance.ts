/** What must hold before a flow is published: nobody works on it, and nothing newer than its base is there. */
import type { Clock } from '../../clock.ts';
import { FlowgateError } from '../../errors.ts';
import { plain } from '../plain.ts';
import type { VersionedFlow, WriteAnswer } from '../platform.ts';
import type { FlowRecords } from './flows.ts';
import { lookUntil } from './jobs.ts';
import { isPublishing, lockHolder, publishedNumber, unpublishedWork } from './record.ts';
import type { FlowRecord } from './schemas.ts';

/** How long somebody may still be about to check the flow in, in milliseconds. */
const LOCK_WAIT_MS = 15_000;

export interface ClearanceOptions {
  readonly records: FlowRecords;
  /** The OAuth client of this run: its own lock and its own drafts are in nobody's way. */
  readonly clientId: string;
  readonly forceUnlock: boolean;
  readonly allowRename: boolean;
  readonly onDrift: 'fail' | 'overwrite';
  /** Milliseconds that a publication may take. */
  readonly publishTimeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (text: string) => void;
}

/** The record as it was when everything was clear, or the answer to a write that must not be sent. */
export type Clearance = { readonly record: FlowRecord } | { readonly answer: WriteAnswer };

/**
 * Sees whether `flow` may be published over what is there. The only thing it changes is a lock, where that was asked
 * for and everything else is clear.
 * @throws {FlowgateError} when the record cannot be read
 */
export async function clearTheWay(flow: VersionedFlow, options: ClearanceOptions): Promise<Clearance> {
  const record = await settled(flow.id, options);
  const obstacle = obstacleIn(record, flow, options);
  if (obstacle !== undefined) return { answer: obstacle };
  const holder = lockHolder(record, options.clientId);
  if (holder === undefined) return { record };
  if (!options.forceUnlock) return { answer: refused(locked(record, holder)) };

  options.debug(`unlocking the flow ${plain(flow.id)}, which ${holder} holds`);
  const unlocked = await options.records.unlock(flow.id);
  if (!unlocked.ok) return { answer: refused(unlocked.error) };
  const free = await options.records.read(flow.id);
  const stillHolder = lockHolder(free, options.clientId);
  if (stillHolder !== undefined) return { answer: refused(locked(free, stillHolder)) };
  // Unlocking checks in what its holder had saved; that was looked at above, and giving it up is what was asked for.
  return publishedNumber(free) === flow.version - 1 ? { record: free } : { answer: overtaken(free, flow) };
}

/**
 * Waits a little where somebody has the flow open: people are often done in a moment. A publication is waited for as
 * long as one of ours: it may be that of a former run, and what it comes to decides what there is to do.
 */
async function settled(id: string, options: ClearanceOptions): Promise<FlowRecord> {
  const { records, clientId, forceUnlock, publishTimeout, clock, signal, debug } = options;
  let record = await records.read(id);
  const wait = async (
    busyWith: (seen: FlowRecord) => string | undefined,
    milliseconds: number,
  ): Promise<void> => {
    if (busyWith(record) === undefined) return;
    const until = clock.monotonic() + milliseconds;
    const look = async (): Promise<true | undefined> => {
      const why = busyWith(record);
      if (why === undefined) return true;
      debug(`waiting for the flow ${plain(id)}: ${why}`);
      record = await records.read(id);
      return busyWith(record) === undefined ? true : undefined;
    };
    await lookUntil(look, { clock, signal, until });
  };
  await wait((seen) => (isPublishing(seen) ? 'it is being published' : undefined), publishTimeout);
  await wait((seen) => {
    const holder = forceUnlock ? undefined : lockHolder(seen, clientId);
    return holder && `${holder} has it locked`;
  }, LOCK_WAIT_MS);
  return record;
}

function obstacleIn(
  record: FlowRecord,
  flow: VersionedFlow,
  { clientId, allowRename, onDrift, debug }: ClearanceOptions,
): WriteAnswer | undefined {
  if (publishedNumber(record) !== flow.version - 1) return overtaken(record, flow);
  if (isPublishing(record)) return refused(beingPublished(record));
  if (record.name !== flow.name && !allowRename) return refused(renamed(record, flow.name));
  const work = unpublishedWork(record, clientId);
  if (work === undefined) return undefined;
  if (onDrift === 'fail') return refused(drafted(record, work.version, work.by));
  debug(`version ${work.version} of the flow ${plain(flow.id)}, saved by ${work.by}, is published over`);
  return undefined;
}

function refused(error: FlowgateError): WriteAnswer {
  return { kind: 'refused', error };
}

export function overtaken(record: FlowRecord, flow: VersionedFlow): WriteAnswer {
  return {
    kind: 'version-conflict',
    error: new FlowgateError('conflict', {
      attempted: publishing(record),
      returned: `version ${publishedNumber(record)} is published, not version ${flow.version - 1}`,
      advice: 'Somebody published it meanwhile: look at the live flow.',
    }),
  };
}

/** Also the words for a lock that a publish job met. */
export function locked(record: Pick<FlowRecord, 'id' | 'name'>, holder: string): FlowgateError {
  return new FlowgateError('conflict', {
    attempted: publishing(record),
    returned: `${holder} has it locked in Architect`,
    advice:
      'Have it checked in or its changes discarded, then run again; or set force-unlock: true, and what is not saved there is lost.',
  });
}

function beingPublished(record: FlowRecord): FlowgateError {
  return new FlowgateError('conflict', {
    attempted: publishing(record),
    returned: 'another publication of it is under way',
    advice: 'Run again when that is done; a longer publish-timeout waits longer for it.',
  });
}

function drafted(record: FlowRecord, version: string, by: string): FlowgateError {
  return new FlowgateError('drift', {
    attempted: publishing(record),
    returned: `version ${version}, saved by ${by}, was never published and would be buried`,
    advice:
      'Bring that work into the source, or have it published or discarded in Architect; on-drift: overwrite publishes over it.',
  });
}

function renamed(record: FlowRecord, name: string): FlowgateError {
  return new FlowgateError('invalid-flow', {
    attempted: publishing(record),
    returned: `its source calls it "${plain(name)}", which would make a second flow and leave this one behind`,
    advice: 'Write the name that it has in Genesys Cloud, or set allow-rename: true to rename it.',
  });
}

function publishing({ id, name }: Pick<FlowRecord, 'id' | 'name'>): string {
  return `publish the flow ${plain(id)} ("${plain(name)}")`;
}
