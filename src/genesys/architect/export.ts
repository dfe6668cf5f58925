/** The content of a published version, by way of an export job. */

import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { FlowgateError } from '../../errors.ts';
import type { ArchyDocument } from '../../flow/archy/document.ts';
import { liveFlow } from '../../flow/archy/live.ts';
import { parseArchy } from '../../flow/archy/text.ts';
import type { LiveFlow } from '../../flow/definition.ts';
import { pathSegment } from '../api.ts';
import { plain } from '../plain.ts';
import { isLoopback } from '../regions.ts';
import { backoff } from '../retry.ts';
import type { ArchitectApi } from './connect.ts';
import { isOver, lookUntil } from './jobs.ts';
import { inOnePhrase, parseJobMessages } from './messages.ts';
import { isPublishedByPerson, publishedNumber, statusOf } from './record.ts';
import { exportStateSchema, type FlowRecord, registeredJobSchema } from './schemas.ts';

/** For one export job, in milliseconds. */
const EXPORT_TIMEOUT_MS = 90_000;
/** How often an export is asked for that failed because of the rate limit. */
const MAX_EXPORTS = 5;
/** At least so long between two of them, in milliseconds, doubled each time: the limit counts minutes. */
const THROTTLED_PAUSE_MS = 5_000;

export interface ExportOptions {
  readonly connection: ArchitectApi;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly debug: (text: string) => void;
}

/** What a published version holds never changes, so each is exported once in a run. */
export class PublishedContents {
  readonly #options: ExportOptions;
  readonly #exports = new Map<string, Promise<ArchyDocument>>();

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  /**
   * The live flow behind a record: exactly the version that customers meet, never a draft. One that was never
   * published has no content.
   * @throws {FlowgateError} when it cannot be exported or is not understood
   */
  async of(record: FlowRecord): Promise<LiveFlow> {
    const facts = { id: record.id, version: publishedNumber(record), ...statusOf(record) };
    const { publishedVersion } = record;
    if (publishedVersion === undefined) return { ...facts, name: record.name, nodes: {} };
    const isByPerson = isPublishedByPerson(record);
    const attempted = `export version ${plain(publishedVersion.id)} of the flow ${plain(record.id)}`;
    const archy = await this.#kept(record, publishedVersion.id, attempted);
    return understood(attempted, () => liveFlow(archy, { ...facts, isByPerson }));
  }

  async #kept(record: FlowRecord, version: string, attempted: string): Promise<ArchyDocument> {
    // Name and description are the record's, and may be changed without a new version.
    const key = JSON.stringify([record.id, version, record.name, record.description]);
    const begun = this.#exports.get(key) ?? this.#export(record.id, version, attempted);
    this.#exports.set(key, begun);
    try {
      return await begun;
    } catch (thrown) {
      if (this.#exports.get(key) === begun) this.#exports.delete(key);
      throw thrown;
    }
  }

  async #export(id: string, version: string, attempted: string): Promise<ArchyDocument> {
    const { clock, random, signal, debug } = this.#options;
    for (let exports = 1; ; exports++) {
      const state = await this.#job(id, version, attempted);
      if (state.status === 'Success') return await this.#download(state.downloadUrl, attempted);
      const { errors, isThrottled } = parseJobMessages(state.messages);
      if (!isThrottled) throw failedExport(attempted, inOnePhrase(errors));
      if (exports >= MAX_EXPORTS) throw throttledExport(attempted);
      const pause = THROTTLED_PAUSE_MS * 2 ** (exports - 1) + backoff(exports, random);
      debug(
        `${attempted}: held up by the rate limit, waiting ${Math.round(pause)} ms before another attempt`,
      );
      await clock.sleep(pause, signal);
    }
  }

  async #job(id: string, version: string, attempted: string): Promise<z.output<typeof exportStateSchema>> {
    const { connection, clock, signal } = this.#options;
    const job = await connection.api.call({
      attempted,
      // It changes nothing, so it is repeated like a read.
      kind: 'read',
      method: 'POST',
      path: '/api/v2/flows/export/jobs',
      lane: id,
      permission: 'architect:jobExport:create',
      schema: registeredJobSchema,
      body: JSON.stringify({ flows: [{ flow: { id, version }, exportType: 'Yaml' }] }),
    });
    const look = async (): Promise<z.output<typeof exportStateSchema> | undefined> => {
      const state = await connection.api.call({
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/flows/export/jobs/${pathSegment(job.id, 'job')}?expand=messages`,
        lane: id,
        permission: 'architect:jobExport:view',
        schema: exportStateSchema,
      });
      return isOver(state.status) ? state : undefined;
    };
    const state = await lookUntil(look, { clock, signal, until: clock.monotonic() + EXPORT_TIMEOUT_MS });
    if (state !== undefined) return state;
    throw new FlowgateError('unavailable', {
      attempted,
      returned: `the export job ${plain(job.id)} was not done in ${EXPORT_TIMEOUT_MS / 1000} s`,
      advice: 'Run again; if it lasts, look at the status page of Genesys Cloud.',
    });
  }

  async #download(address: string | undefined, attempted: string): Promise<ArchyDocument> {
    const { connection } = this.#options;
    const result = await connection.http.send({
      attempted,
      kind: 'read',
      method: 'GET',
      // The address is signed and needs no token; who can read it could read the token too.
      url: namedAddress(address, connection.hosts.api, attempted),
      expect: 'text',
      schema: z.string(),
    });
    if (!result.ok) throw result.error;
    const { value } = result;
    return understood(attempted, () => parseArchy(value));
  }
}

/** Whether files may come from and go to `url`: https, or this machine where the API is here too. */
export function isSafeAddress(url: URL, api: URL): boolean {
  const isBare = url.username === '' && url.password === '';
  return isBare && (isLoopback(url) ? isLoopback(api) : url.protocol === 'https:');
}

/**
 * An address that Genesys Cloud named for an upload or a download: https, or this machine where the API is here too.
 * @throws {FlowgateError} `unavailable`; the address itself is a secret and is not repeated
 */
export function namedAddress(address: string | undefined, api: URL, attempted: string): URL {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (url && isSafeAddress(url, api)) return url;
  throw new FlowgateError('unavailable', {
    attempted,
    returned: url
      ? `the address named for it is on ${plain(url.host)} and not safe to use`
      : 'no address was named for it',
    advice: 'Flowgate uses https addresses only. Check genesys-url and any proxy.',
  });
}

/** What comes from the platform is not the author's fault, whatever a parser says. */
function understood<T>(attempted: string, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof FlowgateError)) throw thrown;
    throw new FlowgateError('unavailable', {
      attempted,
      returned: `the exported document is not understood: ${plain(thrown.returned)}`,
      advice: 'A newer version of Flowgate may know this kind of document.',
      cause: thrown,
    });
  }
}

function failedExport(attempted: string, why: string): FlowgateError {
  return new FlowgateError('unavailable', {
    attempted,
    returned: why === '' ? 'the export job failed without a message' : `the export job failed: ${why}`,
    advice: 'Export the flow in Architect by hand to see more, then run again.',
  });
}

function throttledExport(attempted: string): FlowgateError {
  return new FlowgateError('rate-limited', {
    attempted,
    returned: `the export job failed ${MAX_EXPORTS} times because of the rate limit`,
    advice: 'Run again later, or with a lower concurrency.',
  });
}
