import { z } from 'zod';
import { FlowgateError } from '../../../errors.ts';
import { type ApiClient, pathSegment } from '../../api.ts';
import type { HttpClient } from '../../http.ts';
import { plain } from '../../plain.ts';

/** Which web deployment serves which flow, as a user set it. */
export interface DeploymentChoice {
  /** For every flow that has none of its own. */
  readonly any: string | undefined;
  /** By the name of the flow. */
  readonly byFlow: ReadonlyMap<string, string>;
}

export interface FlowIdentity {
  readonly id: string;
  readonly name: string;
}

/** What a guest needs to know of a deployment. */
export interface Deployment {
  readonly id: string;
  /** A site that the deployment allows, where it does not allow all. */
  readonly origin: string | undefined;
  /** Whether the flow starts before the customer says a word. */
  readonly autoStart: boolean;
  /** Whether guests are shown that the bot has left; `undefined` where that could not be read. */
  readonly showsEnd: boolean | undefined;
}

const deploymentSchema = z.object({
  flow: z.object({ id: z.string() }).nullish(),
  status: z.string().nullish(),
  allowAllDomains: z.boolean().nullish(),
  allowedDomains: z.array(z.string()).nullish(),
});

const flag = z.boolean().optional().catch(undefined);
const configSchema = z.object({
  messenger: z.object({
    apps: z.object({
      conversations: z.object({
        autoStart: z
          .union([z.boolean(), z.object({ enabled: z.boolean() }).transform(({ enabled }) => enabled)])
          .optional()
          .catch(undefined),
        conversationDisconnect: z.object({ enabled: flag }).optional().catch(undefined),
      }),
    }),
  }),
});

/** @throws {FlowgateError} `invalid-input` where no deployment was set for this flow */
export function chooseDeployment(flow: FlowIdentity, choice: DeploymentChoice | undefined): string {
  const chosen = choice?.byFlow.get(flow.name) ?? choice?.any;
  if (chosen !== undefined) return chosen;
  throw new FlowgateError('invalid-input', {
    attempted: `find a web deployment to test ${JSON.stringify(plain(flow.name))} with`,
    returned: 'web-deployment-id names none for it',
    advice:
      'Set web-deployment-id to the id of a Messenger deployment that serves this flow, or add a line FLOW NAME: ID.',
  });
}

/**
 * Looks a deployment up before anything is said to it. What may not be read is passed over, and told through `debug`.
 * @throws {FlowgateError} `invalid-input` where there is no such deployment, it is not active, or serves another flow
 */
export async function readDeployment(
  id: string,
  flow: FlowIdentity,
  {
    api,
    http,
    cdn,
    debug,
  }: {
    readonly api: Pick<ApiClient, 'send'>;
    readonly http: Pick<HttpClient, 'send'>;
    readonly cdn: URL;
    readonly debug: (text: string) => void;
  },
): Promise<Deployment> {
  const name = plain(id);
  const segment = pathSegment(id, 'web deployment');
  const attempted = `read the web deployment ${name}`;
  const absent = 'There is no web deployment with this id here: check web-deployment-id and genesys-url.';
  const found = await api.send({
    attempted,
    kind: 'read',
    method: 'GET',
    path: `/api/v2/webdeployments/deployments/${segment}`,
    permission: 'webDeployments:deployment:view',
    absent,
    schema: deploymentSchema,
  });
  if (!found.ok && found.fault.kind === 'status' && found.fault.status === 404) throw found.error;
  if (found.ok) checkDeployment(name, flow, found.value);
  else debug(`whether web deployment ${name} serves this flow was not checked: ${found.error.returned}`);

  const config = await http.send({
    attempted: `read the configuration of the web deployment ${name}`,
    kind: 'read',
    method: 'GET',
    url: new URL(`/webdeployments/v1/deployments/${segment}/config.json`, cdn),
    absent,
    schema: configSchema,
  });
  if (!config.ok) debug(`how web deployment ${name} is configured is not known: ${config.error.returned}`);
  const conversations = config.ok ? config.value.messenger.apps.conversations : undefined;
  const [site] = found.ok && found.value.allowAllDomains === false ? (found.value.allowedDomains ?? []) : [];
  return {
    id,
    origin: site === undefined ? undefined : originOf(site),
    autoStart: conversations?.autoStart ?? false,
    showsEnd: conversations && (conversations.conversationDisconnect?.enabled ?? false),
  };
}

function checkDeployment(
  name: string,
  flow: FlowIdentity,
  { flow: served, status }: z.infer<typeof deploymentSchema>,
): void {
  const refuse = (returned: string, advice: string): FlowgateError =>
    new FlowgateError('invalid-input', {
      attempted: `use the web deployment ${name} to test ${JSON.stringify(plain(flow.name))}`,
      returned,
      advice,
    });
  if (served && served.id !== flow.id) {
    throw refuse(
      `it serves the flow ${plain(served.id)}, not ${plain(flow.id)}`,
      'Its conversations would test another flow: give the deployment of this flow in web-deployment-id, or point the deployment at this flow.',
    );
  }
  if (typeof status === 'string' && status !== 'Active') {
    throw refuse(`its status is ${plain(status)}`, 'Activate it in Genesys Cloud, then run again.');
  }
}

/** Domains are listed with or without a scheme, and may have wildcards, which no site is called by. */
function originOf(site: string): string | undefined {
  const address = site.includes('://') ? site : `https://${site}`;
  if (site.includes('*') || !URL.canParse(address)) return undefined;
  return new URL(address).origin;
}
