import { z } from 'zod';
import type { HttpRequest, HttpResult } from '../../../src/genesys/http.ts';

const schema = z.object({ name: z.string() });
/** Without what depends on the schema, so that a test may take another one. */
type ThingRequest = Omit<HttpRequest<typeof schema>, 'memo'>;
export const TOKEN = 'bearer-token-0123456789';

export function get(origin: URL, path = '/thing?secret=in-the-query'): ThingRequest {
  return {
    attempted: 'read the thing',
    kind: 'read',
    method: 'GET',
    url: new URL(path, origin),
    bearer: TOKEN,
    schema,
  };
}

export function put(origin: URL): ThingRequest {
  return { ...get(origin, '/thing'), kind: 'write', method: 'PUT', body: '{}' };
}

export function failed(result: HttpResult<unknown>): Extract<HttpResult<unknown>, { ok: false }> {
  if (result.ok) throw new Error('the call succeeded');
  return result;
}
