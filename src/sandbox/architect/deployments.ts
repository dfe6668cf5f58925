import type { DeploymentStatus, WebDeploymentModel } from './models.ts';

/** A Messenger deployment: where guests come in, and which flow they meet. */
export interface WebDeployment {
  readonly id: string;
  readonly flowId: string;
  readonly name: string;
  readonly status: DeploymentStatus;
  /** The flow starts when the guest joins, before anything is said. */
  readonly autoStart: boolean;
  /** Whether guests are told that the bot has left, and whether they may go on writing then. */
  readonly conversationDisconnect: { readonly enabled: boolean; readonly type: 'ReadOnly' | 'Send' };
  /** Empty: every domain. */
  readonly allowedDomains: readonly string[];
}

export type WebDeploymentOptions = Pick<WebDeployment, 'id' | 'flowId'> & Partial<WebDeployment>;

export function webDeployment(options: WebDeploymentOptions): WebDeployment {
  return {
    name: options.id,
    status: 'Active',
    autoStart: false,
    conversationDisconnect: { enabled: true, type: 'ReadOnly' },
    allowedDomains: [],
    ...options,
  };
}

/** The deployment that each flow has where a sandbox is given none. */
export function ownDeployment(flowId: string): WebDeployment {
  return webDeployment({ id: `deployment-${flowId}`, flowId });
}

export function deploymentModel(deployment: WebDeployment): WebDeploymentModel {
  const { id, name, flowId, status, allowedDomains } = deployment;
  return {
    id,
    name,
    allowAllDomains: allowedDomains.length === 0,
    allowedDomains,
    flow: { id: flowId, selfUri: `/api/v2/flows/${encodeURIComponent(flowId)}` },
    status,
    configuration: {
      id: `configuration-${id}`,
      version: '1',
      selfUri: `/api/v2/webdeployments/configurations/configuration-${encodeURIComponent(id)}/versions/1`,
    },
    selfUri: `/api/v2/webdeployments/deployments/${encodeURIComponent(id)}`,
  };
}

/** What a website reads of a deployment, without signing in; `host` is where web messaging listens. */
export function deploymentConfig(deployment: WebDeployment, host: string) {
  const { id, status, autoStart, conversationDisconnect } = deployment;
  return {
    id,
    version: '1',
    languages: ['en-us'],
    defaultLanguage: 'en-us',
    apiEndpoint: `http://${host}`,
    messenger: {
      enabled: true,
      apps: {
        conversations: {
          messagingEndpoint: `ws://${host}/v1`,
          showAgentTypingIndicator: false,
          showUserTypingIndicator: false,
          autoStart: { enabled: autoStart },
          conversationDisconnect,
          conversationClear: { enabled: false },
          notifications: { enabled: false },
          markdown: { enabled: false },
          humanize: { enabled: false },
        },
      },
      styles: { primaryColor: '#2A60C8' },
      launcherButton: { visibility: 'On' },
      fileUpload: { modes: [] },
    },
    journeyEvents: { enabled: false },
    status,
    auth: { enabled: false },
  };
}
