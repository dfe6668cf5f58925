/** Who may do what: OAuth clients, their roles, and the permissions in them. */
import type { Client } from '../organization.ts';

/** A role; a permission is `domain:entity:action`, and `*` may stand for any of the three. */
export interface ArchitectRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
}

/** An OAuth client of the grant type client credentials: it may do what its roles grant. */
export interface ArchitectClient extends Client {
  readonly name: string;
  readonly roleIds: readonly string[];
}

/** All that a client needs that releases, tests and looks after flows; what its tests may take away. */
export const ARCHITECT_PERMISSIONS = [
  'architect:flow:view',
  'architect:flow:search',
  'architect:flow:add',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:unlock',
  'architect:job:create',
  'architect:job:view',
  'architect:jobExport:create',
  'architect:jobExport:view',
  'architect:jobValidate:create',
  'architect:jobValidate:view',
  'architect:flowExecution:view',
  'architect:flowInstance:search',
  'architect:flowInstance:view',
  'authorization:role:view',
  'conversation:webmessaging:view',
  'routing:queue:view',
  'webDeployments:deployment:view',
] as const;

/** Whether `granted` (which may hold `*`) covers `asked`. */
export function covers(granted: string, asked: string): boolean {
  const have = granted.split(':');
  const want = asked.split(':');
  return (
    have.length === want.length &&
    have.every((part, index) => part === '*' || part.toLowerCase() === want[index]?.toLowerCase())
  );
}

/** Permissions of one domain and entity, with their actions. */
export interface Policy {
  readonly domain: string;
  readonly entityName: string;
  readonly actions: readonly string[];
}

export function policiesOf({ permissions }: ArchitectRole): Policy[] {
  const policies = new Map<string, Policy & { readonly actions: string[] }>();
  for (const permission of permissions) {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    const key = `${domain}:${entityName}`;
    const policy = policies.get(key) ?? { domain, entityName, actions: [] };
    policies.set(key, policy);
    if (!policy.actions.includes(action)) policy.actions.push(action);
  }
  return [...policies.values()];
}
