/**
 * A process of its own for tests of what Node reads only at its start: sets the proxies of the environment, makes the
 * call `METHOD URL` of its arguments with a short form as body, and prints what came of it as JSON.
 */
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import { FlowgateError } from '../../src/errors.ts';
import { HttpClient } from '../../src/genesys/http.ts';
import { useProxies } from '../../src/proxy.ts';

const [method = '', url = ''] = process.argv.slice(2);
const secrets: string[] = [];
const warnings: string[] = [];

async function call(): Promise<object> {
  const fetch = await useProxies({
    environment: process.env,
    onSecret: (secret) => secrets.push(secret),
    warn: (text) => warnings.push(text),
  });
  const http = new HttpClient({
    clock: { ...systemClock, sleep: async () => undefined },
    random: () => 0,
    signal: new AbortController().signal,
    debug: () => undefined,
    fetch,
    attemptTimeoutMs: 5_000,
  });
  const result = await http.send({
    attempted: 'call',
    kind: method === 'PUT' ? 'write' : 'read',
    method: z.enum(['GET', 'POST', 'PUT']).parse(method),
    url: new URL(url),
    schema: z.object({ name: z.string() }),
    ...(method === 'GET' ? {} : { body: method === 'PUT' ? '{"a":1}' : new URLSearchParams({ a: 'ü' }) }),
  });
  return result.ok
    ? { name: result.value.name }
    : { fault: result.fault.kind, message: result.error.message };
}

const outcome = await call().catch((thrown: unknown) => {
  if (thrown instanceof FlowgateError) return { code: thrown.code, message: thrown.message };
  throw thrown;
});
process.stdout.write(JSON.stringify({ ...outcome, secrets, warnings }));
