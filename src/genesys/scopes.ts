import { FlowgateError } from '../errors.ts';
import { plain } from './plain.ts';
import type { Role } from './platform.ts';

/** What the role of the OAuth client must hold for each command. */
export const REQUIRED_SCOPES: Readonly<Record<'check' | 'deploy' | 'smoke', readonly string[]>> = {
  check: ['flow:view', 'flow:edit'],
  deploy: ['flow:view', 'flow:edit', 'flow:simulate'],
  smoke: ['flow:view', 'flow:simulate'],
};

/**
 * Checks that `role` holds every one of `required`.
 * @throws {FlowgateError} `missing-scope`, naming all that are missing at once
 */
export function verifyRoleScopes(role: Role, required: readonly string[]): void {
  const missing = required.filter((scope) => !role.scopes.includes(scope));
  if (missing.length === 0) return;
  throw new FlowgateError('missing-scope', {
    attempted: `verify the scopes of the role ${plain(role.name)} (${plain(role.id)})`,
    returned: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    advice: `Add ${missing.length === 1 ? 'this scope' : 'these scopes'} to the role in Genesys Cloud, or name another role with role-id.`,
  });
}
