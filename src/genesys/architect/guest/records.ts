/**
 * What the platform recorded of a conversation: the flow's execution data, found by way of a message. Organizations do
 * not store it unless they are told to, and not at once. Every answer may therefore be "not known", with the reason.
 */
import { z } from 'zod';
import type { Clock } from '../../../clock.ts';
import { type ApiClient, pathSegment } from '../../api.ts';
import type { HttpClient, HttpResult } from '../../http.ts';
import { isSafeAddress } from '../export.ts';
import { executionSchema, type RecordedStep, stepsOf } from './recorded-path.ts';

export interface RecordsOptions {
  readonly api: Pick<ApiClient, 'send'>;
  /** Without the bearer token of the run: downloads come from elsewhere. */
  readonly http: Pick<HttpClient, 'send'>;
  /** Of the API. */
  readonly origin: URL;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** `isLasting`: it will not be otherwise for the next conversation of the run. */
export type Records =
  | { readonly steps: readonly RecordedStep[] }
  | { readonly why: string; readonly isLasting: boolean };

const POLL_MS = 2_000;
/** How often is looked for what is not stored at once. */
const LOOKS = 5;

const messageSchema = z.object({ conversationId: z.string() });
const instancesSchema = z.object({
  entities: z.array(z.object({ id: z.string(), flowId: z.string().nullish() })).nullish(),
});
const jobSchema = z.object({ id: z.string() });
const jobStateSchema = z.object({
  jobState: z.string().nullish(),
  entities: z.array(z.object({ downloadUri: z.string().nullish(), failed: z.boolean().nullish() })).nullish(),
});

/** What `flowId` did in the conversation that a message belongs to. Throws only when the run ends. */
export async function readRecords(
  messageId: string,
  flowId: string,
  options: RecordsOptions,
): Promise<Records> {
  const { api, http } = options;
  const message = await api.send({
    attempted: 'find the conversation of a message',
    kind: 'read',
    method: 'GET',
    path: `/api/v2/conversations/messages/${pathSegment(messageId, 'message')}/details`,
    permission: 'conversation:webmessaging:view',
    schema: messageSchema,
  });
  if (!message.ok) return refused(message);

  const criteria = { key: 'ConversationId', operator: 'eq', value: message.value.conversationId };
  const instances = await look(options, async () => {
    const found = await api.send({
      attempted: 'find what the flow did in a conversation',
      kind: 'read',
      method: 'POST',
      path: '/api/v2/flows/instances/query?pageSize=50',
      permission: 'architect:flowInstance:search',
      body: JSON.stringify({ query: [{ criteria }] }),
      schema: instancesSchema,
    });
    if (!found.ok) return refused(found);
    const ours = (found.value.entities ?? []).filter((each) => each.flowId === flowId);
    return ours.length === 0 ? undefined : ours;
  });
  if (instances === undefined) {
    return { why: 'the organization stores no execution data for it', isLasting: true };
  }
  if ('why' in instances) return instances;
  const [instance, another] = instances;
  if (instance === undefined || another !== undefined) {
    return { why: `the flow ran ${instances.length} times in it`, isLasting: false };
  }

  const download = await downloadOf(instance.id, options);
  if (typeof download !== 'string') return download;
  const url = URL.canParse(download) ? new URL(download) : undefined;
  if (url === undefined || !isSafeAddress(url, options.origin)) {
    return { why: 'its execution data is not offered at a safe address', isLasting: true };
  }
  const file = await http.send({
    attempted: 'download the execution data of a conversation',
    kind: 'read',
    method: 'GET',
    url,
    schema: executionSchema,
  });
  return file.ok ? { steps: stepsOf(file.value.flow.execution) } : refused(file);
}

async function downloadOf(
  instanceId: string,
  options: RecordsOptions,
): Promise<string | Extract<Records, { why: string }>> {
  const { api } = options;
  const permission = 'architect:flowInstance:view';
  const job = await api.send({
    attempted: 'ask for the execution data of a conversation',
    kind: 'read',
    method: 'POST',
    path: '/api/v2/flows/instances/jobs',
    permission,
    body: JSON.stringify({ ids: [instanceId] }),
    schema: jobSchema,
  });
  if (!job.ok) return refused(job);
  const unfinished = { why: 'its execution data was not ready in time', isLasting: false };
  const done = await look(options, async () => {
    const state = await api.send({
      attempted: 'read the execution data of a conversation',
      kind: 'read',
      method: 'GET',
      path: `/api/v2/flows/instances/jobs/${pathSegment(job.value.id, 'job')}`,
      permission,
      schema: jobStateSchema,
    });
    if (!state.ok) return refused(state);
    const { jobState, entities } = state.value;
    if (jobState === 'Failed') return { why: 'its execution data could not be prepared', isLasting: false };
    if (jobState !== 'Success') return undefined;
    const [entity] = entities ?? [];
    const uri = entity?.failed === true ? undefined : entity?.downloadUri;
    return uri ?? { why: 'its execution data could not be prepared', isLasting: false };
  });
  return done ?? unfinished;
}

/** Looks again for a while until there is something. */
async function look<T>(
  { clock, signal }: RecordsOptions,
  once: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let looks = 1; ; looks += 1) {
    const found = await once();
    if (found !== undefined || looks === LOOKS) return found;
    await clock.sleep(POLL_MS, signal);
  }
}

function refused({
  fault,
  error,
}: Extract<HttpResult<unknown>, { ok: false }>): Extract<Records, { why: string }> {
  const isLasting = fault.kind === 'status' && (fault.status === 403 || fault.status === 404);
  return { why: error.returned, isLasting };
}
