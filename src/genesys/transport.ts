import { TextDecoder } from 'node:util';
import { z } from 'zod';
import type { Fault } from './fault.ts';

/** Far above any flow; keeps a compressed answer from filling the memory. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Failures before the first byte of a request has left. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const BROKEN = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

const TIMED_OUT = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

const TLS =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;

const codeSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** What a proxy answered instead of opening a tunnel. */
  statusCode: z.number().optional().catch(undefined),
});
/** `fetch` says why it failed only in the code of its cause, Node's own client in its code. */
const thrownSchema = z.union([z.object({ cause: codeSchema }).transform(({ cause }) => cause), codeSchema]);

/** Sorts what `fetch` or its body stream threw, by code alone. */
export function transportFault(thrown: unknown): Fault {
  const parsed = thrownSchema.safeParse(thrown);
  if (!parsed.success) return { kind: 'unexplained', code: undefined };
  const { code, statusCode = 0 } = parsed.data;
  // No tunnel, no request. What is not the proxy's refusal (4xx) may pass.
  if (code === 'ERR_PROXY_TUNNEL') {
    return statusCode >= 400 && statusCode < 500 ? { kind: 'proxy', status: statusCode } : { kind: 'unsent' };
  }
  if (UNSENT.has(code)) return { kind: 'unsent' };
  if (BROKEN.has(code)) return { kind: 'reset' };
  if (TIMED_OUT.has(code)) return { kind: 'timeout' };
  if (TLS.test(code)) return { kind: 'tls' };
  return { kind: 'unexplained', code };
}

/** A body read to its end, or why it is not text. */
export type BodyText = { readonly text: string } | { readonly what: string };

/**
 * Reads a body as UTF-8. Bytes are counted as they arrive and after decompression: `Content-Length` proves nothing.
 * Rejects with what the transport throws when the connection breaks or the request is aborted.
 */
export async function readBody(response: Response): Promise<BodyText> {
  if (!response.body) return { text: '' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let text = '';
  // Leaving the loop early cancels the stream and with it the download.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) return { what: `more than ${MAX_BODY_BYTES / 1024 / 1024} MiB` };
    const decoded = decode(decoder, chunk);
    if (decoded === undefined) return { what: 'not UTF-8' };
    text += decoded;
  }
  const rest = decode(decoder);
  return rest === undefined ? { what: 'not UTF-8' } : { text: text + rest };
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}
