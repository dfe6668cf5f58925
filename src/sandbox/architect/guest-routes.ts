import {
  type Answer,
  type OpenRoute,
  type PermittedRoute,
  problem,
  type Route,
  type SandboxRequest,
} from '../http.ts';
import { bearerToken, unauthorized } from '../oauth.ts';
import { deploymentConfig, deploymentModel } from './deployments.ts';
import { page } from './flow-routes.ts';
import type { GuestDesk } from './guest-desk.ts';
import { listedMessage } from './guest-frames.ts';

/** What HTTP tells of web messaging: deployments, their public configuration, and the messages of sessions. */
export function guestRoutes(desk: GuestDesk): Route[] {
  const view = ['webDeployments:deployment:view'];
  const permitted: PermittedRoute[] = [
    {
      method: 'GET',
      path: '/api/v2/webdeployments/deployments',
      permissions: view,
      handle: () => {
        const entities = desk.deployments.map(deploymentModel);
        const selfUri = '/api/v2/webdeployments/deployments';
        return { status: 200, body: { total: entities.length, entities, selfUri } };
      },
    },
    {
      method: 'GET',
      path: '/api/v2/webdeployments/deployments/{deploymentId}',
      permissions: view,
      handle: (request, { deploymentId = '' }) => {
        const deployment = desk.deployment(deploymentId);
        return deployment
          ? { status: 200, body: deploymentModel(deployment) }
          : unknownDeployment(request, deploymentId);
      },
    },
    {
      method: 'GET',
      path: '/api/v2/conversations/messages/{messageId}/details',
      permissions: ['conversation:message:view', 'conversation:webmessaging:view'],
      handle: (request, { messageId = '' }) => {
        const session = desk.byMessage(messageId);
        const message = session?.messages.find(({ id }) => id === messageId);
        if (!session || !message) {
          return problem(request, 404, 'not.found', `There is no message ${messageId}.`);
        }
        const { time, direction } = message;
        return {
          status: 200,
          body: {
            id: messageId,
            timestamp: time,
            direction: direction.toLowerCase(),
            messengerType: 'webmessaging',
            status: direction === 'Inbound' ? 'received' : 'sent',
            conversationId: session.id,
            selfUri: request.path,
          },
        };
      },
    },
  ];
  const open: OpenRoute[] = [
    {
      method: 'GET',
      path: '/webdeployments/v1/deployments/{deploymentId}/config.json',
      handle: (request, { deploymentId = '' }) => {
        const deployment = desk.deployment(deploymentId);
        return deployment
          ? { status: 200, body: deploymentConfig(deployment, String(request.headers['host'])) }
          : unknownDeployment(request, deploymentId);
      },
    },
    {
      method: 'GET',
      path: '/api/v2/webmessaging/messages',
      // Opened by the token of a session, not by that of an OAuth client.
      handle: (request) => {
        const token = bearerToken(request);
        const session = token === undefined ? undefined : desk.byJwt(token);
        if (!session || session.expired) return unauthorized(request, token);
        return { status: 200, body: page(session.messages.map(listedMessage).toReversed(), request.query) };
      },
    },
  ];
  return [...permitted, ...open];
}

function unknownDeployment(request: SandboxRequest, id: string): Answer {
  return problem(request, 404, 'not.found', `There is no web deployment ${id}.`);
}
