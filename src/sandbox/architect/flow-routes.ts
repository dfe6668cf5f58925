import { z } from 'zod';
import { type Answer, type PermittedRoute, problem, type SandboxRequest, withBody } from '../http.ts';
import type { Client } from '../organization.ts';
import { flowNameFault } from './flow-name.ts';
import type { FlowModel, Listing, OperationModel } from './models.ts';
import type { ArchitectOrganization } from './organization.ts';
import { type Holder, versionModel } from './versions.ts';

const metadataSchema = z.looseObject({ name: z.string(), description: z.string().optional() });

export interface FlowRoutesParts {
  readonly organization: ArchitectOrganization;
  readonly random: () => string;
}

/** Flows as the console lists, renames, locks, publishes and deactivates them. */
export function flowRoutes({ organization, random }: FlowRoutesParts): PermittedRoute[] {
  const withFlow = (request: SandboxRequest, flowId: string, use: (flow: FlowModel) => Answer): Answer => {
    const flow = organization.flow(flowId);
    return flow ? use(flow) : unknownFlow(request, flowId);
  };
  const shown = (flowId: string): Answer => ({ status: 200, body: organization.flow(flowId) });
  const action = (
    name: string,
    permissions: readonly string[],
    handle: (request: SandboxRequest, flowId: string, client: Client) => Answer,
  ): PermittedRoute => ({
    method: 'POST',
    path: `/api/v2/flows/actions/${name}`,
    permissions,
    handle: (request, _parameters, client) => {
      const flowId = request.query.get('flow');
      if (flowId === null) {
        return problem(
          request,
          400,
          'architect.query.parameter.missing',
          'The query parameter flow is missing.',
        );
      }
      return withFlow(request, flowId, () => handle(request, flowId, client));
    },
  });
  /** For what only the holder of the lock may do, and anybody where nobody holds it. */
  const unlessLocked = (
    request: SandboxRequest,
    flowId: string,
    client: Client,
    use: () => Answer,
  ): Answer => {
    const holder = organization.holder(flowId);
    if (!holder || holder.id === client.id) return use();
    return problem(request, 409, 'architect.flow.locked', `The flow is locked by ${holder.name}.`);
  };
  const done = (actionName: OperationModel['actionName'], client: Client): Answer => {
    const { id, name } = holderOf(organization, client);
    return {
      status: 200,
      body: {
        id: random(),
        complete: true,
        client: { id, name },
        actionName,
        actionStatus: 'SUCCESS',
      } satisfies OperationModel,
    };
  };
  const edit = ['architect:flow:edit'];
  const view = ['architect:flow:view'];

  return [
    {
      method: 'GET',
      path: '/api/v2/flows',
      permissions: view,
      handle: ({ query }) => ({
        status: 200,
        body: page(
          organization.flowIds.flatMap((id) => organization.flow(id) ?? []).filter(wanted(query)),
          query,
        ),
      }),
    },
    {
      method: 'GET',
      path: '/api/v2/flows/{flowId}',
      permissions: view,
      handle: (request, { flowId = '' }) =>
        withFlow(request, flowId, (flow) => ({ status: 200, body: flow })),
    },
    {
      method: 'PUT',
      path: '/api/v2/flows/{flowId}',
      permissions: edit,
      handle: (request, { flowId = '' }) =>
        withBody(request, metadataSchema, ({ name, description }) =>
          withFlow(request, flowId, (flow) => {
            const fault = flowNameFault(name);
            if (fault) return problem(request, 400, fault.code, fault.message);
            const namesake = organization.byName(name);
            if (namesake !== undefined && namesake !== flowId) {
              const message = `Flow name '${name}' is already in use.`;
              return problem(request, 400, 'architect.flow.validate.failed', message);
            }
            organization.setMetadata(flowId, { name, description: description ?? flow.description ?? '' });
            return shown(flowId);
          }),
        ),
    },
    {
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions',
      permissions: view,
      handle: (request, { flowId = '' }) =>
        withFlow(request, flowId, () => {
          const versions = organization.history(flowId).toReversed();
          const models = versions.map((version) => versionModel(flowId, version));
          return { status: 200, body: page(models, request.query) };
        }),
    },
    {
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      permissions: view,
      handle: (request, { flowId = '', versionId = '' }) =>
        withFlow(request, flowId, () => {
          const version = organization.history(flowId).find(({ id }) => id === versionId);
          return version
            ? { status: 200, body: versionModel(flowId, version) }
            : unknownVersion(request, flowId, versionId);
        }),
    },
    action('checkout', edit, (request, flowId, client) =>
      unlessLocked(request, flowId, client, () => {
        organization.lock(flowId, holderOf(organization, client));
        return shown(flowId);
      }),
    ),
    action('checkin', ['architect:flow:edit', 'architect:flow:unlock'], (request, flowId, client) =>
      unlessLocked(request, flowId, client, () => {
        organization.promote(flowId, 'CHECKIN', holderOf(organization, client));
        organization.lock(flowId, undefined);
        return done('CHECKIN', client);
      }),
    ),
    action('publish', ['architect:flow:unlock', 'architect:flow:publish'], (request, flowId, client) =>
      unlessLocked(request, flowId, client, () => {
        const version = request.query.get('version') ?? undefined;
        if (!organization.promote(flowId, 'PUBLISH', holderOf(organization, client), version)) {
          return unknownVersion(request, flowId, version ?? '');
        }
        return done('PUBLISH', client);
      }),
    ),
    action('unlock', ['architect:flow:unlock'], (_request, flowId) => {
      organization.lock(flowId, undefined);
      return shown(flowId);
    }),
    action('revert', edit, (request, flowId, client) =>
      unlessLocked(request, flowId, client, () => {
        organization.revert(flowId);
        organization.lock(flowId, undefined);
        return shown(flowId);
      }),
    ),
    action('deactivate', ['architect:flow:publish'], (request, flowId, client) =>
      unlessLocked(request, flowId, client, () => {
        organization.setActive(flowId, false);
        return shown(flowId);
      }),
    ),
  ];
}

export function holderOf(organization: ArchitectOrganization, { id }: Pick<Client, 'id'>): Holder {
  return { kind: 'client', id, name: organization.client(id)?.name ?? id };
}

/**
 * The filters of a listing. Types are written in small letters here and in capitals in the flows. A name is sought
 * anywhere in the names, capitals and small letters alike, and `*` stands for any text: an assumption, on the loose
 * side, so that whoever asks for a name must look at what comes back.
 */
function wanted(query: URLSearchParams): (flow: FlowModel) => boolean {
  const ids = query.getAll('id').flatMap((list) => list.split(','));
  if (ids.length > 0) return ({ id }) => ids.includes(id);
  const types = query.getAll('type').flatMap((list) => list.toUpperCase().split(','));
  const words = (query.get('name') ?? '').toLowerCase().split('*');
  return ({ name, type }) =>
    (types.length === 0 || types.includes(type)) && words.every((word) => name.toLowerCase().includes(word));
}

/** One page of a listing, as `pageSize` (25 by default) and `pageNumber` ask for it. */
export function page<Entity>(all: readonly Entity[], query: URLSearchParams): Listing<Entity> {
  const pageSize = positive(query.get('pageSize'), 25);
  const pageNumber = positive(query.get('pageNumber'), 1);
  return {
    entities: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageSize,
    pageNumber,
    total: all.length,
    pageCount: Math.ceil(all.length / pageSize),
  };
}

function positive(text: string | null, otherwise: number): number {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise;
}

function unknownFlow(request: SandboxRequest, flowId: string): Answer {
  return problem(request, 404, 'architect.flow.not.found', `Could not find a flow with id ${flowId}.`);
}

function unknownVersion(request: SandboxRequest, flowId: string, versionId: string): Answer {
  const message = `The flow ${flowId} has no version ${versionId}.`;
  return problem(request, 404, 'architect.flow.version.missing', message);
}
