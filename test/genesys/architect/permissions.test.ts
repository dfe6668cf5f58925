import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  allows,
  asPolicies,
  harmfulExcess,
  needsOf,
  PERMISSION_NEEDS,
  type Policy,
} from '../../../src/genesys/architect/permissions.ts';
import { permissionsMarkdown } from '../../../src/genesys/architect/permissions-page.ts';

const policy = (domain: string, entityName: string, ...actions: string[]): Policy => ({
  domain,
  entityName,
  actions,
});

describe('what a policy allows', () => {
  test.each([
    ['another domain', policy('routing', 'flow', 'view')],
    ['another entity', policy('architect', 'job', 'view')],
    ['another action', policy('architect', 'flow', 'edit', 'search')],
    ['a longer word', policy('architect', 'flow', 'viewAll')],
    ['no action', policy('architect', 'flow')],
    ['a star in another word', policy('architect', 'flow', 'v*')],
  ])('%s is not enough', (_, granted) => {
    expect(allows([granted], 'architect:flow:view')).toBe(false);
  });

  test('nothing allows nothing', () => {
    expect(allows([], 'architect:flow:view')).toBe(false);
  });

  test('two policies do not add up to a third', () => {
    const granted = [policy('architect', 'job', 'view'), policy('architect', 'flow', 'edit')];
    expect(allows(granted, 'architect:flow:view')).toBe(false);
  });

  test.each([
    ['the same words', policy('architect', 'flow', 'edit', 'view')],
    ['every action', policy('architect', 'flow', '*')],
    ['every entity', policy('architect', '*', 'view')],
    ['every domain', policy('*', '*', '*')],
    ['other capitals', policy('Architect', 'FLOW', 'VIEW')],
  ])('%s are', (_, granted) => {
    expect(allows([policy('other', 'thing', 'view'), granted], 'architect:flow:view')).toBe(true);
  });
});

describe('what a command needs', () => {
  const required = (command: 'check' | 'deploy' | 'smoke') =>
    needsOf(command, {}).filter(({ without }) => without === undefined);

  test.each(['check', 'smoke'] as const)('%s needs no right to change a flow', (command) => {
    for (const { permission } of needsOf(command, { 'force-unlock': true, 'allow-rename': true })) {
      expect(permission).toMatch(/:(?:view|search)$|^architect:job(?:Export|Validate):create$/);
    }
  });

  test('unlocking is asked for only where it is wanted', () => {
    const unlock = expect.objectContaining({ permission: 'architect:flow:unlock' });
    expect(needsOf('deploy', {})).not.toContainEqual(unlock);
    expect(needsOf('deploy', { 'force-unlock': false })).not.toContainEqual(unlock);
    expect(needsOf('deploy', { 'force-unlock': true })).toContainEqual(unlock);
  });

  test('deploy reads all that check must read', () => {
    const permissions = required('deploy').map(({ permission }) => permission);
    expect(permissions).toEqual(
      expect.arrayContaining(required('check').map(({ permission }) => permission)),
    );
  });

  test('no permission twice, and each of three words', () => {
    for (const command of ['check', 'deploy', 'smoke'] as const) {
      const permissions = needsOf(command, { 'allow-rename': true }).map(({ permission }) => permission);
      expect(new Set(permissions).size).toBe(permissions.length);
      for (const permission of permissions) expect(permission).toMatch(/^\w+:\w+:\w+$/);
    }
  });
});

describe('rights beyond what is used', () => {
  const all = asPolicies(PERMISSION_NEEDS.map(({ permission }) => permission)).map(
    ({ domain, entityName, actionSet }) => policy(domain, entityName, ...actionSet),
  );

  test('deleting and stars are named, and so is unlocking that no setting wants', () => {
    const granted = [...all, policy('architect', 'flow', 'delete'), policy('routing', '*', '*')];
    expect(harmfulExcess(granted, {})).toEqual([
      'architect:flow:delete',
      'architect:flow:unlock',
      'routing:*:*',
    ]);
  });

  test('what is used or only looks is not', () => {
    const granted = [
      ...all,
      policy('routing', 'queue', 'view', 'search'),
      policy('Architect', 'flow', 'Edit'),
    ];
    expect(harmfulExcess(granted, { 'force-unlock': true })).toEqual([]);
  });
});

test('policies made of permissions allow exactly these', () => {
  const word = fc.constantFrom('architect', 'flow', 'job', 'view', 'edit');
  const permission = fc.tuple(word, word, word).map((words) => words.join(':'));
  fc.assert(
    fc.property(fc.uniqueArray(permission, { maxLength: 12 }), permission, (permissions, other) => {
      const policies = asPolicies(permissions).map(({ domain, entityName, actionSet }) =>
        policy(domain, entityName, ...actionSet),
      );
      expect(permissions.every((each) => allows(policies, each))).toBe(true);
      expect(allows(policies, other)).toBe(permissions.includes(other));
      const entities = policies.map(({ domain, entityName }) => `${domain}:${entityName}`);
      expect(new Set(entities).size).toBe(entities.length);
    }),
  );
});

test('the page has a row for every need, under its command', () => {
  const sections = permissionsMarkdown().split(/^## /m);
  for (const command of ['check', 'deploy', 'smoke'] as const) {
    const section = sections.find((text) => text.startsWith(`${command}\n`)) ?? '';
    const needs = PERMISSION_NEEDS.filter(({ commands }) => commands.includes(command));
    expect(section.match(/^\| `/gm)).toHaveLength(needs.length);
    for (const { permission, use, without } of needs) {
      expect(section).toMatch(
        new RegExp(
          `\\| \`${permission}\` \\| .*${use.replace(/[()]/g, '\\$&')} \\| .*${without ?? 'the run stops'}`,
        ),
      );
    }
  }
  expect(sections.at(-1)).toContain('`routing:queue:view`');
});

test('every permission that a call names is in the table', () => {
  const root = join(import.meta.dirname, '../../../src/genesys/architect');
  const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('permissions'))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/(?<=')\w+:\w+:\w+(?=')/g) ?? []);
  expect(named).toContain('architect:flow:unlock');
  // Asked for with role-id alone, and done without where it is refused.
  const own = new Set([...PERMISSION_NEEDS.map(({ permission }) => permission), 'authorization:role:view']);
  expect(named.filter((permission) => !own.has(permission))).toEqual([]);
});
