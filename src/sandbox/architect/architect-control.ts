import { z } from 'zod';
import { archyRoot } from '../../flow/archy/document.ts';
import { isRecord } from '../../flow/canonical.ts';
import { faultRoutes, mergePatch, patchSchema } from '../control.ts';
import type { FaultList } from '../faults.ts';
import {
  type Answer,
  type LoggedRequest,
  type OpenRoute,
  problem,
  type SandboxRequest,
  withBody,
} from '../http.ts';
import type { LoggedFrame } from './guest-sockets.ts';
import type { JobVerdict } from './job-verdicts.ts';
import type { Jobs } from './jobs.ts';
import type { ArchitectOrganization } from './organization.ts';
import { type SocketFaultList, socketFaultRuleSchema } from './socket-faults.ts';

const holderSchema = z.strictObject({
  kind: z.enum(['user', 'client']),
  id: z.string().min(1),
  name: z.string().min(1),
});

const verdictSchema: z.ZodType<JobVerdict> = z.strictObject({
  command: z.enum(['Publish', 'Export', 'Validate']),
  kind: z.enum(['failed', 'locked', 'throttled', 'stuck']),
  messages: z
    .array(z.strictObject({ type: z.enum(['Error', 'Warning', 'Unknown']), text: z.string() }))
    .optional(),
  applied: z.boolean().optional(),
  times: z.int().positive().optional(),
});

export interface ArchitectControlParts {
  readonly organization: ArchitectOrganization;
  readonly faults: FaultList;
  readonly socketFaults: SocketFaultList;
  readonly requests: readonly LoggedRequest[];
  readonly frames: readonly LoggedFrame[];
  readonly jobs: Jobs;
}

/** How the sandbox itself is steered from outside: what happened, faults, and people in the console. */
export function architectControlRoutes(parts: ArchitectControlParts): OpenRoute[] {
  const { organization, faults, socketFaults, requests, frames, jobs } = parts;
  const withFlow = (request: SandboxRequest, flowId: string, use: () => Answer): Answer =>
    organization.flow(flowId)
      ? use()
      : problem(request, 404, 'flow.not.found', `The sandbox has no flow ${flowId}.`);
  return [
    { method: 'GET', path: '/sandbox/log', handle: () => ({ status: 200, body: { requests, frames } }) },
    ...faultRoutes(faults),
    {
      method: 'POST',
      path: '/sandbox/socket-faults',
      handle: (request) =>
        withBody(request, socketFaultRuleSchema, (rule) => {
          socketFaults.add(rule);
          return { status: 201, body: rule };
        }),
    },
    {
      method: 'DELETE',
      path: '/sandbox/socket-faults',
      handle: () => {
        socketFaults.clear();
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/sandbox/flows/{flowId}/edit',
      handle: (request, { flowId = '' }) =>
        withBody(request, patchSchema, (patch) =>
          withFlow(request, flowId, () => {
            const edited = mergePatch(organization.document(flowId), patch);
            if (!isRecord(edited) || archyRoot(edited) === undefined) {
              return problem(request, 400, 'bad.request', 'That is no Archy document any more.');
            }
            const publish = request.query.get('publish') !== 'false';
            return { status: 200, body: organization.editInConsole(flowId, () => edited, { publish }) };
          }),
        ),
    },
    {
      method: 'POST',
      path: '/sandbox/flows/{flowId}/lock',
      handle: (request, { flowId = '' }) =>
        withBody(request, holderSchema, (holder) =>
          withFlow(request, flowId, () => {
            organization.lock(flowId, holder);
            return { status: 200, body: organization.flow(flowId) };
          }),
        ),
    },
    {
      method: 'DELETE',
      path: '/sandbox/flows/{flowId}/lock',
      handle: (request, { flowId = '' }) =>
        withFlow(request, flowId, () => {
          organization.lock(flowId, undefined);
          return { status: 204 };
        }),
    },
    {
      method: 'POST',
      path: '/sandbox/jobs/verdicts',
      handle: (request) =>
        withBody(request, verdictSchema, (verdict) => {
          jobs.verdicts.add(verdict);
          return { status: 201, body: verdict };
        }),
    },
  ];
}
