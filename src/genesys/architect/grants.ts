import { type ApiClient, pathSegment } from '../api.ts';
import type { HttpResult } from '../http.ts';
import { plain } from '../plain.ts';
import type { Policy } from './permissions.ts';
import { roleSchema, subjectSchema, type TokenInfo, tokenInfoSchema } from './schemas-authorization.ts';

/** Whose rights were read. */
export interface Grants {
  /** As a phrase: `the role "Flowgate"`. */
  readonly holder: string;
  readonly policies: readonly Policy[];
}

/** A role by its id, or `undefined` where this client may not read roles. */
export async function roleGrants(api: ApiClient, roleId: string): Promise<Grants | undefined> {
  const result = await readRole(api, roleId);
  if (!result.ok) {
    if (result.fault.kind === 'status' && result.fault.status === 403) return undefined;
    throw result.error;
  }
  const { name, permissionPolicies } = result.value;
  return { holder: `the role "${plain(name || roleId)}"`, policies: permissionPolicies };
}

/**
 * All that the token itself is granted, by any of its roles. `undefined` where Genesys Cloud does not tell: for a
 * client-credentials token neither answer is certain.
 */
export async function ownGrants(api: ApiClient, token: TokenInfo | undefined): Promise<Grants | undefined> {
  const name = token?.OAuthClient?.name;
  const holder = name ? `the OAuth client "${plain(name)}"` : 'the OAuth client';
  const granted = (await subjectPolicies(api)) ?? (await policiesOfRoles(api, token));
  return granted && { holder, policies: granted };
}

/** Who this token belongs to, or `undefined` where Genesys Cloud does not tell. */
export async function tokenInfo(api: ApiClient): Promise<TokenInfo | undefined> {
  const result = await api.send({
    attempted: 'read whose token this is',
    kind: 'read',
    method: 'GET',
    path: '/api/v2/tokens/me',
    schema: tokenInfoSchema,
  });
  return valueIfTold(result);
}

async function subjectPolicies(api: ApiClient): Promise<readonly Policy[] | undefined> {
  const result = await api.send({
    attempted: 'read what this token is granted',
    kind: 'read',
    method: 'GET',
    path: '/api/v2/authorization/subjects/me',
    schema: subjectSchema,
  });
  const policies = valueIfTold(result)?.grants.flatMap(({ role }) => role?.policies ?? []);
  // A token that came this far holds something: nothing told is not nothing granted.
  return policies?.length ? policies : undefined;
}

/** Only where every role could be read: half of them would show rights as missing that are there. */
async function policiesOfRoles(
  api: ApiClient,
  token: TokenInfo | undefined,
): Promise<readonly Policy[] | undefined> {
  const ids = new Set(token?.OAuthClient?.roleDivisions.map(({ roleId }) => roleId).filter(Boolean));
  const policies: Policy[] = [];
  for (const id of ids) {
    const role = valueIfTold(await readRole(api, id));
    if (role === undefined) return undefined;
    policies.push(...role.permissionPolicies);
  }
  return policies.length > 0 ? policies : undefined;
}

function readRole(api: ApiClient, roleId: string) {
  return api.send({
    attempted: `read the role ${plain(roleId)}`,
    kind: 'read',
    method: 'GET',
    // Counting its users makes the answer slow.
    path: `/api/v2/authorization/roles/${pathSegment(roleId, 'role')}?userCount=false`,
    permission: 'authorization:role:view',
    absent: 'There is no role with this id in this organization: check role-id and genesys-url.',
    schema: roleSchema,
  });
}

/** An answer that is of another shape or not given tells nothing; whatever else goes wrong stops the run. */
function valueIfTold<T>(result: HttpResult<T>): T | undefined {
  if (result.ok) return result.value;
  const { fault, error } = result;
  const tellsNothing =
    fault.kind === 'unreadable' || (fault.kind === 'status' && [400, 403, 404, 501].includes(fault.status));
  if (tellsNothing) return undefined;
  throw error;
}
