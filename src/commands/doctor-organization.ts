/** What the doctor asks an organization: only reads, each answer a line or two. */
import { z } from 'zod';
import { asFlowgateError } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { ApiClient } from '../genesys/api.ts';
import { verifyAccess } from '../genesys/architect/access.ts';
import type { ArchitectApi } from '../genesys/architect/connect.ts';
import { examineDeployment, examineFlow } from '../genesys/architect/doctor.ts';
import { type Hosts, hostsOf } from '../genesys/architect/hosts.ts';
import { basicGrant, formGrant, type TokenRequest, TokenSource } from '../genesys/auth.ts';
import { type Diagnosis, diagnose } from '../genesys/diagnosis.ts';
import { flowDocumentPlatform } from '../genesys/flow-document/client.ts';
import { HttpClient, type HttpOptions } from '../genesys/http.ts';
import type { Observed } from '../genesys/observed-fetch.ts';
import type { Platform, PlatformCommand } from '../genesys/platform.ts';
import type { Credentials, Settings } from '../settings.ts';

type PlatformApi = Settings['platform-api'];

const OTHER: Readonly<Record<PlatformApi, PlatformApi>> = {
  architect: 'flow-document',
  'flow-document': 'architect',
};

export interface Connection extends ArchitectApi {
  readonly signal: AbortSignal;
  /** The API whose way of signing in was accepted. */
  readonly platformApi: PlatformApi;
  readonly flowDocument: Platform;
}

type Client = HttpOptions & { readonly onSecret: (secret: string) => void };

/** Sees whether the hosts answer, and signs in as `platform-api` says, else as the other API wants it. */
export async function signIn(
  settings: Settings,
  { clientId, clientSecret }: Credentials,
  client: Client,
): Promise<{ readonly connection: Connection | undefined; readonly lines: readonly Diagnosis[] }> {
  const origin = settings['genesys-url'];
  const { clock, onSecret, signal } = client;
  const hosts = hostsOf(origin);
  const http = new HttpClient(client);
  const lines = [...(await hostLines(http, hosts, settings['platform-api'], signal))];
  const grants: Readonly<Record<PlatformApi, TokenRequest>> = {
    architect: basicGrant(hosts.login, clientId, clientSecret),
    'flow-document': formGrant(origin, clientId, clientSecret),
  };
  const connect = async (platformApi: PlatformApi): Promise<Connection> => {
    const tokens = new TokenSource({ http, clock, onSecret, request: grants[platformApi] });
    await tokens.get();
    const api = new ApiClient(http, tokens, origin);
    const flowDocument = flowDocumentPlatform({ ...client, origin, clientId, clientSecret });
    return { api, http, tokens, hosts, signal, platformApi, flowDocument };
  };

  const chosen = settings['platform-api'];
  try {
    const connection = await connect(chosen);
    lines.push({ about: 'Login', level: 'ok', seen: `${grants[chosen].url.host} gave a token` });
    return { connection, lines };
  } catch (thrown) {
    signal.throwIfAborted();
    const { returned, advice } = asFlowgateError(thrown, 'Login');
    try {
      const connection = await connect(OTHER[chosen]);
      const seen = `refused as for platform-api ${chosen} (${returned}), accepted as for ${OTHER[chosen]}`;
      lines.push({ about: 'Login', level: 'problem', seen, advice: `Set platform-api: ${OTHER[chosen]}.` });
      return { connection, lines };
    } catch {
      signal.throwIfAborted();
      const seen = `${returned}; nothing that needs a token was looked at`;
      lines.push({ about: 'Login', level: 'problem', seen, advice });
      return { connection: undefined, lines };
    }
  }
}

async function hostLines(
  http: HttpClient,
  hosts: Hosts,
  platformApi: PlatformApi,
  signal: AbortSignal,
): Promise<readonly Diagnosis[]> {
  // A socket begins as a request for a page.
  const messaging = new URL(hosts.messaging);
  messaging.protocol = messaging.protocol === 'wss:' ? 'https:' : 'http:';
  const addresses =
    platformApi === 'architect' ? [hosts.api, hosts.login, messaging, hosts.cdn] : [hosts.api];
  const origins = [...new Set(addresses.map(({ origin }) => origin))];
  const answers = await Promise.all(
    origins.map((origin) => {
      const url = new URL(origin);
      return diagnose(`Host ${url.host}`, signal, () => hostLine(http, url));
    }),
  );
  return answers.flat();
}

/** Any answer will do: what there is at the root is nobody's business. */
async function hostLine(http: HttpClient, url: URL): Promise<readonly Diagnosis[]> {
  const about = `Host ${url.host}`;
  const result = await http.send({
    attempted: `reach ${url.host}`,
    kind: 'read',
    method: 'GET',
    url,
    expect: 'text',
    schema: z.string(),
  });
  if (result.ok || ['redirect', 'unreadable'].includes(result.fault.kind)) {
    return [{ about, level: 'ok', seen: 'it answers' }];
  }
  const { fault, error } = result;
  if (fault.kind !== 'status') throw error;
  if (fault.status < 500 && fault.status !== 429) return [{ about, level: 'ok', seen: 'it answers' }];
  return [{ about, level: 'warning', seen: error.returned, advice: error.advice }];
}

/** Which API answers, and what the client may do there. */
export async function examineOrganization(
  connection: Connection,
  settings: Settings,
): Promise<readonly Diagnosis[]> {
  const { signal } = connection;
  return [
    ...(await diagnose('API', signal, () => apiLine(connection, settings))),
    ...(await accessLines(connection, settings)),
  ];
}

async function apiLine({ api }: Connection, settings: Settings): Promise<readonly Diagnosis[]> {
  const about = 'API';
  const chosen = settings['platform-api'];
  // Only the public API lists flows; the other serves them one by one.
  const result = await api.send({
    attempted: 'list flows',
    kind: 'read',
    method: 'GET',
    path: '/api/v2/flows?type=inboundshortmessage&pageSize=1',
    permission: 'architect:flow:view',
    schema: z.object({ entities: z.array(z.unknown()) }),
  });
  if (!result.ok && result.fault.kind === 'status' && result.fault.status === 403) {
    const { returned, advice } = result.error;
    return [{ about, level: 'warning', seen: `which one it is could not be told: ${returned}`, advice }];
  }
  const isOther = !result.ok && (result.fault.kind === 'unreadable' || isUnknownPath(result.fault));
  if (!result.ok && !isOther) throw result.error;
  const answers: PlatformApi = result.ok ? 'architect' : 'flow-document';
  if (answers === chosen) return [{ about, level: 'ok', seen: `the organization answers as ${answers}` }];
  return [
    {
      about,
      level: 'problem',
      seen: `the organization answers as ${answers}, not as ${chosen}`,
      advice: `Set platform-api: ${answers}.`,
    },
  ];
}

function isUnknownPath(fault: { readonly kind: string; readonly status?: number | undefined }): boolean {
  return fault.kind === 'status' && [400, 404, 405].includes(fault.status ?? 0);
}

async function accessLines(connection: Connection, settings: Settings): Promise<readonly Diagnosis[]> {
  const { api, platformApi, flowDocument, signal } = connection;
  const roleId = settings['role-id'];
  const options = { 'force-unlock': settings['force-unlock'], 'allow-rename': settings['allow-rename'] };
  const told = new Set<string>();
  const lines: Diagnosis[] = [];
  for (const command of ['check', 'deploy', 'smoke'] satisfies PlatformCommand[]) {
    const about = `Permissions for ${command}`;
    const seen = await diagnose(about, signal, async () => {
      const { summary, warnings } =
        platformApi === 'architect'
          ? await verifyAccess(api, command, roleId, options)
          : await flowDocument.verifyAccess(command, roleId);
      const fresh = warnings.filter((warning) => !told.has(warning));
      for (const warning of fresh) told.add(warning);
      return [
        { about, level: 'ok', seen: summary },
        ...fresh.map((warning): Diagnosis => ({ about, level: 'warning', seen: warning })),
      ];
    });
    lines.push(...seen);
  }
  return lines;
}

/** The flows of the sources as the organization has them, and the web deployments that serve them. */
export async function examineFlows(
  connection: Connection,
  settings: Settings,
  flows: readonly FlowDefinition[],
): Promise<readonly Diagnosis[]> {
  const lines: Diagnosis[] = [];
  for (const flow of flows) {
    const look = connection.platformApi === 'architect' ? architectFlow : flowDocument;
    lines.push(...(await look(connection, settings, flow)));
  }
  return lines;
}

async function flowDocument(
  { flowDocument, signal }: Connection,
  _settings: Settings,
  { id, name }: FlowDefinition,
): Promise<readonly Diagnosis[]> {
  const about = `Flow "${name}"`;
  return await diagnose(about, signal, async () => {
    const { version, status } = await flowDocument.readFlow(id);
    return [{ about, level: 'ok', seen: `${id}, version ${version}, ${status}` }];
  });
}

async function architectFlow(
  connection: Connection,
  settings: Settings,
  flow: FlowDefinition,
): Promise<readonly Diagnosis[]> {
  const { api, signal } = connection;
  let flowId: string | undefined;
  const record = await diagnose(`Flow "${flow.name}"`, signal, async () => {
    const examined = await examineFlow(api, flow, {
      clientId: settings['client-id'] ?? '',
      allowRename: settings['allow-rename'],
      forceUnlock: settings['force-unlock'],
      overwriteEdits: settings['on-drift'] === 'overwrite',
    });
    flowId = examined.flowId;
    return examined.lines;
  });
  const deployments = settings['web-deployment-id'];
  const deploymentId = deployments?.byFlow.get(flow.name) ?? deployments?.any;
  if (deploymentId === undefined) {
    const about = `Web deployment of "${flow.name}"`;
    const seen = 'none is named, so no conversation can be held with the live flow';
    const advice = 'Set web-deployment-id to a Messenger deployment that serves this flow.';
    return [...record, { about, level: 'warning', seen, advice }];
  }
  const about = `Web deployment ${deploymentId}`;
  if (flowId === undefined) {
    const seen = 'not looked at, since it is not known which flow it should serve';
    return [...record, { about, level: 'warning', seen }];
  }
  const served = { id: flowId, name: flow.name };
  return [
    ...record,
    ...(await diagnose(about, signal, () => examineDeployment(connection, deploymentId, served))),
  ];
}

/** A clock that is wrong by less changes nothing that Flowgate does. */
const NOTABLE_SKEW_MS = 60_000;

/** What all these answers told beside their content. */
export function observedLines({ skewMs, rateLimit }: Readonly<Observed>): readonly Diagnosis[] {
  const lines: Diagnosis[] = [];
  if (skewMs !== undefined) {
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    const isWrong = Math.abs(skewMs) > NOTABLE_SKEW_MS;
    lines.push(
      isWrong
        ? {
            about: 'Clock',
            level: 'warning',
            seen: `this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} the platform`,
            advice: 'Set its clock: the times in release stamps and reports are wrong by as much.',
          }
        : { about: 'Clock', level: 'ok', seen: 'agrees with that of the platform' },
    );
  }
  lines.push({
    about: 'Rate limit',
    level: 'ok',
    seen: rateLimit
      ? `${rateLimit.count} of ${rateLimit.allowed} requests used, the window ends in ${rateLimit.reset} s`
      : 'the platform did not tell it, so a run slows down only when it is refused',
  });
  return lines;
}
