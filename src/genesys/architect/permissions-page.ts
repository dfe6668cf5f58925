import type { PlatformCommand } from '../platform.ts';
import { PERMISSION_NEEDS, type PermissionNeed, REFERENCED } from './permissions.ts';

const COMMANDS: readonly PlatformCommand[] = ['check', 'deploy', 'smoke'];

/** The permissions of the OAuth client as Markdown: a table for each command, from the table that is checked. */
export function permissionsMarkdown(): string {
  return [
    ...COMMANDS.flatMap((command) => [
      `## ${command}`,
      '',
      '| Permission | Used to | Without it |',
      '| --- | --- | --- |',
      ...PERMISSION_NEEDS.filter(({ commands }) => commands.includes(command)).map(row),
      '',
    ]),
    '## What a flow refers to',
    '',
    'A release looks names up with the rights of the client. Where a flow names one of these, add:',
    '',
    '| Named in the flow | Permissions |',
    '| --- | --- |',
    ...REFERENCED.map(({ what, permissions }) => `| ${what} | ${permissions.map(code).join(', ')} |`),
    '',
  ].join('\n');
}

function row({ permission, use, option, without }: PermissionNeed): string {
  const lacking = without === undefined ? 'the run stops' : `left out: ${without}`;
  const only = option === undefined ? '' : `with ${code(`${option}: true`)}: `;
  return `| ${code(permission)} | ${only}${use} | ${lacking} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
