/** What the benchmarks of the network share: a repository, an organization that holds it, and runs between the two. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { execute } from '../src/commands/execute.ts';
import type { Log } from '../src/log.ts';
import type { CommandName, RunReport } from '../src/report/model.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET, SANDBOX_ROLE_ID } from '../src/sandbox/sandbox.ts';
import { openRun } from '../src/session.ts';
import { parseSettings } from '../src/settings.ts';
import { createStop } from '../src/stop.ts';
import { writeRepository } from './repository.ts';
import type { Order, Question } from './sandbox-process.ts';

const SANDBOX = fileURLToPath(new URL('sandbox-process.ts', import.meta.url));
const requestsSchema = z.object({ requests: z.array(z.object({ method: z.string(), path: z.string() })) });
export type SentRequest = z.infer<typeof requestsSchema>['requests'][number];

export interface Platform {
  readonly url: string;
  /** Every request it got, in order. */
  requests(): Promise<readonly SentRequest[]>;
}

/** Makes a repository of so many flows, for as long as `work` takes. */
export async function inRepository<T>(flows: number, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'flowgate-bench-'));
  try {
    writeRepository(directory, 'json', flows);
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Starts an organization that holds the flows of a repository, for as long as `work` takes. All are of one process, so
 * that code which the platform has to compile is compiled in the first.
 */
export async function withPlatform<T>(order: Order, work: (platform: Platform) => Promise<T>): Promise<T> {
  const { url } = z.object({ url: z.string() }).parse(await ask({ open: order }));
  try {
    return await work({
      url,
      requests: async () => requestsSchema.parse(await ask({ requestsOf: url })).requests,
    });
  } finally {
    await ask({ close: url });
  }
}

let child: ChildProcess | undefined;

async function ask(question: Question): Promise<unknown> {
  child ??= fork(SANDBOX, { execArgv: [] });
  // It keeps this process alive only while it is asked something, and ends with it.
  child.ref();
  child.channel?.ref();
  const answered = once(child, 'message');
  child.send(question);
  const [answer] = await answered;
  child.unref();
  child.channel?.unref();
  return answer;
}

/** A run, and what it took in milliseconds: until its end, and of the processor. */
export interface TimedRun {
  readonly report: RunReport;
  readonly ms: number;
  readonly cpu: number;
}

/** Runs a command as an entry does, from its settings to its report. Without a platform no credentials are given. */
export async function timed(
  command: CommandName,
  directory: string,
  platform: Platform | undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<TimedRun> {
  const credentials = platform && {
    'genesys-url': platform.url,
    'client-id': SANDBOX_CLIENT_ID,
    'client-secret': SANDBOX_CLIENT_SECRET,
    'role-id': SANDBOX_ROLE_ID,
  };
  const [began, before] = [performance.now(), process.cpuUsage()];
  const stop = createStop(undefined);
  const run = await openRun(
    command,
    parseSettings({ 'working-directory': directory, ...credentials, ...settings }, () => undefined),
    { log: SILENT, stop, root: '', processEnvironment: {}, onSecret: () => undefined },
  );
  const report = await execute(run);
  stop.dispose();
  const { user, system } = process.cpuUsage(before);
  return { report, ms: performance.now() - began, cpu: (user + system) / 1000 };
}

const silent = (): void => undefined;
const SILENT: Log = {
  info: silent,
  notice: silent,
  warning: silent,
  error: silent,
  debug: silent,
  group: (_, work) => work(),
};

/** Says what is wrong and ends the benchmark with exit code 1 where not all flows came out as they should. */
export function expectAll(report: RunReport, outcome: string, count: number): void {
  const others = report.flows.filter((flow) => flow.outcome !== outcome);
  if (report.result === 'success' && others.length === 0 && report.flows.length === count) return;
  process.exitCode = 1;
  console.log(
    `WRONG: ${report.flows.length - others.length} of ${count} flows are ${outcome}: ${report.failureMessage}`,
  );
}
