import { FlowgateError } from '../../errors.ts';
import type { ApiClient } from '../api.ts';
import { plain } from '../plain.ts';
import type { Access, PlatformCommand } from '../platform.ts';
import { type Grants, ownGrants, roleGrants, tokenInfo } from './grants.ts';
import { type AccessOptions, allows, asPolicies, harmfulExcess, needsOf } from './permissions.ts';
import type { TokenInfo } from './schemas-authorization.ts';

/** Excess rights that are named; the others are counted. */
const NAMED_EXCESS = 5;

/**
 * Checks that this client may do all that `command` needs: by the policies of the role `roleId`, or where none is
 * given or it may not be read, by the token's own grants. Where Genesys Cloud tells neither, that is a warning: the
 * calls will tell.
 * @throws {FlowgateError} `missing-scope`, naming every missing permission at once and what to paste;
 * `invalid-input` where there is no such role
 */
export async function verifyAccess(
  api: ApiClient,
  command: PlatformCommand,
  roleId: string | undefined,
  options: AccessOptions = {},
): Promise<Access> {
  const role = roleId === undefined ? undefined : await roleGrants(api, roleId);
  const token = await tokenInfo(api);
  const grants = role ?? (await ownGrants(api, token));
  const aboutRole = roleId === undefined ? [] : roleWarnings(roleId, role, token);
  if (grants === undefined) {
    return {
      summary: `What the OAuth client may do could not be read before ${command}.`,
      warnings: [
        ...aboutRole,
        `Genesys Cloud does not tell what the OAuth client may do, so its permissions for ${command} were not verified: a call that lacks one will say so.`,
      ],
    };
  }
  const access = judgeAccess(grants, command, options);
  return { ...access, warnings: [...aboutRole, ...access.warnings] };
}

/** What `grants` lack and what they have too much, without a request. Throws as {@link verifyAccess} does. */
export function judgeAccess(grants: Grants, command: PlatformCommand, options: AccessOptions): Access {
  const lacking = needsOf(command, options).filter(({ permission }) => !allows(grants.policies, permission));
  const missing = lacking.filter(({ without }) => without === undefined).map(({ permission }) => permission);
  if (missing.length > 0) throw missingPermissions(grants, command, missing);

  const leftOut = new Set(lacking.flatMap(({ without }) => without ?? []));
  return {
    summary: `${capital(grants.holder)} has every permission that ${command} needs.`,
    warnings: [
      ...[...leftOut].map((without) => {
        const needs = lacking.filter((need) => need.without === without);
        return `Left out is ${without}: it needs ${needs.map(({ permission }) => permission).join(', ')}.`;
      }),
      ...excessWarning(grants, options),
    ],
  };
}

function missingPermissions(
  { holder }: Grants,
  command: PlatformCommand,
  missing: readonly string[],
): FlowgateError {
  const [is, these] = missing.length === 1 ? ['is', 'this permission'] : ['are', 'these permissions'];
  return new FlowgateError('missing-scope', {
    attempted: `verify what ${holder} may do for ${command}`,
    returned: `${missing.join(', ')} ${is} missing`,
    advice: `Add ${these} to a role of the OAuth client, for the divisions of the flows. Into the permissionPolicies of the role go: ${JSON.stringify(asPolicies(missing))}`,
  });
}

function excessWarning({ holder, policies }: Grants, options: AccessOptions): string[] {
  const excess = harmfulExcess(policies, options);
  if (excess.length === 0) return [];
  const named = excess.slice(0, NAMED_EXCESS).map((permission) => plain(permission));
  const others = excess.length - named.length;
  return [
    `${capital(holder)} may change more than Flowgate needs to: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Take away what nothing else uses, so that a stolen secret can do less.`,
  ];
}

function roleWarnings(
  roleId: string,
  role: Grants | undefined,
  token: TokenInfo | undefined,
): readonly string[] {
  if (role === undefined) {
    return [
      `The role ${plain(roleId)} could not be read: that needs authorization:role:view. What the OAuth client itself is granted was looked at instead; without role-id that is always so.`,
    ];
  }
  const held = token?.OAuthClient?.roleDivisions ?? [];
  if (held.length === 0 || held.some((division) => division.roleId === roleId)) return [];
  return [
    `${capital(role.holder)} is not among the roles of the OAuth client, so what it allows says nothing about this client: correct role-id, or leave it out.`,
  ];
}

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
