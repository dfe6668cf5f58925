/** Waiting for a moment of a run that is under way, to do something at just that moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** Milliseconds that a scenario's runs may take together on a busy machine. */
export const PATIENCE = 90_000;

/** Resolves as soon as `happened` holds; rejects where it never does. */
export async function moment(happened: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE / 3; Date.now() < end; ) {
    if (happened()) return;
    await sleep(5);
  }
  throw new Error(`${what} was waited for in vain`);
}

/** The moment a sandbox has got `times` requests of this method whose path ends so. */
export function requested(sandbox: Sandbox, method: string, pathEnd: string, times = 1): Promise<void> {
  const seen = () =>
    sandbox.requests.filter((request) => request.method === method && request.path.endsWith(pathEnd)).length;
  return moment(() => seen() >= times, `${method} …${pathEnd}`);
}
