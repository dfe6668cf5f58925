import { describe, expect, test } from '@jest/globals';
import { verifyAccess } from '../../../src/genesys/architect/access.ts';
import { type ArchitectApi, architectApi } from '../../../src/genesys/architect/connect.ts';
import {
  type AccessOptions,
  asPolicies,
  PERMISSION_NEEDS,
} from '../../../src/genesys/architect/permissions.ts';
import { fakeClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { answer, type RecordedRequest, startServer } from '../support/server.ts';

const REQUIRED = PERMISSION_NEEDS.filter(({ without, option }) => !without && !option).map(
  ({ permission }) => permission,
);
const EVERYTHING = PERMISSION_NEEDS.filter(({ option }) => option !== 'force-unlock').map(
  ({ permission }) => permission,
);
const REFUSED = { status: 403, code: 'missing.any.permissions', message: 'No.' };
const DIVISION = 'division-1';

interface Organization {
  /** What the roles of this organization allow, by id. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** Roles of the client. */
  readonly held?: readonly string[];
  readonly canReadRoles?: boolean;
  readonly subject?: 'full' | 'empty' | 'refused' | 'absent' | 'garbage';
  readonly token?: 'full' | 'refused' | 'other';
}

async function withOrganization(
  {
    roles = {},
    held = Object.keys(roles),
    canReadRoles = true,
    subject = 'full',
    token = 'full',
  }: Organization,
  work: (api: ArchitectApi['api'], calls: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const respond = (path: string): readonly [number, unknown] => {
    if (path === '/oauth/token') return [200, { access_token: 'token-1', expires_in: 3600 }];
    if (path === '/api/v2/tokens/me') {
      if (token === 'refused') return [403, REFUSED];
      if (token === 'other') return [200, { organization: null, OAuthClient: null }];
      const roleDivisions = held.map((roleId) => ({ roleId, divisionId: DIVISION }));
      return [200, { OAuthClient: { id: 'client', name: 'CI', roleDivisions } }];
    }
    if (path === '/api/v2/authorization/subjects/me') {
      if (subject === 'refused') return [403, REFUSED];
      if (subject === 'absent') return [404, { code: 'not.found' }];
      if (subject === 'garbage') return [200, { grants: 'all' }];
      const grants = held.map((id) => ({
        division: { id: DIVISION },
        role: {
          id,
          name: id,
          policies: asPolicies(roles[id] ?? []).map(({ actionSet, ...rest }) => ({
            ...rest,
            actions: actionSet,
          })),
        },
      }));
      return [200, { id: 'me', grants: subject === 'empty' ? [] : grants }];
    }
    const id = /^\/api\/v2\/authorization\/roles\/(.*)\?userCount=false$/.exec(path)?.[1] ?? '';
    if (!canReadRoles) return [403, REFUSED];
    const permissions = roles[id];
    if (!permissions) return [404, { code: 'not.found' }];
    return [200, { id, name: `Role ${id}`, permissionPolicies: asPolicies(permissions) }];
  };
  const server = await startServer(({ path }, response) => answer(response, ...respond(path)));
  const { api } = architectApi({
    origin: server.origin,
    clientId: 'client',
    clientSecret: 'client-secret-0123',
    clock: fakeClock(),
    random: () => 0.5,
    signal: new AbortController().signal,
    onSecret: () => undefined,
    debug: () => undefined,
  });
  const isCall = ({ path }: RecordedRequest): boolean => path !== '/oauth/token';
  try {
    await work(api, () => server.requests.filter(isCall).map(({ path }) => path));
  } finally {
    await server.close();
  }
}

describe('permissions that are missing', () => {
  test('all are told at once, with what to paste', async () => {
    const roles = { one: ['architect:flow:view', 'architect:jobExport:create'], two: ['architect:job:view'] };
    await withOrganization({ roles }, async (api) => {
      const error = await failureOf(() => verifyAccess(api, 'deploy', undefined));
      expect(error.code).toBe('missing-scope');
      expect(error.attempted).toContain('"CI"');
      expect(error.returned).toBe(
        'architect:jobExport:view, architect:job:create, architect:flow:search, architect:flow:add, architect:flow:edit, architect:flow:publish are missing',
      );
      expect(error.advice).toContain(
        JSON.stringify([
          { domain: 'architect', entityName: 'jobExport', actionSet: ['view'] },
          { domain: 'architect', entityName: 'job', actionSet: ['create'] },
          { domain: 'architect', entityName: 'flow', actionSet: ['search', 'add', 'edit', 'publish'] },
        ]),
      );
    });
  });

  test('a setting that is on needs its own', async () => {
    await withOrganization({ roles: { all: EVERYTHING } }, async (api) => {
      const options: AccessOptions = { 'force-unlock': true };
      const error = await failureOf(() => verifyAccess(api, 'deploy', undefined, options));
      expect(error.returned).toBe('architect:flow:unlock is missing');
      await expect(verifyAccess(api, 'check', undefined, options)).resolves.toBeDefined();
    });
  });

  test('the role that was named is what counts, not what else the client holds', async () => {
    const roles = { ci: ['architect:flow:view'], other: EVERYTHING };
    await withOrganization({ roles }, async (api) => {
      const error = await failureOf(() => verifyAccess(api, 'check', 'ci'));
      expect(error.returned).toContain('architect:jobExport:create');
      expect(error.attempted).toContain('the role "Role ci"');
    });
  });

  test('optional ones are a warning that says what is left out', async () => {
    await withOrganization({ roles: { ci: REQUIRED } }, async (api) => {
      const { warnings } = await verifyAccess(api, 'check', 'ci');
      expect(warnings).toEqual([
        'Left out is what Genesys Cloud itself finds wrong with the flow it has: it needs architect:jobValidate:create, architect:jobValidate:view.',
      ]);
    });
  });
});

test('there is no such role', async () => {
  await withOrganization({ roles: { ci: EVERYTHING } }, async (api) => {
    const error = await failureOf(() => verifyAccess(api, 'check', 'gone'));
    expect(error.code).toBe('invalid-input');
    expect(error.advice).toContain('role-id');
  });
});

describe('what cannot be read', () => {
  test.each(['empty', 'refused', 'absent', 'garbage'] as const)(
    'the grants are %s, so the roles of the token are read instead',
    async (subject) => {
      const roles = { one: EVERYTHING.slice(0, 4), two: EVERYTHING.slice(4) };
      await withOrganization({ roles, subject }, async (api, calls) => {
        const { summary, warnings } = await verifyAccess(api, 'deploy', undefined);
        expect(summary).toBe('The OAuth client "CI" has every permission that deploy needs.');
        expect(warnings).toEqual([]);
        expect(calls()).toContain('/api/v2/authorization/roles/two?userCount=false');
      });
    },
  );

  test.each([
    ['no role of the token may be read', { canReadRoles: false }],
    ['one of its roles is gone', { held: ['one', 'gone'] }],
    ['the token has no roles', { held: [] }],
    ['the token is not told', { token: 'refused' }],
    ['the token is of another kind', { token: 'other' }],
  ] as const)('%s: nothing is called missing, but that is said', async (_, organization) => {
    const roles = { one: ['architect:flow:view'] };
    await withOrganization({ roles, subject: 'refused', ...organization }, async (api) => {
      const { summary, warnings } = await verifyAccess(api, 'deploy', undefined);
      expect(summary).toContain('could not be read');
      expect(warnings).toEqual([expect.stringContaining('were not verified')]);
    });
  });

  test('the named role may not be read: the own grants stand in', async () => {
    await withOrganization({ roles: { ci: EVERYTHING }, canReadRoles: false }, async (api) => {
      const { summary, warnings } = await verifyAccess(api, 'deploy', 'ci');
      expect(summary).toContain('The OAuth client "CI" has every permission');
      expect(warnings).toEqual([expect.stringContaining('needs authorization:role:view')]);
    });
  });
});

test('a role that the client does not hold says nothing about it', async () => {
  await withOrganization({ roles: { ci: EVERYTHING, other: [] }, held: ['other'] }, async (api) => {
    const { warnings } = await verifyAccess(api, 'deploy', 'ci');
    expect(warnings).toEqual([expect.stringContaining('is not among the roles of the OAuth client')]);
  });
});

test('too many rights are told in one sentence', async () => {
  const excess = ['delete', 'a', 'b', 'c', 'd', 'e'].map((action) => `routing:queue:${action}`);
  await withOrganization({ roles: { ci: [...EVERYTHING, ...excess] } }, async (api) => {
    const { warnings } = await verifyAccess(api, 'deploy', undefined);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('routing:queue:a, ');
    expect(warnings[0]).toContain(' and 1 more.');
  });
});

test('stars are enough', async () => {
  await withOrganization({ roles: { admin: ['architect:*:*', '*:*:view'] } }, async (api, calls) => {
    const { summary } = await verifyAccess(api, 'deploy', undefined);
    expect(summary).toContain('has every permission');
    expect(calls()).toEqual(['/api/v2/tokens/me', '/api/v2/authorization/subjects/me']);
  });
});
