import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { withoutNulls } from '../../../src/flow/canonical.ts';
import type { FlowDocumentPlatform as Platform } from '../../../src/genesys/flow-document/client.ts';
import { platformEngine } from '../../../src/genesys/platform-engine.ts';
import { failureOf } from '../support/failure.ts';
import { type Api, errorOf, flow, live, withPlatform } from '../support/platform.ts';
import { answer } from '../support/server.ts';

describe('a flow that is looked at again', () => {
  test('is the same as long as its publication goes on, and read anew from its end on', async () => {
    const statuses = ['scheduled', 'scheduled', 'published', 'published'];
    await withPlatform(
      (_, response, nth) => answer(response, 200, { ...live, status: statuses[nth - 1] }),
      async ({ platform }) => {
        const [first, second, third, fourth] = [
          await platform.readFlow('f'),
          await platform.readFlow('f'),
          await platform.readFlow('f'),
          await platform.readFlow('f'),
        ];
        expect([first.status, third.status]).toEqual(['scheduled', 'published']);
        expect(second).toBe(first);
        expect(fourth).toEqual(third);
        expect(fourth).not.toBe(third);
      },
    );
  });

  test('is not taken for another flow that answers in the same words', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { ...live, status: 'scheduled' }),
      async ({ platform, calls }) => {
        const [one, other] = [await platform.readFlow('f'), await platform.readFlow('g')];
        expect(other).not.toBe(one);
        expect(calls()).toHaveLength(2);
      },
    );
  });
});

describe('signing in', () => {
  test('50 calls that all get 401 renew the token once, and each is made once more', async () => {
    const firstRound: ServerResponse[] = [];
    await withPlatform(
      (request, response) => {
        if (request.headers.authorization !== 'Bearer token-1') return answer(response, 200, live);
        // Held until all are there, so that every one of them has the dead token.
        firstRound.push(response);
        if (firstRound.length === 50) for (const held of firstRound) answer(held, 401, {});
      },
      async ({ platform, calls, tokenRequests, secrets }) => {
        const flows = await Promise.all(Array.from({ length: 50 }, () => platform.readFlow('f')));
        expect(flows).toHaveLength(50);
        expect(tokenRequests()).toBe(2);
        expect(calls()).toHaveLength(100);
        expect(secrets).toEqual(['token-1', 'token-2']);
      },
    );
  });

  test('401 on the new token too is the end', async () => {
    await withPlatform(
      (_, response) => answer(response, 401, { message: 'no' }),
      async ({ platform, calls, tokenRequests }) => {
        const error = await failureOf(() => platform.readFlow('f'));
        expect(error.code).toBe('unauthorized');
        expect([calls().length, tokenRequests()]).toEqual([2, 2]);
      },
    );
  });
});

describe('reading', () => {
  test.each([
    ['a role', 'authorization:read', 'role-id', (platform: Platform) => platform.readRole('r')],
    ['a flow', 'flow:view', 'no flow with this id', (platform: Platform) => platform.readFlow('f')],
    [
      'a validation',
      'flow:edit',
      'no flow with this id',
      (platform: Platform) => platform.validateFlow(flow),
    ],
    [
      'a simulation',
      'flow:simulate',
      'no flow with this id',
      (platform: Platform) => platform.simulate('f', { userLines: [], given: {} }),
    ],
  ])('%s that is refused names its scope, and one that is absent says so', async (_, scope, absent, call) => {
    await withPlatform(
      (_request, response, nth) => answer(response, nth === 1 ? 403 : 404, {}),
      async ({ platform }) => {
        const refused = await failureOf(() => call(platform));
        expect([refused.code, refused.advice]).toEqual(['unauthorized', expect.stringContaining(scope)]);
        const missing = await failureOf(() => call(platform));
        expect([missing.code, missing.advice]).toEqual(['invalid-input', expect.stringContaining(absent)]);
      },
    );
  });

  test('an id that would climb out of its path is refused before anything is sent', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, live),
      async ({ platform, server }) => {
        for (const id of ['', '.', '..', 'a\uD800']) {
          expect((await failureOf(() => platform.readFlow(id))).code).toBe('invalid-input');
          expect((await failureOf(() => platform.readRole(id))).code).toBe('invalid-input');
        }
        expect(server.requests).toEqual([]);
      },
    );
  });

  test('a role without scopes is not taken for one that has none', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { id: 'r', name: 'Keeper', permissionPolicies: [] }),
      async ({ platform }) => {
        const error = await failureOf(() => platform.readRole('r'));
        expect([error.code, error.returned]).toEqual(['unavailable', expect.stringContaining('at scopes')]);
      },
    );
  });

  test('what is there', async () => {
    const role = { id: 'r', name: 'Keeper', scopes: ['flow:view'] };
    await withPlatform(
      (request, response) => answer(response, 200, request.path.includes('roles') ? role : live),
      async ({ platform, calls }) => {
        expect(await platform.readRole('../r')).toEqual(role);
        expect(await platform.readFlow('f 1/ü')).toEqual(withoutNulls(live));
        expect(calls().map(({ method, path }) => `${method} ${path}`)).toEqual([
          'GET /api/v2/authorization/roles/..%2Fr',
          'GET /api/v2/flows/f%201%2F%C3%BC',
        ]);
        expect(calls()[0]?.headers.authorization).toBe('Bearer token-1');
      },
    );
  });
});

describe('validation', () => {
  test('the definition is sent, and entries of both forms are read', async () => {
    const { version: _version, status: _status, ...definition } = flow;
    const errors = ['no queue', { nodeId: 'start', field: null, code: 'x.y', message: 'bad', more: 1 }];
    await withPlatform(
      (_, response) => answer(response, 200, { valid: false, errors }),
      async ({ platform, calls }) => {
        expect(await platform.validateFlow(definition)).toEqual({
          valid: false,
          errors: [{ message: 'no queue' }, { nodeId: 'start', code: 'x.y', message: 'bad' }],
          warnings: [],
        });
        expect(calls()[0]).toMatchObject({ method: 'POST', path: '/api/v2/flows/f%201%2F%C3%BC/validate' });
        expect(JSON.parse(calls()[0]?.body ?? '')).toEqual(definition);
      },
    );
  });

  test('an entry of neither form is not understood', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { valid: false, errors: [{ text: 'bad' }] }),
      async ({ platform }) => {
        const error = await failureOf(() => platform.validateFlow(flow));
        expect(error.returned).toContain('at errors.0');
      },
    );
  });

  test('it changes nothing, so a lost answer is asked for again', async () => {
    await withPlatform(
      (_, response, nth) =>
        nth === 1
          ? void response.destroy()
          : answer(response, 200, { valid: true, errors: [], warnings: [] }),
      async ({ platform }) => {
        expect((await platform.validateFlow(flow)).valid).toBe(true);
      },
    );
  });
});

describe('simulation', () => {
  test('only what the customer says is sent, with the data given, on the channel unless given otherwise', async () => {
    await withPlatform(
      (_, response) => answer(response, 200, { path: ['start'], endNode: null, news: true }),
      async ({ platform, calls }) => {
        const engine = platformEngine(platform, 'f');
        expect(engine.name).toBe('Genesys Cloud');
        const result = await engine.simulate({ userLines: ['Hi', 'Bye'], given: { intent: 'billing' } });
        expect(result).toEqual({ path: ['start'], endNode: null });
        await engine.simulate({ userLines: [], given: { channel: 'sms' } });
        expect(calls().map(({ body }) => JSON.parse(body))).toEqual([
          {
            transcript: [
              { from: 'user', text: 'Hi' },
              { from: 'user', text: 'Bye' },
            ],
            initialData: { channel: 'webchat', intent: 'billing' },
          },
          { transcript: [], initialData: { channel: 'sms' } },
        ]);
      },
    );
  });
});

test('no error and no log line of any call carries a token, whatever an answer echoes', async () => {
  const echo: Api = (request, response, nth) => {
    const message = `you sent ${request.headers.authorization}`;
    answer(
      response,
      [400, 403, 404, 418][nth % 4] ?? 400,
      { message, code: request.headers.authorization, errors: [message], contextId: message },
      { 'ININ-Correlation-Id': request.headers.authorization ?? '' },
    );
  };
  const lines: string[] = [];
  await withPlatform(
    echo,
    async ({ platform }) => {
      for (let nth = 0; nth < 4; nth++) {
        lines.push((await failureOf(() => platform.readFlow('f'))).message);
        lines.push((await failureOf(() => platform.validateFlow(flow))).message);
        lines.push(errorOf(await platform.writeFlow(flow)).message);
      }
    },
    { debug: (text) => lines.push(text) },
  );
  expect(lines.length).toBeGreaterThan(12);
  expect(lines.join('\n')).toContain('you sent Bearer ***');
  expect(lines.join('\n')).not.toMatch(/token-\d/);
});
