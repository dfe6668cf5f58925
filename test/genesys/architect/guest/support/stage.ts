import type { z } from 'zod';
import { FlowgateError } from '../../../../../src/errors.ts';
import { type Guest, type GuestOptions, guestOf } from '../../../../../src/genesys/architect/guest/guest.ts';
import type { HttpResult } from '../../../../../src/genesys/http.ts';
import type { Conversation, ObservedResult } from '../../../../../src/simulation/engine.ts';
import { virtualClock } from '../../../support/virtual-clock.ts';
import { Messenger } from './messenger.ts';

/** What HTTP answers, by path: a body, or a status that is none. */
export type Answers = (
  path: string,
  bearer: string | undefined,
) => { readonly body: unknown } | { readonly status: number };

export const FLOW = { id: 'flow-1', name: 'Support' };

/** A guest and a messenger on a clock of their own. */
export class Stage {
  readonly clock = virtualClock();
  readonly messenger = new Messenger(this.clock);
  readonly log: string[] = [];
  readonly stop = new AbortController();
  readonly asked: string[] = [];
  deployment: Answers = () => ({ body: { flow: { id: FLOW.id }, status: 'Active', allowAllDomains: true } });
  config: Answers = () => ({
    body: conversations({ conversationDisconnect: { enabled: true, type: 'ReadOnly' } }),
  });
  messages: Answers = () => ({ body: { entities: this.messenger.history, pageCount: 1 } });
  #ids = 0;

  guest(changes: Partial<GuestOptions> = {}): Guest {
    const answers: Answers = (path, bearer) => {
      this.asked.push(path);
      if (path.startsWith('/api/v2/webdeployments/')) return this.deployment(path, bearer);
      if (path.endsWith('/config.json')) return this.config(path, bearer);
      return this.messages(path, bearer);
    };
    return guestOf({
      api: { send: (call) => answer(call.schema, answers(call.path, undefined)) },
      http: { send: ({ url, bearer, schema }) => answer(schema, answers(url.pathname + url.search, bearer)) },
      hosts: {
        api: new URL('http://127.0.0.1:1'),
        cdn: new URL('http://127.0.0.1:1'),
        messaging: new URL('ws://127.0.0.1:1/v1'),
      },
      deployments: { any: 'deployment-1', byFlow: new Map() },
      clock: this.clock,
      random: () => 0.5,
      signal: this.stop.signal,
      debug: (text) => this.log.push(text),
      connect: this.messenger.connect,
      newId: () => `id-${++this.#ids}`,
      ...changes,
    });
  }

  async play(conversation: Partial<Conversation>, guest = this.guest()): Promise<ObservedResult> {
    return await this.clock.run(guest.converse(FLOW, { userLines: [], given: {}, ...conversation }));
  }
}

export function conversations(config: object): object {
  return { messenger: { apps: { conversations: config } } };
}

/** What was said, as short lines. */
export function words({ transcript = [] }: ObservedResult): string[] {
  return transcript.map(({ from, text }) => `${from}: ${text}`);
}

function answer<Schema extends z.ZodType>(
  schema: Schema,
  given: ReturnType<Answers>,
): Promise<HttpResult<z.output<Schema>>> {
  if ('body' in given) return Promise.resolve({ ok: true, value: schema.parse(given.body) });
  const { status } = given;
  const fault = { kind: 'status', status, retryAfterSeconds: undefined, detail: { errors: [] } } as const;
  const returned = `status ${status}`;
  const error = new FlowgateError('unauthorized', { attempted: 'ask', returned, advice: 'Ask again.' });
  return Promise.resolve({ ok: false, fault, error });
}
