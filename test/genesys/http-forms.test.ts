import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { HttpRequest } from '../../src/genesys/http.ts';
import { withServer } from './support/client.ts';
import { failed, get } from './support/requests.ts';
import { answer } from './support/server.ts';

const text = z.string();

/** As to a presigned address. */
function upload(origin: URL): HttpRequest<typeof text> {
  return {
    attempted: 'upload the thing',
    kind: 'write',
    method: 'PUT',
    url: new URL('/upload?signature=signed-0123456789', origin),
    headers: { 'content-type': 'application/x-yaml', 'x-amz-tagging': 'a=b&c=d' },
    body: 'name: Grüße\n',
    expect: 'text',
    schema: text,
  };
}

describe('headers that are given', () => {
  test('none of the client is sent beside them, and the text arrives byte by byte', async () => {
    await withServer(
      (_, response) => answer(response, 200, ''),
      async ({ http, server }) => {
        expect(await http.send(upload(server.origin))).toEqual({ ok: true, value: '' });
        const [request] = server.requests;
        expect(request).toMatchObject({ method: 'PUT', body: 'name: Grüße\n' });
        expect(request?.headers['content-type']).toBe('application/x-yaml');
        expect(request?.headers['x-amz-tagging']).toBe('a=b&c=d');
        expect(request?.headers.authorization).toBeUndefined();
        expect(request?.headers['user-agent']).not.toMatch(/flowgate/);
      },
    );
  });

  test('where they name no type, none is made up', async () => {
    await withServer(
      (_, response) => answer(response, 200, ''),
      async ({ http, server }) => {
        await http.send({ ...upload(server.origin), headers: {} });
        expect(server.requests[0]?.headers['content-type']).toBeUndefined();
      },
    );
  });

  test('a signature is in no message', async () => {
    await withServer(
      (_, response) => answer(response, 403, '<Error>Request has expired</Error>'),
      async ({ http, server, log }) => {
        const { error } = failed(await http.send(upload(server.origin)));
        expect(error.returned).toBe('403 Forbidden');
        expect(error.message + log.join()).not.toContain('signed-0123456789');
      },
    );
  });
});

describe('an answer that is text', () => {
  test('is refused where JSON is expected', async () => {
    await withServer(
      (_, response) => answer(response, 200, 'inboundShortMessage:\n'),
      async ({ http, server }) => {
        expect(failed(await http.send(get(server.origin))).fault.kind).toBe('unreadable');
      },
    );
  });

  test('is checked as it is', async () => {
    await withServer(
      (_, response) => answer(response, 200, '"12"'),
      async ({ http, server }) => {
        const request = { ...get(server.origin), expect: 'text' as const, schema: text };
        expect(await http.send(request)).toEqual({ ok: true, value: '"12"' });
        expect(server.requests[0]?.headers.accept).toBe('*/*');
        const refusing = { ...request, schema: text.max(2) };
        expect(failed(await http.send(refusing)).fault.kind).toBe('unreadable');
      },
    );
  });

  test('no content is an empty text', async () => {
    await withServer(
      (_, response) => {
        response.writeHead(204);
        response.end();
      },
      async ({ http, server }) => {
        const request = { ...get(server.origin), method: 'DELETE' as const, expect: 'text' as const };
        expect(await http.send({ ...request, schema: text })).toEqual({ ok: true, value: '' });
        expect(server.requests[0]?.method).toBe('DELETE');
      },
    );
  });
});

test('403 names the permission that is missing', async () => {
  await withServer(
    (_, response) => answer(response, 403, { code: 'missing.any.permissions', message: 'Not allowed.' }),
    async ({ http, server }) => {
      const { error } = failed(await http.send({ ...get(server.origin), permission: 'architect:flow:view' }));
      expect(error.returned).toBe('403 Forbidden: Not allowed [missing.any.permissions]');
      expect(error.advice).toContain('the permission architect:flow:view');
    },
  );
});
