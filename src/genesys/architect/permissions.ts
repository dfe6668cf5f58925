/** What the OAuth client must be allowed to do on the public Platform API: one table for the check and for the docs. */
import type { PlatformCommand } from '../platform.ts';

/** A setting that, where it is on, needs a permission of its own. */
export type AccessOption = 'force-unlock' | 'allow-rename';

export interface PermissionNeed {
  /** `domain:entity:action`. */
  readonly permission: string;
  readonly commands: readonly PlatformCommand[];
  /** The calls that need it, as a phrase. */
  readonly use: string;
  /** Needed only where this setting is `true`. */
  readonly option?: AccessOption | undefined;
  /** What is left out without it, as a phrase; where there is none, the command cannot do without. */
  readonly without?: string | undefined;
}

const EVERY = ['check', 'deploy', 'smoke'] as const satisfies readonly PlatformCommand[];
const CONVERSING = ['deploy', 'smoke'] as const satisfies readonly PlatformCommand[];
const WITHOUT_VALIDATION = 'what Genesys Cloud itself finds wrong with the flow it has';
const WITHOUT_EXECUTION = 'the path of a conversation, as its execution data tells it';

export const PERMISSION_NEEDS: readonly PermissionNeed[] = [
  {
    permission: 'architect:flow:view',
    commands: EVERY,
    use: 'find a flow by its name; read its record, versions and lock',
  },
  {
    permission: 'architect:jobExport:create',
    commands: EVERY,
    use: 'begin the export of the published version',
  },
  { permission: 'architect:jobExport:view', commands: EVERY, use: 'fetch that export' },
  {
    permission: 'architect:jobValidate:create',
    commands: ['check', 'deploy'],
    use: 'begin a validation (a preview API)',
    without: WITHOUT_VALIDATION,
  },
  {
    permission: 'architect:jobValidate:view',
    commands: ['check', 'deploy'],
    use: 'fetch what that validation found',
    without: WITHOUT_VALIDATION,
  },
  { permission: 'architect:job:create', commands: ['deploy'], use: 'register a publish job' },
  { permission: 'architect:job:view', commands: ['deploy'], use: 'follow a publish job' },
  {
    permission: 'architect:flow:search',
    commands: ['deploy'],
    use: 'publish: the job looks the flow up by name',
  },
  {
    permission: 'architect:flow:add',
    commands: ['deploy'],
    use: 'publish: the job asks for it, whether or not the flow exists',
  },
  {
    permission: 'architect:flow:edit',
    commands: ['deploy'],
    use: 'publish: the job checks the flow out and in',
  },
  {
    permission: 'architect:flow:publish',
    commands: ['deploy'],
    use: 'publish; deactivate again a flow whose first release fails',
  },
  {
    permission: 'architect:flow:edit',
    commands: ['deploy'],
    option: 'allow-rename',
    use: 'give the flow the name that its source has',
  },
  {
    permission: 'architect:flow:unlock',
    commands: ['deploy'],
    option: 'force-unlock',
    use: 'break the lock of somebody who has the flow open',
  },
  {
    permission: 'webDeployments:deployment:view',
    commands: CONVERSING,
    use: 'see that the web deployment is active and serves the flow',
    without: 'the check that the web deployment serves the flow',
  },
  {
    permission: 'conversation:webmessaging:view',
    commands: CONVERSING,
    use: 'find the conversation of a message',
    without: WITHOUT_EXECUTION,
  },
  {
    permission: 'architect:flowInstance:search',
    commands: CONVERSING,
    use: 'find what the flow did in a conversation',
    without: WITHOUT_EXECUTION,
  },
  {
    permission: 'architect:flowInstance:view',
    commands: CONVERSING,
    use: 'read what the flow did in a conversation',
    without: WITHOUT_EXECUTION,
  },
];

/** What a flow may refer to by name. A publish job looks it up with the rights of the client. */
export const REFERENCED: ReadonlyArray<{ readonly what: string; readonly permissions: readonly string[] }> = [
  { what: 'a queue', permissions: ['routing:queue:view'] },
  { what: 'a data action', permissions: ['integrations:integration:view', 'integrations:action:view'] },
  { what: 'a schedule', permissions: ['routing:schedule:view'] },
  { what: 'a schedule group', permissions: ['routing:scheduleGroup:view'] },
  { what: 'a data table', permissions: ['architect:datatable:view'] },
  { what: 'a prompt', permissions: ['architect:userPrompt:view'] },
];

/** Which settings that need permissions of their own are on. */
export type AccessOptions = Readonly<Partial<Record<AccessOption, boolean | undefined>>>;

/** What `command` needs with these settings, each permission once. */
export function needsOf(command: PlatformCommand, options: AccessOptions): readonly PermissionNeed[] {
  const needs = PERMISSION_NEEDS.filter(
    ({ commands, option }) => commands.includes(command) && (!option || options[option] === true),
  );
  return needs.filter(
    ({ permission }, index) => needs.findIndex((need) => need.permission === permission) === index,
  );
}

/** One entry of a role: the actions it allows on an entity of a domain; `*` stands for all of them, anywhere. */
export interface Policy {
  readonly domain: string;
  readonly entityName: string;
  readonly actions: readonly string[];
}

/** Whether any of `policies` allows `permission`. Case does not matter, as little as it does to who reads the names. */
export function allows(policies: readonly Policy[], permission: string): boolean {
  const [domain = '', entity = '', action = ''] = permission.split(':');
  return policies.some(
    (policy) =>
      covers(policy.domain, domain) &&
      covers(policy.entityName, entity) &&
      policy.actions.some((allowed) => covers(allowed, action)),
  );
}

function covers(pattern: string, word: string): boolean {
  return pattern === '*' || pattern.toLowerCase() === word.toLowerCase();
}

/** Actions that change nothing, whatever they are allowed on. */
const HARMLESS = /^(?:view|search)/i;

/**
 * The rights among `policies` that Flowgate never uses with these settings and that could do harm in other hands,
 * as `domain:entity:action`, sorted.
 */
export function harmfulExcess(policies: readonly Policy[], options: AccessOptions): readonly string[] {
  const used = new Set(
    PERMISSION_NEEDS.filter(({ option }) => !option || options[option] === true).map(({ permission }) =>
      permission.toLowerCase(),
    ),
  );
  const excess = policies.flatMap(({ domain, entityName, actions }) =>
    actions
      .filter((action) => !HARMLESS.test(action))
      .map((action) => `${domain}:${entityName}:${action}`)
      .filter((permission) => !used.has(permission.toLowerCase())),
  );
  return [...new Set(excess)].sort();
}

/** Permissions as the `permissionPolicies` of a role have them, to be pasted there. */
export function asPolicies(
  permissions: readonly string[],
): ReadonlyArray<{ domain: string; entityName: string; actionSet: readonly string[] }> {
  const byEntity = new Map<string, string[]>();
  for (const permission of permissions) {
    const entity = permission.slice(0, permission.lastIndexOf(':'));
    const actions = byEntity.get(entity) ?? [];
    byEntity.set(entity, [...actions, permission.slice(entity.length + 1)]);
  }
  return [...byEntity].map(([entity, actionSet]) => {
    const [domain = '', entityName = ''] = entity.split(':');
    return { domain, entityName, actionSet };
  });
}
