/** Opens a run: the settings and surroundings of an entry become what a command works with. */
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { BaseText, Run } from './commands/run.ts';
import { FlowgateError } from './errors.ts';
import type { ArchitectApiOptions } from './genesys/architect/connect.ts';
import type { Fetch } from './genesys/http.ts';
import type { Platform } from './genesys/platform.ts';
import { moduleTools } from './installation.ts';
import type { Log } from './log.ts';
import type { PlannedFlow } from './report/deployment.ts';
import type { CommandName } from './report/model.ts';
import { credentialsOf, requireCredentials, type Settings } from './settings.ts';
import { type Stop, WRITE_GRACE } from './stop.ts';

export interface Surroundings {
  readonly log: Log;
  readonly stop: Stop;
  /** Where Flowgate is installed. */
  readonly root: string;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  /** Masks a secret that turned up during the run, before its first use. */
  readonly onSecret: (secret: string) => void;
  readonly baseText?: BaseText | undefined;
  /** Told before the first write of a deploy what it is about to do. */
  readonly beforeWrites?: ((plan: readonly PlannedFlow[]) => Promise<void>) | undefined;
  readonly commit?: string | undefined;
  readonly repository?: string | undefined;
  readonly runUrl?: string | undefined;
  readonly clock?: Clock | undefined;
  /** A number in [0, 1) for the jitter between attempts; `Math.random` where it is left out. */
  readonly random?: (() => number) | undefined;
  /** For one attempt of a request, in milliseconds of real time; the client's own limit where it is left out. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How requests are made where a proxy is set: see `useProxies`. */
  readonly fetch?: Fetch | undefined;
}

/** @throws {FlowgateError} `invalid-input` when the command needs credentials and there are none. */
export async function openRun(
  command: CommandName,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Run> {
  refuseUnsafeRuntime(surroundings.processEnvironment);
  if (command !== 'check') requireCredentials(settings, command);
  const { log, stop, root, processEnvironment, baseText, commit, repository, runUrl } = surroundings;
  return {
    command,
    settings,
    platform: await connect(settings, surroundings),
    log,
    clock: surroundings.clock ?? systemClock,
    signal: stop.soft,
    processEnvironment,
    moduleTools: moduleTools(root),
    baseText,
    beforeWrites: surroundings.beforeWrites,
    commit,
    repository,
    runUrl,
  };
}

/** What talks to an organization is loaded where there is one to talk to. */
async function connect(settings: Settings, surroundings: Surroundings): Promise<Platform | undefined> {
  const { log, stop, onSecret, clock = systemClock, random, attemptTimeoutMs, fetch } = surroundings;
  const credentials = credentialsOf(settings);
  if (credentials === undefined) return undefined;
  const client: ArchitectApiOptions = {
    origin: settings['genesys-url'],
    clientId: credentials.clientId,
    clientSecret: credentials.clientSecret,
    clock,
    random: random ?? Math.random,
    fetch,
    attemptTimeoutMs,
    runEndsAt: clock.monotonic() + settings.timeout,
    writeGraceMs: WRITE_GRACE,
    // The other shards of the run take the rest of what the organization is allowed.
    share: settings.shard && 1 / settings.shard.of,
    // Calls in flight may finish after a stop; new ones are not begun.
    signal: stop.hard,
    onSecret,
    debug: (text) => log.debug(text),
  };
  switch (settings['platform-api']) {
    case 'flow-document': {
      const { flowDocumentPlatform } = await import('./genesys/flow-document/client.ts');
      return flowDocumentPlatform(client);
    }
    case 'architect': {
      const { architectPlatform, guestOf } = await import('./genesys/architect/index.ts');
      return architectPlatform({
        ...client,
        forceUnlock: settings['force-unlock'],
        allowRename: settings['allow-rename'],
        onDrift: settings['on-drift'],
        publishTimeout: settings['publish-timeout'],
        pollInterval: settings['poll-interval'],
        guest: (connection) =>
          guestOf({ ...client, ...connection, deployments: settings['web-deployment-id'] }),
      });
    }
  }
}

/** With certificate checks off, whoever sits on the network reads the client secret. */
function refuseUnsafeRuntime(environment: Surroundings['processEnvironment']): void {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return;
  throw new FlowgateError('invalid-input', {
    attempted: 'Start the run',
    returned: 'NODE_TLS_REJECT_UNAUTHORIZED is 0, which turns certificate checks off',
    advice: 'Remove it; for a private certificate authority set NODE_EXTRA_CA_CERTS to its certificate.',
  });
}
