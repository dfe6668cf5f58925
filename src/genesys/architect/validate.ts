/** What can be said of a flow before it is published: the public API validates nothing that it does not hold already. */

import type { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { FlowgateError } from '../../errors.ts';
import { compileArchy } from '../../flow/archy/compile.ts';
import { archyOf } from '../../flow/archy/document.ts';
import type { FlowDefinition } from '../../flow/definition.ts';
import { type ApiCall, pathSegment } from '../api.ts';
import { plain } from '../plain.ts';
import type { PlatformMessage, PlatformValidation } from '../platform.ts';
import type { ArchitectApi } from './connect.ts';
import type { FlowRecords } from './flows.ts';
import { isOver, lookUntil } from './jobs.ts';
import { parseJobMessages } from './messages.ts';
import { lockHolder, unpublishedWork } from './record.ts';
import { type FlowRecord, registeredJobSchema, validateStateSchema } from './schemas.ts';

/** For one validate job, in milliseconds: it is a help, not a gate. */
const VALIDATE_TIMEOUT_MS = 60_000;

export interface ValidateOptions {
  readonly connection: ArchitectApi;
  readonly records: FlowRecords;
  readonly clientId: string;
  readonly forceUnlock: boolean;
  readonly allowRename: boolean;
  readonly onDrift: 'fail' | 'overwrite';
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (text: string) => void;
}

/**
 * Errors are what a release would be refused for. Warnings are what is in its way as things stand, and what Genesys
 * Cloud finds wrong with the version it holds.
 */
export async function validate(flow: FlowDefinition, options: ValidateOptions): Promise<PlatformValidation> {
  const compiled = compilation(flow);
  const record = await options.records.read(flow.id);
  const isRenamed = record.name !== flow.name;
  const errors = [
    ...compiled.errors,
    ...(isRenamed && !options.allowRename ? [otherName(record, flow.name)] : []),
  ];
  const warnings = [
    ...compiled.warnings,
    ...(isRenamed && options.allowRename ? [willBeRenamed(record, flow.name)] : []),
    ...inTheWay(record, options),
    ...(await foundInPresentVersion(record, options)),
  ];
  return { valid: errors.length === 0, errors, warnings };
}

/** What a flow document holds that Architect has no words for. */
function compilation(flow: FlowDefinition): { errors: PlatformMessage[]; warnings: PlatformMessage[] } {
  if (archyOf(flow) !== undefined) return { errors: [], warnings: [] };
  const { problems } = compileArchy(flow);
  const messages = (severity: 'error' | 'warning'): PlatformMessage[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ message, path, node }) => ({
        message,
        ...(node === undefined ? {} : { nodeId: node }),
        field: path.slice(node === undefined ? 0 : 2).join('.'),
      }));
  return { errors: messages('error'), warnings: messages('warning') };
}

function otherName(record: FlowRecord, name: string): PlatformMessage {
  return {
    field: 'name',
    message: `The flow ${plain(record.id)} is called "${plain(record.name)}" in Genesys Cloud. Publishing it as "${plain(name)}" would make a second flow and leave this one behind: write its name, or set allow-rename: true.`,
  };
}

function willBeRenamed(record: FlowRecord, name: string): PlatformMessage {
  return {
    field: 'name',
    message: `The flow "${plain(record.name)}" will be renamed to "${plain(name)}"; it keeps its id and its deployments.`,
  };
}

function inTheWay(
  record: FlowRecord,
  { clientId, forceUnlock, onDrift }: ValidateOptions,
): PlatformMessage[] {
  const holder = lockHolder(record, clientId);
  const work = unpublishedWork(record, clientId);
  const found: PlatformMessage[] = [];
  if (holder !== undefined) {
    const effect = forceUnlock
      ? 'a deploy breaks the lock, and what is not saved there is lost'
      : 'a deploy stops until it is checked in';
    found.push({ message: `${holder} has the flow locked in Architect: ${effect}.` });
  }
  if (work !== undefined) {
    const effect =
      onDrift === 'overwrite'
        ? 'a deploy publishes over it'
        : 'a deploy stops until it is published or discarded';
    found.push({
      message: `Version ${work.version} of the flow, saved by ${work.by}, was never published: ${effect}.`,
    });
  }
  return found;
}

/** By a preview API. Where it is not to be had, nothing is lost but what it would have said. */
async function foundInPresentVersion(
  record: FlowRecord,
  options: ValidateOptions,
): Promise<PlatformMessage[]> {
  const version = record.publishedVersion?.id;
  if (version === undefined) return [];
  try {
    const messages = await validateVersion(record.id, version, options);
    return messages.map(({ message, objectName }) => ({
      message: `Of version ${plain(version)}, which is live now, Genesys Cloud says: ${objectName === undefined ? '' : `${plain(objectName)}: `}${message}`,
    }));
  } catch (thrown) {
    if (options.signal.aborted || !(thrown instanceof FlowgateError)) throw thrown;
    options.debug(`left out: ${thrown.message}`);
    return [];
  }
}

async function validateVersion(
  id: string,
  version: string,
  { connection, clock, signal, debug }: ValidateOptions,
): Promise<readonly PlatformMessage[]> {
  const attempted = `validate the live version of the flow ${plain(id)}`;
  const job = await connection.api.call({
    attempted,
    kind: 'read',
    method: 'POST',
    path: '/api/v2/flows/validate/jobs',
    lane: id,
    permission: 'architect:jobValidate:create',
    absent: 'Genesys Cloud does not serve this preview API here.',
    schema: registeredJobSchema,
    body: JSON.stringify({ flows: [{ flow: { id, version } }] }),
  });
  const call: ApiCall<typeof validateStateSchema> = {
    attempted,
    kind: 'read',
    method: 'GET',
    path: `/api/v2/flows/validate/jobs/${pathSegment(job.id, 'job')}?expand=messages`,
    lane: id,
    permission: 'architect:jobValidate:view',
    schema: validateStateSchema,
  };
  const look = async (): Promise<z.output<typeof validateStateSchema> | undefined> => {
    const state = await connection.api.call(call);
    return isOver(state.status) ? state : undefined;
  };
  const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + VALIDATE_TIMEOUT_MS });
  if (state === undefined) {
    debug(`left out: the validate job ${plain(job.id)} took too long`);
    return [];
  }
  const { errors, warnings } = parseJobMessages(state.messages);
  return [...errors, ...warnings];
}
