import { describe, expect, test } from '@jest/globals';
import { REQUIRED_SCOPES, verifyRoleScopes } from '../../src/genesys/scopes.ts';
import { failureOf } from './support/failure.ts';

describe('scopes of a role', () => {
  test('all that are missing are named at once, with the role', async () => {
    const role = { id: 'r-1', name: 'Bot\u0007 keeper', scopes: ['flow:view'] };
    const error = await failureOf(() => verifyRoleScopes(role, REQUIRED_SCOPES.deploy));
    expect(error.code).toBe('missing-scope');
    expect(error.attempted).toBe('verify the scopes of the role Bot keeper (r-1)');
    expect(error.returned).toBe('flow:edit, flow:simulate are missing');
  });

  test('a scope that only begins alike does not count', async () => {
    const role = { id: 'r', name: 'R', scopes: ['flow:view', 'flow:edited'] };
    const error = await failureOf(() => verifyRoleScopes(role, REQUIRED_SCOPES.check));
    expect(error.returned).toBe('flow:edit is missing');
  });

  test('a role with all of them passes, whatever else it holds', () => {
    const scopes = ['other:thing', 'flow:simulate', 'flow:edit', 'flow:view'];
    for (const required of Object.values(REQUIRED_SCOPES)) {
      expect(() => verifyRoleScopes({ id: 'r', name: 'R', scopes }, required)).not.toThrow();
    }
  });

  test('a smoke needs no right to edit', () => {
    expect(REQUIRED_SCOPES.smoke).toEqual(['flow:view', 'flow:simulate']);
  });
});
