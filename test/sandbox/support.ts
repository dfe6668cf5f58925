import { afterEach } from '@jest/globals';
import { z } from 'zod';
import type { FlowDefinition } from '../../src/flow/definition.ts';
import {
  SANDBOX_CLIENT_ID,
  SANDBOX_CLIENT_SECRET,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/sandbox.ts';

export const NOON = new Date('2030-05-01T12:00:00.000Z');

export function supportFlow(changes: Partial<FlowDefinition> = {}): FlowDefinition {
  return {
    id: 'support',
    name: 'Support',
    nodes: {
      start: { type: 'start', transition: 'greet' },
      greet: { type: 'action', actions: [{ name: 'say', text: 'Hello' }], transition: 'route_intent' },
      route_intent: {
        type: 'transition',
        conditions: [
          { variable: 'intent', condition: 'equals', value: 'billing', transition: 'billing_queue' },
        ],
        transition: 'bye',
      },
      billing_queue: {
        type: 'action',
        actions: [{ name: 'route', queueId: '{billing_queue_id}' }],
        transition: 'bye',
      },
      bye: { type: 'end' },
    },
    environmentVariables: { billing_queue_id: 'queue-billing' },
    ...changes,
  };
}

const running = new Set<Sandbox>();
afterEach(async () => {
  await Promise.all([...running].map((sandbox) => sandbox.close()));
  running.clear();
});

/** A sandbox with the support flow, closed after the test. */
export async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ flows: [supportFlow()], ...options });
  running.add(sandbox);
  return sandbox;
}

export function requestToken(
  sandbox: Sandbox,
  client = { id: SANDBOX_CLIENT_ID, secret: SANDBOX_CLIENT_SECRET },
): Promise<Response> {
  return fetch(`${sandbox.url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.id,
      client_secret: client.secret,
      scope: 'flow:view flow:edit flow:simulate authorization:read',
    }),
  });
}

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number(), token_type: z.string() });

export async function login(sandbox: Sandbox, client?: { id: string; secret: string }): Promise<string> {
  return tokenSchema.parse(await (await requestToken(sandbox, client)).json()).access_token;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Call = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** Calls the API with one token; bodies are JSON both ways. Rejects where the connection breaks. */
export async function apiClient(sandbox: Sandbox, client?: { id: string; secret: string }): Promise<Call> {
  const token = await login(sandbox, client);
  return async (method, path, body) => {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}

/** Asks again and again until `done`; the test's own time limit ends what never comes. */
export async function until<Value>(
  ask: () => Promise<Value> | Value,
  done: (value: Value) => boolean,
): Promise<Value> {
  for (;;) {
    const value = await ask();
    if (done(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
