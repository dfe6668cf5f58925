import { z } from 'zod';
import type { HttpClient } from '../../http.ts';
import { type GuestMessage, messageBodySchema, messageOf } from './content.ts';

const PAGE_SIZE = 25;
/** Far more than a scripted conversation has. */
const MOST_PAGES = 20;

const pageSchema = z.object({
  entities: z.array(messageBodySchema).nullish(),
  pageCount: z.number().nullish(),
});

/**
 * Everything said in a guest's session so far, by the token that the session gave for that purpose.
 * @returns `undefined` where not all of it could be read
 */
export async function readHistory(
  http: Pick<HttpClient, 'send'>,
  api: URL,
  jwt: string,
): Promise<readonly GuestMessage[] | undefined> {
  const messages: GuestMessage[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = new URL('/api/v2/webmessaging/messages', api);
    url.searchParams.set('pageNumber', String(page));
    url.searchParams.set('pageSize', String(PAGE_SIZE));
    const answer = await http.send({
      attempted: 'read the messages of a web messaging session',
      kind: 'read',
      method: 'GET',
      url,
      bearer: jwt,
      schema: pageSchema,
    });
    if (!answer.ok) return undefined;
    const { entities, pageCount } = answer.value;
    messages.push(...(entities ?? []).map(messageOf));
    if (page >= (pageCount ?? 0) && (entities ?? []).length < PAGE_SIZE) return messages;
  }
  return undefined;
}
