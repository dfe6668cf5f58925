/** One publish job: registered, fed with the document, followed to its end. */
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { FlowgateError } from '../../errors.ts';
import { pathSegment } from '../api.ts';
import { plain } from '../plain.ts';
import type { VersionedFlow } from '../platform.ts';
import type { ArchitectApi } from './connect.ts';
import { namedAddress } from './export.ts';
import { isOver, lookUntil, mayHaveArrived } from './jobs.ts';
import { type PublishState, publishStateSchema, registeredUploadSchema } from './schemas.ts';
import { attemptOf, uploadRefused, uploadUnclear } from './verdicts.ts';

/** An upload without an answer is sent so often in all: the same bytes to the same job. */
const MAX_UPLOADS = 3;
/** How long a job may take to notice what was uploaded to it, in milliseconds. */
const PICK_UP_MS = 5_000;

export interface PublishJobOptions {
  readonly connection: ArchitectApi;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds from the arrival of the upload to the end of the job. */
  readonly publishTimeout: number;
  /** Milliseconds between two looks at a job that takes long. */
  readonly pollInterval: number;
}

/** Where an upload is: `refused` certainly did not arrive, `unclear` may or may not have; `error` says what came back. */
export type Delivery =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'unclear' | 'refused'; readonly error: FlowgateError };

/**
 * Registers a job for the document `text`. Harmless to repeat: nothing happens before the upload.
 * @throws {FlowgateError} when there is none to be had
 */
export async function registerPublishJob(
  flow: VersionedFlow,
  text: string,
  options: PublishJobOptions,
): Promise<PublishJob> {
  const { connection } = options;
  const attempted = attemptOf(flow);
  const { id, presignedUrl, headers } = await connection.api.call({
    attempted,
    kind: 'read',
    method: 'POST',
    path: '/api/v2/flows/jobs',
    lane: flow.id,
    permission: 'architect:job:create',
    schema: registeredUploadSchema,
  });
  const url = namedAddress(presignedUrl, connection.hosts.api, attempted);
  return new PublishJob({ flow, id, text, url, headers, options });
}

interface PublishJobParts {
  readonly flow: VersionedFlow;
  readonly id: string;
  readonly text: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly options: PublishJobOptions;
}

/** Knows how far it has come, so that the same write sent again goes on with it. */
export class PublishJob {
  readonly #parts: PublishJobParts;
  #uploads = 0;
  #arrived = false;
  #unanswered: Delivery | undefined;
  /** When its time is up, on the monotonic clock. */
  #deadline: number | undefined;

  constructor(parts: PublishJobParts) {
    this.#parts = parts;
  }

  get id(): string {
    return this.#parts.id;
  }

  /** Whether something was uploaded, with or without an answer. */
  get isSent(): boolean {
    return this.#uploads > 0;
  }

  /**
   * Uploads until the job has begun. An upload without an answer is decided by the job itself: while it waits for a
   * file, the very same is sent again.
   * @throws {FlowgateError} when the run ends, or the job cannot be looked at
   */
  async deliver(): Promise<Delivery> {
    if (this.isSent && !this.#arrived) this.#arrived = await this.#hasBegun();
    while (!this.#arrived && this.#uploads < MAX_UPLOADS) {
      const { flow, url, headers, text, options } = this.#parts;
      // What this throws was thrown before anything was sent.
      const result = await options.connection.http.send({
        attempted: attemptOf(flow),
        kind: 'write',
        method: 'PUT',
        url,
        headers,
        body: text,
        expect: 'text',
        schema: z.string(),
      });
      if (result.ok) {
        this.#uploads += 1;
        this.#arrived = true;
        break;
      }
      const { fault, error } = result;
      const refused = { kind: 'refused', error: uploadRefused(flow, error) } as const;
      // A refusal now says nothing of an earlier upload that had no answer.
      this.#unanswered ??= { kind: 'unclear', error: uploadUnclear(flow, error) };
      if (!mayHaveArrived(fault)) return this.isSent ? this.#unanswered : refused;
      this.#uploads += 1;
      this.#arrived = await this.#hasBegun();
      // A connection that is not trusted carries nothing, today and in a moment; that the job still waits settles it.
      if (!this.#arrived && fault.kind === 'tls' && this.#uploads === 1) return refused;
    }
    return this.#arrived || this.#unanswered === undefined ? { kind: 'arrived' } : this.#unanswered;
  }

  /** The state it ended in; `undefined` where that is not in time. */
  async end(): Promise<PublishState | undefined> {
    const { clock, signal, pollInterval, publishTimeout } = this.#parts.options;
    // Not from the registration on: until the upload was let through, nothing could be published.
    this.#deadline ??= clock.monotonic() + publishTimeout;
    const look = async (): Promise<PublishState | undefined> => {
      const state = await this.#state();
      return isOver(state.status) ? state : undefined;
    };
    return await lookUntil(look, { clock, signal, until: this.#deadline, longestPause: pollInterval });
  }

  /** Whether it has its file, whatever became of the answer to the upload. */
  async #hasBegun(): Promise<boolean> {
    const { clock, signal } = this.#parts.options;
    const look = async (): Promise<true | undefined> =>
      (await this.#state()).status === 'Registered' ? undefined : true;
    return (await lookUntil(look, { clock, signal, until: clock.monotonic() + PICK_UP_MS })) === true;
  }

  async #state(): Promise<PublishState> {
    const { id, flow, options } = this.#parts;
    return await options.connection.api.call({
      attempted: `follow the publish job ${plain(id)} of the flow ${plain(flow.id)}`,
      kind: 'read',
      method: 'GET',
      path: `/api/v2/flows/jobs/${pathSegment(id, 'job')}?expand=messages`,
      lane: flow.id,
      permission: 'architect:job:view',
      schema: publishStateSchema,
    });
  }
}
