/** `docs/permissions.md`: what the OAuth client must be allowed to do, written from the table that is checked. */
import { asPolicies, needsOf } from '../src/genesys/architect/permissions.ts';
import { permissionsMarkdown } from '../src/genesys/architect/permissions-page.ts';

export function permissionsPage(): string {
  const commands = ['check', 'deploy', 'smoke'] as const;
  const all = new Set(
    commands.flatMap((command) => needsOf(command, {}).map(({ permission }) => permission)),
  );
  const parts = [
    '<!-- Written by `npm run generate` from src/genesys/architect/permissions.ts: change it there. -->',
    '# Permissions',
    'With `platform-api: architect`, Flowgate signs in with an OAuth client of the grant type Client Credentials. Its permissions come from the roles it has, for the divisions they are given for.',
    'Before anything else a run compares them with these tables and names all that are missing at once: by `role-id` where it is set (reading a role needs `authorization:role:view`), else by the grants that Genesys Cloud tells for the token. Whether it tells them for client credentials is not verified; where it does not, the run warns and goes on, and a call that lacks a permission says so.',
    'The tables follow the published reference of the API; which permissions the publish job itself asks for is known from reports of its users, not from a trial of ours.',
    permissionsMarkdown().trimEnd(),
    '## A role for Flowgate',
    'All of the above without `force-unlock`, as the `permissionPolicies` of a role:',
    `\`\`\`json\n${JSON.stringify(asPolicies([...all].sort()), undefined, 2)}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}
