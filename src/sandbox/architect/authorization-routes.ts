import { type Answer, type PermittedRoute, problem } from '../http.ts';
import { type ArchitectRole, policiesOf } from './grants.ts';
import { type ArchitectOrganization, HOME_DIVISION, ORGANIZATION } from './organization.ts';

const GRANTED_AT = '2024-01-01T00:00:00.000Z';

/** What a token may do: told by the token itself, by its subject's grants, and role by role. */
export function authorizationRoutes(organization: ArchitectOrganization): PermittedRoute[] {
  return [
    {
      method: 'GET',
      path: '/api/v2/tokens/me',
      permissions: [],
      handle: (_request, _parameters, { id }): Answer => {
        const client = organization.client(id);
        return {
          status: 200,
          body: {
            organization: ORGANIZATION,
            homeOrganization: ORGANIZATION,
            authorizedScope: [],
            OAuthClient: {
              id,
              name: client?.name ?? id,
              authorizedGrantType: 'CLIENT-CREDENTIALS',
              scope: [],
              roleDivisions: (client?.roleIds ?? []).map((roleId) => ({
                roleId,
                divisionId: HOME_DIVISION.id,
              })),
              state: 'active',
              organization: ORGANIZATION,
            },
          },
        };
      },
    },
    {
      method: 'GET',
      path: '/api/v2/authorization/subjects/me',
      permissions: [],
      handle: (_request, _parameters, client): Answer => ({
        status: 200,
        body: {
          id: client.id,
          name: organization.client(client.id)?.name ?? client.id,
          grants: organization.rolesOf(client).map((role) => ({
            subjectId: client.id,
            division: { ...HOME_DIVISION, description: 'The home division.', homeDivision: true },
            role: { id: role.id, name: role.name, policies: policiesOf(role), default: false },
            grantMadeAt: GRANTED_AT,
          })),
          version: 1,
          selfUri: `/api/v2/authorization/subjects/${encodeURIComponent(client.id)}`,
        },
      }),
    },
    {
      method: 'GET',
      path: '/api/v2/authorization/roles/{roleId}',
      permissions: ['authorization:role:view'],
      handle: (request, { roleId = '' }) => {
        const role = organization.role(roleId);
        return role
          ? { status: 200, body: roleModel(role, request.query.get('userCount') !== 'false') }
          : problem(request, 404, 'not.found', `Role with id ${roleId} not found`);
      },
    },
  ];
}

function roleModel(role: ArchitectRole, withUserCount: boolean) {
  return {
    id: role.id,
    name: role.name,
    description: '',
    permissions: [],
    permissionPolicies: policiesOf(role).map(({ domain, entityName, actions }) => ({
      domain,
      entityName,
      policyName: '',
      policyDescription: '',
      actionSet: actions,
      allowConditions: false,
    })),
    ...(withUserCount ? { userCount: 1 } : {}),
    roleNeedsUpdate: false,
    base: false,
    default: false,
    selfUri: `/api/v2/authorization/roles/${encodeURIComponent(role.id)}`,
  };
}
