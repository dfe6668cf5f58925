import { afterAll, describe, expect, test } from '@jest/globals';
import { SANDBOX_ROLE_ID, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { PATIENCE } from '../support/moments.ts';
import {
  type EventName,
  removeWorkspaces,
  requestLines,
  runAction,
  sandboxInputs,
  workspaceOf,
} from '../support/runner.ts';
import { smallFlow } from '../support/small-flow.ts';

const { files, live } = smallFlow('hello');
afterAll(removeWorkspaces);

const runOn = async (event: EventName, options: SandboxOptions, inputs: Record<string, string> = {}) => {
  const sandbox = await startSandbox({ flows: [live], ...options });
  try {
    const result = await runAction({
      event,
      workspace: workspaceOf(files),
      inputs: { ...sandboxInputs(sandbox), environment: '', comment: 'false', ...inputs },
    });
    return { result, requests: requestLines(sandbox) };
  } finally {
    await sandbox.close();
  }
};
const roleWith = (...scopes: string[]) => ({ roles: [{ id: SANDBOX_ROLE_ID, name: 'Releases', scopes }] });

describe('scopes that a role lacks', () => {
  test.each([
    ['push', 'flow:view, flow:edit, flow:simulate are missing'],
    ['pull_request', 'flow:view, flow:edit are missing'],
    ['schedule', 'flow:view, flow:simulate are missing'],
  ] as const)(
    'are named all at once on %s, before anything else is asked',
    async (event, missing) => {
      const { result, requests } = await runOn(event, roleWith('authorization:read'));
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        'failure-reason': 'missing-scope',
        flows: '[]',
        changed: 'false',
      });
      expect(result.log).toMatch(new RegExp(`^::error::[^\\n]*Releases[^\\n]*${missing}`, 'm'));
      expect(result.summary).toContain(missing.split(',')[0]);
      expect(requests).toEqual(['POST /oauth/token 200', 'GET /api/v2/authorization/roles/sandbox-role 200']);
    },
    PATIENCE,
  );

  test(
    'a role that does not exist is a wrong setting',
    async () => {
      const { result, requests } = await runOn('push', {}, { 'role-id': 'no-such-role' });
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('invalid-input');
      expect(result.log).toMatch(/^::error::[^\n]*no-such-role[^\n]*404[^\n]*correlation id [^\n]*role-id/m);
      expect(requests).toHaveLength(2);
    },
    PATIENCE,
  );

  test(
    'a token that lacks what the role has is told which scope the call needs',
    async () => {
      const { result } = await runOn('push', {
        clients: [
          {
            id: 'sandbox-client',
            secret: 'sandbox-secret-opens-nothing-real',
            scopes: ['authorization:read', 'flow:view'],
          },
        ],
      });
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('unauthorized');
      expect(result.log).toMatch(/::error[^\n]*403[^\n]*needs the scope flow:edit/);
    },
    PATIENCE,
  );

  test(
    'a client that is not known is told to check its credentials',
    async () => {
      const { result, requests } = await runOn('push', {}, { 'client-secret': 'the-secret-of-last-year' });
      expect(result.exitCode).toBe(1);
      expect(result.outputs['failure-reason']).toBe('unauthorized');
      expect(result.log).toMatch(/^::error::[^\n]*401[^\n]*client-id and client-secret/m);
      expect(requests).toEqual(['POST /oauth/token 401']);
    },
    PATIENCE,
  );
});
