import { z } from 'zod';
import { liveFlowSchema } from '../flow/definition.ts';
import { type FaultList, faultRuleSchema } from './faults.ts';
import { type LoggedRequest, type OpenRoute, problem, withBody } from './http.ts';
import type { Organization } from './organization.ts';

/** Where the sandbox itself is steered: these requests are neither logged nor struck by faults. */
export const CONTROL_PREFIX = '/sandbox/';

export const patchSchema = z.record(z.string(), z.unknown());

export function controlRoutes(parts: {
  readonly organization: Organization;
  readonly faults: FaultList;
  readonly requests: readonly LoggedRequest[];
}): OpenRoute[] {
  const { organization, faults, requests } = parts;
  return [
    { method: 'GET', path: '/sandbox/log', handle: () => ({ status: 200, body: { requests } }) },
    ...faultRoutes(faults),
    {
      method: 'POST',
      path: '/sandbox/flows/{flowId}/edit',
      handle: (request, { flowId = '' }) =>
        withBody(request, patchSchema, (patch) => {
          const live = organization.flow(flowId);
          if (!live) return problem(request, 404, 'flow.not.found', `The sandbox has no flow ${flowId}.`);
          const edited = liveFlowSchema.safeParse(mergePatch(live, patch));
          if (!edited.success) {
            return problem(
              request,
              400,
              'bad.request',
              `That is no flow any more: ${z.prettifyError(edited.error)}`,
            );
          }
          return { status: 200, body: organization.editInConsole(flowId, () => edited.data) };
        }),
    },
  ];
}

/** Faults are shown, added and cleared. */
export function faultRoutes(faults: FaultList): OpenRoute[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/faults',
      handle: () => ({ status: 200, body: { faults: faults.rules } }),
    },
    {
      method: 'POST',
      path: '/sandbox/faults',
      handle: (request) =>
        withBody(request, faultRuleSchema, (rule) => {
          faults.add(rule);
          return { status: 201, body: rule };
        }),
    },
    {
      method: 'DELETE',
      path: '/sandbox/faults',
      handle: () => {
        faults.clear();
        return { status: 204 };
      },
    },
  ];
}

/** JSON merge patch (RFC 7396): `null` takes a key away, objects are merged, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
