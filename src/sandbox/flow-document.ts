import { z } from 'zod';
import { messageSchema } from '../simulation/engine.ts';
import { simulate } from '../simulation/simulator.ts';
import { type Answer, problem, type Route, type SandboxRequest, withBody, withJson } from './http.ts';
import type { Organization } from './organization.ts';
import { validateFlow } from './validation.ts';

const simulationBodySchema = z.object({
  transcript: z.array(messageSchema),
  initialData: z.record(z.string(), z.unknown()).optional(),
});

const versionSchema = z.looseObject({
  version: z.int('a write carries the live version plus 1'),
  status: z.enum(['draft', 'published', 'scheduled']).optional(),
});

/** The flow-document API over the state of an organization. */
export function flowDocumentRoutes(organization: Organization, now: () => Date): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v2/authorization/roles/{roleId}',
      scope: 'authorization:read',
      handle: (request, { roleId = '' }) => {
        const role = organization.role(roleId);
        return role
          ? { status: 200, body: role }
          : problem(request, 404, 'role.not.found', `The organization has no role ${roleId}.`);
      },
    },
    {
      method: 'GET',
      path: '/api/v2/flows/{flowId}',
      scope: 'flow:view',
      handle: (request, { flowId = '' }) => {
        const flow = organization.flow(flowId);
        return flow ? { status: 200, body: flow } : unknownFlow(request, flowId);
      },
    },
    {
      method: 'POST',
      path: '/api/v2/flows/{flowId}/validate',
      scope: 'flow:edit',
      handle: (request, { flowId = '' }) => {
        if (!organization.flow(flowId)) return unknownFlow(request, flowId);
        return withJson(request, (body) => {
          const { errors, warnings } = validateFlow(body, flowId, organization.queues);
          return { status: 200, body: { valid: errors.length === 0, errors, warnings } };
        });
      },
    },
    {
      method: 'PUT',
      path: '/api/v2/flows/{flowId}',
      scope: 'flow:edit',
      handle: (request, { flowId = '' }, client) =>
        withBody(request, versionSchema, ({ version, status = 'draft', ...body }) => {
          if (!organization.flow(flowId)) return unknownFlow(request, flowId);
          const { flow, errors } = validateFlow(body, flowId, organization.queues);
          if (!flow || errors.length > 0) {
            return problem(request, 422, 'flow.invalid', `The flow ${flowId} is not valid.`, { errors });
          }
          const result = organization.write({ ...flow, version, status }, client.id);
          switch (result.kind) {
            case 'written':
              return { status: 200, body: result.flow };
            case 'version-conflict':
              return problem(
                request,
                409,
                'version.conflict',
                `Version ${version} was sent, and version ${result.live} is live: the next one is ${result.live + 1}.`,
              );
            case 'unknown-flow':
              return unknownFlow(request, flowId);
          }
        }),
    },
    {
      method: 'POST',
      path: '/api/v2/flows/{flowId}/simulate',
      scope: 'flow:simulate',
      handle: (request, { flowId = '' }) => {
        const flow = organization.flow(flowId);
        if (!flow) return unknownFlow(request, flowId);
        return withBody(request, simulationBodySchema, ({ transcript, initialData }) => {
          const userLines = transcript.filter(({ from }) => from === 'user').map(({ text }) => text);
          const conversation = { userLines, given: initialData ?? {} };
          const result = simulate(flow, conversation, { now: now() });
          // Here no time passes while a conversation is played: what was said when is not known.
          const said = result.transcript.map(({ afterMs: _, ...message }) => message);
          return { status: 200, body: { ...result, transcript: said } };
        });
      },
    },
  ];
}

function unknownFlow(request: SandboxRequest, flowId: string): Answer {
  return problem(request, 404, 'flow.not.found', `The organization has no flow ${flowId}.`);
}
